/**
 * An anonymous report on a phone, its relay and its answer: reported without an account, with contact data that only the officer’s key file
 * opens; told to the organ, with a receipt; read by its reporter with the code alone. On the demonstration.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { aDemonstration, inDialog, isAccessible, PHONE, presses } from './as-user.ts';

const installation = aDemonstration();
const { signedIn, visitor } = installation;

/** Of several units of an installation one is chosen. */
const isUnit = (page: Page) => page.getByRole('link', { name: '示例精密仪器研究院' }).click();

const SEEN = '地下车库有一辆车连续三晚停在机房通风口旁，车内有人用长焦镜头拍摄。';
const KEY_FILE = () => ({
  name: 'relay-key.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(`${/^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(installation.printed())![0]}\n`),
});

test('an anonymous report on a phone, its relay and its answer read with the code', async () => {
  const phone = await visitor(PHONE);
  await phone.goto('/');
  await phone.getByRole('link', { name: '在这里报告' }).click();
  await expect(phone.getByRole('link', { name: '电话 12339' })).toBeVisible();
  await isUnit(phone);
  await expect(phone.getByText('捏造事实、诬告陷害他人的，依法承担责任')).toBeVisible();
  await isAccessible(phone);
  await presses(phone, '提交报告');
  await expect(phone.getByText('请写几句您看到的情况')).toBeVisible();

  await phone.getByLabel('您看到或者听到了什么').fill(SEEN);
  await phone.getByLabel('什么时间（选填）').fill('本周一至周三晚十点');
  await phone.getByLabel('什么地点（选填）').fill('地下车库二层');
  const image = readFileSync('tests/samples/one-pixel.png');
  await phone.locator('input[type=file]').setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: image });
  await phone.getByText('留下联系方式', { exact: true }).click();
  await phone.getByLabel('怎样联系您').fill('内线 7788 找小周');
  await isAccessible(phone);
  await presses(phone, '提交报告');
  await expect(phone.getByRole('heading', { name: '报告已收到' })).toBeVisible();
  await expect(phone.getByText('已提交')).toBeVisible();
  const code = (await phone.getByRole('status', { name: '回执码' }).textContent())!;
  expect(code).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
  await isAccessible(phone);
  // Nothing of it stays in the browser.
  expect(await phone.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
    '车库',
  );
  await phone.context().close();

  const officer = await signedIn('relay');
  await officer.goto('/clues?state=received');
  await expect(officer.getByRole('heading', { name: '线索转报', exact: true })).toBeVisible();
  await officer.locator('tbody .row-open').last().click();
  await expect(officer.getByText(SEEN)).toHaveCount(0);
  await presses(officer, '打开内容');
  await expect(officer.getByText(SEEN)).toBeVisible();
  await expect(officer.getByRole('button', { name: /附件 1/ })).toBeVisible();
  await officer.locator('input[type=file]').setInputFiles(KEY_FILE());
  await expect(officer.getByText('内线 7788 找小周')).toBeVisible();
  await isAccessible(officer);

  await presses(officer, '登记转报');
  await inDialog(officer, '登记');
  await expect(officer.getByText('还没有回执编号')).toBeVisible();
  await presses(officer, '登记回执编号');
  await officer.getByRole('dialog').getByLabel('国家安全机关回执编号').fill('电-2026-0456');
  await inDialog(officer, '登记');
  await expect(officer.locator('.state-tag').getByText('已转报').first()).toBeVisible();
  const paper = officer.waitForEvent('download');
  await presses(officer, '生成转报件（PDF）');
  expect((await paper).suggestedFilename()).toMatch(/^可疑情况转报件-\d{4}-\d{6}\.pdf$/);
  await presses(officer, '登记转报');
  await officer.getByRole('dialog').getByText('当面递交').click();
  await officer.getByRole('dialog').getByLabel('国家安全机关回执编号').fill('收-12');
  await inDialog(officer, '登记');
  // What the organ gave is kept as it gave it, and opened again.
  await officer.getByRole('button', { name: '登记回执扫描件' }).last().click();
  await officer
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: '回执.png', mimeType: 'image/png', buffer: image });
  await isAccessible(officer);
  await inDialog(officer, '登记');
  const scan = officer.waitForEvent('download');
  await presses(officer, '回执扫描件');
  expect((await scan).suggestedFilename()).toMatch(/^国家安全机关回执-\d{4}-\d{6}\.png$/);
  await expect(officer.getByRole('button', { name: '登记回执扫描件' })).toHaveCount(1);
  await presses(officer, '确认收到');
  await inDialog(officer, '发给报告人');
  await presses(officer, '反馈');
  await inDialog(officer, '发给报告人');
  await presses(officer, '办结');
  await inDialog(officer, '办结');
  await expect(officer.getByText('收-12').first()).toBeVisible();
  await isAccessible(officer);

  const later = await visitor(PHONE);
  await later.goto('/report');
  await isUnit(later);
  await later.getByRole('tab', { name: '凭回执码查看' }).click();
  await later.getByRole('textbox', { name: '回执码' }).fill('AAAA');
  await presses(later, '查看');
  await expect(later.getByText('请输入二十位回执码')).toBeVisible();
  await later.getByRole('textbox', { name: '回执码' }).fill(code.toLowerCase());
  await presses(later, '查看');
  await expect(later.getByText(SEEN)).toBeVisible();
  await expect(later.getByText('回执编号 电-2026-0456')).toBeVisible();
  await expect(later.getByText('您的报告已转报国家安全机关，由其依法处理。')).toBeVisible();
  await isAccessible(later);
  await later.getByText('因报告受到打击报复', { exact: true }).click();
  await later.getByLabel('受到了什么对待').fill('第二天被停了门禁卡。');
  await presses(later, '向主要负责人投诉');
  await expect(later.getByText('投诉已送达主要负责人。')).toBeVisible();

  const head = await signedIn('head');
  await head.goto('/clues/complaints');
  await head.locator('tbody .row-open').first().click();
  await expect(head.getByText('第二天被停了门禁卡。')).toBeVisible();
  await head.getByLabel('答复').fill('已恢复您的门禁卡，并向有关人员说明不得如此。');
  await presses(head, '答复');
  await expect(head.getByText('已答复').first()).toBeVisible();
  await isAccessible(head);
});

