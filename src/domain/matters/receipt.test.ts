/** What leaves as a file: the receipt, the proof of its time, the case for the file, the list. */
import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { AN_APPROACH, aReporter, FACTS } from '../../fixtures/matters.ts';
import { aWorld } from '../../fixtures/world.ts';
import { type Looked, lookThrough } from '../../imports/pdf-text.ts';
import { checkProof } from '../../journal/verify/proof.ts';
import { sealedHash } from '../../platform/sealing.ts';
import { looksAtMe } from '../accounts/queries.ts';
import { exportMatters, printMatter, printReceipt, takeProof } from './actions/print.ts';
import { reportMatter } from './actions/report.ts';
import { myMatter } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const wordsOf = async (bytes: Uint8Array) => ((await lookThrough(Buffer.from(bytes))) as Looked).texts.join('');

test('the receipt: for the reporter alone, the same whenever it is printed, with what proves its time and its words', async () => {
  const unit = await aReporter(w);
  const { member, 'security-officer': officer } = unit.as;
  const { matterId } = await w.does(member, reportMatter, AN_APPROACH);
  await w.onlyFor(['member'], unit, printReceipt, { matterId });
  const { file } = await w.does(member, printReceipt, { matterId });
  w.moveTo('2026-12-01T02:00:00.000Z');
  const again = await w.does(member, printReceipt, { matterId });
  w.moveTo('2026-11-23T02:00:00.000Z');
  assert.deepEqual(Buffer.from(again.file.bytes), Buffer.from(file.bytes));
  const { number, receipt } = await w.does(member, myMatter, { matterId });
  assert.equal(file.name, `报告事项回执-${number}.pdf`);
  const text = await wordsOf(file.bytes);
  const said = text.replaceAll(/\s/g, '');
  for (const word of [number, '2026-11-2310:00:00', receipt.code, `第${receipt.entryId}号`])
    assert.ok(said.includes(word), `${word} in ${said.slice(0, 800)}`);

  await w.sequence();
  const proof = Buffer.from((await w.does(member, takeProof, { matterId })).file.bytes).toString();
  const checked = checkProof(proof, {
    ...{ outside: [], keys: [], fingerprints: [w.world.services.record.signer.fingerprint] },
  });
  assert.deepEqual(checked.findings, []);
  const entry = JSON.parse(checked.body!) as {
    at: string;
    action: string;
    facts: { matterId: number; facts: string; matter: string };
  };
  assert.deepEqual(
    [entry.at, entry.action, entry.facts.matterId],
    ['2026-11-23T02:00:00.000Z', 'matters.report', matterId],
  );
  const salt = /[0-9a-f]{32}(?![0-9a-f])/.exec(said.slice(said.indexOf('承诺盐值')).normalize('NFKC'))?.[0];
  assert.equal(sealedHash(Buffer.from(salt!, 'hex'), FACTS, 'facts'), entry.facts.facts, 'from the paper alone');
  assert.equal(sealedHash(Buffer.from(salt!, 'hex'), 'approach 2026-11-23', 'matter'), entry.facts.matter);
  await w.onlyFor(['member'], unit, takeProof, { matterId });

  const other = await aReporter(w);
  await w.isRefused('not-found', other.as.member, printReceipt, { matterId });
  await w.isRefused('not-found', other.as.member, takeProof, { matterId });
  await w.isRefused('not-permitted', officer, printReceipt, { matterId });
});

test('before its entry is signed there is no proof of its time yet, and the refusal says that the report is kept', async () => {
  const unit = await aReporter(w);
  const { matterId } = await w.does(unit.as.member, reportMatter, AN_APPROACH);
  await w.isRefused('not-signed-yet', unit.as.member, takeProof, { matterId });
});

test('matters.print: the officer prints the case for a purpose, and the reporter sees that he did', async () => {
  const unit = await aReporter(w);
  const { member, 'security-officer': officer } = unit.as;
  const { matterId } = await w.does(member, reportMatter, AN_APPROACH);
  const wish = { matterId, purpose: 'inspection' };
  await w.onlyFor(['security-officer'], unit, printMatter, wish);
  const { file } = await w.does(officer, printMatter, wish);
  assert.ok((await wordsOf(file.bytes)).replaceAll(/\s/g, '').includes('索要单位通讯录'));
  const { rows } = await w.does(member, looksAtMe, {});
  assert.deepEqual(
    rows.map(({ query, by }) => [query, by]),
    [['matters.print', 'security-officer']],
  );
});

test('matters.export: who reported which kind when, to the officer alone; nothing of what was said', async () => {
  const unit = await aReporter(w);
  await w.does(unit.as.member, reportMatter, AN_APPROACH);
  const wish = { format: 'csv', purpose: 'inspection' };
  await w.onlyFor(['security-officer'], unit, exportMatters, wish);
  const { file } = await w.does(unit.as['security-officer'], exportMatters, wish);
  const text = new TextDecoder().decode(file!.bytes);
  assert.ok(text.includes('本人遭遇渗透、策反或者胁迫') && text.includes('2026-11-23 10:00:00'), text);
  assert.ok(!text.includes('通讯录'));
});
