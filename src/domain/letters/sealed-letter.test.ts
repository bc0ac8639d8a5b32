import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { toolSays, without } from '../../fixtures/pdfsig.ts';
import { aPerson, hasStatus } from '../../fixtures/people.ts';
import { aSignature } from '../../fixtures/signature.ts';
import { aWorld } from '../../fixtures/world.ts';
import { certificates } from '../units/queries.ts';
import { adoptStartingTemplate } from './actions/add-template.ts';
import { issueLetters } from './actions/issue-letters.ts';
import { readLetter } from './actions/read-letter.ts';
import { signLetter } from './actions/sign-letter.ts';
import { download } from './queries.ts';

const w = await aWorld('2026-11-23T02:00:00.000Z');
after(() => w.close());

const unit = await w.aUnit({ name: '华东某精密机械研究院' });
const officer = unit.as['security-officer'];
await hasStatus(w, unit, 'key-unit');
const before = (await w.does(officer, certificates, {})).certificates;
const { personId, account } = await aPerson(w, unit, {
  name: '堃珺昇',
  post: { level: 'important', from: '2026-12-01' },
});
const { templateId } = await w.does(officer, adoptStartingTemplate, {});
const { issued } = await w.does(officer, issueLetters, { templateId, personIds: [personId] });
const { letterId } = issued[0]!;
await w.does(account, readLetter, { letterId });
await w.does(account, signLetter, {
  letterId,
  signature: aSignature().toString('base64'),
  readFrom: '2026-11-23T02:00:00.000Z',
});
const { bytes } = (await w.does(account, download, { letterId, personId, purpose: 'own' })).file;

test('the unit’s certificate is made with its first signature, shown by its fingerprint, and named on the letter', async () => {
  assert.deepEqual(before, []);
  const [own, ...others] = (await w.does(officer, certificates, {})).certificates;
  assert.deepEqual([others.length, own!.firstUsedAt], [0, '2026-11-23T02:00:00.000Z']);
  const { rows } = await w.owner.query('select certificate from letter where letter_id = $1', [letterId]);
  assert.equal(rows[0].certificate, own!.fingerprint);
  await w.onlyFor(
    ['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security'],
    unit,
    certificates,
    {},
  );
  await w.checkInvariants();
});

test('pdfsig reports the signature of a signed letter as valid and over the whole file', {
  skip: without('pdfsig'),
}, () => {
  const { code, text } = toolSays('pdfsig', bytes);
  assert.match(text, /Signature Validation: Signature is Valid\./);
  assert.match(text, /Total document signed/);
  assert.match(text, /Signature Type: ETSI\.CAdES\.detached/);
  assert.match(text, /Signer Certificate Common Name: 华东某精密机械研究院/);
  assert.match(text, /Signing Time: Nov 23 2026/);
  assert.equal(code, 0);
});

test('one flipped byte anywhere, in the words or in the seal, and pdfsig no longer does', {
  skip: without('pdfsig'),
}, () => {
  const places = [200, Math.floor(bytes.length / 3), Buffer.from(bytes).lastIndexOf('/Reason') + 20];
  for (const place of places) {
    const altered = Buffer.from(bytes);
    altered[place]! ^= 1;
    assert.doesNotMatch(toolSays('pdfsig', altered).text, /Signature is Valid/, `byte ${place}`);
  }
});

test('the sealed file is still sound PDF/A: qpdf finds nothing, the ID and the claim stay', {
  skip: without('qpdf', '--version'),
}, () => {
  const { code, text } = toolSays('qpdf', bytes, { before: ['--check'] });
  assert.equal(code, 0, text);
  assert.match(text, /No syntax or stream encoding errors found/);
  const inside = Buffer.from(bytes).toString('latin1');
  assert.match(inside, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</);
  assert.match(inside.slice(inside.lastIndexOf('trailer')), /\/ID \[.+ <[0-9a-f]{32}>\]/);
});

test('pdfinfo reads its title, that it is tagged, and its pages', { skip: without('pdfinfo') }, () => {
  const { text } = toolSays('pdfinfo', bytes);
  assert.match(text, /Title:\s+反间谍安全防范承诺书/);
  assert.match(text, /Tagged:\s+yes/);
  assert.match(text, /Form:\s+AcroForm/);
});
