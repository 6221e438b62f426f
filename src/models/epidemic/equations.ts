/** One step of the classical equations in shares of a population. Fourth-order Runge–Kutta. */

/** Shares of a closed population; they sum to 1. */
export interface Sir {
  susceptible: number;
  infectious: number;
  recovered: number;
}
export interface Seir extends Sir {
  exposed: number;
}

/** Writes the derivatives of `state` into `out`. */
type Slopes = (state: readonly number[], out: number[]) => void;

/** Weight of each of the four slopes, and how far ahead the next one is taken. */
const weights = [1 / 6, 1 / 3, 1 / 3, 1 / 6];
const ahead = [0.5, 0.5, 1, 0];

/** The state `dt` later, by the classical fourth-order Runge–Kutta method. */
export function rungeKutta(slopes: Slopes, state: readonly number[], dt: number): number[] {
  const slope = state.slice();
  const next = state.slice();
  const at = state.slice();
  for (let stage = 0; stage < 4; stage += 1) {
    slopes(at, slope);
    for (let i = 0; i < state.length; i += 1) {
      const change = dt * (slope[i] as number);
      next[i] = (next[i] as number) + (weights[stage] as number) * change;
      at[i] = (state[i] as number) + (ahead[stage] as number) * change;
    }
  }
  return next;
}

/**
 * SIR: s′ = −βsi, i′ = βsi − γi, r′ = γi (Kermack & McKendrick 1927). `beta` and `gamma` per unit
 * of time, `dt` in that unit; R₀ = β/γ. Keep dt·max(β, γ) below about ½.
 */
export function sirStep(state: Sir, beta: number, gamma: number, dt: number): Sir {
  const slopes: Slopes = (now, out) => {
    const s = now[0] as number;
    const i = now[1] as number;
    out[0] = -beta * s * i;
    out[1] = beta * s * i - gamma * i;
    out[2] = gamma * i;
  };
  const start = [state.susceptible, state.infectious, state.recovered];
  const [susceptible = 0, infectious = 0, recovered = 0] = rungeKutta(slopes, start, dt);
  return { susceptible, infectious, recovered };
}

/** SEIR: as SIR, with e′ = βsi − σe and i′ = σe − γi; `sigma` = 1/mean latent period. */
export function seirStep(
  state: Seir,
  beta: number,
  sigma: number,
  gamma: number,
  dt: number,
): Seir {
  const slopes: Slopes = (now, out) => {
    const s = now[0] as number;
    const e = now[1] as number;
    const i = now[2] as number;
    out[0] = -beta * s * i;
    out[1] = beta * s * i - sigma * e;
    out[2] = sigma * e - gamma * i;
    out[3] = gamma * i;
  };
  const start = [state.susceptible, state.exposed, state.infectious, state.recovered];
  const next = rungeKutta(slopes, start, dt);
  const [susceptible = 0, exposed = 0, infectious = 0, recovered = 0] = next;
  return { susceptible, exposed, infectious, recovered };
}

/** Shares of a closed population in which some of the infected take to bed, then convalesce. */
export interface SeirInBed extends Seir {
  inBed: number;
  convalescent: number;
}

/** Rates per unit of time and the share of the infected who take to bed. */
export interface InBedRates {
  beta: number;
  /** 1/mean latent period; Infinity for none. */
  sigma: number;
  /** 1/mean infectious period before bed. */
  gamma: number;
  /** 1/mean time in bed. */
  rising: number;
  /** 1/mean convalescence. */
  healing: number;
  bedShare: number;
}

/**
 * SEIR in which a share `bedShare` of those who end their infectious period take to bed (and meet
 * nobody there), get up and convalesce: b′ = pγi − ρb, c′ = ρb − ηc; the others recover unnoticed.
 */
export function seirInBedStep(state: SeirInBed, rates: InBedRates, dt: number): SeirInBed {
  const { beta, sigma, gamma, rising, healing, bedShare } = rates;
  const slopes: Slopes = (now, out) => {
    const i = now[2] as number;
    const b = now[3] as number;
    const c = now[4] as number;
    const infections = beta * (now[0] as number) * i;
    const onsets = sigma === Infinity ? infections : sigma * (now[1] as number);
    out[0] = -infections;
    out[1] = infections - onsets;
    out[2] = onsets - gamma * i;
    out[3] = bedShare * gamma * i - rising * b;
    out[4] = rising * b - healing * c;
    out[5] = (1 - bedShare) * gamma * i + healing * c;
  };
  const { susceptible: s, exposed: e, infectious: i, recovered: r } = state;
  const start = [s, e, i, state.inBed, state.convalescent, r];
  const next = rungeKutta(slopes, start, dt);
  const [susceptible = 0, exposed = 0, infectious = 0, inBed = 0, convalescent = 0, recovered = 0] =
    next;
  return { susceptible, exposed, infectious, inBed, convalescent, recovered };
}
