import type { AbilityView } from '../model.ts';
import { t } from '../text/index.ts';
import { radarPath, radarPoint } from './radar.ts';

const RADIUS = 82;

const share = ({ earned, points }: AbilityView) => (points > 0 ? earned / points : 0);

/** The four abilities at a glance; their figures stand beside the axes. */
export function Radar({ abilities }: { abilities: readonly AbilityView[] }) {
  const full = abilities.map(() => 1);
  const list = abilities
    .map((one) =>
      t('result.radarItem', {
        label: one.label,
        earned: one.earned.toFixed(1),
        points: one.points,
      }),
    )
    .join(t('form.separator'));
  return (
    <svg
      class="radar"
      viewBox="-142 -112 284 226"
      role="img"
      aria-label={t('result.radar', { list })}
    >
      {[1, 0.75, 0.5, 0.25].map((ring) => (
        <path key={ring} class="ring" d={radarPath(full, RADIUS * ring)} />
      ))}
      {abilities.map((one, index) => {
        const { x, y } = radarPoint(index, abilities.length, RADIUS);
        return <line key={one.ability} class="ring" x1={0} y1={0} x2={x} y2={y} />;
      })}
      <path class="shape" d={radarPath(abilities.map(share), RADIUS)} />
      {abilities.map((one, index) => (
        <Corner key={one.ability} ability={one} index={index} count={abilities.length} />
      ))}
    </svg>
  );
}

interface CornerProps {
  ability: AbilityView;
  index: number;
  count: number;
}

function Corner({ ability, index, count }: CornerProps) {
  const dot = radarPoint(index, count, RADIUS * Math.max(0, Math.min(1, share(ability))));
  const edge = radarPoint(index, count, RADIUS);
  const upright = Math.abs(edge.x) < 8;
  const anchor = upright ? 'middle' : edge.x > 0 ? 'end' : 'start';
  const x = upright ? 0 : edge.x > 0 ? 140 : -140;
  const y = upright ? (edge.y < 0 ? edge.y - 10 : edge.y + 20) : edge.y - 34;
  return (
    <g>
      <circle class="dot" cx={dot.x} cy={dot.y} r={4} />
      <text x={x} y={y} text-anchor={anchor}>
        {ability.label}
        {upright && <tspan class="figure"> {ability.earned.toFixed(1)}</tspan>}
      </text>
      {!upright && (
        <text class="figure" x={x} y={y + 19} text-anchor={anchor}>
          {ability.earned.toFixed(1)}
        </text>
      )}
    </g>
  );
}
