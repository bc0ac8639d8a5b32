/**
 * What is photographed on the spot (Provisions 8(2), 9(9)): on a phone a file can be taken by its camera, for a measure and for a finding; it is kept as
 * any other file is, and refused as any other is. At a desk nothing is asked of a camera.
 */
import { expect, type Page, test } from '@playwright/test';
import { pngOf } from '../../src/fixtures/signature.ts';
import { aDemonstration, asks, inDialog, isAccessible, PHONE, presses } from './as-user.ts';

const { signedIn } = aDemonstration();
const photo = (name: string) => ({
  ...{ name, mimeType: 'image/png' },
  buffer: Buffer.from(pngOf(80, 60, () => [200, 200, 200, 255])),
});
const camera = (page: Page) => page.getByRole('dialog').locator('input[type=file][capture=environment]');

test('on a phone a lock is photographed for its measure, and what is missing for its finding; a marked name is refused', async () => {
  const officer = await signedIn('officer', PHONE);
  await test.step('for a measure', async () => {
    const { rows } = await asks<{ rows: { measureId: number }[] }>(officer, 'measures.list', {});
    await officer.goto(`/measures/${rows[0]!.measureId}`);
    await presses(officer, '添加文件');
    await isAccessible(officer);
    await officer.getByRole('dialog').getByLabel('名称').fill('门锁照片');
    await expect(camera(officer)).toHaveAttribute('accept', 'image/*');
    await camera(officer).setInputFiles(photo('绝密★30年.png'));
    await presses(officer, /^添\s?加$/);
    await expect(officer.getByText(/文件带有国家秘密标志/)).toBeVisible();
    await camera(officer).setInputFiles(photo('IMG_0001.png'));
    await expect(officer.getByText('IMG_0001.png')).toBeVisible();
    await inDialog(officer, /^添\s?加$/);
    await expect(officer.getByText('门锁照片').first()).toBeVisible();
  });
  await test.step('for a finding', async () => {
    const { rows } = await asks<{ rows: { findingId: number; state: string }[] }>(officer, 'findings.list', {});
    const open = rows.find(({ state }) => state === 'open')!;
    await officer.goto(`/findings/${open.findingId}`);
    await presses(officer, '添加佐证材料');
    await camera(officer).setInputFiles(photo('IMG_0002.png'));
    await inDialog(officer, /^添\s?加$/);
    await expect(officer.getByText('IMG_0002.png').first()).toBeVisible();
  });
});

test('at a desk a file is chosen', async () => {
  const officer = await signedIn('officer');
  await officer.goto('/measures/1');
  await presses(officer, '添加文件');
  await expect(officer.getByRole('dialog').getByRole('button', { name: '选择文件' })).toBeVisible();
  await expect(camera(officer)).toHaveCount(0);
});
