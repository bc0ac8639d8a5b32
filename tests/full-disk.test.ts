/**
 * A disk that fills up while people work: each act is refused in words, what was told to be done stays, looks are answered, and when there
 * is room again work goes on without a restart. Needs a file system of its own, hence root.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { post, setUp } from './first-officer.ts';
import { anInstallation, type Installation } from './journeys/installation.ts';

const place = mkdtempSync(join(tmpdir(), 'bulwark-full-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m', 'tmpfs', place]).status === 0;
let installation: Installation | undefined;
let signedIn = '';
after(async () => {
  await installation?.stop(false);
  if (mounted) spawnSync('umount', [place]);
  rmSync(place, { recursive: true, force: true });
});

function fill(): void {
  for (const piece of [1024 * 1024, 4096])
    for (let n = 0; ; n++) {
      try {
        writeFileSync(join(place, `filler-${piece}-${n}`), Buffer.alloc(piece));
      } catch {
        break;
      }
    }
}

test('a full disk refuses in words, loses nothing, and is over when there is room', {
  skip: !mounted && 'mounting a file system needs root',
  timeout: 240_000,
}, async () => {
  installation = await anInstallation({ data: join(place, 'data') });
  const { address } = installation;
  const cookie = await setUp(installation);
  signedIn = cookie;
  const act = (n: number) => post(address, '/api/people.add-person', { name: `测试${n}` }, cookie);
  const done: number[] = [];
  for (let n = 0; n < 20; n++) if ((await act(n)).status === 200) done.push(n);
  assert.equal(done.length, 20);

  fill();
  await sleep(700); // it is looked at twice a second
  for (let n = 20; n < 220; n++) {
    const answer = await act(n);
    const code = String(answer.body.code);
    assert.equal(code, 'storage-full', JSON.stringify(answer.body));
  }
  const looked = await post(address, '/api/people.list', {}, cookie);
  assert.equal(looked.status, 200, 'looks are answered meanwhile');

  for (const size of [1024 * 1024, 4096]) spawnSync('sh', ['-c', `rm -f ${place}/filler-${size}-*`]);
  let again = await act(1000);
  for (let tries = 0; again.status !== 200 && tries < 50; tries++) {
    await sleep(200);
    again = await act(1000);
  }
  assert.equal(again.status, 200, JSON.stringify(again.body));
  done.push(1000);
  const { body } = await post(address, '/api/people.list', { limit: 1 }, cookie);
  const SET_UP = 4; // the officer and the three administrators
  assert.equal((body.result as unknown as { total: number }).total, done.length + SET_UP);
});

test('with room for a little, acts end before the database would fall', {
  skip: !mounted && 'mounting a file system needs root',
  timeout: 240_000,
}, async () => {
  const { address, pid } = installation!;
  fill();
  for (let n = 0; n < 60; n++) rmSync(join(place, `filler-1048576-${n}`)); // room for acts, not for many segments of the log
  const cookie = signedIn;
  let code = '';
  for (let n = 2000; n < 8000 && code === ''; n++) {
    const answer = await post(address, '/api/people.add-person', { name: `测试${n}` }, cookie);
    if (answer.status !== 200) code = String(answer.body.code);
    else if (n % 20 === 0) appendFileSync(join(place, 'filler-more'), Buffer.alloc(512 * 1024));
  }
  assert.equal(code, 'storage-full');
  assert.equal((await post(address, '/api/people.list', {}, cookie)).status, 200);
  process.kill(pid, 0); // the same program still runs
});
