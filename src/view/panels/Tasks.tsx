import type { DrillIntent, Send } from '../intents.ts';
import type { DeskView, TaskView } from '../model.ts';
import { t } from '../text/index.ts';
import { Amount } from './Amount.tsx';
import { Icon } from './Icon.tsx';
import { Refusal } from './Refusal.tsx';

/** 在办任务: who is out doing what, and how far along. */
export function Tasks({
  tasks,
  send,
  refusal,
}: {
  tasks: readonly TaskView[];
  send: Send<DrillIntent>;
  refusal: string | undefined;
}) {
  return (
    <section class="tasks" aria-label={t('region.tasks')}>
      <h3>
        {t('region.tasks')}
        <span>{t('task.count', { n: tasks.length })}</span>
      </h3>
      {tasks.length === 0 && <p class="empty">{t('task.none')}</p>}
      <ul>
        {tasks.map((task) => (
          <Task key={task.id} task={task} send={send} />
        ))}
      </ul>
      <Refusal text={refusal} />
    </section>
  );
}

function taskName({ label, place }: TaskView): string {
  if (place === undefined || label.includes(place.label)) return label;
  return t('task.at', { label, place: place.label });
}

function Task({ task, send }: { task: TaskView; send: Send<DrillIntent> }) {
  const name = taskName(task);
  return (
    <li class={`task ${task.stage}`}>
      <Icon name={task.stage === 'blocked' ? 'barrier-block' : task.icon} size={18} />
      <span class="taskName" title={name}>
        {name}
      </span>
      <span class="taskNote">{task.note}</span>
      <span class="taskBar" aria-hidden="true">
        <i style={{ width: `${Math.round(task.progress * 100)}%` }} />
      </span>
      {task.recallable && (
        <button
          type="button"
          class="recall"
          aria-label={t('task.recallLabel', { label: name })}
          onClick={() => send({ kind: 'recall', task: task.id })}
        >
          {t('task.recall')}
        </button>
      )}
    </li>
  );
}

/** 指挥席: orders pass one after another. */
export function Desk({ desk, onNote }: { desk: DeskView; onNote: () => void }) {
  return (
    <section class="desk" aria-label={t('region.desk')}>
      <h3>
        {t('region.desk')}
        <span class={desk.busyMinutes > 0 ? 'busy' : undefined}>
          {desk.busyMinutes > 0 ? (
            <Amount text={t('desk.busy', { minutes: desk.busyMinutes })} />
          ) : (
            t('desk.free')
          )}
        </span>
        <button type="button" class="link" onClick={onNote}>
          {t('desk.note')}
        </button>
      </h3>
      {desk.items.length > 0 && (
        <ol>
          {desk.items.map((item, index) => (
            <li key={index}>
              <span class="cut">{item.label}</span>
              <span>{t('desk.item', { at: item.doneAt })}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
