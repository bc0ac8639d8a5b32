/**
 * The offline bundle as an operator without a network meets it: unpacked into an empty folder, in a network namespace that has none but
 * the machine itself, with neither Node.js nor npm on the path, it starts and serves.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'bulwark-bundle-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const ALONE = ['-n', ...(process.getuid!() === 0 ? [] : ['-r'])];
const noNamespace = spawnSync('unshare', [...ALONE, 'ip', 'link', 'set', 'lo', 'up']).status !== 0;

/** Whoever runs in there reaches nothing but this machine, and finds no Node.js but the bundle's own. */
const INSIDE = `
set -eu
ip link set lo up
./bulwark start --port 8020 > printed 2>&1 &
program=$!
for _ in $(seq 240); do grep -q Ctrl+C printed && break; kill -0 $program || break; sleep 0.5; done
cat printed
node_modules/.bin/node -e "
  fetch('http://127.0.0.1:8020/').then(async (page) => console.log('page', page.status, /<script/.test(await page.text())));
  fetch('http://192.0.2.1/').then(() => console.log('a network'), () => console.log('no network'));
"
kill -TERM $program
wait $program
`;

test('the bundle installs and starts where there is no network and no Node.js', {
  skip: noNamespace && 'this user may not make a network namespace, or iproute2 is missing',
  timeout: 280_000,
}, async () => {
  const file = join(folder, 'bulwark.tar');
  const made = spawnSync('./bulwark', ['bundle', file], { cwd: ROOT, encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  assert.match(made.stdout, /^[0-9a-f]{64} {2}bulwark\.tar$/m);
  const again = spawnSync('./bulwark', ['bundle', file], { cwd: ROOT, encoding: 'utf8' });
  assert.match(again.stderr, /没有覆盖.*\n.*not overwritten/, 'a bundle that is there is left alone');

  assert.equal(spawnSync('tar', ['-xf', file, '-C', folder]).status, 0);
  rmSync(file);
  const listed = spawnSync('find', ['.', '-maxdepth', '1'], { cwd: join(folder, 'bulwark'), encoding: 'utf8' }).stdout;
  for (const left of ['./.git', './data', './test-results']) assert.ok(!listed.split('\n').includes(left), left);

  const inside = spawn(
    'unshare',
    [...ALONE, 'env', '-i', 'PATH=/usr/sbin:/usr/bin:/sbin:/bin', `HOME=${folder}`, 'sh', '-c', INSIDE],
    {
      cwd: join(folder, 'bulwark'),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [inside.stdout, inside.stderr])
    stream.on('data', (part) => {
      said += part;
    });
  const [code] = await once(inside, 'close');
  assert.equal(code, 0, said);
  assert.match(said, /Bulwark is running/);
  assert.match(said, /^page 200 true$/m, said);
  assert.match(said, /^no network$/m, said);
  assert.doesNotMatch(said, /Installing|Building/, 'nothing was left to be fetched or built');
});
