/** The marked unit's incidents, with its plans: one goes the whole way, one is set aside, one is open, with a mark wherever a text can be typed. */
import assert from 'node:assert/strict';
import { pngOf } from '../src/fixtures/signature.ts';
import type { Role } from '../src/platform/permission.ts';
import { aMarkedDateOrder } from './a-marked-date-order.ts';
import { aMarkedDesignation } from './a-marked-designation.ts';
import { aMarkedFinding } from './a-marked-finding.ts';
import { aMarkedMeasure } from './a-marked-measure.ts';
import { aMarkedPlan } from './a-marked-plan.ts';
import { aMarkedRule } from './a-marked-rule.ts';
import type { Outside } from './outside.ts';

type Made = Readonly<Record<string, unknown>>;
type Given = {
  readonly does: (role: Role, name: string, input: object) => Promise<Made>;
  readonly unit: { readonly cookies: Readonly<Record<Role, string>>; readonly memberId: number };
  readonly word: (what: string) => string;
  readonly answers: { name: string; text: string }[];
  readonly today: string;
  readonly personId: number;
};

export async function aMarkedIncident(o: Outside, { personId, ...given }: Given) {
  const { does, unit, word, answers, today } = given;
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const opens = async (what: string) =>
    (await does('member', 'incidents.open', { kind: 'network', words: word(what) })).incidentId as number;
  const incidentId = await opens('异常登录');
  const { noticedAt } = await does('member', 'incidents.my-incident', { incidentId });
  await does('member', 'incidents.add-words', { incidentId, words: word('补充') });
  await officer('incidents.classify', { incidentId, kind: 'network', noticedAt, words: word('核定') });
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify({ incidentId, name: word('截图'), place: word('柜') })) },
    { field: 'file', fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) },
  ];
  const added = await o.upload(unit.cookies.member, parts, '/upload/incidents.add-evidence');
  assert.equal(added.status, 200, added.text);
  answers.push({ name: 'incidents.add-evidence', text: added.text });
  const { incidentEvidenceId } = await officer('incidents.add-thing', {
    ...{ incidentId, name: word('设备'), place: word('证物柜') },
  });
  await officer('incidents.hand-over', { incidentEvidenceId, personId: unit.memberId, place: word('移交') });
  const { incidentTaskId } = await officer('incidents.give-task', {
    ...{ incidentId, what: word('任务'), personId: unit.memberId, dueOn: today },
  });
  await does('member', 'incidents.finish-task', { incidentTaskId });
  await officer('incidents.contain', { incidentId, words: word('断网') });
  await officer('incidents.note', { incidentId, words: word('经过') });
  const sent = { incidentId, receivers: ['cyberspace'], channel: 'telephone', receipt: word('回执') };
  await officer('incidents.report', { ...sent, which: 'first' });
  await officer('incidents.review', {
    ...{ incidentId, words: word('原因'), lessons: [{ what: word('教训'), personId: unit.memberId, dueOn: today }] },
  });
  const { tasks } = (await officer('incidents.get', { incidentId })) as {
    tasks: { taskId: number; doneAt: unknown }[];
  };
  const lesson = tasks.find(({ doneAt }) => doneAt === null)!;
  await officer('incidents.finish-task', { incidentTaskId: lesson.taskId });
  await officer('incidents.rectify', { incidentId, words: word('整改') });
  await officer('incidents.report', { ...sent, which: 'final' });
  await officer('incidents.print-report', { incidentId, which: 'final' });
  await does('head', 'incidents.close', { incidentId });
  const none = await opens('误报');
  await does('head', 'incidents.set-aside', { incidentId: none, as: 'opened-by-mistake', words: word('理由') });
  const waived = await opens('一般事件');
  await does('head', 'incidents.waive-report', { incidentId: waived, words: word('未达级别') });
  return {
    ...(await aMarkedPlan(o, personId, given)),
    ...(await aMarkedRule(o, given)),
    ...(await aMarkedMeasure(o, given)),
    ...(await aMarkedFinding(o, personId, given)),
    ...(await aMarkedDateOrder(given)),
    ...(await aMarkedDesignation(o, personId, given)),
    ...{ incidentId: waived, incidentEvidenceId: incidentEvidenceId as number, incidentTaskId: lesson.taskId },
  };
}
