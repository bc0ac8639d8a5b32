/** People stationed abroad: the list and its counts, one with all that was said (a look that is logged), one's own. */
import { z } from 'zod';
import { COMPLAINT_ROUTES } from '../../law/complaint-routes.ts';
import { yearOf } from '../../law/day.ts';
import { ruleOf } from '../../law/duties.ts';
import type { Context } from '../../platform/action.ts';
import { readAttached } from '../../platform/attach.ts';
import { HomeInterviewId, PersonId } from '../../platform/ids.ts';
import { line, Page, PurposeField } from '../../platform/input.ts';
import { hasAny } from '../../platform/permission.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { shown } from '../duties/ledger.ts';
import { rowsOfSubject } from '../duties/store/ledger.ts';
import { listStationings } from '../people/store/people.ts';
import { MISSING, PARTS, RULES_OF_CONTACT } from './stationed.ts';
import { contactsOf, handoversOf } from './store/contacts.ts';
import { homeLeavesOf, interviewsOf } from './store/home-leaves.ts';
import { countStationed, inCareOf, listStationed, whoIs } from './store/lists.ts';
import { LIST, mayKeepTouch, READ, RUN, runs, withinOf } from './within.ts';

export const StationedFilterFields = {
  text: line(60).optional(),
  part: z.enum(PARTS).optional(),
  missing: z.enum(MISSING).optional(),
};

/** A liaison is shown what is open in the own department, and nobody's days at home. */
export const stationed = query({
  name: 'stationed.list',
  input: z.strictObject({ ...StationedFilterFields, ...Page }),
  by: LIST,
  recorded: 'no',
  async run(context, { offset, limit, ...filter }) {
    const { sql, unitId, today } = context;
    const within = await withinOf(context);
    const { total, rows } = await listStationed(sql, unitId, filter, within, { offset, limit, today });
    return { total, rows: within.everyone ? rows : rows.map((row) => ({ ...row, homeFrom: null, homeTo: null })) };
  },
});

export const stationedCounts = query({
  name: 'stationed.counts',
  input: z.strictObject({}),
  by: LIST,
  recorded: 'no',
  run: async (context) => countStationed(context.sql, context.unitId, await withinOf(context), context.today),
});

/** All that is recorded of one, and the rows of the ledger that belong to it: contacts, interviews, this year's training. */
async function opened({ sql, unitId, today }: Context, personId: number) {
  const rows = (await rowsOfSubject(sql, unitId, personId)).map((row) => shown(row, today));
  const ofYear = ({ due }: { due: string }) => due.slice(0, 4) === String(yearOf(today));
  const rule = (row: { rule: number }) => ruleOf(row.rule);
  const told = ({ rule, due, doneOn, state }: (typeof rows)[number]) => ({ rule, due, doneOn, state });
  return {
    stationings: (await listStationings(sql, unitId, personId)).map(({ from, to }) => ({ from, to: to ?? null })),
    handovers: await handoversOf(sql, unitId, personId),
    contacts: await contactsOf(sql, unitId, personId),
    homeLeaves: await homeLeavesOf(sql, unitId, personId),
    interviews: await interviewsOf(sql, unitId, personId),
    nextContact:
      rows
        .filter((row) => (RULES_OF_CONTACT as readonly number[]).includes(row.rule) && row.doneOn === undefined)
        .map(told)[0] ?? null,
    /** Yearly education is owed of whoever is stationed abroad as of everybody: it is shown here, and held in training. */
    education: rows
      .filter(
        (row) =>
          ofYear(row) &&
          rule(row)?.satisfiedBy.includes('training-attended') &&
          rule(row)?.cases[0]?.due.kind === 'every-year',
      )
      .map(told),
  };
}

type Opened = Awaited<ReturnType<typeof opened>>;
/** What was told in interviews is read by the office and the person alone. */
const withoutInterviews = (one: Opened): Opened => ({
  ...one,
  interviews: one.interviews.map((it) => ({ ...it, answers: undefined, correction: undefined, fileHash: null })),
});
/** The head sees that it was done, not what was said. */
const withoutWords = (one: Opened): Opened => ({
  ...withoutInterviews(one),
  handovers: one.handovers.map((it) => ({ ...it, note: undefined })),
  contacts: one.contacts.map((it) => ({ ...it, words: undefined })),
});

/** Also by who keeps in touch with the person today: who takes over must know what was said before. To other members it is not there. */
export const stationedPerson = query({
  name: 'stationed.get',
  input: z.strictObject({ personId: PersonId, purpose: PurposeField }),
  by: [...READ, 'member'],
  recorded: 'purpose',
  async run(context, { personId }) {
    const { sql, unitId, actor, today } = context;
    const keeps = await mayKeepTouch(context, personId, today);
    if (!keeps && !hasAny(actor.roles, READ)) refuse('not-found');
    const found = await opened(context, personId);
    if (found.stationings.length === 0) refuse('not-found');
    const told = runs(actor) ? found : keeps ? withoutInterviews(found) : withoutWords(found);
    return {
      ...{ personId, ...(await whoIs(sql, unitId, personId)) },
      ...told,
      /** Reads what was said in contacts, and may record one. */
      keepsTouch: keeps,
    };
  },
});

/** One's own, every word; and those with whom one keeps in touch. */
export const myStationing = query({
  name: 'stationed.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run(context) {
    const { sql, unitId, actor, today } = context;
    const personId = actor.personId ?? refuse('not-found');
    const { stationings, ...found } = await opened(context, personId);
    return {
      personId,
      mine: stationings.length > 0 ? { stationings, ...found } : null,
      inMyCare: await inCareOf(sql, unitId, personId, today),
      complaintRoutes: COMPLAINT_ROUTES,
    };
  },
});

/** The signed paper: the person's copy, and the unit's. `purpose` is 'own' for one's own. */
export const homeInterviewFile = query({
  name: 'stationed.interview-file',
  input: z.strictObject({ personId: PersonId, homeInterviewId: HomeInterviewId, purpose: PurposeField }),
  by: ['member', ...RUN],
  recorded: 'purpose',
  async run(looking, { personId, homeInterviewId }) {
    const { sql, unitId, actor } = looking;
    if (!(runs(actor) || actor.personId === personId)) refuse('not-found');
    const all = await interviewsOf(sql, unitId, personId);
    const one = all.find(({ interviewId }) => interviewId === homeInterviewId) ?? refuse('not-found');
    const file = await readAttached(looking, one.fileHash ?? refuse('wrong-state'));
    return { file: { name: `长期驻外人员访谈记录-${homeInterviewId}.pdf`, ...file } };
  },
});
