import { describe, expect, it } from 'vitest';
import type { Order } from '../../fixtures/models/rumour-fengyan.ts';
import { fengyanParams, play } from '../../fixtures/models/rumour-fengyan.ts';

const correct = (minute: number, more: Record<string, number | boolean | string> = {}): Order => [
  minute,
  'correct',
  { story: 'sevenDead', quality: 0.8, truth: 1, reach: 0.7, trusted: false, ...more },
];
const believed = (orders: Order[], minutes = 720) =>
  play({ orders, minutes }).of('believing', 'sevenDead');
const trusting = (trust: number) => {
  const params = structuredClone(fengyanParams);
  for (const group of Object.values(params.groups)) group.trust = trust;
  return params;
};
const every = (minutes: number, make: (minute: number) => Order): Order[] =>
  Array.from({ length: 4 }, (_, n) => make(60 + n * minutes));

describe('a correction', () => {
  it('leaves fewer believers early than the same two hours later', () => {
    for (const minutes of [480, 720, 1440]) {
      expect(believed([correct(30)], minutes)).toBeLessThan(
        0.9 * believed([correct(150)], minutes),
      );
      expect(believed([correct(150)], minutes)).toBeLessThan(believed([], minutes));
    }
  });

  it('leaves fewer early in the stochastic form too', () => {
    const params = { ...fengyanParams, form: 'stochastic' as const };
    const mean = (minute: number) =>
      Array.from({ length: 5 }, (_, seed) =>
        play({ params, orders: [correct(minute)], seed: `${seed}` }).of('believing', 'sevenDead'),
      ).reduce((sum, share) => sum + share / 5, 0);
    expect(mean(30)).toBeLessThan(mean(150));
  });

  it('is better specific than vague', () => {
    expect(believed([correct(45, { quality: 0.9 })])).toBeLessThan(
      believed([correct(45, { quality: 0.2 })]),
    );
  });

  it('is better from a trusted source than from one that is not trusted', () => {
    expect(believed([correct(45, { trusted: true })])).toBeLessThan(believed([correct(45)]));
    const from = (trust: number) =>
      play({ params: trusting(trust), orders: [correct(45)] }).of('corrected', 'sevenDead');
    expect(from(80)).toBeGreaterThan(1.5 * from(20));
  });

  it('is worth less where it says something untrue', () => {
    const half = play({ orders: [correct(60, { truth: 0.5 })] });
    const whole = play({ orders: [correct(60)] });
    expect(half.of('believing', 'sevenDead')).toBeGreaterThan(whole.of('believing', 'sevenDead'));
    expect(half.of('meanTrust')).toBeLessThan(whole.of('meanTrust'));
  });

  it('of a true story backfires: trust falls, and more people know it sooner', () => {
    const deny: Order = [180, 'correct', { story: 'laneBlocked', quality: 0.8, reach: 0.7 }];
    const denied = play({ orders: [deny], minutes: 300 });
    const silent = play({ minutes: 300 });
    expect(denied.of('meanTrust')).toBeLessThan(silent.of('meanTrust') - 3);
    expect(denied.of('believing', 'laneBlocked')).toBeGreaterThan(
      silent.of('believing', 'laneBlocked'),
    );
    expect(denied.of('corrected', 'laneBlocked')).toBe(0);
  });

  it('reaches only the group it is meant for', () => {
    const { of } = play({ orders: [correct(45, { group: 'oldStreet' })], minutes: 240 });
    expect(of('sevenDeadCorrected', 'oldStreet')).toBeGreaterThan(0.1);
    expect(of('sevenDeadCorrected', 'stalls')).toBe(0);
  });
});

