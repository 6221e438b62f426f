import { expect, it } from 'vitest';
import { dayTextOf, isoDayOf } from '../../../../src/view/panels/dateText.ts';
import { quoted } from '../../../../src/view/text/quoted.ts';

it.each([
  ['', ''],
  ['2026年12月1日', '2026-12-01'],
  ['2026-12-1', '2026-12-01'],
  ['2026/12/01', '2026-12-01'],
  ['12月1日', '2026-12-01'],
  ['１２月１日', '2026-12-01'],
  // The next one.
  ['1月5日', '2027-01-05'],
  ['2月30日', undefined],
  ['13月1日', undefined],
  ['明天', undefined],
])('reads the day %j as %j', (typed, iso) => {
  expect(isoDayOf(typed, '2026-11-27')).toBe(iso);
});

it('writes a day as it is read here', () => {
  expect(dayTextOf('2026-12-01')).toBe('2026年12月1日');
  expect(dayTextOf('')).toBe('');
});

it('puts one pair of quotation marks round a name', () => {
  expect(quoted('水库垮了')).toBe('“水库垮了”');
  expect(quoted('“水库垮了”')).toBe('“水库垮了”');
  expect(quoted('“投毒”有回音')).toBe('“‘投毒’有回音”');
});
