/** "一组、二组" as typed → names; commas, spaces and new lines all part them. */

export const groupNames = (text: string): string[] =>
  text.split(/[、，,；;。\s]+/).filter((name) => name !== '');

/** The first name that stands there twice. */
export const repeatedName = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);
