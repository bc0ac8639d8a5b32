/** The tests: what is open, what is planned, who many have completed each. */
import { Button } from 'antd';
import { useState } from 'react';
import { worded } from '../../../src/domain/questions/questions.ts';
import type { Day } from '../../../src/law/day.ts';
import type { RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, type Text, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { QuestionTabs } from './question-tabs.tsx';
import { PlanTestDialog } from './test-dialog.tsx';

type Row = RowOf<'questions.tests'>;

export default function Tests() {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const [planning, plan] = useState(false);
  const officer = useWhoAmI().roles.includes('security-officer');
  const button = (
    <Button type="primary" onClick={() => plan(true)}>
      {t({ zh: '安排测试', en: 'Plan a test' })}
    </Button>
  );
  return (
    <Page
      title={{ zh: '测试', en: 'Tests' }}
      purpose={{
        zh: '从题库按知识点和难度随机抽题，每人每次不同。只分通过和尚未通过：分数只有本人看得到，没有排名。',
        en: 'Drawn from the bank by topic and difficulty, anew for each attempt. A test is passed or not yet: points are the person’s alone, and nobody is ranked.',
      }}
      primary={officer && button}
    >
      <QuestionTabs at="/training/tests" />
      <DataTable
        name="tests"
        label={{ zh: '测试', en: 'Tests' }}
        query="questions.tests"
        input={{}}
        columns={columnsOf(t, today)}
        rowKey={(row) => row.testId}
        onOpen={officer ? (row) => go({ to: `/training/tests/${row.testId}` }) : undefined}
        empty={{
          zh: '还没有测试。先在题库中准备题目，再安排一项测试。',
          en: 'There are no tests. Prepare questions in the bank first, then plan one.',
        }}
        emptyAction={officer && button}
      />
      {planning && <PlanTestDialog onClose={() => plan(false)} />}
    </Page>
  );
}

type Standing = { readonly withdrawnAt: string | null; readonly opensOn: string; readonly closesOn: string };
export function standingOf({ withdrawnAt, opensOn, closesOn }: Standing, today: Day): { tone: Tone; text: Localised } {
  if (withdrawnAt) return { tone: 'ended', text: { zh: '已撤下', en: 'Withdrawn' } };
  if (today < opensOn) return { tone: 'waiting', text: { zh: '未开放', en: 'Not open yet' } };
  return today > closesOn
    ? { tone: 'ended', text: { zh: '已关闭', en: 'Closed' } }
    : { tone: 'working', text: { zh: '开放中', en: 'Open' } };
}

const columnsOf = (t: Text, today: Day): Column<Row>[] => [
  { key: 'title', title: { zh: '名称', en: 'Title' }, render: (row) => t(worded(row.title)) },
  {
    key: 'open',
    title: { zh: '开放日期', en: 'Open' },
    render: (row) => (
      <span className="nowrap">
        <DayText day={row.opensOn} /> – <DayText day={row.closesOn} />
      </span>
    ),
  },
  {
    key: 'count',
    title: { zh: '题数', en: 'Questions' },
    align: 'right',
    render: (row) => row.draws.reduce((sum, { count }) => sum + count, 0),
  },
  { key: 'hours', title: { zh: '学时', en: 'Hours' }, align: 'right', render: (row) => row.hours },
  { key: 'completed', title: { zh: '已通过人数', en: 'Passed' }, align: 'right', render: (row) => row.completed },
  { key: 'state', title: { zh: '状态', en: 'State' }, render: (row) => <ToneTag {...standingOf(row, today)} /> },
];
