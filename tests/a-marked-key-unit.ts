/**
 * The marked unit's key-unit list. Only an organ has one, and only a department answers: so the unit is made each for a moment, as nobody in
 * the system can, and every text of the acts is done with a mark. Then it is a unit again, and applies for listing.
 */
import assert from 'node:assert/strict';
import { FACTORS } from '../src/domain/organ/organ.ts';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import { shown } from './a-marked-dispatch.ts';
import type { Outside } from './outside.ts';

export type Does = (role: Role, name: string, input: object) => Promise<Record<string, unknown>>;
type Given = {
  readonly unit: { readonly unitId: number; readonly cookies: Readonly<Record<Role, string>> };
  readonly does: Does;
  readonly word: (what: string) => string;
  readonly open: string;
  readonly answers: { name: string; text: string }[];
};

export async function aBody(o: Outside, kind: 'unit' | 'industry-department' | 'organ', name: string, sign: string) {
  const body = await o.w.aBody(kind, name, sign);
  const does: Does = async (role, act, input) => {
    const answer = await o.ask(await o.cookieOf(body.as[role]), act, input);
    assert.equal(answer.status, 200, `${act}: ${answer.text}`);
    return (answer.body as { result: Record<string, unknown> }).result;
  };
  return { does, bodyId: await bodyOf(o, body.unitId) };
}

export const bodyOf = async (o: Outside, unitId: number): Promise<string> =>
  (await o.w.owner.query('select body_id as id from body where unit_id = $1', [unitId])).rows[0].id;

/** What it owes as such follows, as no act could make it. */
export async function becomes(o: Outside, unitId: number, kind: string): Promise<void> {
  await o.w.owner.query('update unit set body = $2 where unit_id = $1', [unitId, kind]);
  await o.w.owner.query('update body set kind = $2 where unit_id = $1', [unitId, kind]);
  await o.w.world.db.inUnit(unitId, (sql) => o.w.world.rederive(sql, unitId, 'whole-unit', o.w.today()));
}

export const goes = async (does: Does, dispatchId: unknown, clerk: Role = 'organ-officer') => {
  await does('head', 'dispatches.approve', await shown((name, input) => does('head', name, input), dispatchId));
  await does(clerk, 'dispatches.send', { dispatchId });
};
export const arrived = async (does: Does, type: string) =>
  ((await does('head', 'dispatches.received', { type, state: 'open' })) as { rows: { arrivalId: number }[] }).rows[0]!
    .arrivalId;
export const knows = async (does: Does, bodyId: string) =>
  (await does('organ-officer', 'dispatches.add-here', { bodyId })).correspondentId;

export async function aMarkedKeyUnit(o: Outside, { unit, does, word, open, answers }: Given) {
  const { unitId, cookies } = unit;
  const officer = (name: string, input: object) => does('organ-officer', name, input);
  const findings = FACTORS.map((factor) => ({ factor, finding: word('核查'), source: word('来源') }));

  await becomes(o, unitId, 'organ');
  const department = await aBody(o, 'industry-department', '甲市工业和信息化局', '甲工信');
  const to = await knows(does, department.bodyId);
  const { keyUnitId, changeId } = await officer('organ.add-candidate', { unitName: word('候选'), findings });
  await officer('organ.record-findings', { changeId, findings });
  const asked = { changeId, correspondentIds: [to], answerBy: '2026-12-31', text: word('会商') };
  await goes(does, (await officer('organ.consult', asked)).dispatchId);
  const arrivalId = await arrived(department.does, 'key-unit-consultation');
  const answer = await department.does('industry-officer', 'organ.answer-consultation', {
    arrivalId,
    opinion: 'agrees',
  });
  await goes(department.does, answer.dispatchId);
  await officer('organ.take-opinion', { arrivalId: await arrived(does, 'key-unit-opinion') });
  await does('head', 'organ.decide', { changeId, decision: 'approved', reasons: word('理由') });
  const served = { changeId, servedOn: '2026-11-23', takenBy: word('签收人'), noticeNumber: word('文号') };
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify(served)) },
    { field: 'file', fileName: 'scan.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) },
  ];
  const byHand = await o.upload(cookies['organ-officer'], parts, '/upload/organ.serve-by-hand');
  assert.equal(byHand.status, 200, byHand.text);
  answers.push({ name: 'organ.serve-by-hand', text: byHand.text });
  await officer('organ.open-service-scan', { changeId });
  await officer('organ.review', { keyUnitId, heldOn: '2026-11-23', conclusion: 'stays', grounds: word('复核') });
  await officer('organ.export', { text: word('候选'), format: 'csv', purpose: 'inspection' });
  const removal = await officer('organ.propose-change', { keyUnitId, change: 'removal', findings });

  await becomes(o, unitId, 'industry-department');
  const organ = await aBody(o, 'organ', '乙市国家安全局', '乙国安');
  const here = await knows(organ.does, await bodyOf(o, unitId));
  const wish = await organ.does('organ-officer', 'organ.add-candidate', { unitName: '示例设计院' });
  const question = { changeId: wish.changeId, correspondentIds: [here], answerBy: '2026-12-31' };
  await goes(organ.does, (await organ.does('organ-officer', 'organ.consult', question)).dispatchId);
  const toAnswer = { arrivalId: await arrived(does, 'key-unit-consultation'), opinion: 'none', text: word('答复') };
  await does('industry-officer', 'organ.answer-consultation', toAnswer);

  const nomination = {
    correspondentId: await knows(does, organ.bodyId),
    unitName: word('建议单位'),
    findings,
    text: word('建议'),
  };
  await does('industry-officer', 'organ.nominate', nomination);

  await becomes(o, unitId, 'unit');
  await does('security-officer', 'dispatches.set-sign', { sign: open }); // the row is again one that an act wrote
  const correspondentId = await knows(does, organ.bodyId);
  await does('security-officer', 'organ.apply', { correspondentId, findings, text: word('申请') });
  return { keyUnitId: keyUnitId as number, changeId: removal.changeId as number };
}
