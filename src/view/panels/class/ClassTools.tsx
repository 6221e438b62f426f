import { useState } from 'preact/hooks';
import type { DrillIntent, Send } from '../../intents.ts';
import type { ClassroomView } from '../../model/classroom.ts';
import type { DrillView } from '../../model.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../Dialog.tsx';
import { Icon } from '../Icon.tsx';
import { GroupTally } from './GroupTally.tsx';
import { RemarkDialog } from './RemarkDialog.tsx';
import { RosterDialog } from './RosterDialog.tsx';
import { SurpriseDialog } from './SurpriseDialog.tsx';

const TOOLS = [
  { kind: 'surprise', icon: 'bolt' },
  { kind: 'remark', icon: 'writing' },
  { kind: 'roster', icon: 'users-group' },
  { kind: 'totals', icon: 'list-check' },
] as const;
type Tool = (typeof TOOLS)[number]['kind'];

export interface ClassToolsProps {
  view: DrillView;
  classroom: ClassroomView;
  send: Send<DrillIntent>;
}

/** What the instructor does beside the clock: throw something in, remark, name the groups. */
export function ClassTools({ view, classroom, send }: ClassToolsProps) {
  const [open, setOpen] = useState<Tool>();
  const close = () => setOpen(undefined);
  const { minute } = view.clock;
  const { tally } = classroom;
  const tools = TOOLS.filter(({ kind }) => kind !== 'totals' || tally !== undefined);
  return (
    <div class="classTools" role="toolbar" aria-label={t('classroom.tools')}>
      {tools.map(({ kind, icon }) => (
        <button
          key={kind}
          type="button"
          class="button"
          disabled={kind === 'surprise' && view.clock.ended}
          onClick={() => setOpen(kind)}
        >
          <Icon name={icon} />
          {t(`classroom.${kind}`)}
          {kind === 'remark' && classroom.remarks.length > 0 && (
            <span class="toolCount">{classroom.remarks.length}</span>
          )}
        </button>
      ))}
      {open === 'surprise' && (
        <SurpriseDialog surprises={classroom.surprises} send={send} onClose={close} />
      )}
      {open === 'remark' && (
        <RemarkDialog
          remarks={classroom.remarks}
          at={{ minute }}
          clockFace={classroom.clockFace}
          send={send}
          onClose={close}
        />
      )}
      {open === 'totals' && tally && (
        <Dialog title={t('tally.title')} onClose={close}>
          <div class="tallyDialog">
            <GroupTally tally={tally} live />
          </div>
        </Dialog>
      )}
      {open === 'roster' && (
        <RosterDialog
          groups={classroom.groups}
          people={classroom.people}
          send={send}
          onClose={close}
        />
      )}
    </div>
  );
}
