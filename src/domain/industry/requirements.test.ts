import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { approves } from '../../fixtures/dispatches.ts';
import { aWorld } from '../../fixtures/world.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { addHere } from '../dispatches/actions/correspondents.ts';
import { openArrival } from '../dispatches/actions/receive.ts';
import { sendDispatch } from '../dispatches/actions/send.ts';
import { correspondents, received } from '../dispatches/queries.ts';
import { chooseFigure } from '../duties/actions.ts';
import { figures as figuresQuery, ledger } from '../duties/queries.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { draftRequirement, takeRequirement } from './actions.ts';
import { comeIntoForce } from './come-into-force.ts';
import { declinedOf, dutiesWith } from './industry.ts';
import { previewRequirement } from './queries.ts';

const w = await aWorld();
after(() => w.close());
afterEach(() => w.checkInvariants());

const department = await w.aBody('industry-department', '甲省教育厅', '甲教');
const unit = await w.aBody('unit', '示例大学', '示大');
const { here } = await w.does(department.as['industry-officer'], correspondents, {});
const { bodyId } = here.find((one) => one.name === '示例大学')!;
const { correspondentId } = await w.does(department.as['industry-officer'], addHere, { bodyId });

const KEY = 'training.secret-related';
const contentWith = (value: number, effectiveFrom = '2026-11-23') => ({
  ...{ title: '关于加强教育培训的要求', text: '每年培训学时予以提高。', articles: ['第七条'], effectiveFrom },
  figures: [{ parameter: KEY, value }],
});
const drafts = (value: number, from?: string) => ({
  correspondentIds: [correspondentId],
  content: contentWith(value, from),
});
async function issued(value: number, from?: string): Promise<number> {
  const { dispatchId } = await w.does(department.as['industry-officer'], draftRequirement, drafts(value, from));
  await approves(w, department.as.head, dispatchId);
  await w.does(department.as['industry-officer'], sendDispatch, { dispatchId });
  const { rows } = await w.does(unit.as.head, received, { type: 'requirement', state: 'open' });
  return rows[0]!.arrivalId;
}
const counts = async () =>
  effectiveFigures(await w.world.db.inUnit(unit.unitId, (sql) => choicesOf(sql, unit.unitId)))[KEY];
const own = effectiveFigures({})[KEY];

test('a requirement tightens a duty, from its day, under its number; the strictest of chosen and required counts', async () => {
  const arrivalId = await issued(own + 4);
  assert.equal(await counts(), own, 'what has only arrived changes nothing');
  await w.does(unit.as['security-officer'], takeRequirement, { arrivalId });
  assert.equal(await counts(), own + 4);
  await w.does(unit.as['security-officer'], chooseFigure, { parameter: KEY, value: own + 1, reason: '本单位安排' });
  assert.equal(await counts(), own + 4, 'a looser choice of the unit does not undo it');
  await w.does(unit.as['security-officer'], chooseFigure, { parameter: KEY, value: own + 6, reason: '本单位安排' });
  assert.equal(await counts(), own + 6);
  const { figures } = await w.does(unit.as.head, figuresQuery, {});
  const shown = figures.find((one) => one.parameter === KEY)!;
  assert.deepEqual([shown.required[0]!.number, shown.used], ['甲教发〔2026〕1号', own + 6]);
  await w.isRefused('wrong-state', unit.as.head, takeRequirement, { arrivalId });
});

test('one whose day is to come counts from that day, by the daily job, once', async () => {
  const arrivalId = await issued(own + 8, '2026-12-01');
  await w.does(unit.as.head, takeRequirement, { arrivalId });
  await comeIntoForce(w.world, unit.unitId);
  assert.equal(await counts(), own + 6);
  w.moveTo('2026-12-01T02:00:00.000Z');
  await comeIntoForce(w.world, unit.unitId);
  await comeIntoForce(w.world, unit.unitId);
  assert.equal(await counts(), own + 8);
  w.moveTo('2026-11-23T02:00:00.000Z');
});

test('a requirement that loosens is refused, naming the duty and both figures', async () => {
  const refusal = await w.isRefused(
    'requirement-loosens',
    department.as['industry-officer'],
    draftRequirement,
    drafts(own - 1),
  );
  assert.ok(String(refusal.details.duties).includes('P9.7'), JSON.stringify(refusal.details));
  assert.ok(
    String(refusal.details.ownZh).includes(String(own)) && String(refusal.details.wishedZh).includes(String(own - 1)),
  );
  assert.ok(dutiesWith(KEY).length > 0);
  assert.equal(declinedOf([{ parameter: KEY, value: own }]), undefined);
});

test('before it is taken in, the unit sees each figure as it is and as it would be, and what would be owed by it; nothing changes', async () => {
  const fresh = await w.aBody('unit', '另一大学', '另大');
  const { here: others } = await w.does(department.as['industry-officer'], correspondents, {});
  const to = await w.does(department.as['industry-officer'], addHere, {
    bodyId: others.find((one) => one.name === '另一大学')!.bodyId,
  });
  const wish = { correspondentIds: [to.correspondentId], content: contentWith(own + 4) };
  const { dispatchId } = await w.does(department.as['industry-officer'], draftRequirement, wish);
  await approves(w, department.as.head, dispatchId);
  await w.does(department.as['industry-officer'], sendDispatch, { dispatchId });
  const { rows } = await w.does(fresh.as.head, received, { type: 'requirement' });
  const { arrivalId } = rows[0]!;
  await w.isRefused('wrong-state', fresh.as.head, previewRequirement, { arrivalId });
  await w.does(fresh.as.head, openArrival, { arrivalId, purpose: 'handle' });
  const seen = await w.does(fresh.as.head, previewRequirement, { arrivalId });
  assert.deepEqual(seen.figures, [{ parameter: KEY, required: own + 4, before: own, after: own + 4 }]);
  assert.deepEqual([seen.inForce, seen.loosens], [true, null]);
  const before = await ledgerOf(fresh);
  await w.onlyFor(['security-officer', 'head'], fresh, previewRequirement, { arrivalId });
  await w.does(fresh.as['security-officer'], takeRequirement, { arrivalId });
  const after = await ledgerOf(fresh);
  const changed = after.filter((line) => !before.includes(line)).length;
  assert.equal(
    seen.rows.reduce((sum, row) => sum + row.changed + row.added, 0),
    changed,
  );
  await w.isRefused('wrong-state', fresh.as.head, previewRequirement, { arrivalId });
  await w.isRefused('not-found', unit.as.head, previewRequirement, { arrivalId: arrivalId + 1000 });
});

const ledgerOf = async (who: typeof unit) =>
  (await w.does(who.as.head, ledger, { state: 'all', limit: 200 })).rows.map((row) => JSON.stringify(row));

test('who may not: a unit issues no requirement, and nobody but its officer or head takes one in', async () => {
  await w.isRefused('not-a-department', unit.as['industry-officer'], draftRequirement, drafts(own + 1));
  await w.onlyFor(['industry-officer'], department, draftRequirement, drafts(own + 1));
  const arrivalId = await issued(own + 9);
  await w.onlyFor(['security-officer', 'head'], unit, takeRequirement, { arrivalId });
  await w.isRefused('not-found', department.as.head, takeRequirement, { arrivalId: arrivalId + 1000 });
});
