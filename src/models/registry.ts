/** The simulated processes that scenarios may use, by the name that `"use"` gives. */
import { evacuationModel } from './evacuation/index.ts';
import { floodModel } from './flood/index.ts';
import type { ModelPort } from './port.ts';

export const modelPorts: ReadonlyMap<string, ModelPort> = new Map(
  [floodModel, evacuationModel].map((port) => [port.use, port]),
);
