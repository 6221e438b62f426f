/** Bounds that keep a stranger's expression from costing more than a glance. */
export const LIMITS = {
  /** UTF-16 units of one expression. */
  characters: 2000,
  /** Nesting: brackets, arguments, conditions inside conditions, signs. */
  depth: 60,
  /** Nodes of the syntax tree. */
  nodes: 500,
  /** Problems reported for one expression. */
  problems: 10,
  /** UTF-16 units of a template, and the expressions in it. */
  templateCharacters: 8000,
  templateExpressions: 40,
  /** UTF-16 units of a text made with `+`; the rest is cut off. */
  text: 4000,
  /** Numbers beyond ±this become ±this. */
  magnitude: 1e300,
} as const;
