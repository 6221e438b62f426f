import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { HarmEpisodeView, HarmView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { Icon } from '../Icon.tsx';

export interface ReviewHarmProps {
  harm: HarmView;
  /** By an item's key. */
  onOpen: (key: string) => void;
}

/** 人怎么样了, on one line above the rest; opens to the whole of it. */
export function HarmStrip({ harm, onOpen }: ReviewHarmProps) {
  const [open, setOpen] = useState(false);
  const first = harm.worst;
  return (
    <section class="harmStrip" aria-label={t('review.harm.title')}>
      <p class="harmLine">
        <Icon name="alert-triangle" size={17} />
        <b>{harm.totals}</b>
        {first && (
          <span class="cut">
            {first.span} {first.place ?? ''}：{first.counts}
            {first.around.length > 0 &&
              `（${first.around.map(({ time, label }) => `${time} ${label}`).join('、')}）`}
          </span>
        )}
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'review.harm.close' : 'review.harm.open')}
          <Icon name={open ? 'chevron-up' : 'chevron-down'} size={15} />
        </button>
      </p>
      {open && (
        <div class="harmOpen scroll">
          <ReviewHarm
            harm={harm}
            onOpen={(key) => {
              setOpen(false);
              onOpen(key);
            }}
          />
        </div>
      )}
    </section>
  );
}

/** When and where people came to harm, what came in then, and which steps had a part in it. */
export function ReviewHarm({ harm, onOpen }: ReviewHarmProps) {
  return (
    <div class="harm">
      {harm.linked.length > 0 && (
        <section>
          <h3>
            {t('review.harm.linked')}
            <span>{t('review.harm.linkedHint')}</span>
          </h3>
          <ul class="harmSteps">
            {harm.linked.map(({ key, time, text, people }) => (
              <li key={key}>
                <Step onOpen={() => onOpen(key)}>
                  <time>{time}</time>
                  <span>{text}</span>
                  <b>{people}</b>
                </Step>
              </li>
            ))}
          </ul>
        </section>
      )}
      {harm.unexplained.map((line) => (
        <p key={line} class="harmUnexplained">
          {line}
        </p>
      ))}
      <ul class="harmEpisodes">
        {harm.episodes.map((one) => (
          <Episode key={one.span + (one.place ?? '')} one={one} onOpen={onOpen} />
        ))}
      </ul>
      {harm.minor.length > 0 && (
        <p class="harmMinor">
          <b>{t('review.harm.minor')}</b>
          {harm.minor.join('；')}
        </p>
      )}
    </div>
  );
}

function Step({ onOpen, children }: { onOpen: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="harmStep" onClick={onOpen}>
      {children}
      <Icon name="chevron-right" size={15} />
    </button>
  );
}

function Episode({ one, onOpen }: { one: HarmEpisodeView; onOpen: (key: string) => void }) {
  return (
    <li>
      <h4>
        <time>{one.span}</time>
        {one.place ?? t('review.harm.place')}
        <b>{one.counts}</b>
      </h4>
      {one.unexplained !== undefined && <p class="harmAlone">{one.unexplained}</p>}
      <dl>
        {one.around.length > 0 && (
          <div>
            <dt>{t('review.harm.around')}</dt>
            <dd>{one.around.map(({ time, label }) => `${time} ${label}`).join('；')}</dd>
          </div>
        )}
        {one.decisions.length > 0 && (
          <div>
            <dt>{t('review.harm.decisions')}</dt>
            <dd>
              {one.decisions.map(({ key, time, text }) => (
                <button key={key} type="button" class="link" onClick={() => onOpen(key)}>
                  {time} {text}
                </button>
              ))}
            </dd>
          </div>
        )}
        {one.notGiven.length > 0 && (
          <div>
            <dt>{t('review.harm.notGiven')}</dt>
            <dd>{one.notGiven.join('；')}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
