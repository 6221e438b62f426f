/** "一组、二组" as typed → names, each once. */
import { mostGroups } from '../../../review/classNotes.ts';

export const groupNames = (text: string): string[] =>
  [...new Set(text.split(/[、，,；;\n]+/).map((name) => name.trim()))]
    .filter((name) => name !== '')
    .slice(0, mostGroups);
