import type { DecisionView, DrillView } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';

/** The lit sheet folded to one line while the measures lie open: a press brings it back. */
export function LitBar({
  view,
  lit,
  onOpen,
}: {
  view: DrillView;
  lit: DecisionView | undefined;
  onOpen: () => void;
}) {
  const { feedback } = view;
  if (!feedback && !lit) return null;
  const prompt = feedback?.prompt ?? lit?.prompt ?? '';
  return (
    <button type="button" class="litBar" title={t('measure.toDecision')} onClick={onOpen}>
      <span class="kind">{t(feedback ? 'feedback.title' : 'decision.title')}</span>
      <span class="cut">{prompt}</span>
      {!feedback && lit && (
        <b>
          {t('decision.leftBefore')} {lit.minutesLeft} {t('decision.leftAfter')}
        </b>
      )}
      <Icon name="chevron-down" size={15} />
    </button>
  );
}
