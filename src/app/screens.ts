/** What the page can show. */
import type { Program } from '../engine/compile/program.ts';
import type { PracticeView, ReviewView } from '../view/model/review.ts';
import type {
  BriefingView,
  DrillView,
  LibraryView,
  MapView,
  Mode,
  ReportToolsView,
  ResultView,
} from '../view/model.ts';

export type Screen =
  | { kind: 'library'; view: LibraryView }
  | { kind: 'briefing'; view: BriefingView; mode: Mode }
  | { kind: 'drill'; view: DrillView; program: Program; practice?: PracticeView }
  | { kind: 'result'; view: ResultView; tools: ReportToolsView }
  | {
      kind: 'review';
      view: ReviewView;
      map: MapView;
      program: Program;
      tools?: ReportToolsView;
    };

export interface AppEvents {
  screen(screen: Screen): void;
  /** The running drill's minute, with fractions. */
  time(minute: number): void;
}
