import type { ComponentChildren } from 'preact';
import type { DrillIntent, Send } from '../../intents.ts';
import type { AnnouncedView } from '../../model/classroom.ts';
import { t } from '../../text/index.ts';
import { BoardBody } from './BoardBody.tsx';
import { OnwardButton, ToMapButton } from './BoardButtons.tsx';

export interface AnnouncedBoardProps {
  announced: AnnouncedView;
  /** Questions that stand open. */
  waiting: number;
  onMap: () => void;
  send: Send<DrillIntent>;
  tools: ComponentChildren;
}

/** 新情况: what was just thrown in, for the back row; the clock stands until it was read. */
export function AnnouncedBoard({ announced, waiting, onMap, send, tools }: AnnouncedBoardProps) {
  const { time, reports, label, changes } = announced;
  return (
    <article class="board sheet announced" aria-label={t('classroom.announced')}>
      <header class="boardHead">
        <span class="kind">{t('classroom.announced')}</span>
        <span class="boardWhere cut">{time}</span>
        {tools}
        <ToMapButton onMap={onMap} />
      </header>
      <BoardBody role="status">
        {reports.map((one) => (
          <section key={one.text} class="announcedReport">
            <p class="announcedFrom">
              {[one.place, t('report.source', one)].filter(Boolean).join(t('common.dot'))}
            </p>
            <h2 class="boardPrompt">{one.text}</h2>
          </section>
        ))}
        {reports.length === 0 && label !== undefined && <h2 class="boardPrompt">{label}</h2>}
        {changes.length > 0 && (
          <p class="announcedChanges">
            {t('classroom.changed', { list: changes.join(t('form.separator')) })}
          </p>
        )}
      </BoardBody>
      <footer class="boardFoot">
        <p class="boardHidden">{t('classroom.stands')}</p>
        <div class="boardClose">
          <button
            type="button"
            class={waiting > 0 ? 'button primary boardButton' : 'button boardButton'}
            onClick={() => send({ kind: 'heard' })}
          >
            {t(waiting > 0 ? 'classroom.toQuestion' : 'classroom.heard')}
          </button>
          {waiting === 0 && <OnwardButton send={send} />}
        </div>
      </footer>
    </article>
  );
}