describe('what is done instead', () => {
  it('deleting posts lowers what is seen for an hour and raises belief afterwards', () => {
    const remove: Order = [60, 'remove', { story: 'sevenDead', share: 1 }];
    const during = play({ orders: [remove], minutes: 120 });
    const open = play({ minutes: 120 });
    expect(during.of('traffic', 'video')).toBeLessThan(0.8 * open.of('traffic', 'video'));
    expect(during.of('believing', 'sevenDead')).toBeLessThan(open.of('believing', 'sevenDead'));
    const later = play({ orders: [remove] });
    expect(later.of('believing', 'sevenDead')).toBeGreaterThan(believed([]) + 0.01);
    expect(later.of('meanTrust')).toBeLessThan(play().of('meanTrust') - 2);
  });

  it('punishing speakers costs trust and quickens what is told in private', () => {
    const punish: Order = [60, 'punish', { people: 5 }];
    const punished = play({ orders: [punish], minutes: 180 });
    const open = play({ minutes: 180 });
    expect(punished.of('meanTrust')).toBeLessThan(open.of('meanTrust') - 5);
    expect(punished.of('views', 'home')).toBeGreaterThan(open.of('views', 'home'));
    expect(punished.of('fear')).toBeGreaterThan(0.2);
    expect(play({ orders: [[60, 'punish', { people: 0 }]] }).out).toEqual(play().out);
  });

  it('silence raises false belief and wears trust', () => {
    const answered = play();
    const silent = play({ inputs: { silence: 1 } });
    expect(silent.of('falseBelief')).toBeGreaterThan(answered.of('falseBelief') + 0.05);
    expect(silent.of('meanTrust')).toBeLessThan(answered.of('meanTrust') - 8);
  });

  it('leaking what people told costs trust for good', () => {
    const leak = play({ orders: [[60, 'leak', { weight: 1 }]], minutes: 5000 });
    expect(leak.of('meanTrust')).toBeLessThan(play({ minutes: 5000 }).of('meanTrust') - 5);
  });
});

describe('trust', () => {
  const quiet = { ...fengyanParams, stories: { other: { truth: false } } };
  const trustAfter = (orders: Order[]) => play({ params: quiet, orders }).of('meanTrust');

  it('falls by a later contradiction more than by admitting an unknown', () => {
    const admitted = trustAfter([[30, 'speak', { quality: 0.5, truth: 1, reach: 0.7 }]]);
    const claimed = trustAfter([
      [30, 'speak', { quality: 0.9, truth: 1, reach: 0.7 }],
      [300, 'contradict', { weight: 1 }],
    ]);
    expect(claimed).toBeLessThan(admitted - 4);
    expect(admitted).toBeGreaterThanOrEqual(trustAfter([]));
  });

  it('makes false stories more believable for a day after a contradiction', () => {
    expect(believed([[10, 'contradict', {}]])).toBeGreaterThan(believed([]));
  });

  it('rises by words and by listening, never above its ceiling', () => {
    const many = every(30, (minute) => [minute, 'speak', { quality: 1, truth: 1, reach: 1 }]);
    const { of } = play({ params: quiet, orders: [...many, ...many, ...many] });
    expect(of('trust', 'oldStreet')).toBeGreaterThan(63);
    expect(of('trust', 'oldStreet')).toBeLessThanOrEqual(68);
    const heard = play({
      params: quiet,
      orders: [[60, 'listen', { group: 'families', quality: 1, people: 20 }]],
    });
    expect(heard.of('trust', 'families')).toBeGreaterThan(41);
    expect(heard.of('trust', 'stalls')).toBe(45);
  });

  it('follows what is done to people’s losses, at their place only', () => {
    const { of } = play({ params: quiet, inputs: { trustShift: { market: -2, oldStreet: 0.5 } } });
    expect(of('trustAt', 'market')).toBeLessThan(30);
    expect(of('trustAt', 'oldStreet')).toBeGreaterThan(58);
    expect(of('trust', 'outside')).toBe(60);
  });

  it('has three hundred on the square after a day of silence, far fewer after answers', () => {
    const silent = play({
      minutes: 720,
      inputs: (minute) => ({ silence: Math.min(1, minute / 180), evidence: 0.5 }),
    });
    expect(silent.of('crowd')).toBeGreaterThan(150);
    expect(silent.of('crowd')).toBeLessThanOrEqual(300);
    const answers = every(120, (minute) => correct(minute, { quality: 0.9, trusted: true }));
    const words = every(120, (minute) => [minute, 'speak', { quality: 0.8, truth: 1, reach: 0.8 }]);
    const answered = play({ orders: [...answers, ...words], inputs: { evidence: 0.5 } });
    expect(answered.of('crowd')).toBeLessThan(0.3 * silent.of('crowd'));
  });

  it('is kept by talking to a crowd and lost by clearing it, which brings more back', () => {
    const inputs = { silence: 1, grievance: 0.6 };
    const at = (order: Order, minutes: number) => play({ orders: [order], inputs, minutes });
    const cleared: Order = [600, 'disperse', { share: 1, force: true }];
    const talked: Order = [600, 'talk', { share: 0.8 }];
    expect(at(cleared, 605).of('crowd')).toBeLessThan(50);
    expect(at(cleared, 1200).of('crowd')).toBeGreaterThan(at(talked, 1200).of('crowd'));
    expect(at(cleared, 1200).of('meanTrust')).toBeLessThan(at(talked, 1200).of('meanTrust'));
  });
});
