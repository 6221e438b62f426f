import type { ComponentChildren } from 'preact';
import type { DecisionView, DrillView } from '../../model.ts';
import { t } from '../../text/index.ts';
import { TimeBar } from '../DecisionSheet.tsx';
import { ToMapButton } from './BoardButtons.tsx';

export interface BoardHeadProps {
  view: DrillView;
  title: string;
  decision: DecisionView;
  onLight: (key: string) => void;
  onMap: () => void;
  tools: ComponentChildren;
}

/** Where and since when it is asked, how long there is, which other questions wait. */
export function BoardHead({ view, title, decision, onLight, onMap, tools }: BoardHeadProps) {
  const others = view.decisions.filter(({ key }) => key !== decision.key);
  return (
    <>
      <header class="boardHead">
        <span class="kind">{title}</span>
        <span class="boardWhere cut">
          {[decision.place?.label, decision.label, decision.openedAt]
            .filter(Boolean)
            .join(t('common.dot'))}
        </span>
        {others.map((one) => (
          <button
            key={one.key}
            type="button"
            class="button boardOther"
            onClick={() => onLight(one.key)}
          >
            <span class="cut">{one.place?.label ?? one.label}</span>
            {t('decision.left', { minutes: one.minutesLeft })}
          </button>
        ))}
        <span
          class={decision.minutesLeft * 4 <= decision.within ? 'countdown late' : 'countdown'}
          role="timer"
        >
          {t('decision.leftBefore')}
          <b>{decision.minutesLeft}</b>
          {t('decision.leftAfter')}
        </span>
        {tools}
        <ToMapButton onMap={onMap} />
      </header>
      <TimeBar decision={decision} />
    </>
  );
}
