/** What a score rests on, in words: when it was done, how well, and by which rule. */
import type { Program } from '../../engine/compile/program.ts';
import { type Texts, textsOf, timeOf } from '../../engine/compile/texts.ts';
import { type Frame, pointFrame } from '../../engine/frame.ts';
import type { IndicatorScore } from '../../engine/score.ts';
import type { World } from '../../engine/world.ts';
import type { Indicator } from '../../format/schema/assessment.ts';
import { basisWords, type EvidenceWords, evidenceWords } from './words.ts';

/** What words about a world are made with. */
export interface Telling {
  program: Program;
  world: World;
  frame: Frame;
  texts: Texts;
  time(minute: number): string;
}

export function tellingOf(program: Program, world: World): Telling {
  const { frame } = program.instance(world.seed);
  pointFrame(frame, world);
  const texts = textsOf(program);
  return { program, world, frame, texts, time: (minute) => timeOf(program, Math.round(minute)) };
}

function timingWords(
  { time }: Pick<Telling, 'time'>,
  indicator: Indicator,
  one: IndicatorScore,
  words: EvidenceWords,
): string | undefined {
  const { deadline } = indicator;
  if (!deadline) return undefined;
  if (one.done < 0) {
    return one.from > 0
      ? words.notDoneFrom(time(one.from), deadline.full)
      : words.notDone(deadline.full);
  }
  if (one.from < 0 || one.done < one.from) return words.doneEarly(time(one.done));
  return words.doneIn(time(one.done), one.done - one.from, deadline.full);
}

/** "00:52 做到，用时 7 分钟（20 分钟内满分）；…" */
export function evidenceOf(
  telling: Pick<Telling, 'time' | 'texts' | 'frame'>,
  indicator: Indicator,
  one: IndicatorScore,
  words: EvidenceWords = evidenceWords,
): string {
  if (!one.applies) return words.notApplicable;
  if (one.prevented) return words.prevented;
  const { texts, frame } = telling;
  const own = indicator.evidence === undefined ? undefined : texts.text(indicator.evidence, frame);
  const missed = indicator.deadline !== undefined && one.timeliness === 0;
  const quality =
    indicator.quality !== undefined && own === undefined && !missed
      ? words.qualityOf(Math.round(one.quality * 100))
      : undefined;
  return [timingWords(telling, indicator, one, words), own, quality]
    .filter((part) => part !== undefined)
    .join('；');
}

/** "《突发事件应对法》第61条" for `erl2024#61`. */
export function basisOf(program: Program, reference: string, words = basisWords): string {
  const [id, article] = reference.split('#') as [string, string | undefined];
  const source = program.scenario.sources[id];
  if (!source) return reference;
  if (source.kind === 'practice' || source.kind === 'research') return words.practice(source.title);
  return article === undefined ? words.source(source.title) : words.article(source.title, article);
}

const article = /^(《.+》)(第.+条)$/;

/** Articles of one law in one line: "《防洪法》第44条、第46条". */
export function mergedBasis(lines: readonly string[]): string[] {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    const [, title = line, number] = article.exec(line) ?? [];
    const articles = found.get(title) ?? [];
    if (number !== undefined && !articles.includes(number)) articles.push(number);
    found.set(title, articles);
  }
  return [...found].map(([title, articles]) => title + articles.join('、'));
}
