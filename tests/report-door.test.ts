/** The public page's door: no account, no cookie, no address written down; floods and guesses slowed down by address, and nothing lost. */
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { aCode, SEEN } from '../src/fixtures/clues.ts';
import { fileAtTheDoor } from './a-marked-clue.ts';
import { type Answer, anOutside, type OutsideUnit } from './outside.ts';

const o = await anOutside();
const { w } = o;
after(async () => {
  await w.checkInvariants();
  await o.close();
});
let at = Date.parse('2026-11-23T02:00:00Z');
const later = (seconds: number) => {
  at += seconds * 1000;
  w.moveTo(new Date(at).toISOString());
};
beforeEach(() => later(86_400));

const post = (path: string, input: object, remoteAddress: string, headers: object = {}): Promise<Answer> =>
  o.request({
    ...{ method: 'POST', url: `/outside/${path}`, payload: JSON.stringify(input), remoteAddress },
    headers: { 'content-type': 'application/json', ...headers },
  });
const aReportOf = ({ unitId }: OutsideUnit, code = aCode()) => ({ unitId, code, what: SEEN, protection: false });
const listed = async (unit: OutsideUnit): Promise<number> => {
  const answer = await o.ask(await o.cookieOf(unit.as['relay-officer']), 'clues.list', { limit: 1 });
  return (answer.body!.result as { total: number }).total;
};
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('1,000 reports from one address in a minute are slowed down by address, none is lost, and another address is not held up', async () => {
  const unit = await o.aUnit('示例研究院');
  const flood = Array.from({ length: 1000 }, () => aReportOf(unit));
  let refused = 0;
  const waiting = [...flood];
  // As the page does it: told to come again, each comes again with the same code, later each time; some of them a minute.
  for (let minute = 0; waiting.length > 0; minute += 1) {
    assert.ok(minute < 60, `${waiting.length} still wait`);
    for (const one of waiting.splice(0, minute === 0 ? 1000 : 40)) {
      const answer = await post('report', one, '10.20.30.40');
      if (answer.status === 200) continue;
      assert.deepEqual([answer.status, answer.body!.code], [429, 'too-many'], answer.text);
      assert.ok((answer.body!.details as { seconds: number }).seconds >= 1);
      refused += 1;
      waiting.push(one);
    }
    if (minute === 0) {
      assert.equal(waiting.length, 970, 'thirty at once');
      const real = await post('report', aReportOf(unit), '10.20.30.41');
      assert.equal(real.status, 200, 'who reports from elsewhere is not held up');
    }
    later(60);
  }
  assert.ok(refused > 970);
  assert.equal(await listed(unit), 1001, 'every one of them came in, once');
  for (const lying of [o.log(), ...Object.values(await everything())]) assert.ok(!lying.includes('10.20.30.4'));
});

const everything = async (): Promise<Record<string, string>> => {
  const names = await w.owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const all: Record<string, string> = {};
  for (const { name } of names.rows)
    all[name] = (await w.owner.query<{ t: string }>(`select t::text as t from "${name}" t`)).rows
      .map(({ t }) => t)
      .join('\n');
  return all;
};

test('a wrong code 100 times slows that address down, opens nothing, and locks nobody else out', async () => {
  const unit = await o.aUnit('示例研究院');
  const given = aReportOf(unit);
  await post('report', given, '10.1.1.1');
  const answers = new Map<string, number>();
  for (let tried = 0; tried < 100; tried += 1) {
    const { body } = await post('read', { unitId: unit.unitId, code: aCode() }, '10.1.1.9');
    answers.set(String(body!.code), (answers.get(String(body!.code)) ?? 0) + 1);
    later(1);
  }
  assert.equal(answers.get('wrong-receipt-code')! + answers.get('too-many')!, 100);
  assert.ok(answers.get('wrong-receipt-code')! < 20, `${answers.get('wrong-receipt-code')} were looked at`);
  assert.equal(
    (await post('read', given0(given), '10.1.1.9')).status,
    429,
    'the right one is not looked at either, for a while',
  );
  assert.equal((await post('read', given0(given), '10.1.1.1')).status, 200, 'and the reporter reads from elsewhere');
  later(60);
  assert.equal((await post('read', given0(given), '10.1.1.9')).status, 200, 'after a minute from there too');
  for (let read = 0; read < 100; read += 1)
    assert.equal((await post('read', given0(given), '10.1.1.7')).status, 200, 'right ones are not counted');
});
const given0 = ({ unitId, code }: { unitId: number; code: string }) => ({ unitId, code });

