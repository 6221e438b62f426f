import { guardScenario } from './guard.ts';

guardScenario('opinion-fengyan', { plays: 200, curious: 150 });
