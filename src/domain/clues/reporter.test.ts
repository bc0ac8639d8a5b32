/** Who reported: sealed apart, read by nobody but the holder of a key, complaining to somebody else, forgotten in time. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { Decrypter } from 'age-encryption';
import { aCode, aRelayKey, aReport, encrypted, SEEN } from '../../fixtures/clues.ts';
import { onThatDay } from '../../fixtures/destruction.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { Refusal } from '../../platform/refusal.ts';
import { answerComplaint, openComplaint } from './actions/complaints.ts';
import { closeClue, feedBack } from './actions/handle.ts';
import { addKey, retireRelayKey } from './actions/keys.ts';
import { openClue, takeContact } from './actions/open.ts';
import { recordRelay } from './actions/relay.ts';
import { forgetContacts } from './forget.ts';
import { addWithCode, complainWithCode, readWithCode, receiveReport, reportPage } from './outside.ts';
import { clue, complaints, relayKeys } from './queries.ts';

const w = await aWorld();
const NOW = '2026-11-23T02:00:00.000Z';
afterEach(() => w.checkInvariants());
after(() => w.close());

const REPORTER = '姓名：隋珺堃 电话 13900008888';
const refused = async (code: string, work: Promise<unknown>) =>
  assert.rejects(work, (reason) => reason instanceof Refusal && reason.code === code, code);

/** All that the owner of the database and of the machine can read: every row of every table, as text and as bytes, and every file. */
async function allThatLies(): Promise<Buffer> {
  const tables = await w.owner.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const parts: Buffer[] = [];
  for (const { name } of tables.rows) {
    for (const row of (await w.owner.query(`select * from ${name}`)).rows)
      for (const value of Object.values(row))
        parts.push(Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value ?? null)));
  }
  const root = join(w.world.services.filesRoot, '..');
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).map((one) => join(root, one)))
    if (statSync(path).isFile()) parts.push(readFileSync(path));
  return Buffer.concat(parts);
}
const standsIn = (all: Buffer, text: string): boolean =>
  [
    text,
    JSON.stringify(text),
    Buffer.from(text).toString('base64').slice(0, -2),
    Buffer.from(text).toString('hex'),
  ].some((one) => all.includes(one));

test('R11: an administrator who owns the database tries to read who reported, and cannot', async () => {
  const unit = await w.aUnit();
  const { recipient, identity } = await aRelayKey(w, unit);
  const { clueId } = await aReport(w, unit, { contact: await encrypted(REPORTER, [recipient]) });
  const all = await allThatLies();
  for (const part of [REPORTER, '隋珺堃', '13900008888', identity]) assert.ok(!standsIn(all, part), part);
  assert.ok(standsIn(all, recipient), 'the look finds what does lie there');

  // With all keys of the database and of the installation in hand: the report opens, for its key lies beside it; the reporter does not.
  const { rows } = await w.owner.query('select ciphertext from clue_contact where clue_id = $1', [clueId]);
  const everyKey = [
    ...(await w.owner.query('select key from clue')).rows.map(({ key }) => key),
    w.world.services.installationKey,
  ];
  for (const key of everyKey) assert.ok(!rows[0].ciphertext.includes(key));
  const other = await aRelayKey(w, await w.aUnit());
  const decrypter = new Decrypter();
  decrypter.addIdentity(other.identity);
  await assert.rejects(decrypter.decrypt(new Uint8Array(rows[0].ciphertext), 'text'), 'nor with another officer’s key');

  // No account and no person of a reporter: whoever was signed in meanwhile stands nowhere near it.
  const columns = await w.owner.query<{ at: string }>(
    `select table_name || '.' || column_name as at from information_schema.columns where table_name ~ '^clue'
       and column_name ~ '(person|account|reporter|name|phone|address|login|said_by)' and column_name <> 'relay_phone_by'`,
  );
  assert.deepEqual(
    columns.rows.map(({ at }) => at),
    ['clue_word.said_by'],
  );
  const by = await w.owner.query("select said_by from clue_word where what in ('report', 'addition')");
  assert.ok(by.rows.length > 0 && by.rows.every((row) => row.said_by === null));
  const entry = await w.owner.query<{ body: string }>(
    `select body from journal_entry where body like '%"clues.receive"%'`,
  );
  assert.deepEqual(JSON.parse(entry.rows[0]!.body).by, 0);
});

