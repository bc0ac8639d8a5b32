/**
 * The officer submits what is whole, the head certifies it in four statements, each by itself. Nothing unanswered is submitted; each “no” is a finding
 * before anybody certifies. Order of effects: the report is made, signed with the unit's key and lies on the disk; then one transaction refers to it,
 * gives the evidence and ends the case.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach, keepSealed } from '../../../platform/attach.ts';
import { hashOf, readFile } from '../../../platform/files.ts';
import { SelfInspectionId } from '../../../platform/ids.ts';
import { paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { findFile } from '../../../platform/store.ts';
import { sealPdf, unitKey } from '../../units/seal.ts';
import { keepCertificate } from '../../units/store/certificates.ts';
import { getUnit } from '../../units/store/unit.ts';
import { reportPaper } from '../documents.ts';
import { giveCertified } from '../evidence.ts';
import { findingsOfNo } from '../findings-of-no.ts';
import { readLedgerFor } from '../proposals.ts';
import { CERTIFY, READ, RUN, STATEMENT_NAMES, STATEMENTS } from '../self-inspections.ts';
import { changeInspection, keepResult, openInspection, sealedReturn } from '../store/inspections.ts';
import { inTheWay } from '../unfinished.ts';
import { wholeOf } from '../whole.ts';
import { inHand, named, OWN_ROW, refuseLeft, refuseSecrets } from '../within.ts';

async function refuseUnfinished(context: Context, selfInspectionId: SelfInspectionId): Promise<void> {
  const { one, answers, departments } = await wholeOf(context, selfInspectionId);
  refuseLeft(inTheWay({ template: one.template, answers }, departments), departments);
}

/** All that is answered with “no” becomes a finding, with who is to put it right and by when decided there. */
export const submit = action({
  name: 'self-inspections.submit',
  input: z.strictObject({ selfInspectionId: SelfInspectionId }),
  by: RUN,
  within: named,
  async run(context, { selfInspectionId }) {
    const { sql, unitId, now, actor } = context;
    const one = await inHand(context, selfInspectionId, 'open');
    await readLedgerFor(context, selfInspectionId, one);
    await refuseUnfinished(context, selfInspectionId);
    const findings = await findingsOfNo(context, one);
    await changeInspection(sql, unitId, selfInspectionId, {
      ...{ state: 'submitted', submitted_at: now, submitted_by: actor.accountId, returned: null },
    });
    return done({ result: { findings: findings.length }, record: { selfInspectionId, findings }, touched: OWN_ROW });
  },
});

export const sendBack = action({
  name: 'self-inspections.send-back',
  input: z.strictObject({ selfInspectionId: SelfInspectionId, words: paragraph(500).pipe(z.string().trim().min(2)) }),
  by: CERTIFY,
  within: named,
  async run(context, { selfInspectionId, words }) {
    const one = await inHand(context, selfInspectionId, 'submitted');
    refuseSecrets(words);
    await changeInspection(context.sql, context.unitId, selfInspectionId, {
      ...{ state: 'open', submitted_at: null, submitted_by: null },
      returned: sealedReturn(context.unitId, one, words),
    });
    return done({
      result: {},
      record: { selfInspectionId, words: sealedHash(one.salt, words, 'returned') },
      touched: 'nothing',
    });
  },
});

const Statements = z.strictObject({
  done: z.boolean(),
  briefed: z.boolean(),
  corrected: z.boolean(),
  supported: z.boolean(),
});

/** What stands on the report, whether it is the draft or the one that is certified. */
async function reportParts(context: Context, selfInspectionId: SelfInspectionId) {
  const whole = await wholeOf(context, selfInspectionId);
  return { whole, unitName: (await getUnit(context.sql, context.unitId)).name };
}

