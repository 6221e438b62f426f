/** Transcendental functions whose results are the same bits in every browser and in Node. */
import stdlibCos from '@stdlib/math-base-special-cos';
import stdlibExp from '@stdlib/math-base-special-exp';
import stdlibLn from '@stdlib/math-base-special-ln';
import stdlibPow from '@stdlib/math-base-special-pow';
import stdlibSin from '@stdlib/math-base-special-sin';

export const exp: (x: number) => number = stdlibExp;
export const ln: (x: number) => number = stdlibLn;
export const pow: (x: number, y: number) => number = stdlibPow;
export const sin: (x: number) => number = stdlibSin;
export const cos: (x: number) => number = stdlibCos;
