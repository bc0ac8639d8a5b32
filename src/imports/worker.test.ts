import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import writeXlsxFile from 'write-excel-file/node';
import { day } from '../law/day.ts';
import { storedArchive } from './archive.ts';
import { type Progress, readInWorker } from './worker.ts';

const today = day('2026-11-23');
const sample = (name: string): Buffer => readFileSync(new URL(`../../tests/samples/${name}`, import.meta.url));

const manyPeople = (count: number): Promise<Buffer> =>
  writeXlsxFile(
    [
      ['工号', '姓名', '民族', '部门', '备注'],
      ...Array.from({ length: count }, (_, index) => [
        `A${index}`,
        '张三',
        '汉族',
        `财务处${index % 50}`,
        `第${index}人`,
      ]),
    ],
    { sheet: 'Sheet1' },
  ).toBuffer();

test('the real roster is read in the thread, and progress only grows until all has arrived', async () => {
  const seen: Progress[] = [];
  const bytes = sample('roster-zh.xlsx');
  const read = await readInWorker({ bytes, fileName: 'roster-zh.xlsx', today }, (progress) => seen.push(progress));
  assert.ok(read.ok, JSON.stringify(read));
  assert.deepEqual(
    [read.format, read.rows.length, read.problems.length, read.conflicts.length, read.columns.length],
    ['xlsx', 1_140, 58, 2, 10],
  );
  assert.deepEqual(
    seen.map(({ percent }) => percent),
    seen.map(({ percent }) => percent).toSorted((a, b) => a - b),
  );
  assert.deepEqual(
    [...new Set(seen.map(({ phase }) => phase))],
    ['waiting', 'unpacking', 'reading', 'interpreting', 'handing-over'],
  );
  assert.equal(seen.at(-1)!.percent, 100);
  assert.ok(bytes.length > 0 && bytes[0] === 0x50, "the caller's bytes stay the caller's");
});

test('more rows than one piece arrive complete and in their order', async () => {
  const read = await readInWorker({ bytes: await manyPeople(2_500), fileName: 'a.xlsx', today });
  assert.ok(read.ok);
  assert.deepEqual(
    read.rows.map(({ staffNumber }) => staffNumber),
    Array.from({ length: 2_500 }, (_, index) => `A${index}`),
  );
});

test("the user's choices of columns and rows are used; a forbidden one is declined with its sheet", async () => {
  const bytes = sample('roster-zh.xlsx');
  const choices = [{ sheet: 0, choices: [{ column: 4, meaning: 'post' as const }] }];
  assert.deepEqual(await readInWorker({ bytes, fileName: 'a.xlsx', today, choices }), {
    ok: false,
    reason: 'protected-column',
    column: 4,
    sheet: 0,
  });
  const chosen = await readInWorker({ bytes, fileName: 'a.xlsx', today, chosen: [{ sheet: '信息中心', row: 48 }] });
  assert.ok(chosen.ok);
  assert.deepEqual([chosen.rows.length, chosen.conflicts.length], [1_141, 1]);
});

test('a file that is refused is a verdict, not an exception', async () => {
  assert.deepEqual(await readInWorker({ bytes: Buffer.from('PK'), fileName: 'a.xlsx', today }), {
    ok: false,
    reason: 'damaged',
    details: {},
  });
});

test('a file that needs more memory than allowed ends the thread and not the server', async () => {
  const bytes = await manyPeople(60_000);
  const read = await readInWorker({ bytes, fileName: 'a.xlsx', today }, undefined, {
    limits: { memoryMb: 8, seconds: 120 },
  });
  assert.deepEqual(read, { ok: false, reason: 'out-of-memory', details: {} });
});

test('a file that takes longer than allowed is stopped, and the next one is read', async () => {
  const bytes = await manyPeople(60_000);
  const stopped = readInWorker({ bytes, fileName: 'a.xlsx', today }, undefined, {
    limits: { memoryMb: 1_000, seconds: 0.2 },
  });
  const next = readInWorker({ bytes: sample('roster-gb18030.csv'), fileName: 'a.csv', today });
  assert.deepEqual(await stopped, { ok: false, reason: 'took-too-long', details: { limit: 0.2 } });
  const read = await next;
  assert.ok(read.ok && read.rows.length === 400);
});

test('a crash of the thread is a verdict, and the log is told', async () => {
  const faults: unknown[] = [];
  const broken = { bytes: Buffer.from('姓名,部门\n张三,甲\n'), fileName: undefined as unknown as string, today };
  const read = await readInWorker(broken, undefined, { onFault: (fault) => faults.push(fault) });
  assert.deepEqual(read, { ok: false, reason: 'reading-failed', details: {} });
  assert.equal(faults.length, 1);
});

test('a workbook whose texts refer to nothing is damaged, not a crash', async () => {
  const parts = new Map(
    Object.entries({
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData></worksheet>',
    }).map(([path, text]) => [path, Buffer.from(text)]),
  );
  assert.deepEqual(await readInWorker({ bytes: storedArchive(parts), fileName: 'a.xlsx', today }), {
    ok: false,
    reason: 'damaged',
    details: {},
  });
});
