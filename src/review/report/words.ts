/** The words of the report and of the evidence behind a score. One object a language. */

export const evidenceWords = {
  notApplicable: '这场没有用到，不计分',
  prevented: '事先防住了，不必再做',
  doneIn: (time: string, elapsed: number, full: number) =>
    `${time} 做到，用时 ${elapsed} 分钟（${full} 分钟内满分）`,
  doneEarly: (time: string) => `${time} 就做到了，早于来情`,
  notDone: (full: number) => `没有做到（${full} 分钟内满分）`,
  notDoneFrom: (time: string, full: number) => `${time} 起算，没有做到（${full} 分钟内满分）`,
  qualityOf: (percent: number) => `完成质量 ${percent}%`,
};
export type EvidenceWords = typeof evidenceWords;

/** Abbreviations in the titles of sources, with Chinese words beside. */
const glosses = [
  ['CERC', 'CERC，危机与突发事件风险沟通'],
  ['PADM', 'PADM，防护行动决策模型'],
  ['Sorensen、Mileti', '学者 Sorensen、Mileti'],
] as const;

export const basisWords = {
  article: (title: string, number: string) => `《${title}》第${number}条`,
  source: (title: string) => `《${title}》`,
  practice: (title: string) =>
    glosses.reduce((text, [short, gloss]) => text.replace(short, gloss), title),
};

/** A count is of people, but for what its label names otherwise. */
export const unitOf = (label: string): string =>
  label.endsWith('摊') ? '个' : label.endsWith('户') ? '户' : '人';

const few = (count: number): string =>
  String(count >= 10 ? Math.round(count) : Math.round(count * 10) / 10);

/** "下次：及时下达“敲锣”": a plan for the next time is not dated to this one. */
export const nextTime = (text: string): string =>
  `下次：${text.replace(/^(?:\S+\s)?\d\d:\d\d 就/, '及时')}`;

/** "下达“敲锣”", but never "下达“下令：…”". */
export const givenWords = (label: string): string =>
  /^下令/.test(label) ? `“${label}”` : `下达“${label}”`;

/** What was wanting at a moment that is no question: in the review and in the report. */
export const momentWords = {
  /** A form is filled in and sent: what an option reports on the side is not this. */
  /** `since`: it had been issued before, at that time for the last time. */
  noForm: (label: string, since?: string) =>
    since === undefined ? `一直没有用“${label}”正式发出过` : `${since} 以后没有再用“${label}”发出`,
  lateForm: (time: string, label: string) => `${time} 才用“${label}”正式发出`,
  formInTime: (time: string, label: string) => `${time} 就用“${label}”发出`,
  noOrder: (label: string, since?: string) =>
    since === undefined
      ? `一直没有${givenWords(label)}`
      : `${since} 以后没有再${givenWords(label)}`,
  lateOrder: (time: string, label: string) => `${time} 才${givenWords(label)}`,
  inTime: (time: string, label: string) => `${time} 就${givenWords(label)}`,
  statement: (label: string) => `“${label}”说的与当时所知不符`,
};

/** "6月19日 " of a time that is written with its day. */
export const dayOf = (time: string): string => /^\d+月\d+日 /.exec(time)?.[0] ?? '';

/** 人怎么样了, in the review and in the report. */
export const harmWords = {
  count: (label: string, count: number) => `${label} ${count} ${unitOf(label)}`,
  /** The day once, where it is the same. */
  span: (from: string, to: string) => {
    const day = dayOf(from);
    return `${from}—${to.startsWith(day) ? to.slice(day.length) : to}`;
  },
  more: (label: string, count: number) => `${label}多 ${few(count)} ${unitOf(label)}`,
  /** `places`: where it was wanted, but for the place that is spoken of anyway. */
  notGiven: (time: string, label: string, places: readonly string[]) => {
    const at = places.filter((one) => one !== '');
    return `${time} 起该${givenWords(label)}${at.length > 0 ? `（${at.join('、')}）` : ''}`;
  },
  stillLooking: (label: string, count: number) => `${label} ${count} 人：还在推演，看哪一步有份。`,
  noneBefore: '此前评过的各项里，没有哪一步单独造成。',
  notAssessed: (label: string, count: number) =>
    `${label} ${count} 人：没有做复盘推演，说不出哪一步有多大的份。`,
  unexplained: (label: string, count: number, items: number) =>
    `${label} ${count} 人，没有哪一步单独造成：评过的 ${items} 项里，不论哪一项换成试出来最好的做法、往后都由参照打法接手，${label}平均都减不到半人。推演时每一项之后都有参照打法接手，这一场没有。`,
};

