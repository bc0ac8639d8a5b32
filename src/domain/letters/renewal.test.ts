import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aSignature } from '../../fixtures/signature.ts';
import { aWorld } from '../../fixtures/world.ts';
import { file } from '../duties/queries.ts';
import { adoptStartingTemplate } from './actions/add-template.ts';
import { issueLetters } from './actions/issue-letters.ts';
import { readLetter } from './actions/read-letter.ts';
import { signLetter } from './actions/sign-letter.ts';
import { whoOwes } from './queries.ts';

const w = await aWorld('2026-11-23T02:00:00.000Z');
after(() => w.close());

test('a letter is owed again 36 months after it was signed (D), is asked for 30 days before, and the new one meets that', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await hasStatus(w, unit, 'key-unit');
  const { personId, appointmentId, account } = await aPerson(w, unit, {
    post: { level: 'important', from: '2026-12-01' },
  });
  const { templateId } = await w.does(officer, adoptStartingTemplate, {});
  const sign = async () => {
    const { issued } = await w.does(officer, issueLetters, { templateId, personIds: [personId] });
    const { letterId } = issued[0]!;
    await w.does(account, readLetter, { letterId });
    const readFrom = w.world.clock().toISOString();
    await w.does(account, signLetter, { letterId, signature: aSignature().toString('base64'), readFrom });
  };
  const renewals = async () => {
    const { rows } = await w.does(officer, file, { personId, purpose: 'letter' });
    return rows
      .filter(({ rule }) => rule === 9332)
      .map(({ due, state }) => `${due} ${state}`)
      .sort();
  };
  /** Years go by; each new day the ledger is brought up to it. */
  const aDayBegins = async (isoInstant: string) => {
    w.moveTo(isoInstant);
    await w.world.db.inUnit(unit.unitId, (sql) => w.world.rederive(sql, unit.unitId, 'whole-unit', w.today()));
  };

  await sign();
  assert.deepEqual(await renewals(), ['2029-11-23 owed']);
  await aDayBegins('2029-10-23T02:00:00.000Z');
  assert.equal((await w.does(officer, whoOwes, {})).total, 0);
  await aDayBegins('2029-10-24T02:00:00.000Z');
  const { rows } = await w.does(officer, whoOwes, {});
  assert.deepEqual(
    rows.map((row) => [row.due, row.marks, row.why, row.appointmentId]),
    [['2029-11-23', ['D'], 'renewal', appointmentId]],
  );
  await sign();
  assert.deepEqual(await renewals(), ['2029-11-23 met', '2032-10-24 owed']);
  await w.checkInvariants();
});
