/// <reference types="vite-plugin-pwa/vanillajs" />

export interface ServiceWorkerCallbacks {
  /** The whole game is stored: it opens without a network from now on. */
  readonly onOfflineReady?: () => void;
  /** A newer version is stored; `reload` switches to it. Until then the running one stays. */
  readonly onNewVersion?: (reload: () => void) => void;
}

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

function allowed(): boolean {
  if (!('serviceWorker' in navigator)) return false;
  return location.protocol === 'https:' || LOCAL_HOSTS.includes(location.hostname);
}

/** Stores the site for use offline. Does nothing where browsers refuse it: file://, a LAN by http. */
export async function registerServiceWorker(callbacks: ServiceWorkerCallbacks = {}): Promise<void> {
  if (__SINGLE_FILE__ || !import.meta.env.PROD || !allowed()) return;
  const { registerSW } = await import('virtual:pwa-register');
  const update = registerSW({
    onOfflineReady: () => callbacks.onOfflineReady?.(),
    onNeedRefresh: () => callbacks.onNewVersion?.(() => void update(true)),
  });
}
