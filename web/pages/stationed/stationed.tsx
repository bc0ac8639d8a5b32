/** People stationed abroad: who keeps in touch with each, when last, when next, home leave and the interview at it. */
import { useState } from 'react';
import { MISSING, PART_NAMES, PARTS } from '../../../src/domain/stationed/stationed.ts';
import { call, type RowOf, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { PurposeDialog } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import './stationed.css';
import { interviewState, MISSING_NAMES } from './words.ts';

type Row = RowOf<'stationed.list'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
  { key: 'since', title: { zh: '驻外起止', en: 'Abroad' }, render: (row) => <Days from={row.from} to={row.to} /> },
  { key: 'contact', title: { zh: '联系人', en: 'Contact person' }, render: (row) => <ContactPerson row={row} /> },
  { key: 'last', title: { zh: '最近联系', en: 'Last contact' }, render: (row) => <DayText day={row.lastContact} /> },
  { key: 'next', title: { zh: '下次联系期限', en: 'Next contact by' }, render: (row) => <NextContact row={row} /> },
  { key: 'home', title: { zh: '回国（境）休假', en: 'Home leave' }, render: (row) => <HomeLeave row={row} /> },
  { key: 'interview', title: { zh: '访谈', en: 'Interview' }, render: (row) => <Interview row={row} /> },
];

export default function Stationed() {
  const go = useGo();
  const [search] = useFilters();
  const [opening, open] = useState<Row>();
  const { roles } = useWhoAmI();
  const mayOpen = (['security-officer', 'foreign-affairs', 'head'] as const).some((role) => roles.includes(role));
  const filter = {
    text: search.text,
    part: oneOf(PARTS, search.part),
    missing: oneOf(MISSING, search.missing),
  };
  return (
    <Page
      title={{ zh: '长期驻外', en: 'Stationed abroad' }}
      purpose={{
        zh: '长期驻外人员的定期联系、联系人交接、回国（境）休假和访谈。谁驻外、自何时起，在“人员”中登记。',
        en: 'Regular contact with people stationed abroad, who keeps it, home leave and the interview at it. Who is abroad, and since when, is entered under People.',
      }}
    >
      <Counts />
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '姓名或工号', en: 'Name or staff number' } },
          {
            kind: 'one',
            key: 'part',
            label: { zh: '驻外情况（默认现驻外）', en: 'Which (those abroad now)' },
            choices: PARTS.map((value) => ({ value, text: PART_NAMES[value] })),
            width: 200,
          },
          {
            kind: 'one',
            key: 'missing',
            label: { zh: '还缺', en: 'Missing' },
            choices: MISSING.map((value) => ({ value, text: MISSING_NAMES[value] })),
            width: 200,
          },
        ]}
      />
      <DataTable
        name="stationed"
        label={{ zh: '长期驻外人员', en: 'People stationed abroad' }}
        query="stationed.list"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.personId}
        {...(mayOpen && { onExport: (choice) => call('stationed.export', { ...filter, ...choice }), onOpen: open })}
        empty={{
          zh: '没有符合条件的驻外人员。先在“人员”中打开其档案，登记长期驻外的起止日期；登记后列在这里。',
          en: 'Nobody like that. Open the person under People and enter from when to when he is stationed abroad; he then stands here.',
        }}
      />
      <PurposeDialog
        open={opening !== undefined}
        title={{ zh: '打开驻外记录', en: 'Open the record' }}
        notice={{
          zh: '打开会记入日志，本人可以看到谁、什么时候、为什么查看。',
          en: 'Opening it is logged; the person sees who looked, when and why.',
        }}
        act={{ zh: '打开', en: 'Open' }}
        first="travel"
        onCancel={() => open(undefined)}
        onGiven={(purpose) => go({ to: `/stationed/${opening!.personId}`, search: { purpose } })}
      />
    </Page>
  );
}

/** What is missing; each figure is a link to its rows. */
function Counts() {
  const t = useText();
  const { data } = useQueryOf('stationed.counts', {});
  if (!data) return null;
  const figures = [
    { n: data.now, zh: '人现驻外', en: 'abroad now', missing: undefined },
    { n: data.withoutContactPerson, ...MISSING_NAMES['contact-person'], missing: 'contact-person' },
    { n: data.overdue, ...MISSING_NAMES.contact, missing: 'contact' },
    { n: data.toInterview, ...MISSING_NAMES.interview, missing: 'interview' },
  ];
  return (
    <div className="stationed-counts">
      {figures.map(({ n, zh, en, missing }) => (
        <Link
          key={en}
          to="/stationed"
          search={{ missing }}
          className={missing && n > 0 ? 'stationed-count late' : 'stationed-count'}
        >
          <strong>{n}</strong> {t({ zh, en })}
        </Link>
      ))}
    </div>
  );
}

export function Days({ from, to }: { from: string; to: string | null | undefined }) {
  const t = useText();
  return (
    <span className="nowrap">
      <DayText day={from} /> – {to ? <DayText day={to} /> : t({ zh: '至今', en: 'now' })}
    </span>
  );
}

function ContactPerson({ row }: { row: Row }) {
  if (row.contactName) return <>{row.contactName}</>;
  return <ToneTag tone="late" text={MISSING_NAMES['contact-person']} />;
}

function NextContact({ row }: { row: Row }) {
  const today = useToday();
  if (!row.nextContactBy) return <>—</>;
  return (
    <>
      <DayText day={row.nextContactBy} />{' '}
      {row.nextContactBy < today && <ToneTag tone="late" text={{ zh: '逾期', en: 'Overdue' }} />}
    </>
  );
}

function HomeLeave({ row }: { row: Row }) {
  return row.homeFrom ? <Days from={row.homeFrom} to={row.homeTo} /> : <>—</>;
}

function Interview({ row }: { row: Row }) {
  const today = useToday();
  if (!row.interviewBy) return <>—</>;
  const { interviewBy, interviewedOn } = row;
  const state = interviewState({ from: row.homeFrom ?? '', interviewBy, interviewedOn }, row.toSign, today);
  return (
    <>
      <ToneTag {...state} />{' '}
      <span className="quiet nowrap">
        <DayText day={interviewedOn ?? interviewBy} />
      </span>
    </>
  );
}
