import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql as statement } from 'kysely';
import { aPerson } from '../fixtures/a-person.ts';
import { allRows, anEmptyDatabase, type EmptyDatabase, shapeOf } from '../fixtures/backups.ts';
import { aWorld, type TestUnit, type TestWorld } from '../fixtures/world.ts';
import { keepFile } from '../platform/files.ts';
import { newIdentity } from './age.ts';
import { restoreBackup } from './restore.ts';
import { takeBackup } from './take.ts';

let w: TestWorld;
let unit: TestUnit;
let other: TestUnit;
let place: string;
let data: string;
const open: EmptyDatabase[] = [];

before(async () => {
  w = await aWorld();
  unit = await w.aUnit();
  other = await w.aUnit({ name: '另一单位' });
  place = mkdtempSync(join(tmpdir(), 'bulwark-backup-'));
  data = dirname(w.world.services.filesRoot);
  mkdirSync(join(data, 'keys'));
  writeFileSync(join(data, 'keys/installation'), 'ab'.repeat(32));
  await aPerson(w, unit, { name: '王芳' });
  // Text that COPY must write in another way than it stands.
  await w.owner.query('insert into person (unit_id, name, salt, entered_at) values ($1, $2, $3, now())', [
    ...[other.unitId, '制表\t换行\n反斜杠\\N\\.', Buffer.from([0, 10, 92])],
  ]);
  const { hash, size, key } = await keepFile(w.world.services.filesRoot, Buffer.from('signed'), { protect: true });
  await w.world.db.inUnit(unit.unitId, (sql) =>
    statement`insert into file (unit_id, file_hash, size, media_type, key, kept_at) values (${unit.unitId}, ${hash}, ${size}, 'application/pdf', ${key}, now())`.execute(
      sql,
    ),
  );
});
after(async () => {
  for (const one of open) await one.drop();
  await w.close();
  rmSync(place, { recursive: true, force: true });
});

const anotherDatabase = async (): Promise<EmptyDatabase> => {
  const made = await anEmptyDatabase(w.owner);
  open.push(made);
  return made;
};

describe('a back-up', () => {
  test('restored into an empty database and folder, is everything that stood', async () => {
    const { file, recipient } = await newIdentity();
    const identity = file.split('\n')[1]!;
    const path = join(place, 'whole.age');
    const owner = { connectionString: w.owner.options.connectionString };
    const taken = await takeBackup({ owner, data, path, lock: { recipients: [recipient] } });
    assert.equal(taken.manifest.rows.unit, 2);
    assert.deepEqual(taken.manifest.missingFiles, []);
    const { config } = await anotherDatabase();
    const into = join(place, 'whole');
    await restoreBackup({
      owner: config,
      path,
      key: { identities: [identity] },
      keys: join(into, 'keys'),
      files: join(into, 'files'),
    });
    assert.deepEqual(await allRows(config), await allRows(owner));
    assert.deepEqual(await shapeOf(config), await shapeOf(owner));
    assert.equal(readFileSync(join(into, 'keys/installation'), 'utf8'), 'ab'.repeat(32));
    const [kept] = (await w.owner.query<{ hash: string }>('select file_hash as hash from file')).rows;
    const restored = join(into, 'files', kept!.hash.slice(0, 2), kept!.hash.slice(2));
    assert.deepEqual(
      readFileSync(restored),
      readFileSync(join(data, 'files', kept!.hash.slice(0, 2), kept!.hash.slice(2))),
    );
  });
});
