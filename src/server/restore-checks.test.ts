/** What a restore sees to before it counts: the record, by the outsider's verifier; and what was destroyed since the back-up (R10). */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import pg from 'pg';
import { BackupFault } from '../backup/fault.ts';
import type { TakenBackup } from '../backup/take.ts';
import { aBackedUpWorld } from '../fixtures/backups.ts';
import { aLeaver, carried, onThatDay } from '../fixtures/destruction.ts';
import { signerOf } from '../journal/checkpoint.ts';
import { exportLines, latestCheckpoint } from '../journal/export.ts';
import { instant } from '../law/day.ts';
import { restoreChecks } from './restore-checks.ts';
import { wordsOfRestored } from './restore-words.ts';

const world = await aBackedUpWorld('2026-11-20T02:00:00.000Z');
const { w, unit, place, taken, aDatabase, restore } = world;
after(world.close);

/** The record as the auditor exports it. */
async function exported(name: string, signer = w.world.services.record.signer): Promise<string> {
  const path = join(place, name);
  const at = instant(w.world.clock());
  let text = '';
  await w.world.db.inUnit(unit.unitId, async (sql) => {
    const { size } = (await latestCheckpoint(sql, unit.unitId))!;
    for await (const part of exportLines(sql, unit.unitId, { signer, size, at })) text += part;
  });
  writeFileSync(path, text);
  return path;
}

async function restored(backup: TakenBackup, over: Partial<Parameters<typeof restoreChecks>[0]> = {}) {
  const data = join(place, 'empty');
  const asked = { data, checkpoints: undefined, records: [], withoutRecord: false, clock: w.world.clock, ...over };
  const { found, beforeCommit } = restoreChecks(asked);
  const config = await aDatabase();
  const keys = join(place, `keys-${config.connectionString!.split('/').at(-1)}`);
  const file = 'ab'.repeat(32);
  const done = await restore({
    ...{ path: backup.path, owner: config, keys },
    beforeCommit: (client, one) => beforeCommit(client, one, { file, keys }),
  });
  return { config, found, said: wordsOfRestored(done, found, data).join('\n') };
}

async function rows<Row extends pg.QueryResultRow>(config: pg.ClientConfig, text: string): Promise<Row[]> {
  const client = new pg.Client(config);
  await client.connect();
  return client
    .query<Row>(text)
    .then(
      ({ rows: found }) => found,
      (reason) => Promise.reject(reason),
    )
    .finally(() => client.end());
}

const isRefused = (problem: string, words: RegExp) => (reason: unknown) => {
  assert.ok(reason instanceof BackupFault, String(reason));
  assert.equal(reason.problem, problem, reason.message);
  assert.match(reason.message, words);
  return true;
};

const leaver = await aLeaver(w, unit, { name: '段落尘' });
await w.sequence();
const before = await taken();
const kept = await exported('before.jsonl');
await onThatDay(w, '2026-11-21');
const batchId = await carried(w, unit);
await w.sequence();
const lost = await exported('lost.jsonl');
const newest = await w.world.db.inUnit(unit.unitId, (sql) => latestCheckpoint(sql, unit.unitId));
const elsewhere = join(place, 'elsewhere');
mkdirSync(elsewhere);
writeFileSync(join(elsewhere, `bulwark-x-${unit.unitId}-000000000099.checkpoint`), newest!.note);

describe('the record', () => {
  test('is found whole and signed, and that is said; with a checkpoint kept elsewhere it is compared', async () => {
    const now = await taken();
    const { found, said } = await restored(now, { checkpoints: elsewhere });
    const [proved] = found.proved;
    assert.deepEqual(proved!.findings, []);
    assert.equal(proved!.signed, newest!.size);
    assert.equal(proved!.outside, 1);
    assert.match(said, /日志经核对程序验证无误[\s\S]*verifier finds nothing wrong/);
  });

  test('rewritten with its hash and its position is restored as it stood, and named', async () => {
    const forged = `jsonb_set(body::jsonb, '{by}', '77')::text`;
    const entry = `(select min(entry_id) from journal_entry where unit_id = ${unit.unitId})`;
    const [was] = (await w.owner.query(`select body, leaf from journal_entry where entry_id = ${entry}`)).rows;
    const body = was.body.replace(/"by":\d+/, '"by":77');
    assert.notEqual(body, was.body, forged);
    const leaf = `sha256('\\x00'::bytea || convert_to($1, 'UTF8'))`;
    const put = async (text: string) => {
      await w.owner.query(`update journal_entry set body = $1, leaf = ${leaf} where entry_id = ${entry}`, [text]);
      await w.owner.query(
        `update journal_position set leaf = ${leaf.replace('$1', '$1::text')} where entry_id = ${entry}`,
        [text],
      );
    };
    await put(body);
    const backup = await taken();
    await put(was.body);
    const { config, found, said } = await restored(backup);
    assert.deepEqual(
      found.proved[0]!.findings.map(({ code }) => code),
      ['root'],
    );
    assert.match(said, /警告：日志核对发现问题[\s\S]*did not verify[\s\S]*序号 0 至/);
    const [entryOf] = await rows<{ n: string }>(
      config,
      `select body::jsonb -> 'facts' ->> 'findings' as n from journal_entry where body like '{"action":"backup.restored"%'`,
    );
    assert.equal(entryOf!.n, '1');
  });
});

