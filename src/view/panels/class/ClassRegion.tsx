import type { DrillIntent, Send } from '../../intents.ts';
import type { ClassroomView } from '../../model/classroom.ts';
import type { DecisionView, DrillView } from '../../model.ts';
import { t } from '../../text/index.ts';
import { Icon } from '../Icon.tsx';
import { Refusal } from '../Refusal.tsx';
import { AnnouncedBoard } from './AnnouncedBoard.tsx';
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
  const { announced, closed } = classroom;
  const lies = announced !== undefined || closed !== undefined || lit !== undefined;
  const down = lies && classroom.down;
  const up = lies && !down;
  const board = {
    waiting: view.decisions.length,
    send,
    tools: <ClassTools view={view} classroom={classroom} send={send} />,
    onMap: () => send({ kind: 'board', down: true }),
  };
  return (
    <section class="classAside" aria-label={t('region.decision')}>
      <ClassTools view={view} classroom={classroom} send={send} />
      {!lies && <Idle view={view} send={send} />}
      {down && (
        <article class="sheet classCard">
          <h2>{announced ? t('classroom.announced') : (closed?.prompt ?? lit?.prompt)}</h2>
          <button
            type="button"
            class="button primary"
            onClick={() => send({ kind: 'board', down: false })}
          >
            <Icon name="presentation" />
            {t(announced ? 'classroom.toAnnounced' : 'classroom.toBoard')}
          </button>
          {view.decisions.length > 0 && <p class="quiet">{t('classroom.downHint')}</p>}
        </article>
      )}
      <Refusal text={props.refusal} />
      {up && announced && <AnnouncedBoard announced={announced} {...board} />}
      {up && !announced && closed && <ClosedBoard closed={closed} {...board} />}
      {up && !announced && !closed && lit && (
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
