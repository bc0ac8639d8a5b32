import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, describe } from 'node:test';
import { AT, sequencing, signer } from '../fixtures/sequencing.ts';
import { appendEntry } from './append.ts';
import { recorded } from './entry.ts';
import { type KeptCheckpoints, keptCheckpoints } from './kept.ts';

const { database, sequencerDb, folder, clock, aSequencer, append, positions, checkLog, rounds, close } =
  await sequencing();
after(close);

describe('the sequencer', () => {
  test('says how far the signed record is behind: in entries, and in seconds since all was signed', async () => {
    const { sequencer } = aSequencer();
    await rounds(sequencer);
    assert.deepEqual(await sequencer.lag(), { entries: 0, seconds: 0 });
    await append(40, 3);
    clock.now = new Date(clock.now.getTime() + 9_000);
    assert.deepEqual(await sequencer.lag(), { entries: 3, seconds: 9 });
    await rounds(sequencer);
    assert.deepEqual(await sequencer.lag(), { entries: 0, seconds: 0 });
    // Behind one that is still under way nothing is signed, and that shows.
    const open = await database.owner.connect();
    await open.query('begin; select pg_current_xact_id()');
    await append(40, 2);
    clock.now = new Date(clock.now.getTime() + 5_000);
    await sequencer.round();
    assert.deepEqual(await sequencer.lag(), { entries: 2, seconds: 5 });
    await open.query('commit');
    open.release();
    await rounds(sequencer);
    assert.deepEqual(await sequencer.lag(), { entries: 0, seconds: 0 });
  });

  test('counts what it refuses to sign as behind', async () => {
    const keys = join(folder, 'own-behind');
    await append(41, 2);
    await rounds(aSequencer({ keys }).sequencer);
    writeFileSync(
      join(keys, 'newest-checkpoint-41'),
      signer.checkpoint(41, { size: 9, root: Buffer.alloc(32) }, clock.now),
    );
    await append(41, 3);
    const { sequencer } = aSequencer({ keys });
    await sequencer.round();
    clock.now = new Date(clock.now.getTime() + 4_000);
    await sequencer.round();
    assert.deepEqual(await sequencer.lag(), { entries: 3, seconds: 4 });
    sequencer.acceptRestored(41);
    await rounds(sequencer);
    assert.deepEqual(await sequencer.lag(), { entries: 0, seconds: 0 });
  });

  test('orders what is committed into a tree of each unit, and signs it', async () => {
    const { sequencer, keys, troubles } = aSequencer();
    assert.deepEqual(await sequencer.round(), []);
    await append(1, 3);
    await append(2, 2);
    const signed = await sequencer.round();
    assert.deepEqual(
      signed.map(({ unitId, size }) => ({ unitId, size })),
      [
        { unitId: 1, size: 3 },
        { unitId: 2, size: 2 },
      ],
    );
    assert.equal(readFileSync(join(keys, 'newest-checkpoint-1'), 'utf8'), signed[0]!.note);
    await append(1);
    assert.equal((await sequencer.round())[0]!.size, 4);
    assert.deepEqual(await sequencer.round(), [], 'nothing new: nothing is signed');
    assert.deepEqual(troubles, []);
    await checkLog(1, 4);
    await checkLog(2, 2);
  });

  test('waits for a transaction that is still under way, and for all that began after it', async () => {
    const { sequencer } = aSequencer();
    const slow = await database.owner.connect();
    await slow.query(`begin; set local app.unit = '3'`);
    await slow.query(
      `insert into journal_entry (unit_id, body, leaf) values (3, 'slow', decode(repeat('aa', 32), 'hex'))`,
    );
    await append(3);
    assert.deepEqual(await sequencer.round(), []);
    await slow.query('commit');
    slow.release();
    await rounds(sequencer);
    await checkLog(3, 2);
    assert.deepEqual((await positions(3))[0]!.leaf, Buffer.alloc(32, 0xaa), 'the earlier transaction comes first');
  });

  test('an entry that was rolled back gets no position', async () => {
    const { sequencer } = aSequencer();
    await assert.rejects(
      database.db.inUnit(4, async (sql) => {
        await appendEntry(sql, { unit: 4, at: AT, action: 'test.act', by: 0, facts: recorded({}) });
        throw new Error('undone');
      }),
    );
    await append(4);
    await rounds(sequencer);
    await checkLog(4, 1);
  });

  test('two servers of one database do not step on each other', async () => {
    const [one, two] = [aSequencer(), aSequencer()];
    for (let n = 0; n < 5; n++) {
      await append(5, 3);
      await Promise.all([one.sequencer.round(), two.sequencer.round().catch(() => [])]);
    }
    await rounds(one.sequencer);
    await checkLog(5, 15);
  });

  test('after a restore on another server, whose count of transactions was further, all of it is ordered', async () => {
    await append(6, 2);
    await database.owner.query(`update journal_entry set tx = '900000000000'::xid8 where unit_id = 6`);
    const { sequencer } = aSequencer();
    await rounds(sequencer);
    await append(6, 2);
    await rounds(sequencer);
    await checkLog(6, 4);
  });
});

