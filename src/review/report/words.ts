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

export const basisWords = {
  article: (title: string, number: string) => `《${title}》第${number}条`,
  source: (title: string) => `《${title}》`,
  practice: (title: string) => title,
};

export const gradeWords = {
  best: '最佳',
  good: '良好',
  inaccuracy: '欠准',
  mistake: '失误',
  blunder: '大错',
  unclear: '难分高下',
} as const;

const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(1)}`;

export const reportWords = {
  form: '应急演练评估表',
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
    held: '填表日期',
    mode: '演练方式',
    role: '指挥岗位',
    people: '参演人员',
    time: '情景时间',
    setting: '情景',
    ending: '结局',
    score: '总评',
  },
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
    abilities: '一、能力评级',
    outcome: '二、结果与红线',
    evidence: '三、评分依据与证据',
    decisions: '四、决策经过',
    remarks: '五、点评与情况注入',
    strengths: '六、主要长处',
    plan: '七、改进事项',
    record: '八、记录与校验',
  },
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
    grade: '复盘评定',
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
  people: (label: string, value: number) => `${label} ${value}`,
  redLineNone: '没有触碰红线。',
  redLine: (time: string, label: string, why: string, basis: readonly string[]) =>
    `红线：${time} ${label}。${why}${basis.length > 0 ? `（依据：${basis.join('、')}）` : ''}`,
  verdict: (label: string, percent: number, says: string) =>
    `问效于民：${label}满意 ${percent}%${says === '' ? '' : `。${says}`}`,
  lapsed: '没有来得及定',
  grade: (grade: string, loss: number, error: number) =>
    loss > 0.05 ? `${grade}，失 ${loss.toFixed(1)} ± ${error.toFixed(1)} 分` : grade,
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
  issue: (label: string, evidence: string) => (evidence === '' ? label : `${label}：${evidence}`),
  planNone: '没有要改的。',
  record: {
    seed: '种子（同题口令）',
    hash: '演练记录校验值',
    scenario: '情景文件校验值',
    versions: '程序版本',
    notes: '说明',
  },
  versions: (engine: number, models: readonly string[]) => [`引擎 ${engine}`, ...models].join('，'),
  proof:
    '同一份记录重放一遍，得分和校验值应与上面一致：这证明算得没有错，不证明是谁做的。参演人员以现场签到为准。',
  limits:
    '本表由训练模型算出，水、人、路都作了简化，供讲评和改进用，不作预报，也不作考核干部的依据。',
  sign: ['评估人（签字）', '参演单位负责人（签字）', '日期'],

  fileNames: { docx: '演练评估表', csv: '演练事件' },
};
export type ReportWords = typeof reportWords;

/** The words of the event list. */
export const eventWords = {
  columns: ['时间', '情景分钟', '类型', '席位', '内容', '地点', '结果'],
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
    withdrawn: '撤销',
    interrupted: '中断',
    redLine: '红线',
    ending: '结局',
  },
  seats: { player: '指挥', instructor: '教员', system: '系统' } as Record<string, string>,
  unverified: '未核实',
  verified: '已核实',
  decided: (asked: string, chosen: string) => `${asked} → ${chosen}`,
  recalled: (task: number) => `第 ${task} 项任务`,
  remark: (time: string, text: string) => `（讲 ${time}）${text}`,
  withdrawn: '撤销前面的一条',
  score: (total: number, rating: string) => `${total.toFixed(1)} 分，${rating}`,
};
