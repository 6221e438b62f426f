import type { FeedbackView } from '../model.ts';
import { t } from '../text/index.ts';

export type Judgement = NonNullable<FeedbackView['judgement']>;

/** Shape first, colour second: disc and star, ring and tick, square ?!, octagon ??. */
const SHAPES: Readonly<Record<Judgement, { path: string; mark: string; full: boolean }>> = {
  best: { path: 'M12 1a11 11 0 1 0 .01 0Z', mark: '★', full: true },
  sound: { path: 'M12 2a10 10 0 1 0 .01 0Z', mark: '✓', full: false },
  poor: {
    path: 'M5 2h14a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3Z',
    mark: '?!',
    full: false,
  },
  trap: { path: 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4Z', mark: '??', full: true },
};

export function GradeMark({ judgement, size = 20 }: { judgement: Judgement; size?: number }) {
  const { path, mark, full } = SHAPES[judgement];
  const side = `${size / 100}rem`;
  return (
    <svg
      class={`gradeMark ${judgement}`}
      viewBox="0 0 24 24"
      role="img"
      aria-label={t(`grade.${judgement}`)}
      style={{ width: side, height: side }}
    >
      <path d={path} class={full ? 'full' : 'ring'} />
      <text x="12" y="16.6" text-anchor="middle" class={full ? 'onFull' : 'onRing'}>
        {mark}
      </text>
    </svg>
  );
}

export function Grade({ judgement }: { judgement: Judgement }) {
  return (
    <span class={`grade ${judgement}`}>
      <GradeMark judgement={judgement} />
      {t(`grade.${judgement}`)}
    </span>
  );
}
