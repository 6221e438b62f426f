/** What is left after a tick of everything that halves in a certain time. */
import { exp } from '../numeric.ts';
import * as constant from './constants.ts';

/** Shares left after one tick. */
export interface Fading {
  /** Correction: at the end of the tick, and on average within it. */
  word: number;
  wordMean: number;
  soft: number;
  boost: number;
  novelty: number;
  fear: number;
  calm: number;
}

const left = (hours: number, halfLife: number): number => exp((-Math.LN2 * hours) / halfLife);

function fadingOf(minutes: number, wordHalfLife: number): Fading {
  const hours = minutes / 60;
  const word = left(hours, wordHalfLife);
  return {
    word,
    wordMean: ((1 - word) * wordHalfLife) / (Math.LN2 * hours),
    soft: left(hours, constant.hardenHalfLife),
    boost: left(hours, constant.boostHalfLife),
    novelty: left(hours, constant.noveltyHalfLife),
    fear: left(hours, constant.fearHalfLife),
    calm: left(hours, constant.calmHalfLife),
  };
}

/** Remembers what it worked out for each length of a tick: a drill has few of them. */
export function fadingTable(wordHalfLife: number): (minutes: number) => Fading {
  const known = new Map<number, Fading>();
  return (minutes) => {
    let fading = known.get(minutes);
    if (!fading) {
      fading = fadingOf(minutes, wordHalfLife);
      known.set(minutes, fading);
    }
    return fading;
  };
}
