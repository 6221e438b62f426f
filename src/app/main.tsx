import { render } from 'preact';
import { registerServiceWorker } from './serviceWorker.ts';

function App() {
  return (
    <main>
      <h1>未萌</h1>
      <p>{__APP_VERSION__}</p>
    </main>
  );
}

const root = document.getElementById('app');
if (root === null) throw new Error('#app is missing from the page');
render(<App />, root);
void registerServiceWorker();
