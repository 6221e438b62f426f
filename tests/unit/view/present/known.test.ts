/** The map shows what is known, not what is so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../../src/engine/compile/compile.ts';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { parse } from '../../../../src/format/parse.ts';
import { presentDrill } from '../../../../src/view/present/drill.ts';
import { counter, programOf } from '../../../fixtures/engine/drill.ts';

const file = join(import.meta.dirname, '../../../../scenarios/opinion-fengyan.json');

test('a crowd is as large as the last word of it, and says when that was', () => {
  const source = JSON.parse(readFileSync(file, 'utf8'));
  // As an author might write it: the truth itself.
  source.map.crowds = [{ at: 'square', people: source.facts.crowd.truth }];
  const parsed = parse(JSON.stringify(source));
  if (!parsed.ok) throw new Error('opinion-fengyan.json is not valid');
  const program = compile(parsed.scenario);
  const drill = FlatDrill.start(program, '1');
  const session = { mode: 'drill', paused: false, speed: 1, speeds: [1], readings: {} } as const;
  let seen = 0;
  while (!drill.world.ended && drill.world.clock.minute < 1500) {
    drill.send({ type: 'TICK' });
    const crowd = presentDrill(program, drill.world, session).map.people?.crowds[0];
    const { heard, value } = drill.world.known.crowd ?? { heard: false, value: 0 };
    expect(crowd?.people ?? 0).toBe(heard ? Math.floor(Number(value)) : 0);
    if (!crowd) continue;
    seen += 1;
    expect(crowd.text).toMatch(/^聚了约 \d+ 人（.*\d\d:\d\d 报）$/);
  }
  expect(seen).toBeGreaterThan(0);
});

test('a shelter holds as many as its author says are known to be there, or a dash', () => {
  const program = programOf({
    variables: { there: counter(190) },
    map: {
      places: {
        school: { label: 's', at: [0, 0], kind: 'facility', shelter: 180 },
        farm: { label: 'f', at: [9, 9], kind: 'facility', shelter: 60 },
      },
      sheltered: "here.id == 'farm' ? -1 : variables.there",
    },
  });
  const { world } = FlatDrill.start(program, '1');
  const session = { mode: 'drill', paused: false, speed: 1, speeds: [1], readings: {} } as const;
  const { places } = presentDrill(program, world, session).map;
  expect(places.map(({ shelter }) => shelter)).toEqual([
    { occupied: 190, capacity: 180 },
    { capacity: 60 },
  ]);
});
