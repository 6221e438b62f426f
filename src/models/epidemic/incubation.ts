/**
 * Lognormal incubation: P. E. Sartwell, “The distribution of incubation periods of infectious
 * disease”, American Journal of Hygiene 51 (1950) 310–318. Times in any one unit; `dispersion` is
 * Sartwell's dispersion factor, the geometric standard deviation e^σ > 1: about 68 % fall between
 * median ÷ dispersion and median × dispersion.
 */
import { exp, ln } from '../numeric.ts';
import { normalCdf, normalDensity, normalQuantile } from './normal.ts';

/** Share of those infected at time 0 who are ill by time `t`; 0 for t ≤ 0. In [0, 1]. */
export function lognormalIncubation(t: number, median: number, dispersion: number): number {
  if (!(t > 0)) return 0;
  return normalCdf(ln(t / median) / ln(dispersion));
}

/** Onsets per unit of time at `t`: the derivative of `lognormalIncubation`; 0 for t ≤ 0. */
export function incubationDensity(t: number, median: number, dispersion: number): number {
  if (!(t > 0)) return 0;
  const sigma = ln(dispersion);
  return normalDensity(ln(t / median) / sigma) / (t * sigma);
}

/** Time by which a share `p` is ill: the inverse of `lognormalIncubation`; 0 at p ≤ 0, ∞ at p ≥ 1. */
export function incubationQuantile(p: number, median: number, dispersion: number): number {
  if (!(p > 0)) return 0;
  if (p >= 1) return Infinity;
  return median * exp(ln(dispersion) * normalQuantile(p));
}

/** Mean of a lognormal: median · e^(σ²/2). */
export function incubationMean(median: number, dispersion: number): number {
  const sigma = ln(dispersion);
  return median * exp((sigma * sigma) / 2);
}
