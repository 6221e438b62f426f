import { describe, expect, it } from 'vitest';
import { classSheetOf } from '../../../../src/review/classNotes.ts';
import { presentTally } from '../../../../src/view/present/classTally.ts';
import { classDrill } from '../../../fixtures/classDrill.ts';

const { program, world } = classDrill();
const sheet = classSheetOf(world.notes);

describe('the tally of the groups', () => {
  it('counts what was taken and what the author judged best', () => {
    const tally = presentTally({ program, world }, sheet, () => true);
    expect(tally?.covered).toBe(0);
    expect(tally?.rows).toEqual([
      { name: '一组', voted: 1, decided: 1, same: 0, judged: 1, best: 0 },
      { name: '二组', voted: 1, decided: 1, same: 1, judged: 1, best: 1 },
      { name: '三组', voted: 1, decided: 1, same: 1, judged: 1, best: 1 },
    ]);
  });

  it('gives nothing away that is still covered', () => {
    const tally = presentTally({ program, world }, sheet, () => false);
    expect(tally?.covered).toBe(1);
    expect(tally?.rows.map(({ judged, best }) => [judged, best])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('compares a question that lapsed with nothing', () => {
    const decisions = world.decisions.map(({ option: _, ...entry }) => entry);
    const tally = presentTally({ program, world: { ...world, decisions } }, sheet, () => true);
    expect(tally?.rows[1]).toMatchObject({ voted: 1, decided: 0, same: 0 });
  });

  it('is absent where no group voted', () => {
    const hands = { ...sheet, votes: sheet.votes.map((one) => ({ ...one, groups: [] })) };
    expect(presentTally({ program, world }, hands, () => true)).toBeUndefined();
  });
});
