import { reviewScenario } from './reviews.ts';

reviewScenario('opinion-fengyan', {
  seed: '7',
  swap: 'hospital.worse.stable',
  bad: ['lane.ask.again', 'comp.plan.monday', 'square.gather.clear'],
});
