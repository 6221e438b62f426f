import { useState } from 'preact/hooks';
import { longestName, longestTitle } from '../../../review/classNotes.ts';
import type { ReportIntent } from '../../classIntents.ts';
import type { Send } from '../../intents.ts';
import type { ReportToolsView } from '../../model/classroom.ts';
import { t } from '../../text/index.ts';
import { quoted } from '../../text/quoted.ts';
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
  const [title, setTitle] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const given = view.abilities.map(({ ability }) => [ability, pointsOf(typed[ability])] as const);
  const bad = given.some(([, points]) => points === 'bad');
  const scores = Object.fromEntries(given.filter(([, points]) => typeof points === 'number'));
  const name = expert.replace(/\s+/g, '');
  const twice = view.panel.some((one) => one.expert.replace(/\s+/g, '') === name);
  const [pressed, setPressed] = useState(false);
  const trouble = (() => {
    if (twice) return t('panel.twice', { expert: quoted(expert.trim()) });
    if (bad) return t('panel.bad');
    if (!pressed) return undefined;
    if (name === '') return t('panel.nameless');
    return Object.keys(scores).length === 0 ? t('panel.empty') : undefined;
  })();
  const submit = () => {
    setPressed(true);
    if (bad || twice || name === '' || Object.keys(scores).length === 0) return;
    const post = title.trim();
    send({
      kind: 'panel',
      expert: expert.trim(),
      ...(post === '' ? {} : { title: post }),
      scores,
    });
    setExpert('');
    setTitle('');
    setTyped({});
    setPressed(false);
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
            <Head
              view={view}
              send={send}
              expert={expert}
              onExpert={setExpert}
              title={title}
              onTitle={setTitle}
            />
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
        {trouble !== undefined && (
          <p class="classTrouble" role="alert">
            {trouble}
          </p>
        )}
        <footer>
          <button type="button" class="button" onClick={onClose}>
            {t('common.close')}
          </button>
          <button type="submit" class="button primary" disabled={bad || twice}>
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
  title: string;
  onTitle: (title: string) => void;
}

function Head({ view, send, expert, onExpert, title, onTitle }: HeadProps) {
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
          <input
            class="field"
            type="text"
            maxLength={longestTitle}
            aria-label={t('panel.expertTitle')}
            placeholder={t('panel.expertTitle')}
            value={title}
            onInput={({ currentTarget }) => onTitle(currentTarget.value)}
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
