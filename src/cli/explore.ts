/** `weimeng explore`: searches a reference policy and writes it beside its scenario. */
import { writeFileSync } from 'node:fs';
import { explore as search } from '../review/policy/explore.ts';
import type { PolicyFile } from '../review/policy/policy.ts';
import { complain, print, printJson } from './files.ts';
import { loadProgram } from './play.ts';
import { progressBar } from './progress.ts';
import { rounded } from './statistics.ts';

export interface ExploreFlags {
  policy?: string;
  seeds: number | string;
  rounds: number | string;
  json?: boolean;
}

/** Exit code 2 where the file cannot be read or written. */
export function explore(file: string, flags: ExploreFlags): number {
  const loaded = loadProgram(file);
  if (!loaded) return 2;
  const bar = progressBar('搜索');
  bar?.start(1, 0);
  const steps = search(loaded.program, {
    seeds: Number(flags.seeds),
    rounds: Number(flags.rounds),
  });
  const kept: string[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (step.value.kept) kept.push(step.value.tried);
    bar?.update(step.value.progress);
  }
  bar?.stop();
  return report(step.value, kept, flags);
}

function report(policy: PolicyFile, kept: readonly string[], flags: ExploreFlags): number {
  if (flags.policy !== undefined) {
    try {
      writeFileSync(flags.policy, `${JSON.stringify(policy, null, 2)}\n`);
    } catch (error) {
      complain(`${flags.policy}: ${(error as Error).message}`);
      return 2;
    }
  }
  const { mean, expertMean, standardError, seeds } = policy;
  if (flags.json) {
    printJson({ mean, standardError, expertMean, seeds, kept });
    return 0;
  }
  print(`参照打法 ${rounded(mean)} ± ${rounded(standardError)}（没有用来搜索的 ${seeds} 个种子）`);
  print(`示范打法 ${rounded(expertMean)}`);
  print(kept.length === 0 ? '没有找到更好的改动' : `改动 ${kept.length} 处：`);
  for (const one of kept) print(`  ${one}`);
  return 0;
}
