/** 从这里重来: the record up to just before a moment, to be played on from there. */
import type { Program } from '../../engine/compile/program.ts';
import { FlatDrill } from '../../engine/drivers/flat.ts';
import type { DrillEventInput } from '../../engine/events.ts';
import type { DrillRecord, RecordedEvent } from '../../engine/record.ts';
import type { MomentName } from './protocol.ts';

interface Cut {
  /** Events before it. */
  sent: number;
  minute: number;
}

function isAnswer({ event }: RecordedEvent, name: MomentName): boolean {
  if (name.kind === 'decision')
    return (
      event.type === 'CHOOSE' && event.storyline === name.storyline && event.entry === name.entry
    );
  return event.type === 'ORDER' && event.measure === name.measure;
}

/** Events before the answer; those of the same minute that came first stay. */
function beforeAnswer({ events }: DrillRecord, name: MomentName): Cut {
  const index = events.findIndex((entry) => entry.minute >= name.minute && isAnswer(entry, name));
  const later = events.findIndex(({ minute }) => minute > name.minute);
  const after = later < 0 ? events.length : later;
  if (name.kind === 'decision' && index >= 0)
    return { sent: index, minute: events[index]?.minute ?? name.minute };
  return { sent: index >= 0 ? Math.min(index, after) : after, minute: name.minute };
}

/** The moment at which a question that lapsed was first put. */
function whenAsked(program: Program, record: DrillRecord, name: MomentName): Cut {
  const drill = FlatDrill.start(program, record.seed);
  const isOpen = (): boolean => drill.world.at[name.storyline]?.entry === name.entry;
  const tickTo = (minute: number): boolean => {
    while (!isOpen() && drill.world.clock.minute < minute && !drill.world.ended)
      drill.send({ type: 'TICK' });
    return isOpen();
  };
  for (const [sent, { minute, event }] of record.events.entries()) {
    if (tickTo(minute)) return { sent, minute: drill.world.clock.minute };
    drill.send(event as DrillEventInput);
    if (isOpen()) return { sent: sent + 1, minute: drill.world.clock.minute };
  }
  tickTo(record.until);
  return { sent: record.events.length, minute: drill.world.clock.minute };
}

/** An unfinished record with the same seed; the given one is left as it is. */
export function branchOf(program: Program, record: DrillRecord, name: MomentName): DrillRecord {
  const cut = name.kind === 'lapse' ? whenAsked(program, record, name) : beforeAnswer(record, name);
  const { worldHash: _, score: __, ...rest } = record;
  return {
    ...rest,
    events: record.events.slice(0, cut.sent),
    until: cut.minute,
    finished: false,
  };
}
