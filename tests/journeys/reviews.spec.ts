/**
 * Reviews as the people concerned live them: an engineer is appointed in the order of days, and somebody who is to be refused reads why on a
 * phone and is heard before another person decides. On the demonstration, whose people have accounts.
 */
import { expect, type Page, test } from '@playwright/test';
import { aSignature } from '../../src/fixtures/signature.ts';
import { conditionsFor } from '../../src/law/review-conditions.ts';
import { aDemonstration, asks, inDialog, isAccessible, PHONE, presses } from './as-user.ts';

const { signedIn } = aDemonstration();

type Post = { readonly postId: number; readonly title: string; readonly department: string };

const START = `${new Date().getFullYear() + 1}-12-01`;

/** The member of staff of the demonstration, and a core post that he does not hold. */
async function candidate(
  personnel: Page,
  phone: Page,
  which: number,
): Promise<{ personId: number; name: string; post: Post }> {
  const { personId, person } = await asks<{ personId: number; person: { name: string } }>(phone, 'duties.mine');
  const { rows } = await asks<{ rows: Post[] }>(personnel, 'people.posts', { level: 'core', limit: 20 });
  return { personId, name: person.name, post: rows[which]! };
}

const planned = (personnel: Page, personId: number, { postId }: Post) =>
  asks<{ appointmentId: number; planned: boolean }>(personnel, 'people.appoint', { personId, postId, from: START });

/** Personnel opens the review, sees every document, asks for opinions and gives its own. */
async function reviews(personnel: Page, name: string, unmet?: string): Promise<string> {
  await personnel.goto(`/reviews?part=owing&text=${encodeURIComponent(name)}`);
  await personnel.locator('tbody .row-open').first().click();
  await personnel.getByRole('radio', { name: '上岗前审查' }).check();
  await inDialog(personnel, '开立');
  await personnel.waitForURL(/reviews\/\d+/);
  await presses(personnel, '启动审查');
  const conditions = conditionsFor(['secret-related']);
  for (const [index] of conditions.entries()) {
    await presses(personnel, '登记');
    const dialog = personnel.getByRole('dialog');
    const title = await dialog.locator('.ant-modal-title').innerText();
    await dialog.getByRole('radio', { name: unmet && title.includes(unmet) ? '不具备' : '具备', exact: true }).check();
    await dialog.getByLabel('所见材料').click();
    await personnel.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
    await expect(personnel.locator('.ant-select-dropdown:visible')).toHaveCount(0);
    await inDialog(personnel, '登记');
    await expect(personnel.getByText('未登记')).toHaveCount(conditions.length - 1 - index);
    await expect(dialog).toHaveCount(0);
  }
  await presses(personnel, '征求意见');
  await presses(personnel, '提出组织人事意见');
  await personnel.getByRole('dialog').getByRole('radio', { name: '通过', exact: true }).check();
  await inDialog(personnel, '提出意见');
  await expect(personnel.getByText('两部门由两人各自提出意见')).toBeVisible();
  return new URL(personnel.url()).pathname;
}

async function givesSecurityOpinion(officer: Page, path: string, conclusion: '通过' | '不通过'): Promise<void> {
  await officer.goto(path);
  await presses(officer, '提出安全防范意见');
  await officer.getByRole('dialog').getByRole('radio', { name: conclusion, exact: true }).check();
  await inDialog(officer, '提出意见');
  await expect(officer.getByText('意见已齐，作出决定')).toBeVisible();
}

async function decides(
  page: Page,
  conclusion: '通过' | '附条件通过' | '不通过',
  words: Record<string, string>,
  act: string,
) {
  const dialog = page.getByRole('dialog');
  for (const group of [0, 1])
    await dialog.getByRole('radiogroup').nth(group).getByRole('radio', { name: conclusion, exact: true }).check();
  for (const [label, text] of Object.entries(words)) await dialog.getByLabel(label).fill(text);
  await inDialog(page, act);
}

