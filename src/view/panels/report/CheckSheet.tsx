import type { ResultIntent, Send } from '../../intents.ts';
import type { CheckView, ResultView } from '../../model.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../Dialog.tsx';
import { Icon } from '../Icon.tsx';

export interface CheckSheetProps {
  view: ResultView;
  send: Send<ResultIntent>;
}

const ICONS: Readonly<Record<CheckView['state'], string>> = {
  same: 'circle-check',
  different: 'alert-triangle',
  unverified: 'question-mark',
  unsealed: 'info-circle',
};

/** 核对: what the record claims beside what its replay gave; first over the result, then in it. */
export function CheckSheet({ view, send }: CheckSheetProps) {
  const { check } = view;
  if (!check)
    return view.notice === undefined ? null : (
      <p class="notice" role="status">
        {view.notice}
      </p>
    );
  const title = t(`check.${check.state}.title`);
  const close = () => send({ kind: 'checked' });
  return (
    <>
      <section class={`checkSheet ${check.state}`} aria-label={title}>
        <Verdict check={check} />
        {check.state !== 'same' && <Figures check={check} />}
      </section>
      {check.fresh && (
        <Dialog title={t('check.title')} onClose={close}>
          <div class={`checkDialog ${check.state}`}>
            <Verdict check={check} />
            <Figures check={check} />
          </div>
          <footer class="dialogFoot">
            <button type="button" class="button primary" onClick={close}>
              {t('check.seen')}
            </button>
          </footer>
        </Dialog>
      )}
    </>
  );
}

function Verdict({ check }: { check: CheckView }) {
  return (
    <p class="checkVerdict">
      <Icon name={ICONS[check.state]} size={22} />
      <span>
        <b>{t(`check.${check.state}.title`)}</b>
        {t(`check.${check.state}.text`)}
      </span>
    </p>
  );
}

const HASH = 8;

function Figures({ check: { claimed, replayed } }: { check: CheckView }) {
  const score = claimed.score?.toFixed(1);
  const rows = [
    { label: t('check.score'), claimed: score, replayed: replayed.score.toFixed(1) },
    {
      label: t('check.hash'),
      claimed: claimed.hash?.slice(0, HASH),
      replayed: replayed.hash.slice(0, HASH),
    },
  ];
  return (
    <table class="checkTable">
      <thead>
        <tr>
          <th scope="col" />
          <th scope="col">{t('check.claimed')}</th>
          <th scope="col">{t('check.replayed')}</th>
          <th scope="col" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const same = row.claimed === row.replayed;
          const told = row.claimed !== undefined;
          return (
            <tr key={row.label} class={same || !told ? undefined : 'unlike'}>
              <th scope="row">{row.label}</th>
              <td>{row.claimed ?? t('check.none')}</td>
              <td>{row.replayed}</td>
              <td>{told && t(same ? 'check.agrees' : 'check.differs')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
