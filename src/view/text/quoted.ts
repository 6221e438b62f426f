/** A name between quotation marks; one that has them already gets no second pair. */
export function quoted(name: string): string {
  if (/^“[^“”]*”$/.test(name)) return name;
  return `“${name.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
