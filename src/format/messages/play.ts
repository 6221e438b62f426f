/** What can be said of a scenario as something to be played and scored. */
import { error, say, shown, warning } from './words.ts';

const abilityNames: Readonly<Record<string, string>> = {
  earlyWarning: '监测预警',
  onSiteCommand: '现场指挥',
  crisisCommunication: '危机沟通',
  mobilisingResidents: '发动群众',
};

const percent = (part: number, whole: number): string =>
  `${Math.round((part / whole) * 1000) / 10} %`;
const path = (situations: readonly string[]): string => situations.map(shown).join(' → ');

/** Why a name means nothing where it stands. */
export const scopeHints = {
  here: say(
    '这里没有所选的地点；写出地点，如 places.地点.变量',
    'No place is chosen here; name one, like places.liuwan.told',
  ),
  form: say(
    '只有填写类措施的 start、arrive、finish 里有 form',
    'Only start, arrive and finish of a measure with a form have "form"',
  ),
  draws: say('这里只能用 draws 和算术', 'Only draws and arithmetic can be used here'),
  known: say(
    '示范只能用玩家知道的：clock、resources、known、said、at、issued、here',
    'The exemplar sees only what is known: clock, resources, known, said, at, issued, here',
  ),
} as const;

export const playMessages = {
  'travel.noPlace': () =>
    error(
      '写了怎么去，却没有要去的地点',
      'There is a way of travel, but no place to go to',
      say(
        '选项写 place；处置措施写 "at": "place"',
        'Give an option a place, a measure "at": "place"',
      ),
    ),
  'travel.noBase': () =>
    error(
      '要赶路，但地图没有写出发地',
      'Crews travel, but the map has no base',
      say('在 map.base 写出发的地点', 'Name the place they start from in map.base'),
    ),
  'travel.noRoads': () =>
    error(
      '要赶路，但地图上没有路',
      'Crews travel, but the map has no roads',
      say('在 map.roads 里画路', 'Draw roads in map.roads'),
    ),
  'locked.missing': () =>
    warning(
      '写了 when，没有写 locked',
      'There is "when" but no "locked"',
      say('写上做不到时给人看的原因', 'Write the reason that is shown when it cannot be done'),
    ),
  'locked.unused': () =>
    warning('没有 when，locked 不会显示', 'Without "when", "locked" is never shown'),
  'needs.tooMany': (resource: string, need: number, count: number) =>
    warning(
      `要 ${need}，但${shown(resource)}一共只有 ${count}，永远做不到`,
      `${need} are needed, but there are only ${count} of ${shown(resource)}: it is never possible`,
    ),
  'measure.noPlaces': () =>
    error('要选地点，却没有一个可选', 'It is ordered at places, but there is none to choose'),
  'measure.placesUnused': () =>
    warning(
      '不选地点的措施，写 places 没有用',
      'A measure that is ordered at no place has no use for places',
      say('要选地点就写 "at": "place"', 'Write "at": "place" if it has'),
    ),
  'inject.noTrigger': () =>
    error(
      '没有写什么时候发生',
      'It is not said when this happens',
      say(
        '写 at 或 when；只由导调人员注入的写 "manual": true',
        'Write at or when; or "manual": true if only an instructor injects it',
      ),
    ),
  'inject.tooLate': (at: number, end: number) =>
    warning(
      `第 ${at} 分钟已经结束（全程 ${end} 分钟）`,
      `Minute ${at} is past the end of the drill (${end})`,
    ),
  'indicator.deadlineOrder': (full: number, zero: number) =>
    error(
      `zero ${zero} 不能小于 full ${full}`,
      `zero ${zero} cannot be below full ${full}`,
      say('先满分，后零分', 'Full points first, none later'),
    ),
  'indicator.outcomeShare': (outcome: number, all: number) =>
    error(
      `结果指标占 ${percent(outcome, all)}，最多 30 %`,
      `Outcome indicators hold ${percent(outcome, all)} of all points; at most 30 % is allowed`,
      say('评的主要是做了什么，不是运气', 'What was done counts, more than luck'),
    ),
  'indicator.abilityPoints': (ability: string, points: number) =>
    warning(
      `${abilityNames[ability] ?? ability} 共 ${points} 分，应为 25 分`,
      `The indicators of ${ability} have ${points} points, not 25`,
    ),
  'indicator.always': () =>
    warning(
      '没有 deadline 也没有 quality，算上就是满分',
      'Without deadline and quality, this always earns full points',
      say('写 deadline 或 quality', 'Write deadline or quality'),
    ),
  'ending.notExhaustive': () =>
    error(
      '最后一个结局的 when 要是 "true"',
      'The last ending must have "when": "true"',
      say('这样总有一个结局', 'So that there always is an ending'),
    ),
  'ending.atOnce': () =>
    error(
      'when 恒真又 immediate，演练一开始就结束',
      'Always true and immediate: the drill ends as it begins',
    ),
  'ending.neverReached': (before: string) =>
    warning(
      `前面的 ${shown(before)} 总成立，轮不到它`,
      `${shown(before)} before it always holds, so this one never comes`,
    ),
  'situation.unreachable': (id: string) =>
    error(`没有路走到情境 ${shown(id)}`, `Nothing leads to the situation ${shown(id)}`),
  'storyline.endlessSettling': (situations: readonly string[]) =>
    error(
      `恒真的 next 绕成一圈，停不下来：${path(situations)}`,
      `"next" that is always true goes round without end: ${path(situations)}`,
      say('其中一步要等时间或等人', 'One step must wait for time or for somebody'),
    ),
  'storyline.mayLoop': (situations: readonly string[]) =>
    warning(
      `这些 next 的条件可以同时成立，会在同一分钟里绕圈：${path(situations)}`,
      `The conditions of these "next" can hold at once, and would go round within a minute: ${path(situations)}`,
      say(
        '条件不要能同时成立，或加上时间条件',
        'Let the conditions exclude each other, or add a condition on time',
      ),
    ),
  'decision.fewGoodOptions': (count: number) =>
    warning(
      `站得住的选项只有 ${count} 个`,
      `Only ${count} of the options can be defended`,
      say(
        '至少两个判为 best 或 sound，才算决策',
        'With at least two judged best or sound it is a decision',
      ),
    ),
  'option.noJudgement': () =>
    warning(
      '没有写 judgement，复盘讲不出好坏',
      'Without "judgement" a review cannot say how good it was',
    ),
  'option.noWhy': () =>
    warning('没有写 why，复盘讲不出道理', 'Without "why" a review cannot give reasons'),
};
