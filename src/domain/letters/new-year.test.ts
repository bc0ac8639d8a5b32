import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aWorld } from '../../fixtures/world.ts';
import { type Looked, lookThrough } from '../../imports/pdf-text.ts';
import { adoptStartingTemplate } from './actions/add-template.ts';
import { issueLetters } from './actions/issue-letters.ts';
import { printLetter } from './actions/sign-on-paper.ts';
import { sealedFor } from './documents.ts';

const w = await aWorld('2026-12-31T23:30:00.000Z');
after(() => w.close());

test('a letter issued on the morning of New Year’s Day, while it is still 31 December in UTC, bears the new year', async () => {
  const unit = await w.aUnit();
  await hasStatus(w, unit, 'key-unit');
  const { personId } = await aPerson(w, unit, { post: { level: 'important', from: '2027-02-01' } });
  const officer = unit.as['security-officer'];
  const { templateId } = await w.does(officer, adoptStartingTemplate, {});
  const { issued } = await w.does(officer, issueLetters, { templateId, personIds: [personId] });
  const { letterId } = issued[0]!;
  const number = `2027-${String(letterId).padStart(6, '0')}`;
  const { file: sheet } = await w.does(officer, printLetter, { letterId, purpose: 'letter' });
  assert.equal(sheet.name, `承诺书-${number}.pdf`);
  const { texts } = (await lookThrough(Buffer.from(sheet.bytes))) as Looked;
  assert.ok(texts.some((text) => text.includes(number)));
  const issuedAt = '2026-12-31T23:30:00.000Z' as never;
  assert.match(sealedFor({ letterId: letterId as never, issuedAt }, 'Asia/Shanghai'), /2027-/, 'and so does its seal');
  assert.match(sealedFor({ letterId: letterId as never, issuedAt }, 'Europe/London'), /2026-/);
  await w.checkInvariants();
});
