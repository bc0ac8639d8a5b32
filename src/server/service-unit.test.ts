import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { environmentFile, unitFile } from './service-unit.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const service = {
  program: ROOT,
  data: '/var/lib/bulwark',
  environment: '/var/lib/bulwark/service.env',
  user: 'daemon',
};
const noVerify = spawnSync('systemd-analyze', ['--version']).status !== 0;

test('the service starts with the machine, is started again when it falls, and stops in order', () => {
  const unit = unitFile(service);
  for (const line of ['User=daemon', 'Restart=on-failure', 'KillMode=mixed', 'WantedBy=multi-user.target'])
    assert.match(unit, new RegExp(`^${line}$`, 'm'));
  const own = unitFile({ ...service, user: undefined });
  assert.doesNotMatch(own, /^User=/m);
  assert.match(own, /^WantedBy=default.target$/m);
});

test('systemd understands it', { skip: noVerify && 'systemd-analyze is not installed' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-service-'));
  const path = join(folder, 'bulwark.service');
  const verified = (text: string) => {
    writeFileSync(path, text);
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8' });
    const said = stderr.split('\n').filter((line) => line.includes('bulwark.service'));
    return { status, said };
  };
  assert.deepEqual(verified(unitFile(service)), { status: 0, said: [] });
  assert.notDeepEqual(verified(unitFile(service).replace('KillMode=mixed', 'KillMood=mixed')).said, []);
  rmSync(folder, { recursive: true });
});

test('the service is told what this program was told, and nothing else of the environment', () => {
  const env = {
    BULWARK_ORIGIN: 'https://b.unit.example',
    DATABASE_URL: "postgres://a:it's@b/c",
    SECRET: 'x',
    PORT: '',
    PATH: '/bin',
  };
  assert.equal(
    environmentFile(env, '/srv/data'),
    "BULWARK_DATA='/srv/data'\nBULWARK_ORIGIN='https://b.unit.example'\nDATABASE_URL='postgres://a:it\\'s@b/c'\n",
  );
});
