import type { FormFactView, FormView } from '../model.ts';
import { t } from '../text/index.ts';
import type { Draft, FactDraft, FactState } from './draft.ts';
import { Icon } from './Icon.tsx';

export interface FormFactsProps {
  form: FormView;
  facts: Draft['facts'];
  onChange: (facts: Draft['facts']) => void;
}

/** Each fact is left out, stated with a value, or admitted to be unknown. */
export function FormFacts({ form, facts, onChange }: FormFactsProps) {
  return (
    <fieldset class="formGroup">
      <legend>{t('form.content')}</legend>
      <ul class="factRows">
        {form.facts.map((fact) => (
          <FactRow
            key={fact.fact}
            fact={fact}
            draft={facts[fact.fact] ?? { state: 'skip', value: '' }}
            onChange={(entry) => onChange({ ...facts, [fact.fact]: entry })}
          />
        ))}
      </ul>
    </fieldset>
  );
}

const STATES: readonly FactState[] = ['skip', 'state', 'admit'];

interface FactRowProps {
  fact: FormFactView;
  draft: FactDraft;
  onChange: (draft: FactDraft) => void;
}

function FactRow({ fact, draft, onChange }: FactRowProps) {
  return (
    <li class={`factRow ${draft.state}`}>
      <div class="factName">
        <b>{fact.label}</b>
        <Knowledge fact={fact} />
        {fact.known !== undefined && (
          <span class="told">{t('form.told', { known: fact.known })}</span>
        )}
      </div>
      <div class="segments" role="radiogroup" aria-label={fact.label}>
        {STATES.map((state) => (
          <label key={state}>
            <input
              type="radio"
              name={`fact ${fact.fact}`}
              checked={draft.state === state}
              onChange={() => onChange({ ...draft, state })}
            />
            <span>{t(`form.fact.${state}`)}</span>
          </label>
        ))}
      </div>
      {draft.state === 'state' && (
        <ValueField
          fact={fact}
          value={draft.value}
          onInput={(value) => onChange({ ...draft, value })}
        />
      )}
    </li>
  );
}

function Knowledge({ fact }: { fact: FormFactView }) {
  if (!fact.heard) return <span class="tag st">{t('form.notHeard')}</span>;
  if (fact.verified) {
    return (
      <span class="tag ok">
        <Icon name="check" size={13} />
        {t('form.heardVerified')}
      </span>
    );
  }
  return (
    <span class="tag un">
      <Icon name="help" size={13} />
      {t('form.heardUnverified')}
    </span>
  );
}

interface ValueFieldProps {
  fact: FormFactView;
  value: FactDraft['value'];
  onInput: (value: FactDraft['value']) => void;
}

function ValueField({ fact, value, onInput }: ValueFieldProps) {
  const label = t('form.value', { label: fact.label });
  const choices = fact.choices ?? (fact.type === 'boolean' ? truth() : undefined);
  if (choices) {
    return (
      <select
        class="field"
        aria-label={label}
        value={String(value)}
        onChange={(event) => onInput(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={String(choice.value)} value={String(choice.value)}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <span class="fieldWithUnit">
      <input
        class="field"
        type="text"
        inputMode={fact.type === 'number' ? 'decimal' : 'text'}
        maxLength={80}
        aria-label={label}
        value={String(value)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {fact.unit !== undefined && <span>{fact.unit}</span>}
    </span>
  );
}

function truth() {
  return [
    { value: true, label: t('form.yes') },
    { value: false, label: t('form.no') },
  ];
}
