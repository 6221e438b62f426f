import { defineConfig } from 'vitest/config';
import { buildConstants } from './vite.config.ts';

const define = buildConstants(false);

export default defineConfig({
  test: {
    // As many as the smallest machine has cores: by itself Vitest would leave one idle.
    maxWorkers: 2,
    projects: [
      {
        define,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          // Generous: what is tested is never how long it takes.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        define,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/globalSetup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // After the unit tests. Two files at a time: most of a drill in a browser is waiting.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
