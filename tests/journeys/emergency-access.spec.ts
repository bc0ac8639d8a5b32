/**
 * Emergency access in the browser: the network officer, who has no list of people, asks by name; the head agrees; the file is open to him and
 * closed again; personnel, a third person, reviews it; the person concerned reads all of it.
 */
import { expect, test } from '@playwright/test';
import { aDemonstration, asks, inDialog, PHONE, presses } from './as-user.ts';

const { signedIn } = aDemonstration();

test('one asks, another agrees, it opens and closes, a third reviews, the person reads', async () => {
  const [network, head] = [await signedIn('network'), await signedIn('head')];
  const [personnel, member] = [await signedIn('personnel'), await signedIn('member', PHONE)];
  const { displayName } = await asks<{ displayName: string }>(member, 'accounts.me');
  const { rows } = await asks<{ rows: { staffNumber: string }[] }>(personnel, 'people.list', {
    text: displayName,
  });

  await test.step('asked for by name, with a ground and reasons', async () => {
    await network.goto('/emergency-access');
    await presses(network, '申请紧急查阅');
    const dialog = network.getByRole('dialog');
    await dialog.getByLabel('查阅谁的记录（姓名）').fill(displayName);
    await dialog.getByLabel('工号').fill(rows[0]!.staffNumber);
    await dialog.getByLabel('说明（事后本人可以看到）').fill('出差途中失联，需要联系方式。');
    await inDialog(network, '申请');
    await expect(network.getByText('待第二人同意')).toBeVisible();
    await expect(network.getByRole('button', { name: '打开记录' })).toHaveCount(0);
  });

  await test.step('every page of the head says so, and he agrees', async () => {
    await head.goto('/people');
    await expect(head.getByText('紧急查阅：1 件待同意。')).toBeVisible();
    await head.goto('/emergency-access');
    await presses(head, '同意');
    await inDialog(head, '同意');
    await expect(head.getByText('正在开放').first()).toBeVisible();
  });

  await test.step('the file opens to who asked, until he closes it', async () => {
    await network.reload();
    await presses(network, '打开记录');
    await expect(network.getByText('本次打开已记入日志', { exact: false })).toBeVisible();
    await expect(network.getByText('电话')).toBeVisible();
    await presses(network, '提前关闭');
    await expect(network.getByText('已关闭，待复核')).toBeVisible();
    await expect(network.getByText('电话')).toHaveCount(0);
    await presses(network, '说明用途');
    await network.getByLabel('看了什么，用在哪里').fill('已电话联系到本人，平安。');
    await inDialog(network, '保存');
  });

  await test.step('a third person reviews it; who agreed cannot', async () => {
    await head.reload();
    await expect(head.getByText('已关闭，待复核')).toBeVisible();
    await expect(head.getByRole('button', { name: /^复\s?核$/ })).toHaveCount(0);
    await personnel.goto('/emergency-access');
    await presses(personnel, '复核');
    await personnel.getByRole('radio', { name: '查阅有必要，没有超出需要' }).check();
    await personnel.getByLabel('意见').fill('确属紧急。');
    await inDialog(personnel, '保存复核');
    await expect(personnel.getByText('已复核').first()).toBeVisible();
  });

  await test.step('the person reads who, why, when, and what was found', async () => {
    await member.goto('/mine');
    await expect(member.getByText('对我的紧急查阅')).toBeVisible();
    await expect(member.getByText('出差途中失联', { exact: false })).toBeVisible();
    await expect(member.getByText('确属紧急。', { exact: false })).toBeVisible();
    await expect(member.getByText('紧急查阅（两人同意）', { exact: false })).toBeVisible();
  });
});
