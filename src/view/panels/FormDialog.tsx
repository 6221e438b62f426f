import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormAnswer, FormView, MeasureView } from '../model.ts';
import { t } from '../text/index.ts';
import { quoted } from '../text/quoted.ts';
import { Dialog } from './Dialog.tsx';
import {
  answerOf,
  boldClaims,
  type Draft,
  emptyDraft,
  follow,
  type Missing,
  missing,
} from './draft.ts';
import { One, Several } from './FormChoices.tsx';
import { FormFacts } from './FormFacts.tsx';
import { FormPreview, intervalText } from './FormPreview.tsx';
import { Icon } from './Icon.tsx';

export interface FormDialogProps {
  measure: MeasureView;
  form: FormView;
  /** Names of the places it is for. */
  places: readonly string[];
  onSend: (answer: FormAnswer) => void;
  onClose: () => void;
}

/** Composing a notice or a report out of what is known and what is not. */
export function FormDialog({ measure, form, places, onSend, onClose }: FormDialogProps) {
  const [kept, setDraft] = useState<Draft>(() => emptyDraft(form));
  const seen = useRef(form);
  const draft = seen.current === form ? kept : follow(kept, seen.current, form);
  useEffect(() => {
    seen.current = form;
    setDraft(draft);
  }, [form]);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const lacking = missing(form, draft);
  const bold = boldClaims(form, draft);
  return (
    <Dialog title={measure.label} onClose={onClose} kind="wide">
      <form
        class="compose"
        onSubmit={(event) => {
          event.preventDefault();
          if (lacking.length === 0) onSend(answerOf(form, draft));
        }}
      >
        <div class="composeFields">
          {places.length > 0 && (
            <p class="composeTo">
              {t('form.forPlaces', { places: places.join(t('form.separator')) })}
            </p>
          )}
          <FormFacts form={form} facts={draft.facts} onChange={(facts) => change({ facts })} />
          <Several
            legend={t('form.advice')}
            items={form.advice}
            chosen={draft.advice}
            onChange={(advice) => change({ advice })}
          />
          <One
            legend={t('form.audience')}
            items={form.audiences}
            chosen={draft.audience}
            onChange={(audience) => change({ audience })}
          />
          <Several
            legend={t('form.channels')}
            items={form.channels}
            chosen={draft.channels}
            onChange={(channels) => change({ channels })}
          />
          <One
            legend={t('form.next')}
            items={form.next.map((n) => ({ id: String(n), label: intervalText(n) }))}
            chosen={draft.next === undefined ? undefined : String(draft.next)}
            onChange={(next) => change({ next: Number(next) })}
            none={t('form.nextNone')}
            onNone={() => setDraft(withoutNext(draft))}
          />
          <One
            legend={t('form.tone')}
            items={form.tones}
            chosen={draft.tone}
            onChange={(tone) => change({ tone })}
          />
        </div>
        <FormPreview form={form} draft={draft} />
        <footer class="dialogFoot">
          <p class="lacking" role="status">
            {bold > 0 && (
              <span class="boldClaims">
                <Icon name="alert-triangle" size={15} />
                {t('form.warnUnverified', { n: bold })}
              </span>
            )}
            {lacking.length > 0 &&
              t('form.missing', { list: lacking.map(missingText).join(t('form.separator')) })}
          </p>
          <button type="button" class="button" onClick={onClose}>
            {t('form.cancel')}
          </button>
          <button type="submit" class="button primary" aria-disabled={lacking.length > 0}>
            {t('form.send')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function withoutNext({ next: _, ...rest }: Draft): Draft {
  return rest;
}

function missingText(one: Missing): string {
  if (one.kind === 'channel') return t('form.missingChannel');
  if (one.kind === 'audience') return t('form.missingAudience');
  if (one.kind === 'content') return t('form.missingContent');
  return t('form.missingValue', { label: quoted(one.label) });
}
