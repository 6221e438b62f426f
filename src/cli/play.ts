/** `weimeng play`: many whole drills by a trial player, and what came of them. */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import cliProgress from 'cli-progress';
import { compile } from '../engine/compile/compile.ts';
import type { Program } from '../engine/compile/program.ts';
import type { Drill } from '../engine/drivers/driver.ts';
import { FlatDrill } from '../engine/drivers/flat.ts';
import { machineDrill } from '../engine/drivers/machine.ts';
import { type DrillEventInput, drillEvent } from '../engine/events.ts';
import { newRecord, sealRecord } from '../engine/record.ts';
import { type Score, score } from '../engine/score.ts';
import { parse } from '../format/parse.ts';
import { playDrill } from '../review/players/player.ts';
import { makePlayer, type PlayerName, playerNames } from '../review/players/players.ts';
import { complain, print, printJson, readText } from './files.ts';
import { meanOf, quantile, rounded } from './statistics.ts';

export interface PlayFlags {
  plays: number | string;
  seed: string | number;
  player: string;
  driver: string;
  record?: string;
  json?: boolean;
}

interface Played {
  scores: Score[];
  endings: Record<string, number>;
  errors: string[];
  ticks: number;
  seconds: number;
}

export function loadProgram(file: string): { program: Program; text: string } | undefined {
  const read = readText(file);
  if (!read.ok) {
    complain(`${file}: ${read.reason}`);
    return undefined;
  }
  const parsed = parse(read.text);
  if (parsed.ok) return { program: compile(parsed.scenario), text: read.text };
  for (const issue of parsed.issues.slice(0, 10))
    complain(`${file}:${issue.line}:${issue.column} ${issue.message.zh}`);
  complain('先用 check 查清错误 · run check first');
  return undefined;
}

export function isPlayer(name: string): name is PlayerName {
  return (playerNames as readonly string[]).includes(name);
}

/** The seeds of a batch: numbered from the first where that is a number, else suffixed. */
export function seedAt(first: string | number, index: number): string {
  const number = Number(first);
  return Number.isInteger(number)
    ? String(number + index)
    : index === 0
      ? String(first)
      : `${first}-${index}`;
}

function playMany(
  program: Program,
  flags: PlayFlags,
  name: PlayerName,
  onPlayed: () => void,
  keep: Keep,
): Played {
  const played: Played = { scores: [], endings: {}, errors: [], ticks: 0, seconds: 0 };
  const began = performance.now();
  for (let index = 0; index < Number(flags.plays); index++) {
    const seed = seedAt(flags.seed, index);
    try {
      keep.begin(seed);
      const drill = playDrill(program, seed, makePlayer(name, program), {
        start: flags.driver === 'machine' ? machineDrill : FlatDrill.start,
        onEvent: (event, minute) => {
          if (event.type !== 'TICK') keep.events.push({ event, minute });
        },
      });
      keep.drill = drill;
      played.scores.push(score(program, drill.world));
      const { ending } = drill.world;
      played.endings[ending] = (played.endings[ending] ?? 0) + 1;
      played.ticks += ticksOf(program);
      if (drill.world.unsettled) played.errors.push(`${seed}: storylines did not settle`);
    } catch (error) {
      played.errors.push(
        `${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
    onPlayed();
  }
  played.seconds = (performance.now() - began) / 1000;
  return played;
}

class Keep {
  events: { event: DrillEventInput; minute: number }[] = [];
  drill: Drill | undefined;
  seed = '';
  begin(seed: string): void {
    this.events = [];
    this.seed = seed;
  }
}

function ticksOf(program: Program): number {
  let from = 0;
  return program.clock.phases.reduce((sum, { until, tick }) => {
    const ticks = Math.ceil((until - from) / tick);
    from = until;
    return sum + ticks;
  }, 0);
}

function summary(played: Played, plays: number) {
  const totals = played.scores.map(({ total }) => total);
  const names = played.scores[0]?.abilities.map(({ ability }) => ability) ?? [];
  const abilityMean = (name: string) =>
    rounded(
      meanOf(
        played.scores.map(
          ({ abilities }) => abilities.find(({ ability }) => ability === name)?.earned ?? 0,
        ),
      ),
    );
  return {
    plays,
    errors: played.errors,
    endings: played.endings,
    score: {
      mean: rounded(meanOf(totals)),
      p05: rounded(quantile(totals, 0.05)),
      p50: rounded(quantile(totals, 0.5)),
      p95: rounded(quantile(totals, 0.95)),
      min: rounded(quantile(totals, 0)),
      max: rounded(quantile(totals, 1)),
    },
    abilities: Object.fromEntries(names.map((name) => [name, abilityMean(name)])),
    playsPerSecond: rounded(plays / played.seconds),
    ticksPerSecond: Math.round(played.ticks / played.seconds),
  };
}

/** Exit code 0; 1 where a play failed or the scenario has errors; 2 for a wrong flag. */
export function play(file: string, flags: PlayFlags): number {
  const plays = Number(flags.plays);
  if (!isPlayer(flags.player) || !Number.isInteger(plays) || plays < 1) {
    complain(`--player ${playerNames.join(' | ')}；--plays 正整数 · a positive whole number`);
    return 2;
  }
  const loaded = loadProgram(file);
  if (!loaded) return 1;
  const bar =
    process.stderr.isTTY && !flags.json
      ? new cliProgress.SingleBar({
          stream: process.stderr,
          format: '{bar} {value}/{total} {eta_formatted}',
        })
      : undefined;
  bar?.start(plays, 0);
  const keep = new Keep();
  const played = playMany(loaded.program, flags, flags.player, () => bar?.increment(), keep);
  bar?.stop();
  if (flags.record !== undefined && keep.drill) saveRecord(loaded, keep, flags.record);
  const result = summary(played, plays);
  if (flags.json) printJson(result);
  else show(result, flags.player);
  return played.errors.length === 0 ? 0 : 1;
}

function saveRecord(loaded: { program: Program; text: string }, keep: Keep, out: string): void {
  const record = newRecord(loaded.program, loaded.text, 'drill', keep.seed);
  record.events = keep.events.map(({ event, minute }) => ({
    minute,
    event: drillEvent.parse(event),
  }));
  if (!keep.drill) return;
  writeFileSync(out, JSON.stringify(sealRecord(record, loaded.program, keep.drill.world)));
}

function show(result: ReturnType<typeof summary>, player: string): void {
  const { score: s } = result;
  print(
    `${player}：${result.plays} 场，平均 ${s.mean}（5% ${s.p05}，中位 ${s.p50}，95% ${s.p95}，${s.min}–${s.max}）`,
  );
  print(
    `能力 ${Object.entries(result.abilities)
      .map(([name, value]) => `${name} ${value}`)
      .join('，')}`,
  );
  print(
    `结局 ${Object.entries(result.endings)
      .map(([name, count]) => `${name} ${count}`)
      .join('，')}`,
  );
  print(`每秒 ${result.playsPerSecond} 场，${result.ticksPerSecond} 拍`);
  for (const error of result.errors.slice(0, 5)) print(`错误 ${error}`);
}