test('a file of 200 MB is declined before it is read, one with a secrecy mark is not kept, and the report stands', async () => {
  const unit = await o.aUnit('示例研究院');
  const given = aReportOf(unit);
  await post('report', given, '10.1.2.1');
  const headers = { 'x-unit': String(unit.unitId), 'x-receipt-code': given.code };
  const huge = await o.request({
    ...{ method: 'POST', url: '/outside/file', payload: 'x' },
    headers: {
      ...headers,
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': String(200 * 1024 * 1024),
    },
  });
  assert.deepEqual([huge.status, huge.body!.code], [413, 'too-large'], huge.text);
  const bytes = Buffer.alloc(21 * 1024 * 1024);
  PNG.copy(bytes);
  const large = await fileAtTheDoor(o, given, { field: 'file', fileName: 'a.png', bytes });
  assert.equal(large.body!.code, 'too-large', large.text);
  const marked = await fileAtTheDoor(o, given, { field: 'file', fileName: '机密★10年 名单.png', bytes: PNG });
  assert.equal(marked.body!.code, 'secrecy-mark', marked.text);
  const text = Buffer.concat([
    PNG.subarray(0, 33),
    chunk('tEXt', Buffer.from('Comment\0绝密★启用前')),
    PNG.subarray(33),
  ]);
  const inside = await fileAtTheDoor(o, given, { field: 'file', fileName: 'a.png', bytes: text });
  assert.equal(inside.body!.code, 'secrecy-mark', inside.text);
  const program = await fileAtTheDoor(o, given, { field: 'file', fileName: 'a.png', bytes: Buffer.from('MZ…') });
  assert.equal(program.body!.code, 'file-refused', program.text);
  const unknown = await fileAtTheDoor(o, { ...given, code: aCode() }, { field: 'file', fileName: 'a.png', bytes: PNG });
  assert.equal(unknown.body!.code, 'wrong-receipt-code', 'without the code of a report nothing is taken in');
  for (let kept = 0; kept < 10; kept += 1) {
    const sent = await fileAtTheDoor(o, given, { field: 'file', fileName: 'a.png', bytes: PNG });
    assert.equal(sent.status, 200, sent.text);
    later(5);
  }
  const eleventh = await fileAtTheDoor(o, given, { field: 'file', fileName: 'a.png', bytes: PNG });
  assert.equal(eleventh.body!.code, 'too-many-of-a-clue', eleventh.text);
  const read = await post('read', given0(given), '10.1.2.1');
  assert.deepEqual(
    [read.status, ((read.body!.result as { files: unknown[] }).files ?? []).length],
    [200, 10],
    'the report stands, with what was fit',
  );
});

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

test('whoever is signed in is not known by it, another site sends nothing here, and odd input is declined in words', async () => {
  const unit = await o.aUnit('示例研究院');
  const given = aReportOf(unit);
  assert.equal((await post('report', given, '10.1.3.1', { cookie: unit.cookies.member })).status, 200);
  const entries = await w.owner.query<{ body: string }>(
    `select body from journal_entry where unit_id = $1 and body like '%"clues.receive"%'`,
    [unit.unitId],
  );
  assert.equal(JSON.parse(entries.rows[0]!.body).by, 0);
  const foreign = await post('report', aReportOf(unit), '10.1.3.1', { origin: 'http://elsewhere.example' });
  assert.equal(foreign.body!.code, 'cross-site');
  for (const odd of [
    {},
    { ...given, unitId: 'x' },
    { ...given, more: 1 },
    { ...given, what: 7 },
    { ...given, what: '看\ud800' },
  ]) {
    const answer = await post('report', odd, '10.1.3.2');
    assert.deepEqual([answer.status, answer.body!.code], [422, 'invalid-input'], answer.text);
  }
  for (const unitId of ['0', '-1', '99999', 'x', '1e400']) {
    const page = await o.request({ method: 'GET', url: `/outside/units/${unitId}` });
    assert.deepEqual([page.status, page.body!.code], [404, 'no-report-page'], page.text);
  }
  const page = await o.request({ method: 'GET', url: `/outside/units/${unit.unitId}` });
  assert.equal((page.body!.result as { unitName: string }).unitName, '示例研究院');
  assert.equal(page.headers['cache-control'], 'no-store');
  const log = o.log();
  assert.ok(!log.includes(given.code) && !log.includes(SEEN) && !log.includes('"level":50'), log.slice(0, 500));
});
