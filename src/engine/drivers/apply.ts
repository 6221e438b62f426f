/** What each event does besides moving storylines. The same for both drivers. */

import type { DrillEvent, OrderEvent } from '../events.ts';
import { type Frame, withHere } from '../frame.ts';
import { advanceTasks, order, recall } from '../rules/tasks.ts';
import { beforeSettling, beginEvent, runTypedInject } from '../rules/tick.ts';
import { writable } from '../sections.ts';

/** All events but CHOOSE, which belongs to its storyline. */
export function applyEvent(frame: Frame, event: Exclude<DrillEvent, { type: 'CHOOSE' }>): void {
  beginEvent(frame);
  switch (event.type) {
    case 'TICK':
      beforeSettling(frame);
      return;
    case 'ORDER':
      applyOrder(frame, event);
      return;
    case 'RECALL': {
      const task = frame.world.tasks.find(({ id }) => id === event.task);
      if (task) recall(frame, task);
      return;
    }
    case 'INJECT':
      runTypedInject(frame, event);
      return;
    case 'NOTE':
      writable(frame, 'notes').push({
        minute: frame.world.clock.minute,
        by: event.by,
        text: event.text,
      });
  }
}

/** One task for each place; the desk takes its minutes for each of them. */
function applyOrder(frame: Frame, event: OrderEvent): void {
  const measure = frame.instance.program.measures[event.measure];
  if (!measure) return;
  const places = measure.measure.at === 'none' ? [''] : [...new Set(event.places)];
  for (const place of places) {
    withHere(frame, place, () => order(frame, measure, place, event.with ?? null, true));
  }
  advanceTasks(frame);
}
