/**
 * The officer submits, the head issues: in person, not whoever wrote in it, the revision that was read. Order of effects: the paper is made, signed
 * with the unit's key and lies on the disk; then one transaction looks again, fixes figures and file, and ends the draft.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { officialPaper } from '../../../documents/official.ts';
import { printed } from '../../../exports/printed.ts';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach, keepSealed } from '../../../platform/attach.ts';
import { YearlyReportId } from '../../../platform/ids.ts';
import { paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { isSame } from '../../../platform/second-person.ts';
import { sealPdf, unitKey } from '../../units/seal.ts';
import { keepCertificate } from '../../units/store/certificates.ts';
import { getUnit } from '../../units/store/unit.ts';
import { numberOf, reportPaper } from '../documents.ts';
import { FIGURE_NAMES, type FigureName } from '../figures.ts';
import { authorsOf, changeReport, sealedReturn } from '../store/reports.ts';
import { atLeastOf, inHand, named, refuseSecrets, refuseUnfit, wholeOf } from '../within.ts';
import { ISSUE, type Moved, RUN } from '../yearly-reports.ts';

export const submit = action({
  name: 'yearly-reports.submit',
  input: z.strictObject({
    yearlyReportId: YearlyReportId,
    /** Words that are also names of people were looked at. */
    namesSeen: z.boolean().default(false),
  }),
  by: RUN,
  within: named,
  async run(context, { yearlyReportId, namesSeen }) {
    const { sql, unitId, now, actor } = context;
    await inHand(context, yearlyReportId, 'draft');
    const whole = await wholeOf(context, yearlyReportId);
    refuseUnfit(whole, context, { namesSeen, movedSeen: [] });
    await changeReport(sql, unitId, yearlyReportId, {
      ...{ state: 'submitted', submitted_at: now, submitted_by: actor.accountId, returned: null },
    });
    const record = { yearlyReportId, year: whole.year, version: whole.version, names: whole.names.length };
    return done({ result: {}, record, touched: 'nothing' });
  },
});

/** By the head with the reason, or taken back by the office: it can be written in again. */
export const sendBack = action({
  name: 'yearly-reports.send-back',
  input: z.strictObject({ yearlyReportId: YearlyReportId, words: paragraph(500).pipe(z.string().trim().min(2)) }),
  by: [...ISSUE, ...RUN],
  within: named,
  async run(context, { yearlyReportId, words }) {
    const one = await inHand(context, yearlyReportId, 'submitted');
    refuseSecrets(words);
    await changeReport(context.sql, context.unitId, yearlyReportId, {
      ...{ state: 'draft', submitted_at: null, submitted_by: null },
      returned: sealedReturn(context.unitId, one, words),
    });
    const record = { yearlyReportId, words: sealedHash(one.salt, words, 'returned') };
    return done({ result: {}, record, touched: 'nothing' });
  },
});

type Issued = {
  readonly yearlyReportId: YearlyReportId;
  readonly revision: number;
  readonly movedSeen: readonly Moved[];
};

/** What is printed, and who may not have it printed: whoever wrote in it. */
async function toIssue(context: Context, { yearlyReportId, revision, movedSeen }: Issued) {
  const { sql, unitId, actor } = context;
  const whole = await wholeOf(context, yearlyReportId);
  if (whole.state !== 'submitted') refuse('wrong-state');
  if (whole.revision !== revision) refuse('report-changed');
  if ((await authorsOf(sql, unitId, yearlyReportId)).some((author) => isSame(actor, author))) refuse('own-report');
  const words = refuseUnfit(whole, context, { namesSeen: true, movedSeen });
  const { name: unitName, sign } = await getUnit(sql, unitId);
  const { year, version, asOf, countedOn, figures, lastYear, lastYearFrom, moved } = whole;
  const number = numberOf({ sign: sign ?? refuse('no-sign'), year, version });
  const parts = {
    unitName,
    year,
    version,
    asOf,
    countedOn,
    words,
    figures,
    lastYear,
    number,
    atLeast: await atLeastOf(context),
  };
  return { parts, lastYearFrom, moved };
}

export const issue = action({
  name: 'yearly-reports.issue',
  input: z.strictObject({
    yearlyReportId: YearlyReportId,
    revision: z.int().min(1).max(1_000_000),
    /**
     * What was entered since about days before it is shown, old and new: the head issues the figures as they were taken, or sends it back. Each
     * that was shown is named with both values: what has moved since then was seen by nobody.
     */
    movedSeen: z
      .array(z.strictObject({ figure: z.string().max(60), accepted: z.int().nullable(), now: z.int().nullable() }))
      .max(FIGURE_NAMES.length)
      .default([]),
  }),
  by: ISSUE,
  inPerson: true,
  within: named,
  async prepare(preparing, which) {
    const { read, now, today, services } = preparing;
    const { parts } = await read((context) => toIssue(context, which));
    const key = await unitKey(preparing);
    const signature = { name: parts.unitName, fingerprint: key.fingerprint };
    const paper = officialPaper(reportPaper({ ...parts, day: today, at: now, signature }));
    const pdf = await sealPdf(await printed(paper, services.fontsRoot), key, {
      now,
      name: parts.unitName,
      reason: parts.number,
    });
    return { parts, key, file: await keepSealed(preparing, pdf, 'application/pdf') };
  },
  async run(context, which, { parts, key, file }) {
    const { yearlyReportId } = which;
    const { sql, unitId, now, today, actor } = context;
    await inHand(context, yearlyReportId, 'submitted');
    const again = await toIssue(context, which);
    // Changed while the paper was made: it no longer says what is so.
    if (!isDeepStrictEqual(again.parts, parts)) refuse('busy');
    const fileHash = await attach(context, file);
    const certificate = await keepCertificate(sql, unitId, key, now);
    const { year, version, asOf, figures, lastYear, number } = parts;
    await changeReport(sql, unitId, yearlyReportId, {
      ...{ state: 'issued', issued_at: now, issued_on: today, issued_by: actor.accountId, number },
      ...{ last_year: lastYear && JSON.stringify(lastYear), last_year_from: again.lastYearFrom },
      ...{ file_hash: fileHash, content_hash: file.contentHash },
    });
    return done({
      result: { number: reference(number) },
      record: {
        ...{ yearlyReportId, year, version, asOf, figures, lastYear, number: reference(number) },
        moved: again.moved.map(({ figure, accepted, now: today }) => ({
          of: figure as FigureName,
          stated: accepted,
          now: today,
        })),
        ...{ file: reference(fileHash), content: reference(file.contentHash), certificate: reference(certificate) },
      },
      touched: 'nothing',
    });
  },
});