test('a relay officer makes a key in the browser; its private half never leaves it', async () => {
  const page = await signedIn('relay');
  await page.goto('/clues/keys');
  await presses(page, '停用');
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(page.getByText('做一把公钥')).toBeVisible();
  const phone = await visitor(PHONE);
  await phone.goto('/report');
  await isUnit(phone);
  await expect(phone.getByText('这里暂时不能留联系方式')).toBeVisible();

  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  const saved = page.waitForEvent('download');
  await presses(page, '生成并保存钥匙文件');
  const path = await (await saved).path();
  const identity = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(readFileSync(path, 'utf8'))![0];
  await page.locator('input[type=file]').setInputFiles({ ...KEY_FILE(), name: '别的钥匙.txt' });
  await expect(page.getByText('这不是刚才保存的钥匙文件')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({ ...KEY_FILE(), buffer: readFileSync(path) });
  await expect(page.getByText('您的公钥已启用')).toBeVisible();
  expect(sent.some((body) => body.includes('age1'))).toBe(true);
  expect(sent.filter((body) => body.includes(identity))).toEqual([]);
  await isAccessible(page);

  // What reporters left before is encrypted anew to it: by who holds the old file, and by no other.
  const newKey = { ...KEY_FILE(), buffer: readFileSync(path) };
  const reseal = page.locator('section').filter({ hasText: '交接：重新加密以前的联系方式' });
  await expect(reseal.getByText(/^有 \d+ 份联系方式/)).toBeVisible();
  await reseal.locator('input[type=file]').setInputFiles(newKey);
  await expect(reseal.getByText(/已重新加密 0 份。另有 \d+ 份用这个文件打不开/)).toBeVisible();
  await isAccessible(page);
  await reseal.locator('input[type=file]').setInputFiles(KEY_FILE());
  await expect(reseal.getByText(/已重新加密 [1-9]\d* 份。$/)).toBeVisible();
  await expect(reseal.getByText(/^有 \d+ 份联系方式/)).toHaveCount(0);
  const old = /AGE-SECRET-KEY-1[0-9A-Z]+/.exec(KEY_FILE().buffer.toString())![0];
  expect(sent.filter((body) => body.includes(identity) || body.includes(old) || body.includes('内线'))).toEqual([]);

  await page.goto('/clues/3');
  const open = page.locator('input[type=file]');
  await open.setInputFiles(KEY_FILE());
  await expect(page.getByText('这个文件打不开', { exact: false })).toBeVisible();
  await open.setInputFiles(newKey);
  await expect(page.getByText('内线 6021')).toBeVisible();
});

test('a report that is no clue is answered and closed with its ground; its reporter reads that, and the head sees how many', async () => {
  const head = await signedIn('head');
  await head.goto('/clues/complaints');
  const counted = async () =>
    Number(/未转报即办结 (\d+) 件/.exec((await head.getByText(/未转报即办结 \d+ 件/).textContent())!)![1]);
  const before = await counted();

  const phone = await visitor(PHONE);
  await phone.goto('/report');
  await isUnit(phone);
  await phone.getByLabel('您看到或者听到了什么').fill('空调太冷，请物业调一下。');
  await presses(phone, '提交报告');
  const code = (await phone.getByRole('status', { name: '回执码' }).textContent())!;

  const officer = await signedIn('relay');
  await officer.goto('/clues?state=received');
  await officer.locator('tbody .row-open').last().click();
  await presses(officer, '不属于本渠道');
  const dialog = officer.getByRole('dialog');
  await expect(dialog.getByText(/拿不准的，一律转报/)).toBeVisible();
  await expect(dialog.getByText('该机关表示不属其受理', { exact: false })).toHaveCount(0);
  await isAccessible(officer);
  await dialog.getByRole('button', { name: '答复并办结' }).click();
  await expect(dialog.getByText('请选择', { exact: true })).toBeVisible();
  await dialog.getByText('与危害国家安全无关', { exact: false }).click();
  await inDialog(officer, '答复并办结');
  await expect(officer.getByText(/没有转报即办结：与危害国家安全无关/)).toBeVisible();
  await expect(officer.getByRole('button', { name: '登记转报' })).toHaveCount(0);
  await isAccessible(officer);

  await phone.goto('/report');
  await isUnit(phone);
  await phone.getByRole('tab', { name: '凭回执码查看' }).click();
  await phone.getByRole('textbox', { name: '回执码' }).fill(code);
  await presses(phone, '查看');
  await expect(phone.getByText(/不属于本渠道（可疑情况）受理的范围/)).toBeVisible();
  await isAccessible(phone);
  await head.reload();
  await expect.poll(counted).toBe(before + 1);
});
