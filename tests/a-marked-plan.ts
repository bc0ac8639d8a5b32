/** The marked unit's plans and drills: a plan in two versions, one sent back, a drill held and one cancelled, with a mark in what is typed. */
import assert from 'node:assert/strict';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Outside } from './outside.ts';

type Made = Readonly<Record<string, unknown>>;
type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly unit: { readonly cookies: Readonly<Record<Role, string>>; readonly memberId: number };
  readonly word: (what: string) => string;
  readonly answers: { name: string; text: string }[];
  readonly today: string;
};

export async function aMarkedPlan(o: Outside, personId: number, { does, unit, word, answers, today }: Given) {
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const begun = await officer('plans.begin', { kind: 'general', template: 'zh', title: word('预案') });
  const planId = begun.planId as number;
  let planVersionId = begun.planVersionId as number;
  const who = (id: number) => ({ personId: id, phone: '0595-2200118' });
  const words = {
    ...{ title: word('预案'), purpose: word('适用') },
    roles: [{ title: word('岗位'), task: word('职责'), holder: who(unit.memberId), deputy: who(personId) }],
    contacts: [{ office: word('机关'), telephone: '12339', note: word('说明') }],
    steps: [{ what: word('步骤'), role: 0, withinMinutes: 15 }],
  };
  const issues = async () => {
    await officer('plans.submit', { planVersionId });
    const { revision } = await does('head', 'plans.version', { planVersionId });
    await does('head', 'plans.approve', { planVersionId, revision, effectiveFrom: today, document: word('文号') });
  };
  await officer('plans.write', { planVersionId, revision: 1, ...words });
  await officer('plans.submit', { planVersionId });
  await does('head', 'plans.send-back', { planVersionId, words: word('退回理由') });
  await issues();
  await officer('plans.confirm-review', { planId, looked: ['people', 'telephones', 'steps', 'law'] });
  planVersionId = (await officer('plans.revise', { planId })).planVersionId as number;
  await issues();
  await officer('plans.print', { planVersionId });
  const scratch = await officer('plans.begin', { kind: 'network', template: 'none', title: word('另一预案') });
  await officer('plans.discard', { planVersionId: scratch.planVersionId });
  const second = await officer('plans.begin', { kind: 'approach', template: 'en' });
  planVersionId = second.planVersionId as number;
  await officer('plans.write', { planVersionId, revision: 1, ...words });
  await issues();
  await does('head', 'plans.end', { planId: second.planId });

  const planned = { planId, plannedOn: today, scenario: word('情景'), personIds: [unit.memberId, personId] };
  const { drillId } = await officer('plans.plan-drill', planned);
  const { planId: _, ...changed } = planned;
  await officer('plans.change-drill', { drillId, ...changed });
  await officer('plans.record-drill', {
    ...{ drillId, heldOn: today, presentIds: [unit.memberId] },
    ...{ wentWell: word('做得好'), wentWrong: word('问题'), late: word('超时') },
    changes: [{ what: word('改进'), personId: unit.memberId, dueOn: today }],
  });
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify({ drillId })) },
    { field: 'file', fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) },
  ];
  const added = await o.upload(unit.cookies['security-officer'], parts, '/upload/plans.add-scan');
  assert.equal(added.status, 200, added.text);
  answers.push({ name: 'plans.add-scan', text: added.text });
  await officer('plans.open-scan', { drillId });
  await officer('plans.print-drill', { drillId });
  await does('member', 'plans.say-absent', { drillId, absent: true });
  const { changes } = (await does('member', 'plans.mine', {})) as { changes: { changeId: number }[] };
  await does('member', 'plans.finish-change', { drillChangeId: changes[0]!.changeId });
  const off = await officer('plans.plan-drill', planned);
  await officer('plans.cancel-drill', { drillId: off.drillId, words: word('取消理由') });
  return { planId, planVersionId, drillId: drillId as number, drillChangeId: changes[0]!.changeId };
}
