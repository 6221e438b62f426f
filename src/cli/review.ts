/** `weimeng review`: every decision of a record against what was possible. */
import { writeFileSync } from 'node:fs';
import type { Program } from '../engine/compile/program.ts';
import { type DrillRecord, parseRecord, replay } from '../engine/record.ts';
import { type Score, score } from '../engine/score.ts';
import type { grades } from '../review/assess/grade.ts';
import type { Assessment } from '../review/assess/trial.ts';
import { type ChosenPolicy, choosePolicy } from '../review/policy/choose.ts';
import { paperOf } from '../review/report/paper.ts';
import { type DrillReport, reportOf } from '../review/report/report.ts';
import { complain, print, printJson, readText } from './files.ts';
import { bundledPolicies } from './policies.ts';
import { progressBar } from './progress.ts';
import { assessInParts } from './reviewParts.ts';
import { rounded } from './statistics.ts';

export interface ReviewFlags {
  json?: boolean;
  /** Where the evaluation form goes, as a Word file. */
  docx?: string;
}

interface Reviewed {
  record: DrillRecord;
  program: Program;
  score: Score;
  chosen: ChosenPolicy;
  assessments: Assessment[];
}

const gradeNames = {
  best: '最佳',
  good: '良好',
  inaccuracy: '欠准',
  mistake: '失误',
  blunder: '大错',
  unclear: '难分高下',
} as const satisfies Record<(typeof grades)[number], string>;

/** Exit code 1 where the record does not hold. */
export async function review(file: string, flags: ReviewFlags): Promise<number> {
  const read = readText(file);
  if (!read.ok) return fail(file, read.reason);
  const parsed = parseRecord(read.text);
  if (!parsed.ok)
    return fail(file, `不是能读的演练记录 · not a readable record: ${parsed.problem.code}`);
  const replayed = replay(parsed.record);
  if (!replayed.ok) return fail(file, `重放不了 · cannot be replayed: ${replayed.problem.code}`);
  if (replayed.agreement === 'different')
    return fail(file, '重放结果与记录不同 · the replay differs from the record');
  const { program, world, record } = replayed;
  const chosen = choosePolicy(program, bundledPolicies());
  const bar = progressBar('复盘');
  bar?.start(1, 0);
  const assessments = await assessInParts(record, chosen.policy, (_, share) => bar?.update(share));
  bar?.stop();
  const reviewed = { record, program, score: score(program, world), chosen, assessments };
  if (flags.json) printJson(asJson(reviewed));
  else printReview(reviewed);
  if (flags.docx === undefined) return 0;
  return writeDocx(flags.docx, reportOf(program, world, record, { date: today(), assessments }));
}

/** Exit code 1 where the file cannot be written. */
async function writeDocx(file: string, report: DrillReport): Promise<number> {
  // A large library, for this flag alone.
  const { docxOf } = await import('../view/report/docx.ts');
  const bytes = await docxOf(paperOf(report));
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    return fail(file, `写不进去 · cannot be written: ${String(error)}`);
  }
  return 0;
}

/** "2026-11-24", by the clock on the wall. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function fail(file: string, reason: string): number {
  complain(`${file}: ${reason}`);
  return 1;
}

function asJson({ score: result, chosen, assessments }: Reviewed): unknown {
  return {
    score: result.total,
    abilities: Object.fromEntries(result.abilities.map(({ ability, earned }) => [ability, earned])),
    policy: { kind: chosen.kind, mean: chosen.mean, expertMean: chosen.expertMean },
    decisions: assessments,
  };
}

function titleOf(program: Program, one: Assessment): string {
  if (one.measure !== '') return program.measures[one.measure]?.measure.label ?? one.measure;
  const storyline = program.scenario.storylines[one.storyline];
  return `${storyline?.label ?? one.storyline} ${one.situation}`;
}

function lineOf(program: Program, one: Assessment): string {
  const loss = one.grade === 'best' ? '' : ` −${rounded(one.loss)} ± ${rounded(one.standardError)}`;
  const values = one.options.map(({ id, value }) => `${id} ${rounded(value)}`).join('，');
  const time = String(one.minute).padStart(5);
  return `${time}  ${gradeNames[one.grade]}${loss}  ${titleOf(program, one)}：${one.chosen}（${values}；${one.futures} 种未来）`;
}

function printReview(reviewed: Reviewed): void {
  const { program, score: result, chosen, assessments } = reviewed;
  print(`${program.scenario.title}  ${rounded(result.total)} 分`);
  const means =
    chosen.mean === undefined
      ? '一步前瞻'
      : `事先搜索，均分 ${rounded(chosen.mean)}，示范打法 ${rounded(chosen.expertMean ?? 0)}`;
  print(`参照打法：${means}`);
  for (const one of assessments) print(lineOf(program, one));
  const worst = [...assessments].sort(
    (a, b) => b.loss - 2 * b.standardError - (a.loss - 2 * a.standardError),
  )[0];
  if (worst && worst.loss > 0)
    print(`最要紧的一步：${titleOf(program, worst)}，${worst.chosen} → ${worst.best}`);
}
