// How the browser tests run: against dist/ as it would be published, served by serve.mjs.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { projects } from './browsers.ts';

// A port of the checkout's own, so that two checkouts can run their tests at the same time.
const checkout = createHash('sha256').update(fileURLToPath(import.meta.url)).digest();
const port = Number(process.env.PORT ?? 20_000 + (checkout.readUInt16BE() % 10_000));

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that needs a second try is a fault to be found, not to be hidden.
  retries: 0,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  projects,
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
    actionTimeout: 10_000,
  },
  webServer: {
    command: 'node serve.mjs',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
