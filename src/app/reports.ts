/** 点评、专家评分、报告: what is added to a finished record, and the files made of it. */
import { h, render } from 'preact';
import type { Program } from '../engine/compile/program.ts';
import { FlatDrill } from '../engine/drivers/flat.ts';
import { type DrillEventInput, drillEvent } from '../engine/events.ts';
import { type DrillRecord, type RecordedEvent, sealRecord } from '../engine/record.ts';
import { score } from '../engine/score.ts';
import { copyWorld } from '../engine/sections.ts';
import type { World } from '../engine/world.ts';
import type { Assessment } from '../review/assess/trial.ts';
import { type ClassNote, classSheetOf } from '../review/classNotes.ts';
import { csvCell, eventsCsv } from '../review/report/csv.ts';
import { reportFileName } from '../review/report/fileName.ts';
import { type Block, paperOf } from '../review/report/paper.ts';
import type { PlanRow } from '../review/report/plan.ts';
import { reportOf } from '../review/report/report.ts';
import { reportWords } from '../review/report/words.ts';
import type { CommentIntent, ReportIntent } from '../view/classIntents.ts';
import type { ReportToolsView } from '../view/model/classroom.ts';
import type { CheckView } from '../view/model.ts';
import { ReportPaper } from '../view/panels/report/ReportPaper.tsx';
import { presentClockFace, presentRemarks } from '../view/present/classroom.ts';
import { contextOf } from '../view/present/context.ts';
import { noteEvent } from './classDesk.ts';
import { saveFile } from './files.ts';
import { messages } from './messages.ts';

/** A drill that was played, or read from a file. */
export interface Played {
  program: Program;
  record: DrillRecord;
  world: World;
}

const noteOf = (intent: CommentIntent): ClassNote =>
  intent.kind === 'withdraw' ? { kind: 'withdrawn', note: intent.note } : intent;

/** The record with one more note at its end, sealed anew; `undefined` where it cannot be noted. */
export function commented(
  { program, record, world }: Played,
  intent: CommentIntent,
): (Played & { entry: RecordedEvent }) | undefined {
  const input: DrillEventInput | undefined = noteEvent(noteOf(intent));
  if (!input) return undefined;
  const drill = FlatDrill.within(program.instance(world.seed), copyWorld(world));
  if (drill.send(input)) return undefined;
  const entry = { minute: world.clock.minute, event: drillEvent.parse(input) };
  const longer = { ...record, events: [...record.events, entry] };
  return { program, record: sealRecord(longer, program, drill.world), world: drill.world, entry };
}

/** `minute`: what a new remark is pinned to. */
export function reportTools({ program, world }: Played, minute: number): ReportToolsView {
  const sheet = classSheetOf(world.notes);
  const context = contextOf(program, world);
  return {
    remarks: presentRemarks(context, sheet),
    at: { minute, time: context.time(minute) },
    clockFace: presentClockFace(context),
    abilities: score(program, world).abilities.map(({ ability, earned, points }) => ({
      ability,
      label: reportWords.abilities[ability],
      earned,
      points,
    })),
    panel: sheet.panel,
    busy: false,
  };
}

/** "2026-11-24", by the clock on the wall. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const marked = (kind: string, unchecked: { mark: string } | undefined): string =>
  unchecked ? `${kind}-${unchecked.mark}` : kind;

/** The warning stands right under the title. */
export function warnedPaper(blocks: readonly Block[], warning: string | undefined): Block[] {
  // The form itself warns where the stored result is not the replay's.
  if (warning === undefined || blocks.some(({ kind }) => kind === 'warning')) return [...blocks];
  const title = blocks.findIndex(({ kind }) => kind === 'title') + 1;
  return [...blocks.slice(0, title), { kind: 'warning', text: warning }, ...blocks.slice(title)];
}

/** What happened stands there. */
const textColumn = '内容';

/** The warning is the first line under the column names. */
export function warnedCsv(csv: string, warning: string | undefined): string {
  if (warning === undefined) return csv;
  const [head = '', ...lines] = csv.split('\r\n');
  const columns = head.split(',');
  const at = Math.max(0, columns.indexOf(textColumn));
  const cells = columns.map((_, column) => (column === at ? csvCell(warning) : ''));
  return [head, cells.join(','), ...lines].join('\r\n');
}

/** "青泷镇山洪-0618.weimeng.json" */
export function recordFileName(title: string, { seed }: DrillRecord, check?: CheckView): string {
  return `${title}-${marked(seed, messages.unchecked(check))}.weimeng.json`;
}

/** Makes the file that was asked for, or hands the paper to the printer. */
export async function makeReport(
  what: Extract<ReportIntent, { kind: 'report' }>['what'],
  played: Played,
  added: {
    assessments: readonly Assessment[];
    plan?: readonly PlanRow[] | undefined;
    /** Where the record does not agree with its replay, the paper says so. */
    check?: CheckView | undefined;
  },
): Promise<void> {
  const { program, record, world } = played;
  const date = today();
  const { fileNames } = reportWords;
  const unchecked = messages.unchecked(added.check);
  const name = (kind: string, ending: string) =>
    reportFileName(program.scenario.title, marked(kind, unchecked), date, ending);
  if (what === 'csv') {
    const csv = warnedCsv(eventsCsv(program, world, record), unchecked?.text);
    saveFile(name(fileNames.csv, 'csv'), csv, 'text/csv');
    return;
  }
  const report = reportOf(program, world, record, {
    date,
    assessments: added.assessments,
    ...(added.plan === undefined ? {} : { plan: added.plan }),
  });
  const blocks = warnedPaper(paperOf(report), unchecked?.text);
  if (what === 'print') printPaper(blocks, name(fileNames.docx, 'pdf').slice(0, -4));
  else {
    const { docxOf } = await import('../view/report/docx.ts');
    saveFile(name(fileNames.docx, 'docx'), await docxOf(blocks), wordType);
  }
}

/** The paper takes the place of the page while it is printed; the title names a PDF. */
function printPaper(blocks: readonly Block[], title: string): void {
  const before = document.title;
  const host = document.querySelector('#print') ?? document.createElement('div');
  host.id = 'print';
  document.body.append(host);
  render(h(ReportPaper, { blocks }), host);
  document.body.classList.add('printing');
  document.title = title;
  const after = (): void => {
    document.title = before;
    document.body.classList.remove('printing');
  };
  window.addEventListener('afterprint', after, { once: true });
  window.print();
}
