/**
 * A register from the sheet that the unit keeps: shown first, with the columns as they were understood and may be chosen otherwise; entered when the
 * same file comes with `accept`. The good rows are taken, of the others every bad cell is named. The file is not kept.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RefusedRegisterCell, RegisterRow } from '../../../imports/register-list.ts';
import { registerRowReasons } from '../../../imports/register-reasons.ts';
import { REGISTER_COLUMNS, type RegisterColumn, registerColumns } from '../../../imports/register-words.ts';
import { readRegisterInWorker } from '../../../imports/register-worker.ts';
import { unreadableFile } from '../../../imports/sheet.ts';
import { compact, headerKey } from '../../../imports/text.ts';
import { reference } from '../../../journal/entry.ts';
import type { Localised } from '../../../law/localised.ts';
import { action, type Context, done, type Preparing } from '../../../platform/action.ts';
import { refuse } from '../../../platform/refusal.ts';
import {
  FORM_NAMES,
  FORMS,
  type Form,
  isDevice,
  KEEP,
  looksLikeContent,
  REGISTERS,
  type Register,
} from '../registers.ts';
import { insertItems, knownNumbers, namesOf } from '../store/import.ts';
import type { ItemFields } from '../store/items.ts';
import { ofUnit } from '../within.ts';

const BYTES_AT_MOST = 20 * 1024 * 1024;
const ROWS_AT_MOST = 20_000;
const READY_SHOWN = 200;

const NO_FILE: Localised = {
  zh: '没有收到表格，什么都没有登记。请选择 .xlsx 或者 .csv 文件后重新提交。',
  en: 'No sheet arrived and nothing was entered. Please choose an .xlsx or .csv file and send it again.',
};
const tooMany = (rows: number): Localised => ({
  zh: `表格有 ${rows} 行，一次最多 ${ROWS_AT_MOST} 行，什么都没有登记。请拆分后分别导入。`,
  en: `The sheet has ${rows} rows, and ${ROWS_AT_MOST} can be imported at once. Nothing was entered; please split it and import the parts.`,
});

const ImportInput = {
  register: z.enum(REGISTERS),
  /** What the user took a column for; null: left out. */
  columns: z
    .array(
      z.strictObject({
        sheet: z.string().max(60),
        index: z.int().min(0).max(200),
        meaning: z.enum(REGISTER_COLUMNS as [RegisterColumn, ...RegisterColumn[]]).nullable(),
      }),
    )
    .max(400)
    .default([]),
  accept: z.boolean().default(false),
};
type Asked = z.output<z.ZodObject<typeof ImportInput>>;

async function readFile({ upload, today }: Preparing, { columns: chosen }: Asked) {
  if (!upload || upload.bytes.length === 0) return refuse('file-refused', NO_FILE);
  if (upload.bytes.length > BYTES_AT_MOST) refuse('too-large', { limit: `${BYTES_AT_MOST / 1024 / 1024} MB` });
  const read = await readRegisterInWorker({ ...upload, today, chosen });
  if (!read.ok) return refuse('file-refused', unreadableFile[read.reason](read.details));
  if (read.rows > ROWS_AT_MOST) refuse('file-refused', tooMany(read.rows));
  return { ...read, fileHash: createHash('sha256').update(upload.bytes).digest('hex') };
}

type Ready = { readonly row: RegisterRow; readonly fields: ItemFields };

const wordsOfForms = (register: Register): Map<string, Form> =>
  new Map(
    (FORMS[register] as readonly Form[]).flatMap((form) =>
      [form, FORM_NAMES[form].zh, FORM_NAMES[form].en].map((word) => [headerKey(word), form] as const),
    ),
  );
/** Where a sheet says nothing of the kind: the last, which is whatever else there is. */
const otherForm = (register: Register): Form | null => (FORMS[register].at(-1) as Form | undefined) ?? null;

