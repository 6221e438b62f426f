/** One text for one value, whatever the order in which its keys were written. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const source = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(source)
      .sort()
      .map((key) => [key, sorted(source[key])]),
  );
}

/** JSON with keys in code-unit order and no spaces. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
