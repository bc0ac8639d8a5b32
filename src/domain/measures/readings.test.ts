/** What is told of a scan while it is read: how far it is, and why it came to nothing, for whoever has left the page meanwhile. */
import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { anObject } from '../../fixtures/measures.ts';
import { realXccdf } from '../../fixtures/scans.ts';
import { aWorld } from '../../fixtures/world.ts';
import { importScan } from './actions/scan.ts';
import { SEE } from './measures.ts';
import { readings, scans } from './scan-queries.ts';

const START = '2026-11-27T02:00:00.000Z';
const w = await aWorld();
w.moveTo(START);
afterEach(() => w.checkInvariants());
after(() => w.close());

test('扫描结果在读取时看得到进度，离开本页不影响读取；读不了的，原因留在页面上，一小时后或者再次导入时消失', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['network-security'];
  const protectedObjectId = await anObject(w, unit, 'system');
  const asked = { protectedObjectId, format: 'xccdf' as const };
  const bring = (text: string) =>
    w.does(officer, importScan, asked, { fileName: 'results.xml', bytes: Buffer.from(text) });
  const told = async () => (await w.does(unit.as.head, readings, {})).readings;
  assert.deepEqual(await told(), []);

  const whole = bring(realXccdf());
  const seen: string[] = [];
  let over = false;
  void whole.finally(() => {
    over = true;
  });
  while (!over) seen.push(...(await told()).map(({ phase, object }) => `${phase} ${object !== ''}`));
  await whole;
  assert.ok(seen.includes('reading true'), seen.join());
  assert.deepEqual(await told(), [], 'what stands in the list is not being read any more');
  assert.equal((await w.does(unit.as.head, scans, {})).total, 1);

  const cut = realXccdf().slice(0, 2_000);
  await w.isRefused('file-refused', officer, importScan, asked, { fileName: 'a.xml', bytes: Buffer.from(cut) });
  const [failed] = await told();
  assert.deepEqual([failed!.phase, failed!.bytes], ['failed', cut.length]);
  assert.match(failed!.failure!.zh, /不完整/);
  const other = await w.aUnit();
  assert.deepEqual((await w.does(other.as.head, readings, {})).readings, [], '另一单位看不到');
  await w.isRefused('scan-known', officer, importScan, asked, { fileName: 'a.xml', bytes: Buffer.from(realXccdf()) });
  assert.deepEqual(
    (await told()).map(({ failure }) => /已经/.test(failure!.zh)),
    [true],
    'the earlier reason has gone',
  );
  w.moveTo('2026-11-27T03:00:00.000Z');
  assert.deepEqual(await told(), []);
  await w.onlyFor(SEE, unit, readings, {});
});
