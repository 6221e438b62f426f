/** The scenarios that ship with the game. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const scenarioFolder = join(import.meta.dirname, '../../scenarios');

export const scenarioFiles = (): string[] =>
  readdirSync(scenarioFolder)
    .filter((name) => name.endsWith('.json') && name !== 'scenario.schema.json')
    .map((name) => join(scenarioFolder, name));
