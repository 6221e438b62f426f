/** What every part of `present` works with. */

import type { Program } from '../../engine/compile/program.ts';
import { type Texts, textsOf, timeOf } from '../../engine/compile/texts.ts';
import { type Frame, pointFrame, withHere } from '../../engine/frame.ts';
import type { Refusal } from '../../engine/rules/refusal.ts';
import type { Value, World } from '../../engine/world.ts';
import { basisOf } from '../../review/report/evidence.ts';
import { refusalWords, type Words, zh } from './words.ts';

export interface Context {
  program: Program;
  world: World;
  frame: Frame;
  texts: Texts;
  words: Words;
  time(minute: number): string;
  /** "周三" */
  weekday(minute: number): string;
  /** The time, with its day where the drill spans more than one: "周三 20:00". */
  when(minute: number): string;
  place(id: string): { id: string; label: string } | undefined;
  refusal(refusal: Refusal): string;
  basis(reference: string): string;
  factValue(fact: string, value: Value): string;
}

function resolve(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], root);
}

export function contextOf(program: Program, world: World, words: Words = zh): Context {
  const { frame } = program.instance(world.seed);
  pointFrame(frame, world);
  const { scenario } = program;
  const texts = textsOf(program);
  const label = (id: string) => scenario.map?.places[id]?.label ?? id;
  return {
    program,
    world,
    frame,
    texts,
    words,
    time: (minute) => timeOf(program, Math.round(minute)),
    weekday: (minute) => weekdayOf(program, minute, words),
    when: (minute) => {
      const time = timeOf(program, Math.round(minute));
      return spansDays(program) ? `${weekdayOf(program, minute, words)} ${time}` : time;
    },
    place: (id) => (id === '' || !scenario.map?.places[id] ? undefined : { id, label: label(id) }),
    refusal: (refusal) =>
      refusalWords(refusal, {
        resource: (id) => scenario.resources[id]?.label ?? id,
        place: label,
        locked: (pointer, place) => {
          const source = resolve(scenario, pointer);
          return typeof source === 'string'
            ? withHere(frame, place, () => texts.text(source, frame))
            : '';
        },
      }),
    basis: (reference) => basisOf(program, reference, words),
    factValue: (fact, value) => factWords(program, fact, value, words),
  };
}

/** Whether a time alone would not tell which day is meant. */
const spansDays = ({ clock }: Program): boolean => clock.startMinute + clock.end > 24 * 60;

function weekdayOf({ scenario }: Program, minute: number, words: Words): string {
  const start = Date.parse(`${scenario.clock.start}:00Z`);
  const day = new Date(start + Math.round(minute) * 60_000).getUTCDay();
  return words.weekdays[day] ?? '';
}

function factWords(program: Program, fact: string, value: Value, words: Words): string {
  if (typeof value === 'boolean') return value ? words.true : words.false;
  const unit = program.scenario.facts[fact]?.unit ?? '';
  const text = typeof value === 'number' ? String(Math.round(value * 10) / 10) : value;
  return unit === '' ? text : `${text} ${unit}`;
}