export const gradeWords = {
  best: '最佳',
  good: '良好',
  inaccuracy: '欠准',
  mistake: '失误',
  blunder: '大错',
  unclear: '难分高下',
} as const;

const modelNames: Readonly<Record<string, string>> = {
  flood: '洪水',
  evacuation: '转移',
  epidemic: '疫情',
  rumour: '传言',
};

const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(1)}`;

export const reportWords = {
  form: '应急演练评估报告',
  abilities: {
    earlyWarning: '监测预警',
    onSiteCommand: '现场指挥',
    crisisCommunication: '危机沟通',
    mobilisingResidents: '发动群众',
  },
  ratings: { P: '从容胜任', S: '有若干不足', M: '有重大不足', U: '未能胜任' },
  modes: { learning: '学习', drill: '演练', examination: '考核', class: '课堂' },
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

  facts: {
    name: '演练名称',
    held: '演练日期',
    site: '演练地点',
    organiser: '组织单位',
    mode: '演练方式',
    role: '指挥岗位',
    people: '参演单位和人员',
    purpose: '演练目的',
    aims: '演练目标',
    time: '情景时间',
    setting: '情景',
    ending: '结局',
    score: '总得分',
  },
  purpose: (title: string, role: string, abilities: readonly string[]) =>
    `以“${title}”为情景，检验和锻炼${role}岗位的${abilities.join('、')}能力，找出差距，改进工作。`,
  aim: (index: number, text: string) => `${index}. ${text}`,
  span: (from: string, to: string, hours: string) => `${from} 至 ${to}（${hours}）`,
  hours: (minutes: number) => (minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`),
  moment: (month: number, day: number, time: string) => `${month}月${day}日 ${time}`,
  timeUp: '演练时间到',
  peopleOf: (people: string, groups: readonly string[]) =>
    [people, groups.length > 0 ? `分 ${groups.length} 组：${groups.join('、')}` : '']
      .filter((part) => part !== '')
      .join('；'),
  total: (score: number, rating: string, label: string) =>
    `${score.toFixed(1)} 分（满分 100），${rating} 级，${label}`,
  unfinished: '没有做完',

  headings: {
    facts: '基本情况',
    team: '评估组',
    course: '事件经过',
    summary: '总体评价',
    abilities: '能力评级与分析',
    harm: '伤亡情况与原因',
    outcome: '结果、红线与群众评价',
    decisions: '决策经过与评定',
    omissions: '没及时办的事、与所知不符的话',
    remarks: '点评与情况注入',
    strengths: '主要长处',
    plan: '改进事项',
    attachments: '附件清单',
    evidence: '附件 1　评分依据与证据',
    record: '附件 2　记录与校验',
  },
  numbered: (index: number, heading: string) =>
    `${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'][index] ?? index + 1}、${heading}`,
  attachments: [
    '附件 1　评分依据与证据（附后）',
    '附件 2　记录与校验（附后）',
    '附件 3　演练记录文件（保存记录所得，可重放）',
    '附件 4　演练事件表（CSV）',
    '附件 5　参演人员签到表（另附）',
  ],
  courseNote: '只列重要来情、决策、各项命令的头一次、伤亡和红线；全部事件见附件 4。',
  courseKinds: {
    inject: '来情',
    choose: '决策',
    lapse: '逾期',
    order: '命令',
    harm: '伤亡',
    redLine: '红线',
    ending: '结局',
  },
  ordered: (label: string, places: readonly string[], times: number) =>
    `${label}${places.length > 0 ? `（${places.join('、')}）` : ''}${times > 1 ? `，前后共 ${times} 次` : ''}`,

  summary: {
    score: (title: string, score: number, rating: string, label: string, ending: string) =>
      `本场“${title}”总得分 ${score.toFixed(1)} 分（满分 100），${rating} 级（${label}），以“${ending}”收场。`,
    unfinished: (title: string, score: number) =>
      `本场“${title}”没有做完，到停下时得 ${score.toFixed(1)} 分（满分 100）。`,
    abilities: (best: string, worst: string) => `四项能力中，${best}得分最高，${worst}得分最低。`,
    even: (each: string) => `四项能力得分相同，都是 ${each}。`,
    abilityOf: (label: string, earned: number, points: number) =>
      `${label}（${earned.toFixed(1)} / ${points}）`,
    decisions: (count: number, lapsed: number) =>
      `要定的事共 ${count} 项，${lapsed === 0 ? '都在时限内定了' : `其中 ${lapsed} 项没有来得及定`}。`,
    orders: (orders: number, forms: number) =>
      `下达命令 ${orders} 道，其中用表单正式发出的通告、报告 ${forms} 次。`,
    graded: (total: number, list: string) => `复盘推演评了 ${total} 项：${list}。`,
    gradeCount: (grade: string, count: number) => `${grade} ${count} 项`,
    worst: (time: string, text: string, loss: number) =>
      `失分最多的一项是 ${time} “${text}”，与试出来最好的做法相比平均少得 ${loss.toFixed(1)} 分。`,
    harm: (totals: string) => `${totals}。`,
    redLines: (labels: readonly string[]) => `触碰红线 ${labels.length} 条：${labels.join('；')}。`,
    noRedLines: '没有触碰红线。',
    verdict: (best: string, high: number, worst: string, low: number) =>
      `群众评价，${best}满意 ${high}%，最高；${worst}满意 ${low}%，最低。`,
    verdictOne: (label: string, percent: number) => `群众评价，${label}满意 ${percent}%。`,
    panel: (experts: number, list: string) =>
      `${experts} 位专家评分${list === '' ? '，与推演得分相差都不到 5 分' : `；与推演得分相差 5 分以上的：${list}`}。`,
  },
  analysis: {
    head: (label: string, earned: number, points: number, rating: string, name: string) =>
      `${label}：得 ${earned.toFixed(1)} / ${points}，${rating} 级（${name}）。`,
    none: '这一场没有用到这项能力的指标。',
    well: (list: readonly string[]) => `做到的：${list.join('；')}。`,
    ill: (list: readonly string[]) => `失分的：${list.join('；')}。`,
    indicator: (label: string, earned: number, points: number, evidence: string) =>
      `${label} ${earned.toFixed(1)} / ${points}${evidence === '' ? '' : `——${evidence}`}`,
    capped: (list: readonly string[]) => `因触碰红线归零的：${list.join('、')}。`,
  },
  harmHead: {
    linked: '推演里多伤了人的几步（换成试出来最好的做法、往后照参照打法走，平均少伤的人）：',
    episodes: '什么时候、在哪里、前后有什么情况：',
  },
  noPlace: '没有记到地点',
  asBefore: '同上一次',
  lesser: (list: readonly string[]) => `其余：${list.join('；')}。`,
  linked: (time: string, text: string, people: string) => `${time} ${text}：${people}`,
  warning: (stored: string, found: string) =>
    `注意：这份记录里存的得分是 ${stored}，程序重放算出来是 ${found}，两者不一致。下面都按重放所得填写；在查清原因以前，不要拿本表作为凭据。`,
  warningHash:
    '注意：这份记录里存的校验值与程序重放所得不一致。下面都按重放所得填写；在查清原因以前，不要拿本表作为凭据。',
  warningOther:
    '注意：这份记录是别的程序版本做的，重放结果与当时存的不一致，未能复核。下面都按现在的程序重放所得填写。',
  ratingNote:
    '评级按得分占满分的多少：P 从容胜任（85% 以上），S 有若干不足（70% 以上），M 有重大不足（50% 以上），U 未能胜任（不到 50%）。',
  columns: {
    ability: '能力',
    rating: '评级',
    computed: '推演得分',
    panel: '专家评分',
    difference: '专家减推演',
    indicator: '指标',
    earned: '得分',
    evidence: '实况与时间',
    basis: '依据',
    time: '时间',
    asked: '要定的事',
    chosen: '定了什么',
    grade: '推演评估',
    author: '作者评语',
    expert: '姓名',
    title: '职务或单位',
    scored: '评分的能力',
    event: '经过',
    when: '时间',
    where: '地点',
    harm: '伤亡',
    around: '前后的来情',
    notGiven: '示范打法此前会在这里下达、这一场到那时还没有下达的',
    item: '事项',
    better: '试出来最好的',
    votes: '各组表决',
    kind: '类别',
    text: '内容',
    issue: '问题',
    action: '改进措施',
    owner: '责任人',
    due: '完成时限',
    number: '序号',
  },
  ratingOf: (rating: string, label: string) => `${rating} ${label}`,
  pointsOf: (earned: number, points: number) => `${earned.toFixed(1)} / ${points}`,
  panelOf: (mean: number, scores: readonly string[]) =>
    scores.length > 1 ? `${mean.toFixed(1)}（${scores.join('，')}）` : (scores[0] ?? ''),
  panelScore: (expert: string, score: number) => `${expert} ${score}`,
  difference: (value: number) => signed(value),
  panelNote:
    '专家评分每项 0—25 分，取平均；推演得分由程序按指标计算。两者并列，不相加，差得多的请当面议。',
  none: '—',
  capped: (label: string) => `触碰红线“${label}”，归零`,
  people: (label: string, value: number) => `${label} ${value} ${unitOf(label)}`,
  authorNote:
    '作者评语是写情景的人对每个做法的判断；推演评估是照参照打法推演到底、比较最后得分得出的等次。两者来源不同，可以不一致。',
  teamNote: '专家姓名和职务在程序的“专家评分”里填写，或在本表上手填。',
  judgements: { best: '最佳', sound: '良好', poor: '欠准', trap: '大错' },
  redLineNone: '没有触碰红线。',
  redLine: (time: string, label: string, why: string, basis: readonly string[]) =>
    `红线：${time} ${label}。${why}${basis.length > 0 ? `（依据：${basis.join('、')}）` : ''}`,
  verdict: (label: string, percent: number, says: string) =>
    `问效于民：${label}满意 ${percent}%${says === '' ? '' : `。${says}`}`,
  lapsed: '没有来得及定',
  grade: (grade: string, loss: number, error: number) =>
    loss > 0.05
      ? `${grade}，失 ${loss.toFixed(1)}${error < 0.05 ? '' : ` ± ${error.toFixed(1)}`} 分`
      : grade,
  votesFor: (option: string, count: number, groups: readonly string[]) =>
    groups.length > 0 ? `${option}：${count}（${groups.join('、')}）` : `${option}：${count}`,
  reason: (text: string) => `理由：${text}`,
  kinds: { remark: '点评', inject: '加情况', note: '记事', interrupted: '中断' },
  injected: (label: string) => `注入：${label}`,
  changed: (label: string, change: number) =>
    `${label} ${change > 0 ? '+' : '−'}${Math.abs(change)}`,
  typed: (from: string, channel: string, text: string) => `${from}（${channel}）：${text}`,
  interrupted: (seconds: number) =>
    `页面关闭或切到后台约 ${seconds >= 60 ? `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒` : `${seconds} 秒`}，情景时钟停在这里。`,
  remarksNone: '没有点评，也没有临时加的情况。',
  strength: (label: string, evidence: string) =>
    evidence === '' ? label : `${label}：${evidence}`,
  strengthsNone: '这一场没有哪项指标接近满分。',
  issue: (label: string, earned: number, points: number, evidence: string) =>
    `${label}（得 ${earned.toFixed(1)} / ${points}）${evidence === '' ? '' : `：${evidence}`}`,
  fix: (text: string) => nextTime(text),
  planNone: '没有要改的。',
  record: {
    seed: '种子（同题口令）',
    hash: '演练记录校验值',
    scenario: '情景文件校验值',
    versions: '程序版本',
    notes: '说明',
  },
  versions: (engine: number, models: readonly (readonly [string, string])[]) =>
    [
      `引擎第 ${engine} 版`,
      ...models.map(([name, version]) => `${modelNames[name] ?? name}模型第 ${version} 版`),
    ].join('，'),
  proof:
    '同一份记录重放一遍，得分和校验值应与上面一致：这证明算得没有错，不证明是谁做的。参演人员以现场签到为准。',
  limits:
    '本表由训练模型算出，水、人、路都作了简化，供讲评和改进用，不作预报，也不作考核干部的依据。',
  sign: ['评估组长（签字）', '参演单位负责人（签字）', '填表日期'],

  fileNames: { docx: '演练评估报告', csv: '演练事件' },
};
export type ReportWords = typeof reportWords;

/** The words of the event list. */
export const eventWords = {
  columns: ['日期', '时间', '情景分钟', '类型', '席位', '内容', '地点', '结果'],
  kinds: {
    report: '来情',
    choose: '决策',
    lapse: '逾期',
    order: '命令',
    recall: '撤回',
    inject: '加情况',
    note: '记事',
    votes: '表决',
    remark: '点评',
    panel: '专家评分',
    roster: '分组',
    interrupted: '中断',
    redLine: '红线',
    ending: '结局',
  },
  seats: { player: '指挥', instructor: '教员', system: '系统' } as Record<string, string>,
  unverified: '未核实',
  verified: '已核实',
  decided: (asked: string, chosen: string) => `${asked} → ${chosen}`,
  recalled: (task: number) => `第 ${task} 项任务`,
  noted: (time: string) => `记于 ${time}`,
  score: (total: number, rating: string, label: string) =>
    `${total.toFixed(1)} 分，${rating} 级（${label}）`,
};
