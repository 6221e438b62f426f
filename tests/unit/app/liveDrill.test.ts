import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DrillRecord, RecordedEvent } from '../../../src/engine/record.ts';
import { sealRecord } from '../../../src/engine/record.ts';
import type { DrillView } from '../../../src/view/model.ts';
import { classDrill } from '../../fixtures/classDrill.ts';

// The page's address and frames, which a drill only looks at.
vi.stubGlobal('location', { search: '' });
vi.stubGlobal('requestAnimationFrame', () => 1);
vi.stubGlobal('cancelAnimationFrame', () => undefined);

const { LiveDrill } = await import('../../../src/app/liveDrill.ts');
const { passingStore } = await import('../../../src/app/storage.ts');
const { storedOf, begun, storedView, wallTime } = await import('../../../src/app/stored.ts');

const key = 'water.yellow.2';
const played = classDrill();
const { program } = played;

type Store = ReturnType<typeof passingStore>;
let store: Store;
beforeEach(() => {
  store = passingStore();
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function recordOf(mode: DrillRecord['mode'], events: RecordedEvent[] = [], until = 0): DrillRecord {
  const { worldHash: _, score: __, ...rest } = played.record;
  return { ...rest, mode, events, until, finished: false };
}

function liveOf(record: DrillRecord, more: { desk?: unknown; kept?: boolean } = {}) {
  let shown: DrillView | undefined;
  const unkept = more.kept ? undefined : storedOf('a', program, record);
  const live = new LiveDrill({
    id: 'a',
    program,
    record,
    store,
    pace: 1,
    unkept,
    desk: more.desk as never,
    events: {
      changed: () => {
        shown = live.view();
      },
      time: () => undefined,
      ended: () => undefined,
    },
  });
  return { live, view: () => shown ?? live.view() };
}

describe('a drill in which nothing was done', () => {
  it('is not kept; with the first thing done it is', async () => {
    const { live } = liveOf(recordOf('drill'));
    live.start(false);
    live.handle({ kind: 'pause' });
    live.handle({ kind: 'select', place: 'block' });
    await settled();
    expect(await store.list()).toEqual([]);
    live.handle({ kind: 'note', text: '看一看' });
    await settled();
    const [entry] = await store.list();
    expect(entry && begun(entry)).toBe(true);
    expect(entry && storedView(entry)).toMatchObject({ id: 'a', time: '23:30', finished: false });
    expect((await store.load('a'))?.events).toHaveLength(1);
  });

  it('of an earlier version is not listed', async () => {
    await store.put(storedOf('old', program, recordOf('class')));
    expect((await store.list()).filter(begun)).toEqual([]);
  });
});

it('tells when it was left by the clock on the wall', () => {
  const now = new Date(2026, 10, 23, 21, 40);
  expect(wallTime(now.toISOString())).toBe('2026-11-23T21:40');
});

describe('a class', () => {
  const toQuestion = () => {
    const made = liveOf(recordOf('class', [], 10));
    made.live.start(false);
    return made;
  };

  it('stands while the question lies on the board, whatever speed is chosen', () => {
    const { live, view } = toQuestion();
    for (const speed of [4, 2, 1]) live.handle({ kind: 'speed', speed });
    expect(view().clock).toMatchObject({ paused: true, held: 'decision', speed: 1 });
    live.handle({ kind: 'resume' });
    live.handle({ kind: 'step' });
    expect(view().clock).toMatchObject({ paused: true, held: 'decision', minute: 10 });
  });

  it('runs on when the board was put down and its instructor says so', () => {
    const { live, view } = toQuestion();
    live.handle({ kind: 'board', down: true });
    live.handle({ kind: 'speed', speed: 2 });
    expect(view().clock).toMatchObject({ paused: true, speed: 2 });
    live.handle({ kind: 'resume' });
    expect(view().clock.paused).toBe(false);
    expect(view().clock.held).toBeUndefined();
  });

  it('stops when something is thrown in, and goes on when it was read', () => {
    const { live, view } = liveOf(recordOf('class'));
    live.start(false);
    live.handle({ kind: 'resume' });
    live.handle({ kind: 'inject', id: 'reporter' });
    expect(view().clock.paused).toBe(true);
    expect(view().classroom?.announced?.reports[0]?.text).toBe('方便看看吗？');
    live.handle({ kind: 'resume' });
    expect(view().clock.paused).toBe(false);
    expect(view().classroom?.announced).toBeUndefined();
  });

  it('keeps votes as they are entered', async () => {
    const { live } = toQuestion();
    live.handle({ kind: 'vote', decision: key, group: '一组', option: 'tell' });
    live.handle({ kind: 'mark', decision: key, option: 'calm' });
    await settled();
    const [entry] = await store.list();
    const record = await store.load('a');
    expect(record?.events).toEqual([]);
    const again = liveOf(record ?? recordOf('class'), { desk: entry?.progress?.desk, kept: true });
    expect(again.view().classroom?.votes[key]).toMatchObject({ total: 1, marked: 'calm' });
  });

  it('begun again from a moment has no votes, and its time is known', async () => {
    const votes = played.record.events.filter(({ minute }) => minute <= 10).slice(0, 2);
    const { live, view } = liveOf(recordOf('class', votes, 10));
    expect(view().classroom?.votes[key]?.total).toBeGreaterThan(0);
    live.startBranch();
    expect(view().classroom?.votes[key]?.total).toBe(0);
    await settled();
    expect((await store.list())[0]?.progress).toMatchObject({ until: 10, time: '23:40' });
  });
});

describe('a record that no longer fits', () => {
  const impossible: RecordedEvent = {
    minute: 30,
    event: { type: 'RECALL', by: 'player', task: 77 },
  };
  const events = [
    ...played.record.events.slice(0, 4),
    impossible,
    ...played.record.events.slice(4),
  ];

  it('says how far it fits, and stands there', () => {
    const { live } = liveOf(recordOf('class', events, 60));
    expect(live.misfit).toEqual({ minute: 30, kept: 4, lost: 6 });
    expect(live.world.clock.minute).toBe(30);
    expect(live.sealed().events).toHaveLength(4);
  });

  it('fits where nothing is wrong', () => {
    const { live } = liveOf(recordOf('class', played.record.events, 60));
    expect(live.misfit).toBeUndefined();
    expect(live.sealed()).toEqual(sealRecord({ ...played.record }, program, played.world));
  });
});
