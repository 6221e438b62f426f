/** 在办任务 and 指挥席. */
import { chosenWords } from '../../engine/compile/decisionWords.ts';
import { deskBacklog } from '../../engine/rules/desk.ts';
import type { Task } from '../../engine/world.ts';
import type { DeskView, TaskView } from '../model.ts';
import type { Context } from './context.ts';

export function taskLabel(
  { program, world }: Context,
  task: Task,
): { label: string; icon: string } {
  if (task.kind === 'measure') {
    const measure = program.measures[task.source]?.measure;
    return { label: measure?.label ?? task.source, icon: measure?.icon ?? 'flag' };
  }
  return { label: chosenWords(program, world, task.source) ?? task.source, icon: 'user-check' };
}

function noteOf({ words, world }: Context, task: Task): string {
  const left = Math.max(0, Math.ceil(task.ends - world.clock.minute));
  switch (task.stage) {
    case 'desk':
      return words.atDesk(left);
    case 'travelling':
      return words.arrivesIn(left);
    case 'working':
      return words.workingFor(left);
    case 'staying':
      return words.staying;
    case 'returning':
      return task.leg < 0 ? words.blocked : words.backIn(left);
  }
}

export function progressOf(task: Task, minute: number): number {
  if (task.ends <= task.began) return task.stage === 'staying' ? 1 : 0;
  return Math.min(1, Math.max(0, (minute - task.began) / (task.ends - task.began)));
}

export const presentTasks = (context: Context): TaskView[] =>
  context.world.tasks.map((task) => {
    const place = context.place(task.place);
    return {
      id: task.id,
      ...taskLabel(context, task),
      ...(place ? { place } : {}),
      stage: task.leg < 0 ? 'blocked' : task.stage,
      note: noteOf(context, task),
      progress: progressOf(task, context.world.clock.minute),
      recallable: task.kind === 'measure' && task.stage !== 'returning',
    };
  });

export function presentDesk(context: Context): DeskView {
  const { world } = context;
  const ordered = world.tasks
    // People that a decision takes wait for the desk too, but the desk has it only once.
    .filter(({ kind, stage }) => kind === 'measure' && stage === 'desk')
    .filter(({ ends }) => ends > world.clock.minute)
    .map((task) => ({ minute: task.ends, label: orderLabel(context, task) }));
  const decided = world.scheduled
    .filter(({ desk }) => desk)
    .map(({ minute, block }) => ({ minute, label: decisionLabel(context, block) }));
  return {
    busyMinutes: deskBacklog(context.frame),
    items: [...ordered, ...decided]
      .sort((a, b) => a.minute - b.minute)
      .map(({ minute, label }) => ({ label, doneAt: context.time(minute) })),
  };
}

/** One measure ordered in three places is three orders. */
function orderLabel(context: Context, task: Task): string {
  const { label } = taskLabel(context, task);
  const place = context.place(task.place)?.label;
  return place === undefined || label.includes(place) ? label : context.words.orderAt(label, place);
}

function decisionLabel({ program, world }: Context, block: string): string {
  const option = Object.values(program.options).find(({ effects }) => effects === block);
  return (option && chosenWords(program, world, option.key)) ?? '';
}
