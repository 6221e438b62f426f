/**
 * Behaviour that no author sets. Where no source is named the number is a judgement of what is
 * plausible for a township and decides no ranking that the tests do not state in words.
 */
import type { ChannelKind } from './params.ts';

interface ChannelDefaults {
  contactsPerHour: number;
  halfLifeHours: number;
  night: number;
}
/**
 * Half-lives: public posts lose half of their attention within 20–30 min (X 21 min, Facebook
 * 30 min in 2018); what is told among relatives and neighbours lasts for a day.
 */
export const channelDefaults: Record<ChannelKind, ChannelDefaults> = {
  family: { contactsPerHour: 0.6, halfLifeHours: 24, night: 0.3 },
  video: { contactsPerHour: 8, halfLifeHours: 0.5, night: 0.6 },
  gossip: { contactsPerHour: 2, halfLifeHours: 6, night: 0.1 },
  press: { contactsPerHour: 1.5, halfLifeHours: 12, night: 0.3 },
  official: { contactsPerHour: 1, halfLifeHours: 12, night: 0.3 },
};

/** Appeal rises by this share at full silence, evidence (true stories), earlier contradiction. */
export const silenceAppeal = 0.6;
export const evidenceAppeal = 0.5;
export const doubtAppeal = 0.5;
/** Trust below which false stories convince more easily, by one hundredth a point. */
export const wary = 60;
/** What a backlash adds to appeal, and to the pace of telling, at full strength. */
export const boostAppeal = 0.8;
export const boostPace = 0.6;
/** Reporters pass on a false story less readily. */
export const pressOnFalse = 0.4;

/** Share of believers who start to tell again in an hour of full silence or grievance. */
export const retellPerHour = 0.1;
/** Share of doubters who give in within an hour of full silence, backlash or contradiction. */
export const giveInPerHour = 0.06;
/** Share of people who find out by themselves in an hour of full evidence. */
export const findOutPerHour = 0.15;

/** Belief hardens in this half-life (h); hard belief is corrected at this pace of fresh belief. */
export const hardenHalfLife = 6;
export const hardPace = 0.45;
/** People who do not know the story yet read its correction at this pace of believers. */
export const inoculationPace = 0.8;
/** Share by which a correction that everybody trusts lowers the appeal of the story. */
export const answered = 0.7;
/** Corrections are read less at night. */
export const nightReading = 0.3;
/** Least share of a correction's reach in a group that follows no official or press channel. */
export const leastCover = 0.2;
/** A trusted local source reaches and convinces at least this much, whatever the government's trust. */
export const localCover = 0.8;
export const localTrust = 0.6;
/** Share of the trust that a false story took which comes back with its correction. */
export const regained = 0.6;

/** Posts deleted: share of video contacts lost, for how long, and what comes after. */
export const removalCut = 0.5;
export const removalMinutes = 60;
export const removalRetell = 0.25;
export const removalBoost = 0.7;
export const removalTrust = 5;

/** Minutes for which a contradiction makes false stories more believable. */
export const doubtMinutes = 24 * 60;
/** Trust: what a word, a talk face to face, a summons, a leak, force add or take at most. */
export const speakTrust = 8;
export const listenTrust = 12;
export const punishTrust = 14;
export const leakTrust = 15;
export const forceTrust = 15;
export const talkTrust = 3;
/** Trust (points) below which silence takes less and less. */
export const littleLeft = 30;
/** Share of lost trust that lowers the level to which trust comes back by itself. */
export const lasting = 0.5;

/** Half-lives (h) of backlash, novelty, fear and calm. */
export const boostHalfLife = 12;
export const noveltyHalfLife = 8;
export const fearHalfLife = 24;
export const calmHalfLife = 12;
/** People summoned at which fear is half. */
export const fearPeople = 10;
export const fearSilences = 0.2;
export const fearPublic = 0.3;
export const fearPrivate = 0.6;

/** The crowd: night, leaving, and how far grievance alone gathers people. */
export const nightArrival = 0.2;
export const leavingPace = 0.5;
export const grievanceDrive = 0.5;
export const talksCalm = 0.7;
export const forceAnger = 0.6;

/** Longest sub-step, in contacts of a teller: 0.6 keeps the final share to five digits. */
export const contactsPerStep = { meanField: 0.6, stochastic: 0.25 } as const;
export const mostSteps = 400;
