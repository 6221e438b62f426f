/** One text for one value, whatever the order in which its keys were written. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

function write(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${value} has no JSON`);
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const source = value as Record<string, unknown>;
  const parts: string[] = [];
  for (const key of Object.keys(source).sort()) {
    if (source[key] !== undefined) parts.push(`${JSON.stringify(key)}:${write(source[key])}`);
  }
  return `{${parts.join(',')}}`;
}

/**
 * JSON with keys in code-unit order and no spaces. −0 is written as 0; NaN and infinities,
 * which must never stand in a world or record, throw a RangeError.
 */
export const canonicalJson = (value: unknown): string => write(value);

/** SHA-256 of the UTF-8 bytes, in hexadecimal. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
