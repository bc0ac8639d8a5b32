/**
 * FILES OUT: a filtered list as xlsx or csv. An export leaves the system with what stands in it, names too: it is an *action*, so
 * that who took it, when, for what, by which filter and how many rows stand in the journal (rights.md R2). It holds exactly what the
 * list shows under the same filter; a list too long for one file is refused, never cut. The file is made before the transaction.
 *
 * A table says what it is called, who may take it, its filter, its rows and its columns; everything else is here, once.
 */
import { z } from 'zod';
import { momentIn } from '../documents/paper.ts';
import { type SheetFile, type SheetFormat, toSheet } from '../documents/sheet.ts';
import { canonical, type Recordable, reference } from '../journal/entry.ts';
import { dayAt, type Instant } from '../law/day.ts';
import type { Language, Localised } from '../law/localised.ts';
import { action, type Context, done, ownUnit } from '../platform/action.ts';
import { hashOf } from '../platform/files.ts';
import type { UnitId } from '../platform/ids.ts';
import { PURPOSES, type Purpose, PurposeField } from '../platform/input.ts';
import type { Role } from '../platform/permission.ts';
import { refuse } from '../platform/refusal.ts';
import { TAKEN_WITHIN_HOURS } from './exports.ts';
import { keepTaken } from './store/taken.ts';
import { findMostAlone, insertRelease, takeReleased } from './store.ts';

type Piece = string | number | boolean | Localised | null | undefined;
/** A moment is shown to the second as the unit's clocks had it, a day of it by `day`. */
export type Told = {
  readonly moment: (at: Instant | null | undefined) => string;
  readonly day: (at: Instant | null | undefined) => string;
};
/** Its heading, and what stands in it of a row; several things stand in one cell with semicolons. */
export type Column<Row> = Localised & { readonly of: (row: Row, told: Told) => Piece | readonly Piece[] };

type Slice = { readonly offset: number; readonly limit: number };
type Filter<Fields extends z.ZodRawShape> = z.output<z.ZodObject<Fields>>;
/** A text that was searched for stays out of the journal: only that there was one is kept. Anything else must be recordable. */
type Kept<Fields extends z.ZodRawShape> = Omit<Filter<Fields>, 'text'>;
type OnlyRecordable<Fields extends z.ZodRawShape> =
  Kept<Fields> extends Recordable<Kept<Fields>> ? unknown : { readonly filter: 'a field is plain text' };

/** Asks a second person to release the list; then names what was released. */
const ReleaseField = z.union([z.literal('ask'), z.int().positive()]).optional();

type Chosen = {
  readonly format: SheetFormat;
  readonly language: Language;
  readonly purpose: Purpose;
  readonly release?: 'ask' | number;
};

const EXPORTED_AT_MOST = 200_000;

const given = PurposeField.exclude(['own']);
const own = z.enum(PURPOSES).extract(['own']);

export type TableExport<Name extends string, Fields extends z.ZodRawShape, Row> = {
  readonly name: Name;
  /** What the file is called; the day stands behind it. */
  readonly file: Localised;
  readonly by: readonly Role[];
  /**
   * Whether a row is about a person, and whom: then a long list leaves only when a second person has released it (exports.ts), and
   * each of them sees on his own page that he stood in it (store/taken.ts). Nothing where the row is about nobody whom the unit knows.
   */
  readonly ofPeople: false | ((row: Row) => number | null | undefined);
  readonly filter: Fields;
  /** Left out where the filter names nothing but what belongs to the actor's own unit. */
  readonly within?: (context: Context, filter: Filter<Fields>) => Promise<UnitId>;
  readonly rows: (context: Context, filter: Filter<Fields>, slice: Slice) => Promise<readonly Row[]>;
  readonly columns: readonly Column<Row>[] | ((context: Context) => readonly Column<Row>[]);
  /** The day in the file's name, where it is not today. */
  readonly day?: (context: Context, filter: Filter<Fields>) => Promise<string>;
};

/** Asked for a purpose, which is never one's own: names of others leave. */
export const tableExport = <const Name extends string, Fields extends z.ZodRawShape, Row>(
  parts: TableExport<Name, Fields, Row> & OnlyRecordable<Fields>,
) => exportFor(given, parts);

/** What is held about oneself: nobody's business but one's own, and recorded all the same. */
export const ownExport = <const Name extends string, Fields extends z.ZodRawShape, Row>(
  parts: Omit<TableExport<Name, Fields, Row>, 'ofPeople'> & OnlyRecordable<Fields>,
) => exportFor(own, { ...parts, ofPeople: false });

