/** Destroyed means destroyed (rights.md R10, R21; PIPL 47): searched for in every table and every readable file. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, beforeEach, test } from 'node:test';
import { carried, onThatDay } from '../../fixtures/destruction.ts';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aSignature } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import { sweep } from '../../platform/files.ts';
import { sealedHash } from '../../platform/sealing.ts';
import { listFileHashes } from '../../platform/store.ts';
import { file } from '../duties/queries.ts';
import { openCase } from '../leavers/actions/open-case.ts';
import { recordCompensation, setDeclassification } from '../leavers/actions/steps.ts';
import { adoptStartingTemplate } from '../letters/actions/add-template.ts';
import { issueLetters } from '../letters/actions/issue-letters.ts';
import { readLetter } from '../letters/actions/read-letter.ts';
import { signLetter } from '../letters/actions/sign-letter.ts';
import { changePerson } from '../people/actions/change-people.ts';
import { exportPeople } from '../people/actions/exports.ts';
import { stationAbroad } from '../people/actions/leave.ts';
import { answerCorrection, askCorrection } from '../rights/actions.ts';
import { planTraining } from '../training/actions/plan-training.ts';
import { recordAttendance } from '../training/actions/record-attendance.ts';
import { training } from '../training/queries.ts';
import { downloadCertificate } from './actions/batches.ts';
import { setHold } from './actions/holds.ts';
import { batches } from './queries.ts';

const w = await aWorld('2021-06-07T02:00:00.000Z');
beforeEach(() => onThatDay(w, '2021-06-07'));
afterEach(() => w.checkInvariants());
after(() => w.close());

const officerOf = (unit: TestUnit) => unit.as['security-officer'];

/** Every table whose rows hold this text, whatever the column. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await w.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await w.owner.query(
      `select 1 from "${name}" t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0 limit 1`,
      [text, Buffer.from(text).toString('hex')],
    );
    if (rows.length) found.push(name);
  }
  return found;
}

const filesOnDisk = () =>
  readdirSync(w.world.services.filesRoot, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name)));

const NAME = '段落尘';
const PHONE = '13911118888';
const REQUEST = '工龄登记有误请核对';

async function aLeaverWithEverything() {
  const unit = await w.aUnit({ ledgerFrom: '2021-05-01' });
  const officer = officerOf(unit);
  await hasStatus(w, unit, 'key-unit', '2021-05-01');
  const person = await aPerson(w, unit, {
    name: NAME,
    joinedOn: '2015-03-02',
    post: { level: 'ordinary', foreignRelated: true, from: '2016-05-09' },
  });
  const { personId, account } = person;
  const staffNumber = 'D-4711-8';
  const email = 'duanluochen@unit.example';
  await w.does(officer, changePerson, {
    ...{ personId, name: NAME, phone: PHONE, email, staffNumber, joinedOn: '2015-03-02' },
    departmentId: person.departmentId,
  });
  await w.does(officer, stationAbroad, { personId, from: '2021-05-10', to: '2021-06-01' });
  const plan = { topic: '形势', subjects: ['law'], day: '2021-06-07', hours: 2, place: '礼堂', notes: '' };
  const { trainingId } = await w.does(officer, planTraining, plan);
  await w.does(officer, recordAttendance, { trainingId, attendees: [personId, unit.memberId] });
  const { templateId } = await w.does(officer, adoptStartingTemplate, {});
  const { issued } = await w.does(officer, issueLetters, { templateId, personIds: [personId] });
  const { letterId } = issued[0]!;
  await w.does(account, readLetter, { letterId });
  const signature = aSignature().toString('base64');
  await w.does(account, signLetter, { letterId, signature, readFrom: '2021-06-07T02:00:00Z' });
  const { correctionId } = await w.does(account, askCorrection, { about: 'other', request: REQUEST });
  await w.does(unit.as.personnel, answerCorrection, {
    ...{ personId, correctionId, state: 'declined', answer: '核对无误' },
  });
  await w.does(officer, file, { personId, purpose: 'inspection' });
  await w.does(officer, exportPeople, { format: 'csv', purpose: 'inspection' });
  const hold = { on: { personId }, ground: 'complaint-or-suit', reason: `${NAME}投诉未了结`, endsOn: '2021-12-31' };
  await w.does(officer, setHold, hold);
  const { leaverCaseId } = await w.does(officer, openCase, {
    ...{ personId, leaves: 'unit', noticedOn: '2021-06-07', leavesOn: '2021-06-30' },
  });
  await w.does(officer, setDeclassification, {
    ...{ leaverCaseId, from: '2021-06-30', to: '2022-06-30', reason: `${NAME}接触事项较少` },
  });
  const document = `关于${NAME}的补偿决定`;
  await w.does(officer, recordCompensation, { leaverCaseId, owed: true, document, on: '2021-06-07' });
  const salts = await w.owner.query<{ salt: Buffer; hash: string }>(
    `select p.salt, (select body from journal_entry j where j.unit_id = p.unit_id and body::jsonb ->> 'action' = 'people.change-person' limit 1) as hash
     from person p where p.unit_id = $1 and p.person_id = $2`,
    [unit.unitId, personId],
  );
  return { unit, person, trainingId, letterId, correctionId, staffNumber, email, salt: salts.rows[0]! };
}

test('after destruction no text of the person stands in any table or readable file, and nothing ties the hashes to it', async () => {
  const { unit, person, trainingId, staffNumber, email, salt } = await aLeaverWithEverything();
  const { unitId } = unit;
  const { personId } = person;
  for (const text of [NAME, PHONE, staffNumber, email]) assert.ok((await tablesWith(text)).includes('person'), text);
  assert.ok(salt.hash.includes(sealedHash(salt.salt, PHONE, 'phone')), 'with the salt the record can be tied');
  const [before] = await w.world.db.inUnit(unitId, (sql) => listFileHashes(sql, unitId));
  assert.ok(before && existsSync(join(w.world.services.filesRoot, before.slice(0, 2), before.slice(2))));

  const listed = 'select 1 from list_taken where unit_id = $1 and $2 = any(people)';
  assert.equal((await w.owner.query(listed, [unitId, personId])).rows.length, 1);

  // Ordinary: a year of declassification, and three years. The day before, nothing is due but what is due already.
  await onThatDay(w, '2025-06-29');
  await carried(w, unit);
  assert.ok((await tablesWith(NAME)).includes('person'), 'the person is kept until the last day');
  assert.deepEqual(await tablesWith(PHONE), [], 'contact data went before');

  await onThatDay(w, '2025-06-30');
  await carried(w, unit);

  for (const text of [NAME, PHONE, staffNumber, email, REQUEST]) assert.deepEqual(await tablesWith(text), [], text);
  for (const table of [
    'appointment',
    'attendance',
    'correction',
    'evidence',
    'duty',
    'letter',
    'stationing',
    'legal_hold',
  ]) {
    const { rows } = await w.owner.query(`select 1 from ${table} where unit_id = $1 and person_id = $2`, [
      unitId,
      personId,
    ]);
    assert.deepEqual(rows, [], table);
  }
  const lists = await w.owner.query(listed, [unitId, personId]);
  assert.deepEqual(lists.rows, [], 'nor in any list that was taken away');
  const keys = await w.owner.query('select 1 from file where unit_id = $1 and file_hash = $2', [unitId, before]);
  assert.deepEqual(keys.rows, [], 'the key of the signed letter is gone');
  const salts = await w.owner.query<{ all: string }>(
    `select string_agg(t::text, '') as all from (
      select salt from person union all select salt from correction union all select salt from legal_hold) t`,
  );
  assert.ok(!String(salts.rows[0]!.all).includes(salt.salt.toString('hex')), 'the salt is nowhere');

  const referenced = new Set(await w.world.db.inUnit(unitId, (sql) => listFileHashes(sql, unitId)));
  await sweep(w.world.services.filesRoot, referenced, new Date(Date.now() + 60_000));
  assert.ok(!existsSync(join(w.world.services.filesRoot, before.slice(0, 2), before.slice(2))), 'the file is swept');
  for (const bytes of filesOnDisk()) assert.ok(!bytes.includes(NAME) && !bytes.includes(PHONE));

  const held = await w.does(officerOf(unit), training, { trainingId });
  assert.equal(held.attended, 1, 'the colleague’s attendance stands');
  const former = await w.owner.query('select former_attendees from training where training_id = $1', [trainingId]);
  assert.deepEqual(former.rows, [{ former_attendees: 1 }], 'and the session remembers how many there were');
});

test('a destruction on the morning of New Year’s Day, while it is still 31 December in UTC, has that day on its certificate', async () => {
  const { unit } = await aLeaverWithEverything();
  await onThatDay(w, '2026-01-01');
  w.moveTo('2025-12-31T23:30:00.000Z');
  const batchId = await carried(w, unit);
  const { file: paper } = await w.does(unit.as.head, downloadCertificate, { batchId });
  assert.equal(paper.name, `销毁证明-2026-01-01-${batchId}.pdf`);
});

test('the certificate names who carried it and what was destroyed, and nobody who was; the record has the numbers', async () => {
  const { unit, person } = await aLeaverWithEverything();
  await onThatDay(w, '2025-07-01');
  const batchId = await carried(w, unit);
  const [batch] = (await w.does(unit.as.head, batches, {})).rows;
  assert.deepEqual([batch!.state, batch!.proposedBy, batch!.confirmedBy], ['destroyed', 'security-officer', 'head']);
  assert.equal(batch!.records, batch!.destroyed + batch!.left);
  assert.ok(batch!.counts.some(({ kind, destroyed }) => kind === 'person' && destroyed === 1));
  const { file: paper } = await w.does(unit.as.head, downloadCertificate, { batchId });
  const text = Buffer.from(paper.bytes).toString('latin1');
  assert.ok(text.startsWith('%PDF-') && /pdfaid|PDF\/A/.test(text));
  const entries = await w.owner.query<{ body: string }>(
    `select body from journal_entry where unit_id = $1 and body::jsonb ->> 'action' in ('retention.destroy', 'retention.certify') order by entry_id`,
    [unit.unitId],
  );
  const facts = entries.rows.map((row) => JSON.parse(row.body).facts);
  assert.deepEqual(
    facts.filter((one) => one.kind === 'person').map((one) => one.destroyed),
    [[person.personId]],
  );
  assert.equal(facts.at(-1).file.length, 64, 'the last entry has the certificate’s hash');
  assert.ok(!entries.rows.some((row) => row.body.includes(NAME)));
});
