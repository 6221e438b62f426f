import { useState } from 'preact/hooks';
import type { DrillIntent, Send } from '../intents.ts';
import type { MeasureView } from '../model.ts';
import { t } from '../text/index.ts';
import { Costs } from './Amount.tsx';
import { Icon } from './Icon.tsx';
import { MeasurePlaces } from './MeasurePlaces.tsx';
import { MeasureSays } from './MeasureSays.tsx';
import { Refusal } from './Refusal.tsx';
import { unlessSame } from './unchanged.tsx';
import { useRevealed } from './useRevealed.ts';

export interface MeasuresProps {
  measures: readonly MeasureView[];
  open: boolean;
  onToggle: () => void;
  send: Send<DrillIntent>;
  onCompose: (measure: MeasureView, places: string[]) => void;
  refusal: string | undefined;
}

/** 处置措施: all that can be ordered, whether or not anyone asks. */
export function Measures(props: MeasuresProps) {
  const [picked, setPicked] = useState<string>();
  const free = props.measures.filter((one) => one.locked === undefined).length;
  return (
    <section
      class={props.open ? 'measures open' : 'measures'}
      aria-label={t('region.measures')}
      tabIndex={-1}
    >
      <h2 class="panelHead">
        <button type="button" aria-expanded={props.open} onClick={props.onToggle}>
          {t('region.measures')}
          <kbd>M</kbd>
          <span class="headCount">
            {free} / {props.measures.length}
          </span>
          <Icon name={props.open ? 'chevron-down' : 'chevron-up'} />
        </button>
      </h2>
      <GroupJumps groups={[...groups(props.measures)].map(([group]) => group)} />
      <div class="measureBody">
        {props.measures.length === 0 && <p class="empty">{t('measure.none')}</p>}
        {groups(props.measures).map(([group, measures]) => (
          <div class="measureGroup" key={group} data-group={group}>
            <h3>{groupLabel(group)}</h3>
            <ul>
              {measures.map((measure) => (
                <Row
                  key={measure.id}
                  {...props}
                  measure={measure}
                  on={measure.id === picked}
                  onPick={() => setPicked(measure.id === picked ? undefined : measure.id)}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

/** In the order in which groups first appear. */
function groups(measures: readonly MeasureView[]): [string, MeasureView[]][] {
  const found = new Map<string, MeasureView[]>();
  for (const measure of measures) {
    const group = found.get(measure.group);
    if (group) group.push(measure);
    else found.set(measure.group, [measure]);
  }
  return [...found];
}

const GROUPS = [
  'prepare',
  'watch',
  'warn',
  'move',
  'rescue',
  'speak',
  'supply',
  'recover',
] as const;

/** A group comes as its id or already in words. */
function groupLabel(group: string): string {
  const known = GROUPS.find((one) => one === group || t(`measure.group.${one}`) === group);
  return known === undefined ? group : t(`measure.groupLong.${known}`);
}

/** A long list: one press goes to a group. */
function GroupJumps({ groups }: { groups: readonly string[] }) {
  if (groups.length < 3) return null;
  return (
    <nav class="groupJumps" aria-label={t('measure.groups')}>
      {groups.map((group) => (
        <button
          key={group}
          type="button"
          title={groupLabel(group)}
          onClick={(event) =>
            event.currentTarget
              .closest('.measures')
              ?.querySelector(`[data-group="${group}"]`)
              ?.scrollIntoView({ block: 'start' })
          }
        >
          {groupLabel(group).split('：')[0]}
        </button>
      ))}
    </nav>
  );
}

interface MeasureRowProps extends MeasuresProps {
  measure: MeasureView;
  on: boolean;
  onPick: () => void;
}

const words = ({ costs }: MeasureView): string => costs.map(({ label }) => label).join();

/** What a closed row shows. An open one is always drawn: it says when crews would arrive. */
function looksSame(before: Readonly<MeasureRowProps>, now: Readonly<MeasureRowProps>): boolean {
  if (before.on || now.on || before.open !== now.open) return false;
  const [a, b] = [before.measure, now.measure];
  return (
    a.id === b.id &&
    a.locked === b.locked &&
    a.done === b.done &&
    a.ordered === b.ordered &&
    words(a) === words(b)
  );
}

const Row = unlessSame(MeasureRow, looksSame);

function MeasureRow(props: MeasureRowProps) {
  const { measure, on, onPick, send, onCompose, open } = props;
  const locked = measure.locked !== undefined;
  const order = (places: string[]) => {
    if (measure.form) {
      onCompose(measure, places);
      return;
    }
    if (places.length > 0) send({ kind: 'preview' });
    send({ kind: 'order', measure: measure.id, places });
    onPick();
  };
  const row = useRevealed<HTMLLIElement>(on);
  return (
    <li ref={row}>
      <button
        type="button"
        class={`offer${on ? ' on' : ''}${locked ? ' locked' : ''}${measure.done ? ' done' : ''}`}
        aria-expanded={on}
        aria-disabled={locked}
        onClick={() => !locked && onPick()}
      >
        <Icon name={measure.icon} size={18} />
        <span class="offerName">
          {measure.label}
          {measure.ordered > 0 && !measure.done && (
            <small>{t('measure.ordered', { n: measure.ordered })}</small>
          )}
        </span>
        {locked ? (
          <Icon name={measure.done ? 'check' : 'lock'} size={measure.done ? 16 : 14} />
        ) : (
          <Costs costs={measure.costs} icons={false} />
        )}
        {locked && <span class="reason">{measure.done ? t('measure.done') : measure.locked}</span>}
      </button>
      {on && open && !locked && (
        <div class="measureDetail">
          <MeasureSays measure={measure} />
          {measure.atPlace ? (
            <MeasurePlaces measure={measure} send={send} onOrder={order} />
          ) : (
            <button type="button" class="button primary" onClick={() => order([])}>
              {measure.form ? t('place.compose') : t('place.order')}
            </button>
          )}
          <Refusal text={props.refusal} />
        </div>
      )}
    </li>
  );
}
