/** Plans and drills: the lists, one of each whole, and for whoever is named in one what he has to know. */
import { z } from 'zod';
import type { Context } from '../../platform/action.ts';
import { DrillId, PlanId, PlanVersionId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { peopleCalled } from '../people/store/called.ts';
import { getUnit } from '../units/store/unit.ts';
import { readableVersion } from './actions/papers.ts';
import { drillStand, EVERYBODY, lacksOf, planStand, READ, RUN } from './plans.ts';
import { changesFor, type Drill, drillsOf, listDrills, openDrill } from './store/drills.ts';
import { listPlans, plansNaming, reviewsOf } from './store/lists.ts';
import { getPlan, openVersion, versionOn, versionsOf } from './store/plans.ts';

const titleOf = async ({ sql, unitId }: Pick<Context, 'sql' | 'unitId'>, versionId: number | null) =>
  versionId === null ? null : ((await openVersion(sql, unitId, versionId)).words?.title ?? null);

export const plans = query({
  name: 'plans.list',
  input: z.strictObject(Page),
  by: READ,
  recorded: 'no',
  async run(context, slice) {
    const { sql, unitId, today } = context;
    const { total, rows } = await listPlans(sql, unitId, today, slice);
    const shown: ((typeof rows)[number] & { title: string | null; stand: ReturnType<typeof planStand> })[] = [];
    for (const row of rows)
      shown.push({
        ...row,
        title: await titleOf(context, row.versionId ?? row.inHandId),
        stand: planStand(row, today),
      });
    return { total, rows: shown };
  },
});

/** All versions of one, its reviews, and which of them holds today. */
export const plan = query({
  name: 'plans.get',
  input: z.strictObject({ planId: PlanId }),
  by: READ,
  recorded: 'no',
  async run(context, { planId }) {
    const { sql, unitId, today } = context;
    const one = await getPlan(sql, unitId, planId);
    const versions = await versionsOf(sql, unitId, planId);
    const current = await versionOn(sql, unitId, planId, today);
    const reviews = await reviewsOf(sql, unitId, planId);
    const reviewBy = reviews.find(({ reviewedOn }) => reviewedOn === null)?.dueOn ?? null;
    const firstFrom = versions.reduce<(typeof versions)[number]['effectiveFrom']>(
      (first, { effectiveFrom: from }) => (from !== null && (first === null || from < first) ? from : first),
      null,
    );
    return {
      ...one,
      title: await titleOf(context, (current ?? versions[0]!).versionId),
      currentId: current?.versionId ?? null,
      versions,
      reviews,
      reviewBy,
      stand: planStand({ endedOn: one.endedOn, firstFrom, reviewBy }, today),
    };
  },
});

/** One version with all that it says; what it still lacks; and why it was sent back. */
export const version = query({
  name: 'plans.version',
  input: z.strictObject({ planVersionId: PlanVersionId }),
  by: READ,
  recorded: 'no',
  async run(context, { planVersionId }) {
    const { version: one, ...rest } = await readableVersion(context, planVersionId);
    return { ...one, ...rest, lacks: one.words ? lacksOf(one.words, rest.holders) : [] };
  },
});

const shownDrill = <D extends Drill>({ fileHash, ...one }: D, today: Context['today']) => ({
  ...one,
  hasFile: fileHash !== null,
  stand: drillStand(one, today),
});

export const drills = query({
  name: 'plans.drills',
  input: z.strictObject({ planId: PlanId.optional(), ...Page }),
  by: READ,
  recorded: 'no',
  async run({ sql, unitId, today }, { planId, ...slice }) {
    const { total, rows } = await listDrills(sql, unitId, planId, slice);
    return { total, rows: rows.map((row) => shownDrill(row, today)) };
  },
});

export const drill = query({
  name: 'plans.drill',
  input: z.strictObject({ drillId: DrillId }),
  by: READ,
  recorded: 'no',
  async run(context, { drillId }) {
    const { sql, unitId, today } = context;
    const one = await openDrill(sql, unitId, drillId);
    return { ...shownDrill(one, today), planTitle: await titleOf(context, one.versionId) };
  },
});

/** The plans in force in which one stands, the drills one is asked to, what one is to change. */
export const ownPlans = query({
  name: 'plans.mine',
  input: z.strictObject({}),
  by: EVERYBODY,
  recorded: 'no',
  async run(context) {
    const { sql, unitId, today, actor } = context;
    if (actor.personId === undefined) return { plans: [], drills: [], changes: [] };
    const named = await plansNaming(sql, unitId, actor.personId, today);
    const titled: ((typeof named)[number] & { title: string | null })[] = [];
    for (const one of named) titled.push({ ...one, title: await titleOf(context, one.versionId) });
    return {
      plans: titled,
      drills: await drillsOf(sql, unitId, actor.personId),
      changes: await changesFor(sql, unitId, actor.personId),
    };
  },
});

/** The version in force, for whoever is named in it (and who reads them all): with what a copy on the phone needs. */
export const ownPlan = query({
  name: 'plans.my-plan',
  input: z.strictObject({ planId: PlanId }),
  by: EVERYBODY,
  recorded: 'no',
  async run(context, { planId }) {
    const { sql, unitId, today, actor, now } = context;
    await getPlan(sql, unitId, planId);
    const current = (await versionOn(sql, unitId, planId, today)) ?? refuse('not-found');
    const { version: one, kind, holders, reviewBy } = await readableVersion(context, current.versionId);
    const { words } = one;
    if (words === undefined) return refuse('not-found');
    return {
      ...{ planId, kind, planVersionId: one.versionId, number: one.number, effectiveFrom: one.effectiveFrom! },
      ...{ document: one.document, words, reviewBy, readAt: now },
      unitName: (await getUnit(sql, unitId)).name,
      holders: holders.map(({ role, deputy, name, phone, personId }) => ({
        ...{ role, deputy, name, phone },
        isMe: personId === actor.personId,
      })),
    };
  },
});

/** Who may be named in a plan or asked to a drill: by name or staff number, of those who are here. */
export const findPeople = query({
  name: 'plans.find-people',
  input: z.strictObject({ text: line(60) }),
  by: RUN,
  recorded: 'no',
  run: async ({ sql, unitId, today }, { text }) => ({ people: await peopleCalled(sql, unitId, text, today) }),
});
