import { useId, useRef, useState } from 'preact/hooks';
import type { LibraryIntent, Send } from '../intents.ts';
import type { BriefingView, Mode } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';
import { ModeChooser } from './ModeChooser.tsx';
import { Wordmark } from './Wordmark.tsx';
import './styles.ts';

export interface BriefingScreenProps {
  view: BriefingView;
  mode: Mode;
  send: Send<LibraryIntent>;
  modes?: readonly Mode[];
}

const MODES: readonly Mode[] = ['learning', 'drill'];

const SECTION_ICON: Readonly<Record<BriefingView['sections'][number]['id'], string>> = {
  place: 'map-2',
  means: 'users-group',
  plan: 'clipboard-list',
  hazards: 'alert-triangle',
  aims: 'target',
};

/** What one would be told on taking over: who, where, with what, by which plan. */
export function BriefingScreen({ view, mode: first, send, modes = MODES }: BriefingScreenProps) {
  const [mode, setMode] = useState(first);
  const [seed, setSeed] = useState('');
  const [refused, setRefused] = useState(false);
  const examined = mode === 'examination';
  const missing = refused && examined && seed.trim() === '';
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  const start = () => {
    const shared = seed.trim();
    if (examined && shared === '') {
      setRefused(true);
      field.current?.focus();
      return;
    }
    send({
      kind: 'start',
      scenario: view.id,
      mode,
      ...(shared === '' ? {} : { seed: shared }),
    });
  };
  return (
    <div class="page day briefing">
      <header class="briefingTop">
        <Wordmark />
        <button type="button" class="button" onClick={() => send({ kind: 'library' })}>
          <Icon name="arrow-left" />
          {t('briefing.back')}
        </button>
      </header>
      <main class="briefingMain">
        <section class="briefingRole">
          <h1>{view.title}</h1>
          <p class="role">{t('briefing.role', { role: view.role })}</p>
          <p class="brief">{view.brief}</p>
          <dl class="briefingFacts">
            <div>
              <dt>{t('briefing.hours')}</dt>
              <dd>{view.hours}</dd>
            </div>
            {view.minutesToPlay !== undefined && (
              <div>
                <dt>{t('briefing.play')}</dt>
                <dd>{t('library.minutes', { n: view.minutesToPlay })}</dd>
              </div>
            )}
          </dl>
          <h2>{t('briefing.means')}</h2>
          <ul class="briefingMeans">
            {view.resources.map((one) => (
              <li key={one.id}>
                <Icon name={one.icon} size={18} />
                <span>{one.label}</span>
                <b>{one.total}</b>
                <span class="unit">{one.unit}</span>
              </li>
            ))}
          </ul>
        </section>
        <div class="briefingSections">
          {view.sections.map((section) => (
            <section key={section.id} class={section.id}>
              <h2>
                <Icon name={SECTION_ICON[section.id]} size={18} />
                {section.label}
              </h2>
              <ul>
                {section.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </main>
      <form
        class="briefingStart"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <ModeChooser modes={modes} mode={mode} onMode={setMode} />
        <label class="seed">
          <span>
            <b>{t(examined ? 'examination.seedNeeded' : 'briefing.seed')}</b>
            <small>{t(examined ? 'examination.seedHint' : 'briefing.seedHint')}</small>
          </span>
          <span class="seedField">
            <input
              ref={field}
              class="field"
              type="text"
              maxLength={40}
              aria-required={examined}
              aria-invalid={missing}
              aria-describedby={missing ? hint : undefined}
              value={seed}
              onInput={(event) => setSeed(event.currentTarget.value)}
            />
            {missing && (
              <small id={hint} class="seedMissing" role="alert">
                {t('examination.seedMissing')}
              </small>
            )}
          </span>
        </label>
        <button type="submit" class="button primary large">
          {t('briefing.start', { mode: t(`mode.${mode}.name`) })}
        </button>
      </form>
    </div>
  );
}
