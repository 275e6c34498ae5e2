// Which browsers the tests run in. Here: the system's Chromium, or Playwright's own when it is there.
// Hosted (PLAYWRIGHT_BROWSERS=all): Playwright's Chromium, Firefox and WebKit.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { devices, type Project } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// Quiet on a machine with a closed network, and able to run as root in a container.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function systemChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

const all = process.env.PLAYWRIGHT_BROWSERS === 'all';

const chromium: Project = {
  name: 'chromium',
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: { args: FLAGS, executablePath: all ? undefined : systemChromium() },
  },
};

export const projects: Project[] = all
  ? [
      chromium,
      { name: 'firefox', use: { ...devices['Desktop Firefox'] } },
      { name: 'webkit', use: { ...devices['Desktop Safari'] } },
    ]
  : [chromium];
