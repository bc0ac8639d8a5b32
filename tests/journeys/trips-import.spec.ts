/**
 * Foreign affairs of an institute enters five hundred exchange journeys from one sheet, made as offices make it, with the mistakes that
 * offices make: looked through first, entered as it was shown, corrected, and sent again without anything being entered twice.
 */
import { expect, test } from '@playwright/test';
import writeXlsxFile from 'write-excel-file/node';
import { type Day, dayAt, plusDays } from '../../src/law/day.ts';
import { aDemonstration, asks, isAccessible } from './as-user.ts';

const { signedIn } = aDemonstration();

const TODAY = dayAt(new Date(), 'Asia/Shanghai');
const HEADER = ['姓名', '学号', '国家或地区', '接收院校', '出境日期', '回国日期', '事由'];
const GOOD = 500;

type Post = { level: string; foreignRelated: boolean };
type Listed = { name: string; staffNumber?: string; posts: readonly Post[] };

const xlsx = async (rows: string[][]) => ({
  name: '学生交流名单.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await writeXlsxFile([HEADER, ...rows], { sheet: '名单' }).toBuffer(),
});

test('five hundred exchange journeys from one sheet: its mistakes are named by their cells, the others entered, and none twice', async () => {
  const page = await signedIn('foreign');
  const officer = await signedIn('officer');
  const people: Listed[] = [];
  for (let offset = 0; offset < 1000; offset += 200) {
    const asked = { offset, limit: 200 };
    people.push(...(await asks<{ rows: Listed[] }>(officer, 'people.list', asked)).rows);
  }
  // The journeys of the others wait for a decision.
  const bound = ({ level, foreignRelated }: Post) => level !== 'none' || foreignRelated;
  const students = people.filter(({ staffNumber, posts }) => staffNumber && !posts.some(bound));
  const stay = (leavesOn: Day, days: number) => [
    '新加坡',
    '新加坡国立大学',
    leavesOn,
    plusDays(leavesOn, days),
    '学术交流',
  ];
  // Some go more than once: in one term after the other.
  const wanted = Array.from({ length: GOOD }, (_, n) => {
    const { name, staffNumber } = students[n % students.length]!;
    return [name, staffNumber!, ...stay(plusDays(TODAY, 200 + 40 * Math.floor(n / students.length)), 20)];
  });
  const [name, number] = wanted[1]!;
  const boundOne = people.find(({ staffNumber, posts }) => staffNumber && posts.some(bound))!;
  const wrong = [
    [boundOne.name, boundOne.staffNumber!, ...stay(plusDays(TODAY, 600), 3)],
    [name!, number!, '亚特兰蒂斯', '海底大学', plusDays(TODAY, 600), plusDays(TODAY, 610), '学习'],
    [name!, number!, '日本', '东京大学', plusDays(TODAY, 610), plusDays(TODAY, 600), '学习'],
    ...wanted.slice(2, 6).map(([name, number]) => [name!, number!, ...stay(plusDays(TODAY, 205), 3)]),
    ['查无此人', 'X-404', ...stay(plusDays(TODAY, 600), 3)],
  ];
  await page.goto('/travel/import');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByText('请选择表格')).toBeVisible();
  await isAccessible(page);
  const file = await xlsx([...wanted, ...wrong]);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: '预览' }).click();
  const refused = page.getByRole('table', { name: '不登记的行' });
  await expect(refused.getByText('不是可识别的国家或地区')).toBeVisible({ timeout: 30_000 });
  await expect(refused.getByText('回国日期早于出境日期')).toBeVisible();
  await expect(refused.getByText('与表格中此人前面一行的日期重叠').first()).toBeVisible();
  await expect(refused.getByText('本单位在册人员中没有此人')).toBeVisible();
  await expect(refused.getByText('这次出行须经审批').first()).toBeVisible();
  await isAccessible(page);
  const accept = page.getByRole('button', { name: /^登记这 \d+ 次出行$/ });
  const ready = Number(/\d+/.exec((await accept.textContent()) ?? '')![0]);
  expect(ready).toBeGreaterThan(450);
  await accept.click();
  await expect(page.getByText(`已登记 ${ready} 次出行`).first()).toBeVisible({ timeout: 60_000 });
  await isAccessible(page);

  const count = async () => (await asks<{ total: number }>(page, 'travel.list', { state: 'approved' })).total;
  const before = await count();
  expect(before).toBeGreaterThanOrEqual(ready);
  await page.goto('/travel/import');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByText('没有可以登记的行')).toBeVisible({ timeout: 30_000 });
  expect(await count()).toBe(before);
});
