import { guardScenario } from './guard.ts';

guardScenario('opinion-fengyan', { plays: 120, curious: 120 });
