/** Sites: the places in a scenario where an expression, or a text with expressions, stands. */

import { BOOLEAN, NUMBER, type ScalarType, STRING } from '../expression/index.ts';
import type { Scenario } from '../schema/scenario.ts';
import { own } from './own.ts';
import type { ScopeName } from './scopes.ts';
import type { Surroundings } from './walk.ts';

export interface ExpressionSite {
  kind: 'expression';
  pointer: string;
  source: string;
  /** What it may give. */
  types: readonly ScalarType[];
  scope: ScopeName;
}

export interface TemplateSite {
  kind: 'template';
  pointer: string;
  source: string;
  scope: ScopeName;
}

export type Site = ExpressionSite | TemplateSite;

export const anyType: readonly ScalarType[] = [NUMBER, BOOLEAN, STRING];
export const byFactType = { boolean: [BOOLEAN], number: [NUMBER], text: [STRING] } as const;
export const byName = { boolean: [BOOLEAN], number: [NUMBER], string: [STRING] } as const;

/** Collects sites; what is not an expression (a number as it is, nothing at all) is passed over. */
export class SiteList {
  readonly sites: Site[] = [];

  value(pointer: string, source: unknown, types: readonly ScalarType[], scope: ScopeName): void {
    if (typeof source === 'string')
      this.sites.push({ kind: 'expression', pointer, source, types, scope });
  }
  condition(pointer: string, source: unknown, scope: ScopeName = 'world'): void {
    this.value(pointer, source, [BOOLEAN], scope);
  }
  formula(pointer: string, source: unknown, scope: ScopeName = 'world'): void {
    this.value(pointer, source, [NUMBER], scope);
  }
  formulas(pointer: string, sources: Readonly<Record<string, unknown>>, scope: ScopeName): void {
    for (const [key, source] of Object.entries(sources))
      this.formula(`${pointer}/${key}`, source, scope);
  }
  text(pointer: string, source: string | undefined, scope: ScopeName = 'world'): void {
    if (source !== undefined) this.sites.push({ kind: 'template', pointer, source, scope });
  }
}

export const scopeIn = ({ here, form }: Surroundings): ScopeName =>
  form ? (here ? 'formHere' : 'form') : here ? 'worldHere' : 'world';

export const factTypes = (scenario: Scenario, fact: string): readonly ScalarType[] => {
  const declared = own(scenario.facts, fact);
  return declared ? byFactType[declared.type] : anyType;
};
