/** The duty ledger: every row with why it applies, what would satisfy it and what did. What is shown stands in the address. */
import { Button } from 'antd';
import { useState } from 'react';
import { SHOWN_STATE_NAMES } from '../../../src/law/due.ts';
import { RULES, ruleOf } from '../../../src/law/duties.ts';
import { givesRows } from '../../../src/law/occasion.ts';
import { call, type InputOf, type ResultOf, type RowOf, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { type Filter, FilterBar } from '../../kit/filter-bar.tsx';
import { listOf, numberOf, oneOf } from '../../kit/filters.ts';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { Page } from '../../kit/page.tsx';
import { StateTag } from '../../kit/state-tag.tsx';
import { type Localised, type Text, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { MyPart, PartTags, seesWholeLedger, useMyPart } from './my-part.tsx';
import { RemindButton } from './remind.tsx';
import { RowDrawer } from './row-drawer.tsx';

type Row = RowOf<'duties.ledger'>;
type Input = InputOf<'duties.ledger'>;

const STATES = [
  'open',
  'overdue',
  'due-soon',
  'owed',
  'not-recordable',
  'met',
  'met-late',
  'met-as-stated',
  'all',
] as const;
const STATE_WORDS: Record<(typeof STATES)[number], Localised> = {
  ...SHOWN_STATE_NAMES,
  open: { zh: '未履行（全部）', en: 'Open, all' },
  met: { zh: '已履行（全部）', en: 'Met, all' },
  all: { zh: '全部', en: 'Everything' },
};

export default function Ledger() {
  const t = useText();
  const [search] = useFilters();
  const [opened, open] = useState<Row>();
  const { roles } = useWhoAmI();
  const whole = seesWholeLedger(roles);
  const mayRemind = roles.includes('security-officer');
  const part = useMyPart();
  const filter: Omit<Input, 'offset' | 'limit'> = {
    state: oneOf(STATES, search.state) ?? 'open',
    rules: listOf(search.rules)
      .map(Number)
      .filter((one) => Number.isInteger(one) && one > 0)
      .slice(0, 100),
    departmentId: numberOf(search.departmentId) as Input['departmentId'],
    text: search.text?.slice(0, 60) || undefined,
    dueFrom: search.dueFrom,
    dueTo: search.dueTo,
  };
  if (filter.rules?.length === 0) filter.rules = undefined;
  return (
    <Page
      title={{ zh: '履责台账', en: 'Ledger' }}
      purpose={{
        zh: '谁应履行什么、什么时候到期、依据哪一条、由什么记录证明。由事实推算，不需填报。',
        en: 'Who owes what, by when, under which article, shown by what. Derived from facts; nothing is filled in.',
      }}
      beside={part && <PartTags part={part} />}
    >
      {part && <MyPart part={part} />}
      <LedgerFilters rulesInSight={part?.rulesInSight ?? undefined} />
      <DataTable
        name="ledger"
        label={{ zh: '履责台账', en: 'Duty ledger' }}
        query="duties.ledger"
        input={filter}
        columns={columnsOf(t)}
        rowKey={(row) => `${row.personId}-${row.rule}-${row.occasion}`}
        onOpen={open}
        bulk={whole ? (chosen) => <Together rows={chosen} filter={filter} /> : undefined}
        extra={mayRemind && <RemindButton whom={filter} />}
        onExport={whole ? (choice) => call('duties.export', { ...filter, ...choice }) : undefined}
        empty={emptyOf(filter.state ?? 'open', whole)}
        emptyAction={
          <Link to="/ledger" search={{ state: 'all' }}>
            {t({ zh: '查看全部事项', en: 'Show every row' })}
          </Link>
        }
      />
      <RowDrawer row={opened} onClose={() => open(undefined)} />
    </Page>
  );
}

const OF_PEOPLE = ['text', 'departmentId'];

function LedgerFilters({ rulesInSight }: { rulesInSight: readonly number[] | undefined }) {
  const { roles, body } = useWhoAmI();
  // What network security sees is the unit's own: there are no people in it, and no departments.
  const ofPeople = seesWholeLedger(roles) || roles.includes('liaison') || roles.includes('foreign-affairs');
  const departments = useQueryOf('units.departments', {}, { enabled: ofPeople });
  const choices: ResultOf<'units.departments'>['departments'] = departments.data?.departments ?? [];
  const filters: Filter[] = [
    { kind: 'text', key: 'text', label: { zh: '姓名或工号', en: 'Name or staff number' } },
    {
      kind: 'one',
      key: 'state',
      first: 'open',
      width: 170,
      label: { zh: '状态', en: 'State' },
      choices: STATES.map((value) => ({ value, text: STATE_WORDS[value] })),
    },
    {
      kind: 'many',
      key: 'rules',
      width: 300,
      label: { zh: '条款和事项', en: 'Article and duty' },
      choices: RULES.filter(
        (rule) =>
          (rule.cases.some((one) => one.due.kind !== 'on-event') || givesRows(rule.number)) &&
          [body, 'unit'].includes(rule.duty.bearer) &&
          (rulesInSight?.includes(rule.number) ?? true),
      ).map((rule) => ({
        value: String(rule.number),
        text: { zh: `${rule.code} ${rule.title.zh}`, en: `${rule.code} ${rule.title.en}` },
      })),
    },
    {
      kind: 'one',
      key: 'departmentId',
      width: 180,
      label: { zh: '部门（含下级）', en: 'Department and below' },
      choices: choices.map((one) => {
        const name = `${'　'.repeat(one.depth)}${one.name}`;
        return { value: String(one.departmentId), text: { zh: name, en: name } };
      }),
    },
    { kind: 'days', from: 'dueFrom', to: 'dueTo', label: { zh: '到期', en: 'Due' } },
  ];
  return <FilterBar filters={filters.filter((one) => ofPeople || !('key' in one) || !OF_PEOPLE.includes(one.key))} />;
}

const columnsOf = (t: Text): Column<Row>[] => [
  {
    key: 'what',
    title: { zh: '事项', en: 'Duty' },
    render: (row) => (
      <span>
        <span className="quiet">{row.duty}</span> {t(ruleOf(row.rule)!.title)}
        {row.of && ` · ${row.of.name}`}
      </span>
    ),
  },
  {
    key: 'who',
    title: { zh: '谁', en: 'Who' },
    render: (row) => (row.personId === 0 ? t({ zh: '本单位', en: 'The unit' }) : row.personName),
  },
  {
    key: 'staffNumber',
    title: { zh: '工号', en: 'Staff number' },
    render: (row) => row.staffNumber ?? '',
    hidden: true,
  },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
  {
    key: 'owedFrom',
    title: { zh: '起算', en: 'Owed from' },
    render: (row) => <DayText day={row.owedFrom} />,
    hidden: true,
  },
  {
    key: 'due',
    title: { zh: '到期', en: 'Due' },
    render: (row) => (
      <span className="nowrap">
        <DayText day={row.due} /> <MarkTags marks={row.marks} />
      </span>
    ),
  },
  { key: 'state', title: { zh: '状态', en: 'State' }, render: (row) => <StateTag state={row.state} /> },
  { key: 'doneOn', title: { zh: '完成', en: 'Done on' }, render: (row) => <DayText day={row.doneOn} /> },
];

/** One act for many: a training for everybody chosen who owes one, letters for everybody who owes one, a reminder. What fits nobody is not offered. */
function Together({ rows, filter }: { rows: readonly Row[]; filter: Omit<Input, 'offset' | 'limit'> }) {
  const t = useText();
  const go = useGo();
  const { roles } = useWhoAmI();
  const isOfficer = roles.includes('security-officer');
  const people = (fits: (row: Row) => boolean) => [
    ...new Set(rows.filter((row) => row.personId > 0 && fits(row)).map((row) => row.personId)),
  ];
  const toTrain = people(({ duty }) => ['P8.1', 'P9.7', 'P10.2'].includes(duty));
  const toSign = people(({ duty }) => duty === 'P9.3c');
  const owing = people(({ state }) => ['overdue', 'due-soon', 'owed'].includes(state));
  return (
    <>
      {toTrain.length > 0 && (
        <Button size="small" onClick={() => go({ to: '/training', search: { plan: '1', people: toTrain.join(',') } })}>
          {t({ zh: `为 ${toTrain.length} 人安排培训`, en: `Plan a training for ${toTrain.length}` })}
        </Button>
      )}
      {toSign.length > 0 && (
        <Button size="small" onClick={() => go({ to: '/letters', search: { issue: '1', people: toSign.join(',') } })}>
          {t({ zh: `向 ${toSign.length} 人发承诺书`, en: `Send letters to ${toSign.length}` })}
        </Button>
      )}
      {isOfficer && owing.length > 0 && (
        <RemindButton whom={{ ...filter, people: owing as never }} count={owing.length} />
      )}
      {toTrain.length + toSign.length + owing.length === 0 && (
        <span className="quiet">
          {t({ zh: '所选事项没有可以一并办理的', en: 'Nothing of this is done for many at once' })}
        </span>
      )}
    </>
  );
}

function emptyOf(state: (typeof STATES)[number], whole: boolean): Localised {
  if (state === 'overdue') return { zh: '没有逾期的事项。', en: 'Nothing is overdue.' };
  if (!whole) {
    return {
      zh: '您负责的范围内没有符合条件的事项。可以放宽筛选。',
      en: 'No rows fit in the part that is your work. Widen the filter.',
    };
  }
  return {
    zh: '没有符合条件的事项。可以放宽筛选；如果还没有人员，请先导入名册。',
    en: 'No rows fit. Widen the filter; if there are no people yet, import a roster first.',
  };
}