/** Only the head, and only all four. */
export const certify = action({
  name: 'self-inspections.certify',
  input: z.strictObject({ selfInspectionId: SelfInspectionId, statements: Statements }),
  by: CERTIFY,
  inPerson: true,
  within: named,
  async prepare(preparing, { selfInspectionId, statements }) {
    const { read, now, today, services, timeZone } = preparing;
    const missing = STATEMENTS.filter((one) => !statements[one]).map((one) => STATEMENT_NAMES[one]);
    if (missing.length > 0)
      refuse('statement-missing', {
        zh: missing.map(({ zh }) => zh).join(''),
        en: missing.map(({ en }) => en).join(' '),
      });
    const { whole, unitName } = await read(async (context) => {
      if ((await openInspection(context.sql, context.unitId, selfInspectionId)).state !== 'submitted')
        refuse('wrong-state');
      return reportParts(context, selfInspectionId);
    });
    const paper = reportPaper({ whole, unitName, at: now, timeZone, certifiedOn: today });
    const pdf = await printed(paper, services.fontsRoot);
    const key = await unitKey(preparing);
    const reason = `固定已签署的自查报告 ${selfInspectionId} · Seals certified self-inspection ${selfInspectionId}`;
    const sealed = await sealPdf(pdf, key, { now, name: unitName, reason });
    return { whole, key, file: await keepSealed(preparing, sealed, 'application/pdf') };
  },
  async run(context, { selfInspectionId }, { whole, key, file }) {
    const { sql, unitId, now, today, actor } = context;
    await inHand(context, selfInspectionId, 'submitted');
    const again = await wholeOf(context, selfInspectionId);
    // Changed while the report was made: it no longer says what is so.
    if (!isDeepStrictEqual(again.answers, whole.answers)) refuse('busy');
    await refuseUnfinished(context, selfInspectionId);
    if (again.answers.some((row) => row.answer === 'not-met' && row.findingId === null)) refuse('no-without-finding');
    const fileHash = await attach(context, file);
    const certificate = await keepCertificate(sql, unitId, key, now);
    await keepResult(sql, unitId, selfInspectionId, again.result);
    await changeInspection(sql, unitId, selfInspectionId, {
      ...{ state: 'certified', certified_at: now, certified_on: today, certified_by: actor.accountId },
      ...{ members_asked: again.members.asked, members_sent: again.members.sent },
      ...{ file_hash: fileHash, content_hash: file.contentHash },
    });
    await giveCertified(context, selfInspectionId);
    return done({
      result: { certifiedAt: now },
      record: {
        ...{ selfInspectionId, file: reference(fileHash), content: reference(file.contentHash) },
        certificate: reference(certificate),
        ...{ permille: again.result.permille, vetoed: again.result.vetoed },
      },
      touched: OWN_ROW,
    });
  },
});

/** As it stands, on paper; certified, the report that was signed. */
export const printReport = action({
  name: 'self-inspections.print',
  input: z.strictObject({ selfInspectionId: SelfInspectionId }),
  by: READ,
  within: named,
  async prepare({ read, unitId, now, timeZone, services }, { selfInspectionId }) {
    const { whole, unitName, kept } = await read(async (context) => {
      const parts = await reportParts(context, selfInspectionId);
      const hash = parts.whole.one.fileHash;
      return { ...parts, kept: hash ? await findFile(context.sql, unitId, hash) : undefined };
    });
    const certified = kept && (await readFile(services.filesRoot, kept.hash, kept.key));
    if (whole.one.fileHash && !certified) refuse('not-found');
    const bytes = certified ?? (await printed(reportPaper({ whole, unitName, at: now, timeZone }), services.fontsRoot));
    const file = { name: `自查报告-${selfInspectionId}.pdf`, mediaType: 'application/pdf', bytes };
    return { file, digest: reference(hashOf(bytes)) };
  },
  async run(_, { selfInspectionId }, { file, digest }) {
    return done({ result: { file }, record: { selfInspectionId, digest }, touched: 'nothing' });
  },
});
