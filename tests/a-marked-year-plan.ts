/** The marked unit's year plan of training: a line with the mark, sent back with the mark, approved; and a version begun after it. */
import type { Role } from '../src/platform/permission.ts';

type Parts = {
  readonly does: (role: Role, name: string, input: object) => Promise<{ readonly yearPlanId: number }>;
  readonly word: (what: string) => string;
};

export async function aMarkedYearPlan({ does, word }: Parts): Promise<number> {
  const { yearPlanId } = await does('security-officer', 'training.propose-year-plan', { year: 2026, roomSize: 100 });
  const line = { audiences: ['everyone'], subjects: ['law'], month: 12, hours: 2, sittings: 1, people: 40 };
  await does('security-officer', 'training.save-plan-line', { yearPlanId, topic: word('计划主题'), ...line });
  await does('security-officer', 'training.submit-year-plan', { yearPlanId });
  await does('head', 'training.return-year-plan', { yearPlanId, because: word('退回说明') });
  await does('security-officer', 'training.submit-year-plan', { yearPlanId });
  return yearPlanId;
}
