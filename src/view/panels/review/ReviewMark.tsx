import type { ReviewGrade, ReviewItemView } from '../../model/review.ts';
import { t } from '../../text/index.ts';

export type Standing = ReviewGrade | 'pending' | 'onlyWay';

/** What a row's mark says: its grade, or why it has none. */
export const standingOf = ({ grade, onlyWay }: ReviewItemView): Standing =>
  grade ?? (onlyWay ? 'onlyWay' : 'pending');

interface Shape {
  path: string;
  mark: string;
  full: boolean;
}

const DISC = 'M12 1a11 11 0 1 0 .01 0Z';
const RING = 'M12 2a10 10 0 1 0 .01 0Z';

/** Shape first, colour second: disc ★, ring ✓, square ?!, diamond ?, octagon ??, ring ≈. */
const SHAPES: Readonly<Record<Standing, Shape>> = {
  best: { path: DISC, mark: '★', full: true },
  good: { path: RING, mark: '✓', full: false },
  inaccuracy: {
    path: 'M5 2h14a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3Z',
    mark: '?!',
    full: false,
  },
  mistake: { path: 'M12 .4 23.6 12 12 23.6 .4 12Z', mark: '?', full: true },
  blunder: { path: 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4Z', mark: '??', full: true },
  unclear: { path: RING, mark: '≈', full: false },
  pending: { path: RING, mark: '…', full: false },
  onlyWay: { path: RING, mark: '–', full: false },
};

/** The drawing alone, inside another SVG, 24 units wide. */
export function MarkShape({ standing }: { standing: Standing }) {
  const { path, mark, full } = SHAPES[standing];
  return (
    <g class={`reviewMark ${standing}`}>
      <path d={path} class={full ? 'full' : 'ring'} />
      <text x="12" y="16.6" text-anchor="middle" class={full ? 'onFull' : 'onRing'}>
        {mark}
      </text>
    </g>
  );
}

export function ReviewMark({ standing, size = 20 }: { standing: Standing; size?: number }) {
  const side = `${size / 100}rem`;
  return (
    <svg
      class="reviewMarkBox"
      viewBox="0 0 24 24"
      role="img"
      aria-label={t(`review.grades.${standing}`)}
      style={{ width: side, height: side }}
    >
      <MarkShape standing={standing} />
    </svg>
  );
}