test('R11: what the browser encrypted opens with the standard age tool, and with the library', async (t) => {
  const unit = await w.aUnit();
  const [one, two] = [await aRelayKey(w, unit), await aRelayKey(w, unit)];
  const { recipients } = await reportPage(w.world, unit.unitId);
  assert.deepEqual(recipients, [one.recipient, two.recipient].sort());
  const { clueId } = await aReport(w, unit, { contact: await encrypted(REPORTER, recipients) });
  const { contacts } = await w.does(unit.as['relay-officer'], takeContact, { clueId });
  const ciphertext = Buffer.from(contacts[0]!.ciphertext, 'base64');
  for (const { identity } of [one, two]) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    assert.equal(await decrypter.decrypt(new Uint8Array(ciphertext), 'text'), REPORTER);
  }
  if (spawnSync('age', ['--version']).error)
    return t.diagnostic('the age tool is not installed here: opened with the library alone');
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-age-'));
  try {
    writeFileSync(join(folder, 'key.txt'), `# public key: ${one.recipient}\n${one.identity}\n`);
    writeFileSync(join(folder, 'contact.age'), ciphertext);
    const opened = execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), join(folder, 'contact.age')]);
    assert.equal(opened.toString(), REPORTER);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('contact data are taken only as encrypted to the keys in use; without a key the report still goes', async () => {
  const unit = await w.aUnit();
  const { recipient, relayKeyId } = await aRelayKey(w, unit);
  const given = { unitId: unit.unitId, what: SEEN, protection: false };
  const contact = await encrypted(REPORTER, [recipient]);
  const plain = { ciphertext: Buffer.from(`${REPORTER}${REPORTER}`).toString('base64'), sealedTo: [recipient] };
  await refused('invalid-input', receiveReport(w.world, { ...given, code: aCode(), contact: plain }));
  await w.does(unit.as['relay-officer'], retireRelayKey, { relayKeyId });
  await refused('relay-key-changed', receiveReport(w.world, { ...given, code: aCode(), contact }));
  assert.deepEqual((await reportPage(w.world, unit.unitId)).recipients, []);
  const { clueId } = await aReport(w, unit);
  assert.equal((await w.does(unit.as['relay-officer'], clue, { clueId })).contacts, 0);
  await w.isRefused('not-found', unit.as['relay-officer'], takeContact, { clueId });
  await w.isRefused('relay-key-known', unit.as['relay-officer'], addKey, { recipient });
  await w.isRefused('invalid-input', unit.as['relay-officer'], addKey, { recipient: `age1${'q'.repeat(58)}` });
  await w.onlyFor(['relay-officer'], unit, addKey, { recipient });
  await w.onlyFor(['relay-officer'], unit, retireRelayKey, { relayKeyId });
  await w.onlyFor(['relay-officer'], unit, relayKeys, {});
  await w.onlyFor(['relay-officer'], unit, takeContact, { clueId });
});

test('to the key of whoever is no relay officer any more, nothing is encrypted', async () => {
  const unit = await w.aUnit();
  await aRelayKey(w, unit);
  const { accountId } = unit.as['relay-officer'];
  await w.owner.query(`update account set roles = array['liaison'] where account_id = $1`, [accountId]);
  const { recipients, attended } = await reportPage(w.world, unit.unitId);
  assert.deepEqual([recipients, attended], [[], false], 'and the page says that nobody would open a report');
});

