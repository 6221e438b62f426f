/** Every screen with made-up views: ?screen=drill|order|form|library|briefing|result|feedback|held|quiet|error&theme=night */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Intent } from '../../../src/view/intents.ts';
import type { DrillView, Theme } from '../../../src/view/model.ts';
import {
  BriefingScreen,
  DrillScreen,
  ErrorScreen,
  LibraryScreen,
  ResultScreen,
} from '../../../src/view/panels/index.ts';
import {
  briefingView,
  drillView,
  feedback,
  libraryView,
  resultView,
} from '../../fixtures/views.ts';

declare global {
  interface Window {
    intents: Intent[];
  }
}

const query = new URLSearchParams(location.search);
const theme: Theme = query.get('theme') === 'day' ? 'day' : 'night';
const screen = query.get('screen') ?? 'drill';
const modes = query.has('all')
  ? (['learning', 'drill', 'examination', 'class'] as const)
  : undefined;
window.intents = [];

function firstView(): DrillView {
  const view = drillView(theme);
  if (screen === 'order') return { ...view, map: { ...view.map, selected: 'liuwan' } };
  if (screen === 'feedback') return { ...view, feedback };
  if (screen === 'held') {
    return { ...view, clock: { ...view.clock, mode: 'learning', paused: true, held: 'decision' } };
  }
  if (screen === 'quiet') return { ...view, decisions: [], refusal: '人手不够：还差 2 人' };
  return view;
}

function Drill() {
  const [view, setView] = useState(firstView);
  const send = (intent: Intent) => {
    window.intents.push(intent);
    const { clock } = view;
    if (intent.kind === 'select') {
      const { selected: _, ...map } = view.map;
      setView({
        ...view,
        map: intent.place === undefined ? map : { ...map, selected: intent.place },
      });
    }
    if (intent.kind === 'pause') setView({ ...view, clock: { ...clock, paused: true } });
    if (intent.kind === 'resume') setView({ ...view, clock: { ...clock, paused: false } });
    if (intent.kind === 'speed') setView({ ...view, clock: { ...clock, speed: intent.speed } });
    if (intent.kind === 'choose') setView({ ...view, decisions: view.decisions.slice(1) });
    if (intent.kind === 'order') setView({ ...view, refusal: '冲锋舟 3 艘都在外' });
    if (intent.kind === 'dismissFeedback') {
      const { feedback: _, ...rest } = view;
      setView(rest);
    }
  };
  return <DrillScreen view={view} send={send} mapHost={null} />;
}

const note = (intent: Intent) => window.intents.push(intent);

function Screen() {
  const more = modes ? { modes } : {};
  switch (screen) {
    case 'library':
      return <LibraryScreen view={libraryView} send={note} today="2026-11-23" {...more} />;
    case 'briefing':
      return <BriefingScreen view={briefingView} mode="drill" send={note} {...more} />;
    case 'result':
      return <ResultScreen view={resultView} send={note} />;
    case 'error':
      return <ErrorScreen message="TypeError: x" onLibrary={() => undefined} />;
    default:
      return <Drill />;
  }
}

const root = document.getElementById('app');
if (root) render(<Screen />, root);
