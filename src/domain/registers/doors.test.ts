import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { aDepartment, aPerson, aPost } from '../../fixtures/a-person.ts';
import { anItem } from '../../fixtures/registers.ts';
import { aWorld } from '../../fixtures/world.ts';
import { enterTransfer, setUsers } from './actions/data.ts';
import { printLabels } from './actions/labels.ts';
import { endVisit, enterVisit, noteDay } from './actions/visits.ts';
import { days, visits, watchedDoors } from './place-queries.ts';
import { DAY_CHECKS, WATCH } from './places.ts';
import { item } from './queries.ts';
import { KEEP } from './registers.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

const place = { register: 'place', form: 'key-part', designation: '机要室' } as const;

test('要害部门部位：外来人员无人陪同、手机未留存的不准进入；进出有时间，谁还在里面看得到', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const placeId = await anItem(w, unit, { ...place, number: '所-1' });
  const visit = { placeId, visitorUnit: '某设备公司', names: ['来访者甲', '来访者乙'], purpose: 'maintenance' };
  await w.isRefused('visit-without-escort', officer, enterVisit, { ...visit, phonesLeft: true });
  const escorted = { ...visit, escortId: unit.memberId };
  await w.isRefused('phones-not-left', officer, enterVisit, { ...escorted, phonesLeft: false });
  const { visitId } = await w.does(officer, enterVisit, { ...escorted, phonesLeft: true });
  const inside = await w.does(officer, visits, { inside: true });
  assert.deepEqual(
    inside.rows.map((one) => [one.names, one.escort, one.persons, one.outAt]),
    [[['来访者甲', '来访者乙'], '员工', 2, null]],
  );
  const closing = { placeId, what: 'closed', checked: [...DAY_CHECKS] };
  await w.isRefused('somebody-inside', officer, noteDay, closing);
  await w.does(officer, endVisit, { visitId });
  await w.isRefused('wrong-state', officer, endVisit, { visitId });
  await w.isRefused('day-not-whole', officer, noteDay, { ...closing, checked: ['doors'] });
  await w.does(officer, noteDay, closing);
  await w.isRefused('wrong-state', officer, noteDay, closing);
  await w.does(officer, noteDay, { placeId, what: 'opened', checked: ['doors', 'alarm'] });
  assert.deepEqual(
    (await w.does(officer, days, { placeId })).days.map(({ what }) => what),
    ['opened', 'closed'],
  );
  const kept = await w.owner.query('select names from place_visit where unit_id = $1', [unit.unitId]);
  assert.ok(!kept.rows[0].names.includes(Buffer.from('来访者')), '姓名只有密文');
});

test('不是要害部门部位的场所可以无人陪同，但如实显示', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const hall = {
    register: 'place',
    form: 'other-place',
    level: 'none',
    number: '所-9',
    designation: '会议室',
  } as const;
  const placeId = await anItem(w, unit, hall);
  await w.does(officer, enterVisit, {
    placeId,
    visitorUnit: '某校',
    names: ['甲'],
    purpose: 'visit',
    phonesLeft: false,
  });
  const [one] = (await w.does(officer, visits, {})).rows;
  assert.deepEqual([one!.escorted, one!.phonesLeft], [false, false]);
});

test('R1：联络员只看本部门的场所；其他人都不行', async () => {
  const unit = await w.aUnit();
  const [own, other] = [await aDepartment(w, unit, { name: '一室' }), await aDepartment(w, unit, { name: '二室' })];
  const personId = await aPerson(w, unit, { name: '联络员', departmentId: own });
  await w.owner.query('update account set person_id = $2 where account_id = $1', [unit.as.liaison.accountId, personId]);
  const mine = await anItem(w, unit, { ...place, number: '所-1', departmentId: own });
  const theirs = await anItem(w, unit, { ...place, number: '所-2', departmentId: other });
  const { places } = await w.does(unit.as.liaison, watchedDoors, {});
  assert.deepEqual(
    places.map(({ placeId }) => placeId),
    [mine],
  );
  const visit = { visitorUnit: '某校', names: ['甲'], purpose: 'visit', phonesLeft: true, escortId: personId };
  await w.does(unit.as.liaison, enterVisit, { ...visit, placeId: mine });
  await w.isRefused('not-found', unit.as.liaison, enterVisit, { ...visit, placeId: theirs });
  await w.does(unit.as['security-officer'], enterVisit, { ...visit, placeId: theirs });
  assert.equal((await w.does(unit.as.liaison, visits, {})).total, 1);
  await w.onlyFor(WATCH, unit, enterVisit, { ...visit, placeId: mine });
  await w.onlyFor([...WATCH, 'head'], unit, visits, {});
});

test('数据：谁可以使用；涉密数据不登记出境，重要数据须经安全评估', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const data = { register: 'data-set', form: 'database', level: 'none' } as const;
  const itemId = await anItem(w, unit, { ...data, important: true });
  const [departmentId, postId] = [await aDepartment(w, unit), await aPost(w, unit)];
  await w.does(officer, setUsers, { itemId, departmentIds: [departmentId], postIds: [postId] });
  await w.does(officer, setUsers, { itemId, departmentIds: [departmentId], postIds: [] });
  assert.deepEqual(
    (await w.does(officer, item, { itemId })).users.map((one) => [one.departmentId, one.postId]),
    [[departmentId, null]],
  );
  const sent = { sentOn: '2026-11-20', receiver: '某国某所', country: 'DE', reference: '网信评〔2026〕1号' };
  await w.isRefused('important-data-abroad', officer, enterTransfer, { itemId, ...sent, ground: 'standard-contract' });
  await w.isRefused('in-the-future', officer, enterTransfer, {
    ...{ itemId, ...sent, ground: 'security-assessment', sentOn: '2026-11-24' },
  });
  await w.does(officer, enterTransfer, { itemId, ...sent, ground: 'security-assessment' });
  assert.equal((await w.does(officer, item, { itemId })).transfers[0]!.receiver, '某国某所');
  const secret = await anItem(w, unit, { ...data, level: 'secret' });
  await w.isRefused('secret-data-abroad', officer, enterTransfer, { itemId: secret, ...sent, ground: 'exempt' });
  const carrier = await anItem(w, unit);
  await w.isRefused('not-a-data-set', officer, setUsers, { itemId: carrier, departmentIds: [], postIds: [] });
  await w.onlyFor(KEEP, unit, setUsers, { itemId, departmentIds: [], postIds: [] });
  await w.onlyFor(KEEP, unit, enterTransfer, { itemId, ...sent, ground: 'exempt' });
});

test('标签：一张A4纸24个，只印编号和二维码；多于一张的接着印', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  const itemIds: number[] = [];
  for (let n = 0; n < 25; n += 1) itemIds.push(await anItem(w, unit));
  const { file } = await w.does(officer, printLabels, { itemIds });
  const pdf = Buffer.from(file.bytes).toString('latin1');
  assert.ok(pdf.startsWith('%PDF-'));
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 2);
  await w.onlyFor(KEEP, unit, printLabels, { itemIds: itemIds.slice(0, 1) });
});
