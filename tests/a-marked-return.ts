/** The marked unit's returns: a schedule of its own, and one return of another unit that it received, as a parent does. */
import assert from 'node:assert/strict';
import { takeReturns } from '../src/domain/returns/rounds.ts';
import type { Role } from '../src/platform/permission.ts';
import { shown } from './a-marked-dispatch.ts';
import type { Outside } from './outside.ts';

type Does = (role: Role, name: string, input: object) => Promise<Record<string, unknown>>;

export async function aMarkedReturn(o: Outside, unitId: number, correspondentId: number, does: Does) {
  const { returnScheduleId } = await does('security-officer', 'returns.schedule', { correspondentId, every: 'year' });
  const below = await o.w.aBody('unit', '示例分院', '示分');
  const asBelow = async (role: Role, name: string, input: object) => {
    const answer = await o.ask(await o.cookieOf(below.as[role]), name, input);
    assert.equal(answer.status, 200, `${name}: ${answer.text}`);
    return (answer.body as { result: Record<string, number> }).result;
  };
  const { rows } = await o.w.owner.query('select body_id as id from body where unit_id = $1', [unitId]);
  const to = await asBelow('security-officer', 'dispatches.add-here', { bodyId: rows[0].id });
  const drafts = { correspondentIds: [to.correspondentId] };
  const { dispatchId } = await asBelow('security-officer', 'returns.draft', drafts);
  const read = await shown((name, input) => asBelow('head', name, input), dispatchId);
  await asBelow('head', 'dispatches.approve', read);
  await asBelow('security-officer', 'dispatches.send', { dispatchId });
  assert.equal(await takeReturns(o.w.world, unitId), 1);
  return { returnScheduleId: returnScheduleId as number };
}
