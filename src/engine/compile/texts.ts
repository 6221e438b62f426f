/** Words of a drill: templates of the scenario filled in, clock times, engine reports. */
import { widestScope } from '../../format/scope.ts';
import type { ModelPort } from '../../models/port.ts';
import type { Frame } from '../frame.ts';
import type { ReportEntry } from '../world.ts';
import { type ExpressionCompiler, expressionCompiler } from './expressions.ts';
import type { Condition, Formula, Program, Template } from './program.ts';

export interface Texts {
  /** A template of the scenario, filled in now. */
  text(source: string, frame: Frame): string;
  condition(source: string): Condition;
  formula(source: string | number): Formula;
  /** What a report says, with the values it had when it came. */
  report(entry: ReportEntry): { from: string; channel: string; text: string };
}

/** Reports that the engine itself makes; the scenario has no text for them. */
const engineReports: Record<
  string,
  (values: readonly unknown[]) => { from: string; channel: string; text: string }
> = {
  'engine:roadCut': ([road]) => ({
    from: '出动队伍',
    channel: 'radio',
    text: `${road}断了，车过不去，正在找别的路。`,
  }),
  'engine:turnedBack': ([task]) => ({
    from: '出动队伍',
    channel: 'radio',
    text: `没有路能过去，“${task}”办不成，先退回来。`,
  }),
  'engine:nobodyToSend': ([measure, resource, need, free]) => ({
    from: '值班室',
    channel: 'person',
    text: `“${measure}”派不出去：${resource}要 ${need}，只剩 ${free}。`,
  }),
};

const kept = new WeakMap<Program, Texts>();

export function textsOf(program: Program): Texts {
  const found = kept.get(program);
  if (found) return found;
  const made = makeTexts(program);
  kept.set(program, made);
  return made;
}

function makeTexts(program: Program): Texts {
  const ports: Map<string, ModelPort> = new Map(program.models.map(({ port }) => [port.use, port]));
  const expressions: ExpressionCompiler = expressionCompiler(widestScope(program.scenario, ports));
  const templates = new Map<string, Template>();
  return {
    text(source, frame) {
      let template = templates.get(source);
      if (!template) {
        template = expressions.template(source);
        templates.set(source, template);
      }
      return template.text(frame);
    },
    condition: (source) => expressions.condition(source),
    formula: (source) => expressions.formula(source),
    report: (entry) => reportWords(program, entry),
  };
}

function reportWords(
  program: Program,
  entry: ReportEntry,
): { from: string; channel: string; text: string } {
  if (entry.typed) return entry.typed;
  const made = engineReports[entry.source]?.(resourceLabels(program, entry.values));
  if (made) return made;
  const compiled = program.reports.get(entry.source);
  if (!compiled) return { from: '', channel: 'none', text: '' };
  const { from, channel } = compiled.report;
  return { from, channel, text: compiled.template.render(entry.values) };
}

const resourceLabels = (program: Program, values: readonly unknown[]) =>
  values.map((value) => program.scenario.resources[String(value)]?.label ?? value);

const two = (value: number): string => String(value).padStart(2, '0');

/** "02:05" */
export function timeOf(program: Program, minute: number): string {
  const ofDay = (program.clock.startMinute + minute) % 1440;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}
