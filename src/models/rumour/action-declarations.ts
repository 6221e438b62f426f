/** What effects of a scenario may do to the model. */
import type { ActionArgument, ActionDeclaration } from '../port.ts';

const argument = (
  type: ActionArgument['type'],
  zh: string,
  en: string,
  more: Partial<ActionArgument> = {},
): ActionArgument => ({ type, description: { zh, en }, ...more });
const optional = { optional: true };

const story = argument('string', '说法的标识', 'id of the story');
const group = argument(
  'string',
  '人群的标识；不写或空为所有人',
  'id of the group; all if left out or empty',
  optional,
);
const truth = argument(
  'number',
  '说的话有几分真 0..1，默认 1',
  'how true what is said is, 0..1; 1 by default',
  optional,
);
const reach = argument('number', '传到多少人 0..1', 'share of people it reaches, 0..1');
const quality = argument(
  'number',
  '质量 0..1：具体、说清知道和不知道的、下次什么时候说',
  'quality 0..1: specific, what is known and unknown, when the next word comes',
);
const weight = argument('number', '轻重 0..1，默认 1', 'weight 0..1, 1 by default', optional);
const someShare = argument('number', '占比 0..1', 'share 0..1');
const people = argument('number', '人数', 'people');

const action = (
  zh: string,
  en: string,
  args: Record<string, ActionArgument>,
): ActionDeclaration => ({ atPlace: false, arguments: args, description: { zh, en } });

export const actions = {
  seed: action('有人开始说', 'some people start telling a story', { story, group, people }),
  correct: action(
    '针对一个说法更正；否认真事会适得其反',
    'correct a story; denying a true one backfires',
    {
      story,
      group,
      quality,
      truth,
      reach,
      trusted: argument(
        'boolean',
        '由大家信得过的本地人来说',
        'a trusted local source says it',
        optional,
      ),
    },
  ),
  speak: action('向公众说一次', 'a word to the public', { quality, truth, reach, group }),
  contradict: action('说过的话被证明不实', 'something said earlier proves untrue', { weight }),
  remove: action(
    '删帖：一小时内少见，随后反弹',
    'posts deleted: less seen for an hour, then backlash',
    {
      story,
      share: someShare,
    },
  ),
  punish: action('传唤、处罚发帖的居民', 'residents summoned for posting', { people }),
  listen: action('面对面听人说', 'listen face to face', { group, quality, people }),
  leak: action('泄露个人信息', 'private data leaked', { weight }),
  disperse: action('劝离或强行驱散聚集的人', 'ask or force the crowd to leave', {
    share: someShare,
    force: argument('boolean', '强行', 'by force', optional),
  }),
  talk: action('请聚集的人推代表坐下来谈', 'talks with representatives of the crowd', {
    share: someShare,
  }),
} as const satisfies Record<string, ActionDeclaration>;

export type ActionName = keyof typeof actions;
