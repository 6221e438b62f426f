import { useState } from 'preact/hooks';
import type { DrillIntent, Send } from '../../intents.ts';
import type { ClassroomView } from '../../model/classroom.ts';
import type { DecisionView, DrillView } from '../../model.ts';
import { t } from '../../text/index.ts';
import { Icon } from '../Icon.tsx';
import { Refusal } from '../Refusal.tsx';
import { ClassBoard } from './ClassBoard.tsx';
import { ClassTools } from './ClassTools.tsx';
import { ClosedBoard } from './ClosedBoard.tsx';

export interface ClassRegionProps {
  view: DrillView;
  classroom: ClassroomView;
  lit: DecisionView | undefined;
  onLight: (key: string) => void;
  send: Send<DrillIntent>;
  refusal: string | undefined;
}

/** 课堂: the instructor's tools, and the question in large type over the map while one stands. */
export function ClassRegion(props: ClassRegionProps) {
  const { view, classroom, lit, send } = props;
  const { closed } = classroom;
  const shown = closed?.key ?? lit?.key;
  const [putDown, setPutDown] = useState<string>();
  const down = shown !== undefined && putDown === shown;
  const board = {
    tools: <ClassTools view={view} classroom={classroom} send={send} />,
    onMap: () => setPutDown(shown),
  };
  return (
    <section class="classAside" aria-label={t('region.decision')}>
      <ClassTools view={view} classroom={classroom} send={send} />
      {shown === undefined && <Idle view={view} send={send} />}
      {down && (
        <article class="sheet classCard">
          <h2>{closed?.prompt ?? lit?.prompt}</h2>
          <button type="button" class="button primary" onClick={() => setPutDown(undefined)}>
            <Icon name="presentation" />
            {t('classroom.toBoard')}
          </button>
        </article>
      )}
      <Refusal text={props.refusal} />
      {!down && closed && (
        <ClosedBoard closed={closed} waiting={view.decisions.length} send={send} {...board} />
      )}
      {!down && !closed && lit && (
        <ClassBoard
          key={lit.key}
          {...props}
          lit={lit}
          votes={classroom.votes[lit.key]}
          {...board}
        />
      )}
    </section>
  );
}

function Idle({ view, send }: Pick<ClassRegionProps, 'view' | 'send'>) {
  return (
    <div class="classIdle">
      <p>
        <b>{t('classroom.idle')}</b>
        <br />
        {t('classroom.idleHint')}
      </p>
      {view.clock.paused && !view.clock.ended && (
        <button type="button" class="button primary" onClick={() => send({ kind: 'resume' })}>
          <Icon name="player-play" />
          {view.clock.minute === 0 ? t('classroom.start') : t('classroom.onward')}
        </button>
      )}
    </div>
  );
}
