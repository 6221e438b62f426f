import { useState } from 'preact/hooks';
import type { TypedReport } from '../../classIntents.ts';
import type { SurprisesView } from '../../model/classroom.ts';
import { t } from '../../text/index.ts';
import { ChangeRows } from './ChangeRows.tsx';
import { type Change, deltasOf } from './changes.ts';
import type { SurpriseDialogProps } from './SurpriseDialog.tsx';

/** A surprise in the instructor's own words, with what it changes. */
export function TypedSurprise({ surprises, send, onClose }: SurpriseDialogProps) {
  const [from, setFrom] = useState('');
  const [channel, setChannel] = useState<TypedReport['channel']>('phone');
  const [place, setPlace] = useState('');
  const [text, setText] = useState('');
  const [changes, setChanges] = useState<Change[]>([]);
  const deltas = deltasOf(changes, surprises.targets);
  const told = from.trim() !== '' && text.trim() !== '';
  const half = !told && (from.trim() !== '' || text.trim() !== '');
  const ready = deltas !== undefined && !half && (told || Object.keys(deltas).length > 0);
  const submit = (): void => {
    if (!ready) return;
    const report: TypedReport = {
      from: from.trim(),
      channel,
      text: text.trim(),
      ...(place === '' ? {} : { place }),
    };
    send({ kind: 'inject', ...(told ? { report } : {}), deltas });
    onClose();
  };
  return (
    <form
      class="classForm"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{t('surprise.typed')}</h3>
      <div class="classRow">
        <label>
          <span>{t('surprise.from')}</span>
          <input
            class="field"
            type="text"
            maxLength={120}
            value={from}
            onInput={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        </label>
        <label>
          <span>{t('surprise.channel')}</span>
          <select
            class="field"
            value={channel}
            onChange={({ currentTarget }) =>
              setChannel(channelOf(surprises, currentTarget.value) ?? channel)
            }
          >
            {surprises.channels.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('surprise.place')}</span>
          <select
            class="field"
            value={place}
            onChange={({ currentTarget }) => setPlace(currentTarget.value)}
          >
            <option value="">{t('surprise.noPlace')}</option>
            {surprises.places.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label>
        <span>{t('surprise.text')}</span>
        <textarea
          class="field"
          rows={3}
          maxLength={500}
          placeholder={t('surprise.textHint')}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <ChangeRows changes={changes} targets={surprises.targets} onChanges={setChanges} />
      <footer>
        <button type="button" class="button" onClick={onClose}>
          {t('common.cancel')}
        </button>
        <button type="submit" class="button primary" disabled={!ready}>
          {t('surprise.sendTyped')}
        </button>
      </footer>
    </form>
  );
}

const channelOf = ({ channels }: SurprisesView, id: string): TypedReport['channel'] | undefined =>
  channels.find((one) => one.id === id)?.id;
