/** Fits the equations of the epidemic model to the boarding school of 1978 and prints what comes out. */
import { finalSize } from '../src/models/epidemic/outbreak.ts';
import { type Fit, fitSeirInBed, fitSir, school } from './school1978.ts';

const digits = (value: number, count = 3): string => value.toFixed(count);

function print(title: string, fit: Fit, more: Record<string, string> = {}): void {
  console.log(title);
  const rows = {
    R0: digits(fit.reproduction),
    'latent period, d': digits(fit.latentDays),
    'infectious period, d': digits(fit.infectiousDays),
    'infectious on 22 January': digits(fit.firstInfectious, 2),
    ...more,
    'RMS error, boys': digits(fit.error, 2),
    'final size by theory': digits(finalSize(fit.reproduction)),
  };
  for (const [name, value] of Object.entries(rows)) console.log(`  ${name.padEnd(30)}${value}`);
}

console.log(`Boarding school, 1978: ${school.boys} boys, ${school.ill} ill.\n`);
print('SIR, the infectious taken for those in bed (14 numbers)', fitSir());
const fit = fitSeirInBed();
console.log();
print('SEIR with boys in bed and convalescent (28 numbers)', fit, {
  'in bed, d': digits(fit.bedDays),
  'convalescent, d': digits(fit.convalescentDays),
  'share who took to bed': digits(fit.bedShare),
  'boys in bed by the fit': digits(fit.everInBed, 0),
});
