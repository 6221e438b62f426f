/** A running drill, whichever driver moves it. */
import type { z } from 'zod';
import type { Instance } from '../compile/program.ts';
import { type composed, type DrillEvent, type DrillEventInput, drillEvent } from '../events.ts';
import type { Refusal } from '../rules/refusal.ts';
import type { Composed, Value, World } from '../world.ts';

export interface Drill {
  readonly instance: Instance;
  /** The world as it is now. Never changed by the caller. */
  readonly world: World;
  /** Where each storyline stands, by the driver's own account. */
  position(): Record<string, string>;
  /** Lets an event happen, or says why it may not; then nothing has changed. */
  send(event: DrillEventInput): Refusal | undefined;
}

type ComposedInput = z.input<typeof composed>;

function completeComposed(given: ComposedInput): Composed {
  const facts: Composed['facts'] = {};
  for (const fact of Object.keys(given.facts)) {
    const value = given.facts[fact] as Value;
    // A claim of −0 would be 0 once it was saved.
    facts[fact] = typeof value === 'number' ? value + 0 : value;
  }
  return {
    channels: given.channels,
    audience: given.audience ?? '',
    facts,
    unknown: given.unknown ?? [],
    next: given.next ?? 0,
    advice: given.advice ?? [],
    tone: given.tone ?? '',
  };
}

/** Fills in `by` and empty lists. For our own callers; untrusted events go through `drillEvent.safeParse`. */
export function complete(event: DrillEventInput): DrillEvent {
  switch (event.type) {
    case 'TICK':
      return event;
    // The two that batches send by the hundred thousand: nothing in them needs mending.
    case 'CHOOSE':
      return {
        type: 'CHOOSE',
        by: event.by ?? 'player',
        storyline: event.storyline,
        situation: event.situation,
        entry: event.entry,
        option: event.option,
      };
    case 'ORDER':
      return {
        type: 'ORDER',
        by: event.by ?? 'player',
        measure: event.measure,
        places: event.places ?? [],
        ...(event.with === undefined ? {} : { with: completeComposed(event.with) }),
      };
    default:
      return drillEvent.parse(event);
  }
}
