import type { DrillIntent, Send } from '../intents.ts';
import type { LayerTabView } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';

/** What the map shows of the people: one tab at a time. */
export function LayerTabs({
  tabs,
  send,
}: {
  tabs: readonly LayerTabView[] | undefined;
  send: Send<DrillIntent>;
}) {
  if (!tabs || tabs.length === 0) return null;
  return (
    <fieldset class="layerTabs">
      <legend class="unseen">{t('layers.label')}</legend>
      {tabs.map(({ id, label, icon, on }) => (
        <button
          key={id}
          type="button"
          aria-pressed={on}
          onClick={() => send({ kind: 'layer', layer: id })}
        >
          <Icon name={icon} size={16} />
          {label}
        </button>
      ))}
    </fieldset>
  );
}