describe('what was destroyed since the back-up', () => {
  test('is destroyed again from the lost record, and the ledger and the record say so', async () => {
    const { config, found, said } = await restored(before, { records: [lost], checkpoints: elsewhere });
    assert.ok(found.again.get(unit.unitId)! >= 1);
    assert.equal(found.ledger.get(unit.unitId), 0);
    assert.deepEqual(await rows(config, `select 1 from person where person_id = ${leaver.personId}`), []);
    assert.deepEqual(await rows(config, `select 1 from person where name = '段落尘'`), []);
    assert.match(said, /已重新销毁[\s\S]*destroyed again/);
    const entries = await rows<{ facts: { batchId: number; destroyed: number[]; again: string } }>(
      config,
      `select body::jsonb -> 'facts' as facts from journal_entry where body like '{"action":"retention.destroy",%' order by entry_id`,
    );
    assert.ok(entries.some(({ facts }) => facts.destroyed.includes(leaver.personId)));
    for (const { facts } of entries) {
      assert.equal(facts.batchId, batchId);
      const [named] = (await w.owner.query(`select 1 from journal_entry where encode(leaf, 'hex') = $1`, [facts.again]))
        .rows;
      assert.ok(named, 'it names the entry that it rests on');
    }
  });

  test('is not undone in silence: with a checkpoint that shows more, the restore is refused, and says what to do', async () => {
    await assert.rejects(
      restored(before, { checkpoints: elsewhere }),
      isRefused('record-was-longer', /--record[\s\S]*--without-record[\s\S]*--record FILE/),
    );
    await assert.rejects(
      restored(before, { checkpoints: elsewhere, records: [kept] }),
      isRefused('record-was-longer', /--record/),
    );
    const { found, said } = await restored(before, { checkpoints: elsewhere, withoutRecord: true });
    assert.ok(found.unknown.get(unit.unitId)! > 0);
    assert.match(said, /没有重新执行[\s\S]*were not done again/);
  });

  test('where nothing is known of it, that is said', async () => {
    const { config, said } = await restored(before);
    assert.equal((await rows(config, `select 1 from person where name = '段落尘'`)).length, 1, 'it is back');
    assert.match(said, /未给出丢失系统的日志[\s\S]*destroy it again as the certificates name it/);
  });

  test('is taken from no record that is forged, of another key, cut, older than the back-up, or none', async () => {
    const text = readFileSync(lost, 'utf8');
    const write = (name: string, content: string) => {
      writeFileSync(join(place, name), content);
      return join(place, name);
    };
    const other = await exported('other.jsonl', signerOf('4f0a2a0e-6e1f-4bb3-9c0a-0b8f8ed5a1c5', Buffer.alloc(32, 6)));
    const forged = text.replace(`\\"destroyed\\":[${leaver.personId}]`, `\\"destroyed\\":[${unit.memberId}]`);
    assert.notEqual(forged, text);
    for (const [record, words] of [
      [write('forged.jsonl', forged), /内容与当时记下的哈希不符/],
      [other, /另一把密钥/],
      [write('cut.jsonl', text.split('\n').slice(0, -3).join('\n')), /截/],
      [write('none.jsonl', 'nothing\n'), /不是日志导出文件/],
      [join(place, 'not-there'), /ENOENT/],
    ] as const)
      await assert.rejects(restored(before, { records: [record] }), isRefused('bad-record', words));
    await assert.rejects(restored(await taken(), { records: [kept] }), isRefused('bad-record', /条/));
  });
});
