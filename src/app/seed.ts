/** A short seed that a group can read out and type in. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz';

export function freshSeed(length = 6): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return [...bytes].map((byte) => signs[byte % signs.length]).join('');
}
