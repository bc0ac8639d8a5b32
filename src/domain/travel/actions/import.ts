/** A sheet of journeys for study or exchange: shown first, and entered when the same file comes with `accept`. The file is not kept. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { unreadableFile } from '../../../imports/sheet.ts';
import { tripRowReasons } from '../../../imports/trip-reasons.ts';
import { tripColumns } from '../../../imports/trips-list.ts';
import { readTripsInWorker } from '../../../imports/trips-worker.ts';
import { reference } from '../../../journal/entry.ts';
import type { Localised } from '../../../law/localised.ts';
import { action, type Context, done, ownUnit, type Preparing } from '../../../platform/action.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { judge, type ReadyRow } from '../import.ts';
import { insertLightTrips } from '../store/import.ts';
import { briefBy, FUNDINGS, TRIP_KINDS } from '../travel.ts';
import { figuresOf, RUN, refuseSecrets } from '../within.ts';

const BYTES_AT_MOST = 5 * 1024 * 1024;
const ROWS_AT_MOST = 2_000;

const NO_FILE: Localised = {
  zh: '没有收到表格，什么都没有登记。请选择 .xlsx 或者 .csv 文件后重新提交。',
  en: 'No sheet arrived and nothing was recorded. Please choose an .xlsx or .csv file and send it again.',
};
const TOO_MANY: Localised = {
  zh: `表格超过 ${ROWS_AT_MOST} 行，什么都没有登记。请拆分后分别导入。`,
  en: `The sheet has more than ${ROWS_AT_MOST} rows; nothing was recorded. Please split it and import the parts.`,
};
const noColumns = (missing: readonly (keyof typeof tripColumns)[]): Localised => {
  const [zh, en] = [missing.map((one) => tripColumns[one][0]), missing.map((one) => tripColumns[one].at(-1))];
  return {
    zh: `没有工作表有全部需要的列（缺：${zh.join('、')}），什么都没有登记。请补上这些列名后重新提交。`,
    en: `No sheet has all the columns needed (missing: ${en.join(', ')}); nothing was recorded. Please add them by name and send it again.`,
  };
};

async function readFile({ upload, today }: Preparing) {
  if (!upload || upload.bytes.length === 0) return refuse('file-refused', NO_FILE);
  if (upload.bytes.length > BYTES_AT_MOST) refuse('too-large', { limit: `${BYTES_AT_MOST / 1024 / 1024} MB` });
  const read = await readTripsInWorker({ ...upload, today });
  if (!read.ok) return refuse('file-refused', unreadableFile[read.reason](read.details));
  const rows = read.rows.length + new Set(read.refused.map(({ sheet, row }) => `${row} ${sheet}`)).size;
  if (rows === 0 && read.unread.length > 0) refuse('file-refused', noColumns(fewest(read.unread)));
  if (rows > ROWS_AT_MOST) refuse('file-refused', TOO_MANY);
  refuseSecrets(...read.rows.map(({ place }) => place));
  return { ...read, fileHash: createHash('sha256').update(upload.bytes).digest('hex') };
}

/** Of the sheet that comes nearest. */
const fewest = <One>(sheets: readonly { readonly without: readonly One[] }[]): readonly One[] =>
  sheets.map(({ without }) => without).sort((a, b) => a.length - b.length)[0]!;

/** Beyond so many people it costs less to bring the whole unit's rows up to date than to name each. */
const NAMED_AT_MOST = 200;

const ImportFields = { kind: z.enum(TRIP_KINDS), funding: z.enum(FUNDINGS), accept: z.boolean().default(false) };
type Chosen = z.output<z.ZodObject<typeof ImportFields>>;

export const importTrips = action({
  name: 'travel.import',
  input: z.strictObject(ImportFields),
  by: RUN,
  takesFile: true,
  noFile: NO_FILE,
  within: ownUnit,
  prepare: readFile,
  async run(context, chosen, { rows, refused: unreadable, unread, fileHash }) {
    const judged = await judge(context, rows, chosen.kind);
    const refused = [...unreadable, ...judged.refused];
    const trips = chosen.accept ? await enter(context, judged.ready, chosen) : [];
    const people = [...new Set(trips.map(({ personId }) => personId))];
    return done({
      result: {
        entered: trips.length,
        ready: judged.ready.map(({ sheet, row, person, country, place, leavesOn, returnsOn, purpose }) => ({
          ...{ sheet, row, name: person.name, staffNumber: person.staffNumber },
          ...{ country, place, leavesOn, returnsOn, purpose },
        })),
        refused: refused.map((one) => ({ ...one, why: tripRowReasons[one.reason] })),
        unread,
      },
      record: {
        ...{ file: reference(fileHash), kind: chosen.kind, accepted: chosen.accept },
        ...{ ready: judged.ready.length, refused: refused.length, trips },
      },
      touched: people.length > NAMED_AT_MOST ? 'whole-unit' : people.length > 0 ? { people } : 'nothing',
    });
  },
});

/** What the record keeps of each: as of a single one that is declared. */
async function enter(context: Context, rows: readonly ReadyRow[], { kind, funding }: Chosen) {
  const { sql, unitId, now, actor } = context;
  const days = (await figuresOf(context))['trip.briefing-before'];
  const trips = rows.map(({ person: { personId }, leavesOn, returnsOn, country, place, purpose, ground }) => ({
    ...{ personId, kind, purpose, funding, ground, leavesOn, returnsOn, briefBy: briefBy(leavesOn, days) },
    details: { legs: [{ country, place, from: leavesOn, to: returnsOn }] },
  }));
  const added = await insertLightTrips(sql, unitId, trips, { at: now, by: actor.accountId });
  return added.map(({ tripId, salt }, at) => {
    const { personId, purpose, ground, leavesOn, returnsOn, details } = trips[at]!;
    return {
      ...{ tripId, personId, purpose, ground, leavesOn, returnsOn },
      details: sealedHash(salt, JSON.stringify(details), 'details'),
    };
  });
}
