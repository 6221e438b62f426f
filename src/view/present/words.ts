/** The words that `present` itself puts together. One object a language. */
import type { Refusal } from '../../engine/rules/refusal.ts';
import { basisWords, evidenceWords } from '../../review/report/words.ts';

export const zh = {
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  date: (month: number, day: number, weekday: string) => `${month}月${day}日 ${weekday}`,
  minutes: (count: number) =>
    count < 120
      ? `${count} 分`
      : `${Math.floor(count / 60)} 小时${count % 60 ? ` ${count % 60} 分` : ''}`,
  moment: (day: number, hour: number, minute: number) =>
    `${day}日${hour}时${minute === 0 ? '' : `${String(minute).padStart(2, '0')}分`}`,
  fullDate: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  newEach: (interval: string) => `每 ${interval.replace(/^60 分$/, '1 小时')}新增`,
  hours: (count: number) =>
    count % 24 === 0 && count >= 48 ? `${count / 24} 天` : `${count} 小时`,
  people: (count: number, unit: string) => (unit === '' ? `${count}` : `${count} ${unit}`),
  channels: {
    phone: '电话',
    radio: '对讲机',
    wechat: '微信',
    video: '视频',
    person: '当面',
    paper: '纸条',
    official: '公文',
    sensor: '监测仪',
    hotline: '热线',
    press: '记者',
    none: '无应答',
  } as Record<string, string>,
  channelIcons: {
    phone: 'phone',
    radio: 'radio',
    wechat: 'message-circle',
    video: 'video',
    person: 'user',
    paper: 'note',
    official: 'file-text',
    sensor: 'activity',
    hotline: 'headset',
    press: 'microphone',
    none: 'phone-off',
  } as Record<string, string>,
  uses: (label: string, amount: number, left: number, unit: string, describe: string) =>
    `用掉${label} ${amount} ${unit}，现有 ${left} ${unit}。${describe}`,
  arrivesIn: (count: number) => `${count} 分后到`,
  arrivesShort: (count: number) => `${count}分`,
  backIn: (count: number) => `返回，${count} 分后归队`,
  workingFor: (count: number) => `在办，还要 ${count} 分`,
  staying: '驻守，可撤回',
  atDesk: (count: number) => `布置中，还要 ${count} 分`,
  blocked: '被困在路上',
  orderAt: (label: string, place: string) => `${place}：${label}`,
  forecast: (minutes: number, done: string) => `${minutes} 分钟到，${done} 办完`,
  doneAt: (done: string) => `${done} 办完`,
  noWayKnown: '没有路能过去',
  verify: '派人核实',
  cutSince: (time: string) => `断路 ${time}`,
  cut: '断路',
  true: '是',
  false: '否',
  lapseAt: (time: string) => `${time} 未定`,
  missed: {
    from: '指挥席',
    label: '到时未定',
    text: (prompt: string, lapse: string) =>
      `没来得及定：${prompt.replace(/[。？！]?$/, (end) => end || '。')}照此处理：${lapse.replace(/[。]?$/, '。')}`,
  },
  promise: {
    from: '指挥席',
    broken: '失约',
    left: (interval: string) => `还有 ${interval}`,
    now: '就是现在',
    over: (interval: string) => `已过 ${interval}`,
    brokenText: (label: string, due: string) =>
      `${label}说好 ${due} 前再说，到时没有说，算一次失约。`,
  },
  status: {
    reported: (time: string) => `上次上报 ${time}`,
  },
  abilities: {
    earlyWarning: '监测预警',
    onSiteCommand: '现场指挥',
    crisisCommunication: '危机沟通',
    mobilisingResidents: '发动群众',
  } as Record<string, string>,
  ratings: { P: '从容胜任', S: '有若干不足', M: '有重大不足', U: '未能胜任' } as Record<
    string,
    string
  >,
  conduct: {
    formalism: '形式主义',
    bureaucratism: '官僚主义',
    concealment: '瞒报',
    overReaction: '一刀切',
    coercion: '强迫',
    symbolic: '象征性执行',
    selective: '选择性执行',
    lowStandard: '低水平执行',
    substance: '务实',
    ownership: '靠前担当',
    candour: '坦诚',
    proportion: '适度',
    persuasion: '说服',
    fullExecution: '落细落实',
    evenHanded: '一碗水端平',
    highStandard: '高标准',
  } as Record<string, string>,
  hazards: {
    flood: '洪涝',
    health: '公共卫生',
    opinion: '网络舆情',
    fire: '火灾',
    geology: '地质灾害',
    other: '综合',
  } as Record<string, string>,
  sections: {
    place: '地方',
    means: '家底',
    plan: '预案',
    hazards: '已知隐患',
    aims: '练什么',
  } as Record<string, string>,
  ...basisWords,
  ...evidenceWords,
  desk: (label: string) => label,
  notFound: '没有找到',
  statementProblems: {
    falsehood: (label: string, said: string, known: string) =>
      `${label}：说的是“${said}”，当时所知是“${known}”`,
    unknownAsCertain: (label: string) => `${label}：当时并不清楚，却说成确定`,
    incomplete: (labels: readonly string[]) => `知道的没有说全，没有讲：${labels.join('、')}`,
    notAdmitted: (labels: readonly string[]) => `还不清楚的没有交代：${labels.join('、')}`,
    advice: (given: number) =>
      given === 0 ? '没有说请大家做什么' : '请大家做的事，有的这时候不合适',
    tone: '语气可以更近人情',
    noNext: '没有说下次什么时候再通报',
  },
  peopleLayers: {
    trust: '信任',
    confirmed: '确诊',
    suspected: '疑似',
    count: (what: string, count: number) => `${what} ${count} 人`,
    rising: '两小时内在增加',
    of: (label: string, said: string) => `${label}：${said}`,
    area: (label: string, what: string, value: number, change: number) =>
      `${label}：${what} ${value}${change === 0 ? '' : `，一小时${change > 0 ? '升' : '降'} ${Math.abs(change)}`}`,
    channel: (label: string, size: string | undefined, believes: number, corrected: number) =>
      `${label}${size === undefined ? '' : `（${size}）`}：${believes}% 信传言${corrected > 0 ? `，${corrected}% 已看到更正` : ''}`,
    flow: (from: string, to: string) => `传言从${from}传到${to}`,
    crowd: (count: number) => `聚了约 ${count} 人`,
    crowdKnown: (count: number, time: string) => `聚了约 ${count} 人（${time} 报）`,
    link: (kind: 'water' | 'food', from: string) =>
      kind === 'water' ? `用${from}的水` : `吃${from}的餐`,
  },
  people_: { dead: '死亡', missing: '失踪', injured: '受伤', safe: '平安转移' },
  thisSeat: '你',
  unknownValue: '还不清楚',
  timeUp: '演练时间到',
};
export type Words = typeof zh;

