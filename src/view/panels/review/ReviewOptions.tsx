import type { ReviewItemView, ReviewOptionView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { AuthorWord } from '../Grade.tsx';
import { Icon } from '../Icon.tsx';
import { spreadText } from './figures.ts';

/** Each way's expected score; bars begin at zero, so a small difference looks small. */
export function ReviewOptions({ item }: { item: ReviewItemView }) {
  return (
    <section class="reviewOptions">
      <h3>
        {t('review.options')}
        <span>{t('review.optionsNote')}</span>
      </h3>
      <ul>
        {item.options.map((option) => (
          <Option key={option.id} option={option} standing={item.grade ?? 'unclear'} />
        ))}
      </ul>
    </section>
  );
}

const clamp = (value: number): number => Math.min(100, Math.max(0, value));

function Option({ option, standing }: { option: ReviewOptionView; standing: string }) {
  const { text, value, difference, error, chosen, best } = option;
  const from = clamp(value - 2 * error);
  const kind = best ? 'isBest' : chosen ? `isChosen ${standing}` : 'neither';
  return (
    <li
      class={kind}
      aria-label={t('review.optionLabel', {
        text,
        value: value.toFixed(1),
        difference: spreadText(difference, error),
      })}
    >
      <span class="optionIcon">
        {best ? <Icon name="check" /> : chosen ? <Icon name="user" /> : null}
      </span>
      <span class="optionName">
        {text}
        {option.judgement && <AuthorWord judgement={option.judgement} />}
      </span>
      <span class="optionBar" aria-hidden="true">
        <i style={{ width: `${clamp(value)}%` }} />
        {error > 0 && (
          <u style={{ left: `${from}%`, width: `${clamp(value + 2 * error) - from}%` }} />
        )}
      </span>
      <b>{value.toFixed(1)}</b>
      <small>{best ? '' : spreadText(difference, error)}</small>
    </li>
  );
}
