/** The words that the review itself puts together. */
import { givenWords, momentWords, nextTime, unitOf } from '../../../review/report/words.ts';
import type { Judgement } from '../../model/review.ts';
import type { Words } from '../words.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** "5", "0.7": whole from ten on. */
export const few = (count: number): string =>
  String(count >= 10 ? Math.round(count) : Math.round(count * 10) / 10);

const shareOf = (share: number): string =>
  share >= 0.95 ? '几乎每种情形里都' : `${percent(share)} 的情形里`;

const judgements: Readonly<Record<Judgement, string>> = {
  best: '最佳',
  sound: '良好',
  poor: '欠准',
  trap: '大错',
};

export const reviewWords = {
  timing: (taken: number, within: number) => `用时 ${taken} 分，限 ${within} 分`,
  lapsedTiming: (within: number) => `限 ${within} 分，没有定`,
  lapsed: '没有来得及定',
  ...momentWords,
  calledFor: (label: string, indicators: readonly string[]) =>
    `此刻该${givenWords(label)}${indicators.length > 0 ? `（为了：${indicators.join('、')}）` : ''}。`,
  stated: (label: string) => `“${label}”怎么说？`,
  asSaid: '这样说出去了',
  unsaid: '这回一小时里没有再说',
  unsaidWhy: '没有再说这句话，没有可评的；不说也可能误事。',
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
    redLine: (label: string) => `越过红线“${label}”`,
    people: (label: string, difference: number) =>
      `${label}${difference > 0 ? '多' : '少'} ${few(Math.abs(difference))} ${unitOf(label)}`,
    points: (label: string, lost: number) =>
      `${label} ${lost > 0 ? '−' : '+'}${Math.abs(lost).toFixed(1)}`,
    /** A text that names its minute already, where the minute stands beside it. */
    untimed: (text: string, time: string) =>
      text.startsWith(time) ? text.slice(time.length).trim() : text,
  },

  harm: {
    more: (count: number) => `另有 ${count} 起，都列在评估报告里`,
    minor: (span: string, place: string | undefined, counts: string) =>
      `${span} ${place === undefined ? '' : `${place}：`}${counts}`,
    mark: (place: string | undefined, counts: readonly { label: string; by: number }[]) =>
      `${place ?? ''}${counts
        .slice(0, 1)
        .map(({ label, by }) => `${label} ${by}`)
        .join('')}`,
  },

  /** Where the author's word and the reckoning part ways. */
  differs: {
    milder: (judgement: Judgement, loss: number) =>
      `作者评这个做法“${judgements[judgement]}”，看的是该不该这样做；推演看的是最后少几分：往后都由参照打法补救，平均只少 ${loss.toFixed(1)} 分。`,
    harsher: (judgement: Judgement, loss: number, lostIn: readonly string[]) =>
      `作者评这个做法“${judgements[judgement]}”；推演里它平均少 ${loss.toFixed(1)} 分${lostIn.length > 0 ? `，少在${lostIn.join('、')}` : ''}。两者不一样，值得当堂议一议。`,
    unclear: (judgement: Judgement) =>
      `作者评这个做法“${judgements[judgement]}”；推演里和别的做法分不出高下。`,
    best: (judgement: Judgement) =>
      `作者评这个做法“${judgements[judgement]}”；推演里，当时能选的没有一个最后得分比它高。`,
  },

  task: {
    decision: (asked: string) => `${asked}请再定一次。`,
    measure: (label: string) => `这一处不是选择题：请在措施里${givenWords(label)}。`,
    statement: (label: string) => `这一处不是选择题：请在措施里重写“${label}”，照当时所知说。`,
  },

  expectedEnd: (line: number, score: number) =>
    `线末 ${line.toFixed(1)} 是推演的平均，实得 ${score.toFixed(1)}：差的 ${Math.abs(line - score).toFixed(1)} 分出在此后自己下的命令和这一场碰上的事。`,
  capped: (label: string, cap: number) => `碰了红线“${label}”，总分不过 ${cap}。`,

  unclear: {
    futures: (count: number) => `推演了 ${count} 种情形，还不够分出高下`,
    error: (count: number, loss: number, error: number) =>
      `推演了 ${count} 种情形，相差 ${loss.toFixed(1)} 分，两倍标准误有 ${(2 * error).toFixed(1)} 分：差距还在误差之内`,
    weights: '评分权重上下浮动 20%，谁好谁坏就会颠倒',
    models: '模型参数上下浮动 20%，谁好谁坏就会颠倒',
  },

  ifOnly: (time: string, text: string) => `${time} 若是“${text}”`,
  keyStep: (done: string, loss: number, error: number) =>
    `${done}，往后照参照打法走，平均多得 ${loss.toFixed(1)}${error < 0.05 ? '' : ` ± ${error.toFixed(1)}`} 分`,

  method: {
    preparing: '参照打法：正在准备',
    bundled: (mean: number | undefined, expert: number | undefined) =>
      `参照打法：随情景附带，事先搜索得来${mean === undefined ? '' : `，平均 ${mean.toFixed(1)} 分`}${expert === undefined ? '' : `（示范打法 ${expert.toFixed(1)} 分）`}`,
    lookAhead: '参照打法：以作者的判断为底，每个决策往前看一步再改进；这个情景没有附带搜索好的打法',
    futures:
      '同一个决策的每个选项，都放进同样的若干种情形里，照参照打法推演到底；推演只用当时已经知道的。失分是最好的做法与所选做法的平均得分之差，± 后面是标准误',
    thresholds: (inaccuracy: number, mistake: number, blunder: number, surely: number) =>
      `失分减去 ${surely} 倍标准误以后，仍超过 ${inaccuracy} 分是欠准，${mistake} 分是失误，${blunder} 分是大错；怎么算都不到 ${inaccuracy} 分是良好`,
    author:
      '作者评语是写情景的人对每个做法的判断，用字写；推演评估（★ ✓ ?! ? ??）由推演算出。两者并列，谁也不改谁',
    best: '“试出来最好的”只是在当时能选的做法里、往后照参照打法走的前提下最好，不是唯一的答案',
    unclear: '误差盖过差距的，或者评分权重、模型参数上下浮动 20% 就会颠倒的，记“难分高下”，不算错',
  },

  plan: {
    strength: (label: string, evidence: string) =>
      evidence === '' ? label : `${label}：${evidence}`,
    issue: (label: string, earned: number, points: number, evidence: string) =>
      `${label}（得 ${earned.toFixed(1)} / ${points}）${evidence === '' ? '' : `：${evidence}`}`,
    missed: (text: string, grade: string, loss: number) =>
      `${text}（推演评估：${grade}，平均失 ${loss.toFixed(1)} 分）`,
    action: nextTime,
  },
  report: (time: string, from: string, text: string) => `${time} ${from}：${text}`,
} as const;

export type ReviewWords = typeof reviewWords;

export const abilityLabel = (words: Words, ability: string): string =>
  words.abilities[ability] ?? ability;
