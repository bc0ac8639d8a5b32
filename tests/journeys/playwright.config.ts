import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/browser.ts';

/** What the journeys of one run have in common; its workers are given the name. */
process.env.BULWARK_JOURNEYS_RUN ??= join(tmpdir(), `bulwark-journeys-run-${process.pid}`);

/** A project for each file is a browser for each: what one leaves open is gone before the next begins. */
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.spec.ts'));

/** Journeys run in the system's Chromium, two files at a time: each has a server and a database of its own. No second tries. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalTeardown: './end-of-run.ts',
  projects: files.sort().map((name) => ({ name, testMatch: `**/${name}` })),
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Long beyond need: a busy machine is no fault of a journey.
  timeout: 300_000,
  expect: { timeout: 40_000 },
  use: {
    actionTimeout: 40_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // A dialog that is still on its way is not looked at, however busy the machine.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // A file is called as it is only where the browser knows UTF-8, whatever this machine's own language is.
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  },
});
