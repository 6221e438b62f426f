/** What becomes of what a report claimed. */
import { describe, expect, it } from 'vitest';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { presentDrill } from '../../../../src/view/present/drill.ts';
import { counter, programOf } from '../../../fixtures/engine/drill.ts';

const program = programOf({
  variables: { ill: counter(3) },
  facts: { cases: { label: 'c', type: 'number', truth: 'variables.ill' } },
});
const session = { mode: 'drill', paused: false, speed: 1, speeds: [1], readings: {} } as const;

describe('a count that was reported', () => {
  const statuses = (first: number) => {
    const drill = FlatDrill.start(program, '1');
    const tell = (cases: number, verified: boolean) =>
      drill.send({
        type: 'INJECT',
        report: { from: 'x', channel: 'phone', text: 't', claims: { cases }, verified },
      });
    tell(first, false);
    drill.send({ type: 'TICK' });
    drill.send({ type: 'INJECT', deltas: { 'variables.ill': 5 } });
    drill.send({ type: 'TICK' });
    tell(8, true);
    const { reports } = presentDrill(program, drill.world, session);
    return reports.map(({ status }) => status).reverse();
  };

  it.each([
    { first: 3, status: 'verified' }, // right when it was counted; five more fell ill since
    { first: 4, status: 'refuted' },
  ])('$first of 3, later found to be 8, stands as $status', ({ first, status }) => {
    expect(statuses(first)).toEqual([status, 'verified']);
  });
});
