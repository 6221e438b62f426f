/**
 * Older formats are brought up to date one pure step at a time, before anything else looks
 * at their shape. A newer format than this program knows is refused.
 */

/** What turns a scenario of format `from` into one of format `from + 1`. Changes nothing in place. */
export interface Migration {
  from: number;
  migrate(source: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

export const currentFormat = 1;

/** Format 1 is the first: there is nothing to migrate from yet. */
export const migrations: readonly Migration[] = [];

export type Migrated = { ok: true; value: unknown } | { ok: false; found: number };

/** The value in the current format; values that name no known older format are left for the schema to judge. */
export function migrate(
  value: unknown,
  steps: readonly Migration[] = migrations,
  latest: number = currentFormat,
): Migrated {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { ok: true, value };
  let source = value as Record<string, unknown>;
  for (;;) {
    const { format } = source;
    if (typeof format !== 'number') return { ok: true, value: source };
    if (format > latest) return { ok: false, found: format };
    const step = steps.find(({ from }) => from === format && from < latest);
    if (!step) return { ok: true, value: source };
    source = { ...step.migrate(source), format: step.from + 1 };
  }
}
