/** The marked unit's work rules: one in two versions, one sent back, one given up, one repealed, with a mark in what is typed. */
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

export async function aMarkedRule(o: Outside, { does, unit, word, answers, today }: Given) {
  const officer = (name: string, input: object) => does('security-officer', name, input);
  const sections = [{ heading: word('标题'), text: word('内容'), settles: null }];
  const words = { title: word('制度'), responsible: word('部门'), kinds: [], implements: ['P9.1'], sections };
  const approves = async (workRuleVersionId: unknown) => {
    await officer('rules.submit', { workRuleVersionId });
    const { revision } = await does('head', 'rules.version', { workRuleVersionId });
    await does('head', 'rules.approve', { workRuleVersionId, revision });
  };
  const issues = async (workRuleVersionId: unknown) => {
    await approves(workRuleVersionId);
    const days = { issuedOn: today, effectiveFrom: today };
    await officer('rules.issue', { workRuleVersionId, document: word('文号'), ...days, audience: 'all' });
  };
  const { workRuleId, ...first } = await officer('rules.begin', { kinds: [], title: word('制度'), template: 'none' });
  let { workRuleVersionId } = first;
  await officer('rules.write', { workRuleVersionId, revision: 1, ...words });
  const parts = [
    { field: 'input', bytes: Buffer.from(JSON.stringify({ workRuleVersionId })) },
    { field: 'file', fileName: 'a.png', bytes: pngOf(80, 60, () => [255, 255, 255, 255]) },
  ];
  const added = await o.upload(unit.cookies['security-officer'], parts, '/upload/rules.add-file');
  assert.equal(added.status, 200, added.text);
  answers.push({ name: 'rules.add-file', text: added.text });
  await officer('rules.submit', { workRuleVersionId });
  await does('head', 'rules.send-back', { workRuleVersionId, words: word('退回理由') });
  await issues(workRuleVersionId);
  await officer('rules.confirm-review', { workRuleId, looked: ['law', 'bodies', 'practice'] });
  workRuleVersionId = (await officer('rules.revise', { workRuleId })).workRuleVersionId;
  await issues(workRuleVersionId);
  await officer('rules.remind', { workRuleVersionId });
  await does('member', 'rules.my-rule', { workRuleVersionId });
  await does('member', 'rules.confirm-read', { workRuleVersionId });
  await officer('rules.print', { workRuleVersionId });
  await officer('rules.open-file', { workRuleVersionId: first.workRuleVersionId });
  const scratch = await officer('rules.begin', { kinds: ['training'], template: 'en' });
  await officer('rules.discard', { workRuleVersionId: scratch.workRuleVersionId });
  const second = await officer('rules.begin', { kinds: [], title: word('另一制度'), template: 'none' });
  await officer('rules.write', { workRuleVersionId: second.workRuleVersionId, revision: 1, ...words });
  await issues(second.workRuleVersionId);
  await does('head', 'rules.repeal', { workRuleId: second.workRuleId });
  return { workRuleId: workRuleId as number, workRuleVersionId: workRuleVersionId as number };
}
