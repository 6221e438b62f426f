/** Everything that `app` puts on the page. */
export { BriefingScreen, type BriefingScreenProps } from './BriefingScreen.tsx';
export { ConfirmDialog, type ConfirmDialogProps } from './ConfirmDialog.tsx';
export { DrillScreen, type DrillScreenProps } from './DrillScreen.tsx';
export { ErrorScreen, type ErrorScreenProps } from './ErrorScreen.tsx';
export { LibraryScreen, type LibraryScreenProps } from './LibraryScreen.tsx';
export { ResultScreen, type ResultScreenProps } from './ResultScreen.tsx';
export { ReportTools, type ReportToolsProps } from './report/ReportTools.tsx';
export { PracticeSheet, type PracticeSheetProps } from './review/PracticeSheet.tsx';
export { ReviewScreen, type ReviewScreenProps } from './review/ReviewScreen.tsx';
