import { describe, expect, it } from 'vitest';
import { cohortSize, cohortsPerVillage, unaware } from '../../../src/models/evacuation/layout.ts';
import type { Order } from '../../fixtures/models/evacuation-drill.ts';
import { onlyAt, play } from '../../fixtures/models/evacuation-drill.ts';

const go: Order = ['advise', { level: 'go' }];
const doors: Order = ['door', { crews: 3 }];
const assist: Order = ['assist', { crews: 2, vehicles: 1 }];
const full = [doors, go, assist];

/** First minute at which `share` of the danger zone of 柳湾 has moved. */
function minuteOf(share: number, drill: Parameters<typeof play>[0]): number {
  for (let minutes = 2; minutes <= 400; minutes += 2) {
    if (play({ ...drill, minutes }).of('movedShare') >= share) return minutes;
  }
  return Number.POSITIVE_INFINITY;
}

describe('warning', () => {
  it('moves 80 % of 231 people within 45 to 60 minutes by doors, order and help', () => {
    const minutes = minuteOf(0.8, { orders: full });
    expect(minutes).toBeGreaterThanOrEqual(40);
    expect(minutes).toBeLessThanOrEqual(60);
  });

  it('moves about half in an hour by loudspeaker and order', () => {
    const moved = play({ orders: [['loudspeaker'], go] }).of('movedShare');
    expect(moved).toBeGreaterThan(0.38);
    expect(moved).toBeLessThan(0.6);
  });

  it('reaches under 15 % by a group message at night, and far more by day', () => {
    const night = play({ orders: [['group'], go], inputs: { night: true }, minutes: 120 });
    expect(night.of('reachedShare')).toBeLessThan(0.15);
    expect(night.of('movedShare')).toBeLessThan(0.15);
    expect(play({ orders: [['group'], go] }).of('reachedShare')).toBeGreaterThan(0.4);
  });

  it('needs what carries it', () => {
    const dead = { phone: onlyAt('liuwan', 0, 1), power: onlyAt('liuwan', 0, 1) };
    for (const action of ['call', 'group', 'loudspeaker']) {
      expect(play({ orders: [[action]], inputs: dead }).of('reachedShare')).toBe(0);
      expect(play({ orders: [[action]] }).of('reachedShare')).toBeGreaterThan(0.4);
    }
    const battery: Order = ['loudspeaker', { battery: true }];
    expect(play({ orders: [battery], inputs: dead }).of('reachedShare')).toBeGreaterThan(0.5);
    expect(play({ orders: [['gong']], inputs: dead }).of('reachedShare')).toBeGreaterThan(0.5);
  });

  it('comes to the vulnerable first at the door', () => {
    const { people } = play({ orders: [['door', { crews: 1 }]], minutes: 16 }).state;
    const able = 4 * cohortsPerVillage * cohortSize + unaware;
    expect(people[able + cohortSize]).toBe(0);
    expect(people[able]).toBeGreaterThan(150);
  });

  it('moves few without an order, more where water is seen', () => {
    expect(play({ orders: [doors], minutes: 120 }).of('movedShare')).toBeLessThan(0.1);
    const seeing = play({ inputs: { cue: onlyAt('liuwan', 0.6) }, minutes: 120 });
    expect(seeing.of('movedShare')).toBeGreaterThan(0.4);
    expect(seeing.of('reachedShare', 'nanping')).toBe(0);
  });

  it('is decided on sooner after a good notice', () => {
    const plain = play({ orders: [['loudspeaker'], go, ['notice', { quality: 0 }]] });
    const clear = play({ orders: [['loudspeaker'], go, ['notice', { quality: 1 }]] });
    expect(clear.of('movedShare')).toBeGreaterThan(plain.of('movedShare') + 0.04);
  });
});

