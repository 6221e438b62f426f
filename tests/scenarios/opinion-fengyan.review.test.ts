import { reviewScenario } from './reviews.ts';

reviewScenario('opinion-fengyan', {
  seed: '7',
  swap: 'hospital.worse.stable',
  bad: ['lane.ask.again', 'fire.found.apart', 'press.call.road', 'square.gather.clear'],
});
