/**
 * Influenza in an English boarding school, 22 January to 4 February 1978: 763 boys, 512 of them
 * ill. “Influenza in a boarding school”, British Medical Journal 1 (1978) 587.
 */
import {
  type SeirInBed,
  type Sir,
  seirInBedStep,
  sirStep,
} from '../src/models/epidemic/equations.ts';
import { patternSearch } from './patternSearch.ts';

export const school = {
  boys: 763,
  ill: 512,
  /** Boys in bed on each day from 22 January. */
  inBed: [3, 8, 26, 76, 225, 298, 258, 233, 189, 128, 68, 29, 14, 4],
  convalescent: [0, 0, 0, 0, 9, 17, 105, 162, 176, 166, 150, 85, 47, 20],
};

/** Steps of the Runge–Kutta method a day. */
const stepsPerDay = 12;
const dt = 1 / stepsPerDay;

/** Periods in days; errors in boys, root mean square over the days fitted. */
export interface Fit {
  reproduction: number;
  latentDays: number;
  infectiousDays: number;
  /** Infectious on 22 January. */
  firstInfectious: number;
  error: number;
}

/** Fit of the SEIR equations with boys in bed and convalescent. */
export interface InBedFit extends Fit {
  bedDays: number;
  convalescentDays: number;
  /** Share of the infected who took to bed. */
  bedShare: number;
  /** Boys who took to bed in all, by the fit. */
  everInBed: number;
}

function squares(model: readonly number[], data: readonly number[]): number {
  return data.reduce((sum, value, day) => sum + ((model[day] ?? 0) - value) ** 2, 0);
}

/** Values at each midnight of what `step` advances and `read` reads. */
function daily<State>(start: State, step: (state: State) => State, days: number): State[] {
  const states = [start];
  for (let state = start; states.length < days; states.push(state)) {
    for (let n = 0; n < stepsPerDay; n += 1) state = step(state);
  }
  return states;
}

/** SIR with the infectious taken for those in bed; β and γ a day. Boys on each day. */
export function sirInBed(beta: number, gamma: number, first: number): number[] {
  const start: Sir = {
    susceptible: 1 - first / school.boys,
    infectious: first / school.boys,
    recovered: 0,
  };
  const days = daily(start, (state) => sirStep(state, beta, gamma, dt), school.inBed.length);
  return days.map(({ infectious }) => infectious * school.boys);
}

/** Three parameters, in-bed series: the classical textbook fit. */
export function fitSir(): Fit {
  const error = ([beta = 0, gamma = 0, first = 0]: readonly number[]) =>
    squares(sirInBed(Math.exp(beta), Math.exp(gamma), Math.exp(first)), school.inBed);
  const best = patternSearch(error, [Math.log(2), Math.log(0.5), Math.log(3)]);
  const [beta = 0, gamma = 1, first = 0] = best.at.map(Math.exp);
  return {
    reproduction: beta / gamma,
    latentDays: 0,
    infectiousDays: 1 / gamma,
    firstInfectious: first,
    error: Math.sqrt(best.value / school.inBed.length),
  };
}

/** Periods in days. */
interface InBedParameters {
  reproduction: number;
  latent: number;
  infectious: number;
  bed: number;
  convalescence: number;
  bedShare: number;
  first: number;
}

function inBedParameters(at: readonly number[]): InBedParameters {
  const [reproduction = 1, latent = 1, infectious = 1, bed = 1, convalescence = 1, first = 1] =
    at.map(Math.exp);
  const bedShare = 1 / (1 + Math.exp(-(at[6] ?? 0)));
  return { reproduction, latent, infectious, bed, convalescence, first, bedShare };
}

/** Days of the SEIR model with boys in bed, in shares of all boys. */
export function seirDays(parameters: InBedParameters): SeirInBed[] {
  const infectious = parameters.first / school.boys;
  const inBed = (school.inBed[0] ?? 0) / school.boys;
  const start = {
    susceptible: 1 - infectious - inBed,
    exposed: 0,
    infectious,
    inBed,
    convalescent: 0,
    recovered: 0,
  };
  const rates = {
    beta: parameters.reproduction / parameters.infectious,
    sigma: 1 / parameters.latent,
    gamma: 1 / parameters.infectious,
    rising: 1 / parameters.bed,
    healing: 1 / parameters.convalescence,
    bedShare: parameters.bedShare,
  };
  return daily(start, (state) => seirInBedStep(state, rates, dt), school.inBed.length);
}

/** Both series: seven parameters, twenty-eight numbers. */
export function fitSeirInBed(): InBedFit {
  const error = (at: readonly number[]) => {
    const days = seirDays(inBedParameters(at));
    const bed = days.map(({ inBed }) => inBed * school.boys);
    const convalescent = days.map((day) => day.convalescent * school.boys);
    return squares(bed, school.inBed) + squares(convalescent, school.convalescent);
  };
  const first = [4, 0.5, 1, 2.5, 1.8, 5].map(Math.log);
  const best = patternSearch(error, [...first, 1]);
  const found = inBedParameters(best.at);
  const last = seirDays(found).at(-1);
  const infected = 1 - (last?.susceptible ?? 1);
  return {
    reproduction: found.reproduction,
    latentDays: found.latent,
    infectiousDays: found.infectious,
    firstInfectious: found.first,
    bedDays: found.bed,
    convalescentDays: found.convalescence,
    bedShare: found.bedShare,
    everInBed: infected * found.bedShare * school.boys,
    error: Math.sqrt(best.value / (2 * school.inBed.length)),
  };
}
