/** One moment tried in more and more futures: the same futures for each of its alternatives. */
import type { Program } from '../../engine/compile/program.ts';
import { totalOf } from '../../engine/score.ts';
import { type Ability, abilities } from '../../format/schema/common.ts';
import type { Future, Futures } from '../futures/futures.ts';
import { ranks } from '../policy/policy.ts';
import { asLived } from './asLived.ts';
import { type Consequences, consequences } from './consequences.ts';
import { atLeastMistake, type Grade, gradeOf, isSettled, surely } from './grade.ts';
import type { Alternative, Moment } from './moments.ts';
import { type Line, type Outcome, rollOut, sameOutcome } from './rollout.ts';
import { type Estimate, estimate, mean, shortfalls } from './statistics.ts';

export interface OptionValue {
  id: string;
  /** Mean final score. */
  value: number;
  // Differences leave aside the cap of a red line crossed before: see `Trial.total`.
  /** Against the best alternative, 0 or less, and the standard error of that paired difference. */
  difference: number;
  standardError: number;
}

export interface Assessment {
  kind: Moment['kind'];
  minute: number;
  storyline: string;
  situation: string;
  entry: number;
  measure: string;
  indicators: readonly string[];
  chosen: string;
  best: string;
  options: OptionValue[];
  /** Points of the final score that the chosen one earned less than the best. */
  loss: number;
  standardError: number;
  /** Red lines that the chosen one led across and the best one did not. */
  crossed: readonly string[];
  /** People who died on average after the chosen one and would not have after the best; 0 where that is under a half. */
  deaths: number;
  byAbility: Record<Ability, number>;
  grade: Grade;
  /** Futures that each alternative was played in. */
  futures: number;
  /** Whether the sign of the loss survives ±20 % on weights and on the models' rates. */
  robust: { weights: boolean; models: boolean; asked: boolean };
  /** What followed from the chosen line that would not have followed from the best; absent where that is the same. */
  consequences?: Consequences;
}

const nothing: Estimate = { mean: 0, standardError: 0 };

/** A difference in mean totals, in points, that nobody could act on: the author's word decides. */
const sameTotal = 0.3;
/** A difference in mean deaths that is none. */
const sameDeaths = 0.5;

/** Patterns of ±20 % on the weights. */
const patterns = 8;
const swing = 0.2;
/** Futures in which the models' rates are varied, each way. */
const varied = 2;

/** One of two values for each indicator and pattern, spread evenly. */
function weightIn(pattern: number, indicator: string): number {
  let hash = 17 + pattern * 31;
  for (let index = 0; index < indicator.length; index++) {
    hash = (Math.imul(hash, 33) ^ indicator.charCodeAt(index)) >>> 0;
  }
  return (hash >>> (pattern % 13)) % 2 === 0 ? 1 - swing : 1 + swing;
}

export class Trial {
  readonly moment: Moment;
  private readonly program: Program;
  private readonly futures: Futures;
  private readonly outcomes: Outcome[][];
  private readonly totalsOf: number[][];
  private readonly futuresPlayed: Future[] = [];
  private modelsAgree: boolean | undefined;

  constructor(program: Program, futures: Futures, moment: Moment) {
    this.program = program;
    this.futures = futures;
    this.moment = moment;
    this.outcomes = moment.alternatives.map(() => []);
    this.totalsOf = moment.alternatives.map(() => []);
  }

  get count(): number {
    return this.outcomes[0]?.length ?? 0;
  }

  /** Plays every alternative in one more future. */
  extend(): void {
    const future = this.futures.at(this.moment.world, this.count);
    this.moment.alternatives.forEach(({ line }, index) => {
      const outcome = this.outcomeIn(future, line, index);
      this.outcomes[index]?.push(outcome);
      this.totalsOf[index]?.push(this.total(outcome));
    });
    this.futuresPlayed.push(future);
  }

