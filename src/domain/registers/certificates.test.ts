/** Outside certificates of devices: how they are entered, and that a device whose certificate has expired is handed to nobody. */
import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { anItem, reachesSecret } from '../../fixtures/registers.ts';
import { aWorld } from '../../fixtures/world.ts';
import { wordsOf } from '../../platform/refusal.ts';
import { copy, issue, lend, withdraw } from './actions/custody.ts';
import { change, enter } from './actions/keep.ts';
import { signMove } from './actions/own.ts';
import { exportItems } from './actions/papers.ts';
import { item, items } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('设备登记外部证书：编号和发证机构缺一不可，纸质没有；变更后换新；复制件不随带', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await reachesSecret(w, unit);
  const certified = { certificate: '证-1', certificateIssuer: '检测中心', certificateUntil: '2027-03-01' };
  const usb = { register: 'carrier', form: 'usb', level: 'none', designation: '一号盘', validFrom: '2026-01-05' };
  const refused = (one: object) =>
    w.isRefused('invalid-input', officer, enter, { ...usb, number: '盘-9', ...one } as never);
  await refused({ ...certified, form: 'paper' });
  await refused({ certificate: '证-1' });
  await refused({ certificateUntil: '2027-03-01' });
  await w.isRefused('secrecy-mark', officer, enter, {
    ...usb,
    ...certified,
    number: '盘-9',
    certificate: '绝密★30年',
  } as never);
  const itemId = await anItem(w, unit, { ...usb, ...certified, number: '盘-1' } as never);
  const { register: _, ...typed } = usb;
  const renewed = { certificate: '证-2', certificateIssuer: '检测中心', certificateUntil: '2029-03-01' };
  await w.does(officer, change, { ...typed, itemId, number: '盘-1', ...renewed } as never);
  const { certificate, certificateUntil } = await w.does(officer, item, { itemId });
  assert.deepEqual([certificate, certificateUntil], ['证-2', '2029-03-01']);
  await w.does(officer, copy, { itemId, numbers: ['盘-1-副'] });
  const { rows } = await w.does(officer, items, { register: 'carrier', text: '盘-1-副' });
  assert.deepEqual([rows.length, rows[0]!.certificate], [1, '']);
  const choice = { register: 'carrier', format: 'csv', language: 'zh', purpose: 'inspection' };
  const { file } = (await w.does(officer, exportItems, choice as never)) as unknown as { file: { bytes: Buffer } };
  assert.match(Buffer.from(file.bytes).toString('utf8'), /证-2,检测中心,2029-03-01/);
});

test('设备的外部证书过期的，不得发放、借出；签字时过期的不生效；更新证书后可以', async () => {
  const unit = await w.aUnit();
  const officer = unit.as['security-officer'];
  await reachesSecret(w, unit);
  const usb = {
    register: 'carrier',
    form: 'usb',
    level: 'confidential',
    number: '盘-9',
    designation: '移动硬盘',
  } as const;
  const certified = { certificate: '证-1', certificateIssuer: '检测中心', certificateUntil: '2026-11-22' };
  const itemId = await anItem(w, unit, { ...usb, ...certified });
  const wish = { itemId, personId: unit.memberId };
  const said = wordsOf(await w.isRefused('certificate-expired', officer, issue, wish));
  assert.match(said.zh, /有效期至2026-11-22.*更新证书/);
  await w.isRefused('certificate-expired', officer, lend, { ...wish, dueBack: '2026-12-01' });
  const { register: _, ...fields } = usb;
  const typed = { ...fields, ...certified, validFrom: '2026-01-05', certificateUntil: '2026-11-23' };
  await w.does(officer, change, { itemId, ...typed });
  const { moveId } = await w.does(officer, issue, wish);
  w.moveTo('2026-11-24T02:00:00.000Z');
  await w.isRefused('certificate-expired', unit.as.member, signMove, { moveId });
  assert.equal((await w.does(officer, item, { itemId })).holderId, null, '没有生效');
  await w.does(officer, withdraw, { moveId });
  await w.does(officer, change, { itemId, ...typed, certificate: '证-2', certificateUntil: '2028-11-23' });
  const again = await w.does(officer, issue, wish);
  assert.equal((await w.does(unit.as.member, signMove, { moveId: again.moveId })).done, true);
});
