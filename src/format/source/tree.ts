/** JSON text → value, with the place of every part of it and what is wrong with its keys. */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { escapeKey } from './pointer.ts';

/** Where a value stands, and its key where it has one. */
export interface NodePlace {
  offset: number;
  length: number;
  keyOffset: number;
}

export interface KeyProblem {
  code: 'json.duplicateKey' | 'json.forbiddenKey';
  key: string;
  pointer: string;
  offset: number;
  /** Where a doubled key stood first. */
  first: number;
}

export interface JsonTree {
  value: unknown;
  places: Map<string, NodePlace>;
  problems: KeyProblem[];
}

/** Names with which objects could be given another prototype. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** The tolerant parser's tree, or its errors. */
export function readTree(text: string): { tree: Node | undefined; errors: ParseError[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  return { tree, errors };
}

/** The value that a tree stands for. Depth was limited before. */
export function readValue(root: Node): JsonTree {
  const result: JsonTree = { value: undefined, places: new Map(), problems: [] };

  function visit(node: Node, pointer: string, keyOffset: number): unknown {
    result.places.set(pointer, { offset: node.offset, length: node.length, keyOffset });
    if (node.type === 'array')
      return (node.children ?? []).map((child, index) =>
        visit(child, `${pointer}/${index}`, child.offset),
      );
    if (node.type === 'object') return visitObject(node, pointer);
    // No −0: it would not survive being written and read again.
    return node.value === 0 ? 0 : node.value;
  }

  function visitObject(node: Node, pointer: string): unknown {
    const value: Record<string, unknown> = {};
    const seen = new Map<string, number>();
    for (const property of node.children ?? []) {
      const [keyNode, child] = property.children ?? [];
      if (!keyNode || !child) continue;
      const key = String(keyNode.value);
      const at = `${pointer}/${escapeKey(key)}`;
      const first = seen.get(key);
      if (forbidden.has(key))
        result.problems.push({
          code: 'json.forbiddenKey',
          key,
          pointer: at,
          offset: keyNode.offset,
          first: -1,
        });
      else if (first !== undefined)
        result.problems.push({
          code: 'json.duplicateKey',
          key,
          pointer: at,
          offset: keyNode.offset,
          first,
        });
      else value[key] = visit(child, at, keyNode.offset);
      if (first === undefined) seen.set(key, keyNode.offset);
    }
    return value;
  }

  result.value = visit(root, '', root.offset);
  return result;
}

/** Where a character of a JSON text stands in its source, escapes counted. */
export function offsetInString(text: string, place: NodePlace, index: number): number {
  let at = place.offset + 1;
  const end = place.offset + place.length - 1;
  for (let count = 0; count < index && at < end; count++) {
    if (text.charAt(at) !== '\\') at += 1;
    else at += text.charAt(at + 1) === 'u' ? 6 : 2;
  }
  return Math.min(at, Math.max(place.offset, end));
}
