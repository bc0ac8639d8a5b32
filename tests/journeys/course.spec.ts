/**
 * A course as people live it: an officer writes one with a page and a video, publishes and assigns it; a member takes another on a phone,
 * loses the connection in the middle, and it counts once he is back. On the demonstration, whose people have accounts.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, devices, expect, type Page, test } from '@playwright/test';
import { anInstallation, call, type Installation } from './installation.ts';

let installation: Installation;
test.beforeAll(async () => {
  installation = await anInstallation({ flags: ['--demo'] });
});
test.afterAll(() => installation.stop());

async function signedIn(browser: Browser, login: string, phone = false): Promise<Page> {
  const password = new RegExp(`^ {2}${login} +([0-9A-Z-]{14}) `, 'm').exec(installation.printed())![1];
  const context = await browser.newContext({
    ...(phone ? { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } } : {}),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const answer = await context.request.post(`${installation.address}/auth/sign-in`, { data: { login, password } });
  expect(answer.ok()).toBe(true);
  return context.newPage();
}

const asks = <Result>(page: Page, name: string, input: object = {}) =>
  call<Result>(installation, page.request, name, input);
const open = (page: Page, path: string) => page.goto(installation.address + path);
const presses = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

async function isAccessible(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width, height: 3000 });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.setViewportSize({ width, height });
}

const LAW = '反间谍法对每个人的要求';

test('a course on a phone, with the connection lost in the middle: nothing is lost, and it counts once', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'member', true);
  await open(page, '/mine/training');
  // It comes after the page and moves it down: nothing is pressed while it may come.
  await expect(page.getByText(/请阅读个人信息处理告知书/)).toBeVisible();
  await page.getByRole('link', { name: LAW }).click();
  await isAccessible(page);
  await presses(page, '开始学习');
  await expect(page.getByRole('heading', { name: '单位的责任，每个人的义务' })).toBeVisible();
  await isAccessible(page);
  await presses(page, '读完了，继续');
  await expect(page.getByRole('heading', { name: '发现可疑情况怎样报告' })).toBeVisible();

  await page.context().setOffline(true);
  await presses(page, '读完了，继续');
  await expect(page.getByRole('heading', { name: '如果已经卷入其中' })).toBeVisible();
  await expect(page.getByText('现在连接不到服务器。')).toBeVisible();
  await isAccessible(page);
  await presses(page, '读完了，完成课程');
  await expect(page.getByText('全部读完了')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByRole('heading', { name: '课程已完成' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('计入：')).toBeVisible();
  await isAccessible(page);
  const mine = await asks<{ courses: { titleZh: string; finishedOn: string | null }[] }>(page, 'courses.mine');
  expect(mine.courses.find((one) => one.titleZh === LAW)?.finishedOn).not.toBeNull();
  const { width } = page.viewportSize()!;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('begun on one phone, gone on with on another where one left off', async ({ browser }) => {
  const first = await signedIn(browser, 'liaison', true);
  await open(first, '/mine/training');
  await first.getByRole('link', { name: LAW }).click();
  await presses(first, '开始学习');
  await presses(first, '读完了，继续');
  await expect(first.getByRole('heading', { name: '发现可疑情况怎样报告' })).toBeVisible();
  await expect(first.getByText('1 / 3')).toBeVisible();
  const { courses } = await asks<{ courses: { courseId: number; titleZh: string }[] }>(first, 'courses.mine');
  const second = await signedIn(browser, 'liaison', true);
  await open(second, `/courses/${courses.find((one) => one.titleZh === LAW)!.courseId}`);
  await expect(second.getByRole('heading', { name: '发现可疑情况怎样报告' })).toBeVisible();
});

/** Two seconds of a moving square, as a browser records it. */
const recorded = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 160;
    canvas.height = 90;
    const drawing = canvas.getContext('2d')!;
    let at = 0;
    const timer = setInterval(() => {
      at += 4;
      drawing.fillStyle = '#0b3d91';
      drawing.fillRect(0, 0, 160, 90);
      drawing.fillStyle = '#fff';
      drawing.fillRect(at % 150, 40, 10, 10);
    }, 40);
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    const ended = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start(200);
    await new Promise((resolve) => setTimeout(resolve, 4000));
    recorder.stop();
    await ended;
    clearInterval(timer);
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
  });

test('an officer writes a course by keyboard, adds a video that is one, publishes it; a member watches it', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'officer');
  await open(page, '/training/courses');
  await presses(page, '新建课程');
  await page.getByLabel('课程名称（中文）').fill('出境前的提醒');
  await presses(page, '开始编写');
  await presses(page, /添加一个部分/);
  await page.getByRole('menuitem', { name: '页面' }).click();
  await page.getByLabel('第 1 部分第 1 段（中文）', { exact: true }).fill('不携带内部资料出境。');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+b');
  await presses(page, /添加一个部分/);
  await page.getByRole('menuitem', { name: '视频' }).click();
  const chooser = page.locator('input[type=file][accept*=".mp4"]');
  await chooser.setInputFiles({ name: '讲解.mp4', mimeType: 'video/mp4', buffer: Buffer.from('no video at all') });
  await expect(page.getByText('文件不是 MP4 或 WebM 视频')).toBeVisible();
  const buffer = Buffer.from(await recorded(page), 'base64');
  await chooser.setInputFiles({ name: '讲解.webm', mimeType: 'video/webm', buffer });
  await expect(page.locator('video')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^时长 0:\d\d$/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '上移第 2 部分', exact: true }).press('Enter');
  await expect(page.getByText('已保存', { exact: true })).toBeVisible({ timeout: 30_000 });
  await isAccessible(page);
  await presses(page, '发布');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /发\s*布/ })
    .click();
  await expect(page.getByRole('button', { name: '向全员开放' })).toBeVisible();
  await presses(page, '向全员开放');
  await expect(page.getByRole('button', { name: '不再向全员开放' })).toBeVisible();

  const phone = await signedIn(browser, 'foreign', true);
  await open(phone, '/mine/training');
  await phone.getByRole('link', { name: '出境前的提醒' }).click();
  await presses(phone, '开始学习');
  await expect(phone.locator('video')).toBeVisible();
  await expect(phone.getByRole('button', { name: '读完了，继续' })).toBeDisabled();
  await phone.locator('video').evaluate((video: HTMLVideoElement) => {
    video.muted = true;
    return video.play();
  });
  await expect(phone.getByText('这一部分已完成。')).toBeVisible({ timeout: 60_000 });
  await presses(phone, '继续');
  await expect(phone.locator('strong', { hasText: '不携带内部资料出境。' })).toBeVisible();
});
