import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { normaliseLock } from '../tools/lock.ts';

test('the lock file installs the same with every npm and from every registry', () => {
  assert.deepEqual(normaliseLock(readFileSync('package-lock.json', 'utf8')).found, [], 'run node tools/lock.ts');
});

test('an address and an engine that would leave a platform package out are found and taken away', () => {
  const written = JSON.stringify({
    packages: {
      'node_modules/a': { resolved: 'https://registry.example/a.tgz', engines: { node: '>=20' } },
      'node_modules/a-linux': { optional: true, os: ['linux'], engines: { node: '>=20' } },
    },
  });
  const { text, found } = normaliseLock(written);
  assert.equal(found.length, 2);
  assert.deepEqual(JSON.parse(text).packages, {
    'node_modules/a': { engines: { node: '>=20' } },
    'node_modules/a-linux': { optional: true, os: ['linux'] },
  });
});