test('an officer reviews and appoints a new engineer: first review, training and letter, then the start', async () => {
  const [personnel, officer, phone] = await Promise.all([
    signedIn('personnel'),
    signedIn('officer'),
    signedIn('member', PHONE),
  ]);
  const { personId, name, post } = await candidate(personnel, phone, 1);
  const { appointmentId, planned: isPlanned } = await planned(personnel, personId, post);
  expect(isPlanned).toBe(true);

  await personnel.goto('/reviews?part=planned');
  const start = personnel.getByRole('row').filter({ hasText: name }); // the demonstration has other starts to come
  await expect(start.getByText('缺 上岗前审查')).toBeVisible();
  await expect(start.getByRole('button', { name: '确认上岗' })).toHaveCount(0);

  const path = await reviews(personnel, name);
  await expect(personnel.getByRole('button', { name: '作出决定' })).toHaveCount(0);
  await givesSecurityOpinion(officer, path, '通过');
  await presses(officer, '作出决定');
  await decides(officer, '通过', {}, '决定');
  await expect(officer.locator('.state-good', { hasText: '通过' }).first()).toBeVisible();

  await trainsAndSigns(officer, phone, { personId, appointmentId });
  await personnel.goto('/reviews?part=planned');
  await start.getByRole('button', { name: '确认上岗' }).click();
  await inDialog(personnel, '确认上岗');
  await expect(start).toHaveCount(0);
});

/** What other journeys show: through the same addresses that the pages use. */
async function trainsAndSigns(
  officer: Page,
  phone: Page,
  { personId, appointmentId }: Record<'personId' | 'appointmentId', number>,
) {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const session = { topic: '上岗前教育', subjects: ['counter-espionage'], day, hours: 4, place: '报告厅' };
  const { trainingId } = await asks<{ trainingId: number }>(officer, 'training.plan', session);
  await asks(officer, 'training.record-attendance', { trainingId, attendees: [personId] });
  const { templates } = await asks<{ templates: { templateId: number; inEffect: boolean }[] }>(
    officer,
    'letters.templates',
  );
  const templateId =
    templates.find((one) => one.inEffect)?.templateId ??
    (await asks<{ templateId: number }>(officer, 'letters.adopt-starting-template')).templateId;
  const { issued } = await asks<{ issued: { letterId: number }[] }>(officer, 'letters.issue', {
    ...{ templateId, personIds: [personId] },
  });
  expect(appointmentId).toBeGreaterThan(0);
  for (const { letterId } of issued) {
    await asks(phone, 'letters.read', { letterId });
    const signature = aSignature().toString('base64');
    await asks(phone, 'letters.sign', { letterId, signature, readFrom: new Date().toISOString() });
  }
}

test('a refused candidate reads the reasons on a phone, makes a statement, another person decides', async () => {
  const [personnel, officer, head, phone] = await Promise.all([
    signedIn('personnel'),
    signedIn('officer'),
    signedIn('head'),
    signedIn('member', PHONE),
  ]);
  const { personId, name, post } = await candidate(personnel, phone, 2);
  await planned(personnel, personId, post);
  const path = await reviews(personnel, name, '居留');
  await givesSecurityOpinion(officer, path, '不通过');
  await presses(officer, '作出决定');
  const reasons = { 理由: '持有境外长期居留许可。', 所依据的材料: '出入境管理机构查询结果。' };
  await decides(officer, '不通过', reasons, '决定');
  await expect(officer.getByText('这一步任何角色都不能跳过')).toBeVisible();

  await head.goto(path);
  await expect(head.getByText('这一步任何角色都不能跳过')).toBeVisible();
  await expect(head.getByRole('button', { name: '另行决定' })).toHaveCount(0);

  await phone.goto('/mine/reviews');
  await presses(phone, '查看理由并陈述');
  await expect(phone.getByText('这是拟作的决定，还不是最后的决定')).toBeVisible();
  await expect(phone.getByText(reasons.理由)).toBeVisible();
  await phone.setViewportSize({ width: 390, height: 3000 }); // so that nothing lies beneath the bar at the foot
  await isAccessible(phone);
  await phone.getByLabel(/您的意见/).fill('该许可已注销，附注销证明。');
  await presses(phone, '提交陈述');
  await expect(phone.getByText('您的陈述已收到')).toBeVisible();

  await officer.goto(path);
  await expect(officer.getByText('该许可已注销，附注销证明。')).toBeVisible();
  await isAccessible(officer);
  await expect(officer.getByRole('button', { name: '另行决定' })).toHaveCount(0);
  await head.reload();
  await presses(head, '另行决定');
  const again = { 理由: '许可已注销，经核实。', 所依据的材料: '注销证明。', 所附条件: '每六个月提交出入境记录。' };
  await decides(head, '附条件通过', again, '作出决定');
  await expect(head.locator('.state-good', { hasText: '附条件通过' }).first()).toBeVisible();

  await phone.reload();
  await expect(phone.getByText('另行作出的决定')).toBeVisible();
  await expect(phone.getByText(again.所附条件)).toBeVisible();
});
