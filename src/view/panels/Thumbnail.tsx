import type { ComponentChildren } from 'preact';
import { pictureOf } from './pictures.ts';
import { ThumbnailSigns } from './ThumbnailSigns.tsx';

/** A card's picture: the scenario's own map, or a drawing by kind of hazard. */
export function Thumbnail({ scenario, hazard }: { scenario: string; hazard: string }) {
  const picture = pictureOf(scenario);
  return (
    <span class="thumbnail">
      {picture !== undefined && <img src={picture} alt="" />}
      <svg
        class={hazard in DRAWINGS ? hazard : 'land'}
        viewBox="0 0 288 132"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        {picture === undefined ? (
          (DRAWINGS[hazard] ?? <Land />)
        ) : (
          <ThumbnailSigns hazard={hazard} />
        )}
      </svg>
    </span>
  );
}

const curve = (y: number, lift: number) =>
  `M-4 ${y}C40 ${y - lift} 74 ${y + lift * 0.6} 118 ${y - lift * 0.3}S214 ${y - lift * 1.3} 292 ${y - lift * 0.4}`;

function Land() {
  return (
    <>
      <rect class="ground" width="288" height="132" />
      {[0, 1, 2, 3, 4, 5, 6, 7].map((step) => (
        <path key={step} class="line" d={curve(14 + step * 17, 22 - step * 1.5)} />
      ))}
    </>
  );
}

function Flood() {
  return (
    <>
      <Land />
      <path class="water" d="M-4 66C48 60 82 92 126 84s96-34 166-14v66H-4Z" />
      <path class="shore" d="M-4 66C48 60 82 92 126 84s96-34 166-14" />
      {[
        [40, 96],
        [96, 112],
        [150, 100],
        [206, 92],
        [252, 112],
        [180, 120],
      ].map(([x, y]) => (
        <path key={x} class="tick" d={`M${x} ${y}q5-4 10 0t10 0`} />
      ))}
      {[
        [170, 60],
        [188, 52],
        [206, 62],
        [192, 70],
        [222, 50],
      ].map(([x, y]) => (
        <g key={x} transform={`translate(${x} ${y}) rotate(-8)`}>
          <rect class="roof" width="13" height="8" />
          <rect class="window" x="5" y="3" width="3" height="3" />
        </g>
      ))}
      <path class="limit" d="M0 46H288" />
    </>
  );
}

function Health() {
  const blocks: ComponentChildren[] = [];
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 7; column++) {
      const x = 8 + column * 41 + (row % 2) * 6;
      blocks.push(
        <rect key={x + row} class="block" x={x} y={8 + row * 32} width="32" height="22" />,
      );
    }
  }
  const cases = Array.from({ length: 15 }, (_, at) => ({
    x: 118 + (at % 5) * 13,
    y: 46 + Math.floor(at / 5) * 13,
    sure: at < 11,
  }));
  return (
    <>
      <rect class="ground" width="288" height="132" />
      {blocks}
      <rect class="chip" x="104" y="32" width="80" height="54" rx="4" />
      {cases.map(({ x, y, sure }) => (
        <circle key={`${x} ${y}`} class={sure ? 'case sure' : 'case'} cx={x} cy={y} r="4.4" />
      ))}
      <path class="pipe" d="M184 60C214 60 214 104 244 104" />
      <circle class="well" cx="250" cy="104" r="9" />
    </>
  );
}

const GROUPS: readonly [number, number, number, number][] = [
  [62, 84, 22, 0.7],
  [148, 44, 27, 0.5],
  [232, 88, 20, 0.28],
];

function Opinion() {
  return (
    <>
      <rect class="ground" width="288" height="132" />
      <path class="flow" d="M82 72Q104 54 118 50M176 54Q206 62 216 74M84 94Q150 118 208 98" />
      {GROUPS.map(([x, y, r, share]) => (
        <g key={x} transform={`translate(${x} ${y}) rotate(-90)`}>
          <circle class="groupBody" r={r} />
          <circle class="believes" r={r - 4} pathLength={1} stroke-dasharray={`${share} 1`} />
        </g>
      ))}
    </>
  );
}

const DRAWINGS: Readonly<Record<string, ComponentChildren>> = {
  flood: <Flood />,
  health: <Health />,
  opinion: <Opinion />,
};
