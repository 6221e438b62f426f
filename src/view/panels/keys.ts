/** Which key asks for what. Pure; `useKeys.ts` listens. */

export type KeyAction =
  | { kind: 'pause' }
  | { kind: 'step' }
  | { kind: 'speed'; index: number }
  | { kind: 'option'; letter: string }
  | { kind: 'go'; to: 'reports' | 'places' | 'measures' }
  | { kind: 'note' }
  | { kind: 'escape' }
  | { kind: 'help' };

const PLAIN: Readonly<Record<string, KeyAction>> = {
  ' ': { kind: 'pause' },
  '.': { kind: 'step' },
  '?': { kind: 'help' },
  '？': { kind: 'help' },
  Escape: { kind: 'escape' },
  r: { kind: 'go', to: 'reports' },
  p: { kind: 'go', to: 'places' },
  m: { kind: 'go', to: 'measures' },
  n: { kind: 'note' },
};

/** The action of a key, by its `KeyboardEvent.key`. */
export function keyAction(key: string): KeyAction | undefined {
  const lower = key.length === 1 ? key.toLowerCase() : key;
  if (/^[1-3]$/.test(lower)) return { kind: 'speed', index: Number(lower) - 1 };
  if (/^[a-f]$/.test(lower)) return { kind: 'option', letter: lower.toUpperCase() };
  return PLAIN[lower];
}

/** Where typing must stay typing. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button)$/.test(target.type);
}
