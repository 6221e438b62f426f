/** Building blocks shared by every part of the scenario language. */
import { z } from 'zod';

/** Ids that an expression may name: a hyphen would be a subtraction. */
export const idPattern = /^[a-z][A-Za-z0-9]{0,47}$/;
export const id = z
  .string()
  .regex(idPattern)
  .meta({ description: '标识：小写字母开头，只含字母和数字（连字符在表达式里是减号）' });

/** The scenario's own id also serves as its file name, so a hyphen is welcome there. */
export const scenarioId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(64)
  .meta({ description: '情景标识，与文件名相同，如 flood-qinglong' });

export const text = z.string().min(1).max(2000);
export const shortText = z.string().min(1).max(120);

/** Text in which `{expression}` is replaced by its value when it is shown. */
export const template = z.string().min(1).max(2000).meta({
  description:
    '文字；花括号内是 CEL 表达式，如 {text(models.water.level.liuwan, 1)}；{{ 是花括号本身',
});

const cel = (type: string) =>
  z
    .string()
    .min(1)
    .max(2000)
    .meta({ description: `CEL 表达式，结果为${type}` });
export const condition = cel('真假');
export const formula = cel('数');
/** A number, or an expression that gives one. */
export const amount = z.union([z.number(), formula]);
/** A value of any scalar type, as an expression: `'文字'`, `3`, `true`. */
export const valueExpression = cel('数、真假或文字');

export const minutes = z.number().int().min(0).max(100_000);
export const point = z.tuple([z.number(), z.number()]);
export const share = z.number().min(0).max(1);

export const record = <Value extends z.ZodType>(value: Value) => z.record(id, value);

/** 依据: a source id, or source id # article number. */
export const basis = z
  .array(z.string().regex(/^[a-z][A-Za-z0-9]*(#[0-9]+(-[0-9]+)?)?$/))
  .meta({ description: '依据，如 erl2024#61；没有条号的只写来源标识' });

export const abilities = [
  'earlyWarning',
  'onSiteCommand',
  'crisisCommunication',
  'mobilisingResidents',
] as const;
export const ability = z
  .enum(abilities)
  .meta({ description: '监测预警、现场指挥、危机沟通、发动群众' });
export type Ability = z.output<typeof ability>;

/** 作风: the eight faults, then the eight good opposites, pairwise in the same order. */
export const conductFaults = [
  'formalism',
  'bureaucratism',
  'concealment',
  'overReaction',
  'coercion',
  'symbolic',
  'selective',
  'lowStandard',
] as const;
export const conductMerits = [
  'substance',
  'ownership',
  'candour',
  'proportion',
  'persuasion',
  'fullExecution',
  'evenHanded',
  'highStandard',
] as const;
export const conduct = z.enum([...conductFaults, ...conductMerits]).meta({
  description:
    '作风：形式主义、官僚主义、瞒报、一刀切、强迫、象征性、选择性、低水平；务实、担当、坦诚、适度、说服、落细、一碗水端平、高标准',
});
export type Conduct = z.output<typeof conduct>;

export const placeTarget = z
  .string()
  .regex(/^(here|[a-z][A-Za-z0-9]*)$/)
  .meta({ description: '地点标识，或 here（所选的地点）' });
