/**
 * Numbers of behaviour. Sources: Sorensen & Mileti (diffusion takes 3–4 h unaided, telephone
 * ring-down about 30 min, single technologies about 1 h, personal contact quickest), Lindell & Perry's
 * PADM (cue, credence, milling), ORNL diffusion, Rayleigh mobilisation with σ = 30 min. Where no source
 * gives a number it is our judgement, calibrated by `tests/unit/models/evacuation-behaviour.test.ts`.
 */

export interface Channel {
  /** Reachable people reached per minute. */
  rate: number;
  /** Share of people it can reach at all, by day and by night. */
  byDay: number;
  byNight: number;
  /** Credence 0..1 its message is given. */
  credence: number;
}

/** Channels in the order of the state: their index times two is their place after `firstChannel`. */
export const channels = {
  call: { rate: 1 / 12, byDay: 0.85, byNight: 0.75, credence: 0.8 },
  loudspeaker: { rate: 1 / 12, byDay: 0.82, byNight: 0.62, credence: 0.55 },
  gong: { rate: 1 / 10, byDay: 0.6, byNight: 0.65, credence: 0.65 },
  notice: { rate: 1 / 30, byDay: 0.5, byNight: 0.2, credence: 0.5 },
  group: { rate: 1 / 20, byDay: 0.45, byNight: 0.08, credence: 0.3 },
} as const satisfies Record<string, Channel>;
export type ChannelName = keyof typeof channels;
export const channelNames = Object.keys(channels) as ChannelName[];

export const doorCredence = 0.95;
/** Households that one crew calls on per minute. */
export const doorHouseholdsPerCrewMinute = 0.65;
/** Per minute, at full credence and everyone else warned. */
export const wordOfMouthRate = 0.06;
export const wordOfMouthAtNight = 0.35;
/** People who notice water or rumbling by themselves, per minute at full cue. */
export const cueNoticeByDay = 1 / 20;
export const cueNoticeAtNight = 1 / 50;

/** Decisions per minute of those warned, ordered, wholly convinced, at trust 60. */
export const decideRate = 1 / 7;
/** Leaving unordered: per minute at full credence; and at full cue. */
export const decideUnordered = 0.0006;
export const decideOnCue = 0.03;
/** Share of refusers at trust 60; it grows with the square of distrust. */
export const refusalAtTrust60 = 0.045;
export const refusalLivestock = 0.8;
export const refusalAtNight = 1.15;
export const refusalPerFalseAlarm = 0.25;
export const refusalMost = 0.6;

/** Night multiplies the rate of deciding; preparing has a growing hazard, so it takes the square. */
export const nightPace = 0.7;
/** σ of preparation by credence: σ·(slow − quick·credence). */
export const preparationSlow = 1.2;
export const preparationQuick = 0.55;
export const vulnerablePreparation = 1.5;
/** Pace of the vulnerable whom nobody helps. */
export const vulnerableUnaided = 0.3;
/** People ready who wait for the order grow no readier than this many σ. */
export const readyAge = 1.2;
export const crewBoost = 0.25;
export const crewBoostMost = 3;
/** Vulnerable people carried per crew and minute, seats of a vehicle, its minutes of loading. */
export const carriedPerCrewMinute = 0.1;
export const seatsPerVehicle = 4;
export const loadingMinutes = 10;

/** Going by vehicle or cart, and on foot round a cut: times as long. */
export const onFootFactor = 3;
export const vulnerableOnFoot = 1.5;
export const vehicleMetresPerMinute = 250;
export const roadWinding = 1.4;
export const shortestTravel = 4;
/** Injuries among those who set out. */
export const moveInjuryByDay = 0.0003;
export const moveInjuryAtNight = 0.002;
/** Wrong-way movers turning round, either way, per minute. */
export const turnRate = 1 / 30;

/** Per exposed person and minute at danger 1, water. */
export const waterTrapped = 0.004;
export const waterInjured = 0.0005;
export const waterDead = 0.00006;
export const waterMissing = 0.00002;
/** Of those at home when a slide comes down, at danger 1; and per minute while it goes on. */
export const slideTrapped = 0.06;
export const slideInjured = 0.08;
export const slideDead = 0.07;
export const slideMissing = 0.03;
export const slideGoesOn = 0.002;
/** A slide whose danger the scenario gives as 0 still has this much. */
export const slideLeastDanger = 0.5;
export const vulnerableHarm = 2;
export const trappedDeath = 0.0004;
export const trappedFreed = 1 / 60;
export const rescuedPerCrewMinute = 0.15;
export const missingFoundPerCrewMinute = 1 / 300;
export const missingFoundAlive = 0.3;

/** Minutes over which people told that it is not over forget it; going home early, per minute. */
export const informedFades = 360;
export const earlyReturn = 1 / 75;
export const earlyReturnForbidden = 0.2;
export const clearedReturn = 1 / 40;
/** Overflow moving on to another open shelter, per minute. */
export const overflowMoves = 1 / 20;
