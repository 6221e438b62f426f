import { guardScenario } from './guard.ts';

guardScenario('opinion-fengyan', { curious: 120 });
