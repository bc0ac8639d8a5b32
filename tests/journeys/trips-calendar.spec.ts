/**
 * Days of journeys where people keep them: an office goes through the month, subscribes to its calendar and revokes the address; whoever
 * was named sees it. And a traveller of a group asks on a phone to be heard alone.
 */
import { expect, type Page, test } from '@playwright/test';
import { type Day, dayAt, plusDays } from '../../src/law/day.ts';
import { aDemonstration, asks, PHONE } from './as-user.ts';

const { signedIn, visitor, passwordOf } = aDemonstration();

const TODAY = dayAt(new Date(), 'Asia/Shanghai');

/** The member and a colleague, on the way since yesterday. */
async function aGroupAway(foreign: Page): Promise<{ tripId: number; personId: number }> {
  const member = await signedIn('member');
  const { personId } = await asks<{ personId: number }>(member, 'duties.mine');
  const { people } = await asks<{ people: { personId: number }[] }>(foreign, 'travel.find-people', { text: '李' });
  const days = { leavesOn: plusDays(TODAY, -1), returnsOn: plusDays(TODAY, 2) };
  const legs = [{ country: 'SG', place: '新加坡国立大学', from: days.leavesOn, to: days.returnsOn }];
  const other = people.find((one) => one.personId !== personId)!;
  const { tripId } = await asks<{ tripId: number }>(foreign, 'travel.declare', {
    ...{ kind: 'official', purpose: 'meeting', funding: 'own-unit', ...days, legs, oralNoticeOn: days.leavesOn },
    ...{ groupName: '赴新加坡访问团', members: [{ personId: other.personId }, { personId }] },
  });
  return { tripId, personId };
}

test('an office goes through the month, subscribes to the calendar and revokes it; who was named sees it, and asks to be heard alone', async () => {
  const foreign = await signedIn('foreign');
  const { tripId, personId } = await aGroupAway(foreign);
  const phone = await signedIn('member', PHONE);
  const { person } = await asks<{ person: { name: string } }>(phone, 'duties.mine');

  await foreign.goto('/travel');
  await foreign.getByRole('tab', { name: '现在境外' }).click();
  await expect(foreign.getByRole('button', { name: person.name })).toBeVisible();
  await foreign.getByRole('tab', { name: '日历' }).click();
  await expect(foreign.getByRole('list', { name: '出行日历' }).getByText(person.name)).toBeVisible();
  await foreign.getByRole('tab', { name: '当月出境' }).click();
  await foreign.getByRole('button', { name: '下个月' }).click();
  await expect(foreign).toHaveURL(new RegExp(`month=${nextMonth(TODAY)}`));
  await foreign.getByRole('button', { name: /^本\s?月$/ }).click();
  await expect(foreign).not.toHaveURL(/month=/);

  await foreign.goto('/my-account');
  await foreign.getByRole('button', { name: '生成地址' }).click();
  await foreign.getByLabel('请再次输入密码').fill(passwordOf('foreign'));
  await foreign
    .getByRole('dialog')
    .getByRole('button', { name: /^生\s?成$/ })
    .click();
  const address = (await foreign.locator('.token-once').textContent())!.trim();
  await foreign.getByRole('button', { name: '我已保存' }).click();
  await expect(foreign.getByText('使用中')).toBeVisible();
  const program = await visitor();
  const file = await program.request.get(address);
  expect(file.headers()['content-type']).toContain('text/calendar');
  expect((await file.text()).replaceAll('\r\n ', '')).toContain(person.name);
  await foreign.getByRole('button', { name: /^停\s?用$/ }).click();
  await foreign
    .getByRole('dialog')
    .getByRole('button', { name: /^停\s?用$/ })
    .click();
  await expect(foreign.getByText('没有地址')).toBeVisible();
  expect((await program.request.get(address)).status()).toBe(404);

  await phone.goto('/mine');
  await expect(phone.getByText('在日历程序中订阅出行日期').first()).toBeVisible();
  await asks(foreign, 'travel.record-return', { tripId, on: TODAY, personIds: [personId] });
  await phone.goto(`/mine/trips/${tripId}`);
  await phone.getByRole('button', { name: '要求单独访谈' }).click();
  await phone.getByRole('dialog').getByRole('button', { name: '要求单独访谈' }).click();
  await expect(phone.getByText('您已要求单独访谈')).toBeVisible();
});

test('who travels often says that what was read this year stands; the office sees which version was read, and of which journey', async () => {
  const phone = await signedIn('member', PHONE);
  const [officer, personnel, head] = await Promise.all(
    ['officer', 'personnel', 'head'].map((login) => signedIn(login)),
  );
  const declares = async (on: Day, more: object = {}) => {
    const legs = [{ country: 'HK', place: '香港科技园', from: on, to: on }];
    const facts = { kind: 'official', purpose: 'meeting', funding: 'own-unit' };
    const asked = { ...facts, leavesOn: on, returnsOn: on, legs, ...more };
    return (await asks<{ tripId: number }>(phone, 'travel.declare-own', asked)).tripId;
  };
  const { materials } = await asks<{ materials: { materialId: number }[] }>(officer!, 'travel.materials');
  const materialIds = materials.map(({ materialId }) => materialId);
  for (const before of [9, 8, 7]) {
    const on = plusDays(TODAY, -before);
    const tripId = await declares(on, { oralNoticeOn: on });
    if (before === 9) await asks(phone, 'travel.acknowledge-briefing', { tripId, materialIds });
    await asks(phone, 'travel.return-own', { tripId, on });
  }
  const tripId = await declares(plusDays(TODAY, 20));
  await asks(officer!, 'travel.give-opinion', { tripId, office: 'security', conclusion: 'agreed' });
  await asks(personnel!, 'travel.give-opinion', { tripId, office: 'personnel', conclusion: 'agreed' });
  await asks(head!, 'travel.decide', { tripId, decision: 'approved' });

  await phone.goto(`/mine/trips/${tripId}`);
  await expect(phone.getByText('可以沿用')).toBeVisible();
  await phone.getByRole('button', { name: /^沿\s?用$/ }).click();
  await expect(phone.getByText(`${TODAY} 已确认`)).toBeVisible();

  const { personId } = await asks<{ personId: number }>(phone, 'duties.mine');
  await officer!.goto(`/travel/${tripId}?person=${personId}&purpose=travel`);
  await expect(officer!.getByText('沿用出行')).toBeVisible();
  await officer!.getByRole('link', { name: '出境安全防范须知' }).click();
  await expect(officer!.getByRole('heading', { name: '所查的版本：出境安全防范须知' })).toBeVisible();
});

const nextMonth = (today: Day): string => plusDays(`${today.slice(0, 7)}-28` as Day, 5).slice(0, 7);
