import { useState } from 'preact/hooks';
import { mostGroups } from '../../../review/classNotes.ts';
import type { ClassIntent } from '../../classIntents.ts';
import type { Send } from '../../intents.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../Dialog.tsx';
import { groupNames } from './groupNames.ts';
import { rosterTrouble } from './rosterTrouble.ts';

export interface RosterDialogProps {
  groups: readonly string[];
  people: string;
  send: Send<ClassIntent>;
  onClose: () => void;
}

/** 分组: who votes, and who took part. */
export function RosterDialog({ groups, people: before, send, onClose }: RosterDialogProps) {
  const [text, setText] = useState(groups.join('、'));
  const [people, setPeople] = useState(before);
  const names = groupNames(text);
  const trouble = rosterTrouble(names);
  return (
    <Dialog title={t('roster.title')} onClose={onClose}>
      <form
        class="classForm"
        onSubmit={(event) => {
          event.preventDefault();
          if (trouble !== undefined) return;
          send({ kind: 'roster', groups: names, people: people.trim() });
          onClose();
        }}
      >
        <label>
          <span>{t('roster.groups', { n: mostGroups })}</span>
          <textarea
            class="field"
            rows={3}
            aria-invalid={trouble !== undefined}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          {trouble === undefined ? (
            <small>
              {names.length === 0 ? t('roster.usual') : t('roster.count', { n: names.length })}
            </small>
          ) : (
            <small class="classTrouble" role="alert">
              {trouble}
            </small>
          )}
        </label>
        <label>
          <span>{t('roster.people')}</span>
          <input
            class="field"
            type="text"
            maxLength={200}
            placeholder={t('roster.peopleHint')}
            value={people}
            onInput={({ currentTarget }) => setPeople(currentTarget.value)}
          />
        </label>
        <footer>
          <button type="button" class="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" class="button primary" disabled={trouble !== undefined}>
            {t('roster.save')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
