/**
 * 作者的判断与引擎的结果: where an author praises an option that loses, or blames one that
 * costs nothing. The expert's drill is assessed on a few seeds; what no expert comes to is not.
 */
import type { CompiledOption, Program } from '../engine/compile/program.ts';
import { drillEvent } from '../engine/events.ts';
import { type DrillRecord, newRecord, sealRecord } from '../engine/record.ts';
import type { SemanticProblem } from '../format/issue.ts';
import { assess } from './assess/assess.ts';
import { surely } from './assess/grade.ts';
import type { Assessment, OptionValue } from './assess/trial.ts';
import { playDrill } from './players/player.ts';
import { authorsPolicy } from './policy/policy.ts';
import { PolicyPlayer } from './policy/policyPlayer.ts';

/** Points of the final score. */
const clearlyWorse = 3;
const costsNothing = 0.25;

export interface JudgementStep {
  progress: number;
  problems: SemanticProblem[];
}

function expertRecord(program: Program, text: string, seed: string): DrillRecord {
  const record = newRecord(program, text, 'drill', seed);
  const player = new PolicyPlayer(program, authorsPolicy(program.scenario));
  const { world } = playDrill(program, seed, player, {
    onEvent: (event, minute) => record.events.push({ minute, event: drillEvent.parse(event) }),
  });
  return sealRecord(record, program, world);
}

const points = (value: number): string => value.toFixed(1);

function praised(option: CompiledOption, lost: number): SemanticProblem {
  return {
    code: 'review.praisedLoses',
    severity: 'warning',
    pointer: `${option.pointer}/judgement`,
    message: {
      zh: `作者认为“${option.option.text}”可取，可是行家选它平均少得 ${points(lost)} 分`,
      en: `The author approves of this option, but an expert who takes it earns ${points(lost)} points less`,
    },
    hint: {
      zh: '看看它的后果是不是写重了，或者改 judgement',
      en: 'Look whether its consequences are too heavy, or change its judgement',
    },
  };
}

function blamed(option: CompiledOption, lost: number): SemanticProblem {
  return {
    code: 'review.trapCostsNothing',
    severity: 'warning',
    pointer: `${option.pointer}/judgement`,
    message: {
      zh: `作者认为“${option.option.text}”是坑，可是行家选它只少得 ${points(Math.max(0, lost))} 分`,
      en: `The author calls this option a trap, but an expert who takes it loses ${points(Math.max(0, lost))} points`,
    },
    hint: {
      zh: '代价要从后来的局面里出来：让某个指标或变量看见它',
      en: 'Its price should come from the world later: let an indicator or variable see it',
    },
  };
}

function problemOf(option: CompiledOption, value: OptionValue): SemanticProblem | undefined {
  const { judgement } = option.option;
  const lost = -value.difference;
  const surelyLost = lost - surely * value.standardError;
  if ((judgement === 'best' || judgement === 'sound') && surelyLost > clearlyWorse)
    return praised(option, lost);
  if (judgement === 'trap' && lost + surely * value.standardError < costsNothing)
    return blamed(option, lost);
  return undefined;
}

function problemsOf(program: Program, assessment: Assessment): SemanticProblem[] {
  if (assessment.kind !== 'decision') return [];
  return assessment.options.flatMap((value) => {
    const key = `${assessment.storyline}.${assessment.situation}.${value.id}`;
    const option = program.options[key];
    return (option && problemOf(option, value)) ?? [];
  });
}

/** Warnings, each option once; `text` is the scenario's. */
export function* checkJudgements(
  program: Program,
  text: string,
  seeds: readonly string[] = ['1', '2', '3'],
): Generator<JudgementStep, SemanticProblem[]> {
  const found = new Map<string, SemanticProblem>();
  const policy = authorsPolicy(program.scenario);
  for (const [index, seed] of seeds.entries()) {
    const record = expertRecord(program, text, seed);
    for (const step of assess(program, record, policy, { first: 3, most: 3 })) {
      const problems = problemsOf(program, step.assessment);
      for (const problem of problems) found.set(problem.pointer, problem);
      yield { progress: (index + step.progress) / seeds.length, problems };
    }
  }
  return [...found.values()];
}
