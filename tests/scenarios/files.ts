/** The scenarios that ship with the game. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../scenarios');

export const scenarioFiles = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'scenario.schema.json')
    .map((name) => join(folder, name));
