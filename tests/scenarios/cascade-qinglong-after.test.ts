import { guardScenario } from './guard.ts';

guardScenario('cascade-qinglong-after', { curious: 120 });
