/** 接不上: a stored drill with steps that this version would not take. Nothing of it is changed. */
import type { Program } from '../engine/compile/program.ts';
import { machineDrill } from '../engine/drivers/machine.ts';
import type { DrillRecord } from '../engine/record.ts';
import type { MisfitView } from '../view/model.ts';
import { contextOf } from '../view/present/context.ts';
import { catchUp, fitting, type Misfit } from './catchUp.ts';
import { messages } from './messages.ts';
import { openProgram } from './programs.ts';

export interface Misfitting {
  id: string;
  program: Program;
  record: DrillRecord;
  misfit: Misfit;
}

/** Of a finished record; a running drill finds it out for itself. */
export function misfitting(id: string, record: DrillRecord): Misfitting | undefined {
  const opened = openProgram(record.scenario.text);
  if (!opened.ok) return undefined;
  const { program } = opened;
  const misfit = catchUp(machineDrill(program, record.seed), record, () => undefined);
  return misfit && { id, program, record, misfit };
}

const timeOf = ({ program, record, misfit }: Misfitting): string =>
  contextOf(program, machineDrill(program, record.seed).world).time(misfit.minute);

export function misfitView(misfitting: Misfitting): MisfitView {
  const { id, program, record, misfit } = misfitting;
  return {
    drill: id,
    title: program.scenario.title,
    mode: record.mode,
    kept: misfit.kept,
    lost: misfit.lost,
    time: timeOf(misfitting),
    finished: record.finished,
  };
}

/** What fits, as a record of its own. */
export function continued(misfitting: Misfitting): { record: DrillRecord; name: string } {
  const { record, misfit } = misfitting;
  const { worldHash: _, score: __, ...rest } = fitting(record, misfit);
  return {
    record: { ...rest, finished: false },
    name: messages.continued(timeOf(misfitting)),
  };
}
