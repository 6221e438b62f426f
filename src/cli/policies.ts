/** The policies that lie beside the scenarios, for the command line. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePolicy } from '../review/policy/choose.ts';
import type { PolicyFile } from '../review/policy/policy.ts';
import { readText } from './files.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../scenarios/policies');

export function bundledPolicies(): PolicyFile[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const read = readText(join(folder, name));
      return (read.ok && parsePolicy(read.text)) || [];
    });
}
