import type { ComponentChildren } from 'preact';
import type { DrillIntent, Send } from '../../intents.ts';
import type { VotesView } from '../../model/classroom.ts';
import type { DecisionView, DrillView, OptionView } from '../../model.ts';
import { t } from '../../text/index.ts';
import { Costs } from '../Amount.tsx';
import { Icon } from '../Icon.tsx';
import { BoardBody } from './BoardBody.tsx';
import { BoardHead } from './BoardHead.tsx';
import { VoteBar } from './VoteBar.tsx';
import { VoteEntry } from './VoteEntry.tsx';

export interface ClassBoardProps {
  view: DrillView;
  lit: DecisionView;
  votes: VotesView | undefined;
  onLight: (key: string) => void;
  onMap: () => void;
  send: Send<DrillIntent>;
  refusal: string | undefined;
  tools: ComponentChildren;
}

/** An open question for the back row: the prompt, the options with their votes, who voted for what. */
export function ClassBoard(props: ClassBoardProps) {
  const { lit, votes, send } = props;
  const choice = lit.options.find(({ id, locked }) => id === votes?.marked && locked === undefined);
  const close = () => {
    if (!choice) return;
    const { storyline, situation, entry } = lit;
    send({ kind: 'choose', storyline, situation, entry, option: choice.id });
  };
  return (
    <article class="board sheet" aria-label={t('classroom.board')}>
      <BoardHead {...props} title={t('decision.title')} decision={lit} />
      <BoardBody>
        <h2 class="boardPrompt">{lit.prompt}</h2>
        {lit.context !== undefined && <p class="boardContext">{lit.context}</p>}
        <ul class="boardOptions" aria-label={t('decision.options')}>
          {lit.options.map((option, index) => (
            <Option
              key={option.id}
              option={option}
              picked={option.id === choice?.id}
              onPick={() => send({ kind: 'mark', decision: lit.key, option: option.id })}
            >
              <VoteBar
                letter={option.letter}
                count={votes?.tallies[index]?.count ?? 0}
                groups={votes?.tallies[index]?.groups ?? []}
                total={votes?.total ?? 0}
              />
            </Option>
          ))}
        </ul>
      </BoardBody>
      {props.refusal !== undefined && <p class="boardRefusal">{props.refusal}</p>}
      <footer class="boardFoot">
        {votes && <VoteEntry decision={lit} votes={votes} send={send} />}
        <div class="boardClose">
          <p>
            <Icon name="hourglass" size={16} />
            {t('decision.lapse', { at: lit.lapseAt, text: lit.lapseText })}
          </p>
          <button
            type="button"
            class="button primary boardButton"
            disabled={choice === undefined}
            onClick={close}
          >
            {choice ? t('classroom.close', { letter: choice.letter }) : t('classroom.closeNone')}
          </button>
        </div>
      </footer>
    </article>
  );
}

interface OptionProps {
  option: OptionView;
  picked: boolean;
  onPick: () => void;
  children: ComponentChildren;
}

/** Picking is not yet closing: a slip before a whole class can be mended. */
function Option({ option, picked, onPick, children }: OptionProps) {
  const { letter, text, detail, costs, locked } = option;
  return (
    <li class={`boardOption${picked ? ' picked' : ''}${locked === undefined ? '' : ' locked'}`}>
      <button
        type="button"
        class="boardPick"
        aria-pressed={picked}
        aria-disabled={locked !== undefined}
        onClick={() => locked === undefined && onPick()}
      >
        <span class="letter">{letter}</span>
        <span class="optionBody">
          <span class="optionText">{text}</span>
          <span class="boardMore">
            {locked !== undefined && (
              <span class="lockReason">
                <Icon name="lock" size={16} />
                {locked}
              </span>
            )}
            {locked === undefined && costs.length > 0 && <Costs costs={costs} />}
            {detail !== undefined && <span class="optionDetail">{detail}</span>}
          </span>
        </span>
      </button>
      {children}
    </li>
  );
}
