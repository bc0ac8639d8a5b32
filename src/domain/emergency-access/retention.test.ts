import assert from 'node:assert/strict';
import test, { after, afterEach } from 'node:test';
import { carried, kindsPrepared, onThatDay } from '../../fixtures/destruction.ts';
import { aWorld } from '../../fixtures/world.ts';
import { agreeToAccess, askAccess } from './actions/grant.ts';
import { openUnderGrant, reviewAccess } from './actions/use.ts';

const w = await aWorld();
afterEach(() => w.checkInvariants());
after(() => w.close());

test('three years after its review an emergency access goes with its openings; one that nobody reviewed stays', async () => {
  const unit = await w.aUnit();
  const { head, 'network-security': network, 'security-officer': officer } = unit.as;
  const wish = { name: '员工', part: 'file', ground: 'safety', reason: '失联，需要联系方式。', hours: 1 };
  const used = async () => {
    const { grantId } = await w.does(network, askAccess, wish);
    await w.does(officer, agreeToAccess, { grantId });
    await w.does(network, openUnderGrant, { grantId });
    return grantId;
  };
  const [reviewed, unreviewed] = [await used(), await used()];
  w.moveTo('2026-11-23T04:00:00.000Z');
  await w.does(head, reviewAccess, { grantId: reviewed, outcome: 'not-justified', review: '可以先打部门电话。' });
  await onThatDay(w, '2029-11-22');
  assert.ok(!(await kindsPrepared(w, unit)).includes('emergency-grant'));
  await onThatDay(w, '2029-11-23');
  await carried(w, unit);
  for (const table of ['emergency_grant', 'emergency_look']) {
    const { rows } = await w.owner.query(`select grant_id from ${table} where unit_id = $1`, [unit.unitId]);
    assert.deepEqual(
      rows.map(({ grant_id }) => Number(grant_id)),
      [unreviewed],
      table,
    );
  }
});
