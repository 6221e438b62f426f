/** All words of the interface in Chinese. Another language is a file of the same shape. */
import { drill } from './zh/drill.ts';
import { common, form, keys } from './zh/form.ts';
import { briefing, library } from './zh/library.ts';
import { result } from './zh/result.ts';
import { practice, review } from './zh/review.ts';

export const zh = { ...drill, form, keys, common, library, briefing, result, review, practice } as const;

type Words<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Words<Catalogue[Key]>;
};

/** The shape that every language fills. */
export type Catalogue = Words<typeof zh>;
