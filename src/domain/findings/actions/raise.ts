/** A finding is entered by hand, suggested by a member, given to whoever puts it right; more time is given; it is set aside. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { earlierOf, plusMonths } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { DepartmentId, FindingId, PersonId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { hasAny } from '../../../platform/permission.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { getOpenDepartment } from '../../units/store/departments.ts';
import {
  BY_HAND,
  DECIDE,
  DISMISSED_MONTHS,
  EVERYBODY,
  type FindingWords,
  inBoth,
  RAISE,
  RUN,
  SEVERITIES,
  type Severity,
} from '../findings.ts';
import { limitsOf } from '../raise.ts';
import { changeFinding, type FindingChanged, insertFinding } from '../store/findings.ts';
import {
  inHand,
  named,
  OWN_ROW,
  ofUnit,
  refuseAbsent,
  refuseDoer,
  refuseOwner,
  refuseSecrets,
  tell,
} from '../within.ts';
import { UNIT_DUTIES } from './filter.ts';

const Text = paragraph(2000).transform((text) => text.trim());
export const Words = Text.pipe(z.string().min(2));

const wordsOf = (title: string, what: string, where: string | undefined): FindingWords => ({
  title: inBoth(title),
  what: what === '' ? null : inBoth(what),
  where: where === undefined ? null : inBoth(where),
});

/** Whoever is to put it right is here, and the day is not behind. */
async function refuseOwners(
  context: Context,
  one: { departmentId?: number | undefined; personIds: readonly (number | undefined)[]; dueOn?: string | undefined },
): Promise<void> {
  if (one.departmentId !== undefined) await getOpenDepartment(context.sql, context.unitId, one.departmentId);
  await refuseAbsent(
    context,
    one.personIds.filter((id) => id !== undefined),
  );
  if (one.dueOn !== undefined && one.dueOn < context.today) refuse('task-in-the-past');
}

/** What was entered by hand is the same matter as nothing else. */
const ownKey = (): string => `by-hand/${randomUUID()}`;

export const raise = action({
  name: 'findings.raise',
  input: z.strictObject({
    source: z.enum(BY_HAND),
    severity: z.enum(SEVERITIES),
    title: line(100),
    what: Text.default(''),
    where: line(100).optional(),
    duties: z.array(z.enum(UNIT_DUTIES)).max(10).default([]),
    departmentId: DepartmentId.optional(),
    responsibleId: PersonId.optional(),
    /** Whom it is about: by number, and never in the words. */
    personIds: z.array(PersonId).max(20).default([]),
    /** Otherwise by its severity. */
    dueOn: DayField.optional(),
  }),
  by: RAISE,
  within: ofUnit,
  async run(context, { source, severity, title, what, where, duties, personIds, ...given }) {
    const { sql, unitId, now, today, actor } = context;
    refuseSecrets(title, what, where);
    await refuseOwners(context, { ...given, personIds: [given.responsibleId, ...personIds] });
    const dueOn = given.dueOn ?? (await limitsOf(context))(severity, today);
    const words = wordsOf(title, what, where);
    const made = await insertFinding(sql, unitId, {
      ...{ source, sourceKey: ownKey(), severity, state: 'open', words, duties, thing: undefined },
      ...{ personIds, departmentId: given.departmentId, responsibleId: given.responsibleId, dueOn },
      ...{ recursOf: undefined, today, at: now, by: actor.accountId },
    });
    const { findingId, salt } = made;
    await tell(context, { ...made, round: 1 }, 'raised');
    return done({
      result: { findingId },
      record: {
        ...{ findingId, source, severity, duties, dueOn, personIds },
        ...{ departmentId: given.departmentId, responsibleId: given.responsibleId },
        content: sealedHash(salt, JSON.stringify(words), 'content'),
      },
      touched: OWN_ROW,
    });
  },
});

/** A hidden danger that somebody of the unit has seen; suspicious circumstances go to the confidential report. The officer decides of it. */
export const suggest = action({
  name: 'findings.suggest',
  input: z.strictObject({ title: line(100), what: Text.default(''), where: line(100).optional() }),
  by: EVERYBODY,
  within: ofUnit,
  async run(context, { title, what, where }) {
    const { sql, unitId, now, today, actor } = context;
    refuseSecrets(title, what, where);
    const words = wordsOf(title, what, where);
    const made = await insertFinding(sql, unitId, {
      ...{ source: 'suggestion', sourceKey: ownKey(), severity: 'general', state: 'suggested' },
      ...{ words, duties: [], thing: undefined, personIds: [], departmentId: undefined, responsibleId: undefined },
      ...{ dueOn: undefined, recursOf: undefined, today, at: now, by: actor.accountId },
    });
    await tell(context, { ...made, round: 1 }, 'raised');
    const { findingId, salt } = made;
    const content = sealedHash(salt, JSON.stringify(words), 'content');
    return done({ result: { findingId }, record: { findingId, content }, touched: 'nothing' });
  },
});

