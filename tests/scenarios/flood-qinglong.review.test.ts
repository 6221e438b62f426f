import { reviewScenario } from './reviews.ts';

reviewScenario('flood-qinglong', {
  seed: '7',
  swap: 'pigs.refuse.cut',
  bad: ['move.orange.paper', 'pigs.refuse.cut', 'dam.gateAsk.openSelf'],
});
