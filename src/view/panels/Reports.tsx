import { useState } from 'preact/hooks';
import type { DrillIntent, Send } from '../intents.ts';
import type { ReportView } from '../model.ts';
import { t } from '../text/index.ts';
import { Amount } from './Amount.tsx';
import { Icon } from './Icon.tsx';
import { StatusTag } from './Tag.tsx';
import { unlessSame } from './unchanged.tsx';

export interface ReportListProps {
  reports: readonly ReportView[];
  send: Send<DrillIntent>;
  /** Reports that carry the jade bar until read. */
  unread?: ReadonlySet<string>;
  onRead?: (key: string) => void;
  /** Within a place's own card its name is left out. */
  placeless?: boolean;
}

export function ReportList(props: ReportListProps) {
  if (props.reports.length === 0) return <p class="empty">{t('report.none')}</p>;
  return (
    <ol class="reports">
      {props.reports.map((report) => (
        <Report
          key={report.key}
          report={report}
          fresh={props.unread?.has(report.key) === true}
          send={props.send}
          onRead={props.onRead}
          placeless={props.placeless}
        />
      ))}
    </ol>
  );
}

interface ReportRowProps {
  report: ReportView;
  fresh: boolean;
  send: Send<DrillIntent>;
  onRead: ((key: string) => void) | undefined;
  placeless: boolean | undefined;
}

/** A report whose standing has not changed is the same object as before. */
const Report = unlessSame(
  ReportRow,
  (before, now) =>
    before.report === now.report &&
    before.fresh === now.fresh &&
    before.placeless === now.placeless,
);

function ReportRow({ report, fresh, send, onRead, placeless }: ReportRowProps) {
  const { place, verify } = report;
  const foot = report.status !== 'plain' || verify || (place && !placeless);
  return (
    <li
      class={`report ${report.status}${fresh ? ' fresh' : ''}${report.lapse ? ' overdue' : ''}`}
      onPointerEnter={() => fresh && onRead?.(report.key)}
      onFocusIn={() => fresh && onRead?.(report.key)}
    >
      <div class="reportHead">
        {report.urgency === 'urgent' && (
          <span class="urgent" title={t('report.urgent')}>
            <Icon name="alert-triangle" size={15} />
            <span class="unseen">{t('report.urgent')}</span>
          </span>
        )}
        <time>{report.time}</time>
        <Icon name={report.channelIcon} size={14} />
        <span class="cut">
          {t('report.source', { from: report.from, channel: report.channelLabel })}
        </span>
      </div>
      <p>{report.text}</p>
      {report.warning && (
        <p class={`badge inline ${report.warning.level}`}>
          <Icon name="cloud-storm" size={14} />
          {t('report.warning', { ...report.warning })}
        </p>
      )}
      {foot && (
        <div class="reportFoot">
          <StatusTag status={report.status} />
          {place && !placeless && (
            <button
              type="button"
              class="pin"
              onClick={() => send({ kind: 'select', place: place.id })}
            >
              <Icon name="map-pin" size={13} />
              {place.label}
            </button>
          )}
          {verify && (
            <button
              type="button"
              class="link"
              onClick={() =>
                send({
                  kind: 'order',
                  measure: verify.measure,
                  places: verify.place === undefined ? [] : [verify.place],
                })
              }
            >
              <Amount text={verify.label} />
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** Which reports are new to the reader: those that came since the screen was opened. */
export function useUnread(reports: readonly ReportView[], minute: number) {
  const [read, setRead] = useState<ReadonlySet<string>>(
    () => new Set(reports.filter((one) => one.minute < minute - RECENT).map((one) => one.key)),
  );
  const unread = new Set(reports.map((one) => one.key).filter((key) => !read.has(key)));
  const markRead = (key: string) => setRead((before) => new Set(before).add(key));
  return { unread, markRead };
}

/** Minutes for which a report counts as new when the screen opens. */
const RECENT = 5;
