/** Who completed which course outside a room: here, or elsewhere and entered afterwards, with by whom and from which file. */
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { WAY_NAMES, WAYS } from '../../../src/domain/packages/packages.ts';
import { WITHDRAWAL_REASON_NAMES } from '../../../src/domain/training/training.ts';
import { type RowOf, useAct } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ReasonDialog } from '../../kit/reason-dialog.tsx';
import { type Text, useText } from '../../language.tsx';
import { TrainingTabs } from '../training/training-tabs.tsx';
import { AFTERWARDS } from '../training/words.ts';

type Row = RowOf<'packages.completions'>;

export default function Completions() {
  const t = useText();
  const [search] = useFilters();
  const [withdrawing, withdraw] = useState<Row>();
  const act = useAct('packages.withdraw-completion');
  const go = useGo();
  return (
    <Page
      title={{ zh: '课程完成记录', en: 'Completions' }}
      purpose={{
        zh: '在线学完的课件，以及在其他平台学完、由本单位导入的课程。每条都计入本人的履责台账，注明录入时间和来源文件。',
        en: 'Packages completed here, and courses completed elsewhere and entered by the unit. Each counts in the person’s ledger, with its instant of entry and its source.',
      }}
      primary={
        <Button type="primary" onClick={() => go({ to: '/training/import-completions' })}>
          {t({ zh: '导入完成记录', en: 'Import completions' })}
        </Button>
      }
    >
      <TrainingTabs at="/training/completions" />
      <FilterBar
        filters={[
          {
            kind: 'one',
            key: 'way',
            label: { zh: '来源', en: 'From' },
            choices: WAYS.map((value) => ({ value, text: WAY_NAMES[value] })),
          },
        ]}
      />
      <DataTable
        name="completions"
        label={{ zh: '课程完成记录', en: 'Completions' }}
        query="packages.completions"
        input={{ way: oneOf(WAYS, search.way) }}
        columns={columnsOf(t, withdraw)}
        rowKey={(row) => row.completionId}
        empty={{
          zh: '还没有课程完成记录。员工学完课件包后，记录自动出现在这里；在其他平台学完的，可以用表格或者 xAPI 语句导入。',
          en: 'There are no completions. They appear here by themselves when people complete packages; what was completed elsewhere is imported from a sheet or xAPI statements.',
        }}
      />
      {withdrawing && (
        <ReasonDialog
          title={{ zh: '撤销完成记录', en: 'Withdraw the completion' }}
          consequence={{
            zh: `${withdrawing.name}的这条记录不再计入台账，由它满足的义务重新列为未履行。记录和原因保留。`,
            en: `This completion of ${withdrawing.name} no longer counts; what it met is owed again. The entry and the reason are kept.`,
          }}
          act={{ zh: '撤销', en: 'Withdraw' }}
          done={{ zh: '已撤销。', en: 'Withdrawn.' }}
          reasons={WITHDRAWAL_REASON_NAMES}
          onClose={() => withdraw(undefined)}
          run={(reason) => act.mutateAsync({ completionId: withdrawing.completionId as never, reason })}
        />
      )}
    </Page>
  );
}

const columnsOf = (t: Text, withdraw: (row: Row) => void): Column<Row>[] => [
  { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
  { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
  { key: 'course', title: { zh: '课程', en: 'Course' }, render: (row) => row.course },
  {
    key: 'organiser',
    title: { zh: '组织方', en: 'Organised by' },
    hidden: true,
    render: (row) => row.organiserName || '—',
  },
  { key: 'day', title: { zh: '完成日期', en: 'Completed on' }, render: (row) => <DayText day={row.day} /> },
  { key: 'hours', title: { zh: '学时', en: 'Hours' }, align: 'right', render: (row) => row.hours },
  {
    key: 'way',
    title: { zh: '来源', en: 'From' },
    render: (row) => (
      <>
        {t(WAY_NAMES[row.way])} {row.enteredAfterwards && <Tag color="warning">{t(AFTERWARDS)}</Tag>}
      </>
    ),
  },
  {
    key: 'file',
    title: { zh: '来源文件校验码', en: 'Checksum of the file' },
    hidden: true,
    render: (row) => (row.fileHash ? <code>{row.fileHash.slice(0, 16)}…</code> : '—'),
  },
  {
    key: 'entered',
    title: { zh: '录入', en: 'Entered' },
    hidden: true,
    render: (row) => (
      <>
        <DayText day={row.enteredAt.slice(0, 10)} /> {row.enteredBy}
      </>
    ),
  },
  {
    key: 'act',
    title: { zh: '操作', en: 'Act' },
    render: (row) =>
      row.withdrawnAt ? (
        <span className="quiet">
          {t({ zh: '已撤销', en: 'Withdrawn' })}
          {row.withdrawalReason && t({ zh: '：', en: ': ' }) + t(WITHDRAWAL_REASON_NAMES[row.withdrawalReason])}
        </span>
      ) : (
        <Button size="small" onClick={() => withdraw(row)}>
          {t({ zh: '撤销', en: 'Withdraw' })}
        </Button>
      ),
  },
];
