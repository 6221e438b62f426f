import { describe, expect, it } from 'vitest';
import { keyRows } from '../../../../src/view/panels/keyRows.ts';
import { keyAction } from '../../../../src/view/panels/keys.ts';

describe('keys', () => {
  it('takes A to F as options, in either case', () => {
    expect(keyAction('a')).toEqual({ kind: 'option', letter: 'A' });
    expect(keyAction('F')).toEqual({ kind: 'option', letter: 'F' });
    expect(keyAction('g')).toBeUndefined();
  });

  it('takes 1 to 3 as speeds', () => {
    expect(keyAction('1')).toEqual({ kind: 'speed', index: 0 });
    expect(keyAction('4')).toBeUndefined();
  });

  it('are listed where they do something', () => {
    const keysOf = (mode: Parameters<typeof keyRows>[0]) => keyRows(mode).map(([key]) => key);
    expect(keysOf('drill')).toContain('空格');
    expect(keysOf('examination')).not.toContain('空格');
    expect(keysOf('examination')).not.toContain('.');
    expect(keysOf('class')).not.toContain('A – F');
  });

  it('leaves the keys of the browser alone', () => {
    for (const key of ['Tab', 'Enter', 'ArrowDown', 'F5']) expect(keyAction(key)).toBeUndefined();
  });
});
