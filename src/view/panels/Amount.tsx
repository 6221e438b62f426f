import type { CostView } from '../model.ts';
import { Icon } from './Icon.tsx';

/** "35 分" with the figure in bold. */
export function Amount({ text }: { text: string }) {
  const parts = text.split(/(\d[\d.,:/]*)/);
  return (
    <span class="amount">
      {parts.map((part, at) => (at % 2 === 1 ? <b key={at}>{part}</b> : part))}
    </span>
  );
}

export function Costs({ costs, icons = true }: { costs: readonly CostView[]; icons?: boolean }) {
  return (
    <span class="costs">
      {costs.map((cost) => (
        <span key={cost.icon + cost.label}>
          {icons && <Icon name={cost.icon} size={14} />}
          <Amount text={cost.label} />
        </span>
      ))}
    </span>
  );
}
