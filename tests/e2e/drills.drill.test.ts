import { playEveryScenario } from './wholeDrills.ts';

playEveryScenario('演练');
