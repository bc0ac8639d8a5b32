/** One chapter a person: what happened by days, the same by the instants of entry, and what was owed. */
import type { PackChapter } from '../../../documents/pack.ts';
import { dayAt } from '../../../law/day.ts';
import { ruleOf } from '../../../law/duties.ts';
import type { Localised } from '../../../law/localised.ts';
import type { LedgerRow } from '../../duties/store/ledger.ts';
import type { Writing } from '../documents.ts';
import type { PersonPart } from '../gather.ts';
import { eventInWords, evidenceInWords } from '../labels.ts';
import { ordersOfPersonChapter } from './orders.ts';

export type TimelineLine = {
  readonly on: string | null;
  readonly at: string | null;
  readonly words: string;
  readonly files: string;
};

/** Everything about one person, each with its day and, where there is one, the instant at which it was entered. */
export function linesOf({ gathered, originals }: Writing, { events, evidence }: PersonPart): TimelineLine[] {
  const { pack, redaction } = gathered;
  const filesOf = (source: string, sourceId: number) =>
    originals
      .filter((one) => one.source === source && one.sourceId === sourceId)
      .map(({ number }) => number)
      .join(' ');
  return [
    ...events.map((one) => ({ on: one.on, at: one.at, words: eventInWords(one, redaction, pack.language), files: '' })),
    ...evidence.map((one) => ({
      on: one.on,
      at: one.at,
      words: evidenceInWords(one, pack.language),
      files: filesOf(one.source, one.sourceId),
    })),
  ];
}
/** By days; on one day by the instant of entry, what has none first. */
export const byDay = (lines: readonly TimelineLine[]): TimelineLine[] =>
  lines.toSorted((a, b) => order(a.on ?? '9999', b.on ?? '9999') || order(a.at ?? '', b.at ?? ''));
export const byInstant = (lines: readonly TimelineLine[]): TimelineLine[] =>
  lines.filter(({ at }) => at !== null).sort((a, b) => order(a.at!, b.at!));
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const personChapters = (writing: Writing): PackChapter[] =>
  writing.gathered.persons.flatMap((part) => chapterOf(writing, part));

function chapterOf(writing: Writing, part: PersonPart): PackChapter[] {
  const { t, moment, who, gathered } = writing;
  const { person, rows } = part;
  const lines = linesOf(writing, part);
  const days = byDay(lines);
  const instants = byInstant(lines);
  const placeOf = new Map(instants.map((one, at) => [one, at + 1]));
  const late = (line: TimelineLine) =>
    line.on !== null && line.at !== null && dayAt(new Date(line.at), gathered.timeZone) > line.on;
  return [
    {
      level: 1,
      heading: who(person.personId),
      newPage: true,
      facts: [
        [t({ zh: '部门', en: 'Department' }), person.department ?? '—'],
        [t({ zh: '入职', en: 'Joined' }), person.joinedOn ?? '—'],
        [t({ zh: '离开', en: 'Left' }), person.leftOn ?? '—'],
      ],
    },
    ordersOfPersonChapter(writing, part.orders),
    {
      level: 2,
      heading: t({ zh: '经过（按发生日期）', en: 'What happened, by day' }),
      columns: [
        { title: t({ zh: '发生日期', en: 'Day' }), share: 1.3 },
        { title: t({ zh: '事项', en: 'What' }), share: 4.6 },
        { title: t({ zh: '录入时刻', en: 'Entered' }), share: 2 },
        { title: t({ zh: '录入次序', en: 'Entered as no.' }), share: 0.9 },
        { title: t({ zh: '原件', en: 'File' }), share: 0.7 },
      ],
      rows: days.map((one) => [
        ...[one.on ?? '—', one.words],
        `${one.at ? moment(one.at) : '—'}${late(one) ? t({ zh: '（事后录入）', en: ' (entered later)' }) : ''}`,
        ...[placeOf.has(one) ? String(placeOf.get(one)) : '—', one.files],
      ]),
    },
    {
      level: 2,
      heading: t({ zh: '录入（按录入时刻）', en: 'The same by the instant of entry' }),
      columns: [
        { title: t({ zh: '次序', en: 'No.' }), share: 0.6 },
        { title: t({ zh: '录入时刻', en: 'Entered' }), share: 2 },
        { title: t({ zh: '发生日期', en: 'Day' }), share: 1.3 },
        { title: t({ zh: '事项', en: 'What' }), share: 5 },
      ],
      rows: instants.map((one, at) => [String(at + 1), moment(one.at!), one.on ?? '—', one.words]),
      after: [
        t({
          zh: '没有录入时刻的事项（名册带入的日期等）不列在此表中。',
          en: 'What has no instant of entry (days that came with a roster) does not stand here.',
        }),
      ],
    },
    {
      level: 2,
      heading: t({ zh: '应履行事项', en: 'What was owed' }),
      columns: [
        { title: t({ zh: '规则', en: 'Rule' }), share: 3.4 },
        { title: t({ zh: '产生', en: 'Owed from' }), share: 1.2 },
        { title: t({ zh: '期限', en: 'Due' }), share: 1.2 },
        { title: t({ zh: '履行', en: 'Met on' }), share: 1.2 },
        { title: t({ zh: '状态', en: 'State' }), share: 1.4 },
      ],
      rows: rows.map((row) => {
        const rule = ruleOf(row.rule);
        return [
          rule ? `${rule.code} ${t(rule.title)}` : String(row.rule),
          ...[row.owed_from, row.due_on, row.done_on ?? '—', t(stateOf(row, gathered.today))],
        ];
      }),
    },
  ];
}

function stateOf({ outcome, done_on, due_on }: LedgerRow, today: string): Localised {
  if (done_on === null)
    return due_on < today ? { zh: '逾期未履行', en: 'Overdue' } : { zh: '未到期', en: 'Not yet due' };
  if (outcome === 2) return { zh: '逾期履行', en: 'Met late' };
  return outcome === 3 ? { zh: '据名册记载', en: 'As the roster states' } : { zh: '按期履行', en: 'Met in time' };
}
