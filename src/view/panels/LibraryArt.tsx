import { contourPath, PICTURE, riverAt, riverPath } from './contours.ts';

const LEVELS = Array.from({ length: 12 }, (_, index) => 0.15 + index * 0.17);
const lines = LEVELS.map((level, index) => ({ path: contourPath(level), bold: index % 5 === 4 }));
const river = riverPath();

/** Houses beside the river: offset from it, down the picture, turned by. */
const HOUSES: readonly [number, number, number][] = [
  [-74, 452, 12],
  [-56, 462, -8],
  [-82, 472, 6],
  [-60, 482, 14],
  [-92, 490, -4],
  [58, 384, 8],
  [76, 394, -12],
  [60, 404, 4],
  [82, 412, 10],
  [66, 422, -6],
];
const SIGN = { x: riverAt(150) - 34, y: 150 };

/** A valley at night. All sleep; one sign upstream that nobody has looked into yet. */
export function LibraryArt() {
  return (
    <svg
      class="libraryArt"
      viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect width={PICTURE.width} height={PICTURE.height} fill="#12202a" />
      {lines.map(({ path, bold }) => (
        <path key={path.length} class={bold ? 'contour bold' : 'contour'} d={path} />
      ))}
      <path class="artRiver" d={river} />
      {HOUSES.map(([away, y, turn], index) => (
        <g key={`${away} ${y}`} transform={`translate(${riverAt(y) + away} ${y}) rotate(${turn})`}>
          <rect class="artRoof" x="-7" y="-4.5" width="14" height="9" />
          {index === 3 && <rect class="artWindow" x="-1.5" y="-1.5" width="4" height="4" />}
        </g>
      ))}
      <circle class="artSign" cx={SIGN.x} cy={SIGN.y} r="17" />
      <circle class="artSpark" cx={SIGN.x} cy={SIGN.y} r="3" />
    </svg>
  );
}
