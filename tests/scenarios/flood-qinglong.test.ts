import { guardScenario } from './guard.ts';

guardScenario('flood-qinglong', { curious: 150 });
