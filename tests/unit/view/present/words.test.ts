/** Words with expressions: of a question that stands open now, of one that was answered then. */
import { describe, expect, it } from 'vitest';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { presentDrill } from '../../../../src/view/present/drill.ts';
import { presentResult } from '../../../../src/view/present/result.ts';
import { counter, decision, line, measure, programOf } from '../../../fixtures/engine/drill.ts';

const program = programOf({
  variables: { beds: counter(3) },
  measures: {
    open: measure({ desk: 0, start: [{ add: 'variables.beds', value: 4 }] }),
  },
  storylines: {
    story: line({
      asks: decision({
        prompt: '{variables.beds} beds',
        options: [
          {
            id: 'go',
            text: 'fill {variables.beds}',
            detail: '{variables.beds} are free',
            to: 'gone',
          },
          { id: 'wait', text: 'wait' },
        ],
      }),
      gone: {},
    }),
  },
});
const session = { mode: 'drill', paused: false, speed: 1, speeds: [1], readings: {} } as const;

describe('an option', () => {
  it('reads by the world while it stands open, and as it was once it was chosen', () => {
    const drill = FlatDrill.start(program, '1');
    const shown = () => presentDrill(program, drill.world, session);
    expect(shown().decisions[0]?.options[0]).toMatchObject({
      text: 'fill 3',
      detail: '3 are free',
    });
    drill.send({ type: 'CHOOSE', storyline: 'story', situation: 'asks', entry: 1, option: 'go' });
    drill.send({ type: 'ORDER', measure: 'open' });
    expect(drill.world.variables.beds).toBe(7);
    expect(shown().timeline.decisions.map(({ label }) => label)).toEqual(['fill 3']);
    const { decisions } = presentResult(program, drill.world, {
      mode: 'drill',
      hash: '',
      readings: {},
    });
    expect(decisions[0]).toMatchObject({ prompt: '3 beds', chosen: 'fill 3' });
  });
});
