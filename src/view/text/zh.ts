/** All words of the interface in Chinese. Another language is a file of the same shape. */
import {
  check,
  classroom,
  examination,
  panel,
  remark,
  reports,
  roster,
  surprise,
  tally,
} from './zh/class.ts';
import { drill } from './zh/drill.ts';
import { common, form, keys } from './zh/form.ts';
import { briefing, library, misfit } from './zh/library.ts';
import { result } from './zh/result.ts';
import { practice, review } from './zh/review.ts';

export const zh = {
  ...drill,
  form,
  keys,
  common,
  library,
  briefing,
  result,
  review,
  practice,
  classroom,
  surprise,
  remark,
  roster,
  panel,
  reports,
  examination,
  tally,
  check,
  misfit,
} as const;

type Words<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Words<Catalogue[Key]>;
};

/** The shape that every language fills. */
export type Catalogue = Words<typeof zh>;
