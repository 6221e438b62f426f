import { describe, expect, it } from 'vitest';
import { limitBaselines } from '../../../../src/view/panels/scale.ts';

describe('names of warning lines', () => {
  it('stand above their line, or below it where another line would cross them', () => {
    expect(limitBaselines([80, 100], 120)).toEqual([77, 97]);
    expect(limitBaselines([94, 100], 120)).toEqual([91, 112]);
    expect(limitBaselines([100, 94], 120)).toEqual([112, 91]);
    expect(limitBaselines([114, 118], 122)).toEqual([111, 115]);
  });
});
