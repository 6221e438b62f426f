/** The words that the review itself puts together. */
import type { Words } from '../words.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** "5", "0.7": whole from ten on. */
export const few = (count: number): string =>
  String(count >= 10 ? Math.round(count) : Math.round(count * 10) / 10);

const shareOf = (share: number): string =>
  share >= 0.95 ? '几乎每种情形里都' : `${percent(share)} 的情形里`;

export const reviewWords = {
  timing: (taken: number, within: number) => `用时 ${taken} 分，限 ${within} 分`,
  lapsedTiming: (within: number) => `限 ${within} 分，没有定`,
  lapsed: '没有来得及定',
  noOrder: (label: string) => `一直没有下达“${label}”`,
  lateOrder: (time: string, label: string) => `${time} 才下达“${label}”`,
  inTime: (time: string, label: string) => `${time} 就下达“${label}”`,
  calledFor: (label: string, indicators: readonly string[]) =>
    `此刻该“${label}”了${indicators.length > 0 ? `（${indicators.join('、')}）` : ''}`,
  statement: (label: string) => `“${label}”怎么说？`,
  asSaid: '这样说出去了',
  asKnown: '照当时所知说，不清楚的说不清楚',
  statementWhy: '说出去的与当时掌握的对不上，日后每一句都要被追着问。',

  chain: {
    choice: (time: string, text: string) => `${time} ${text}`,
    lapse: (time: string) => `${time} 问起，没有来得及定`,
    statement: (time: string, label: string) => `${time} “${label}”与所知不符`,
    more: (label: string, chosen: number, best: number) =>
      `${shareOf(chosen)}出现“${label}”${best >= 0.005 ? `（换最好的做法是 ${percent(best)}）` : ''}`,
    fewer: (label: string, chosen: number, best: number) =>
      chosen < 0.005
        ? `不再有“${label}”（换最好的做法有 ${percent(best)}）`
        : `“${label}”只有 ${percent(chosen)}（换最好的做法有 ${percent(best)}）`,
    faced: (label: string, chosen: number, best: number) =>
      `${shareOf(chosen)}要应付“${label}”${best >= 0.005 ? `（换最好的做法是 ${percent(best)}）` : ''}`,
    ending: (title: string, chosen: number, best: number) =>
      `${shareOf(chosen)}以“${title}”收场${best >= 0.005 ? `（换最好的做法是 ${percent(best)}）` : ''}`,
    people: (label: string, difference: number) =>
      `${difference > 0 ? '多' : '少'} ${few(Math.abs(difference))} 人${label}`,
    points: (label: string, lost: number) =>
      `${label} ${lost > 0 ? '−' : '+'}${Math.abs(lost).toFixed(1)}`,
  },

  unclear: {
    futures: (count: number) => `推演了 ${count} 种情形，还不够分出高下`,
    error: (count: number, loss: number, error: number) =>
      `推演了 ${count} 种情形，相差 ${loss.toFixed(1)} 分，两倍标准误有 ${(2 * error).toFixed(1)} 分：差距还在误差之内`,
    weights: '评分权重上下浮动 20%，谁好谁坏就会颠倒',
    models: '模型参数上下浮动 20%，谁好谁坏就会颠倒',
  },

  keyStep: (time: string, text: string, loss: number, error: number) =>
    `${time} 若是“${text}”，往后照参照打法走，平均多得 ${loss.toFixed(1)} ± ${error.toFixed(1)} 分`,

  method: {
    preparing: '参照打法：正在准备',
    bundled: (mean: number | undefined, expert: number | undefined) =>
      `参照打法：随情景附带，事先搜索得来${mean === undefined ? '' : `，平均 ${mean.toFixed(1)} 分`}${expert === undefined ? '' : `（示范打法 ${expert.toFixed(1)} 分）`}`,
    lookAhead: '参照打法：以作者的判断为底，每个决策往前看一步再改进；这个情景没有附带搜索好的打法',
    futures:
      '同一个决策的每个选项，都放进同样的若干种情形里，照参照打法推演到底；推演只用当时已经知道的。失分是最好的做法与所选做法的平均得分之差，± 后面是标准误',
    thresholds: (inaccuracy: number, mistake: number, blunder: number, surely: number) =>
      `失分减去 ${surely} 倍标准误以后，仍超过 ${inaccuracy} 分是欠准，${mistake} 分是失误，${blunder} 分是大错；怎么算都不到 ${inaccuracy} 分是良好`,
    unclear: '误差盖过差距的，或者评分权重、模型参数上下浮动 20% 就会颠倒的，记“难分高下”，不算错',
  },

  plan: {
    issue: (label: string, evidence: string) => (evidence === '' ? label : `${label}：${evidence}`),
    action: (text: string) => `下次：${text}`,
  },
  report: (time: string, from: string, text: string) => `${time} ${from}：${text}`,
} as const;

export type ReviewWords = typeof reviewWords;

export const abilityLabel = (words: Words, ability: string): string =>
  words.abilities[ability] ?? ability;
