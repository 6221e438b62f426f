import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';

/** Why the last order did not go out, beside where it was given. */
export function Refusal({ text }: { text: string | undefined }) {
  return (
    <div role="status" class={text === undefined ? 'refusal none' : 'refusal'}>
      {text !== undefined && (
        <>
          <Icon name="alert-circle" size={15} />
          <span>{t('refusal', { text })}</span>
        </>
      )}
    </div>
  );
}
