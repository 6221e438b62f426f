/** No scenario ships without its guard. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { scenarioFiles } from './files.ts';

test.each(scenarioFiles().map((file) => basename(file, '.json')))('%s has a guard', (name) => {
  expect(existsSync(join(import.meta.dirname, `${name}.test.ts`))).toBe(true);
});
