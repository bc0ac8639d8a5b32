/** A version of a work rule is begun, written, given its file, given up. Submitted it stands still; issued it is never changed, only replaced. */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { reference } from '../../../journal/entry.ts';
import { NEEDED_KINDS, POINTS } from '../../../law/needed-rules.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { WorkRuleId, WorkRuleVersionId } from '../../../platform/ids.ts';
import { line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { DUTY_CODES, RUN, type RuleWords, SECTIONS_AT_MOST } from '../rules.ts';
import {
  changeVersion,
  deleteRule,
  deleteVersion,
  dropFile,
  getRule,
  type HeldVersion,
  holdVersion,
  insertRule,
  insertVersion,
  noteAuthor,
  openVersion,
  versionsOf,
  writeVersion,
} from '../store/versions.ts';
import { templateOf } from '../template.ts';
import { namedRule, namedVersion, ofUnit, refuseSecrets } from '../within.ts';

const orEmpty = (max: number) => line(max).or(z.literal(''));
const Kinds = z
  .array(z.enum(NEEDED_KINDS))
  .max(NEEDED_KINDS.length)
  .transform((kinds) => [...new Set(kinds)]);

const RuleFields = {
  title: line(100),
  responsible: orEmpty(60),
  kinds: Kinds,
  implements: z.array(z.enum(DUTY_CODES)).max(DUTY_CODES.length),
  sections: z
    .array(
      z.strictObject({
        heading: line(100),
        text: paragraph(4000).default(''),
        settles: z.enum(POINTS).nullable().default(null),
      }),
    )
    .max(SECTIONS_AT_MOST),
};

const hashed = (salt: Buffer, words: RuleWords) => sealedHash(salt, JSON.stringify(words), 'content');

/** With the headings that its kinds must settle, in the language asked for, or empty. On paper: it was issued before, and is taken in. */
export const begin = action({
  name: 'rules.begin',
  input: z.strictObject({
    kinds: Kinds,
    title: line(100).optional(),
    template: z.enum(['zh', 'en', 'none']),
    onPaper: z.boolean().default(false),
  }),
  by: RUN,
  within: ofUnit,
  async run(context, { kinds, title, template, onPaper }) {
    const { sql, unitId, now, actor } = context;
    refuseSecrets(title ?? '');
    const proposed = templateOf(kinds, template === 'none' ? 'zh' : template);
    const named = (title ?? proposed.words.title) || { zh: '工作制度', en: 'Work rule', none: '工作制度' }[template];
    const sections = template === 'none' ? [] : proposed.words.sections;
    const words = { ...proposed.words, title: named.slice(0, 100), sections };
    const who = { at: now, by: actor.accountId };
    const workRuleId = await insertRule(sql, unitId, who);
    const begun = { ...proposed, words, workRuleId, number: 1, onPaper, ...who };
    const { versionId: workRuleVersionId, salt } = await insertVersion(sql, unitId, begun);
    return done({
      result: { workRuleId, workRuleVersionId },
      record: { workRuleId, workRuleVersionId, kinds, template, onPaper, content: hashed(salt, words) },
      touched: 'nothing',
    });
  },
});

/** The next version, from the newest one; the one in force stays in force until this one is. */
export const revise = action({
  name: 'rules.revise',
  input: z.strictObject({ workRuleId: WorkRuleId, onPaper: z.boolean().default(false) }),
  by: RUN,
  within: namedRule,
  async run(context, { workRuleId, onPaper }) {
    const { sql, unitId, now, actor } = context;
    if ((await getRule(sql, unitId, workRuleId, true)).repealedOn !== null) refuse('wrong-state');
    const [last] = await versionsOf(sql, unitId, workRuleId);
    if (last!.state !== 'issued') refuse('rule-in-hand');
    const { words } = await openVersion(sql, unitId, last!.versionId);
    if (words === undefined) return refuse('wrong-state');
    const says = { words, kinds: last!.kinds, implements: last!.implements };
    const begun = { ...says, workRuleId, number: last!.number + 1, onPaper, at: now, by: actor.accountId };
    const { versionId: workRuleVersionId } = await insertVersion(sql, unitId, begun);
    return done({
      result: { workRuleVersionId },
      record: { workRuleId, workRuleVersionId, onPaper },
      touched: 'nothing',
    });
  },
});

/** All of a draft at once. `revision` is the one that was read: what somebody else has saved meanwhile is not written over. */
export const write = action({
  name: 'rules.write',
  input: z.strictObject({
    workRuleVersionId: WorkRuleVersionId,
    revision: z.int().min(1).max(1_000_000),
    ...RuleFields,
  }),
  by: RUN,
  within: namedVersion,
  async run(context, { workRuleVersionId, revision, kinds, implements: of, ...words }) {
    const { sql, unitId, now, actor } = context;
    const one = await drafted(context, workRuleVersionId);
    if (one.revision !== revision) refuse('rule-changed');
    refuseSecrets(words);
    const codes = [...new Set(of)];
    await writeVersion(sql, unitId, one, { words, kinds, implements: codes, at: now, by: actor.accountId });
    return done({
      result: { revision: revision + 1 },
      record: {
        ...{ workRuleId: one.workRuleId, workRuleVersionId, revision: revision + 1, kinds, duties: codes },
        content: hashed(one.salt, words),
      },
      touched: 'nothing',
    });
  },
});

export async function drafted({ sql, unitId }: Context, workRuleVersionId: number): Promise<HeldVersion> {
  const one = await holdVersion(sql, unitId, workRuleVersionId);
  return one.state === 'draft' ? one : refuse('wrong-state');
}

/**
 * The paper itself, while it is written: once submitted it is what the head reads, and once issued nothing is added that he has not read. Who
 * brings it has written in it.
 */
export const addFile = action({
  name: 'rules.add-file',
  input: z.strictObject({ workRuleVersionId: WorkRuleVersionId }),
  by: RUN,
  takesFile: true,
  within: namedVersion,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { workRuleVersionId }, file) {
    const { sql, unitId, actor } = context;
    const one = await holdVersion(sql, unitId, workRuleVersionId);
    if (one.state === 'issued') refuse('rule-as-issued');
    if (one.state !== 'draft') refuse('wrong-state');
    await attach(context, file);
    await changeVersion(sql, unitId, workRuleVersionId, {
      ...{ file_hash: file.hash, content_hash: file.contentHash, media_type: file.mediaType },
      revision: one.revision + 1,
    });
    await noteAuthor(sql, unitId, workRuleVersionId, actor.accountId);
    if (one.fileHash !== null) await dropFile(sql, unitId, one.fileHash);
    const facts = { workRuleVersionId, file: reference(file.hash), content: reference(file.contentHash) };
    return done({ result: {}, record: facts, touched: 'nothing' });
  },
});

/** A draft is given up; with the only version the rule goes, too. */
export const discard = action({
  name: 'rules.discard',
  input: z.strictObject({ workRuleVersionId: WorkRuleVersionId }),
  by: RUN,
  within: namedVersion,
  async run(context, { workRuleVersionId }) {
    const { sql, unitId } = context;
    const one = await drafted(context, workRuleVersionId);
    await deleteVersion(sql, unitId, one);
    if (one.number === 1) await deleteRule(sql, unitId, one.workRuleId);
    return done({ result: {}, record: { workRuleId: one.workRuleId, workRuleVersionId }, touched: 'nothing' });
  },
});
