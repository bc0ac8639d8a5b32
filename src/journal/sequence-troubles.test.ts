/** What the sequencer does not silently continue, and what it lays down outside the database. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, describe } from 'node:test';
import { AT, sequencing } from '../fixtures/sequencing.ts';
import { readCheckpoint } from './verify/note.ts';

const { database, folder, clock, aSequencer, append, checkLog, rounds, close } = await sequencing();
after(close);

describe('what is not silently continued', () => {
  test('a database that was rolled back: nothing is signed until somebody answers for it', async () => {
    const keys = join(folder, 'keys-back');
    await append(20, 4);
    await rounds(aSequencer({ keys }).sequencer);
    await database.owner.query('delete from journal_checkpoint where unit_id = 20');
    await database.owner.query('delete from journal_position where unit_id = 20 and position >= 2');
    await database.owner.query(
      'delete from journal_entry e where unit_id = 20 and not exists (select from journal_position p where p.entry_id = e.entry_id)',
    );
    const { sequencer, troubles } = aSequencer({ keys });
    await append(20);
    assert.deepEqual(await sequencer.round(), []);
    assert.deepEqual(
      troubles.map(({ kind, unitId }) => ({ kind, unitId })),
      [{ kind: 'shorter', unitId: 20 }],
    );
    assert.equal((troubles[0] as { signedSize: number }).signedSize, 4);
    assert.deepEqual(await sequencer.round(), []);
    assert.equal(troubles.length, 1, 'said once');
    await append(21);
    assert.equal((await sequencer.round())[0]!.unitId, 21, 'other units are signed as before');

    sequencer.acceptRestored(20);
    await rounds(sequencer);
    await checkLog(20, 3);
    assert.ok(
      readdirSync(keys).includes('newest-checkpoint-20-before-restore-4'),
      'what was signed is not thrown away',
    );
    const after = aSequencer({ keys });
    await append(20);
    await rounds(after.sequencer);
    assert.deepEqual(after.troubles, []);
    await checkLog(20, 4);
  });

  test('a database with other entries than were signed', async () => {
    const keys = join(folder, 'keys-other');
    await append(22, 3);
    await rounds(aSequencer({ keys }).sequencer);
    await database.owner.query(
      `update journal_position set leaf = decode(repeat('bb', 32), 'hex') where unit_id = 22 and position = 1`,
    );
    const { sequencer, troubles } = aSequencer({ keys });
    await append(22);
    await sequencer.round();
    assert.deepEqual(
      troubles.map(({ kind }) => kind),
      ['other'],
    );
    await database.owner.query(
      'delete from journal_position where unit_id = 22; delete from journal_checkpoint where unit_id = 22; delete from journal_entry where unit_id = 22',
    );
  });

  test('a checkpoint that our key did not sign', async () => {
    const keys = join(folder, 'keys-foreign');
    await append(23);
    await rounds(aSequencer({ keys }).sequencer);
    // One character in the midst of the key's signature, whatever it is: which letters a signature has is chance.
    const { rows } = await database.owner.query('select note from journal_checkpoint where unit_id = 23');
    const forged = rows[0].note.replace(
      /(\n— \S+ .{40})(.)/,
      (_: string, before: string, one: string) => before + (one === 'A' ? 'B' : 'A'),
    );
    assert.notEqual(forged, rows[0].note);
    await database.owner.query('update journal_checkpoint set note = $1 where unit_id = 23', [forged]);
    const { sequencer, troubles } = aSequencer({ keys });
    await append(23);
    await sequencer.round();
    assert.deepEqual(
      troubles.map(({ kind }) => kind),
      ['not-ours'],
    );
    await database.owner.query(
      'delete from journal_position where unit_id = 23; delete from journal_checkpoint where unit_id = 23; delete from journal_entry where unit_id = 23',
    );
  });

  test('a clock that went back: said at once and at the next start, and signing goes on', async () => {
    const keys = join(folder, 'keys-clock');
    const { sequencer, troubles } = aSequencer({ keys });
    await append(24);
    await sequencer.round();
    clock.now = new Date(clock.now.getTime() - 3_600_000);
    await append(24);
    assert.equal((await sequencer.round()).length, 1);
    assert.deepEqual(
      troubles.map(({ kind }) => kind),
      ['clock-went-back'],
    );
    clock.now = new Date(clock.now.getTime() - 3_600_000);
    const later = aSequencer({ keys });
    await later.sequencer.round();
    assert.ok(later.troubles.some(({ kind, unitId }) => kind === 'clock-went-back' && unitId === 24));
    clock.now = new Date(AT);
    await checkLog(24, 2);
  });
});

describe('the folder of the operator’s choice', () => {
  test('gets at most one checkpoint a minute, the newest, and the last one at the end', async () => {
    const copies = join(folder, 'share');
    mkdirSync(copies);
    const { sequencer, kept } = aSequencer({ folder: copies });
    await append(30);
    await sequencer.round();
    const names = () => readdirSync(copies).filter((name) => name.includes('-30-'));
    assert.deepEqual(names(), ['bulwark-4f0a2a0e-6e1f-4bb3-9c0a-0b8f8ed5a1c7-30-000000000001.checkpoint']);
    for (let n = 0; n < 3; n++) {
      await append(30);
      clock.now = new Date(clock.now.getTime() + 1000);
      await sequencer.round();
    }
    assert.equal(names().length, 1);
    clock.now = new Date(clock.now.getTime() + 60_000);
    await sequencer.round();
    assert.deepEqual(
      names().map((name) => Number(name.slice(-23, -11))),
      [1, 4],
    );
    await append(30);
    await sequencer.round();
    kept.flush();
    assert.equal(names().length, 3);
    assert.equal(readCheckpoint(readFileSync(join(copies, names()[2]!), 'utf8'))!.size, 5);
  });

  test('one that cannot be written stops nothing', async () => {
    const { sequencer } = aSequencer({ folder: join(folder, 'not-mounted') });
    await append(31);
    assert.equal((await sequencer.round()).length, 1);
  });
});
