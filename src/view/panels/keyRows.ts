import type { Mode } from '../model.ts';
import { t } from '../text/index.ts';

export type KeyRow = [key: string, what: string];

/** The keys that do something in this mode. */
export function keyRows(mode: Mode): KeyRow[] {
  const examined = mode === 'examination';
  const clock: KeyRow[] = [
    [t('keys.spaceKey'), t('keys.space')],
    ['.', t('keys.step')],
  ];
  // Before a class nothing is closed by one key.
  const letters: KeyRow[] = [['A – F', t(examined ? 'keys.lettersTwice' : 'keys.letters')]];
  return [
    ...(examined ? [] : clock),
    ['1 2 3', t('keys.speeds')],
    ...(mode === 'class' ? [] : letters),
    ['R', t('keys.reports')],
    ['P', t('keys.places')],
    ['M', t('keys.measures')],
    ['N', t('keys.note')],
    ['Esc', t('keys.escape')],
    ['Tab', t('keys.tab')],
    ['?', t('keys.help')],
  ];
}
