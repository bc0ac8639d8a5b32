/** Trainings, newest first: what is planned, what was held, how many came. */
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { SUBJECT_NAMES, TRAINING_STATE_NAMES, TRAINING_STATES } from '../../../src/domain/training/training.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { type Filter, FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Text, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { peopleOf } from '../people/people-sent.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { TrainingTabs } from './training-tabs.tsx';
import { AFTERWARDS, TONE_OF_TRAINING } from './words.ts';

type Row = RowOf<'training.list'>;

const EVERY_YEAR = 'all';

export default function Training() {
  const t = useText();
  const go = useGo();
  const { roles } = useWhoAmI();
  const [search, change] = useFilters();
  const [planning, plan] = useState(false);
  const officer = roles.includes('security-officer');
  const thisYear = Number(useToday().slice(0, 4));
  const year = search.year === EVERY_YEAR ? undefined : (numberOf(search.year) ?? thisYear);
  const asked = { year, state: oneOf(TRAINING_STATES, search.state) };
  const planButton = (
    <Button type="primary" onClick={() => plan(true)}>
      {t({ zh: '安排培训', en: 'Plan a training' })}
    </Button>
  );
  return (
    <Page
      title={{ zh: '教育培训', en: 'Training' }}
      purpose={{
        zh: '安排培训、现场扫码签到或按名单登记。登记即计入每名参加人员的履责台账，不需另行填报。',
        en: 'Plan sessions, check people in by code or enter the list. Each attendance counts in the ledger at once.',
      }}
      primary={officer && planButton}
    >
      <TrainingTabs at="/training" />
      <FilterBar filters={filtersOf(thisYear)} />
      <DataTable
        name="training"
        label={{ zh: '培训场次', en: 'Training sessions' }}
        query="training.list"
        input={asked}
        columns={columnsOf(t)}
        rowKey={(row) => row.trainingId}
        onExport={(choice) => call('training.export-sessions', { ...asked, ...choice })}
        onOpen={officer ? (row) => go({ to: `/training/${row.trainingId}` }) : undefined}
        empty={{
          zh: '没有培训场次。先安排一场：填写主题、日期和学时，当天开放扫码签到即可。',
          en: 'There are no sessions. Plan one: topic, day and hours; on the day open the check-in.',
        }}
        emptyAction={officer && planButton}
      />
      {(planning || search.plan !== undefined) && officer && (
        <PlanDialog
          people={peopleOf(search.people)}
          onClose={() => {
            plan(false);
            if (search.plan !== undefined) change({ plan: undefined, people: undefined });
          }}
        />
      )}
    </Page>
  );
}

function filtersOf(thisYear: number): Filter[] {
  const years = Array.from({ length: 7 }, (_, index) => thisYear + 1 - index);
  return [
    {
      kind: 'one',
      key: 'year',
      first: String(thisYear),
      label: { zh: '年度', en: 'Year' },
      choices: [
        ...years.map((year) => ({ value: String(year), text: { zh: `${year} 年`, en: String(year) } })),
        { value: EVERY_YEAR, text: { zh: '全部年度', en: 'Every year' } },
      ],
    },
    {
      kind: 'one',
      key: 'state',
      label: { zh: '状态', en: 'State' },
      choices: TRAINING_STATES.map((value) => ({ value, text: TRAINING_STATE_NAMES[value] })),
    },
  ];
}

const columnsOf = (t: Text): Column<Row>[] => [
  { key: 'topic', title: { zh: '培训主题', en: 'Topic' }, render: (row) => row.topic },
  {
    key: 'day',
    title: { zh: '时间', en: 'When' },
    render: (row) => (
      <span className="nowrap">
        <DayText day={row.day} /> {row.startTime}
      </span>
    ),
  },
  { key: 'hours', title: { zh: '学时', en: 'Hours' }, align: 'right', render: (row) => row.hours },
  {
    key: 'subjects',
    title: { zh: '内容类别', en: 'About' },
    render: (row) => row.subjects.map((one) => t(SUBJECT_NAMES[one])).join(t({ zh: '、', en: ', ' })),
  },
  { key: 'place', title: { zh: '地点', en: 'Place' }, render: (row) => row.place },
  {
    key: 'attended',
    title: { zh: '参加人数', en: 'Attended' },
    align: 'right',
    render: (row) => (row.state === 'cancelled' ? '—' : row.attended),
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => (
      <span className="nowrap">
        <ToneTag tone={TONE_OF_TRAINING[row.state]} text={TRAINING_STATE_NAMES[row.state]} />{' '}
        {row.enteredAfterwards && <Tag>{t(AFTERWARDS)}</Tag>}
      </span>
    ),
  },
];
