import { playEveryScenario } from './wholeDrills.ts';

playEveryScenario('学习');
