/** Steps of a listing that a journey is not about, done through the addresses that the pages use. */
import type { APIRequestContext, Page } from '@playwright/test';
import { FACTORS } from '../../src/domain/organ/organ.ts';
import { aBodyBeside } from './body-beside.ts';
import { call, type Installation } from './installation.ts';

export type Desk = { readonly officer: APIRequestContext; readonly head: APIRequestContext };
type Kind = 'organ' | 'industry-department' | 'unit';

const OFFICER = {
  organ: 'organ-officer',
  'industry-department': 'industry-officer',
  unit: 'security-officer',
} as const;

export async function aDesk(installation: Installation, kind: Kind, name: string, sign: string): Promise<Desk> {
  const logins = { officer: `${kind}-officer`, head: `${kind}-head` };
  const signedIn = await aBodyBeside(installation, {
    ...{ kind, name, sign },
    accounts: [
      { login: logins.officer, displayName: `${sign}经办人`, roles: [OFFICER[kind]] },
      { login: logins.head, displayName: `${sign}负责人`, roles: ['head'] },
    ],
  });
  return { officer: signedIn.get(logins.officer)!, head: signedIn.get(logins.head)! };
}

type Book = {
  known: { correspondentId: number; name: string; creditCode?: string }[];
  here: { bodyId: string; name: string }[];
};

/** Adds another body of this installation to the correspondents; answers its number there. */
export async function knows(installation: Installation, { officer }: Desk, name: string): Promise<number> {
  const { known, here } = await call<Book>(installation, officer, 'dispatches.correspondents');
  const before = known.find((one) => one.name === name);
  if (before) return before.correspondentId;
  const { bodyId } = here.find((one) => one.name === name)!;
  return (await call<{ correspondentId: number }>(installation, officer, 'dispatches.add-here', { bodyId }))
    .correspondentId;
}

export async function goes(installation: Installation, { officer, head }: Desk, dispatchId: number): Promise<void> {
  const { basis } = await call<{ basis: string }>(installation, head, 'dispatches.dispatch', { dispatchId });
  await call(installation, head, 'dispatches.approve', { dispatchId, basis });
  await call(installation, officer, 'dispatches.send', { dispatchId });
}

export const idIn = (page: Page): number => Number(/\/(\d+)(\?.*)?$/.exec(page.url())![1]);

export const FINDINGS = FACTORS.map((factor) => ({ factor, finding: `核查${factor}`, source: '单位填报' }));

/** From candidate to the approved decision; a department of the same installation agrees. Answers the number of the case. */
export async function decided(
  installation: Installation,
  { organ, department, to }: { readonly organ: Desk; readonly department: Desk; readonly to: number },
  candidate: { readonly unitName: string; readonly correspondentId: number },
): Promise<number> {
  const ask = <Result>(who: APIRequestContext, name: string, input: object) =>
    call<Result>(installation, who, name, input);
  const arrived = async (who: APIRequestContext, type: string) =>
    (await ask<{ rows: { arrivalId: number }[] }>(who, 'dispatches.received', { type })).rows[0]!.arrivalId;
  const wish = { ...candidate, findings: FINDINGS };
  const made = await ask<{ keyUnitId: number; changeId: number }>(organ.officer, 'organ.add-candidate', wish);
  const question = { changeId: made.changeId, correspondentIds: [to], answerBy: '2199-12-31' };
  const asked = await ask<{ dispatchId: number }>(organ.officer, 'organ.consult', question);
  await goes(installation, organ, asked.dispatchId);
  const arrivalId = await arrived(department.officer, 'key-unit-consultation');
  const opinion = { arrivalId, opinion: 'agrees' };
  const answer = await ask<{ dispatchId: number }>(department.officer, 'organ.answer-consultation', opinion);
  await goes(installation, department, answer.dispatchId);
  await ask(organ.officer, 'organ.take-opinion', { arrivalId: await arrived(organ.officer, 'key-unit-opinion') });
  const decision = { changeId: made.changeId, decision: 'approved', reasons: '承担国家重点工程。' };
  await ask(organ.head, 'organ.decide', decision);
  return made.keyUnitId;
}
