/** The simulated processes: inputs from the last tick's outputs, one step each, new outputs. */
import type { Keyed, ModelValue, Scalar } from '../../models/port.ts';
import type { PreparedEntry } from '../compile/program.ts';
import { type Frame, hereOf } from '../frame.ts';
import { writable } from '../sections.ts';

function readInputs(frame: Frame, entry: PreparedEntry): void {
  const { values, local } = entry;
  for (const { name, value } of entry.global) values[name] = value(frame) as Scalar;
  if (local.length === 0) return;
  const before = frame.here;
  // Place by place, so that `here` is made ready once for all inputs.
  for (const place of entry.places) {
    frame.here = hereOf(frame, place);
    for (const { name, value } of local) {
      (values[name] as Keyed)[place] = value(frame) as Scalar;
    }
  }
  frame.here = before;
}

/** All inputs are read before any model moves, so that their order does not matter. */
export function stepModels(frame: Frame, dt: number): void {
  const { world, instance } = frame;
  for (const entry of instance.models) readInputs(frame, entry);
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
