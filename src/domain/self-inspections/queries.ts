/** Self-inspections: the list, one whole, one department's part, one's own part, what a member said (a logged look), and results over the years. */
import { z } from 'zod';
import { ruleOf } from '../../law/duties.ts';
import { DepartmentId, PersonId, SelfInspectionId } from '../../platform/ids.ts';
import { Page, PurposeField } from '../../platform/input.ts';
import { hasAny } from '../../platform/permission.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { itemsOf, LIST, OF_MEMBERS, READ, RUN } from './self-inspections.ts';
import { answersOf } from './store/answers.ts';
import { filesOf } from './store/files.ts';
import { listInspections, openInspection, resultsOverYears } from './store/inspections.ts';
import { findOwn, isAsked, sendersOf, underWayFor } from './store/members.ts';
import { wholeOf, withNumbers } from './whole.ts';
import { departmentInSight, departmentsInSight, isWithin, pathOfActor } from './within.ts';

/** A liaison is shown those in which the own department is asked, without what they came to. */
export const list = query({
  name: 'self-inspections.list',
  input: z.strictObject(Page),
  by: LIST,
  recorded: 'no',
  async run(context, slice) {
    const { sql, unitId, actor } = context;
    const reads = hasAny(actor.roles, READ);
    const within = reads ? undefined : await pathOfActor(context);
    if (!reads && within === undefined) return { total: 0, rows: [] };
    const { total, rows } = await listInspections(sql, unitId, within, slice);
    return { total, rows: rows.map((row) => (reads ? row : { ...row, result: null })) };
  },
});

/** All of it, with what it comes to so far. */
export const get = query({
  name: 'self-inspections.get',
  input: z.strictObject({ selfInspectionId: SelfInspectionId }),
  by: READ,
  recorded: 'no',
  async run(context, { selfInspectionId }) {
    const { one, ...rest } = await wholeOf(context, selfInspectionId);
    const { fileHash, ...shown } = one;
    return {
      ...{ ...shown, ...rest, hasReport: fileHash !== null },
      files: await filesOf(context.sql, context.unitId, selfInspectionId),
      /** Where each rule that an item asks is recorded. */
      pages: Object.fromEntries(
        [...new Set(itemsOf(one.template).flatMap(({ rules = [] }) => rules))].map((rule) => [
          rule,
          ruleOf(rule)?.title ?? { zh: String(rule), en: String(rule) },
        ]),
      ),
    };
  },
});

/** A department's own part: its items, what was answered, its files. */
export const department = query({
  name: 'self-inspections.department',
  input: z.strictObject({ selfInspectionId: SelfInspectionId, departmentId: DepartmentId }),
  by: LIST,
  recorded: 'no',
  async run(context, { selfInspectionId, departmentId }) {
    const { sql, unitId } = context;
    const found = await departmentInSight(context, selfInspectionId, departmentId);
    const { template, state, dueOn, periodFrom, periodTo } = await openInspection(sql, unitId, selfInspectionId);
    const files = await filesOf(sql, unitId, selfInspectionId);
    return {
      ...{ selfInspectionId, department: found, state, dueOn, periodFrom, periodTo, title: template.title },
      /** Whether the reader answers for it; the office signs for it only with a reason. */
      own: isWithin(found, await pathOfActor(context)),
      items: itemsOf(template, 'department'),
      answers: await withNumbers(context, await answersOf(sql, unitId, selfInspectionId, [departmentId])),
      files: files.filter((one) => one.departmentId === departmentId),
    };
  },
});

/** Which departments of this one the actor answers for. */
export const myDepartments = query({
  name: 'self-inspections.my-departments',
  input: z.strictObject({ selfInspectionId: SelfInspectionId }),
  by: LIST,
  recorded: 'no',
  run: async (context, { selfInspectionId }) => ({ departments: await departmentsInSight(context, selfInspectionId) }),
});

/** Those under way in which one is asked, and whether one has sent one's part. */
export const mine = query({
  name: 'self-inspections.mine',
  input: z.strictObject({}),
  by: OF_MEMBERS,
  recorded: 'no',
  async run({ sql, unitId, actor, today }) {
    if (actor.personId === undefined) return { rows: [] };
    const rows: Awaited<ReturnType<typeof underWayFor>> = [];
    for (const one of await underWayFor(sql, unitId, actor.personId))
      if (await isAsked(sql, unitId, one.audience, today, actor.personId)) rows.push(one);
    return { rows };
  },
});

/** One's own part, with what one sent. */
export const own = query({
  name: 'self-inspections.own',
  input: z.strictObject({ selfInspectionId: SelfInspectionId }),
  by: OF_MEMBERS,
  recorded: 'no',
  async run({ sql, unitId, actor, today }, { selfInspectionId }) {
    const personId = actor.personId ?? refuse('not-found');
    const { template, state, dueOn, audience } = await openInspection(sql, unitId, selfInspectionId);
    const sent = await findOwn(sql, unitId, selfInspectionId, personId);
    if (!sent && !(await isAsked(sql, unitId, audience, today, personId))) refuse('not-found');
    return {
      ...{ selfInspectionId, state, dueOn, title: template.title, sentAt: sent?.sentAt ?? null },
      items: itemsOf(template, 'member'),
      answers: sent?.answers ?? [],
    };
  },
});

/** Who has sent it: by name, and nothing of what. */
export const senders = query({
  name: 'self-inspections.senders',
  input: z.strictObject({ selfInspectionId: SelfInspectionId, ...Page }),
  by: RUN,
  recorded: 'no',
  run: ({ sql, unitId }, { selfInspectionId, ...slice }) => sendersOf(sql, unitId, selfInspectionId, slice),
});

/** What a member said of himself: the officer's alone, and the member sees that it was read. */
export const member = query({
  name: 'self-inspections.member',
  input: z.strictObject({ selfInspectionId: SelfInspectionId, personId: PersonId, purpose: PurposeField }),
  by: RUN,
  recorded: 'purpose',
  async run({ sql, unitId }, { selfInspectionId, personId }) {
    const { template } = await openInspection(sql, unitId, selfInspectionId);
    const sent = (await findOwn(sql, unitId, selfInspectionId, personId)) ?? refuse('not-found');
    return { sentAt: sent.sentAt, answers: sent.answers, items: itemsOf(template, 'member') };
  },
});

/** What the certified ones came to, section by section: for the page where the unit stands. */
export const overYears = query({
  name: 'self-inspections.over-years',
  input: z.strictObject({}),
  by: READ,
  recorded: 'no',
  run: async ({ sql, unitId }) => ({ rows: await resultsOverYears(sql, unitId) }),
});