describe('a cut at any point', () => {
  /** Fails the nth statement of a transaction, or the commit: before it is done, or after, when only the answer is lost. */
  function failing(at: number, when: 'before' | 'after') {
    let n = 0;
    const db: typeof sequencerDb = {
      ...sequencerDb,
      outside: async (work) => {
        const result = await sequencerDb.outside(async (sql) => {
          const counted = new Proxy(sql, {
            get(target, name) {
              const value = Reflect.get(target, name);
              if (name !== 'getExecutor') return value;
              return () => {
                if (n++ === at && when === 'before') throw new Error('cut');
                return value.call(target);
              };
            },
          });
          const done = await work(counted as never);
          if (at === -1 && when === 'before') throw new Error('cut before the commit');
          return done;
        });
        if (at === -1 && when === 'after') throw new Error('cut after the commit');
        return result;
      },
    };
    return { db, statements: () => n };
  }

  const whole = failing(1000, 'before');
  test('between any two statements: the next round, of this program or the next, makes up for it', async () => {
    const sequencer = aSequencer({ db: whole.db }).sequencer;
    await append(10, 2);
    await sequencer.round();
    const points = whole.statements();
    assert.ok(points >= 5, `${points} statements`);
    let size = 2;
    for (let at = 0; at < points; at++) {
      await append(10, 2);
      size += 2;
      const { db } = failing(at, 'before');
      const cut = aSequencer({ db });
      await cut.sequencer.round().then(
        () => undefined,
        () => undefined,
      );
      if (at % 2) await rounds(cut.sequencer);
      else await rounds(aSequencer({ keys: cut.keys }).sequencer);
      await checkLog(10, size);
      assert.deepEqual(cut.troubles, []);
    }
  });

  for (const when of ['before', 'after'] as const) {
    test(`just ${when} the commit`, async () => {
      const unit = when === 'before' ? 11 : 12;
      const keys = join(folder, `keys-${when}`);
      await append(unit, 2);
      await rounds(aSequencer({ keys }).sequencer);
      await append(unit, 3);
      const cut = aSequencer({ db: failing(-1, when).db, keys });
      await assert.rejects(cut.sequencer.round(), /cut/);
      const next = aSequencer({ keys });
      await append(unit);
      await rounds(next.sequencer);
      await checkLog(unit, 6);
      assert.deepEqual(next.troubles, []);
    });
  }

  test('before the newest checkpoint is laid apart', async () => {
    const keys = join(folder, 'keys-beside');
    await append(13, 2);
    await rounds(aSequencer({ keys }).sequencer);
    await append(13, 2);
    const kept: KeptCheckpoints = {
      ...keptCheckpoints(keys, undefined),
      keep: () => {
        throw new Error('cut');
      },
    };
    await assert.rejects(aSequencer({ kept }).sequencer.round(), /cut/);
    await append(13, 1);
    const next = aSequencer({ keys });
    await rounds(next.sequencer);
    await checkLog(13, 5);
    assert.deepEqual(next.troubles, []);
  });
});
