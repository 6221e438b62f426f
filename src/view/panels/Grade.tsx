import type { FeedbackView } from '../model.ts';
import { t } from '../text/index.ts';

export type Judgement = NonNullable<FeedbackView['judgement']>;

/** 作者评语: a word in a frame, never a mark of the review's; `bare` where the source is named beside it. */
export function AuthorWord({ judgement, bare = false }: { judgement: Judgement; bare?: boolean }) {
  return (
    <span class={`authorWord ${judgement}`}>
      {!bare && <small>{t('result.author')}</small>}
      {t(`grade.${judgement}`)}
    </span>
  );
}

export function Grade({ judgement }: { judgement: Judgement }) {
  return (
    <span class={`grade ${judgement}`}>
      <AuthorWord judgement={judgement} />
    </span>
  );
}
