/**
 * `node bench/course-page.ts [times, default 5]`: a page of a course on a phone over a line of 10 Mbit/s and 40 ms there and back, nothing
 * kept from before: first paint, and until its first words can be read; beside it My page over the same line, and both without any limit.
 */
import { type Browser, chromium, devices } from '@playwright/test';
import { anInstallation, call } from '../tests/journeys/installation.ts';
import { CHROMIUM_FLAGS, findChromium } from '../tools/browser.ts';

const [TIMES = 5] = process.argv.slice(2).map(Number);
const LINE = { offline: false, latency: 40, downloadThroughput: 10_000_000 / 8, uploadThroughput: 10_000_000 / 8 };
const FREE = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

const installation = await anInstallation({ flags: ['--demo'] });
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
const password = /^ {2}member +([0-9A-Z-]{14}) /m.exec(installation.printed())![1];

async function aPhone(from: Browser) {
  const context = await from.newContext({ ...devices['Pixel 7'], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.request.post(`${installation.address}/auth/sign-in`, { data: { login: 'member', password } });
  return context;
}

type Measured = { readonly paint: number; readonly readable: number; readonly kilobytes: number };

async function once(path: string, words: string, line: typeof LINE): Promise<Measured> {
  const context = await aPhone(browser);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', line);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const begun = performance.now();
  await page.goto(installation.address + path, { waitUntil: 'commit' });
  await page.locator(words).first().waitFor();
  const readable = performance.now() - begun;
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  await context.close();
  return { paint, readable, kilobytes: bytes / 1024 };
}

const median = (numbers: readonly number[]): number =>
  Math.round(numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!);

async function measured(name: string, path: string, words: string, line: typeof LINE): Promise<void> {
  const all: Measured[] = [];
  for (let time = 0; time < TIMES; time += 1) all.push(await once(path, words, line));
  const [paint, readable, kilobytes] = (['paint', 'readable', 'kilobytes'] as const).map((what) =>
    median(all.map((one) => one[what])),
  );
  console.log(`| ${name} | ${paint} | ${readable} | ${kilobytes} |`);
}

const { request, ...rest } = await aPhone(browser);
void rest;
type Mine = { courses: { courseId: number; titleZh: string }[] };
const { courses } = await call<Mine>(installation, request, 'courses.mine');
const { courseId } = courses.find(({ titleZh }) => titleZh === '反间谍法对每个人的要求')!;
await call(installation, request, 'courses.start', { courseId });

console.log(`median of ${TIMES} | first paint, ms | words to be read, ms | kB`);
await measured('course, 10 Mbit/s', `/courses/${courseId}`, '.course-blocks p', LINE);
await measured('My page, 10 Mbit/s', '/mine', '.page section.part', LINE);
await measured('course, no limit', `/courses/${courseId}`, '.course-blocks p', FREE);
await measured('My page, no limit', '/mine', '.page section.part', FREE);
await browser.close();
await installation.stop();
