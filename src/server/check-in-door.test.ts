import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, test } from 'node:test';
import { openCheckIn } from '../domain/training/actions/check-in.ts';
import { planTraining } from '../domain/training/actions/plan-training.ts';
import { present } from '../domain/training/room-queries.ts';
import { aPerson } from '../fixtures/people.ts';
import { shown } from '../fixtures/phones.ts';
import { aWorld, type TestUnit } from '../fixtures/world.ts';
import { checkInRoutes } from './check-in-door.ts';
import { aBrowser, aDoor, aPorch } from './door-for-tests.ts';

const NOW = '2026-11-23T01:20:00.000Z'; // 09:20 in Shanghai
const w = await aWorld(NOW);
const app = aDoor(w);
checkInRoutes(app, { world: w.world, secure: false });
beforeEach(() => w.moveTo(NOW));
afterEach(() => w.checkInvariants());
after(async () => {
  await app.close();
  await w.close();
});

async function opened(unit: TestUnit): Promise<number> {
  const officer = unit.as['security-officer'];
  const session = {
    topic: '教育',
    subjects: ['law'],
    day: '2026-11-23',
    startTime: '09:30',
    hours: 2,
    place: '报告厅',
  };
  const { trainingId } = await w.does(officer, planTraining, session);
  await w.does(officer, openCheckIn, { trainingId });
  return trainingId;
}

test('a phone scans before anybody signs in on it; who then signs in is in, from the moment of the scan', async () => {
  const unit = await w.aUnit();
  const trainingId = await opened(unit);
  const { browser: phone } = await aPorch(w, app, unit).anAccount('li.na');
  await phone.post('/auth/sign-out', {});
  w.moveTo('2026-11-23T01:25:00.000Z');
  const scanned = await phone.post('/check-in/scan', { code: (await shown(w, unit, trainingId)).code });
  assert.deepEqual(scanned.body.result, { unitId: unit.unitId, trainingId, room: 0, direction: 'in' });
  assert.match(scanned.cookies[0]!, /^bulwark-room-\d+-\d+=[^;]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
  assert.doesNotMatch(JSON.stringify(scanned.body), /claim/, 'the page itself does not hold it');
  const session = { unitId: unit.unitId, trainingId };
  assert.equal((await phone.post('/check-in/redeem', session)).body.code, 'signed-out');
  w.moveTo('2026-11-23T01:28:00.000Z');
  await phone.signIn('li.na', '每天早上七点半在湖边跑步 8km');
  const { result } = (await phone.post('/check-in/redeem', session)).body as { result: Record<string, unknown> };
  assert.deepEqual([result.outcome, result.inAt], ['came', '2026-11-23T01:25:00.000Z']);
  // The answer was lost on the way: sent again, nothing changes.
  const again = (await phone.post('/check-in/redeem', session)).body as { result: Record<string, unknown> };
  assert.deepEqual([again.result.outcome, again.result.inAt], ['already', '2026-11-23T01:25:00.000Z']);
  assert.equal((await w.does(unit.as['security-officer'], present, { trainingId })).rows.length, 1);
});

test('another phone has no claim of this scan: what it was sent is worth nothing', async () => {
  const unit = await w.aUnit();
  const trainingId = await opened(unit);
  const { browser: elsewhere } = await aPorch(w, app, unit).anAccount('wang.wu');
  w.moveTo(NOW);
  await aBrowser(app).post('/check-in/scan', { code: (await shown(w, unit, trainingId)).code });
  const answer = await elsewhere.post('/check-in/redeem', { unitId: unit.unitId, trainingId });
  assert.deepEqual([answer.status, answer.body.code], [422, 'code-over']);
});

test('the same browser stays one phone over scans of a session; of another session it is another', async () => {
  const unit = await w.aUnit();
  const [one, two] = [await opened(unit), await opened(unit)];
  const phone = aBrowser(app);
  const deviceAfter = async (trainingId: number) => {
    await phone.post('/check-in/scan', { code: (await shown(w, unit, trainingId)).code });
    return phone.jar.get(`bulwark-room-${unit.unitId}-${trainingId}`)!.split('.')[5];
  };
  const first = await deviceAfter(one);
  w.moveTo('2026-11-23T03:31:00.000Z');
  assert.equal(await deviceAfter(one), first);
  assert.notEqual(await deviceAfter(two), first);
});

test('six digits are guessed slowly: after five wrong ones there is a wait, for this account alone', async () => {
  const unit = await w.aUnit();
  const trainingId = await opened(unit);
  const porch = aPorch(w, app, unit);
  const [guessing, other] = [await porch.anAccount('sun.li'), await porch.anAccount('qian.yi')];
  w.moveTo(NOW);
  const { digits } = await shown(w, unit, trainingId);
  const wrong = digits === '000000' ? '000001' : '000000';
  assert.equal((await aBrowser(app).post('/check-in/digits', { digits })).body.code, 'signed-out');
  for (let tried = 0; tried < 5; tried++)
    assert.equal((await guessing.browser.post('/check-in/digits', { digits: wrong })).body.code, 'code-over');
  assert.equal((await guessing.browser.post('/check-in/digits', { digits })).body.code, 'too-many');
  assert.equal((await other.browser.post('/check-in/digits', { digits })).status, 200);
  w.moveTo('2026-11-23T01:20:02.000Z');
  assert.equal((await guessing.browser.post('/check-in/digits', { digits: ` ${digits}` })).status, 200);
});

test('bad input is declined in words, whoever sends it', async () => {
  const unit = await w.aUnit();
  await aPerson(w, unit);
  const { browser } = await aPorch(w, app, unit).anAccount('zhou.ba');
  for (const [path, bad] of [
    ['/check-in/scan', {}],
    ['/check-in/scan', { code: 1 }],
    ['/check-in/scan', { code: 'x'.repeat(101) }],
    ['/check-in/scan', { code: 'x', more: 1 }],
    ['/check-in/digits', { digits: '1'.repeat(21) }],
    ['/check-in/redeem', { unitId: 'x', trainingId: 1 }],
    ['/check-in/redeem', {}],
  ] as const)
    assert.equal(
      (await browser.post(path, bad)).body.code,
      'invalid-input',
      `${path} ${JSON.stringify(bad).slice(0, 40)}`,
    );
  for (const code of [
    '',
    '../../etc',
    '0-0-0-in-AAAAAAAAAAAAAAAA',
    '999999999-999999999999999-99-out-AAAAAAAAAAAAAAAA',
  ])
    assert.equal((await browser.post('/check-in/scan', { code })).body.code, 'code-over', code);
});
