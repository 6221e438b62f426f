/** What an author may set: who talks to whom, what is told, and how trust moves. */
import { z } from 'zod';

const id = z.string().regex(/^[a-z][A-Za-z0-9]{0,47}$/);
const share = z.number().min(0).max(1);
const points = z.number().min(0).max(100);

export const channelKinds = ['family', 'video', 'gossip', 'press', 'official'] as const;
export type ChannelKind = (typeof channelKinds)[number];

const group = z.strictObject({
  label: z.string().max(40).optional().meta({ description: '人群名称，只给人看' }),
  place: id.optional().meta({ description: '住在地图上哪个地点；不写则不在图上' }),
  size: z.int().min(1).max(10_000_000).meta({ description: '人数' }),
  trust: points.default(60).meta({ description: '一开始对政府的信任 0..100' }),
  attention: share.default(1).meta({ description: '有多关心这件事 0..1：说得多，也听得多' }),
});

const channel = z.strictObject({
  label: z.string().max(40).optional().meta({ description: '渠道名称，只给人看' }),
  kind: z.enum(channelKinds).meta({
    description:
      'family 亲友、video 短视频和公开帖、gossip 街谈和群聊、press 媒体、official 官方（只传更正，不传话）',
  }),
  members: z
    .record(id, share)
    .optional()
    .meta({ description: '哪些人群在用，各占多大分量 0..1；不写则人人都用' }),
  contactsPerHour: z
    .number()
    .min(0)
    .max(120)
    .optional()
    .meta({ description: '一个正在说的人每小时说给几个人；不写按 kind' }),
  halfLifeHours: z
    .number()
    .min(0.05)
    .max(1_000_000)
    .optional()
    .meta({ description: '一条消息的关注度几小时减半：2^(−t/h)；不写按 kind' }),
  night: share.optional().meta({ description: '夜里还剩几成 0..1；不写按 kind' }),
});

const story = z.strictObject({
  label: z.string().max(60).optional().meta({ description: '说法的内容，只给人看' }),
  truth: z.boolean().meta({ description: '这个说法是不是真的' }),
  appeal: z
    .number()
    .min(0)
    .max(1.5)
    .default(0.6)
    .meta({ description: '没听过的人听一次就信的可能 0..1；大于 1 表示有人疑也压得住' }),
  stale: share
    .default(0.5)
    .meta({ description: '说给已经知道的人以后不再说的可能 0..1；1 即 Maki–Thompson 模型' }),
  doubt: share
    .default(0.5)
    .meta({ description: '听了不信的人里，认定是假的、不再轻信的占比 0..1；0 则下次听到还可能信' }),
  harmsTrust: points.default(0).meta({ description: '一个人信了以后信任少几分' }),
  from: z
    .int()
    .min(0)
    .max(100_000)
    .optional()
    .meta({ description: '第几分钟开始流传（要有 seed）' }),
  seed: z
    .strictObject({ group: id, people: z.number().min(0).max(1_000_000) })
    .optional()
    .meta({ description: '最先由哪群人里的几个人说；不写则等 seed 动作' }),
});

const correction = z.strictObject({
  perHour: z
    .number()
    .min(0)
    .max(20)
    .default(1)
    .meta({ description: '信任 100、质量 1 时，看到更正的人每小时改信的比率' }),
  halfLifeHours: z.number().min(0.1).max(1000).default(6).meta({ description: '更正几小时后减半' }),
  backlash: share.default(0.3).meta({ description: '否认真事或说了假话，信任损失的比例' }),
});

const trustDynamics = z.strictObject({
  recoveryPerHour: points
    .default(0.5)
    .meta({ description: '每小时自己恢复几分，到原来的水平为止' }),
  silencePerHour: points
    .default(1)
    .meta({ description: '完全没有回应时每小时掉几分（信任低于 30 后越掉越慢）' }),
  contradiction: points.default(12).meta({ description: '说过的话被证明不实，一次掉几分' }),
  ceilingRise: points.default(10).meta({ description: '做得再好，最多比原来高几分' }),
});

const gathering = z.strictObject({
  place: id.optional().meta({ description: '在地图上哪个地点聚集' }),
  groups: z
    .record(id, share)
    .optional()
    .meta({ description: '各群人去不去，分量 0..1；不写则都可能去' }),
  threshold: z
    .number()
    .min(0.01)
    .max(1)
    .default(0.25)
    .meta({ description: '相信占比 ×（1−信任）到多少开始有人聚集；到两倍时人最多' }),
  ratePerHour: z.number().min(0).max(20).default(0.6).meta({ description: '聚集快慢，每小时' }),
  max: z.number().min(0).max(1_000_000).meta({ description: '最多多少人' }),
});

/** Params of `"use": "rumour"`. */
export const rumourParams = z.strictObject({
  form: z
    .enum(['meanField', 'stochastic'])
    .default('meanField')
    .meta({ description: 'meanField 平均场（无随机）；stochastic 按人抽签（随种子）' }),
  groups: z.record(id, group).meta({ description: '人群' }),
  channels: z.record(id, channel).meta({ description: '传播渠道' }),
  stories: z.record(id, story).meta({ description: '流传的说法，真的假的都写' }),
  correction: correction.prefault({}).meta({ description: '更正有多管用' }),
  trustDynamics: trustDynamics.prefault({}).meta({ description: '信任怎样涨落' }),
  gathering: gathering.optional().meta({ description: '人群聚集；不写则不会' }),
});
export type RumourParams = z.output<typeof rumourParams>;
export type ChannelParams = z.output<typeof channel>;