/** The list as a file, or the number under which its release was asked for. */
type Exported = { readonly file?: SheetFile; readonly asked?: number };

function exportFor<const Name extends string, Fields extends z.ZodRawShape, Row, P extends typeof given | typeof own>(
  purpose: P,
  parts: TableExport<Name, Fields, Row>,
) {
  const ways = { format: z.enum(['xlsx', 'csv']), language: z.enum(['zh', 'en']).default('zh'), purpose };
  const releasing = (parts.ofPeople ? { release: ReleaseField } : {}) as { release: typeof ReleaseField };
  return action({
    name: parts.name,
    input: z.strictObject({ ...parts.filter, ...ways, ...releasing }),
    by: parts.by,
    within: (context, input) => parts.within?.(context, input as Filter<Fields>) ?? ownUnit(context),
    async prepare({ read, today, timeZone }, input) {
      const { format, language, purpose: _, release, ...filter } = input as unknown as Chosen;
      const asked = filter as unknown as Filter<Fields>;
      const { rows, columns, day, mostAlone } = await read(async (context) => ({
        rows: await parts.rows(context, asked, { offset: 0, limit: EXPORTED_AT_MOST + 1 }),
        columns: typeof parts.columns === 'function' ? parts.columns(context) : parts.columns,
        day: (await parts.day?.(context, asked)) ?? today,
        mostAlone: parts.ofPeople ? await findMostAlone(context.sql, context.unitId) : EXPORTED_AT_MOST,
      }));
      if (rows.length > EXPORTED_AT_MOST) refuse('list-too-long', { most: EXPORTED_AT_MOST });
      const needsRelease = rows.length > mostAlone;
      if (needsRelease && release === undefined) refuse('needs-release', { rows: rows.length, most: mostAlone });
      if (needsRelease && release === 'ask') return { rows: rows.length, needsRelease, people: [] };
      const headings = columns.map((column) => column[language]);
      const cells = cellsOf(columns, rows, language, timeZone);
      const file = await toSheet(`${parts.file[language]}-${day}`, format, headings, cells);
      return { file, rows: rows.length, needsRelease, people: peopleIn(parts.ofPeople, rows) };
    },
    async run({ sql, unitId, actor, now }, input, { file, rows, needsRelease, people }) {
      const { language: _, text, release, ...asked } = input as unknown as Chosen & { text?: string };
      const facts = { ...asked, ...('text' in parts.filter && { text: text !== undefined }), rows };
      const { release: __, ...list } = input as unknown as Chosen;
      const wanted = { export: parts.name, asked: canonical(list), rows, by: actor.accountId, at: now };
      if (!file) {
        const releaseId = await insertRelease(sql, unitId, wanted);
        const result: Exported = { asked: releaseId };
        return done<Exported, object>({ result, record: { ...facts, asked: releaseId }, touched: 'nothing' });
      }
      const released = needsRelease ? Number(release) : undefined;
      const taking = { ...wanted, hours: TAKEN_WITHIN_HOURS };
      if (released !== undefined && !(await takeReleased(sql, unitId, { ...taking, releaseId: released })))
        refuse('not-released');
      await keepTaken(sql, unitId, { list: parts.name, at: now, by: actor.accountId, purpose: asked.purpose, people });
      return done<Exported, object>({
        result: { file },
        record: { ...facts, digest: reference(hashOf(file.bytes)), ...(released !== undefined && { released }) },
        touched: 'nothing',
      });
    },
  });
}

/** Each once; 0 stands for the unit itself. */
const peopleIn = <Row>(
  ofPeople: TableExport<string, object & z.ZodRawShape, Row>['ofPeople'],
  rows: readonly Row[],
): number[] => (ofPeople ? [...new Set(rows.flatMap((row) => ofPeople(row) || []))] : []);

const YES: Localised = { zh: '是', en: 'Yes' };
const NO: Localised = { zh: '否', en: 'No' };

function cellsOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
  timeZone: string,
): string[][] {
  const told: Told = {
    moment: (at) => (at ? momentIn(timeZone, at) : ''),
    day: (at) => (at ? dayAt(new Date(at), timeZone) : ''),
  };
  const said = (piece: Piece): string => {
    if (piece === null || piece === undefined) return '';
    if (typeof piece === 'boolean') return (piece ? YES : NO)[language];
    return typeof piece === 'object' ? piece[language] : String(piece);
  };
  const separator = { zh: '；', en: '; ' }[language];
  const cell = (value: Piece | readonly Piece[]): string =>
    Array.isArray(value) ? value.map(said).join(separator) : said(value as Piece);
  return rows.map((row) => columns.map((column) => cell(column.of(row, told))));
}
