/** The sheet with a checkpoint, read back by a scanner that is not ours (zbar), and what it read checked as an inspector checks it. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { aWorld } from '../../fixtures/world.ts';
import { addPerson } from '../people/actions/change-people.ts';
import { printCheckpoint } from './actions/export.ts';
import { state } from './queries.ts';

const missing = ['zbarimg', 'pdftoppm'].filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);
const skip = missing.length > 0 && `not installed here: ${missing.join(', ')} (apt install zbar-tools poppler-utils)`;

const w = await aWorld();
const folder = mkdtempSync(join(tmpdir(), 'bulwark-scanned-'));
after(async () => {
  await w.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As a scanner at 150 dots an inch sees the sheet. */
function scan(pdf: Uint8Array): string {
  const [sheet, picture] = [join(folder, 'sheet.pdf'), join(folder, 'sheet')];
  writeFileSync(sheet, pdf);
  execFileSync('pdftoppm', ['-r', '150', '-gray', '-png', '-singlefile', sheet, picture]);
  return execFileSync('zbarimg', ['--raw', '-q', '-S*.disable', '-Sqrcode.enable', `${picture}.png`], {
    encoding: 'utf8',
  });
}

test('what the code on the sheet says is the checkpoint, and the verifier takes it as it was read', {
  skip,
}, async () => {
  const unit = await w.aUnit();
  for (let n = 0; n < 3; n++) await w.does(unit.as.personnel, addPerson, { name: '王小燕', joinedOn: '2020-01-06' });
  await w.sequence();
  const { latest, keyOfRecord } = await w.does(unit.as.auditor, state, {});
  for (const language of ['zh', 'en'] as const) {
    const { file } = (await w.does(unit.as.auditor, printCheckpoint, { language })) as { file: { bytes: Uint8Array } };
    const read = scan(file.bytes);
    assert.equal(read.trimEnd(), latest!.note.trimEnd());
    const text = join(folder, 'read.txt');
    const verify = (content: string) => {
      writeFileSync(text, content);
      const program = join(import.meta.dirname, '../../journal/verify/main.ts');
      return spawnSync(process.execPath, [program, text, '--key', keyOfRecord], { encoding: 'utf8' });
    };
    const good = verify(read);
    assert.equal(good.status, 0, good.stdout + good.stderr);
    assert.equal(verify(read.replace('\n3\n', '\n4\n')).status, 1, 'another count is not what was signed');
  }
});