test('R11: a complaint of retaliation is read by the head and never by a relay officer, who does not see that there is one', async () => {
  const unit = await w.aUnit();
  const { code, clueId } = await aReport(w, unit);
  const words = '报告后第二天，我被调离原岗位。';
  await complainWithCode(w.world, { unitId: unit.unitId, code, words });
  await complainWithCode(w.world, { unitId: unit.unitId, code, words }); // over a broken line
  const { rows } = await w.does(unit.as.head, complaints, {});
  assert.deepEqual(rows.length, 1);
  const { complaintId } = rows[0]!;
  const opened = await w.does(unit.as.head, openComplaint, { complaintId });
  assert.deepEqual(
    [opened.words, JSON.stringify(opened).includes('资料室')],
    [words, false],
    'the head sees no report',
  );
  await w.onlyFor(['head'], unit, complaints, {});
  await w.onlyFor(['head'], unit, openComplaint, { complaintId });
  await w.onlyFor(['head'], unit, answerComplaint, { complaintId, answer: '已纠正。' });
  const relaying = JSON.stringify([
    await w.does(unit.as['relay-officer'], clue, { clueId }),
    await w.does(unit.as['relay-officer'], openClue, { clueId }),
  ]);
  assert.ok(!relaying.includes('调离') && !/complain/i.test(relaying));

  // A head who relays as well reads none.
  await w.owner.query(`update account set roles = array['head', 'relay-officer'] where account_id = $1`, [
    unit.as.head.accountId,
  ]);
  await w.isRefused('relays-clues-too', unit.as.head, complaints, {});
  await w.isRefused('relays-clues-too', unit.as.head, openComplaint, { complaintId });
  await w.isRefused('relays-clues-too', unit.as.head, answerComplaint, { complaintId, answer: '已纠正。' });
  await w.owner.query(`update account set roles = array['head'] where account_id = $1`, [unit.as.head.accountId]);

  await w.does(unit.as.head, answerComplaint, { complaintId, answer: '已恢复您的岗位。' });
  await w.isRefused('wrong-state', unit.as.head, answerComplaint, { complaintId, answer: '再答复。' });
  const read = await readWithCode(w.world, { unitId: unit.unitId, code });
  assert.deepEqual(
    read.complaints.map(({ words, answer }) => [words, answer]),
    [[words, '已恢复您的岗位。']],
  );
});

async function closed(unit: TestUnit, contact: object): Promise<{ clueId: number; code: string }> {
  const officer = unit.as['relay-officer'];
  const { clueId, code } = await aReport(w, unit, { contact });
  await w.does(officer, recordRelay, { clueId, channel: 'online', relayedAt: NOW, receiptNumber: '1' });
  await w.does(officer, feedBack, { clueId, words: '已转报。' });
  await w.does(officer, closeClue, { clueId });
  return { clueId, code };
}

test('R10: how a reporter can be reached is deleted by itself when its period after the closing is over', async () => {
  const unit = await w.aUnit();
  const { recipient } = await aRelayKey(w, unit);
  const { clueId, code } = await closed(unit, await encrypted(REPORTER, [recipient]));
  const open = await aReport(w, unit, { contact: await encrypted(REPORTER, [recipient]) });
  const contacts = async (id: number) => (await w.does(unit.as['relay-officer'], clue, { clueId: id })).contacts;
  await onThatDay(w, '2027-11-23');
  await forgetContacts(w.world, unit.unitId);
  assert.equal(await contacts(clueId), 1, 'on its last day it is there');
  await onThatDay(w, '2027-11-24');
  await forgetContacts(w.world, unit.unitId);
  await forgetContacts(w.world, unit.unitId);
  assert.deepEqual([await contacts(clueId), await contacts(open.clueId)], [0, 1], 'what is not closed is kept');
  const said = await w.owner.query(`select body from journal_entry where body like '%"clues.forget-contacts"%'`);
  assert.equal(said.rows.length, 1);
  assert.equal(
    (await readWithCode(w.world, { unitId: unit.unitId, code })).words.length,
    2,
    'the report itself is kept longer',
  );
  await addWithCode(w.world, { unitId: unit.unitId, code: open.code, words: '还在等消息。' });
});
