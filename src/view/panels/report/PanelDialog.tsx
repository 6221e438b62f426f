import { useState } from 'preact/hooks';
import { longestName } from '../../../review/classNotes.ts';
import type { ReportIntent } from '../../classIntents.ts';
import type { Send } from '../../intents.ts';
import type { ReportToolsView } from '../../model/classroom.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../Dialog.tsx';
import { meanOf, pointsOf } from './points.ts';

export interface PanelDialogProps {
  view: ReportToolsView;
  send: Send<ReportIntent>;
  onClose: () => void;
}

/** 专家评分: one column an expert, beside the computed points and the difference. */
export function PanelDialog({ view, send, onClose }: PanelDialogProps) {
  const [expert, setExpert] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const given = view.abilities.map(({ ability }) => [ability, pointsOf(typed[ability])] as const);
  const bad = given.some(([, points]) => points === 'bad');
  const scores = Object.fromEntries(given.filter(([, points]) => typeof points === 'number'));
  const ready = !bad && expert.trim() !== '' && Object.keys(scores).length > 0;
  const submit = () => {
    if (!ready) return;
    send({ kind: 'panel', expert: expert.trim(), scores });
    setExpert('');
    setTyped({});
  };
  return (
    <Dialog title={t('panel.title')} onClose={onClose} kind="wide">
      <form
        class="classForm"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p class="quiet">{t('panel.hint')}</p>
        <div class="panelScroll">
          <table class="panelTable">
            <Head view={view} send={send} expert={expert} onExpert={setExpert} />
            <tbody>
              {view.abilities.map((one) => (
                <Row
                  key={one.ability}
                  view={view}
                  row={one}
                  expert={expert}
                  typed={typed[one.ability] ?? ''}
                  onTyped={(text) => setTyped({ ...typed, [one.ability]: text })}
                />
              ))}
            </tbody>
          </table>
        </div>
        {bad && <p class="classTrouble">{t('panel.bad')}</p>}
        <footer>
          <button type="button" class="button" onClick={onClose}>
            {t('common.close')}
          </button>
          <button type="submit" class="button primary" disabled={!ready}>
            {t('panel.save')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

interface HeadProps extends Pick<PanelDialogProps, 'view' | 'send'> {
  expert: string;
  onExpert: (name: string) => void;
}

function Head({ view, send, expert, onExpert }: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" />
        <th scope="col">{t('panel.computed')}</th>
        {view.panel.map((one) => (
          <th key={one.expert} scope="col">
            {one.expert}
            <button
              type="button"
              class="link"
              aria-label={t('panel.withdraw', { expert: one.expert })}
              onClick={() => send({ kind: 'withdraw', note: one.note })}
            >
              {t('remark.withdraw')}
            </button>
          </th>
        ))}
        <th scope="col">
          <input
            class="field"
            type="text"
            maxLength={longestName}
            aria-label={t('panel.expertName')}
            placeholder={t('panel.expertName')}
            value={expert}
            onInput={({ currentTarget }) => onExpert(currentTarget.value)}
          />
        </th>
        <th scope="col">{t('panel.mean')}</th>
        <th scope="col">{t('panel.difference')}</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  view: ReportToolsView;
  row: ReportToolsView['abilities'][number];
  expert: string;
  typed: string;
  onTyped: (text: string) => void;
}

function Row({ view, row, expert, typed, onTyped }: RowProps) {
  const { ability, label, earned, points } = row;
  const mean = meanOf(view.panel.flatMap(({ scores }) => scores[ability] ?? []));
  const difference = mean === undefined ? undefined : mean - earned;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {earned.toFixed(1)} / {points}
      </td>
      {view.panel.map((one) => (
        <td key={one.expert}>{one.scores[ability] ?? t('panel.none')}</td>
      ))}
      <td>
        <input
          class="field"
          type="text"
          inputMode="decimal"
          aria-label={t('panel.score', { expert: expert || t('panel.expert'), ability: label })}
          value={typed}
          onInput={({ currentTarget }) => onTyped(currentTarget.value)}
        />
      </td>
      <td>{mean === undefined ? t('panel.none') : mean.toFixed(1)}</td>
      <td class={difference !== undefined && Math.abs(difference) >= 5 ? 'far' : undefined}>
        {difference === undefined
          ? t('panel.none')
          : `${difference > 0 ? '+' : ''}${difference.toFixed(1)}`}
      </td>
    </tr>
  );
}
