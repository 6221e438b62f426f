import type { ReviewItemView, ReviewTimelineView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { type Scale, scale, textWidth } from '../scale.ts';
import {
  expectedPath,
  expectedRange,
  figurePlaces,
  markPlaces,
  toldLosses,
  wantedPlaces,
} from './expected.ts';
import { MarkShape, standingOf } from './ReviewMark.tsx';

export interface ExpectedLineProps {
  timeline: ReviewTimelineView;
  items: readonly ReviewItemView[];
  /** What it came to. */
  score: number;
  /** The opened item. */
  open: string | undefined;
  x: Scale;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const SIZE = 18;
const MARKS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
/** Points between the line's end and the score that are drawn as a step of their own. */
const APART = 0.5;

/** 还能拿到多少分: level where nothing is lost, a step down where something is; the marks stand on it. */
export function ExpectedLine(props: ExpectedLineProps) {
  const { timeline, items, score, open, x, left, right, top, bottom } = props;
  const { expected } = timeline;
  const [low, high] = expectedRange(expected, score);
  const y = scale(low, high, bottom - SIZE / 2, top + SIZE / 2);
  const step = high - low > 50 ? 20 : 10;
  const places = markPlaces(
    wantedPlaces(items, expected, score, { x, y }),
    SIZE,
    top + SIZE / 2,
    bottom - SIZE / 2,
  );
  return (
    <g>
      {MARKS.filter((one) => one >= low && one <= high && one % step === 0).map((one) => (
        <g key={one}>
          <line class="grid" x1={left} x2={right} y1={y(one)} y2={y(one)} />
          <text class="tick" x={left - 8} y={y(one) + 4} text-anchor="end">
            {one}
          </text>
        </g>
      ))}
      <path class="expectedLine" d={expectedPath(expected, score, { x, y, left, right })} />
      {expected
        .filter(({ before, after }) => before - after >= 1)
        .map(({ key, minute, before, after }) => (
          <line
            key={key}
            class="expectedDrop"
            x1={x(minute)}
            x2={x(minute)}
            y1={y(before)}
            y2={y(after)}
          />
        ))}
      <ItemMarks items={items} places={places} open={open} />
      <Losses {...props} y={y} places={places} />
      <End {...props} y={y} />
    </g>
  );
}

interface Drawn extends ExpectedLineProps {
  y: Scale;
}

/** The largest losses, in figures beside their marks. */
function Losses({
  timeline,
  items,
  left,
  top,
  bottom,
  places,
}: Drawn & { places: { x: number; y: number }[] }) {
  const told = toldLosses(timeline.expected).map(({ key, before, after }) => {
    const text = `−${(before - after).toFixed(1)}`;
    const mark = items.findIndex((item) => item.key === key);
    return { key, text, mark, width: textWidth(text, 13) };
  });
  const figures = figurePlaces(told, places, SIZE, { left, top, bottom });
  return (
    <g>
      {told.map(({ key, text, mark }, index) => {
        const [place, item] = [figures[index], items[mark]];
        if (!place || !item) return null;
        return (
          <text
            key={key}
            class={`lossTold ${standingOf(item)}`}
            x={place.x}
            y={place.y + 4.5}
            text-anchor="middle"
          >
            {text}
          </text>
        );
      })}
    </g>
  );
}

/** What it came to in the end, joined to the line's end where they differ. */
function End({ timeline, score, right, y }: Drawn) {
  const last = timeline.expected.at(-1)?.after ?? score;
  return (
    <g>
      {Math.abs(last - score) >= APART && (
        <line class="expectedEnd" x1={right} x2={right} y1={y(last)} y2={y(score)} />
      )}
      <circle class="expectedScore" cx={right} cy={y(score)} r={4} />
      <text class="gaugeValue strong" x={right + 8} y={y(score) + 5}>
        {score.toFixed(1)}
      </text>
      <text class="tick" x={right + 8} y={y(score) - 9}>
        {t('review.expectedScore')}
      </text>
    </g>
  );
}

interface MarksProps {
  items: readonly ReviewItemView[];
  places: readonly { x: number; y: number }[];
  open: string | undefined;
}

/** The list holds the same items for the keyboard; here they can be pointed at. The opened one lies on top. */
function ItemMarks({ items, places, open }: MarksProps) {
  const rows = items.map((item, index) => ({ item, place: places[index] ?? { x: 0, y: 0 } }));
  const last = rows.filter(({ item }) => item.key === open);
  return (
    <g>
      {[...rows.filter(({ item }) => item.key !== open), ...last].map(({ item, place }) => (
        <g
          key={item.key}
          class={item.key === open ? 'itemMark on' : 'itemMark'}
          transform={`translate(${place.x - SIZE / 2} ${place.y - SIZE / 2})`}
          data-item={item.key}
        >
          <title>
            {item.time} {item.chosen}
          </title>
          {item.key === open && <circle class="markHalo" cx={9} cy={9} r={13} />}
          <g transform={`scale(${SIZE / 24})`}>
            <MarkShape standing={standingOf(item)} />
          </g>
        </g>
      ))}
    </g>
  );
}
