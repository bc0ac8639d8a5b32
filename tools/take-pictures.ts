/**
 * Pictures of every page, Chinese and English, 1440 and 390 px wide, to be looked at: `node tools/take-pictures.ts FOLDER [part of a
 * path]`. Runs against the demonstration; the same for everybody, so that two looks can be compared.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import {
  type Accounts,
  activate,
  anInstallation,
  call,
  type Installation,
  setUp,
} from '../tests/journeys/installation.ts';
import { CHROMIUM_FLAGS, findChromium } from './browser.ts';

const [folder = 'pictures', only = ''] = process.argv.slice(2);
const PAGES = [
  '/where-we-stand',
  '/ledger',
  '/ledger?state=all',
  '/people',
  '/import',
  '/training',
  '/letters',
  '/settings',
  '/departments',
  '/my-account',
];
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

mkdirSync(folder, { recursive: true });
const installation = await anInstallation();
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
try {
  const state = await officerState(browser, installation);
  for (const language of ['zh', 'en'] as const) {
    for (const viewport of SIZES) {
      const context = await browser.newContext({
        storageState: state,
        viewport,
        deviceScaleFactor: viewport.width < 500 ? 2 : 1,
      });
      await context.addInitScript((chosen) => localStorage.setItem('bulwark.language', chosen), language);
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && console.log(`${page.url()}: ${message.text()}`));
      for (const path of PAGES.filter((one) => one.includes(only))) {
        await page.goto(installation.address + path, { waitUntil: 'networkidle' });
        await page.waitForTimeout(400);
        const name = `${path.slice(1).replaceAll(/[/?=&]/g, '-')}-${language}-${viewport.width}.png`;
        await page.screenshot({ path: join(folder, name), fullPage: true });
        console.log(name);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await installation.stop();
}

async function officerState(from: Browser, at: Installation) {
  const context = await from.newContext();
  await setUp(at, context.request, {
    statuses: [{ status: 'key-unit', from: '2024-03-01', noticeNumber: '示国安告〔2024〕3号' }],
  });
  return context.storageState();
}
