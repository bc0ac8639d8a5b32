import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { setTimeout as passed } from 'node:timers/promises';
import { pino } from 'pino';
import { proposal } from '../domain/rosters/queries.ts';
import { csvRoster, sampleRoster } from '../fixtures/rosters.ts';
import { aWorld, type TestUnit } from '../fixtures/world.ts';
import { storedArchive } from '../imports/archive.ts';
import { LIMITS } from '../imports/sheet.ts';
import type { ProposalId } from '../platform/ids.ts';
import type { SignedIn } from '../platform/perform.ts';
import { buildHttp } from './http.ts';
import { uploadRoutes } from './uploads.ts';

const w = await aWorld();
let who: SignedIn | undefined;
const app = await buildHttp({
  world: w.world,
  log: pino({ level: 'silent' }),
  webRoot: '/nonexistent',
  origin: undefined,
  signedIn: async () => who,
  routes: [
    (instance) =>
      uploadRoutes(
        instance,
        w.world,
        async () => who,
        (fault) => {
          throw fault;
        },
      ),
  ],
});
const address = await app.listen({ port: 0, host: '127.0.0.1' });
afterEach(() => w.checkInvariants());
after(async () => {
  await app.close();
  await w.close();
});

type Answer = {
  status: number;
  body: { code?: string; zh?: string; en?: string; result?: { proposalId: ProposalId } };
};
async function sends(form: FormData): Promise<Answer> {
  const answer = await fetch(`${address}/upload/roster`, { method: 'POST', body: form });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}
function formOf(bytes: Uint8Array, name: string, field = 'file'): FormData {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(bytes)]), name);
  return form;
}
async function officer(): Promise<TestUnit> {
  const unit = await w.aUnit();
  who = unit.as['security-officer'];
  return unit;
}
async function isRead(unit: TestUnit, proposalId: ProposalId) {
  for (;;) {
    const found = await w.does(unit.as['security-officer'], proposal, { proposalId });
    if (found.state !== 'reading') return found;
    await passed(20);
  }
}

test('a roster is uploaded, and the answer comes before it is read', async () => {
  const unit = await officer();
  const { status, body } = await sends(formOf(sampleRoster('roster-zh.xlsx'), '名册2026.xlsx'));
  assert.equal(status, 200);
  const read = await isRead(unit, body.result!.proposalId);
  assert.deepEqual([read.state, read.fileName, read.counts?.new], ['ready', '名册2026.xlsx', 1_140]);
});

