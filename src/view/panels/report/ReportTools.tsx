import { useState } from 'preact/hooks';
import type { ReportIntent } from '../../classIntents.ts';
import type { Send } from '../../intents.ts';
import type { ReportToolsView } from '../../model/classroom.ts';
import { t } from '../../text/index.ts';
import { RemarkDialog } from '../class/RemarkDialog.tsx';
import { Icon } from '../Icon.tsx';
import { PanelDialog } from './PanelDialog.tsx';
import { useMenu } from './useMenu.ts';

export interface ReportToolsProps {
  view: ReportToolsView;
  send: Send<ReportIntent>;
}

const COMMENTS = [
  { kind: 'remark', icon: 'writing' },
  { kind: 'panel', icon: 'podium' },
] as const;

const FILES = [
  { what: 'print', icon: 'printer' },
  { what: 'docx', icon: 'file-text' },
  { what: 'csv', icon: 'clipboard-data' },
] as const;

/** 点评、专家评分、报告: on the result and on the review. */
export function ReportTools({ view, send }: ReportToolsProps) {
  const [open, setOpen] = useState<'remark' | 'panel'>();
  const menu = useMenu();
  const close = () => setOpen(undefined);
  return (
    <div class="reportTools">
      {COMMENTS.map(({ kind, icon }) => (
        <button key={kind} type="button" class="button" onClick={() => setOpen(kind)}>
          <Icon name={icon} />
          {t(`reports.${kind}`)}
        </button>
      ))}
      <div class="menu" ref={menu.host}>
        <button
          type="button"
          class="button"
          aria-haspopup="menu"
          aria-expanded={menu.open}
          onClick={menu.toggle}
        >
          <Icon name="report" />
          {t('reports.report')}
          <Icon name="chevron-down" />
        </button>
        {menu.open && (
          <div class="menuList" role="menu">
            {FILES.map(({ what, icon }) => (
              <button
                key={what}
                type="button"
                role="menuitem"
                onClick={() => {
                  menu.close();
                  send({ kind: 'report', what });
                }}
              >
                <Icon name={icon} size={18} />
                {t(`reports.${what}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      {open === 'remark' && (
        <RemarkDialog
          remarks={view.remarks}
          at={view.at}
          until={view.until}
          send={send}
          onClose={close}
        />
      )}
      {open === 'panel' && <PanelDialog view={view} send={send} onClose={close} />}
    </div>
  );
}
