import type { Role } from '../src/platform/permission.ts';

type Does = (
  role: Role,
  name: string,
  input: object,
) => Promise<{ readonly version: string; readonly assessmentId: number }>;

/** Two versions of one part: the first sent back, the second signed. What the unit wrote bears the mark. */
export async function aMarkedAssessment(word: (text: string) => string, does: Does): Promise<number> {
  const part = 'people';
  const { version } = await does('security-officer', 'rights.assessment', { part });
  const added = { necessity: word('必要性'), ownMeasures: word('本单位措施'), remaining: word('剩余风险') };
  const completed = { part, basis: version, ...added, conclusion: 'fits' };
  const { assessmentId: first } = await does('security-officer', 'rights.complete-assessment', completed);
  await does('head', 'rights.return-assessment', { assessmentId: first });
  const { assessmentId } = await does('security-officer', 'rights.complete-assessment', completed);
  await does('head', 'rights.sign-assessment', { assessmentId });
  await does('head', 'rights.download-assessment', { assessmentId });
  return assessmentId;
}
