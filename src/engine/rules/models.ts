/** The simulated processes: inputs from the last tick's outputs, one step each, new outputs. */
import type { ModelValue, Scalar } from '../../models/port.ts';
import type { Frame } from '../frame.ts';
import { writable } from '../sections.ts';

/** All inputs are read before any model moves, so that their order does not matter. */
export function stepModels(frame: Frame, dt: number): void {
  const { world, instance } = frame;
  if (instance.models.length === 0) return;
  for (const { slots } of instance.models)
    for (const { into, key, value } of slots) into[key] = value(frame) as Scalar;
  const states = writable(frame, 'states');
  const outputs = writable(frame, 'models');
  for (const { id, model, values } of instance.models) {
    const state = states[id] as Parameters<typeof model.step>[0];
    model.step(state, values, world.clock.minute - dt, dt);
    model.read(state, outputs[id] as Record<string, ModelValue>);
  }
}

/** An author's effect acts on a model; `place` may be `here`. */
export function actOnModel(
  frame: Frame,
  id: string,
  action: string,
  values: Readonly<Record<string, number | boolean | string>>,
  place: string | undefined,
): void {
  const entry = frame.instance.models.find((model) => model.id === id);
  if (!entry) return;
  const state = writable(frame, 'states')[id] as Parameters<typeof entry.model.act>[0];
  const at = place === 'here' ? String(frame.here?.id ?? '') : place;
  entry.model.act(state, action, values, at, frame.world.clock.minute);
}
