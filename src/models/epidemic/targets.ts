/** Where keyed outputs are written: each by name in the code, which is quicker than by a name in a variable. */
import type { ModelValue } from '../port.ts';
import type { GroupOutput, PlaceOutput } from './declarations.ts';
import type { Measured } from './measure.ts';

type Out = Record<string, ModelValue>;
/** The keyed object of an output, made where it does not stand yet. */
type Target = (out: Out) => ModelValue;

export const groupTargets: readonly { name: GroupOutput; target: Target }[] = [
  { name: 'susceptible', target: (out) => (out.susceptible ??= {}) },
  { name: 'exposed', target: (out) => (out.exposed ??= {}) },
  { name: 'infectious', target: (out) => (out.infectious ??= {}) },
  { name: 'ill', target: (out) => (out.ill ??= {}) },
  { name: 'recovered', target: (out) => (out.recovered ??= {}) },
  { name: 'everIll', target: (out) => (out.everIll ??= {}) },
  { name: 'reported', target: (out) => (out.reported ??= {}) },
  { name: 'severe', target: (out) => (out.severe ??= {}) },
  { name: 'dead', target: (out) => (out.dead ??= {}) },
];

export const homeTargets: readonly { name: PlaceOutput; of: Measured | 'new'; target: Target }[] = [
  { name: 'illAt', of: 'ill', target: (out) => (out.illAt ??= {}) },
  { name: 'everIllAt', of: 'everIll', target: (out) => (out.everIllAt ??= {}) },
  { name: 'reportedAt', of: 'reported', target: (out) => (out.reportedAt ??= {}) },
  { name: 'newAt', of: 'new', target: (out) => (out.newAt ??= {}) },
  { name: 'isolatedAt', of: 'isolated', target: (out) => (out.isolatedAt ??= {}) },
];
