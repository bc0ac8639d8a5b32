/** What inspectors ask of staff, practised on the phone: private to the member; the unit sees how many know, and nothing of a few. */
import { devices, expect, test } from '@playwright/test';
import { aDemonstration, isAccessible, presses } from './as-user.ts';

const { signedIn } = aDemonstration();
const SMALL = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };

test('what inspectors ask is practised on the phone, and the unit sees nothing of it yet', async () => {
  const member = await signedIn('member', SMALL);
  await member.goto('/mine/inspectors-questions');
  await isAccessible(member);
  await member.getByRole('radio').first().check();
  await presses(member, '看答案');
  await expect(member.getByText(/答对了|应当是/)).toBeVisible();
  await isAccessible(member);
  await presses(member, '下一题');
  await expect(member.getByText('2/12')).toBeVisible();
  const officer = await signedIn('officer');
  await officer.goto('/training/inspectors-questions');
  await expect(officer.getByText('作答不足10人，不显示').first()).toBeVisible();
  await isAccessible(officer);
});
