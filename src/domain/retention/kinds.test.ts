/** Kind by kind: when it falls due, what goes and what stays (rights.md R10; PIPL 19, 47). */
import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { carried, isThere, kindsPrepared, onThatDay } from '../../fixtures/destruction.ts';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aSignature } from '../../fixtures/signature.ts';
import { aWorld, type TestUnit } from '../../fixtures/world.ts';
import type { AccountId } from '../../platform/ids.ts';
import { close } from '../accounts/actions/administer.ts';
import { chooseFigure } from '../duties/actions.ts';
import { file } from '../duties/queries.ts';
import { adoptStartingTemplate } from '../letters/actions/add-template.ts';
import { issueLetters } from '../letters/actions/issue-letters.ts';
import { readLetter } from '../letters/actions/read-letter.ts';
import { signLetter } from '../letters/actions/sign-letter.ts';
import { changePerson } from '../people/actions/change-people.ts';
import { answerCorrection, askCorrection } from '../rights/actions.ts';
import { prepare } from './actions/batches.ts';
import { mine } from './queries.ts';

const w = await aWorld();
beforeEach(() => onThatDay(w, '2026-11-23'));
afterEach(() => w.checkInvariants());
after(() => w.close());

const officerOf = (unit: TestUnit) => unit.as['security-officer'];

describe('kind by kind', () => {
  test('an appointment that ended goes with its letter when post, declassification and three years are over; nothing then looks unmet', async () => {
    await onThatDay(w, '2021-06-07');
    const unit = await w.aUnit({ ledgerFrom: '2021-05-01' });
    await hasStatus(w, unit, 'key-unit', '2021-05-01');
    const post = { level: 'important', from: '2021-06-10', to: '2021-11-22' } as const;
    const { personId, account } = await aPerson(w, unit, { joinedOn: '2015-03-02', post });
    const { templateId } = await w.does(officerOf(unit), adoptStartingTemplate, {});
    const { issued } = await w.does(officerOf(unit), issueLetters, { templateId, personIds: [personId] });
    const { letterId } = issued[0]!;
    await w.does(account, readLetter, { letterId });
    const signature = aSignature().toString('base64');
    await w.does(account, signLetter, { letterId, signature, readFrom: '2021-06-07T02:00:00Z' });
    const rowsOf = async () =>
      (await w.does(officerOf(unit), file, { personId, purpose: 'letter' })).rows.filter(
        ({ duty }) => duty === 'P9.3c',
      );
    assert.equal((await rowsOf())[0]?.state, 'met');

    await onThatDay(w, '2026-11-21');
    assert.deepEqual(await kindsPrepared(w, unit), ['look']);
    await onThatDay(w, '2026-11-22'); // two years, and three
    assert.deepEqual(await kindsPrepared(w, unit), ['appointment', 'look']);
    await carried(w, unit);
    assert.ok(await isThere(w, unit, personId));
    assert.deepEqual(await rowsOf(), []);
    const gone = await w.owner.query(
      `select (select count(*) from letter where unit_id = $1)::int as letters, (select count(*) from appointment where unit_id = $1)::int as appointments,
        (select count(*) from file where unit_id = $1 and media_type = 'application/pdf')::int as files`,
      [unit.unitId],
    );
    assert.deepEqual(gone.rows, [{ letters: 0, appointments: 0, files: 1 }], 'the certificate alone');
  });

  test('contact data goes three months after leaving, requests three years after the answer and never before one', async () => {
    const unit = await w.aUnit();
    const gone = await aPerson(w, unit, { joinedOn: '2020-01-06', leftOn: '2026-08-23' });
    await w.does(officerOf(unit), changePerson, { personId: gone.personId, phone: '13900001111' });
    await w.does(unit.as.member, askCorrection, { about: 'other', request: '从未答复' });
    const { correctionId } = await w.does(unit.as.member, askCorrection, { about: 'other', request: '已答复' });
    const answer = { personId: unit.memberId, correctionId, state: 'declined', answer: '无误' };
    await w.does(unit.as.personnel, answerCorrection, answer);
    assert.deepEqual(await kindsPrepared(w, unit), ['contact']);
    await carried(w, unit);
    const phones = await w.owner.query('select phone from person where unit_id = $1 and person_id = $2', [
      ...[unit.unitId, gone.personId],
    ]);
    assert.deepEqual(phones.rows, [{ phone: null }]);
    await onThatDay(w, '2029-11-23');
    assert.ok((await kindsPrepared(w, unit)).includes('correction'));
    await carried(w, unit);
    const left = await w.owner.query('select state from correction where unit_id = $1', [unit.unitId]);
    assert.deepEqual(left.rows, [{ state: 'open' }]);
  });

  test('a closed account of nobody’s person loses its names and keeps its number, to which the record refers', async () => {
    const unit = await w.aUnit();
    const { accountId } = unit.as['network-security'];
    await w.does(unit.as['system-admin'], close, { accountId: accountId as AccountId });
    await onThatDay(w, '2029-11-23');
    await carried(w, unit);
    const rows = await w.owner.query('select display_name, login from account where unit_id = $1 and account_id = $2', [
      ...[unit.unitId, accountId],
    ]);
    assert.deepEqual(rows.rows, [{ display_name: '—', login: '' }]);
    assert.equal((await w.does(officerOf(unit), prepare, {})).batchId, undefined, 'once, and not again');
  });

  test('looks go three years after they were taken', async () => {
    const unit = await w.aUnit();
    await w.owner.query(
      `insert into look (unit_id, person_id, at, account_id, purpose, query) values
        ($1, $2, '2023-11-22 10:00+08', $3, 'training', 'duties.file'), ($1, $2, '2023-11-24 10:00+08', $3, 'training', 'duties.file')`,
      [unit.unitId, unit.memberId, officerOf(unit).accountId],
    );
    await carried(w, unit);
    const left = await w.owner.query('select count(*)::int as n from look where unit_id = $1', [unit.unitId]);
    assert.deepEqual(left.rows, [{ n: 1 }]);
  });

  test('the unit may change a figure within its range, and the days follow', async () => {
    const unit = await w.aUnit();
    await aPerson(w, unit, { joinedOn: '2015-03-02', leftOn: '2025-10-01' });
    assert.equal((await w.does(officerOf(unit), prepare, {})).batchId, undefined);
    const choice = { parameter: 'keep.person', reason: '本单位档案规定' };
    await w.isRefused('figure-too-loose', officerOf(unit), chooseFigure, { ...choice, value: 11 });
    await w.does(officerOf(unit), chooseFigure, { ...choice, value: 12 });
    assert.ok((await w.does(officerOf(unit), prepare, {})).batchId);
  });
});

test('a member reads of each thing held until when it is kept and what happens then (PIPL 17, 44)', async () => {
  const unit = await w.aUnit();
  const post = { level: 'core', from: '2022-05-09', to: '2026-05-09' } as const;
  const { account } = await aPerson(w, unit, { post });
  const { kinds: own } = await w.does(account, mine, {});
  const codes = own.map(({ code }) => code);
  for (const code of [
    'person',
    'contact',
    'appointment',
    'letter',
    'attendance',
    'evidence',
    'correction',
    'look',
    'account',
  ]) {
    assert.ok(codes.includes(code), code);
  }
  const appointment = own.find(({ code }) => code === 'appointment');
  assert.equal(appointment?.due?.first, '2032-05-09', 'three years of declassification, and three');
  assert.equal(own.find(({ code }) => code === 'person')?.due, undefined, 'not known while one is here');
});
