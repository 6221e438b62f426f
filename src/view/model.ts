/**
 * The view model: all that a screen may show, already in words and numbers.
 * `present.ts` makes it from scenario, world and session; panels and map only draw it.
 * Nothing here holds truth that the player does not know, and nothing here has methods.
 */

export type * from './model/classroom.ts';
export type * from './model/decisions.ts';
export type * from './model/drill.ts';
export type * from './model/library.ts';
export type * from './model/map.ts';
export type * from './model/measures.ts';
export type * from './model/result.ts';
export type * from './model/review.ts';
export type * from './model/timeline.ts';
