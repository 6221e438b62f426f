import type { StatusView } from '../model.ts';
import { Icon } from './Icon.tsx';

const ICONS = { cases: 'virus', rumour: 'messages', water: 'ripple' } as const;

/** Where things stand when nobody has issued a warning: outlined, so as not to pass for one. */
export function Status({ status }: { status: StatusView }) {
  const { tone, label, lines } = status;
  return (
    <div class={`status ${tone ?? ''}`}>
      <Icon name={tone ? ICONS[tone] : 'alert-circle'} size={20} />
      <b>{label}</b>
      <span>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    </div>
  );
}
