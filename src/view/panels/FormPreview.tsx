import type { FormFactView, FormView } from '../model.ts';
import { t } from '../text/index.ts';
import type { Draft, FactDraft } from './draft.ts';

export function intervalText(minutes: number): string {
  return minutes % 60 === 0
    ? t('form.nextHours', { n: minutes / 60 })
    : t('form.nextMinutes', { n: minutes });
}

/** The value in the words in which it will be read. */
function valueText(fact: FormFactView, { value }: FactDraft): string {
  const choice = fact.choices?.find((one) => String(one.value) === String(value));
  if (choice) return choice.label;
  if (fact.type === 'boolean') return String(value) === 'true' ? t('form.yes') : t('form.no');
  return fact.unit === undefined ? String(value) : `${value} ${fact.unit}`;
}

/** The text as it will go out, with what nobody has verified standing out. */
export function FormPreview({ form, draft, time }: { form: FormView; draft: Draft; time: string }) {
  const stated = form.facts.filter((fact) => draft.facts[fact.fact]?.state === 'state');
  const admitted = form.facts.filter((fact) => draft.facts[fact.fact]?.state === 'admit');
  const advice = form.advice.filter(({ id }) => draft.advice.includes(id));
  const channels = form.channels.filter(({ id }) => draft.channels.includes(id));
  const audience = form.audiences.find(({ id }) => id === draft.audience);
  const tone = form.tones.find(({ id }) => id === draft.tone);
  const empty = stated.length + admitted.length + advice.length === 0;
  const list = (labels: readonly { label: string }[], joint: string) =>
    labels.map(({ label }) => label).join(joint);
  return (
    <section class="preview" aria-label={t('form.preview')}>
      <h3>{t('form.preview')}</h3>
      <div class="previewSheet">
        {empty ? (
          <p class="previewEmpty">{t('form.previewEmpty')}</p>
        ) : (
          <>
            <h4>
              {t(form.kind === 'notice' ? 'form.draft.headNotice' : 'form.draft.headReport')}
              <span>{time}</span>
            </h4>
            {tone?.lead !== undefined && <p>{tone.lead}</p>}
            {audience && <p>{t('form.draft.to', { audience: audience.label })}</p>}
            {stated.length > 0 && (
              <>
                <p>{t('form.draft.known')}</p>
                <ul>
                  {stated.map((fact) => (
                    <li key={fact.fact} class={fact.verified ? undefined : 'shaky'}>
                      {t('form.draft.fact', {
                        label: fact.label,
                        value: valueText(
                          fact,
                          draft.facts[fact.fact] ?? { state: 'state', value: '' },
                        ),
                      })}
                      {!fact.verified && <mark>{t('form.heardUnverified')}</mark>}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {admitted.length > 0 && (
              <p>{t('form.draft.unknown', { list: list(admitted, t('form.separator')) })}</p>
            )}
            {advice.length > 0 && (
              <p>{t('form.draft.advice', { list: list(advice, t('form.draft.listStop')) })}</p>
            )}
            {draft.next !== undefined && (
              <p>
                {t(form.kind === 'notice' ? 'form.draft.next' : 'form.draft.nextReport', {
                  when: intervalText(draft.next),
                })}
              </p>
            )}
          </>
        )}
        {channels.length > 0 && (
          <p class="previewChannels">
            {t('form.draft.channels', { list: list(channels, t('form.separator')) })}
          </p>
        )}
      </div>
    </section>
  );
}
