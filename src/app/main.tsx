/** The page: opens storage, shows the library, and hands views to panels and map. */
import { render } from 'preact';
import { config } from 'zod';
import type { Intent } from '../view/intents.ts';
import { BriefingScreen, DrillScreen, ErrorScreen, LibraryScreen, ResultScreen } from '../view/panels/index.ts';
import '../view/panels/styles.ts';
import { App, type Screen } from './app.ts';
import { MapTools } from './MapTools.tsx';
import { MapSlot } from './mapSlot.ts';
import { registerServiceWorker } from './serviceWorker.ts';
import { openStore } from './storage.ts';

// The content security policy allows no `eval`, which Zod would otherwise try.
config({ jitless: true });

const root = document.getElementById('app') as HTMLElement;
/** `?pace=20` makes time run faster: for demonstrations and tests. */
const pace = Math.max(0.1, Math.min(500, Number(new URLSearchParams(location.search).get('pace')) || 1));

const slot = new MapSlot((place) => app.send(place === undefined ? { kind: 'select' } : { kind: 'select', place }));
const send = (intent: Intent): void => app.send(intent);

const mapTools = <MapTools onZoom={(factor) => slot.zoom(factor)} />;

function paint(screen: Screen): void {
  switch (screen.kind) {
    case 'library':
      return render(<LibraryScreen view={screen.view} send={send} modes={['learning', 'drill']} />, root);
    case 'briefing':
      return render(<BriefingScreen view={screen.view} mode={screen.mode} send={send} />, root);
    case 'drill':
      slot.show(screen.program);
      slot.update(screen.view.map);
      return render(
        <DrillScreen view={screen.view} send={send} mapHost={slot.attach} mapTools={mapTools} />,
        root,
      );
    case 'result':
      return render(
        <ResultScreen view={screen.view} send={send} />,
        root,
      );
    case 'loading':
      return undefined;
  }
}

function fail(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  render(<ErrorScreen message={message} onReload={() => location.reload()} />, root);
}

window.addEventListener('error', ({ error }) => fail(error));
window.addEventListener('unhandledrejection', ({ reason }) => fail(reason));

const app = new App(await openStore(), { screen: paint, time: (minute) => slot.setTime(minute) }, pace);
await app.showLibrary();
if (!__SINGLE_FILE__) registerServiceWorker();
