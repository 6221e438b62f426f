/** Where each output of a village stands in its row, in the order of `villageOutputs`. */
export const unaware = 0;
export const warned = 1;
export const preparing = 2;
export const onTheWay = 3;
export const safe = 4;
export const returned = 5;
export const atHome = 6;
export const atRiskAtHome = 7;
export const vulnerableAtHome = 8;
export const refusers = 9;
export const reachedShare = 10;
export const movedShare = 11;
export const vulnerableMovedShare = 12;
export const exposed = 13;
export const trapped = 14;
export const injured = 15;
export const dead = 16;
export const missing = 17;
/** Numbers in a row. */
export const figureCount = 18;
