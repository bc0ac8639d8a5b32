/** What a user can do about duties themselves: choose a figure within what its mark allows, and take the ledger away as a file. */
import { z } from 'zod';
import { tableExport } from '../../exports/table-export.ts';
import { inUnit, MARKS, mayChoose, PARAMETER_KEYS, type ParameterKey, parameter } from '../../law/parameters.ts';
import { action, done, ownUnit } from '../../platform/action.ts';
import { line } from '../../platform/input.ts';
import { refuse } from '../../platform/refusal.ts';
import { readFigures } from './figures.ts';
import { LEDGER_COLUMNS, LedgerFilterFields, readLedger } from './ledger.ts';
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

export const exportLedger = tableExport({
  name: 'duties.export',
  file: { zh: '履责台账', en: 'duty-ledger' },
  by: ['security-officer', 'head'],
  filter: LedgerFilterFields,
  rows: readLedger,
  ofPeople: (row) => row.personId,
  columns: LEDGER_COLUMNS,
});

/** The figures as this unit uses them, each with who says so: no names, but a statement of the unit's. */
export const exportFigures = tableExport({
  name: 'duties.export-figures',
  file: { zh: '期限和频次', en: 'figures' },
  by: ['security-officer', 'head'],
  ofPeople: false,
  filter: { text: line(60).optional() },
  rows: ({ sql, unitId }, { text }) => readFigures(sql, unitId, text),
  columns: [
    { zh: '事项', en: 'What for', of: (row) => row.title },
    { zh: '本单位采用', en: 'Used here', of: (row) => inUnit(row.used, row.unit) },
    { zh: '原值', en: 'As shipped', of: (row) => inUnit(row.value, row.unit) },
    { zh: '性质', en: 'Who says so', of: (row) => MARKS[row.mark].name },
    { zh: '可选范围', en: 'Range', of: ({ range: [min, max] }) => (min === max ? min : `${min} – ${max}`) },
    { zh: '来源', en: 'Source', of: (row) => row.source },
    { zh: '行业要求', en: 'Required by', of: (row) => row.required.map((one) => `${one.department} ${one.number}`) },
    { zh: '调整理由', en: 'Changed because', of: (row) => row.chosen?.reason },
    { zh: '调整时间', en: 'Changed at', of: (row, { moment }) => moment(row.chosen?.chosen_at) },
  ],
});
