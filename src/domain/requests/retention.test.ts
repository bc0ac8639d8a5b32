import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { carried, kindsPrepared, onThatDay } from '../../fixtures/destruction.ts';
import { aRequestHandedOver } from '../../fixtures/requests.ts';
import { pngOf } from '../../fixtures/signature.ts';
import { aWorld } from '../../fixtures/world.ts';
import { keepReceipt } from './actions/hand-over.ts';
import { request } from './queries.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('ten years after it was closed a request goes with its list, receipt and evidence; before it nothing does', async () => {
  const unit = await w.aUnit();
  const { 'security-officer': officer } = unit.as;
  const requestId = await aRequestHandedOver(w, unit);
  const SCAN = { fileName: '回执.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) };
  const { code } = await w.does(officer, request, { requestId });
  await w.does(officer, keepReceipt, { requestId, code }, SCAN);
  const left = async () => {
    const tables = ['lawful_request', 'request_item', 'request_person'].map(async (table) => {
      const { rows } = await w.owner.query(`select count(*)::int as n from ${table} where unit_id = $1`, [unit.unitId]);
      return rows[0].n as number;
    });
    return Promise.all(tables);
  };
  assert.deepEqual(await left(), [1, 2, 1]);
  await onThatDay(w, '2036-11-22');
  assert.ok(!(await kindsPrepared(w, unit)).includes('lawful-request'));
  await onThatDay(w, '2036-11-23');
  await carried(w, unit);
  assert.deepEqual(await left(), [0, 0, 0]);
  const given = await w.owner.query(`select 1 from evidence where source = 'lawful-requests'`);
  assert.equal(given.rowCount, 0);
});
