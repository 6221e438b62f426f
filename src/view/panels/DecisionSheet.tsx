import type { DecisionView, OptionView } from '../model.ts';
import { t } from '../text/index.ts';
import { Costs } from './Amount.tsx';
import { Icon } from './Icon.tsx';

export interface DecisionSheetProps {
  decision: DecisionView;
  note: string;
  onNote: (note: string) => void;
  onChoose: (option: OptionView) => void;
  /** The letter that was pressed once and asks to be pressed again. */
  armed?: string | undefined;
  onDisarm?: (letter: string) => void;
}

/** Notes when a sheet came up. */
function stamp(sheet: HTMLElement | null): void {
  if (sheet && sheet.dataset.shown === undefined) sheet.dataset.shown = String(performance.now());
}

/** The lit sheet: the one thing that asks for an answer. */
export function DecisionSheet(props: DecisionSheetProps) {
  const { decision, note, onNote, onChoose } = props;
  return (
    <article class="sheet" key={decision.key} ref={stamp}>
      <header class="sheetHead">
        <span class="kind">{t('decision.title')}</span>
        <span class="where cut">
          {[decision.place?.label, decision.openedAt].filter(Boolean).join(t('common.dot'))}
        </span>
        <Countdown decision={decision} />
      </header>
      <TimeBar decision={decision} />
      <h2>{decision.prompt}</h2>
      {decision.context !== undefined && <p class="context">{decision.context}</p>}
      <ul class="options" aria-label={t('decision.options')}>
        {decision.options.map((option) => (
          <Option
            key={option.id}
            option={option}
            armed={option.letter === props.armed}
            onDisarm={props.onDisarm}
            onChoose={onChoose}
          />
        ))}
      </ul>
      <NoteField key={decision.key} value={note} onInput={onNote} />
      <p class="lapse">
        <Icon name="hourglass" size={14} />
        <span>{t('decision.lapse', { at: decision.lapseAt, text: decision.lapseText })}</span>
      </p>
    </article>
  );
}

function Countdown({ decision }: { decision: DecisionView }) {
  const late = decision.minutesLeft * 4 <= decision.within;
  return (
    <span
      class={late ? 'countdown late' : 'countdown'}
      role="timer"
      aria-label={t('decision.left', { minutes: decision.minutesLeft })}
    >
      {t('decision.leftBefore')}
      <b key={decision.minutesLeft}>{decision.minutesLeft}</b>
      {t('decision.leftAfter')}
    </span>
  );
}

export function TimeBar({ decision }: { decision: DecisionView }) {
  const share = decision.within > 0 ? Math.min(1, decision.minutesLeft / decision.within) : 0;
  return (
    <div class="timeBar" aria-hidden="true">
      <i style={{ width: `${share * 100}%` }} />
    </div>
  );
}

/** A click this soon was meant for what lay there before the sheet came up. Milliseconds. */
const SETTLING = 600;

function tooSoon({ currentTarget, detail }: MouseEvent): boolean {
  // A key press on a focused option arrives as a click without a pointer: it was meant.
  if (detail === 0) return false;
  const sheet = (currentTarget as Element).closest<HTMLElement>('.sheet');
  return performance.now() - Number(sheet?.dataset.shown ?? 0) < SETTLING;
}

interface OptionProps extends Pick<DecisionSheetProps, 'onChoose'> {
  option: OptionView;
  armed: boolean;
  onDisarm: DecisionSheetProps['onDisarm'];
}

function Option({ option, armed, onDisarm, onChoose }: OptionProps) {
  const locked = option.locked !== undefined;
  return (
    <li>
      <button
        type="button"
        class={locked ? 'option locked' : armed ? 'option armed' : 'option'}
        aria-disabled={locked}
        aria-keyshortcuts={option.letter}
        onBlur={() => armed && onDisarm?.(option.letter)}
        onClick={(event) => !locked && !tooSoon(event) && onChoose(option)}
      >
        <span class="letter">{option.letter}</span>
        <span class="optionBody">
          <span class="optionText">{option.text}</span>
          {armed && (
            <span class="armedText" role="status">
              {t('examination.again', { letter: option.letter })}
            </span>
          )}
          {option.detail !== undefined && <span class="optionDetail">{option.detail}</span>}
          {option.locked === undefined ? (
            option.costs.length > 0 && <Costs costs={option.costs} />
          ) : (
            <span class="lockReason">
              <Icon name="lock" size={14} />
              {option.locked}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

const NOTE_LENGTH = 200;

function NoteField({ value, onInput }: { value: string; onInput: (note: string) => void }) {
  return (
    <label class="noteField">
      <Icon name="pencil" size={15} />
      <input
        type="text"
        maxLength={NOTE_LENGTH}
        value={value}
        aria-label={t('decision.noteLabel')}
        placeholder={t('decision.note')}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {value !== '' && (
        <span class="noteCount">
          {value.length}/{NOTE_LENGTH}
        </span>
      )}
    </label>
  );
}