async function judge({ sql, unitId, today }: Context, register: Register, rows: readonly RegisterRow[]) {
  const names = await namesOf(sql, unitId, today);
  const known = await knownNumbers(
    sql,
    unitId,
    register,
    rows.map(({ texts }) => texts.number!),
  );
  const forms = wordsOfForms(register);
  const above = new Set<string>();
  const ready: Ready[] = [];
  const refused: RefusedRegisterCell[] = [];
  for (const row of rows) {
    const { texts, cells } = row;
    const before = refused.length;
    const wrong = (column: RegisterColumn, reason: RefusedRegisterCell['reason']) =>
      refused.push({
        ...{ sheet: row.sheet, row: row.row, cell: cells[column] ?? '', reason },
        raw: reason === 'looks-like-content' ? '' : [...(texts[column] ?? '')].slice(0, 40).join(''),
      });
    const found = <T>(column: RegisterColumn, by: ReadonlyMap<string, T>, reason: RefusedRegisterCell['reason']) => {
      const text = texts[column];
      if (text === undefined) return null;
      const one = by.get(compact(text).toLowerCase());
      if (one === undefined) wrong(column, reason);
      return one ?? null;
    };
    const number = texts.number!;
    if (looksLikeContent(number)) wrong('number', 'looks-like-content');
    if (looksLikeContent(texts.designation!)) wrong('designation', 'looks-like-content');
    if (known.has(number)) wrong('number', 'in-register');
    else if (above.has(number)) wrong('number', 'in-file');
    above.add(number);
    const form = texts.form === undefined ? otherForm(register) : (forms.get(headerKey(texts.form)) ?? null);
    if (form === null && FORMS[register].length > 0) wrong('form', 'kind-unknown');
    const departmentId = found('department', names.departments, 'unknown-department');
    const ownerId = found('owner', names.people, 'unknown-person');
    const keeps = register === 'carrier' || register === 'data-set';
    const placeId = keeps ? found('place', names.places, 'unknown-place') : null;
    const certified =
      register === 'carrier' && (texts.certificate ?? texts['certificate-issuer'] ?? row.certificateUntil);
    if (certified && form !== null && !isDevice(form)) wrong('certificate', 'certificate-of-no-device');
    else if (certified && !(texts.certificate && texts['certificate-issuer']))
      wrong(texts.certificate ? 'certificate-issuer' : 'certificate', 'certificate-not-whole');
    if (refused.length > before) continue;
    const of = (column: RegisterColumn, here: Register) => (register === here ? (texts[column] ?? '') : '');
    ready.push({
      row,
      fields: {
        ...{ number, designation: texts.designation!, level: row.level, form, departmentId, ownerId, placeId },
        ...{ validFrom: row.validFrom ?? today, validTo: row.validTo ?? null, reason: texts.reason ?? '' },
        ...{ basis: of('basis', 'secret-matter'), systems: of('systems', 'data-set') },
        important: /^(是|yes|y|1|true|√)$/i.test(of('important', 'data-set')),
        ...{ human: of('human', 'place'), physical: of('physical', 'place'), technical: of('technical', 'place') },
        ...{ certificate: of('certificate', 'carrier'), certificateIssuer: of('certificate-issuer', 'carrier') },
        certificateUntil: register === 'carrier' ? (row.certificateUntil ?? null) : null,
      },
    });
  }
  return { ready, refused };
}

export const importItems = action({
  name: 'registers.import',
  input: z.strictObject(ImportInput),
  by: KEEP,
  takesFile: true,
  noFile: NO_FILE,
  within: ofUnit,
  prepare: readFile,
  async run(context, { register, accept }, { items, refused: unreadable, columns, unread, fileHash }) {
    const { sql, unitId, now, today, actor } = context;
    const { ready, refused: known } = await judge(context, register, items);
    const entered = { today, at: now, by: actor.accountId };
    const given = ready.map(({ fields }) => fields);
    if (accept) await insertItems(sql, unitId, register, given, entered);
    const refused = [...unreadable, ...known].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row);
    return done({
      result: {
        added: accept ? ready.length : 0,
        ready: ready.length,
        shown: ready.slice(0, READY_SHOWN).map(({ row, fields: { number, designation, level, form } }) => ({
          ...{ sheet: row.sheet, row: row.row, number, designation, level, form },
        })),
        refused: refused.map((one) => ({ ...one, why: registerRowReasons[one.reason] })),
        columns: columns.map((one) => ({ ...one, name: one.meaning && registerColumns[one.meaning][0] })),
        unread: unread.map(({ sheet, without }) => ({ sheet, without: without.map((one) => registerColumns[one][0]) })),
      },
      record: {
        ...{ register, file: reference(fileHash), accepted: accept },
        ...{ ready: ready.length, refused: refused.length },
      },
      touched: 'nothing',
    });
  },
});