test('other requests are answered while a large roster is being read', async () => {
  const unit = await officer();
  const lines = Array.from({ length: 60_000 }, (_, at) => `P${at},张三,一部,职员,2020-01-02`);
  const { body } = await sends(formOf(csvRoster('工号,姓名,部门,岗位,上岗时间', ...lines), 'large.csv'));
  const seen: [string, number][] = [];
  for (;;) {
    const answer = await fetch(`${address}/api/rosters.proposal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ proposalId: body.result!.proposalId }),
    });
    const { result } = (await answer.json()) as { result: { state: string; percent: number } };
    seen.push([result.state, result.percent]);
    if (result.state !== 'reading') break;
    await passed(50);
  }
  assert.equal(seen.at(-1)![0], 'ready');
  assert.ok(seen.filter(([state]) => state === 'reading').length >= 5, `asked and answered ${seen.length} times`);
  const percents = seen.map(([, percent]) => percent);
  assert.deepEqual(
    percents,
    percents.toSorted((a, b) => a - b),
    'progress only grows',
  );
  assert.ok(new Set(percents).size >= 4, `shown: ${[...new Set(percents)]}`);
  void unit;
});

/** What is uploaded, and by which words the failure is told. */
const unreadable: readonly (readonly [string, () => Uint8Array, string, RegExp])[] = [
  ['an empty file', () => Buffer.alloc(0), 'a.xlsx', /没有任何内容/],
  [
    'an .xls that was renamed',
    () => Buffer.from('d0cf11e0a1b11ae1'.repeat(64), 'hex'),
    'a.xlsx',
    /旧版 Excel|加密|密码/,
  ],
  ['a csv with a broken quote', () => csvRoster('工号,姓名,部门', 'A1,"张三,一部', 'A2,李四,二部'), 'a.csv', /双引号/],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.xlsx', /既不是/],
  ['a damaged workbook', () => sampleRoster('roster-zh.xlsx').slice(0, 30_000), 'a.xlsx', /损坏/],
  [
    'a workbook with macros',
    () => storedArchive(new Map(['xl/vbaProject.bin', 'xl/workbook.xml'].map((path) => [path, Buffer.from('<x/>')]))),
    'a.xlsx',
    /宏/,
  ],
  [
    'a csv with a secrecy mark',
    () => csvRoster('机密★10年', '工号,姓名,部门', 'A1,张三,一部'),
    'a.csv',
    /国家秘密标志/,
  ],
];

for (const [title, bytes, name, words] of unreadable) {
  test(`${title} is not read, and the page says why in both languages`, async () => {
    const unit = await officer();
    const { status, body } = await sends(formOf(bytes(), name));
    assert.equal(status, 200, JSON.stringify(body));
    const read = await isRead(unit, body.result!.proposalId);
    assert.equal(read.state, 'failed');
    assert.match(read.failure!.zh, words);
    assert.ok(read.failure!.en.length > 20);
    assert.equal(read.fileIsHeld, false, 'the file is gone');
  });
}

test('what cannot be an upload is refused at once, and no proposal is made', async () => {
  const unit = await officer();
  const roster = csvRoster('工号,姓名', 'A1,张三');
  const two = formOf(roster, 'a.csv');
  two.append('file', new Blob(['x']), 'b.csv');
  const text = new FormData();
  text.append('file', 'only text');
  const cases: readonly (readonly [string, FormData, number, string])[] = [
    ['two files', two, 422, 'file-refused'],
    ['no file', new FormData(), 422, 'file-refused'],
    ['text in place of a file', text, 422, 'invalid-input'],
    ['another field', formOf(roster, 'a.csv', 'roster'), 422, 'invalid-input'],
    ['a secrecy mark in the name', formOf(roster, '【机密】名册.csv'), 422, 'secrecy-mark'],
    ['more than the limit', formOf(new Uint8Array(LIMITS.fileBytes + 1), 'a.xlsx'), 413, 'too-large'],
  ];
  for (const [title, form, status, code] of cases) {
    const answer = await sends(form);
    assert.deepEqual([answer.status, answer.body.code], [status, code], `${title}: ${JSON.stringify(answer.body)}`);
    assert.ok(answer.body.zh && answer.body.en, title);
  }
  const made = await w.owner.query('select 1 from roster_proposal where unit_id = $1', [unit.unitId]);
  assert.equal(made.rowCount, 0);
});

test('who may not upload: nobody signed out, nobody without the role, nothing from another site', async () => {
  const unit = await officer();
  const form = () => formOf(csvRoster('工号,姓名', 'A1,张三'), 'a.csv');
  for (const role of ['head', 'member', 'liaison', 'system-admin', 'auditor'] as const) {
    who = unit.as[role];
    assert.deepEqual((await sends(form())).body.code, 'not-permitted', role);
  }
  who = undefined;
  assert.equal((await sends(form())).status, 401);
  who = unit.as.personnel;
  const abroad = await fetch(`${address}/upload/roster`, {
    method: 'POST',
    body: form(),
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  assert.equal(abroad.status, 403);
  const json = await fetch(`${address}/upload/roster`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  assert.equal(json.status, 422);
  assert.equal((await sends(form())).status, 200);
});

test('a file name is kept without folders, without what is protected', async () => {
  const unit = await officer();
  for (const [sent, kept] of [
    ['C:\\人事\\名册.csv', '名册.csv'],
    ['11010119900307123X.csv', '（未命名）'],
  ] as const) {
    const { body } = await sends(formOf(csvRoster('工号,姓名', 'A1,张三'), sent));
    assert.equal((await isRead(unit, body.result!.proposalId)).fileName, kept);
  }
});

test('a proposal that another run of the program was reading is shown as cut off, and can be discarded', async () => {
  const unit = await officer();
  const { body } = await sends(formOf(csvRoster('工号,姓名', 'A1,张三'), 'a.csv'));
  const { proposalId } = body.result!;
  await isRead(unit, proposalId);
  await w.owner.query(`update roster_proposal set state = 'reading', reader = gen_random_uuid() where unit_id = $1`, [
    unit.unitId,
  ]);
  const cut = await w.does(unit.as['security-officer'], proposal, { proposalId });
  assert.equal(cut.state, 'failed');
  assert.match(cut.failure!.zh, /重新上传/);
});