  private outcomeIn(future: Future, line: Line, index: number): Outcome {
    const played = this.futuresPlayed.map((before, count) => ({
      future: before,
      outcome: this.outcomes[index]?.[count] as Outcome,
    }));
    const same = sameOutcome(future, played);
    if (same) return same;
    const outcome = rollOut(future, line, this.moment.player);
    const { lived, alternatives, chosen } = this.moment;
    const isChosen = alternatives[index]?.id === chosen;
    return lived && isChosen ? asLived(this.program, outcome, lived) : outcome;
  }

  /**
   * What differences are taken from: final scores, but for the overall cap of a red line that
   * had been crossed before, under which every later choice would look alike.
   */
  private total({ score, world }: Outcome, weigh?: (indicator: string) => number): number {
    const { redLines } = this.moment.world;
    return totalOf(this.program, score.indicators, world.redLines, weigh, redLines).total;
  }

  private totals(index: number): number[] {
    return this.totalsOf[index] ?? [];
  }

  private get chosenIndex(): number {
    return this.moment.alternatives.findIndex(({ id }) => id === this.moment.chosen);
  }

  /**
   * People first: of the alternatives in which fewest die, those that keep clear of red lines if
   * any do; of these the one that earns most; where several earn as good as the most, the one
   * that its author thinks best of, then the chosen one, then the one that earns more.
   */
  private get bestIndex(): number {
    const indexes = this.outcomes.map((_, index) => index);
    const fewest = Math.min(...indexes.map((index) => this.deaths(index)));
    const saving = indexes.filter((index) => this.deaths(index) <= fewest + sameDeaths);
    const clear = saving.filter((index) => this.crossedBy(index).length === 0);
    const eligible = clear.length > 0 ? clear : saving;
    const earned = (index: number) => mean(this.totals(index));
    const most = Math.max(...eligible.map(earned));
    const notChosen = (index: number) => Number(index !== this.chosenIndex);
    const [best] = eligible
      .filter((index) => earned(index) >= most - sameTotal)
      .sort(
        (a, b) =>
          this.rank(a) - this.rank(b) || notChosen(a) - notChosen(b) || earned(b) - earned(a),
      );
    return best ?? 0;
  }

  /** 0 for what the author thinks best of; the same for all that is no option. */
  private rank(index: number): number {
    const { storyline, situation, alternatives } = this.moment;
    const option = this.program.options[`${storyline}.${situation}.${alternatives[index]?.id}`];
    return option ? ranks[option.option.judgement ?? 'sound'] : ranks.trap;
  }

  /** People who die on average after an alternative. */
  private deaths(index: number): number {
    return mean((this.outcomes[index] ?? []).map((outcome) => outcome.deaths));
  }

  /** Red lines crossed after the moment, in most futures of an alternative. */
  private crossedBy(index: number): string[] {
    const outcomes = this.outcomes[index] ?? [];
    const before = this.moment.world.redLines;
    return this.program.scenario.redLines
      .map(({ id }) => id)
      .filter((id) => {
        if (before[id] !== undefined) return false;
        const often = outcomes.filter(({ world }) => world.redLines[id] !== undefined).length;
        return often * 2 > outcomes.length;
      });
  }

  private loss(): Estimate {
    return estimate(shortfalls(this.totals(this.chosenIndex), this.totals(this.bestIndex)));
  }

  /** No more futures are needed. */
  get settled(): boolean {
    return isSettled(this.bestIndex === this.chosenIndex, this.runnerUp());
  }

  /** What the chosen one earned more than each of the others, the closest first. */
  private leads(): Estimate[] {
    const chosen = this.totals(this.chosenIndex);
    return this.outcomes
      .map((_, index) => index)
      .filter((index) => index !== this.chosenIndex)
      .map((index) => estimate(shortfalls(this.totals(index), chosen)))
      .sort((a, b) => a.mean - b.mean);
  }

  /** The loss; where the chosen one is best, its lead over the next. */
  private runnerUp(): Estimate {
    if (this.bestIndex !== this.chosenIndex) return this.loss();
    return this.leads()[0] ?? nothing;
  }

  private surestLead(): Estimate {
    const sureOf = (lead: Estimate): number => lead.mean - surely * lead.standardError;
    return this.leads().sort((a, b) => sureOf(b) - sureOf(a))[0] ?? nothing;
  }

