import { reviewScenario } from './reviews.ts';

reviewScenario('cascade-qinglong-after', {
  seed: '7',
  swap: 'talk.poison.summon',
  bad: ['well.smell.dose', 'names.ask.list', 'talk.poison.summon'],
});
