/** After installation no request leaves the machine: neither the server's nor any page's. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { anInstallation, setUp } from './installation.ts';

const PAGES = [
  '/where-we-stand',
  '/ledger',
  '/people',
  '/import',
  '/training',
  '/training/packages',
  '/training/completions',
  '/letters',
  '/settings',
  '/departments',
  '/my-account',
  '/mine',
  '/accounts',
  '/record',
  '/no-such-page',
];

const watch = (plant: boolean) => {
  const file = join(tmpdir(), `bulwark-outgoing-${process.pid}-${plant}`);
  const env = {
    NODE_OPTIONS: `--import ${join(import.meta.dirname, 'watch-outgoing.ts')}`,
    BULWARK_OUTGOING: file,
    ...(plant && { BULWARK_OUTGOING_PLANT: '1' }),
  };
  return {
    env,
    seen: () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []),
    forget: () => rmSync(file, { force: true }),
  };
};

test('no page asks anything of another host, and the server opens no connection', async ({ page }) => {
  const { env, seen, forget } = watch(false);
  const installation = await anInstallation({ env });
  try {
    await setUp(installation, page.request);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const path of PAGES) {
      await page.goto(installation.address + path, { waitUntil: 'networkidle' });
      await expect(page.locator('h1').first()).toBeVisible();
    }
    const elsewhere = asked.filter((url) => !url.startsWith(installation.address) && !/^(data|blob):/.test(url));
    expect(elsewhere).toEqual([]);
    expect(asked.length).toBeGreaterThan(PAGES.length);
    expect(seen()).toEqual([]);
  } finally {
    await installation.stop();
    forget();
  }
});

test('the watch sees a planted request', async () => {
  const { env, seen, forget } = watch(true);
  const installation = await anInstallation({ env });
  await installation.stop();
  expect(seen()).toContain('lookup planted.invalid');
  forget();
});
