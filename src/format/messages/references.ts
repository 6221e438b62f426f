/** What can be said of the parts of a scenario as they refer to each other. */
import {
  error,
  type Kind,
  kinds,
  say,
  shown,
  suggestion,
  type TypeName,
  types,
  warning,
} from './words.ts';

const range = (low: number | undefined, high: number | undefined): string =>
  `[${low ?? '−∞'}, ${high ?? '∞'}]`;

export const referenceMessages = {
  'reference.unknown': (kind: Kind, id: string, known: readonly string[]) =>
    error(
      `没有“${shown(id)}”这个${kinds[kind].zh}`,
      `There is no ${kinds[kind].en} "${shown(id)}"`,
      suggestion(id, known),
    ),
  'reference.markNeverMade': (id: string, known: readonly string[]) =>
    error(
      `没有哪里会记下标记“${shown(id)}”`,
      `Nothing ever makes the mark "${shown(id)}"`,
      suggestion(id, known),
    ),
  'reference.duplicate': (id: string) =>
    error(
      `标识“${shown(id)}”重复`,
      `The id "${shown(id)}" is used twice`,
      say('标识不能重复，改一个', 'Ids are unique; rename one'),
    ),
  'reference.noHere': () =>
    error(
      '这里没有所选的地点，不能用 here',
      'No place is chosen here, so there is no "here"',
      say(
        '写出地点标识；处置措施要设 "at": "place"，选项要有 place',
        'Name the place; a measure needs "at": "place", an option a place',
      ),
    ),
  'reference.reserved': (id: string) =>
    error(
      `“${shown(id)}”是保留的名称`,
      `"${shown(id)}" is a reserved name`,
      say('换一个标识', 'Choose another id'),
    ),
  'model.params': (zh: string, en: string) => error(zh, en),
  'value.type': (wanted: TypeName, got: TypeName) =>
    error(
      `这里要${types[wanted].zh}，却写了${types[got].zh}`,
      `This must be ${types[wanted].en}, but is ${types[got].en}`,
    ),
  'effect.addNeedsNumber': (target: string) =>
    error(
      `${shown(target)} 是真假，不能加减`,
      `${shown(target)} is true or false; nothing can be added to it`,
      say('用 set', 'Use set'),
    ),
  'effect.actionPlace': (action: string, needed: boolean) =>
    error(
      needed ? `动作 ${shown(action)} 要写明地点` : `动作 ${shown(action)} 不分地点`,
      needed
        ? `The action ${shown(action)} needs a place`
        : `The action ${shown(action)} takes no place`,
      needed
        ? say('加上 "place": "here" 或地点标识', 'Add "place": "here" or a place id')
        : say('删去 place', 'Remove place'),
    ),
  'effect.argumentMissing': (action: string, name: string) =>
    error(
      `动作 ${shown(action)} 缺参数 ${shown(name)}`,
      `The action ${shown(action)} lacks its argument ${shown(name)}`,
      say('写在 with 里', 'Write it into "with"'),
    ),
  'order.place': (measure: string, needed: boolean) =>
    error(
      needed ? `${shown(measure)} 要选地点` : `${shown(measure)} 不选地点`,
      needed
        ? `${shown(measure)} is ordered at places`
        : `${shown(measure)} is not ordered at places`,
      needed
        ? say('加上 "places": ["here"] 或地点标识', 'Add "places": ["here"] or place ids')
        : say('删去 places', 'Remove places'),
    ),
  'order.elsewhere': (measure: string, place: string) =>
    error(
      `${shown(measure)} 不能用在 ${shown(place)}`,
      `${shown(measure)} cannot be ordered at ${shown(place)}`,
      say('看 measures 里它的 places', 'See its places under measures'),
    ),
  'order.form': (measure: string) =>
    warning(
      `${shown(measure)} 要人填写，由效果下达时什么也不会说出去`,
      `${shown(measure)} has a form that nobody fills in when an effect orders it: nothing is said`,
      say('用 state 效果记下说了什么', 'Use a state effect for what is said'),
    ),
  'road.factType': (fact: string) =>
    error(
      `道路的事实 ${shown(fact)} 要是真假`,
      `The fact ${shown(fact)} of a road must be true or false`,
      say('"type": "boolean"，断了为真', '"type": "boolean": true when the road is cut'),
    ),
  'road.sameEnds': () => error('道路两头是同一个地点', 'A road begins and ends at the same place'),
  'area.outline': () =>
    error(
      '片区没有边界',
      'The area has no boundary',
      say(
        '写 outline 的各点，有 town 时也可写 streets',
        'Write outline, or streets where there is a town',
      ),
    ),
  'area.streetsNeedTown': () =>
    error(
      '没有 town，边界不能沿街走',
      'A boundary cannot follow streets where there is no town',
      say('改写 outline', 'Write outline instead'),
    ),
  'ends.same': () => error('两头是同一个', 'Both ends are the same'),
  'road.streetNeedsTown': () =>
    error(
      '没有 town，路不能沿街走',
      'A road cannot follow streets where there is no town',
      say('写上 map.town，或改用 main、minor', 'Write map.town, or make it main or minor'),
    ),
  'place.blockNeedsTown': () =>
    warning('没有 town，block 不起作用', 'Without a town, block does nothing'),
  'river.levels': (key: string) =>
    error(`有 terrain 时，河流要写 ${key}`, `With terrain, a river needs its ${key}`),
  'town.noStreet': (index: number, streets: number) =>
    error(
      `没有第 ${index} 条街：从 0 数起，只有 ${streets} 条`,
      `There is no street ${index}: of ${streets}, counted from 0`,
    ),
  'town.noCell': (column: number, row: number, columns: number, rows: number) =>
    error(
      `街区伸到第 ${column} 列、第 ${row} 行，只有 ${columns} 列 ${rows} 行，从 0 数起`,
      `The block reaches column ${column}, row ${row}; there are ${columns} by ${rows}, counted from 0`,
    ),
  'layer.nothing': (shows: string) =>
    warning(
      `地图上没有 ${shown(shows)}，这个标签页点开是空的`,
      `The map has no ${shown(shows)}: this tab shows nothing`,
    ),
  'variable.outOfRange': (initial: number, low: number | undefined, high: number | undefined) =>
    error(
      `初值 ${initial} 不在 ${range(low, high)} 之内`,
      `The initial value ${initial} is not within ${range(low, high)}`,
    ),
  'variable.notNumber': (key: string) =>
    error(
      `真假变量不能有 ${shown(key)}`,
      `A variable that is true or false cannot have ${shown(key)}`,
    ),
  'variable.placeDrift': () =>
    error(
      '地点变量不能有 drift',
      'A place variable cannot have drift',
      say('放进 variables，或用模型', 'Make it a variable, or use a model'),
    ),
  'range.order': (low: number, high: number) =>
    error(`${low} 应小于 ${high}`, `${low} must be below ${high}`),
  'draw.mixed': () =>
    error('取值要么都是数，要么都是文字', 'The values must be all numbers or all texts'),
  'fact.values': () =>
    warning('只有 text 类的事实才用 values', 'Only facts of type text have values'),
  'fact.placeNeeded': (measure: string) =>
    error(
      `核实用的 ${shown(measure)} 要选地点`,
      `${shown(measure)}, which verifies it, is ordered at a place`,
      say('写 verifyAt', 'Write verifyAt'),
    ),
  'clock.noSuchDate': (text: string) =>
    error(`没有 ${shown(text)} 这个时刻`, `There is no such time as ${shown(text)}`),
  'clock.phaseOrder': (until: number, before: number) =>
    error(
      `这一阶段到 ${until} 分钟，不晚于上一阶段的 ${before}`,
      `This phase ends at minute ${until}, not after the one before, which ends at ${before}`,
    ),
  'source.notInForce': (since: string) =>
    warning(
      `演练那天它还没有施行（${shown(since)} 起）`,
      `It is not yet in force on the day of the drill (from ${shown(since)})`,
    ),
};
