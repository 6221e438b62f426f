/** The simulated processes that scenarios may use, by the name that `"use"` gives. */
import { epidemicModel } from './epidemic/index.ts';
import { evacuationModel } from './evacuation/index.ts';
import { floodModel } from './flood/index.ts';
import type { ModelPort } from './port.ts';
import { rumourModel } from './rumour/index.ts';

export const modelPorts: ReadonlyMap<string, ModelPort> = new Map(
  [floodModel, evacuationModel, epidemicModel, rumourModel].map((port) => [port.use, port]),
);
