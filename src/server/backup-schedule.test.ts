/** Back-ups that the program takes by itself: by schedule, and before an upgrade. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { newIdentity, readSealed } from '../backup/age.ts';
import type { BackupFault } from '../backup/fault.ts';
import type { BackupPlan } from '../backup/plan.ts';
import { aWorld, type TestUnit, type TestWorld } from '../fixtures/world.ts';
import { appendEntry } from '../journal/append.ts';
import { recorded } from '../journal/entry.ts';
import { instant } from '../law/day.ts';
import { backUpBeforeUpgrade } from './backup-before-upgrade.ts';
import { readBackupPlan } from './backup-plan.ts';
import { scheduledRound } from './backup-schedule.ts';
import { ConfigWrong } from './config.ts';

let w: TestWorld;
let unit: TestUnit;
let place: string;
let plan: BackupPlan;
let identity: string;

before(async () => {
  w = await aWorld('2026-11-24T18:05:00.000Z');
  unit = await w.aUnit();
  place = mkdtempSync(join(tmpdir(), 'bulwark-schedule-'));
  const { file, recipient } = await newIdentity();
  identity = file.split('\n')[1]!;
  plan = { folder: join(place, 'kept'), recipients: [recipient], hour: 2, keep: { daily: 2, weekly: 0, monthly: 0 } };
});
afterEach(() => w.checkInvariants());
after(async () => {
  await w.close();
  rmSync(place, { recursive: true, force: true });
});

const round = (over: Partial<BackupPlan> = {}) =>
  scheduledRound({
    ...{ owner: { connectionString: w.owner.options.connectionString! }, data: join(place, 'data') },
    ...{ plan: { ...plan, ...over }, clock: w.world.clock },
  });
const lastRun = async () =>
  (
    await w.owner.query(
      'select occasion, outcome, problem, bytes::int, missing, file_name from backup_run order by run_id desc limit 1',
    )
  ).rows[0];
const entries = async (): Promise<{ action: string; by: number; facts: Record<string, unknown> }[]> =>
  (
    await w.owner.query<{ body: string }>('select body from journal_entry where unit_id = $1 order by entry_id', [
      unit.unitId,
    ])
  ).rows.map(({ body }) => JSON.parse(body));

describe('by schedule', () => {
  test('one is taken when due, once; it stands in the history, and in the record once the unit has one', async () => {
    const taken = await round();
    assert.deepEqual(readdirSync(plan.folder), ['bulwark-2026-11-24T180500Z.age']);
    assert.deepEqual(await lastRun(), {
      ...{ occasion: 'schedule', outcome: 'done', problem: null, bytes: taken!.bytes, missing: 0 },
      file_name: 'bulwark-2026-11-24T180500Z.age',
    });
    assert.equal(await round(), undefined, 'not twice a day');
    // The machine does not hold the key; whoever does opens it.
    for await (const part of readSealed(taken!.path, { identities: [identity] })) assert.ok(part.length);
    await w.world.db.inUnit(unit.unitId, async (sql) => {
      const at = instant(w.world.clock());
      await appendEntry(sql, { unit: unit.unitId, at, action: 'units.update-profile', by: 1, facts: recorded({}) });
    });
    w.moveTo('2026-11-25T18:01:00.000Z');
    const next = await round();
    const [entry] = (await entries()).slice(-1);
    assert.equal(entry!.action, 'backup.taken');
    assert.equal(entry!.by, 0);
    assert.deepEqual([entry!.facts.file, entry!.facts.occasion, entry!.facts.entries], [next!.sha256, 'schedule', 1]);
  });

  test('those no longer kept are removed, after the new one is whole; what was broken off too, and nothing else', async () => {
    writeFileSync(join(plan.folder, 'bulwark-2026-11-20T180500Z.age.partial'), '');
    writeFileSync(join(plan.folder, 'other.age'), '');
    w.moveTo('2026-11-26T18:01:00.000Z');
    await round();
    assert.deepEqual(readdirSync(plan.folder).sort(), [
      ...['bulwark-2026-11-25T180100Z.age', 'bulwark-2026-11-26T180100Z.age', 'other.age'],
    ]);
  });

  test('a failure removes nothing, stands in the history, and is tried again after an hour', async () => {
    const kept = readdirSync(plan.folder);
    w.moveTo('2026-11-27T18:01:00.000Z');
    writeFileSync(join(place, 'no-folder'), '');
    await assert.rejects(round({ folder: join(place, 'no-folder') }), { problem: 'not-written' });
    assert.deepEqual(readdirSync(plan.folder), kept);
    const { outcome, problem } = await lastRun();
    assert.deepEqual([outcome, problem], ['failed', 'not-written']);
    assert.equal(await round(), undefined);
    w.moveTo('2026-11-27T19:02:00.000Z');
    assert.ok(await round());
  });
});

describe('before an upgrade', () => {
  const data = () => join(place, 'upgraded');
  const upgrade = (missing: string[], recipients: readonly string[] = []) =>
    backUpBeforeUpgrade({
      ...{
        owner: { connectionString: w.owner.options.connectionString! },
        data: data(),
        recipients,
        clock: w.world.clock,
        missing,
      },
    });

  test('nothing is taken where nothing is to be migrated', async () => {
    assert.equal(await upgrade([]), undefined);
    assert.equal(existsSync(join(data(), 'backups')), false);
  });

  test('it is sealed to a key of the installation’s own where no recipient is set; the last three are kept', async () => {
    const made: string[] = [];
    for (let day = 10; day < 15; day += 1) {
      w.moveTo(`2026-12-${day}T01:00:00.000Z`);
      made.push((await upgrade(['0099-more.sql']))!.path);
    }
    assert.deepEqual(
      readdirSync(join(data(), 'backups')).sort(),
      made.slice(-3).map((path) => path.split('/').at(-1)),
    );
    const own = readFileSync(join(data(), 'keys/backup-identity'), 'utf8').split('\n')[1]!;
    for await (const part of readSealed(made.at(-1)!, { identities: [own] })) assert.ok(part.length);
    w.moveTo('2026-12-16T01:00:00.000Z');
    const { path } = (await upgrade(['0099-more.sql'], plan.recipients))!;
    await assert.rejects(readSealed(path, { identities: [own] }).next(), { problem: 'wrong-key' });
    for await (const part of readSealed(path, { identities: [identity] })) assert.ok(part.length);
  });

  test('where it cannot be written, the upgrade is refused', async () => {
    rmSync(join(data(), 'backups'), { recursive: true });
    writeFileSync(join(data(), 'backups'), 'no folder');
    await assert.rejects(upgrade(['0099-more.sql']), (fault: BackupFault) => {
      assert.equal(fault.problem, 'not-upgraded');
      assert.match(fault.message, /没有升级数据库[\s\S]*was not upgraded/);
      return true;
    });
  });
});

test('what the operator sets is read, and told where it is wrong', () => {
  mkdirSync(place, { recursive: true });
  const [BULWARK_BACKUP_RECIPIENT] = plan.recipients;
  const set = { BULWARK_BACKUP_DIR: '/mnt/backup', BULWARK_BACKUP_RECIPIENT };
  assert.equal(readBackupPlan({}), undefined);
  assert.deepEqual(readBackupPlan(set), {
    ...{ folder: '/mnt/backup', recipients: plan.recipients, hour: 2, keep: { daily: 7, weekly: 4, monthly: 3 } },
  });
  assert.equal(
    readBackupPlan({ ...set, BULWARK_BACKUP_RECIPIENT: `${BULWARK_BACKUP_RECIPIENT}, ${BULWARK_BACKUP_RECIPIENT}` })!
      .recipients.length,
    2,
  );
  const wrong: Record<string, string>[] = [
    { BULWARK_BACKUP_RECIPIENT: '' },
    { BULWARK_BACKUP_RECIPIENT: 'age1nonsense' },
    { BULWARK_BACKUP_HOUR: '24' },
    { BULWARK_BACKUP_HOUR: 'two' },
    { BULWARK_BACKUP_KEEP: '7' },
    { BULWARK_BACKUP_KEEP: '0,4,3' },
  ];
  for (const one of wrong) assert.throws(() => readBackupPlan({ ...set, ...one }), ConfigWrong, JSON.stringify(one));
});
