import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { turnedOver } from './log.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulwark-log-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'server.log');
const line = (n: number) => `${String(n).padStart(9, '0')}\n`;
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

test('the log is turned over before it grows past its limit, the oldest part goes, and nobody else reads it', () => {
  const log = turnedOver(path, 30, 2);
  for (let n = 1; n <= 11; n++) log.write(line(n));
  assert.deepEqual(readdirSync(folder).sort(), ['server.log', 'server.log.1', 'server.log.2']);
  assert.equal(read('server.log'), line(10) + line(11));
  assert.equal(read('server.log.1'), line(7) + line(8) + line(9));
  assert.equal(read('server.log.2'), line(4) + line(5) + line(6));
  assert.equal(statSync(path).mode & 0o777, 0o600);
});

test('a later start goes on in the same file', () => {
  turnedOver(path, 30, 2).write(line(12));
  assert.equal(read('server.log'), line(10) + line(11) + line(12));
});

test('a folder that was taken away does not end the program, and writing goes on when it is back', () => {
  const elsewhere = join(folder, 'gone');
  const log = turnedOver(join(elsewhere, 'server.log'), 30, 2);
  log.write(line(1));
  const back = mkdtempSync(join(tmpdir(), 'bulwark-log-'));
  chmodSync(back, 0o700);
  const again = turnedOver(join(back, 'server.log'), 30, 2);
  again.write(line(2));
  assert.equal(readFileSync(join(back, 'server.log'), 'utf8'), line(2));
  rmSync(back, { recursive: true });
});
