/** Walking source text without being fooled by what stands inside quotes. */

/** The index just after the quoted text that begins at `start`; the end of the source if it is never closed. */
function endOfText(source: string, start: number): number {
  const quote = source.charAt(start);
  const triple = quote.repeat(3);
  const closing = source.startsWith(triple, start) ? triple : quote;
  let index = start + closing.length;
  while (index < source.length) {
    if (source.charAt(index) === '\\') index += 2;
    else if (source.startsWith(closing, index)) return index + closing.length;
    else index += 1;
  }
  return source.length;
}

/** Where `wanted` first stands outside quoted text at or after `from`, or −1. */
export function findOutsideText(source: string, wanted: string, from = 0): number {
  let index = from;
  while (index < source.length) {
    if (source.startsWith(wanted, index)) return index;
    const character = source.charAt(index);
    index = character === '"' || character === "'" ? endOfText(source, index) : index + 1;
  }
  return -1;
}
