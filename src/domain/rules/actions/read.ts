/** That a rule was read, said by whoever must read it; and reminding those who have not. */
import { z } from 'zod';
import { action, type Context, done } from '../../../platform/action.ts';
import { WorkRuleVersionId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { EVERYBODY, READ, RUN } from '../rules.ts';
import { noteRead, remind, rulesFor } from '../store/readings.ts';
import { getRule, openVersion, versionOn } from '../store/versions.ts';
import { namedVersion } from '../within.ts';

/** The office and the head read all of it; whoever must read a rule reads what holds of it; for everybody else there is none. */
export async function readableVersion(context: Context, workRuleVersionId: number) {
  const { sql, unitId, today, actor } = context;
  const version = await openVersion(sql, unitId, workRuleVersionId);
  const { repealedOn } = await getRule(sql, unitId, version.workRuleId);
  const mine = actor.personId === undefined ? [] : await rulesFor(sql, unitId, actor.personId, today);
  const toRead = mine.find(({ versionId }) => versionId === version.versionId);
  if (!toRead && !READ.some((role) => actor.roles.includes(role))) return refuse('not-found');
  const current = await versionOn(sql, unitId, version.workRuleId, today);
  const expired = version.effectiveTo !== null && version.effectiveTo < today;
  return {
    ...{ version, repealedOn, readAt: toRead?.readAt ?? null, isToRead: toRead !== undefined },
    inForce: current?.versionId === version.versionId && !expired && (repealedOn === null || repealedOn > today),
  };
}

/** Once; said again it changes nothing. */
export const confirmRead = action({
  name: 'rules.confirm-read',
  inPerson: true,
  input: z.strictObject({ workRuleVersionId: WorkRuleVersionId }),
  by: EVERYBODY,
  within: namedVersion,
  async run(context, { workRuleVersionId }) {
    const { sql, unitId, now, actor } = context;
    const { isToRead } = await readableVersion(context, workRuleVersionId);
    if (!isToRead || actor.personId === undefined) return refuse('not-found');
    const first = await noteRead(sql, unitId, { versionId: workRuleVersionId, personId: actor.personId, at: now });
    return done({ result: {}, record: { workRuleVersionId, first }, touched: 'nothing' });
  },
});

/** Each at most once a day; they see it on My page. */
export const remindReaders = action({
  name: 'rules.remind',
  input: z.strictObject({ workRuleVersionId: WorkRuleVersionId }),
  by: RUN,
  within: namedVersion,
  async run(context, { workRuleVersionId }) {
    const { sql, unitId, today } = context;
    if (!(await readableVersion(context, workRuleVersionId)).inForce) refuse('rule-not-in-force');
    const reminded = await remind(sql, unitId, workRuleVersionId, today);
    return done({ result: { reminded }, record: { workRuleVersionId, reminded }, touched: 'nothing' });
  },
});
