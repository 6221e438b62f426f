/** What an author couples and reads: the inputs and outputs of the model. */
import type { InputDeclaration, OutputDeclaration } from '../port.ts';
import type { RumourParams } from './params.ts';

export const inputs = {
  silence: {
    type: 'number',
    description: {
      zh: '公众的疑问此刻有多没人回应 0..1',
      en: 'how unanswered the public question is now, 0..1',
    },
    default: 0,
  },
  evidence: {
    type: 'number',
    description: {
      zh: '看得见的证据 0..1，让真的说法传得更快',
      en: 'visible evidence 0..1, which feeds true stories',
    },
    default: 0,
  },
  night: { type: 'boolean', description: { zh: '夜间', en: 'it is night' }, default: false },
  attention: {
    type: 'number',
    description: {
      zh: '外界关注的倍数，1 为平常（记者、热搜时更大）',
      en: 'outside attention, 1 as usual; more with reporters or when trending',
    },
    default: 1,
  },
  trustShift: {
    type: 'number',
    each: 'place',
    unit: '分/小时',
    description: {
      zh: '住在该处的人信任每小时增减几分',
      en: 'points of trust an hour for those who live there',
    },
    default: 0,
  },
  grievance: {
    type: 'number',
    description: {
      zh: '没有解决的损失和委屈 0..1',
      en: 'unresolved losses, 0..1; keep stories and the crowd going',
    },
    default: 0,
  },
} as const satisfies Record<string, InputDeclaration>;

type Row = readonly [zh: string, en: string, unit: string, decimals: number];

const ofStory = {
  believing: ['相信的人占比', 'share of all people who believe it', '', 2],
  heard: ['知道的人占比', 'share of all people who know of it', '', 2],
  corrected: ['看过更正、不再信的占比', 'share of all people who read the correction', '', 2],
  tellers: ['正在说的人数', 'people telling it now', '人', 0],
} as const satisfies Record<string, Row>;
const ofChannel = {
  views: ['累计人次', 'contacts so far, people-times', '人次', 0],
  traffic: ['近 10 分钟人次', 'contacts of the last 10 minutes', '人次', 0],
} as const satisfies Record<string, Row>;
const ofAll = {
  meanTrust: ['平均信任', 'mean trust, 0..100', '', 0],
  crowd: ['聚集人数', 'people gathered', '人', 0],
  falseBelief: ['最广的不实说法有多少人信', 'largest share that believes a false story', '', 2],
  fear: ['不敢公开说话 0..1', 'fear of speaking in public, 0..1', '', 2],
} as const satisfies Record<string, Row>;
const trust: Row = ['信任', 'trust, 0..100', '', 0];

/** Names that no story may take. */
export const fixedOutputs: readonly string[] = [
  ...Object.keys(ofStory),
  ...Object.keys(ofChannel),
  ...Object.keys(ofAll),
  'trust',
  'trustAt',
];
/** The three outputs of a story, keyed by group: believing, corrected, heard. */
export const storyOutputs = (story: string): [string, string, string] => [
  story,
  `${story}Corrected`,
  `${story}Heard`,
];

/** Places where groups live, each once, in the order of the groups. */
export function groupPlaces(params: RumourParams): string[] {
  const places = Object.values(params.groups).flatMap(({ place }) => (place ? [place] : []));
  return [...new Set(places)];
}

function declare([zh, en, unit, decimals]: Row, keys?: readonly string[]): OutputDeclaration {
  return {
    type: 'number',
    description: { zh, en },
    decimals,
    ...(unit ? { unit } : {}),
    ...(keys ? { keys } : {}),
  };
}

const declareAll = (rows: Record<string, Row>, keys?: readonly string[]) =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, declare(row, keys)]));

function declareStory(
  id: string,
  label: string,
  groups: readonly string[],
): Record<string, OutputDeclaration> {
  const [believing, corrected, heard] = storyOutputs(id);
  return {
    [believing]: declare([`相信“${label}”的占比`, `share believing "${label}"`, '', 2], groups),
    [corrected]: declare(
      [`看过“${label}”的更正、不再信的占比`, `share corrected on "${label}"`, '', 2],
      groups,
    ),
    [heard]: declare([`知道“${label}”的占比`, `share knowing of "${label}"`, '', 2], groups),
  };
}

/** Every output that these params give. */
export function declareOutputs(params: RumourParams): Record<string, OutputDeclaration> {
  const groups = Object.keys(params.groups);
  const stories = Object.entries(params.stories);
  return {
    ...Object.assign(
      {},
      ...stories.map(([id, { label }]) => declareStory(id, label ?? id, groups)),
    ),
    ...declareAll(ofStory, Object.keys(params.stories)),
    ...declareAll(ofChannel, Object.keys(params.channels)),
    trust: declare(trust, groups),
    trustAt: declare(trust, groupPlaces(params)),
    ...declareAll(ofAll),
  };
}
