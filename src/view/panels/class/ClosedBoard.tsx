import type { ComponentChildren } from 'preact';
import type { DrillIntent, Send } from '../../intents.ts';
import type { ClosedView } from '../../model/classroom.ts';
import { t } from '../../text/index.ts';
import { Grade } from '../Grade.tsx';
import { Icon } from '../Icon.tsx';
import { BoardBody } from './BoardBody.tsx';
import { OnwardButton, ToMapButton } from './BoardButtons.tsx';
import { VoteBar } from './VoteBar.tsx';

export interface ClosedBoardProps {
  closed: ClosedView;
  /** Questions that still stand open. */
  waiting: number;
  onMap: () => void;
  send: Send<DrillIntent>;
  tools: ComponentChildren;
}

/** A question that was closed: what was taken, who wanted what; reasons once they are revealed. */
export function ClosedBoard({ closed, waiting, onMap, send, tools }: ClosedBoardProps) {
  return (
    <article
      class={closed.revealed ? 'board sheet closed revealed' : 'board sheet closed'}
      aria-label={t('classroom.board')}
    >
      <header class="boardHead">
        <span class="kind">{closed.lapsed ? t('classroom.lapsed') : t('classroom.closed')}</span>
        <span class="boardWhere cut">{closed.time}</span>
        {tools}
        <ToMapButton onMap={onMap} />
      </header>
      <BoardBody>
        <h2 class="boardPrompt">{closed.prompt}</h2>
        {closed.lapsed && <p class="boardContext">{closed.lapseText}</p>}
        <ul class="boardOptions">
          {closed.options.map((option) => (
            <li key={option.id} class={option.chosen ? 'boardOption picked' : 'boardOption'}>
              <div class="boardPick">
                <span class="letter">{option.letter}</span>
                <span class="optionBody">
                  <span class="optionText">{option.text}</span>
                  <Reasons option={option} />
                </span>
              </div>
              <VoteBar
                letter={option.letter}
                count={option.count}
                groups={option.groups}
                total={closed.total}
              />
            </li>
          ))}
        </ul>
      </BoardBody>
      <footer class="boardFoot">
        <p class="boardHidden">
          {!closed.revealed && t('classroom.hidden')}
          {waiting > 0 && t('classroom.next', { n: waiting })}
        </p>
        <div class="boardClose">
          {!closed.revealed && (
            <button
              type="button"
              class="button boardButton"
              onClick={() => send({ kind: 'reveal' })}
            >
              <Icon name="eye" size={20} />
              {t('classroom.reveal')}
            </button>
          )}
          <OnwardButton send={send} />
        </div>
      </footer>
    </article>
  );
}

function Reasons({ option }: { option: ClosedView['options'][number] }) {
  const { judgement, why, basis = [] } = option;
  if (!option.chosen && judgement === undefined && (why ?? '') === '') return null;
  return (
    <span class="boardReasons">
      <span class="boardWhy">
        {option.chosen && <span class="chosenMark">{t('classroom.chosen')}</span>}
        {judgement && <Grade judgement={judgement} />}
        {why}
      </span>
      {basis.length > 0 && <span class="boardBasis">{basis.join(t('form.separator'))}</span>}
    </span>
  );
}
