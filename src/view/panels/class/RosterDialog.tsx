import { useState } from 'preact/hooks';
import { longestName, mostGroups } from '../../../review/classNotes.ts';
import type { ClassIntent } from '../../classIntents.ts';
import type { Send } from '../../intents.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../Dialog.tsx';
import { groupNames } from './groupNames.ts';

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
  const tooLong = names.some((name) => name.length > longestName);
  return (
    <Dialog title={t('roster.title')} onClose={onClose}>
      <form
        class="classForm"
        onSubmit={(event) => {
          event.preventDefault();
          if (tooLong) return;
          send({ kind: 'roster', groups: names, people: people.trim() });
          onClose();
        }}
      >
        <label>
          <span>{t('roster.groups', { n: mostGroups })}</span>
          <textarea
            class="field"
            rows={3}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        {tooLong && <p class="classTrouble">{t('roster.tooLong', { n: longestName })}</p>}
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
          <button type="submit" class="button primary" disabled={tooLong}>
            {t('roster.save')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
