/** An upgrade as an operator meets it: backed up before the schema is changed, or not made. */
import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { startEmbedded } from '../src/database/embedded.ts';
import { migrationFiles } from '../src/database/migrate.ts';
import { anInstallation, freshFolder, launch, peopleIn, restore, serve, within } from './installations.ts';

describe('an upgrade', () => {
  test('is backed up first; with what it leaves one can go back', async () => {
    const data = freshFolder();
    await anInstallation(data, migrationFiles().slice(0, 6));
    const server = await serve(data);
    await server.stop();
    assert.match(server.printed, /升级前的备份/);
    const [name, ...more] = readdirSync(join(data, 'backups'));
    assert.deepEqual(more, []);
    const once = await serve(data);
    await once.stop();
    assert.doesNotMatch(once.printed, /升级前的备份/);
    const back = freshFolder();
    const identity = join(data, 'keys/backup-identity');
    const { code, printed } = await restore(back, [join(data, 'backups', name!), '--identity', identity]);
    assert.equal(code, 0, printed);
    assert.match(printed, /数据结构已升级到本版本/);
    assert.equal(await peopleIn(back), 3000);
  });

  test('that cannot be backed up is not made, and the data are as before', async () => {
    const data = freshFolder();
    await anInstallation(data, migrationFiles().slice(0, 6));
    writeFileSync(join(data, 'backups'), 'no folder');
    const { ended } = launch('main.ts', ['--port', '0'], data);
    const { code, printed } = await ended;
    assert.equal(code, 1);
    assert.match(printed, /没有升级数据库[\s\S]*was not upgraded/);
    const database = await startEmbedded(data);
    const applied = await within({ connectionString: database.connectionString }, async (client) =>
      Number((await client.query('select count(*) as n from migration')).rows[0].n),
    ).finally(() => database.stop());
    assert.equal(applied, 6);
  });
});
