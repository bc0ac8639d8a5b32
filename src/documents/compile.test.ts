import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../law/day.ts';
import { pressProcess, toPdf } from './compile.ts';
import type { Form } from './paper.ts';
import { type PrintedTable, tablePaper } from './table.ts';

const list: PrintedTable = {
  language: 'zh',
  unitName: '华东某精密机械研究院',
  title: '反间谍安全防范教育培训签到表',
  columns: [
    { title: '姓名', share: 2 },
    { title: '部门', share: 3 },
    { title: '签到方式和时间', share: 4 },
    { title: '签名', share: 3 },
  ],
  rows: [['赟䶮', '总体设计部', '2026-11-23 09:02 扫码签到', '']],
  numbered: true,
  height: 'hand',
  asOf: '2026-11-23T04:05:06.000Z' as Instant,
  timeZone: 'Asia/Shanghai',
};

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;
const titled = (title: string) => tablePaper({ ...list, title });
const mentions = (pdf: Uint8Array, text: string): boolean => Buffer.from(pdf).includes(text);

test('a list is printed in both languages, empty or over many pages', async () => {
  const rows = Array.from({ length: 100 }, () => list.rows[0]!);
  const [short, long, empty] = await Promise.all([
    toPdf(tablePaper(list)),
    toPdf(tablePaper({ ...list, rows, closing: ['记录人（签名）：'], facts: [['地点', '第一报告厅']] })),
    toPdf(tablePaper({ ...list, language: 'en', rows: [], landscape: true })),
  ]);
  assert.deepEqual([pagesOf(short), pagesOf(empty)], [1, 1]);
  assert.ok(pagesOf(long) >= 3);
  for (const pdf of [short, long, empty]) assert.ok(mentions(pdf, '<pdfaid:conformance>A<'));
});

test('a row that does not fit the columns is a fault before anything is printed', () => {
  assert.throws(() => tablePaper({ ...list, rows: [['赟䶮']] }), /1 texts in a list of 4 columns/);
});

test('as of when is said with the zone, and what is not there is said too', () => {
  const data = (of: PrintedTable) => tablePaper(of).data as { asOf: string; total: string; rows: string[][] };
  assert.equal(data(list).asOf, '数据截至 2026-11-23 12:05:06（UTC+08:00）');
  assert.equal(data({ ...list, language: 'en' }).total, '1 entry');
  assert.deepEqual(data(list).rows[0]![0], '1');
});

test('papers asked for at once are each given to the one who asked', async () => {
  const titles = ['甲', '乙', '丙', '丁', '戊'].map((name) => `${name}部签到表`);
  const printed = await Promise.all(titles.map((title) => toPdf(titled(title))));
  for (const [index, title] of titles.entries()) assert.ok(mentions(printed[index]!, title), title);
});

test('a form that does not exist is a fault that names it, and the press goes on', async () => {
  await assert.rejects(toPdf({ form: 'nothing' as Form, data: {} }), /nothing\.typ/);
  assert.ok(mentions(await toPdf(titled('照常')), '照常'));
});

test('a press that falls loses the paper it was at; those waiting are printed by a new one', async () => {
  await toPdf(titled('先'));
  const before = pressProcess()!;
  const rows = Array.from({ length: 500 }, () => list.rows[0]!);
  const lost = toPdf(tablePaper({ ...list, rows }));
  const waiting = toPdf(titled('后'));
  const outcome = Promise.allSettled([lost, waiting]);
  assert.equal(pressProcess(), before, 'one press prints them all');
  process.kill(before, 'SIGKILL');
  const [first, second] = await outcome;
  assert.ok(first.status === 'rejected' && /the press fell over a table/.test(String(first.reason)));
  assert.ok(second.status === 'fulfilled' && mentions(second.value, '后'));
  assert.notEqual(pressProcess(), before);
});