describe('moving', () => {
  it('is slower at night, by about 0.7', () => {
    const day = minuteOf(0.5, { orders: full });
    const night = minuteOf(0.5, { orders: full, inputs: { night: true } });
    expect(day / night).toBeGreaterThan(0.6);
    expect(day / night).toBeLessThan(0.82);
  });

  it('leaves the vulnerable last without help, first with it', () => {
    const alone = play({ orders: [doors, go] });
    expect(alone.of('vulnerableMovedShare')).toBeLessThan(0.6 * alone.of('movedShare'));
    const helped = play({ orders: full, minutes: 40 });
    expect(helped.of('vulnerableMovedShare')).toBeGreaterThan(helped.of('movedShare'));
  });

  it('lets the vulnerable go and holds the others under 先转老弱', () => {
    const early = play({
      orders: [doors, assist, ['advise', { level: 'vulnerableFirst' }]],
      minutes: 90,
    });
    expect(early.of('vulnerableMovedShare')).toBeGreaterThan(0.8);
    expect(early.of('movedShare') * 231).toBeLessThan(40);
  });

  it('goes faster after 准备转移', () => {
    const ready: Order[] = [
      doors,
      ['advise', { level: 'prepare' }],
      ['advise', { level: 'go' }, 'liuwan', 60],
    ];
    const held = play({ orders: ready, minutes: 60 });
    expect(held.of('movedShare')).toBeLessThan(0.02);
    const prepared = play({ orders: ready, minutes: 80 }).of('movedShare');
    expect(prepared).toBeGreaterThan(
      2 * play({ orders: [doors, go], minutes: 20 }).of('movedShare'),
    );
    expect(prepared).toBeGreaterThan(0.35);
  });

  it('goes on foot where the road is cut, more slowly, and vehicles do not', () => {
    const cut = { roadOpen: onlyAt('liuwan', 0, 1) };
    const open = play({ orders: full, minutes: 70 });
    const closed = play({ orders: full, minutes: 70, inputs: cut });
    expect(closed.of('safe')).toBeGreaterThan(20);
    expect(closed.of('safe')).toBeLessThan(0.7 * open.of('safe'));
    const vehicles: Order[] = [
      doors,
      ['advise', { level: 'prepare' }],
      ['assist', { crews: 0, vehicles: 3 }],
    ];
    expect(play({ orders: vehicles }).of('vulnerableMovedShare')).toBeGreaterThan(0.5);
    expect(play({ orders: vehicles, inputs: cut }).of('vulnerableMovedShare')).toBeLessThan(0.02);
  });

  it('follows a rumour the wrong way and back', () => {
    const rumour = (minute: number) => ({ rumourWrongWay: minute < 60 ? 0.5 : 0 });
    const during = play({ orders: full, inputs: rumour, minutes: 60 });
    expect(during.total('totalWrongWay')).toBeGreaterThan(30);
    expect(
      play({ orders: full, inputs: rumour, minutes: 300 }).total('totalWrongWay'),
    ).toBeLessThan(1);
  });

  it('moves the danger zone alone unless the whole village is ordered, which hurts at night', () => {
    const night = { night: true };
    const villages = ['nanping', 'hekou', 'shiqiao', 'liuwan', 'daling', 'zhuyuan'];
    const orders = (scope: string) =>
      villages.flatMap((place): Order[] => [
        ['door', { crews: 6 }, place],
        ['advise', { level: 'go', scope }, place],
      ]);
    const zone = play({ orders: orders('danger'), inputs: night, minutes: 300 });
    const everyone = play({ orders: orders('all'), inputs: night, minutes: 300 });
    expect(zone.of('atHome', 'nanping')).toBeGreaterThan(0.85 * 420);
    expect(everyone.of('atHome', 'nanping')).toBeLessThan(0.2 * 420);
    expect(everyone.total('totalInjured')).toBeGreaterThan(zone.total('totalInjured'));
  });

  it('hardly depends on the tick', () => {
    const compare = (orders: Order[], minutes: number) => {
      const fine = play({ orders, minutes, dt: 2 });
      const coarse = play({ orders, minutes, dt: 30 });
      for (const name of ['movedShare', 'reachedShare', 'vulnerableMovedShare']) {
        expect(Math.abs(fine.of(name) - coarse.of(name))).toBeLessThan(0.03);
      }
    };
    for (const minutes of [30, 60, 90, 120]) {
      compare(full, minutes);
      compare([['loudspeaker'], go], minutes);
    }
  });
});

