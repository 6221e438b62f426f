/** Who is infected in one sub-step, by whom, and where they wait for their illness. */
import { exp } from '../numeric.ts';
import { binomial, saltOf, uniformOf } from './chance.ts';
import * as draw from './flow.ts';
import { add, flowIn } from './flows.ts';
import * as slot from './layout.ts';
import { beginIncubation } from './waiting.ts';
import type { Work } from './work.ts';

/** New infections; whom people infected and who is ill at once comes to `beginning`. */
export function infect(work: Work): void {
  const { tables, force, length } = work;
  const { people } = work.state;
  const { people: byPeople, sources: bySources } = force;
  for (let group = 0; group < byPeople.length; group += 1) {
    const at = group * slot.groupSize + slot.susceptible;
    const hazard = (byPeople[group] as number) + (bySources[group] as number);
    const healthy = people[at] as number;
    if (hazard === 0 || healthy === 0) continue;
    const infected = tables.stochastic
      ? drawInfected(work, group, healthy, hazard * length)
      : expectInfected(healthy, hazard * length);
    if (infected === 0) continue;
    people[at] = healthy - infected;
    settle(work, group, infected, (bySources[group] as number) / hazard);
  }
}

/** Of `healthy` people with the integrated hazard `risk`: each is infected with probability 1 − e^(−risk). */
function expectInfected(healthy: number, risk: number): number {
  const chance = 1 - exp(-risk);
  return healthy > 0 && chance > 0 ? healthy * chance : 0;
}

/** Far more than rounding can do, far less than a risk that matters. */
const margin = 1e-12;

function drawInfected(work: Work, group: number, healthy: number, risk: number): number {
  const uniform = uniformOf(work.words[group] as number, saltOf(draw.drawInfected));
  // 1 − e^(−r) ≤ r, and `binomial` is 0 below 1 − np: most draws need no exponential.
  if (risk < 0.5 && uniform < 1 - healthy * (risk + margin)) return 0;
  return binomial(healthy, 1 - exp(-risk), uniform);
}

/** Counts the newly infected and puts them where they wait; `bySource` is the share that sources have in it. */
function settle(work: Work, group: number, infected: number, bySource: number): void {
  const { tables, state, minute, length, beginning } = work;
  const fouled = flowIn(work, group, draw.drawBySource, infected, bySource);
  const { infections } = state;
  infections[slot.fromSources] = (infections[slot.fromSources] as number) + fouled;
  infections[slot.fromPeople] = (infections[slot.fromPeople] as number) + infected - fouled;
  const waiting = tables.incubation.length > 0 ? fouled : 0;
  if (waiting > 0) {
    beginIncubation({ tables, state, group, minute: minute + length }, waiting);
    add(work, group, slot.incubating, waiting);
  }
  if (tables.illness.latent > 0) add(work, group, slot.latent, infected - waiting);
  else beginning[group] = (beginning[group] as number) + (infected - waiting);
}