  private survivesWeights(): boolean {
    const chosen = this.outcomes[this.chosenIndex] ?? [];
    const best = this.outcomes[this.bestIndex] ?? [];
    for (let pattern = 0; pattern < patterns; pattern++) {
      const total = (outcome: Outcome): number =>
        this.total(outcome, (id) => weightIn(pattern, id));
      if (mean(shortfalls(chosen.map(total), best.map(total))) <= 0) return false;
    }
    return true;
  }

  /** Whether the grade is such that the models' uncertainty should be asked. */
  get worthVarying(): boolean {
    const { grade } = this.assessment();
    return this.modelsAgree === undefined && ['inaccuracy', 'mistake', 'blunder'].includes(grade);
  }

  /** Plays the chosen and the best one with the models' rates 20 % lower and higher. */
  varyModels(): void {
    const { alternatives, world, player } = this.moment;
    const chosen = alternatives[this.chosenIndex] as Alternative;
    const best = alternatives[this.bestIndex] as Alternative;
    this.modelsAgree = [1 - swing, 1 + swing].every((factor) => {
      const losses: number[] = [];
      for (let index = 0; index < varied; index++) {
        const future = this.futures.at(world, index, factor);
        const total = ({ line }: Alternative) => this.total(rollOut(future, line, player));
        losses.push(total(best) - total(chosen));
      }
      return mean(losses) > 0;
    });
  }

  assessment(): Assessment {
    const { moment } = this;
    const best = this.bestIndex;
    const isBest = best === this.chosenIndex;
    const loss = this.loss();
    const weights = isBest || !(loss.mean > surely * loss.standardError) || this.survivesWeights();
    const models = this.modelsAgree ?? true;
    const { world: _, player: __, lived: ___, alternatives, ...facts } = moment;
    // An order left out is never praised: where it made no difference, nothing told them apart.
    const praisable = moment.kind !== 'measure';
    const graded = gradeOf(
      isBest,
      loss,
      weights && models,
      praisable ? this.surestLead() : nothing,
    );
    const [ours, theirs] = [this.crossedBy(this.chosenIndex), this.crossedBy(best)];
    const crossed = ours.filter((id) => !theirs.includes(id));
    const more = this.deaths(this.chosenIndex) - this.deaths(best);
    const deaths = more > sameDeaths ? more : 0;
    const grave = crossed.length > 0 || deaths > 0;
    return {
      ...facts,
      best: alternatives[best]?.id ?? moment.chosen,
      options: alternatives.map(({ id }, index) => this.optionValue(id, index, best)),
      loss: isBest ? 0 : Math.max(0, loss.mean),
      standardError: isBest ? 0 : loss.standardError,
      byAbility: this.lossByAbility(best),
      grade: grave ? atLeastMistake(graded) : graded,
      crossed,
      deaths,
      futures: this.count,
      robust: { weights, models, asked: this.modelsAgree !== undefined },
      ...(isBest ? {} : { consequences: this.consequences(best) }),
    };
  }

  private consequences(best: number): Consequences {
    const { minute } = this.moment;
    const [ours, theirs] = [this.outcomes[this.chosenIndex] ?? [], this.outcomes[best] ?? []];
    return consequences(this.program, minute, ours, theirs);
  }

  private optionValue(id: string, index: number, best: number): OptionValue {
    const against = estimate(shortfalls(this.totals(index), this.totals(best)));
    return {
      id,
      value: mean((this.outcomes[index] ?? []).map(({ score }) => score.total)),
      difference: index === best ? 0 : Math.min(0, -against.mean),
      standardError: index === best ? 0 : against.standardError,
    };
  }

  private lossByAbility(best: number): Record<Ability, number> {
    const earned = (index: number, ability: Ability): number =>
      mean(
        (this.outcomes[index] ?? []).map(
          ({ score }) => score.abilities.find((one) => one.ability === ability)?.earned ?? 0,
        ),
      );
    const entries = abilities.map((ability) => [
      ability,
      best === this.chosenIndex ? 0 : earned(best, ability) - earned(this.chosenIndex, ability),
    ]);
    return Object.fromEntries(entries) as Record<Ability, number>;
  }
}
