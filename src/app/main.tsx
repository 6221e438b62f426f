/** The page: opens storage, shows the library, and hands views to panels and map. */
import type { JSX } from 'preact';
import { config } from 'zod';
import type { Intent } from '../view/intents.ts';
import {
  BriefingScreen,
  DrillScreen,
  ErrorScreen,
  LibraryScreen,
  PracticeSheet,
  ReportTools,
  ResultScreen,
  ReviewScreen,
} from '../view/panels/index.ts';
import '../view/panels/styles.ts';
import { App, type Screen } from './app.ts';
import { MapTools } from './MapTools.tsx';
import { MapSlot } from './mapSlot.ts';
import { reached } from './measure.ts';
import { registerServiceWorker } from './serviceWorker.ts';
import { Stage } from './stage.ts';
import { openStore } from './storage.ts';

// The content security policy allows no `eval`, which Zod would otherwise try.
config({ jitless: true });

const stage = new Stage(document.getElementById('app') as HTMLElement);
/** `?pace=20` makes time run faster: for demonstrations and tests. */
const pace = Math.max(
  0.1,
  Math.min(500, Number(new URLSearchParams(location.search).get('pace')) || 1),
);

const slot = new MapSlot((place) =>
  app.send(place === undefined ? { kind: 'select' } : { kind: 'select', place }),
);
const send = (intent: Intent): void => app.send(intent);

const modes = ['learning', 'drill', 'examination', 'class'] as const;
const mapTools = <MapTools onZoom={(factor) => slot.zoom(factor)} />;

/** "2026-11-23", by the clock on the wall. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function element(screen: Screen): JSX.Element {
  switch (screen.kind) {
    case 'library':
      return <LibraryScreen view={screen.view} send={send} modes={modes} today={today()} />;
    case 'briefing':
      return <BriefingScreen view={screen.view} mode={screen.mode} send={send} modes={modes} />;
    case 'drill':
      return (
        <>
          <DrillScreen view={screen.view} send={send} mapHost={slot.attach} mapTools={mapTools} />
          {screen.practice && <PracticeSheet view={screen.practice} send={send} />}
        </>
      );
    case 'review':
      return (
        <ReviewScreen
          view={screen.view}
          send={send}
          mapHost={slot.attach}
          mapTools={mapTools}
          tools={screen.tools && <ReportTools view={screen.tools} send={send} />}
        />
      );
    case 'result':
      return (
        <ResultScreen
          view={screen.view}
          send={send}
          tools={<ReportTools view={screen.tools} send={send} />}
        />
      );
  }
}

function paint(screen: Screen): void {
  if (screen.kind === 'drill') {
    slot.show(screen.program);
    slot.update(screen.view.map);
  } else if (screen.kind === 'review') {
    slot.show(screen.program);
    slot.update(screen.map);
  }
  stage.show(() => element(screen));
}

function fail(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stage.showAnew(() => <ErrorScreen message={message} onReload={() => location.reload()} />);
}

/** Chrome tells of a size that changed again while it was answered: nothing is wrong. */
const harmless = /^ResizeObserver loop/;

window.addEventListener('error', ({ error, message }) => {
  if (!harmless.test(message)) fail(error ?? message);
});
window.addEventListener('unhandledrejection', ({ reason }) => fail(reason));

const app = new App(
  await openStore(),
  { screen: paint, time: (minute) => slot.setTime(minute) },
  pace,
);
await app.showLibrary();
reached('library');
if (!__SINGLE_FILE__) registerServiceWorker();
