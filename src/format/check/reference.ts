/** What checks of references share: the names that are declared, and how to refer to one. */
import type { SemanticProblem } from '../issue.ts';
import type { Kind } from '../messages/words.ts';
import type { Scenario } from '../schema/scenario.ts';
import { marksOf } from '../scope.ts';
import { problem, type SemanticCode, type SemanticMessages } from '../semanticMessages.ts';
import { escapeKey } from '../source/pointer.ts';
import type { Ports } from '../types.ts';
import { allEffects, type EffectSite } from './walk.ts';

function namesOf(scenario: Scenario) {
  const keys = (record: object | undefined) => Object.keys(record ?? {});
  const { map } = scenario;
  return {
    area: keys(map?.areas),
    channel: keys(map?.channels),
    ending: scenario.endings.map(({ id }) => id),
    fact: keys(scenario.facts),
    indicator: scenario.indicators.map(({ id }) => id),
    mark: [...marksOf(scenario)],
    measure: keys(scenario.measures),
    model: keys(scenario.models),
    place: keys(map?.places),
    placeVariable: keys(scenario.placeVariables),
    resource: keys(scenario.resources),
    river: (map?.rivers ?? []).map(({ id }) => id),
    road: keys(map?.roads),
    seat: keys(scenario.seats),
    source: keys(scenario.sources),
    storyline: keys(scenario.storylines),
    tag: [...new Set(Object.values(map?.places ?? {}).flatMap(({ tags }) => tags))],
    variable: keys(scenario.variables),
  } satisfies Partial<Record<Kind, string[]>>;
}

type Names = ReturnType<typeof namesOf>;
type DeclaredKind = keyof Names;

export class ReferenceCheck {
  readonly problems: SemanticProblem[] = [];
  readonly effects: readonly EffectSite[];
  private readonly names: Names;
  private readonly sets: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    readonly scenario: Scenario,
    readonly models: Ports,
  ) {
    this.names = namesOf(scenario);
    this.sets = new Map(Object.entries(this.names).map(([kind, all]) => [kind, new Set(all)]));
    this.effects = allEffects(scenario);
  }

  add<Code extends SemanticCode>(
    code: Code,
    pointer: string,
    ...about: Parameters<SemanticMessages[Code]>
  ): void {
    this.problems.push(problem(code, pointer, ...about));
  }

  /** A problem of the key, not of the value under it. */
  addAtKey<Code extends SemanticCode>(
    code: Code,
    pointer: string,
    ...about: Parameters<SemanticMessages[Code]>
  ): void {
    this.problems.push({ ...problem(code, pointer, ...about), atKey: true });
  }

  /** Whether a name is declared; tells if not. Nothing at all is no name. */
  refer(kind: DeclaredKind, name: string | undefined, pointer: string): boolean {
    if (name === undefined || this.sets.get(kind)?.has(name)) return true;
    if (kind === 'mark') this.add('reference.markNeverMade', pointer, name, this.names.mark);
    else this.add('reference.unknown', pointer, kind, name, this.names[kind]);
    return false;
  }

  /** The same for one of a few names that are declared somewhere in particular. */
  among(kind: Kind, name: string | undefined, known: readonly string[], pointer: string): boolean {
    if (name === undefined || known.includes(name)) return true;
    this.add('reference.unknown', pointer, kind, name, known);
    return false;
  }

  /** The same for the keys of an object. */
  keys(kind: Kind, record: object | undefined, known: readonly string[], pointer: string): void {
    for (const key of Object.keys(record ?? {}))
      if (!known.includes(key))
        this.addAtKey('reference.unknown', `${pointer}/${escapeKey(key)}`, kind, key, known);
  }

  referAll(kind: DeclaredKind, names: readonly string[], pointer: string): void {
    for (const [index, name] of names.entries()) this.refer(kind, name, `${pointer}/${index}`);
  }

  referKeys(kind: DeclaredKind, record: object | undefined, pointer: string): void {
    this.keys(kind, record, this.names[kind], pointer);
  }

  /** A place id, or `here` where a place has been chosen. */
  target(place: string | undefined, pointer: string, here: boolean): void {
    if (place !== 'here') this.refer('place', place, pointer);
    else if (!here) this.add('reference.noHere', pointer);
  }

  basis(basis: readonly string[], pointer: string): void {
    for (const [index, one] of basis.entries())
      this.refer('source', one.split('#')[0], `${pointer}/${index}`);
  }

  /** Places that a list or a tag names. */
  places(wanted: readonly string[] | { tag: string } | undefined, pointer: string): void {
    if (wanted === undefined) return;
    if ('tag' in wanted) this.refer('tag', wanted.tag, `${pointer}/tag`);
    else this.referAll('place', wanted, pointer);
  }

  unique(items: readonly { id: string }[], pointer: string): void {
    const ids = items.map(({ id }) => id);
    this.distinct(ids, pointer, 'id');
  }

  distinct(names: readonly string[], pointer: string, key: string): void {
    const seen = new Set<string>();
    for (const [index, name] of names.entries()) {
      if (seen.has(name)) this.add('reference.duplicate', `${pointer}/${index}/${key}`, name);
      else if (name in Object.prototype)
        this.add('reference.reserved', `${pointer}/${index}/${key}`, name);
      seen.add(name);
    }
  }
}
