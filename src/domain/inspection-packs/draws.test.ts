/** The draw: neither side can choose, anybody can do it again, none is ever gone. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, test } from 'node:test';
import { aMadePack, anInspectedUnit, FOR_WHOM, fileOf } from '../../fixtures/packs.ts';
import { aPerson } from '../../fixtures/people.ts';
import { aWorld } from '../../fixtures/world.ts';
import { checkPack } from '../../journal/verify/pack.ts';
import { filesOfZip } from '../../journal/verify/pack-files.ts';
import { draw, openDraw } from './actions/draw.ts';
import { make } from './actions/pack.ts';
import { commitmentTo, drawFrom, populationHash } from './draw.ts';
import { drawOne, draws } from './queries.ts';

const NOW = '2026-06-01T02:00:00.000Z';
const w = await aWorld(NOW);
const scratch = mkdtempSync(join(tmpdir(), 'bulwark-draws-'));
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(async () => {
  await w.close();
  rmSync(scratch, { recursive: true, force: true });
});
const KNOWN = { outside: [], keys: [], fingerprints: [] };
const ASKED = { purpose: 'state-security', population: 'secret-related', wanted: 3 };

test('名单和人数固定、双方随机数公开之后，用 sha256sum 重算得到同样的人', async () => {
  const { unit } = await anInspectedUnit(w, 8);
  const officer = unit.as['security-officer'];
  const { drawId, commitment, memberCount } = await w.does(officer, openDraw, ASKED);
  assert.equal(memberCount, 8);
  const before = await w.does(officer, drawOne, { drawId });
  assert.deepEqual(
    [before.part, before.drawn],
    [null, []],
    'the unit’s part is not shown before the inspector has spoken',
  );
  const later = await aPerson(w, unit, { post: { level: 'core' } });
  await w.does(officer, draw, { drawId, spoken: '7315JK' });
  const after = await w.does(unit.as.head, drawOne, { drawId });
  assert.equal(commitmentTo(after.part!), commitment);
  assert.equal(after.people.length, 3);
  assert.ok(!after.drawn.includes(later.personId), 'who came later was not in the list');
  await w.isRefused('drawn-already', officer, draw, { drawId, spoken: '7315JL' });

  const packId = await aMadePack(w, unit, { kind: 'by-person', purpose: 'state-security', drawId });
  const path = join(scratch, 'pack.zip');
  writeFileSync(path, await fileOf(w, unit, packId, 'folder'));
  const files = filesOfZip(path)!;
  assert.deepEqual(checkPack(files, KNOWN).findings, []);
  assert.equal(checkPack(files, KNOWN).drawn, 3);
  for (const name of ['population.txt', 'how-to.txt']) writeFileSync(join(scratch, name), files.read(`draw/${name}`)!);
  const out = execFileSync('sh', ['how-to.txt'], { cwd: scratch, encoding: 'utf8' }).trim().split('\n');
  assert.ok(out[0]!.startsWith(commitment));
  assert.deepEqual(out.slice(2).map(Number), after.drawn);
  const other = {
    ...files,
    read: (name: string) => (name === 'index.json' ? planted(files.read(name)!) : files.read(name)),
  };
  function planted(bytes: Buffer): Buffer {
    const index = JSON.parse(bytes.toString());
    index.draw.drawn.reverse();
    return Buffer.from(JSON.stringify(index));
  }
  assert.deepEqual(
    checkPack(other, KNOWN).findings.map(({ code }) => code),
    ['pack-index', 'pack-draw'],
  );
});

test('反复抽取直到满意：每一次都留下，写明当天第几次；哪一次都删不掉', async () => {
  const { unit } = await anInspectedUnit(w, 6);
  const officer = unit.as['security-officer'];
  for (const spoken of ['aaaaaa', undefined, 'cccccc']) {
    const { drawId } = await w.does(officer, openDraw, ASKED);
    if (spoken) await w.does(officer, draw, { drawId, spoken });
  }
  await w.does(officer, openDraw, { ...ASKED, purpose: 'industry' });
  const { rows } = await w.does(unit.as.head, draws, {});
  assert.deepEqual(
    rows.map(({ purpose, ordinal, ofDay }) => [purpose, ordinal, ofDay]),
    [
      ['industry', 1, 1],
      ['state-security', 3, 3],
      ['state-security', 2, 3],
      ['state-security', 1, 3],
    ],
  );
  const { beside } = await w.does(officer, drawOne, { drawId: rows[1]!.drawId });
  assert.equal(beside.length, 2);
  const packId = await aMadePack(w, unit, { kind: 'by-person', purpose: 'state-security', drawId: rows[1]!.drawId });
  const path = join(scratch, 'repeated.zip');
  writeFileSync(path, await fileOf(w, unit, packId, 'folder'));
  const index = JSON.parse(filesOfZip(path)!.read('index.json')!.toString());
  assert.deepEqual([index.draw.ordinal, index.draw.ofDay], [3, 3]);
});

test('抽取人数超过总体、口令为空、用途不抽取人员、抽取没有完成：都拒绝，没有抽取', async () => {
  const { unit } = await anInspectedUnit(w, 3);
  const officer = unit.as['security-officer'];
  await w.onlyFor(['security-officer'], unit, openDraw, ASKED);
  const refusal = await w.isRefused('draw-too-many', officer, openDraw, { ...ASKED, wanted: 4 });
  assert.deepEqual(refusal.details, { wanted: 4, there: 3 });
  await w.isRefused('purpose-by-duty-only', officer, openDraw, { ...ASKED, purpose: 'audit' });
  await w.isRefused('invalid-input', officer, openDraw, { ...ASKED, population: 'duty' });
  const { drawId } = await w.does(officer, openDraw, { ...ASKED, population: 'duty', duty: 'P9.3b' });
  for (const spoken of ['', '   ', '12345', '口令口令口令', 'abc def'])
    await w.isRefused('draw-seed-empty', officer, draw, { drawId, spoken });
  const asked = { kind: 'by-person', purpose: 'state-security', originals: false, drawId, ...FOR_WHOM };
  await w.isRefused('draw-does-not-fit', officer, make, asked);
  await w.does(officer, draw, { drawId, spoken: '123456' });
  await w.isRefused('draw-does-not-fit', officer, make, { ...asked, purpose: 'industry' });
  await w.isRefused('not-found', (await w.aUnit()).as['security-officer'], draw, { drawId, spoken: '123456' });
});

test('抽取方法是公开的：已知的数得到已知的结果，次序无关，名单变一人哈希就变', () => {
  const part = '00'.repeat(32);
  const drawn = drawFrom([3, 1, 2, 5, 4], { part, spoken: 'abcdef', wanted: 2 });
  assert.deepEqual(drawn, drawFrom([1, 2, 3, 4, 5], { part, spoken: 'abcdef', wanted: 2 }));
  assert.equal(populationHash([2, 1]), populationHash([1, 2]));
  assert.notEqual(populationHash([1, 2]), populationHash([1, 2, 3]));
  const counts = new Map<number, number>();
  for (let n = 0; n < 3000; n++)
    for (const id of drawFrom([1, 2, 3, 4, 5], { part, spoken: `seed${n}`, wanted: 1 }))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const count of counts.values())
    assert.ok(count > 480 && count < 720, 'nobody is drawn much oftener than another');
});
