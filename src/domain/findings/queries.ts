/** Findings: the list, one of them whole, what is mine, how many are open and for how long. */
import { z } from 'zod';
import { plusDays } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import { FindingId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { logOpened } from '../../platform/looks.ts';
import { query } from '../../platform/query.ts';
import { isSame } from '../../platform/second-person.ts';
import { peopleCalled } from '../people/store/called.ts';
import { FindingsFilterFields } from './actions/filter.ts';
import { AGES, EVERYBODY, type FindingSource, findingStand, LIST, RAISE, RUN } from './findings.ts';
import { numberOf } from './number.ts';
import { digestOf, filesOf } from './store/files.ts';
import { doersOf, entriesOf, openFinding, peopleIn } from './store/findings.ts';
import {
  countOpen,
  findingsAbout,
  findingsFor,
  type Listed,
  listFindings,
  sameMatter,
  totalsOf,
} from './store/lists.ts';
import { refuseUnseen, sightOf } from './within.ts';

const shown = ({ words, sourceKey: _, ...row }: Listed, today: Context['today']) => ({
  ...row,
  number: numberOf(row),
  title: words?.title ?? null,
  where: words?.where ?? null,
  stand: findingStand(row, today),
});

export const findings = query({
  name: 'findings.list',
  input: z.strictObject({ ...FindingsFilterFields, ...Page }),
  by: LIST,
  recorded: 'no',
  async run(context, { offset, limit, ...filter }) {
    const { sql, unitId, today } = context;
    const sight = await sightOf(context);
    const { total, rows } = await listFindings(sql, unitId, sight, filter, today, { offset, limit });
    return { total, rows: rows.map((row) => shown(row, today)) };
  },
});

/** What an organ orders or an incident shows is not told to whom it names; neither is that it was opened (rights.md R9). */
const TOLD_TO_NOBODY: readonly FindingSource[] = ['order', 'incident'];

/** For whoever has it in sight; a look at everybody whom it names. `intact`: the files are what they were when it was closed. */
export const finding = query({
  name: 'findings.get',
  input: z.strictObject({ findingId: FindingId }),
  by: EVERYBODY,
  recorded: 'of-each',
  async run(context, { findingId }) {
    const { sql, unitId, today, actor } = context;
    await refuseUnseen(context, findingId);
    const { whole, key } = await openFinding(sql, unitId, findingId);
    const files = await filesOf(sql, unitId, { findingId, key });
    const { evidenceDigest, words, sourceKey: _, ...one } = whole;
    const people = await peopleIn(sql, unitId, findingId);
    if (!TOLD_TO_NOBODY.includes(one.source))
      for (const named of [...people, { personId: one.responsibleId }]) await logOpened(context, named, 'findings.get');
    const isRun = RUN.some((role) => actor.roles.includes(role));
    return {
      ...one,
      number: numberOf(one),
      title: words?.title ?? null,
      what: words?.what ?? null,
      where: words?.where ?? null,
      stand: findingStand(one, today),
      files,
      intact: evidenceDigest === null ? null : digestOf(files) === evidenceDigest,
      entries: await entriesOf(sql, unitId, { findingId, key }),
      people,
      earlier: isRun ? await sameMatter(sql, unitId, whole) : [],
      /** Whether this reader has done the work, and so does not verify it. */
      isDoer: (await doersOf(sql, unitId, findingId)).some((doer) => isSame(actor, doer)),
      isMine: actor.personId !== undefined && actor.personId === one.responsibleId,
    };
  },
});

const shownToOwner = ({ suggestedByMe: _, ...row }: Listed & { suggestedByMe: boolean }, today: Context['today']) =>
  shown(row, today);

const LATELY_DAYS = 90;

/** What I am to put right, what I suggested and what came of it, and in which I stand myself. */
export const ownFindings = query({
  name: 'findings.mine',
  input: z.strictObject({}),
  by: EVERYBODY,
  recorded: 'no',
  async run({ sql, unitId, today, actor }) {
    const { personId, accountId } = actor;
    const own = await findingsFor(sql, unitId, { personId, accountId, since: plusDays(today, -LATELY_DAYS) });
    const about = personId === undefined ? [] : await findingsAbout(sql, unitId, personId);
    return {
      toPutRight: own
        .filter((one) => one.responsibleId === personId && personId !== undefined)
        .map((row) => shownToOwner(row, today)),
      suggested: own.filter(({ suggestedByMe }) => suggestedByMe).map((row) => shownToOwner(row, today)),
      about: about.map((row) => shown(row, today)),
    };
  },
});

/** Open ones by severity and age, for the page where we stand. */
export const standing = query({
  name: 'findings.standing',
  input: z.strictObject({}),
  by: RUN,
  recorded: 'no',
  async run({ sql, unitId, today }) {
    const upTo = AGES.flatMap((age) => age.upTo ?? []);
    return { ...(await totalsOf(sql, unitId, today)), byAge: await countOpen(sql, unitId, today, upTo) };
  },
});

/** To whom one may be given: by name or staff number, of those who are here. */
export const findPeople = query({
  name: 'findings.find-people',
  input: z.strictObject({ text: line(60) }),
  by: RAISE,
  recorded: 'no',
  run: async ({ sql, unitId, today }, { text }) => ({ people: await peopleCalled(sql, unitId, text, today) }),
});
