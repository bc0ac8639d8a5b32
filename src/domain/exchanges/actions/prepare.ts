/**
 * What is prepared before an activity: its plan, who comes, who receives and escorts, what is shown, and that all were told. A change
 * after it was prepared opens the preparation again.
 */
import { z } from 'zod';
import { COUNTRY_CODES } from '../../../law/countries.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { ExchangeId, ExchangeMaterialId, PersonId } from '../../../platform/ids.ts';
import { DayField, line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { withdrawEvidence } from '../../duties/store/evidence.ts';
import { lockPerson } from '../../people/store/people.ts';
import { giveStep } from '../evidence.ts';
import {
  BEFORE_HELD,
  HOST_PARTS,
  HOSTS_AT_MOST,
  MATERIAL_OUTCOMES,
  MATERIALS_AT_MOST,
  MISSING_NAMES,
  missingOf,
  PHOTO_RULES,
  type Plan,
  VISITORS_AT_MOST,
} from '../exchanges.ts';
import {
  changeExchange,
  type HeldExchange,
  holdExchange,
  openExchange,
  putText,
  putVisitors,
} from '../store/exchanges.ts';
import {
  exchangeOfMaterial,
  forgetBriefing,
  insertMaterial,
  listHosts,
  listMaterials,
  markBriefed,
  putHosts,
  removeMaterial,
  reviewMaterial,
} from '../store/parts.ts';
import { named, OWN_ROW, RUN, refuseSecrets } from '../within.ts';

/** Until it is held; afterwards as long as the preparation is still owed. */
async function inPreparation({ sql, unitId }: Context, exchangeId: number): Promise<HeldExchange> {
  const one = await holdExchange(sql, unitId, exchangeId);
  const late = one.state === 'held' && one.preparedAt === null;
  return BEFORE_HELD.includes(one.state) || late ? one : refuse('wrong-state');
}

/** The same, about to be changed: what was prepared then is to be prepared again. */
async function toChange(context: Context, exchangeId: number): Promise<HeldExchange> {
  const { sql, unitId } = context;
  const one = await inPreparation(context, exchangeId);
  if (one.state === 'prepared') {
    await changeExchange(sql, unitId, exchangeId, { state: 'approved', prepared_at: null, prepared_by: null });
    await withdrawEvidence(sql, unitId, { source: 'exchanges', sourceId: exchangeId }, [0]);
  }
  return one;
}

const PlanField = paragraph(4000).optional();
const PlanFields = {
  ...{ programme: PlanField, route: PlanField, forbidden: PlanField, wording: PlanField, questions: PlanField },
  photos: z.enum(PHOTO_RULES),
};

/** Whoever was told what stood there before is to be told again. */
export const setPlan = action({
  name: 'exchanges.set-plan',
  input: z.strictObject({ exchangeId: ExchangeId, ...PlanFields }),
  by: RUN,
  within: named,
  async run(context, { exchangeId, ...texts }) {
    const { sql, unitId } = context;
    refuseSecrets(texts);
    const one = await toChange(context, exchangeId);
    const plan: Plan = texts;
    await putText(sql, unitId, one, 'plan', plan);
    await forgetBriefing(sql, unitId, exchangeId);
    const kept = sealedHash(one.salt, JSON.stringify(plan), 'plan');
    return done({ result: {}, record: { exchangeId, photos: texts.photos, plan: kept }, touched: OWN_ROW });
  },
});

const VisitorField = z.strictObject({ name: line(80), organisation: line(200), country: z.enum(COUNTRY_CODES) });

/** The whole list at once. No day of birth, no number of a document: whoever checks those at the gate does it by the document. */
export const setVisitors = action({
  name: 'exchanges.set-visitors',
  input: z.strictObject({ exchangeId: ExchangeId, visitors: z.array(VisitorField).max(VISITORS_AT_MOST) }),
  by: RUN,
  within: named,
  async run(context, { exchangeId, visitors }) {
    const { sql, unitId } = context;
    refuseSecrets(visitors);
    const one = await toChange(context, exchangeId);
    const salt = await putVisitors(sql, unitId, one, visitors);
    const kept = sealedHash(salt, JSON.stringify(visitors), 'visitors');
    return done({ result: {}, record: { exchangeId, listed: visitors.length, visitors: kept }, touched: OWN_ROW });
  },
});

const HostField = z.strictObject({ personId: PersonId, part: z.enum(HOST_PARTS) });

export const setHosts = action({
  name: 'exchanges.set-hosts',
  input: z.strictObject({ exchangeId: ExchangeId, hosts: z.array(HostField).min(1).max(HOSTS_AT_MOST) }),
  by: RUN,
  within: named,
  async run(context, { exchangeId, hosts }) {
    const { sql, unitId } = context;
    const people = [...new Set(hosts.map(({ personId }) => personId))];
    if (people.length < hosts.length) refuse('already-exists', { what: '参加人员 / Somebody who takes part' });
    await toChange(context, exchangeId);
    for (const personId of [...people].sort((a, b) => a - b)) await lockPerson(sql, unitId, personId);
    await putHosts(sql, unitId, exchangeId, hosts);
    return done({ result: {}, record: { exchangeId, hosts }, touched: OWN_ROW });
  },
});

export const addMaterial = action({
  name: 'exchanges.add-material',
  input: z.strictObject({ exchangeId: ExchangeId, name: line(200) }),
  by: RUN,
  within: named,
  async run(context, { exchangeId, name }) {
    const { sql, unitId, now, actor } = context;
    refuseSecrets(name);
    const one = await toChange(context, exchangeId);
    if ((await listMaterials(sql, unitId, one)).length >= MATERIALS_AT_MOST)
      refuse('too-many-materials', { limit: MATERIALS_AT_MOST });
    const exchangeMaterialId = await insertMaterial(sql, unitId, one, { name, at: now, by: actor.accountId });
    const kept = sealedHash(one.salt, name, 'material');
    return done({
      result: { exchangeMaterialId },
      record: { exchangeId, exchangeMaterialId, name: kept },
      touched: OWN_ROW,
    });
  },
});

const namedMaterial = async (
  { sql, unitId }: Pick<Context, 'sql' | 'unitId'>,
  { exchangeMaterialId }: { exchangeMaterialId: ExchangeMaterialId },
) => {
  await exchangeOfMaterial(sql, unitId, exchangeMaterialId);
  return unitId as Context['unitId'];
};

/** By another than who listed it. */
export const review = action({
  name: 'exchanges.review-material',
  input: z.strictObject({ exchangeMaterialId: ExchangeMaterialId, outcome: z.enum(MATERIAL_OUTCOMES) }),
  by: [...RUN, 'head'],
  inPerson: true,
  within: namedMaterial,
  async run(context, { exchangeMaterialId, outcome }) {
    const { sql, unitId, actor, now } = context;
    const one = await inPreparation(context, await exchangeOfMaterial(sql, unitId, exchangeMaterialId));
    const found = (await listMaterials(sql, unitId, one)).find(({ materialId }) => materialId === exchangeMaterialId);
    if (!found) return refuse('not-found');
    if (isSame(actor, { accountId: found.addedBy, personId: found.adderPerson })) refuse('own-material');
    await reviewMaterial(sql, unitId, exchangeMaterialId, { outcome, at: now, by: actor.accountId });
    const { exchangeId } = one;
    return done({ result: {}, record: { exchangeId, exchangeMaterialId, outcome }, touched: 'nothing' });
  },
});

export const dropMaterial = action({
  name: 'exchanges.drop-material',
  input: z.strictObject({ exchangeMaterialId: ExchangeMaterialId }),
  by: RUN,
  within: namedMaterial,
  async run(context, { exchangeMaterialId }) {
    const { sql, unitId } = context;
    const { exchangeId } = await toChange(context, await exchangeOfMaterial(sql, unitId, exchangeMaterialId));
    await removeMaterial(sql, unitId, exchangeMaterialId);
    return done({ result: {}, record: { exchangeId, exchangeMaterialId }, touched: OWN_ROW });
  },
});

/** All who take part were told what to mind, together, on that day; or these of them. */
export const brief = action({
  name: 'exchanges.brief',
  input: z.strictObject({
    exchangeId: ExchangeId,
    on: DayField,
    personIds: z.array(PersonId).min(1).max(HOSTS_AT_MOST),
  }),
  by: RUN,
  within: named,
  async run(context, { exchangeId, on, personIds }) {
    const { sql, unitId, today } = context;
    await inPreparation(context, exchangeId);
    if (on > today) refuse('in-the-future');
    if ((await openExchange(sql, unitId, exchangeId)).plan === undefined) refuse('plan-first');
    const hosts = await listHosts(sql, unitId, exchangeId);
    if (personIds.some((id) => !hosts.some(({ personId }) => personId === id))) refuse('not-found');
    await markBriefed(sql, unitId, exchangeId, { on, personIds });
    await changeExchange(sql, unitId, exchangeId, { briefed_on: on });
    return done({ result: {}, record: { exchangeId, on, people: personIds }, touched: 'nothing' });
  },
});

/** On the own page: read, and known. */
export const acknowledge = action({
  name: 'exchanges.acknowledge-briefing',
  input: z.strictObject({ exchangeId: ExchangeId }),
  by: ['member'],
  within: named,
  async run(context, { exchangeId }) {
    const { sql, unitId, today, now, actor } = context;
    const me = (await listHosts(sql, unitId, exchangeId)).find(({ personId }) => personId === actor.personId);
    if (!me) return refuse('not-found');
    await inPreparation(context, exchangeId);
    if ((await openExchange(sql, unitId, exchangeId)).plan === undefined) refuse('plan-first');
    if (me.acknowledgedAt !== null) refuse('wrong-state');
    await markBriefed(sql, unitId, exchangeId, { on: today, personIds: [me.personId], acknowledgedAt: now });
    return done({ result: {}, record: { exchangeId, personId: me.personId, on: today }, touched: 'nothing' });
  },
});

/** Everything stands: what the kind of activity needs. Late, it is accepted and shown so in the ledger. */
export const prepare = action({
  name: 'exchanges.prepare',
  input: z.strictObject({ exchangeId: ExchangeId }),
  by: RUN,
  within: named,
  async run(context, { exchangeId }) {
    const { sql, unitId, today, now, actor } = context;
    const held = await inPreparation(context, exchangeId);
    if (held.state === 'planned') refuse('not-decided');
    if (held.preparedAt !== null) refuse('wrong-state');
    const one = await openExchange(sql, unitId, exchangeId);
    const hosts = await listHosts(sql, unitId, exchangeId);
    const missing = missingOf({ ...one, hosts, materials: await listMaterials(sql, unitId, one) });
    if (missing.length > 0)
      refuse('not-prepared', {
        zh: missing.map((part) => MISSING_NAMES[part].zh).join('、'),
        en: missing.map((part) => MISSING_NAMES[part].en).join(', '),
      });
    const state = held.state === 'held' ? 'held' : 'prepared';
    await changeExchange(sql, unitId, exchangeId, { state, prepared_at: now, prepared_by: actor.accountId });
    await giveStep(context, exchangeId, 'exchange-prepared', today);
    return done({ result: {}, record: { exchangeId, on: today }, touched: OWN_ROW });
  },
});
