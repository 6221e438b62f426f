/** Time to a whole review of a drill, as the command line makes it, and to its first grade. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { bundledPolicies } from '../../src/cli/policies.ts';
import { assessInParts } from '../../src/cli/reviewParts.ts';
import { compile } from '../../src/engine/compile/compile.ts';
import { drillEvent } from '../../src/engine/events.ts';
import { newRecord, sealRecord } from '../../src/engine/record.ts';
import { parse } from '../../src/format/parse.ts';
import { playDrill } from '../../src/review/players/player.ts';
import { makePlayer } from '../../src/review/players/players.ts';
import { choosePolicy } from '../../src/review/policy/choose.ts';
import type { Row } from './row.ts';

function recordOf(file: string) {
  const text = readFileSync(file, 'utf8');
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${file}: ${parsed.issues[0]?.message.en}`);
  const program = compile(parsed.scenario);
  const record = newRecord(program, text, 'drill', 'bench');
  const { world } = playDrill(program, 'bench', makePlayer('random', program), {
    onEvent: (event, minute) => record.events.push({ minute, event: drillEvent.parse(event) }),
  });
  return { program, record: sealRecord(record, program, world) };
}

export async function benchReview(file: string): Promise<Row[]> {
  const { program, record } = recordOf(file);
  const { policy } = choosePolicy(program, bundledPolicies());
  const began = performance.now();
  let first = 0;
  const assessments = await assessInParts(record, policy, () => {
    first ||= performance.now() - began;
  });
  const whole = performance.now() - began;
  const surest = Math.max(...assessments.map((one) => one.standardError));
  const { id } = program.scenario;
  return [
    {
      what: `${id}: seconds to the first grade of a review, workers started anew`,
      value: (first / 1000).toFixed(1),
      aim: '≤ 1',
    },
    {
      what: `${id}: seconds to the whole review, ${assessments.length} moments, standard errors ≤ ${surest.toFixed(1)}`,
      value: (whole / 1000).toFixed(1),
      aim: '≤ 10',
    },
  ];
}
