import { describe, expect, it } from 'vitest';
import { currentFormat, type Migration, migrate, migrations } from '../../../src/format/migrate.ts';

/** Two steps that never were: `name` became `title`, and `title` an object. */
const steps: readonly Migration[] = [
  { from: 1, migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
  { from: 2, migrate: ({ title, ...rest }) => ({ ...rest, title: { zh: title } }) },
];

describe('migration', () => {
  it('goes step by step up to the latest format and leaves the source alone', () => {
    const source = Object.freeze({ format: 1, name: '青泷', id: 'a' });
    const expected = { format: 3, id: 'a', title: { zh: '青泷' } };
    expect(migrate(source, steps, 3)).toEqual({ ok: true, value: expected });
    expect(migrate({ format: 2, title: '青泷' }, steps, 3)).toEqual({
      ok: true,
      value: { format: 3, title: { zh: '青泷' } },
    });
  });

  it('refuses what is newer', () => {
    expect(migrate({ format: 4 }, steps, 3)).toEqual({ ok: false, found: 4 });
    expect(migrate({ format: currentFormat + 1 })).toEqual({ ok: false, found: currentFormat + 1 });
  });

  it.each([null, 7, 'x', [], {}, { format: '1' }, { format: 0 }, { format: 1.5 }, { format: 3 }])(
    'leaves %j to the schema',
    (value) => {
      expect(migrate(value, steps, 3)).toEqual({ ok: true, value });
    },
  );

  it('has one step for each older format', () => {
    const older = Array.from({ length: currentFormat - 1 }, (_, index) => index + 1);
    expect(migrations.map(({ from }) => from)).toEqual(older);
  });
});
