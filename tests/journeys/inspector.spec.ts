/**
 * An inspector verifies an export on another machine: the auditor hands over a file, the head of unit a checkpoint; the inspector has
 * neither this program nor its database, only the folder of the verifier, and the fingerprint that was read out.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { aDemonstration, asks } from './as-user.ts';

const VERIFIER = join(import.meta.dirname, '../../src/journal/verify');
/** Another machine, as far as that goes here: a folder with the verifier alone, no environment, no packages above it. */
const elsewhere = mkdtempSync(join(tmpdir(), 'bulwark-inspector-'));

const installation = aDemonstration();
const { signedIn } = installation;
test.beforeAll(() => {
  cpSync(VERIFIER, join(elsewhere, 'verify'), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
});
test.afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

test('an inspector verifies an export on another machine', async () => {
  const fingerprint = /\d{5}(?: \d{5}){7}/.exec(installation.printed())![0];
  const auditor = await signedIn('auditor');

  const record = await test.step('the auditor exports the record', async () => {
    await auditor.goto('/proof-of-record');
    await expect(auditor.getByText(fingerprint)).toBeVisible();
    const coming = auditor.waitForEvent('download');
    await auditor.getByRole('button', { name: '导出日志' }).click();
    const file = join(elsewhere, 'record.jsonl');
    await (await coming).saveAs(file);
    return file;
  });
  const paper = await test.step('the head of unit gives a checkpoint, as the QR code on paper holds it', async () => {
    const head = await signedIn('head');
    const { latest } = await asks<{ latest: { note: string } }>(head, 'record.state');
    const file = join(elsewhere, 'paper.txt');
    writeFileSync(file, latest.note);
    return file;
  });

  await test.step('on the other machine the record is whole, and agrees with the fingerprint', async () => {
    const { code, out } = await verify(record, '--key', fingerprint);
    expect(out).toContain('无误');
    expect(code).toBe(0);
  });
  await test.step('a later checkpoint shows that the export ends before it: what was done since is not in it', async () => {
    const { code, out } = await verify(record, '--key', fingerprint, '--checkpoint', paper);
    const longer =
      Number(readFileSync(paper, 'utf8').split('\n')[1]) > Number(/"end":(\d+)/.exec(readFileSync(record, 'utf8'))![1]);
    expect(code, out).toBe(longer ? 1 : 0);
  });
  await test.step('one letter changed in one entry is named', async () => {
    const altered = join(elsewhere, 'altered.jsonl');
    writeFileSync(altered, readFileSync(record, 'utf8').replace('demo.fill', 'demo.fi11'));
    const { code, out } = await verify(altered, '--key', fingerprint);
    expect(code).toBe(1);
    expect(out).toContain('序号 0');
    expect(out).toContain('Position 0');
  });
  await test.step('and so is a file that another key signed', async () => {
    const { code } = await verify(
      record,
      '--key',
      fingerprint.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10)),
    );
    expect(code).toBe(1);
  });
});

const verify = (...args: string[]) =>
  new Promise<{ code: number; out: string }>((done) => {
    execFile(
      process.execPath,
      [join(elsewhere, 'verify/main.ts'), ...args],
      { cwd: elsewhere, env: {} },
      (error, out) => done({ code: error ? Number(error.code) : 0, out }),
    );
  });
