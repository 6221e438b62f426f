/** The interface's words: `t('decision.left', { minutes: 8 })`, keys checked by the compiler. */
import i18next, { type TFunction } from 'i18next';
import { zh } from './zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}

const words = i18next.createInstance();
void words.init({
  lng: 'zh',
  fallbackLng: 'zh',
  resources: { zh: { translation: zh } },
  initAsync: false,
  // Preact escapes what it shows.
  interpolation: { escapeValue: false },
});

export const t: TFunction = words.t.bind(words);
