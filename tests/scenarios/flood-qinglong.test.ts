import { guardScenario } from './guard.ts';

guardScenario('flood-qinglong', { plays: 1000, curious: 150 });
