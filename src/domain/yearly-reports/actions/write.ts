/** A draft is begun, written in, its figures taken over anew, given up; a correction begins from what was issued. */
import { z } from 'zod';
import type { Day } from '../../../law/day.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { YearlyReportId } from '../../../platform/ids.ts';
import { DayField, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { getUnit } from '../../units/store/unit.ts';
import { countYear } from '../counted.ts';
import { FIGURE_NAMES } from '../figures.ts';
import { changeReport, deleteReport, insertReport, lastVersionOf, openReport, writeWords } from '../store/reports.ts';
import { TEMPLATE } from '../template.ts';
import { inHand, named, ofUnit, refuseSecrets, refuseUnknownFigures } from '../within.ts';
import {
  chosenSpan,
  FIRST_YEAR,
  mayReport,
  RUN,
  SECTIONS,
  type Section,
  TEXT_AT_MOST,
  type Words,
} from '../yearly-reports.ts';

const hashed = (salt: Buffer, words: Words) => sealedHash(salt, JSON.stringify(words), 'content');

/** One draft of a year at a time, and the first version once. */
async function begun(
  context: Context,
  { year, asOf }: { year: number; asOf?: Day | undefined },
  words: Words,
  mayFollow: boolean,
) {
  const { sql, unitId, now, today, actor } = context;
  const { ledger_from: ledgerFrom } = await getUnit(sql, unitId);
  if (!mayReport(year, today, ledgerFrom)) refuse('no-such-year');
  const last = await lastVersionOf(sql, unitId, year);
  if (last.inHand) refuse('report-in-hand');
  if (last.version > 0 && !mayFollow) refuse('report-issued');
  const span = chosenSpan(year, today, asOf) ?? refuse('no-such-as-of-day');
  const figures = await countYear(context, span);
  const one = {
    year,
    version: last.version + 1,
    asOf: span.to,
    countedOn: today,
    figures,
    words,
    at: now,
    by: actor.accountId,
  };
  const { yearlyReportId, salt } = await insertReport(sql, unitId, one);
  return done({
    result: { yearlyReportId },
    record: { yearlyReportId, year, version: one.version, asOf: one.asOf, figures, content: hashed(salt, words) },
    touched: 'nothing',
  });
}

/** To which day it counts; left out, to the last that is over. */
const AsOf = DayField.optional();

export const begin = action({
  name: 'yearly-reports.begin',
  input: z.strictObject({ year: z.int().min(FIRST_YEAR).max(2200), asOf: AsOf }),
  by: RUN,
  within: ofUnit,
  run: (context, which) => begun(context, which, TEMPLATE, false),
});

/** What was issued stays as it is; the next version takes its words and counts anew. */
export const revise = action({
  name: 'yearly-reports.revise',
  input: z.strictObject({ yearlyReportId: YearlyReportId }),
  by: RUN,
  within: named,
  async run(context, { yearlyReportId }) {
    const { words, year, state } = await openReport(context.sql, context.unitId, yearlyReportId);
    if (state !== 'issued' || !words) return refuse('wrong-state');
    return begun(context, { year }, words, true);
  },
});

const Text = paragraph(TEXT_AT_MOST).transform((text) => text.trim());
const SectionField = z.strictObject({ section: z.enum(SECTIONS), zh: Text, en: Text });

/** Sections that are not given stay as they are. */
export const write = action({
  name: 'yearly-reports.write',
  input: z.strictObject({
    yearlyReportId: YearlyReportId,
    /** The revision that was read: what somebody else saved since is not written over. */
    revision: z.int().min(1).max(1_000_000),
    sections: z.array(SectionField).min(1).max(SECTIONS.length),
  }),
  by: RUN,
  within: named,
  async run(context, { yearlyReportId, revision, sections }) {
    const { sql, unitId, now, actor } = context;
    const one = await inHand(context, yearlyReportId, 'draft');
    if (one.revision !== revision) refuse('report-changed');
    const before = (await openReport(sql, unitId, yearlyReportId)).words!;
    const given = Object.fromEntries(sections.map(({ section, ...words }) => [section, words]));
    const words = { ...before, ...(given as Partial<Record<Section, Words[Section]>>) };
    refuseSecrets(words);
    refuseUnknownFigures(words);
    await writeWords(sql, unitId, one, { words, at: now, by: actor.accountId });
    return done({
      result: { revision: revision + 1 },
      record: { yearlyReportId, content: hashed(one.salt, words) },
      touched: 'nothing',
    });
  },
});

/** Takes over what the ledger and the modules say now, up to the chosen day or the end of the year; the record keeps old and new. */
export const acceptFigures = action({
  name: 'yearly-reports.accept-figures',
  input: z.strictObject({ yearlyReportId: YearlyReportId, asOf: AsOf }),
  by: RUN,
  within: named,
  async run(context, { yearlyReportId, asOf }) {
    const { sql, unitId, today } = context;
    const one = await inHand(context, yearlyReportId, 'draft');
    const span = chosenSpan(one.year, today, asOf) ?? refuse('no-such-as-of-day');
    const figures = await countYear(context, span);
    const changed = FIGURE_NAMES.filter((name) => (figures[name] ?? null) !== (one.figures[name] ?? null));
    await changeReport(sql, unitId, yearlyReportId, {
      figures: JSON.stringify(figures),
      as_of: span.to,
      counted_on: today,
      revision: one.revision + 1,
    });
    return done({
      result: { changed: changed.length, revision: one.revision + 1 },
      record: {
        ...{ yearlyReportId, asOf: span.to },
        changed: changed.map((name) => ({ of: name, before: one.figures[name] ?? null, after: figures[name] ?? null })),
      },
      touched: 'nothing',
    });
  },
});

/** A draft alone: what was issued stays. */
export const discard = action({
  name: 'yearly-reports.discard',
  input: z.strictObject({ yearlyReportId: YearlyReportId }),
  by: RUN,
  within: named,
  async run(context, { yearlyReportId }) {
    const { year, version } = await inHand(context, yearlyReportId, 'draft');
    await deleteReport(context.sql, context.unitId, yearlyReportId);
    return done({ result: {}, record: { yearlyReportId, year, version }, touched: 'nothing' });
  },
});
