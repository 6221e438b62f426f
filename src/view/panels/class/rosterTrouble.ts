import { longestName, mostGroups } from '../../../review/classNotes.ts';
import { t } from '../../text/index.ts';
import { quoted } from '../../text/quoted.ts';
import { repeatedName } from './groupNames.ts';

/** What keeps the names from being taken, in words. */
export function rosterTrouble(names: readonly string[]): string | undefined {
  const long = names.find((name) => name.length > longestName);
  if (long !== undefined) return t('roster.tooLong', { name: quoted(long), n: longestName });
  const twice = repeatedName(names);
  if (twice !== undefined) return t('roster.twice', { name: quoted(twice) });
  if (names.length > mostGroups) return t('roster.tooMany', { n: names.length, most: mostGroups });
  return undefined;
}