describe('refusal and return', () => {
  const refusers = (inputs: Record<string, number>, more: Order[] = []) =>
    play({ orders: [...full, ...more], inputs, minutes: 120 }).of('refusers') / 231;

  it('keeps 3–8 % at trust 60 and 15–25 % at trust 25', () => {
    expect(refusers({ trust: 60 })).toBeGreaterThan(0.03);
    expect(refusers({ trust: 60 })).toBeLessThan(0.08);
    expect(refusers({ trust: 25 })).toBeGreaterThan(0.15);
    expect(refusers({ trust: 25 })).toBeLessThan(0.25);
  });

  it('gives way to persuasion, better with a promise for the animals, and to force at once', () => {
    const trust = { trust: 25 };
    const before = refusers(trust);
    const persuaded = refusers(trust, [['persuade', { skill: 0.8 }, 'liuwan', 100]]);
    const promised = refusers(trust, [
      ['persuade', { skill: 0.8, livestock: true }, 'liuwan', 100],
    ]);
    expect(persuaded).toBeLessThan(0.65 * before);
    expect(promised).toBeLessThan(persuaded);
    expect(refusers(trust, [['force', {}, 'liuwan', 100]])).toBeLessThan(0.001);
  });

  it('returns early when it seems over, trust is low and nobody says otherwise', () => {
    const inputs = (trust: number) => (minute: number) => ({ trust, easing: minute > 180 ? 1 : 0 });
    const left = (trust: number, more: Order[] = []) =>
      play({ orders: [...full, ...more], inputs: inputs(trust), minutes: 420 }).of('returned');
    expect(play({ orders: full, minutes: 420 }).of('returned')).toBe(0);
    expect(left(30)).toBeGreaterThan(100);
    expect(left(80)).toBeLessThan(0.35 * left(30));
    expect(left(30, [['forbidReturn', {}, 'liuwan', 170]])).toBeLessThan(0.15 * left(30));
  });

  it('sends people home once cleared, and ends the order', () => {
    const cleared = play({ orders: [...full, ['clear', {}, 'liuwan', 120]], minutes: 420 });
    expect(cleared.of('returned')).toBeGreaterThan(200);
    expect(cleared.of('safe')).toBeLessThan(1);
    expect(cleared.of('refusers')).toBeCloseTo(0, 9);
  });
});

describe('harm', () => {
  const slide = { slide: onlyAt('shanglong', true, false), hazard: onlyAt('shanglong', 1) };

  it('kills where a slide meets 112 people at home, and nobody where they have gone', () => {
    expect(play({ inputs: slide, minutes: 10 }).of('dead', 'shanglong')).toBeGreaterThan(0);
    const orders = [...full, ['persuade', { skill: 1, livestock: true }], ['force']].map(
      ([action, args], index): Order => [
        String(action),
        args as Record<string, number>,
        'shanglong',
        index < 3 ? 0 : 150,
      ],
    );
    const late = (minute: number) => (minute >= 240 ? slide : {});
    const emptied = play({ orders, inputs: late, minutes: 300 });
    expect(emptied.of('atRiskAtHome', 'shanglong')).toBeLessThan(0.01);
    expect(emptied.of('dead', 'shanglong')).toBe(0);
    expect(emptied.of('missing', 'shanglong')).toBe(0);
    expect(emptied.of('injured', 'shanglong')).toBe(0);
  });

  it('strikes once, however long the tick', () => {
    const fates = [2, 10, 30].map((dt) =>
      play({ inputs: slide, minutes: 30, dt }).of('dead', 'shanglong'),
    );
    expect(Math.max(...fates) - Math.min(...fates)).toBeLessThanOrEqual(1);
  });

  it('drowns slowly: traps first; rescue fetches the trapped', () => {
    const water = { hazard: onlyAt('liuwan', 0.6) };
    const hour = play({ inputs: water, minutes: 60 });
    expect(hour.of('trapped')).toBeGreaterThan(15);
    expect(hour.of('dead')).toBeLessThan(4);
    expect(hour.of('exposed')).toBeGreaterThan(100);
    const rescued = play({ inputs: water, minutes: 60, orders: [['rescue', { crews: 5 }]] });
    expect(rescued.of('trapped')).toBeLessThan(0.3 * hour.of('trapped'));
    expect(rescued.of('dead')).toBeLessThanOrEqual(hour.of('dead'));
    expect(hour.of('exposed', 'nanping')).toBe(0);
  });
});
