import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { without } from '../fixtures/pdfsig.ts';
import type { Instant } from '../law/day.ts';
import { signDetached } from './cades.ts';
import { signingKeyOf } from './signing-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulwark-keys-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const unit = { unitId: 7, unitName: '华东某精密机械研究院', now: '2026-11-23T02:00:00.000Z' as Instant };

test('a unit’s signing key is made once, whole, for the server’s user alone, with a certificate in the unit’s name', async () => {
  const [first, same] = await Promise.all([signingKeyOf(folder, unit), signingKeyOf(folder, unit)]);
  assert.equal(first.fingerprint, same.fingerprint, 'two at the same moment agree on one');
  assert.deepEqual(readdirSync(folder), ['unit-7-signing.pem'], 'no draft is left');
  assert.equal(statSync(join(folder, 'unit-7-signing.pem')).mode & 0o777, 0o600);
  const certificate = new X509Certificate(first.certificate);
  assert.match(certificate.subject, /CN=华东某精密机械研究院/);
  assert.equal(certificate.issuer, certificate.subject);
  assert.ok(certificate.verify(certificate.publicKey), 'it is signed with its own key');
  assert.deepEqual(
    [certificate.validFrom, certificate.validTo],
    ['Nov 23 02:00:00 2026 GMT', 'Nov 23 00:00:00 2046 GMT'],
  );
  assert.equal(first.fingerprint, createHash('sha256').update(first.certificate).digest('hex'));
  const other = await signingKeyOf(folder, { ...unit, unitId: 8 });
  assert.notEqual(other.fingerprint, first.fingerprint);
});

test('a damaged key file is a fault that names the file: nothing is signed with another', async () => {
  await signingKeyOf(folder, { ...unit, unitId: 9 });
  const path = join(folder, 'unit-9-signing.pem');
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 900));
  await assert.rejects(signingKeyOf(folder, { ...unit, unitId: 9 }), /unit-9-signing\.pem is damaged/);
});

test('openssl verifies a detached signature, and refuses it for other bytes', {
  skip: without('openssl', 'version'),
}, async () => {
  const key = await signingKeyOf(folder, unit);
  const [content, signature, certificate] = ['content', 'signature.der', 'certificate.pem'].map((name) =>
    join(folder, name),
  );
  writeFileSync(signature!, await signDetached(Buffer.from('正文'), key));
  writeFileSync(certificate!, new X509Certificate(key.certificate).toString());
  const verify = (text: string) => {
    writeFileSync(content!, text);
    const given = [
      '-inform',
      'DER',
      '-in',
      signature!,
      '-content',
      content!,
      '-CAfile',
      certificate!,
      '-no_check_time',
    ];
    return spawnSync('openssl', ['cms', '-verify', '-binary', '-purpose', 'any', ...given]);
  };
  const good = verify('正文');
  assert.equal(good.status, 0, String(good.stderr));
  assert.notEqual(verify('正又').status, 0);
});
