/** Work rules: the needed set with what is missing, the list, one of them whole, who has read it; and for a member what is to be read. */
import { z } from 'zod';
import { NEEDED_KINDS } from '../../law/needed-rules.ts';
import { WorkRuleId, WorkRuleVersionId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { readableVersion } from './actions/read.ts';
import { RuleFilterFields, shownRules, titleOf } from './listed.ts';
import { completeSince, EVERYBODY, lacksOf, READ, ruleStand, unsettled } from './rules.ts';
import { coveredOn, inHandOf, reviewsOf } from './store/lists.ts';
import { countReaders, listReaders, rulesFor } from './store/readings.ts';
import { getRule, versionOn, versionsOf } from './store/versions.ts';
import { namedVersion } from './within.ts';

/** Each kind of the needed set: which rules cover it, what is in hand, and since when all of it is covered. */
export const needed = query({
  name: 'rules.needed',
  input: z.strictObject({}),
  by: READ,
  recorded: 'no',
  async run(context) {
    const { sql, unitId, today } = context;
    const covered = await coveredOn(sql, unitId, today);
    const inHand = await inHandOf(sql, unitId);
    const titles = new Map<number, string | null>();
    for (const { versionId } of covered)
      if (!titles.has(versionId)) titles.set(versionId, await titleOf(context, versionId));
    const kinds = NEEDED_KINDS.map((kind) => ({
      kind,
      covered: covered
        .filter((one) => one.kind === kind)
        .map(({ kind: _, ...one }) => ({ ...one, title: titles.get(one.versionId) ?? null })),
      inHand: inHand.filter((one) => one.kind === kind).map(({ versionId, state }) => ({ versionId, state })),
    }));
    return {
      kinds,
      missing: kinds.filter((one) => one.covered.length === 0).length,
      completeSince: completeSince(covered.map(({ kind, issuedOn }) => ({ kind, since: issuedOn }))) ?? null,
    };
  },
});

export const rules = query({
  name: 'rules.list',
  input: z.strictObject({ ...RuleFilterFields, ...Page }),
  by: READ,
  recorded: 'no',
  run: (context, { offset, limit, ...filter }) => shownRules(context, filter, { offset, limit }),
});

/** All versions of one, its reviews, which of them holds today, and how many have read that one. */
export const rule = query({
  name: 'rules.get',
  input: z.strictObject({ workRuleId: WorkRuleId }),
  by: READ,
  recorded: 'no',
  async run(context, { workRuleId }) {
    const { sql, unitId, today } = context;
    const one = await getRule(sql, unitId, workRuleId);
    const versions = await versionsOf(sql, unitId, workRuleId);
    const current = await versionOn(sql, unitId, workRuleId, today);
    const shown = current ?? versions.findLast(({ state }) => state === 'issued');
    const reviews = await reviewsOf(sql, unitId, workRuleId);
    const reviewBy = reviews.find(({ reviewedOn }) => reviewedOn === null)?.dueOn ?? null;
    const { effectiveFrom = null, effectiveTo = null } = shown ?? {};
    return {
      ...one,
      ...{ versions, reviews, reviewBy, currentId: current?.versionId ?? null },
      title: await titleOf(context, (current ?? versions[0]!).versionId),
      readers: current && one.repealedOn === null ? await countReaders(sql, unitId, current.versionId, today) : null,
      stand: ruleStand({ repealedOn: one.repealedOn, effectiveFrom, effectiveTo, reviewBy }, today),
    };
  },
});

/** One version with all that it says; what it still lacks; and why it was sent back. */
export const version = query({
  name: 'rules.version',
  input: z.strictObject({ workRuleVersionId: WorkRuleVersionId }),
  by: READ,
  recorded: 'no',
  async run(context, { workRuleVersionId }) {
    const { version: whole, repealedOn, inForce } = await readableVersion(context, workRuleVersionId);
    const { fileHash: _, mediaType: __, ...one } = whole;
    const { words } = one;
    return {
      ...{ ...one, repealedOn, inForce },
      lacks: words ? lacksOf({ ...one, words }, one) : [],
      unsettled: words ? unsettled({ words, kinds: one.kinds }).map(({ point }) => point) : [],
    };
  },
});

/** Whoever must read a version, those who have not read it first. */
export const readers = query({
  name: 'rules.readers',
  input: z.strictObject({ workRuleVersionId: WorkRuleVersionId, unread: z.boolean().optional(), ...Page }),
  by: READ,
  recorded: 'no',
  async run(context, { workRuleVersionId, unread, offset, limit }) {
    const { sql, unitId, today } = context;
    await namedVersion(context, { workRuleVersionId });
    return listReaders(sql, unitId, { versionId: workRuleVersionId, today, unread }, { offset, limit });
  },
});

/** What is in force and for oneself to read. */
export const ownRules = query({
  name: 'rules.mine',
  input: z.strictObject({}),
  by: EVERYBODY,
  recorded: 'no',
  async run(context) {
    const { sql, unitId, today, actor } = context;
    const mine = actor.personId === undefined ? [] : await rulesFor(sql, unitId, actor.personId, today);
    const titled: ((typeof mine)[number] & { title: string | null })[] = [];
    for (const one of mine) titled.push({ ...one, title: await titleOf(context, one.versionId) });
    return { rules: titled };
  },
});

/** One of these with all that it says. */
export const ownRule = query({
  name: 'rules.my-rule',
  input: z.strictObject({ workRuleVersionId: WorkRuleVersionId }),
  by: EVERYBODY,
  recorded: 'no',
  async run(context, { workRuleVersionId }) {
    const { version: one, readAt, isToRead, inForce } = await readableVersion(context, workRuleVersionId);
    const { words, versionId, workRuleId, number, document, issuedOn, effectiveFrom, effectiveTo, hasFile } = one;
    if (words === undefined || one.state !== 'issued') return refuse('not-found');
    return {
      ...{ versionId, workRuleId, number, document, issuedOn, effectiveFrom, effectiveTo, hasFile },
      ...{ words, readAt, isToRead, inForce },
    };
  },
});
