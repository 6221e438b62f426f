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

/** 讲评与报告: on the result and on the review. */
export function ReportTools({ view, send }: ReportToolsProps) {
  const [open, setOpen] = useState<'remark' | 'panel'>();
  const menu = useMenu();
  const close = () => setOpen(undefined);
  const item = (icon: string, label: string, act: () => void) => (
    <button
      key={label}
      type="button"
      role="menuitem"
      onClick={() => {
        menu.close();
        act();
      }}
    >
      <Icon name={icon} size={18} />
      {label}
    </button>
  );
  return (
    <div class="reportTools">
      <div class="menu" ref={menu.host}>
        <button
          type="button"
          class="button"
          aria-haspopup="menu"
          aria-expanded={menu.open}
          onClick={menu.toggle}
        >
          <Icon name="report" />
          {t('reports.menu')}
          <Icon name="chevron-down" />
        </button>
        {menu.open && (
          <div class="menuList" role="menu">
            {COMMENTS.map(({ kind, icon }) =>
              item(icon, t(`reports.${kind}`), () => setOpen(kind)),
            )}
            <hr />
            {FILES.map(({ what, icon }) =>
              item(icon, t(`reports.${what}`), () => send({ kind: 'report', what })),
            )}
          </div>
        )}
      </div>
      {open === 'remark' && (
        <RemarkDialog
          remarks={view.remarks}
          at={view.at}
          clockFace={view.clockFace}
          send={send}
          onClose={close}
        />
      )}
      {open === 'panel' && <PanelDialog view={view} send={send} onClose={close} />}
    </div>
  );
}
