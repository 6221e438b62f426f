/** A drill in plain text, for who knows the work: what came in, was decided, ordered and said, and what came of it. */
import { optionWords, promptWords } from '../engine/compile/decisionWords.ts';
import type { Program } from '../engine/compile/program.ts';
import { textsOf, timeOf } from '../engine/compile/texts.ts';
import type { DrillEventInput } from '../engine/events.ts';
import { type Frame, pointFrame } from '../engine/frame.ts';
import { score, verdict } from '../engine/score.ts';
import type { World } from '../engine/world.ts';
import { showScalar } from '../format/expression/index.ts';
import { sameDecision } from './classNotes.ts';
import { playDrill } from './players/player.ts';
import { makePlayer, type PlayerName } from './players/players.ts';
import { reportWords } from './report/words.ts';

interface Line {
  minute: number;
  order: number;
  text: string;
}

function eventLine(program: Program, world: World, event: DrillEventInput): string | undefined {
  if (event.type === 'CHOOSE') {
    const entry = world.decisions.find((one) => sameDecision(one, event));
    return `决定  ${entry ? optionWords(program, entry, event.option) : event.option}`;
  }
  if (event.type !== 'ORDER') return undefined;
  const places = (event.places ?? []).map(
    (place) => program.scenario.map?.places[place]?.label ?? place,
  );
  const where = places.length > 0 ? ` → ${places.join('、')}` : '';
  return `下令  ${program.measures[event.measure]?.measure.label ?? event.measure}${where}`;
}

function reportLines(program: Program, world: World): Line[] {
  const texts = textsOf(program);
  return world.reports.map((entry, order) => {
    const { from, text } = texts.report(entry);
    const doubt = Object.keys(entry.claims).length > 0 && !entry.verified ? '（未核实）' : '';
    return { minute: entry.minute, order, text: `来情  ${from}：${text}${doubt}` };
  });
}

function statementLines(program: Program, world: World): Line[] {
  return world.statements.map((entry, order) => {
    const label = program.measures[entry.measure]?.measure.label ?? entry.measure;
    const said = Object.entries(entry.facts).map(
      ([fact, value]) => `${program.scenario.facts[fact]?.label ?? fact}=${showScalar(value)}`,
    );
    const { quality, falsehoods } = entry.quality;
    const text = `表态  ${label}：${said.join('；') || '（没有内容）'}；质量 ${Math.round(quality * 100)}%，与所知不符 ${falsehoods} 处`;
    return { minute: entry.minute, order: 1000 + order, text };
  });
}

const lapseLines = (program: Program, world: World): Line[] =>
  world.decisions
    .filter(({ option }) => option === undefined)
    .map((entry, order) => ({
      minute: entry.minute,
      order: 2000 + order,
      text: `逾期  ${promptWords(program, entry) || entry.situation}`,
    }));

function resultLines(program: Program, { world, frame }: Played): string[] {
  const { endings, indicators, redLines, verdict: groups } = program.scenario;
  const texts = textsOf(program);
  const result = score(program, world);
  const ending = endings.find(({ id }) => id === world.ending);
  const lines = [
    '',
    `结局  ${ending?.title ?? world.ending}`,
    ...(ending ? [`      ${texts.text(ending.text, frame)}`] : []),
    `得分  ${result.total.toFixed(1)}（${result.rating}）`,
  ];
  for (const { ability, earned, rating } of result.abilities)
    lines.push(`      ${reportWords.abilities[ability]} ${earned.toFixed(1)}/25 ${rating}`);
  for (const one of result.indicators) {
    const indicator = indicators.find(({ id }) => id === one.id);
    const note = one.applies ? (one.cappedBy ? `归零：${one.cappedBy}` : '') : '不计';
    lines.push(
      `  指标  ${one.earned.toFixed(1)}/${one.points}  ${indicator?.label ?? one.id} ${note}`.trimEnd(),
    );
  }
  for (const { id, minute } of result.redLines) {
    const line = redLines.find((one) => one.id === id);
    lines.push(`  红线  ${timeOf(program, minute)} ${line?.label ?? id}`);
  }
  for (const { id, satisfaction, says } of verdict(program, world)) {
    const group = groups.find((one) => one.id === id);
    const sentence = group?.says[says];
    lines.push(
      `  民评  ${group?.label ?? id} ${Math.round(satisfaction)}  ${sentence ? texts.text(sentence.text, frame) : ''}`,
    );
  }
  return lines;
}

interface Played {
  world: World;
  /** Points at that world. */
  frame: Frame;
}

/** Each line with its time; a line of its own where a day begins. */
function dated(program: Program, lines: readonly Line[]): string[] {
  const dayOf = (minute: number) => Math.floor((program.clock.startMinute + minute) / 1440);
  let day = dayOf(0);
  return lines.flatMap(({ minute, text }) => {
    const line = `${timeOf(program, minute)} ${String(minute).padStart(4)}  ${text}`;
    if (dayOf(minute) === day) return [line];
    day = dayOf(minute);
    return [`—— 第 ${day + 1} 天 ——`, line];
  });
}

/** Plays one drill and writes it down. */
export function writeTranscript(program: Program, seed: string, player: PlayerName): string {
  const events: { minute: number; event: DrillEventInput }[] = [];
  const { world } = playDrill(program, seed, makePlayer(player, program), {
    onEvent: (event, minute) => events.push({ minute, event }),
  });
  const { frame } = program.instance(world.seed);
  pointFrame(frame, world);
  const eventLines = events.flatMap(({ minute, event }, index): Line[] => {
    const text = eventLine(program, world, event);
    return text === undefined ? [] : [{ minute, order: 500 + index, text }];
  });
  const lines = [
    ...reportLines(program, world),
    ...eventLines,
    ...statementLines(program, world),
    ...lapseLines(program, world),
  ].sort((a, b) => a.minute - b.minute || a.order - b.order);
  const head = `${program.scenario.title}  种子 ${seed}  玩家 ${player}`;
  return [head, '', ...dated(program, lines), ...resultLines(program, { world, frame })].join('\n');
}
