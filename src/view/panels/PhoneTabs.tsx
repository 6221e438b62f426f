import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';

export type PhoneTab = 'decision' | 'map' | 'reports' | 'measures' | 'timeline';

const TABS: readonly [PhoneTab, string][] = [
  ['decision', 'clipboard-check'],
  ['map', 'map-pin'],
  ['reports', 'bell'],
  ['measures', 'flag'],
  ['timeline', 'activity'],
];

export interface PhoneTabsProps {
  tab: PhoneTab;
  onTab: (tab: PhoneTab) => void;
  counts: Partial<Record<PhoneTab, number>>;
}

/** On a phone one thing at a time lies on the sheet below the map. */
export function PhoneTabs({ tab, onTab, counts }: PhoneTabsProps) {
  return (
    <nav class="phoneTabs" aria-label={t('tabs.label')}>
      {TABS.map(([id, icon]) => (
        <button
          key={id}
          type="button"
          class={id === tab ? 'on' : undefined}
          aria-current={id === tab}
          onClick={() => onTab(id)}
        >
          <Icon name={icon} size={22} />
          {t(`tabs.${id}`)}
          {(counts[id] ?? 0) > 0 && <span class="count">{counts[id]}</span>}
        </button>
      ))}
    </nav>
  );
}

/** Half or full: by a press, or by dragging up and down. */
export function SheetHandle({ full, onFull }: { full: boolean; onFull: (full: boolean) => void }) {
  let start: number | undefined;
  return (
    <button
      type="button"
      class="sheetHandle"
      aria-label={full ? t('tabs.sheetHalf') : t('tabs.sheetFull')}
      aria-pressed={full}
      onPointerDown={(event) => {
        start = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={(event) => {
        const moved = start === undefined ? 0 : event.clientY - start;
        start = undefined;
        if (moved < -24) onFull(true);
        else if (moved > 24) onFull(false);
        else onFull(!full);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onFull(!full);
        }
      }}
    />
  );
}
