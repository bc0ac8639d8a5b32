import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { toPdf } from '../../documents/compile.ts';
import { officialPaper } from '../../documents/official.ts';
import { toolSays, without } from '../../fixtures/pdfsig.ts';
import { day, type Instant } from '../../law/day.ts';
import { signingKeyOf } from '../../platform/signing-key.ts';
import { sealPdf } from './seal.ts';

const keysRoot = mkdtempSync(join(tmpdir(), 'bulwark-official-keys-'));
after(() => rmSync(keysRoot, { recursive: true, force: true }));

test('pdfsig reports the signature on an official paper as valid and over the whole file', {
  skip: without('pdfsig'),
}, async () => {
  const now = '2026-11-23T04:05:06.000Z' as Instant;
  const name = '甲市国家安全局';
  const key = await signingKeyOf(keysRoot, { unitId: 7, unitName: name, now });
  const printed = await toPdf(
    officialPaper({
      ...{ organName: name, kind: 'document', number: '甲国安告〔2026〕5号', signer: name, at: now },
      title: { zh: '书面告知', en: 'Written notice' },
      to: ['华东某精密机械研究院'],
      body: [{ kind: 'text', text: { zh: '特此告知。' } }],
      ...{ attachments: [], cc: [], day: day('2026-11-23'), signature: { name, fingerprint: key.fingerprint } },
    }),
  );
  const sealed = await sealPdf(printed, key, { now, name, reason: '甲国安告〔2026〕5号' });
  const { text, code } = toolSays('pdfsig', sealed);
  assert.match(text, /Signature Validation: Signature is Valid\./);
  assert.match(text, /Total document signed/);
  assert.equal(code, 0);
  const altered = Buffer.from(sealed);
  altered[200]! ^= 1;
  assert.doesNotMatch(toolSays('pdfsig', altered).text, /Signature is Valid/);
});