/** How grave, who puts it right. A suggestion is taken up by it; what is found to be graver is owed sooner, and never later. */
export const assign = action({
  name: 'findings.assign',
  input: z.strictObject({
    findingId: FindingId,
    severity: z.enum(SEVERITIES),
    departmentId: DepartmentId.optional(),
    responsibleId: PersonId.optional(),
    /** Of a suggestion; afterwards more time is the head's to give. */
    dueOn: DayField.optional(),
    /** Why it is less grave than was said. */
    words: Words.optional(),
  }),
  by: RUN,
  within: named,
  async run(context, { findingId, severity, departmentId, responsibleId, dueOn: wanted, words }) {
    const { sql, unitId, today } = context;
    const one = await inHand(context, findingId, 'suggested', 'open', 'submitted');
    if (wanted !== undefined && one.state !== 'suggested') refuse('wrong-state');
    // Whoever has it does not give it away to verify it, and nobody makes light of what is his.
    if (one.state !== 'suggested') await refuseOwner(context, one);
    if (one.state !== 'suggested' && isLess(severity, one.severity)) await refuseLessening(context, findingId, words);
    await refuseOwners(context, { departmentId, personIds: [responsibleId], dueOn: wanted });
    const bySeverity = (await limitsOf(context))(severity, today);
    const dueOn = one.dueOn === null ? (wanted ?? bySeverity) : earlierOf(one.dueOn, bySeverity);
    const changed: FindingChanged = {
      ...{ severity, department_id: departmentId ?? null, responsible_id: responsibleId ?? null, due_on: dueOn },
      ...(one.state === 'suggested' && { state: 'open', opened_on: today }),
    };
    await changeFinding(sql, unitId, findingId, changed);
    const entry = await tell(context, one, 'assigned', words);
    const record = { findingId, severity, departmentId, responsibleId, dueOn, before: one.dueOn, ...entry };
    return done({ result: { dueOn }, record, touched: OWN_ROW });
  },
});

const isLess = (severity: Severity, than: Severity): boolean => SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(than);

/** To say that it is less grave is the head's, with the reason, as more time is: the ledger and its reminders follow the severity. */
async function refuseLessening(context: Context, findingId: FindingId, words: string | undefined): Promise<void> {
  if (words === undefined || !hasAny(context.actor.roles, DECIDE)) refuse('less-grave');
  await refuseDoer(context, findingId);
}

/** By the head, with the reason; not for himself. */
export const extend = action({
  name: 'findings.extend',
  input: z.strictObject({ findingId: FindingId, dueOn: DayField, words: Words }),
  by: DECIDE,
  within: named,
  async run(context, { findingId, dueOn, words }) {
    const { sql, unitId, today } = context;
    const one = await inHand(context, findingId, 'open', 'submitted');
    await refuseDoer(context, findingId);
    if (dueOn < today || dueOn <= one.dueOn!) refuse('not-later');
    await changeFinding(sql, unitId, findingId, { due_on: dueOn });
    const entry = await tell(context, one, 'extended', words);
    return done({ result: {}, record: { findingId, dueOn, before: one.dueOn, ...entry }, touched: OWN_ROW });
  },
});

/** A suggestion, by the office; anything else by the head alone, and not for himself. The reason is told to whoever suggested it. */
export const dismiss = action({
  name: 'findings.dismiss',
  input: z.strictObject({ findingId: FindingId, words: Words, until: DayField.optional() }),
  by: RUN,
  within: named,
  async run(context, { findingId, words, until: wanted }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await inHand(context, findingId, 'suggested', 'open', 'submitted');
    if (one.state !== 'suggested' && !DECIDE.some((role) => actor.roles.includes(role))) refuse('not-permitted');
    await refuseDoer(context, findingId);
    const latest = plusMonths(today, DISMISSED_MONTHS);
    const until = wanted ?? latest;
    if (until < today || until > latest) refuse('until-when');
    await changeFinding(sql, unitId, findingId, {
      ...{ state: 'dismissed', closed_at: now, closed_on: today, closed_by: actor.accountId, dismissed_until: until },
    });
    const entry = await tell(context, one, 'dismissed', words);
    return done({ result: {}, record: { findingId, until, ...entry }, touched: OWN_ROW });
  },
});
