import { reviewScenario } from './reviews.ts';

reviewScenario('health-yunhe', {
  seed: '7',
  swap: 'rumour.poison.police',
  bad: ['school.beds.lock', 'home.shield.closed', 'rumour.poison.police'],
});
