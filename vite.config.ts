import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { SINGLE_FILE, singleFilePage, sitePage } from './tools/page.ts';

const root = import.meta.dirname;

interface Manifest {
  readonly version: string;
}

/** Constants replaced at build; declared for the compiler in src/app/globals.d.ts. */
export function buildConstants(singleFile: boolean): Record<string, string> {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as Manifest;
  return {
    __APP_VERSION__: JSON.stringify(version),
    __SINGLE_FILE__: JSON.stringify(singleFile),
  };
}

/** `vite build` makes the site, `vite build --mode single` then adds the single file to it. */
export default defineConfig(({ mode }): UserConfig => {
  const singleFile = mode === 'single';
  return {
    root,
    base: './',
    define: buildConstants(singleFile),
    // A page from `file://` may start a worker from a Blob only.
    resolve: {
      alias: singleFile
        ? [{ find: /\/startWorker\.ts$/, replacement: '/startWorkerInline.ts' }]
        : [],
    },
    build: {
      target: ['chrome99', 'safari15.4', 'firefox100'],
      emptyOutDir: !singleFile,
      copyPublicDir: !singleFile,
      modulePreload: singleFile ? false : { polyfill: true },
      chunkSizeWarningLimit: 1600,
      reportCompressedSize: false,
      ...(singleFile ? {} : { rolldownOptions: { output: { codeSplitting } } }),
    },
    worker: { format: 'iife' },
    // Loaded on demand: found late, it would reload the page of `npm run dev` under a drill.
    optimizeDeps: { include: ['docx'] },
    plugins: [
      // Disabled, it still answers `virtual:pwa-register`, with an empty function.
      VitePWA({ ...pwa, disable: singleFile }),
      singleFile ? [viteSingleFile({ outputFileName: SINGLE_FILE }), singleFilePage()] : sitePage(),
    ],
  };
});

const codeSplitting = {
  groups: [
    { name: 'phaser', test: /[\\/]node_modules[\\/]phaser[\\/]/ },
    { name: 'echarts', test: /[\\/]node_modules[\\/](echarts|zrender)[\\/]/ },
  ],
};

const pwa: Parameters<typeof VitePWA>[0] = {
  strategies: 'generateSW',
  // A new version waits until the player agrees: a drill is never reloaded under their hands.
  registerType: 'prompt',
  injectRegister: null,
  manifest: {
    id: './',
    name: '未萌 · 基层应急演练',
    short_name: '未萌',
    lang: 'zh-CN',
    display: 'standalone',
    start_url: './',
    scope: './',
    background_color: '#12343b',
    theme_color: '#12343b',
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  },
  workbox: {
    globPatterns: ['**/*.{html,js,css,json,png,svg,woff2}'],
    globIgnores: [SINGLE_FILE],
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    cleanupOutdatedCaches: true,
    navigateFallbackDenylist: [/weimeng\.html$/],
  },
};
