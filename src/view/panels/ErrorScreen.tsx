import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';
import './styles.ts';
import { Wordmark } from './Wordmark.tsx';

export interface ErrorScreenProps {
  message: string;
  onReload?: () => void;
  onLibrary?: () => void;
}

export function ErrorScreen({ message, onReload, onLibrary }: ErrorScreenProps) {
  return (
    <main class="page day errorPage">
      <div class="errorSheet" role="alert">
        <Wordmark />
        <h1>
          <Icon name="alert-triangle" size={24} />
          {t('common.error.title')}
        </h1>
        <p>{t('common.error.text')}</p>
        <details>
          <summary>{t('common.error.detail')}</summary>
          <pre>{message}</pre>
        </details>
        <div class="row">
          {onReload && (
            <button type="button" class="button primary" onClick={onReload}>
              {t('common.error.reload')}
            </button>
          )}
          {onLibrary && (
            <button type="button" class="button" onClick={onLibrary}>
              {t('common.error.library')}
            </button>
          )}
        </div>
      </div>
    </main>
  );
}
