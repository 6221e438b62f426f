/** How players fill in the form of a notice or report. */
import type { CompiledMeasure } from '../../engine/compile/program.ts';
import type { DrillEventInput } from '../../engine/events.ts';
import { isOffered } from '../../engine/rules/statements.ts';
import type { World } from '../../engine/world.ts';
import type { CommandPost } from './player.ts';

type Composed = NonNullable<Extract<DrillEventInput, { type: 'ORDER' }>['with']>;

const heardFacts = (world: World, measure: CompiledMeasure): string[] =>
  (measure.measure.form?.facts ?? [])
    .map(({ fact }) => fact)
    .filter((fact) => world.known[fact]?.heard);

/** The shortest interval on offer that can be kept by who means to speak again after so long. */
function promise(offered: readonly number[], after: number): number {
  const kept = offered.filter((interval) => interval >= after);
  return kept.length > 0 ? Math.min(...kept) : Math.max(0, ...offered);
}

/**
 * True and whole: all that is known, the rest admitted, fitting advice, and the next word as
 * soon as it is meant to come (`next` minutes from now; the soonest on offer if not said).
 */
export function composeFull(post: CommandPost, measure: CompiledMeasure, next = 0): Composed {
  const { world } = post;
  const form = measure.measure.form;
  const heard = heardFacts(world, measure);
  const frame = post.frame();
  const tones = [...(form?.tones ?? [])].sort((a, b) => b.credit - a.credit);
  return {
    channels: (form?.channels ?? []).map(({ id }) => id),
    audience: form?.audiences[0]?.id ?? '',
    facts: Object.fromEntries(heard.map((fact) => [fact, world.known[fact]?.value ?? false])),
    unknown: (form?.facts ?? []).map(({ fact }) => fact).filter((fact) => !heard.includes(fact)),
    next: promise(form?.next ?? [], next),
    advice: (form?.advice ?? [])
      .filter(({ id }) => isOffered(frame, measure, id) && measure.form?.fits[id]?.(frame))
      .map(({ id }) => id),
    tone: tones[0]?.id ?? '',
  };
}

/** Words without content: a channel, a stern tone, nothing said. */
export function composeEmpty(measure: CompiledMeasure): Composed {
  const form = measure.measure.form;
  const tones = [...(form?.tones ?? [])].sort((a, b) => a.credit - b.credit);
  return {
    channels: [form?.channels[0]?.id ?? ''],
    audience: form?.audiences[0]?.id ?? '',
    facts: {},
    tone: tones[0]?.id ?? '',
  };
}

/** Whatever a hurried person might put down; now and then a wrong value. */
export function composeRandom(post: CommandPost, measure: CompiledMeasure, key: string): Composed {
  const { world } = post;
  const form = measure.measure.form;
  const frame = post.frame();
  const chance = (...keys: string[]) => post.random('form', key, ...keys);
  const pick = <T>(items: readonly T[], name: string): T | undefined =>
    items[Math.floor(chance(name) * items.length)];
  const said = heardFacts(world, measure).filter((fact) => chance('say', fact) < 0.6);
  const channels = (form?.channels ?? [])
    .filter(({ id }) => chance('channel', id) < 0.5)
    .map(({ id }) => id);
  const unsaid = (form?.facts ?? []).map(({ fact }) => fact).filter((fact) => !said.includes(fact));
  return {
    channels: channels.length > 0 ? channels : [form?.channels[0]?.id ?? ''],
    audience: pick(form?.audiences ?? [], 'audience')?.id ?? '',
    facts: Object.fromEntries(said.map((fact) => [fact, blur(post, fact, chance('wrong', fact))])),
    unknown: unsaid.filter((fact) => chance('unknown', fact) < 0.3),
    next: chance('promise') < 0.4 ? (pick(form?.next ?? [], 'next') ?? 0) : 0,
    advice: (form?.advice ?? [])
      .filter(({ id }) => isOffered(frame, measure, id) && chance('advice', id) < 0.4)
      .map(({ id }) => id),
    tone: pick(form?.tones ?? [], 'tone')?.id ?? '',
  };
}

function blur(post: CommandPost, fact: string, chance: number): string | number | boolean {
  const value = post.world.known[fact]?.value ?? false;
  if (chance >= 0.05) return value;
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? Math.max(0, value - 1) : value;
}
