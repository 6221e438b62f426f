import { guardScenario } from './guard.ts';

guardScenario('health-yunhe', { curious: 220 });
