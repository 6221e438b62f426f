import { guardScenario } from './guard.ts';

guardScenario('health-yunhe', { plays: 120, curious: 120 });
