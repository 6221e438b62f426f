import type { Mode } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';

const MODE_ICON: Readonly<Record<Mode, string>> = {
  learning: 'school',
  drill: 'clock',
  examination: 'certificate',
  class: 'presentation',
};

export interface ModeChooserProps {
  modes: readonly Mode[];
  mode: Mode;
  onMode: (mode: Mode) => void;
}

export function ModeChooser({ modes, mode, onMode }: ModeChooserProps) {
  return (
    <fieldset class="modes">
      <legend class="unseen">{t('library.modes')}</legend>
      {modes.map((one) => (
        <label key={one} class={one === mode ? 'on' : undefined}>
          <input
            type="radio"
            name="mode"
            class="unseen"
            checked={one === mode}
            onChange={() => onMode(one)}
          />
          <Icon name={MODE_ICON[one]} size={22} />
          <span>
            <b>{t(`mode.${one}.name`)}</b>
            <br />
            {t(`mode.${one}.hint`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
