/** What an expression refers to, for checks of the whole scenario: what is never read, never marked. */

import type { CheckedExpression, CheckedNode } from './tree.ts';
import { childrenOf } from './tree.ts';

/** What stands in a path for a key known only at run time. */
export const ANY_KEY = '*';

/** The paths an expression reads and the calls it makes, in source order, repeats included. */
export interface ReferencedNames {
  /** `[root, key, …]`; a computed key is `*`, and its own path follows. */
  paths: string[][];
  /** Each call with the names it was given literally where the function takes names. */
  calls: { name: string; literals: string[] }[];
}

/** Collects every path and call of an expression. */
export function referencedNames(expression: CheckedExpression): ReferencedNames {
  const names: ReferencedNames = { paths: [], calls: [] };
  const visit = (node: CheckedNode): void => {
    if (node.op === 'path') {
      names.paths.push([
        node.root,
        ...node.keys.map((key) => (typeof key === 'string' ? key : ANY_KEY)),
      ]);
    }
    if (node.op === 'call') names.calls.push({ name: node.name, literals: [...node.literals] });
    for (const child of childrenOf(node)) visit(child);
  };
  visit(expression.tree);
  return names;
}
