/** 处置措施 and the forms that some of them are written with. */
import type { Letter, Saying } from '../notice.ts';
import type { CostView } from './decisions.ts';
import type { Point } from './map.ts';

export interface MeasurePlaceView {
  place: string;
  label: string;
  locked?: string;
  /** "走主路 9 分到，02:54 办完" */
  forecast?: string;
  /** It was carried out here, and once is enough. */
  done?: boolean;
  route?: readonly Point[];
}

export interface MeasureView {
  id: string;
  label: string;
  icon: string;
  group: string;
  describe?: string;
  atPlace: boolean;
  costs: CostView[];
  /** "用掉备汛人手 2 份，还剩 3 份。…": what an order uses up for good. */
  uses?: string;
  locked?: string;
  /** Locked because it has been carried out and need not be again. */
  done?: boolean;
  ordered: number;
  form?: FormView;
  places: MeasurePlaceView[];
}

export interface FormFactView {
  fact: string;
  label: string;
  type: 'boolean' | 'number' | 'text';
  unit?: string;
  heard: boolean;
  verified: boolean;
  /** What the player has been told, in words; the default of the field. */
  known?: string;
  value?: string | number | boolean;
  choices?: { value: string | boolean; label: string }[];
  /** Of our own doing, not to be found out. */
  ours?: boolean;
  /** How the author wants it said. */
  say?: Saying;
}

export interface FormView {
  kind: 'notice' | 'report';
  channels: { id: string; label: string; note?: string }[];
  audiences: { id: string; label: string }[];
  facts: FormFactView[];
  next: number[];
  /** "12日20时" for each of these. */
  nextAt: Record<number, string>;
  letter: Letter;
  advice: { id: string; label: string }[];
  /** `lead` opens the text that goes out. */
  tones: { id: string; label: string; lead?: string }[];
}

/** What the player composed; goes into ORDER's `with`. */
export interface FormAnswer {
  channels: string[];
  audience?: string;
  facts: Record<string, string | number | boolean>;
  unknown: string[];
  next?: number;
  advice: string[];
  tone?: string;
}
