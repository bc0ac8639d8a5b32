/** What officer and head do with the impact assessments: complete, sign or send back, take away as paper; and what they see. */

import { z } from 'zod';
import { printed } from '../../exports/printed.ts';
import { canonical, reference } from '../../journal/entry.ts';
import { action, type Context, done, ownUnit } from '../../platform/action.ts';
import { attach, keepSealed, readAttached } from '../../platform/attach.ts';
import { hashOf } from '../../platform/files.ts';
import type { UnitId } from '../../platform/ids.ts';
import { line, paragraph } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { isSame } from '../../platform/second-person.ts';
import { namesOfAccounts } from '../accounts/store.ts';
import { getUnit } from '../units/store/unit.ts';
import { assessmentPaper } from './assessment/documents.ts';
import { CONCLUSIONS } from './assessment/names.ts';
import { assessmentsNow, basisNow } from './assessment/now.ts';
import { PART_CODES } from './assessment/part-codes.ts';
import {
  addVersion,
  findVersion,
  listVersions,
  markReturned,
  markSigned,
  type WholeVersion,
} from './store/assessment.ts';

const Part = z.enum(PART_CODES);
const One = z.strictObject({ assessmentId: z.int().positive() });
type One = z.infer<typeof One>;

const unitOfAssessment = async ({ sql, unitId }: Context, one: One): Promise<UnitId> =>
  (await findVersion(sql, unitId, one)) ? unitId : refuse('not-found');

const factsOf = ({
  assessmentId,
  part,
  version,
  basis,
}: Pick<WholeVersion, 'assessmentId' | 'part' | 'version' | 'basis'>) => ({
  ...{ assessmentId, version },
  ...{ part: reference(part), basis: reference(basis) },
});

/** `basis`: what is filled in, as the officer has read it; where it changed since, it is to be read again. */
export const completeAssessment = action({
  name: 'rights.complete-assessment',
  input: z.strictObject({
    part: Part,
    basis: line(40),
    necessity: paragraph(2000).min(2),
    ownMeasures: paragraph(2000).min(2),
    remaining: paragraph(2000).min(2),
    conclusion: z.enum(CONCLUSIONS),
  }),
  by: ['security-officer'],
  inPerson: true,
  within: ownUnit,
  async run(context, { part, basis, ...added }) {
    const { sql, unitId, actor, now } = context;
    const current = await basisNow(context, part);
    if (current.version !== basis) refuse('wrong-state');
    const content = current.basis;
    const made = await addVersion(sql, unitId, { part, basis, content, added, by: actor.accountId, at: now });
    const digest = reference(hashOf(Buffer.from(canonical({ content, added }))));
    return done({
      result: { assessmentId: made.assessmentId },
      record: { ...factsOf({ ...made, part, basis }), conclusion: added.conclusion, digest },
      touched: 'nothing',
    });
  },
});

/** Waits, fits what is filled in today, and was completed by somebody else. */
async function toSign(context: Context, { assessmentId }: One, hold = false): Promise<WholeVersion> {
  const { sql, unitId, actor } = context;
  const one = (await findVersion(sql, unitId, { assessmentId, hold })) ?? refuse('not-found');
  if (one.state !== 'completed' || (await basisNow(context, one.part)).version !== one.basis) refuse('wrong-state');
  if (isSame(actor, { accountId: one.completer, personId: one.completerPerson ?? undefined })) refuse('own-assessment');
  return one;
}

export const signAssessment = action({
  name: 'rights.sign-assessment',
  input: One,
  by: ['head'],
  inPerson: true,
  within: unitOfAssessment,
  async prepare(preparing, input) {
    const paper = await preparing.read(async (context) => {
      const { sql, unitId, actor, now, timeZone } = context;
      const one = await toSign(context, input);
      const { name } = await getUnit(sql, unitId);
      const signedBy = (await namesOfAccounts(sql, unitId, [actor.accountId])).get(actor.accountId) ?? '—';
      return assessmentPaper({ one, unitName: name, signedBy, signedAt: now, timeZone });
    });
    return keepSealed(preparing, await printed(paper, preparing.services.fontsRoot), 'application/pdf');
  },
  async run(context, input, file) {
    const { sql, unitId, actor, now } = context;
    const one = await toSign(context, input, true);
    const fileHash = await attach(context, file);
    await markSigned(sql, unitId, { ...input, by: actor.accountId, at: now, fileHash });
    return done({ result: {}, record: { ...factsOf(one), digest: reference(file.contentHash) }, touched: 'nothing' });
  },
});

/** To be completed anew: the head does not sign it as it is. */
export const returnAssessment = action({
  name: 'rights.return-assessment',
  input: One,
  by: ['head'],
  inPerson: true,
  within: unitOfAssessment,
  async run({ sql, unitId }, { assessmentId }) {
    const one = (await findVersion(sql, unitId, { assessmentId, hold: true })) ?? refuse('not-found');
    if (one.state !== 'completed') refuse('wrong-state');
    await markReturned(sql, unitId, assessmentId);
    return done({ result: {}, record: factsOf(one), touched: 'nothing' });
  },
});

/** The paper leaves the system as a file: an act. */
export const downloadAssessment = action({
  name: 'rights.download-assessment',
  input: One,
  by: ['security-officer', 'head'],
  within: unitOfAssessment,
  async prepare({ read, services }, input) {
    return read(async (context) => {
      const one = (await findVersion(context.sql, context.unitId, input)) ?? refuse('not-found');
      if (!one.fileHash) return refuse('wrong-state');
      const name = `个人信息保护影响评估-${one.content.title.zh}-v${one.version}.pdf`;
      return { name, ...(await readAttached({ ...context, services }, one.fileHash)) };
    });
  },
  async run(_context, { assessmentId }, file) {
    return done({ result: { file }, record: { assessmentId }, touched: 'nothing' });
  },
});

export const assessments = query({
  name: 'rights.assessments',
  input: z.strictObject({}),
  by: ['security-officer', 'head'],
  recorded: 'no',
  run: (context) => assessmentsNow(context),
});

/** One part: what is filled in today, what the newest version added, and every version there was. */
export const assessment = query({
  name: 'rights.assessment',
  input: z.strictObject({ part: Part }),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run(context, { part }) {
    const { sql, unitId } = context;
    const { basis, version } = await basisNow(context, part);
    const versions = await listVersions(sql, unitId, part);
    const newest = versions[0] && (await findVersion(sql, unitId, versions[0]));
    return { part, basis, version, versions, added: newest?.added };
  },
});
