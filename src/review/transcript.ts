/** A drill in plain text: what was reported, decided, ordered and said, and what came of it. */
import type { Program } from '../engine/compile/program.ts';
import { textsOf, timeOf } from '../engine/compile/texts.ts';
import type { DrillEventInput } from '../engine/events.ts';
import { score, verdict } from '../engine/score.ts';
import type { World } from '../engine/world.ts';
import { playDrill } from './players/player.ts';
import { makePlayer, type PlayerName } from './players/players.ts';

interface Line {
  minute: number;
  order: number;
  text: string;
}

function eventLine(program: Program, event: DrillEventInput): string | undefined {
  if (event.type === 'CHOOSE') {
    const option = program.options[`${event.storyline}.${event.situation}.${event.option}`];
    return `决定  ${option?.option.text ?? event.option}`;
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
      ([fact, value]) => `${program.scenario.facts[fact]?.label ?? fact}=${value}`,
    );
    const { quality, falsehoods } = entry.quality;
    const text = `表态  ${label}：${said.join('；') || '（没有内容）'}；质量 ${Math.round(quality * 100)}%，与所知不符 ${falsehoods} 处`;
    return { minute: entry.minute, order: 1000 + order, text };
  });
}

function lapseLines(program: Program, world: World): Line[] {
  return world.decisions
    .filter(({ option }) => option === undefined)
    .map((entry, order) => {
      const situation = program.storyline[entry.storyline]?.situations[entry.situation];
      return {
        minute: entry.minute,
        order: 2000 + order,
        text: `逾期  ${situation?.prompt?.render(entry.values) ?? entry.situation}`,
      };
    });
}

function resultLines(program: Program, world: World): string[] {
  const result = score(program, world);
  const ending = program.scenario.endings.find(({ id }) => id === world.ending);
  const lines = [
    '',
    `结局  ${ending?.title ?? world.ending}`,
    `得分  ${result.total.toFixed(1)}（${result.rating}）`,
  ];
  for (const { ability, earned, rating } of result.abilities)
    lines.push(`      ${ability} ${earned.toFixed(1)}/25 ${rating}`);
  for (const one of result.indicators) {
    const indicator = program.scenario.indicators.find(({ id }) => id === one.id);
    const note = one.applies ? (one.cappedBy ? `归零：${one.cappedBy}` : '') : '不计';
    lines.push(
      `  指标  ${one.earned.toFixed(1)}/${one.points}  ${indicator?.label ?? one.id} ${note}`.trimEnd(),
    );
  }
  for (const line of result.redLines)
    lines.push(`  红线  ${timeOf(program, line.minute)} ${line.id}`);
  for (const group of verdict(program, world)) {
    const source = program.scenario.verdict.find(({ id }) => id === group.id);
    lines.push(
      `  民评  ${source?.label ?? group.id} ${Math.round(group.satisfaction)}  ${source?.says[group.says]?.text ?? ''}`,
    );
  }
  return lines;
}

/** Plays one drill and writes it down. */
export function writeTranscript(program: Program, seed: string, player: PlayerName): string {
  const events: Line[] = [];
  const drill = playDrill(program, seed, makePlayer(player, program), {
    onEvent: (event, minute) => {
      const text = eventLine(program, event);
      if (text !== undefined) events.push({ minute, order: 500 + events.length, text });
    },
  });
  const { world } = drill;
  const lines = [
    ...reportLines(program, world),
    ...events,
    ...statementLines(program, world),
    ...lapseLines(program, world),
  ];
  lines.sort((a, b) => a.minute - b.minute || a.order - b.order);
  const body = lines.map(
    ({ minute, text }) => `${timeOf(program, minute)} ${String(minute).padStart(4)}  ${text}`,
  );
  const head = `${program.scenario.title}  种子 ${seed}  玩家 ${player}`;
  return [head, '', ...body, ...resultLines(program, world)].join('\n');
}
