import type { ComponentChildren } from 'preact';

/** What will go wrong, in the map's own signs; all within the middle, which no crop cuts off. */
export function ThumbnailSigns({ hazard }: { hazard: string }) {
  return <>{SIGNS[hazard] ?? null}</>;
}

const Alarm = () => (
  <g transform="translate(144 58)">
    <rect class="alarm" x="-13" y="-13" width="26" height="26" rx="6" />
    <path class="alarmMark" d="M0 -7L8 7H-8ZM0 -2.4V2M0 4.6V4.7" />
  </g>
);

const ROW = [0, 1, 2, 3, 4];

const Cases = () => (
  <g transform="translate(117 42) scale(0.8)">
    <rect class="chip" width="68" height="36" rx="4" />
    {ROW.map((at) => (
      <circle key={at} class="case sure" cx={10 + at * 12} cy="12" r="4" />
    ))}
    {ROW.map((at) => (
      <circle key={at} class={at < 2 ? 'case sure' : 'case'} cx={10 + at * 12} cy="24.5" r="4" />
    ))}
  </g>
);

const GROUPS: readonly [number, number, number, number][] = [
  [112, 42, 14, 0.72],
  [178, 88, 13, 0.42],
];

const Talk = () => (
  <>
    <path class="flowCase" d="M128 41C150 40 166 50 173 66" />
    <path class="flow" d="M128 41C150 40 166 50 172 64" />
    <path class="flowHead" d="M176 74L165 65L178 60Z" />
    <circle class="bead" cx="142" cy="42.2" r="3" />
    <circle class="bead" cx="157" cy="47.6" r="3" />
    {GROUPS.map(([x, y, r, share]) => (
      <g key={x} transform={`translate(${x} ${y}) rotate(-90)`}>
        <circle class="groupBody" r={r} />
        <circle class="believes" r={r - 4} pathLength={1} stroke-dasharray={`${share} 1`} />
      </g>
    ))}
  </>
);

const SIGNS: Readonly<Record<string, ComponentChildren>> = {
  flood: <Alarm />,
  geology: <Alarm />,
  fire: <Alarm />,
  health: <Cases />,
  opinion: <Talk />,
};
