import type { FormFactView, FormView } from '../model.ts';
import { composeNotice, type NoticeDocument } from '../notice.ts';
import { t } from '../text/index.ts';
import { type Draft, type FactDraft, factValue } from './draft.ts';

export function intervalText(minutes: number): string {
  return minutes % 60 === 0
    ? t('form.nextHours', { n: minutes / 60 })
    : t('form.nextMinutes', { n: minutes });
}

/** The value in the words in which it will be read. */
function valueText(fact: FormFactView, { value }: FactDraft): string {
  const choice = fact.choices?.find((one) => String(one.value) === String(value));
  if (choice) return choice.label;
  return fact.unit === undefined ? String(value) : `${value} ${fact.unit}`;
}

/** The document that the draft makes. */
export function documentOf(form: FormView, draft: Draft): NoticeDocument {
  const labels = (items: readonly { id: string; label: string }[], ids: readonly string[]) =>
    items.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  const entryOf = ({ fact }: FormFactView) => draft.facts[fact] ?? { state: 'skip', value: '' };
  const audience = form.audiences.find(({ id }) => id === draft.audience)?.label;
  const tone = form.tones.find(({ id }) => id === draft.tone);
  const next = draft.next === undefined ? undefined : form.nextAt[draft.next];
  return composeNotice({
    kind: form.kind,
    letter: form.letter,
    ...(audience === undefined ? {} : { audience }),
    ...(tone ? { tone } : {}),
    facts: form.facts
      .filter((fact) => entryOf(fact).state === 'state')
      .map((fact) => ({
        ...fact,
        raw: factValue(fact, entryOf(fact)) ?? '',
        value: valueText(fact, entryOf(fact)),
        unverified: !fact.verified,
      })),
    unknown: form.facts.filter((fact) => entryOf(fact).state === 'admit'),
    advice: labels(form.advice, draft.advice),
    ...(next === undefined ? {} : { next }),
    channels: labels(form.channels, draft.channels),
  });
}

/** The text as it will go out, with what nobody has verified standing out. */
export function FormPreview({ form, draft }: { form: FormView; draft: Draft }) {
  const document = documentOf(form, draft);
  const { known, unknown, advice, next } = document;
  return (
    <section class="preview" aria-label={t('form.preview')}>
      <h3>{t('form.preview')}</h3>
      <div class="previewSheet">
        {known || unknown || advice ? (
          <>
            <h4>
              {document.title}
              <span>{document.serial}</span>
            </h4>
            {document.to !== '' && <p>{document.to}</p>}
            <p class="indent">{document.open}</p>
            {known && (
              <p class="indent">
                {known.lead}
                {known.clauses.map(({ fact, text, doubt }, i) => (
                  <span key={fact} class={doubt === undefined ? undefined : 'shaky'}>
                    {text}
                    {doubt !== undefined && <mark>{doubt}</mark>}
                    {t(i + 1 < known.clauses.length ? 'form.draft.listStop' : 'form.draft.stop')}
                  </span>
                ))}
              </p>
            )}
            {unknown !== undefined && <p class="indent">{unknown}</p>}
            {advice && (
              <p class="indent">
                {advice.lead}
                {advice.items.length === 1 && advice.items[0]}
              </p>
            )}
            {advice &&
              advice.items.length > 1 &&
              advice.items.map((item) => (
                <p key={item} class="indent">
                  {item}
                </p>
              ))}
            {next !== undefined && <p class="indent">{next}</p>}
            <p class="indent">{document.close}</p>
            <p class="signed">
              {document.sign[0]}
              <br />
              {document.sign[1]}
            </p>
          </>
        ) : (
          <p class="previewEmpty">{t('form.previewEmpty')}</p>
        )}
        {document.via !== undefined && <p class="previewChannels">{document.via}</p>}
      </div>
    </section>
  );
}
