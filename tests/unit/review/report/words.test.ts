import { expect, test } from 'vitest';
import { nextTime } from '../../../../src/review/report/words.ts';

test.each([
  ['周四 23:54 就下达“敲锣”', '下次：及时下达“敲锣”'],
  ['6月19日 00:52 就用“通告”发出', '下次：及时用“通告”发出'],
  ['00:52 就下达“敲锣”', '下次：及时下达“敲锣”'],
  ['请五位代表进来坐', '下次：请五位代表进来坐'],
])('what is to be done next time is not dated to this drill: %s', (text, plan) => {
  expect(nextTime(text)).toBe(plan);
});
