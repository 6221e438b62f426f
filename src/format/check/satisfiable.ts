/**
 * Whether conditions might hold at the same moment. Sees conjunctions, truths and comparisons;
 * what it does not understand it takes for possible, unless its opposite is also required.
 */
import { parseSource } from '../expression/parse.ts';

type Node = Extract<ReturnType<typeof parseSource>, { ok: true }>['tree'];

/** A condition that is required to hold, or not to hold. */
export interface Requirement {
  source: string;
  holds: boolean;
}

interface Interval {
  low: number;
  lowOpen: boolean;
  high: number;
  highOpen: boolean;
}

type Sign = '<' | '<=' | '>' | '>=' | '==' | '!=';
const inverse = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==' } as const;
const swapped = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' } as const;
const isSign = (op: string): op is Sign => Object.hasOwn(inverse, op);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

/** The same for any two ways of spacing the same expression. */
function keyOf(value: unknown): string {
  if (isNode(value)) return `(${value.op} ${keyOf(value.args)})`;
  if (Array.isArray(value)) return value.map(keyOf).join(' ');
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}

function constantOf(node: Node): number | string | boolean | undefined {
  if (node.op === '-_' && isNode(node.args)) {
    const inner = constantOf(node.args);
    return typeof inner === 'number' ? -inner : undefined;
  }
  if (node.op !== 'value') return undefined;
  const value: unknown = node.args;
  if (typeof value === 'bigint') return Number(value);
  const plain =
    typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
  return plain ? value : undefined;
}

class Requirements {
  possible = true;
  private readonly truths = new Map<string, boolean>();
  private readonly texts = new Map<string, string>();
  private readonly intervals = new Map<string, Interval>();

  require(node: Node, holds: boolean): void {
    const { op, args } = node;
    if (op === '!_' && isNode(args)) this.require(args, !holds);
    else if (op === (holds ? '&&' : '||') && Array.isArray(args)) {
      for (const part of args) if (isNode(part)) this.require(part, holds);
    } else if (op === 'value' && typeof args === 'boolean') this.possible &&= args === holds;
    else if (isSign(op)) this.compare(node, holds ? op : inverse[op]);
    else this.truth(keyOf(node), holds);
  }

  private truth(key: string, holds: boolean): void {
    this.possible &&= (this.truths.get(key) ?? holds) === holds;
    this.truths.set(key, holds);
  }

  private compare(node: Node, sign: Sign): void {
    const [left, right] = node.args as [Node, Node];
    const [a, b] = [constantOf(left), constantOf(right)];
    if (typeof b === 'number') this.bound(keyOf(left), sign, b);
    else if (typeof a === 'number') this.bound(keyOf(right), swapped[sign], a);
    else if (a !== undefined || b !== undefined)
      this.equal(keyOf(a === undefined ? left : right), sign, String(a ?? b));
    else if (keyOf(left) < keyOf(right)) this.bound(`${keyOf(left)} - ${keyOf(right)}`, sign, 0);
    else this.bound(`${keyOf(right)} - ${keyOf(left)}`, swapped[sign], 0);
  }

  private equal(key: string, sign: Sign, text: string): void {
    this.truth(`${key} is ${text}`, sign === '==');
    if (sign !== '==') return;
    this.possible &&= (this.texts.get(key) ?? text) === text;
    this.texts.set(key, text);
  }

  private bound(key: string, sign: Sign, value: number): void {
    const everything = { low: -Infinity, lowOpen: false, high: Infinity, highOpen: false };
    const interval = this.intervals.get(key) ?? everything;
    const open = sign === '<' || sign === '>';
    if (sign === '==' || sign === '!=') this.truth(`${key} is ${value}`, sign === '==');
    if (sign === '>' || sign === '>=' || sign === '==') raise(interval, value, open);
    if (sign === '<' || sign === '<=' || sign === '==') lower(interval, value, open);
    const { low, high, lowOpen, highOpen } = interval;
    this.possible &&= low < high || (low === high && !lowOpen && !highOpen);
    this.intervals.set(key, interval);
  }
}

function raise(interval: Interval, low: number, open: boolean): void {
  if (low === interval.low) interval.lowOpen ||= open;
  if (low > interval.low) Object.assign(interval, { low, lowOpen: open });
}

function lower(interval: Interval, high: number, open: boolean): void {
  if (high === interval.high) interval.highOpen ||= open;
  if (high < interval.high) Object.assign(interval, { high, highOpen: open });
}

function names(value: unknown, root: string): boolean {
  if (Array.isArray(value)) return value.some((part) => names(part, root));
  if (!isNode(value)) return false;
  return (value.op === 'id' && value.args === root) || names(value.args, root);
}

/** Whether an expression reads something under a root such as `at`. Unreadable ones might. */
export function readsRoot(source: string, root: string): boolean {
  const parsed = parseSource(source);
  return !parsed.ok || names(parsed.tree, root);
}

/** Whether all requirements might be met at once. */
export function mayHoldTogether(requirements: readonly Requirement[]): boolean {
  const all = new Requirements();
  for (const { source, holds } of requirements) {
    const parsed = parseSource(source);
    if (parsed.ok) all.require(parsed.tree, holds);
  }
  return all.possible;
}
