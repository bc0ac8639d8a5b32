/** One test, for the officer: its rules, and who has completed it. Who tried and has not passed is not seen here, nor anywhere. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { DIFFICULTY_NAMES, worded } from '../../../src/domain/questions/questions.ts';
import { SUBJECT_NAMES } from '../../../src/domain/training/training.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { type Fact, Facts } from '../../kit/case.tsx';
import { useConfirm } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { ChangeTestDialog } from './test-dialog.tsx';
import { standingOf } from './tests.tsx';

type Opened = ResultOf<'questions.test'>;
const PAGE = 50;

export default function TestPage() {
  const { testId } = useParams({ strict: false }) as { testId: string };
  const [page, turn] = useState(1);
  const today = useToday();
  const opened = useQueryOf('questions.test', {
    testId: Number(testId) as never,
    offset: (page - 1) * PAGE,
    limit: PAGE,
  });
  const test = opened.data;
  return (
    <Page
      title={test ? worded(test.title) : { zh: '测试', en: 'Test' }}
      beside={test && <ToneTag {...standingOf(test, today)} />}
      actions={test && <Actions test={test} />}
    >
      <Await query={opened}>
        {(data) => (
          <>
            <Section title={{ zh: '规则', en: 'Rules' }}>
              <Facts facts={factsOf(data)} />
            </Section>
            <CompletedBy test={data} page={page} onTurn={turn} />
          </>
        )}
      </Await>
    </Page>
  );
}

const factsOf = ({ draws, passPercent, attempts, minutes, hours, opensOn, closesOn, version }: Opened): Fact[] => [
  {
    title: { zh: '抽题', en: 'Draws' },
    value: <DrawsText draws={draws} />,
  },
  { title: { zh: '通过线', en: 'Passes at' }, value: `${passPercent}%` },
  { title: { zh: '次数', en: 'Attempts' }, value: attempts },
  { title: { zh: '限时（分钟）', en: 'Minutes' }, value: minutes },
  { title: { zh: '学时', en: 'Hours' }, value: hours || <InCourses /> },
  {
    title: { zh: '开放', en: 'Open' },
    value: (
      <>
        <DayText day={opensOn} /> – <DayText day={closesOn} />
      </>
    ),
  },
  { title: { zh: '版本', en: 'Version' }, value: version },
];

function InCourses() {
  const t = useText();
  return <>{t({ zh: '0，在课程里使用，由课程计', en: '0: met in courses, which give the hours' })}</>;
}

function DrawsText({ draws }: Pick<Opened, 'draws'>) {
  const t = useText();
  const said = draws.map(({ subject, difficulty, count }) => {
    const of = [t(SUBJECT_NAMES[subject]), ...(difficulty ? [t(DIFFICULTY_NAMES[difficulty])] : [])].join(' · ');
    return t({ zh: `${of} ${count} 题`, en: `${of}: ${count}` });
  });
  return <>{said.join(t({ zh: '；', en: '; ' }))}</>;
}

function Actions({ test }: { test: Opened }) {
  const t = useText();
  const confirm = useConfirm();
  const withdraw = useAct('questions.withdraw-test');
  const [changing, change] = useState(false);
  const testId = test.testId as never;
  return (
    <Space>
      <Link to="/training/tests">{t({ zh: '返回测试清单', en: 'Back to the tests' })}</Link>
      {!test.withdrawnAt && (
        <>
          <Button onClick={() => change(true)}>{t({ zh: '修改', en: 'Change' })}</Button>
          <Button
            onClick={() =>
              confirm({
                title: { zh: '撤下这项测试？', en: 'Withdraw this test?' },
                consequence: {
                  zh: '以后不能再开始作答；已通过的学时保留，正在作答的人可以完成。选用它的课程，没有通过的人将无法完成，请先发布不含它的新版本。撤下后不能恢复。',
                  en: 'Nobody can begin it any more. Hours of those who passed stay, and who is in the middle may finish. Who has not passed cannot finish a course that has it as a part: publish a version without it first. It cannot be undone.',
                },
                act: { zh: '撤下', en: 'Withdraw' },
                run: () => withdraw.mutateAsync({ testId }),
              })
            }
          >
            {t({ zh: '撤下', en: 'Withdraw' })}
          </Button>
        </>
      )}
      {changing && <ChangeTestDialog test={test} onClose={() => change(false)} />}
    </Space>
  );
}

type CompletedParts = { readonly test: Opened; readonly page: number; readonly onTurn: (page: number) => void };
function CompletedBy({ test, page, onTurn }: CompletedParts) {
  const t = useText();
  return (
    <Section title={{ zh: `已通过的 ${test.completed} 人`, en: `${test.completed} have passed` }}>
      <p className="quiet">
        {t({
          zh: '只列出已通过的人员。谁参加过、得多少分、谁还没有通过，这里不显示，系统也没有排名。多数人答错的题见题库。',
          en: 'Only those who have passed are listed. Who tried, with how many points, and who has not passed is not shown, and nobody is ranked. Questions that most people miss are in the bank.',
        })}
        {test.formerTakers > 0 &&
          t({
            zh: `另有 ${test.formerTakers} 人的记录已到期销毁。`,
            en: ` ${test.formerTakers} more passed, whose records have been destroyed since.`,
          })}
      </p>
      <PlainTable
        label={{ zh: '已通过的人员', en: 'Who has passed' }}
        rowKey="personId"
        dataSource={[...test.people]}
        columns={[
          {
            title: t({ zh: '姓名', en: 'Name' }),
            render: (_, row) => <Link to={`/people/${row.personId}`}>{row.name}</Link>,
          },
          { title: t({ zh: '工号', en: 'Staff number' }), render: (_, row) => row.staffNumber ?? '—' },
          { title: t({ zh: '部门', en: 'Department' }), render: (_, row) => row.department ?? '—' },
          { title: t({ zh: '通过日期', en: 'Passed on' }), render: (_, row) => <DayText day={row.passedOn} /> },
        ]}
        locale={{ emptyText: <EmptyNote text={{ zh: '还没有人通过。', en: 'Nobody has passed yet.' }} /> }}
        pagination={
          test.completed > PAGE
            ? { current: page, pageSize: PAGE, total: test.completed, showSizeChanger: false, onChange: onTurn }
            : false
        }
      />
    </Section>
  );
}
