/**
 * Where each number of a spreading story stands in `Spread.numbers`: first those of each channel,
 * then for each group its own followed by those of its cells, channel by channel. All in one list,
 * since a dozen lists would not fit into a processor's registers, and looking each up again costs
 * more than calculating with it.
 */

// Numbers of a channel.
/** Contacts an hour by a teller of full use. */
export const active = 0;
/** At this stage: those who tell there, and the share of those met who do not know. */
export const tellers = 1;
export const unaware = 2;
/** At this stage: contacts an hour, and share of them with who knows. */
export const load = 3;
export const knowing = 4;
/** Contacts in the sub-step, people-times. */
export const contacts = 5;

// Numbers of a group.
/** Probability that a contact convinces an ignorant, and that it makes a doubter of one. */
export const convince = 0;
export const dissuade = 1;
/** People before the sub-step. */
export const ignorant = 2;
export const telling = 3;
/** People at this stage. */
export const stageIgnorant = 4;
export const stageTelling = 5;
/** People who came to believe, to doubt, and who stopped telling, in the sub-step. */
export const heard = 6;
export const doubted = 7;
export const stopped = 8;
/** See `Tables`. */
export const bored = 9;
export const groupSize = 10;

// Numbers of a cell, which is a group on a channel.
/** See `Tables`. */
export const use = 0;
export const meet = 1;
export const aging = 2;
/** Posts before the sub-step, at this stage, and after the sub-step. */
export const before = 3;
export const stagePosts = 4;
export const after = 5;

/** Numbers of a channel, and of a cell: the same, so that one index serves both. */
export const recordSize = 6;
