import { guardScenario } from './guard.ts';

guardScenario('cascade-qinglong-after', { plays: 120, curious: 120 });
