import { guardScenario } from './guard.ts';

guardScenario('cascade-qinglong-after', { plays: 200, curious: 150 });
