/** Every expression and template against what may be named where it stands. */
import { excerpt } from './check/excerpt.ts';
import { visitExpressions } from './check/expressionSites.ts';
import { type ScopeName, scopesOf } from './check/scopes.ts';
import type { Site } from './check/siteList.ts';
import {
  type Bilingual,
  checkExpression,
  type ExpressionProblem,
  parseTemplate,
  type Scope,
} from './expression/index.ts';
import type { SemanticProblem } from './issue.ts';
import { scopeHints } from './messages/play.ts';
import type { Scenario } from './schema/scenario.ts';
import type { Ports } from './types.ts';

export { visitExpressions } from './check/expressionSites.ts';
export type { ExpressionSite, Site, TemplateSite } from './check/siteList.ts';

type Scopes = Record<ScopeName, Scope>;

function problemsIn(site: Site, scopes: Scopes): readonly ExpressionProblem[] {
  const scope = scopes[site.scope];
  if (site.kind === 'template')
    return /[{}]/.test(site.source) ? parseTemplate(site.source, scope).problems : [];
  const result = checkExpression(site.source, scope, site.types);
  return result.ok ? [] : result.problems;
}

/** Why a name that exists elsewhere does not exist here. */
function scopeHint({ source, scope }: Site, problem: ExpressionProblem): Bilingual | undefined {
  if (problem.code !== 'expression.unknownName') return undefined;
  const name = source.slice(problem.offset, problem.offset + problem.length);
  if (name === 'here' || name === 'form') return scopeHints[name];
  if (scope === 'draws') return scopeHints.draws;
  return scope.startsWith('known') && !problem.hint ? scopeHints.known : undefined;
}

function told(site: Site, problem: ExpressionProblem): SemanticProblem {
  const { code, zh, en, offset } = problem;
  const hint = scopeHint(site, problem) ?? problem.hint;
  const { source, pointer } = site;
  const where = excerpt(source, problem);
  const message = { zh: `${zh}\n${where}`, en: `${en}\n${where}` };
  return { code, severity: 'error', pointer, message, ...(hint ? { hint } : {}), offset };
}

/** Models whose outputs nobody can know, because their `use` or params are wrong: told once, there. */
function brokenModels(scenario: Scenario, models: Ports): string[] {
  const broken = Object.entries(scenario.models).filter(
    ([, { use, params }]) => !models.get(use)?.params.safeParse(params ?? {}).success,
  );
  return broken.map(([id]) => id);
}

const namesOneOf = (models: readonly string[], source: string): boolean =>
  [...source.matchAll(/\bmodels\s*\.\s*(\w+)/g)].some(([, id]) => models.includes(id ?? ''));

/** Problems of all expressions and templates, with the code that the expression language gives them. */
export function checkExpressions(scenario: Scenario, models: Ports): SemanticProblem[] {
  const scopes = scopesOf(scenario, models);
  const broken = brokenModels(scenario, models);
  const problems: SemanticProblem[] = [];
  const kept = new Map<string, readonly ExpressionProblem[]>();
  visitExpressions(scenario, models, (site) => {
    const types = site.kind === 'template' ? '{}' : site.types.map(({ kind }) => kind).join();
    const key = `${site.scope} ${types} ${site.source}`;
    const found = kept.get(key) ?? problemsIn(site, scopes);
    kept.set(key, found);
    if (found.length === 0 || (broken.length > 0 && namesOneOf(broken, site.source))) return;
    for (const problem of found) problems.push(told(site, problem));
  });
  return problems;
}