/** Where the refusal needs names that only the scenario knows. */
export interface Names {
  resource(id: string): string;
  place(id: string): string;
  locked(pointer: string, place: string): string;
}

export function refusalWords(refusal: Refusal, names: Names): string {
  switch (refusal.code) {
    case 'ended':
      return '演练已经结束';
    case 'notOpen':
      return '这个决策已经过去了';
    case 'unknownOption':
    case 'unknownMeasure':
    case 'formUnknown':
    case 'unknownTarget':
    case 'unknownInject':
    case 'unknownTask':
      return '这里没有这一项';
    case 'locked':
      return names.locked(refusal.pointer, refusal.place);
    case 'shortOf':
      return `${names.resource(refusal.resource)}要 ${refusal.need}，只剩 ${refusal.free}`;
    case 'deskFull':
      return `手头已排了 ${refusal.minutes} 分钟的事，先缓一缓`;
    case 'badPlace':
      return `${names.place(refusal.place)}不能用这一项`;
    case 'placeNeeded':
      return '先选地点';
    case 'atDesk':
      return `${names.place(refusal.place)}正在交办`;
    case 'alreadyDone':
      return `${names.place(refusal.place)}已经办过`;
    case 'alreadyUnderWay':
      return `${names.place(refusal.place)}已经有人在办`;
    case 'limit':
      return `整场最多 ${refusal.limit} 次，已经用完`;
    case 'noWay':
      return `没有路能到${names.place(refusal.place)}`;
    case 'formNeeded':
      return '先把内容写好';
    case 'formEmpty':
      return '至少选一个发布渠道';
    case 'notRecallable':
      return '这一项撤不回来';
    case 'alreadyInjected':
      return '这条情况已经注入过';
    case 'emptyInject':
      return '没有要注入的内容';
  }
}
