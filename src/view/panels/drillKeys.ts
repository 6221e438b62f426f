import type { DrillIntent, Send } from '../intents.ts';
import type { DrillView, OptionView } from '../model.ts';
import type { KeyAction } from './keys.ts';
import type { DrillState } from './useDrillState.ts';

export interface KeyContext {
  view: DrillView;
  send: Send<DrillIntent>;
  state: DrillState;
  choose: (option: OptionView) => void;
  frame: HTMLElement | null;
}

/** Does what a key asks for. */
export function drillKeys(action: KeyAction, context: KeyContext): void {
  const { view, send, state } = context;
  const { clock } = view;
  const clockIsOurs = clock.mode !== 'examination' && !clock.ended;
  switch (action.kind) {
    case 'pause':
      if (clockIsOurs) send({ kind: clock.paused ? 'resume' : 'pause' });
      break;
    case 'step':
      if (clockIsOurs) send({ kind: 'step' });
      break;
    case 'speed': {
      const speed = clock.speeds[action.index];
      if (speed !== undefined && !clock.ended) send({ kind: 'speed', speed });
      break;
    }
    case 'option': {
      const option = state.lit?.options.find(({ letter }) => letter === action.letter);
      // Before a class nothing closes by a slip of one key.
      if (option && view.feedback === undefined && !view.classroom) take(option, context);
      break;
    }
    case 'escape':
      state.disarm();
      if (state.selected) send({ kind: 'select' });
      break;
    case 'go':
      go(action.to, context);
      break;
    case 'note':
      state.setDialog({ kind: 'note' });
      break;
    case 'help':
      state.setDialog({ kind: 'help' });
      break;
  }
}

/** An examination asks for the letter twice, or for Enter on the option that then has the focus. */
function take(option: OptionView, { view, state, choose, frame }: KeyContext): void {
  const twice = view.clock.mode === 'examination' && state.armed !== option.letter;
  if (!twice) {
    choose(option);
    return;
  }
  if (option.locked !== undefined) return;
  state.arm(option.letter);
  frame?.querySelector<HTMLElement>(`.option[aria-keyshortcuts="${option.letter}"]`)?.focus();
}

const REGION = {
  reports: '.reportsRegion',
  places: '.placesRegion',
  measures: '.measures',
} as const;

/** Opens a region and puts the focus on its first control. */
function go(to: keyof typeof REGION, { send, state, frame }: KeyContext): void {
  if (to === 'measures') {
    // The same key folds it again.
    state.setMeasuresOpen(!state.measuresOpen);
    if (state.measuresOpen) return;
    state.setPhoneTab('measures');
  } else {
    if (state.selected && to === 'places') send({ kind: 'select' });
    state.setPhoneTab(to === 'reports' ? 'reports' : 'map');
  }
  requestAnimationFrame(() => {
    const region = frame?.querySelector<HTMLElement>(REGION[to]);
    const first =
      region?.querySelector<HTMLElement>('li button') ??
      region?.querySelector<HTMLElement>('.panelHead button');
    (first ?? region)?.focus();
  });
}
