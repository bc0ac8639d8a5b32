/** What a user can do about duties themselves: choose a figure within what its mark allows, and take the ledger away as a file. */
import { z } from 'zod';
import { toSheet } from '../../documents/sheet.ts';
import { reference } from '../../journal/entry.ts';
import { mayChoose, PARAMETER_KEYS, type ParameterKey, parameter } from '../../law/parameters.ts';
import { action, done, ownUnit } from '../../platform/action.ts';
import { hashOf } from '../../platform/files.ts';
import { line, PurposeField } from '../../platform/input.ts';
import { refuse } from '../../platform/refusal.ts';
import { LedgerFilterFields, readLedger, sheetOfLedger } from './ledger.ts';
import { keepChoice, removeChoice } from './store/figures.ts';

const ParameterField = z.enum(PARAMETER_KEYS as [ParameterKey, ...ParameterKey[]]);

export const chooseFigure = action({
  name: 'duties.choose-figure',
  input: z.strictObject({ parameter: ParameterField, value: z.int().min(0).max(100_000), reason: line(300) }),
  by: ['security-officer'],
  within: ownUnit,
  async run({ sql, unitId, now }, { parameter: key, value, reason }) {
    if (!mayChoose(key, value).ok) {
      const [from, to] = parameter(key).range;
      refuse('figure-too-loose', { from, to });
    }
    await keepChoice(sql, unitId, { parameter: key, value, reason, at: now });
    return done({ result: {}, record: { parameter: key, value }, touched: 'whole-unit' });
  },
});

export const restoreFigure = action({
  name: 'duties.restore-figure',
  input: z.strictObject({ parameter: ParameterField }),
  by: ['security-officer'],
  within: ownUnit,
  async run({ sql, unitId }, { parameter: key }) {
    await removeChoice(sql, unitId, key);
    return done({ result: {}, record: { parameter: key }, touched: 'whole-unit' });
  },
});

const EXPORTED_AT_MOST = 200_000;

/** Exactly the rows that the filter shows, as a file. It leaves the system with names in it: journalled, with its purpose. */
export const exportLedger = action({
  name: 'duties.export',
  input: z.strictObject({
    ...LedgerFilterFields,
    format: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh', 'en']),
    purpose: PurposeField.exclude(['own']),
  }),
  by: ['security-officer', 'head'],
  within: ownUnit,
  async prepare({ read, today }, { format, language, purpose: _, ...filter }) {
    const rows = await read((context) => readLedger(context, filter, { offset: 0, limit: EXPORTED_AT_MOST }));
    const sheet = sheetOfLedger(rows, language);
    const name = `${language === 'zh' ? '履责台账' : 'duty-ledger'}-${today}`;
    return { file: await toSheet(name, format, sheet.columns, sheet.rows), rows: rows.length };
  },
  async run(_context, { language: _, text, ...asked }, { file, rows }) {
    return done({
      result: { file },
      // A name searched for stays out of the record.
      record: { ...asked, text: text !== undefined, rows, digest: reference(hashOf(file.bytes)) },
      touched: 'nothing',
    });
  },
});
