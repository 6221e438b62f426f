/** How a warning spreads: broadcast and word of mouth (ORNL logistic diffusion). Pure functions. */
import { exp } from '../numeric.ts';

export interface DiffusionRates {
  /** Share 0..1 of the spreading done by broadcast channels; the rest is word of mouth. */
  broadcastShare: number;
  /** a₁: broadcast rate, per minute. */
  broadcast: number;
  /** a₂: contact rate, per minute. */
  contact: number;
}

/**
 * dn/dt = k·a₁(N−n) + (1−k)·a₂·n(N−n)/N, people per minute.
 * Rogers & Sorensen's (ORNL) warning diffusion equation.
 */
export function diffusionRate(warned: number, population: number, rates: DiffusionRates): number {
  if (population <= 0) return 0;
  const unwarned = population - warned;
  const byBroadcast = rates.broadcastShare * rates.broadcast * unwarned;
  const byContact = ((1 - rates.broadcastShare) * rates.contact * warned * unwarned) / population;
  return byBroadcast + byContact;
}

/**
 * People warned after `minutes`, from `warned` at the start: the closed form of the equation above.
 * With b = k·a₁ and c = (1−k)·a₂ the odds (b·N + c·n)/(N−n) grow as e^((b+c)t).
 */
export function diffuse(
  warned: number,
  population: number,
  rates: DiffusionRates,
  minutes: number,
): number {
  if (population <= 0 || warned >= population) return warned;
  const byBroadcast = rates.broadcastShare * rates.broadcast;
  const byContact = (1 - rates.broadcastShare) * rates.contact;
  const odds = (byBroadcast * population + byContact * warned) / (population - warned);
  if (odds <= 0) return warned;
  const decay = exp(-(byBroadcast + byContact) * minutes);
  // n = N·(odds − b·e^(−rt)) / (odds + c·e^(−rt)): written with the decay, so that it cannot overflow.
  return (population * (odds - byBroadcast * decay)) / (odds + byContact * decay);
}

/** The same by classic Runge–Kutta steps of at most `longest` minutes, to check the closed form. */
export function integrateDiffusion(
  warned: number,
  population: number,
  rates: DiffusionRates,
  minutes: number,
  longest = 1,
): number {
  const steps = Math.max(1, Math.ceil(minutes / longest));
  const h = minutes / steps;
  let now = warned;
  for (let step = 0; step < steps; step += 1) {
    const first = diffusionRate(now, population, rates);
    const second = diffusionRate(now + (h / 2) * first, population, rates);
    const third = diffusionRate(now + (h / 2) * second, population, rates);
    const fourth = diffusionRate(now + h * third, population, rates);
    now += (h / 6) * (first + 2 * second + 2 * third + fourth);
  }
  return now;
}
