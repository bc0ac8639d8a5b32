/** What a department requires of its industry (Provisions 7(1)): each with its number, its day, its receivers and their receipts. */
import { Button } from 'antd';
import { useState } from 'react';
import type { RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { numberOfDispatch, SentState } from '../dispatches/states.tsx';
import { RequirementDialog } from './requirement-dialog.tsx';

type Row = RowOf<'industry.requirements'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', title: { zh: '标题', en: 'Title' }, render: (row) => row.title ?? '—' },
  { key: 'number', title: { zh: '文号', en: 'Number' }, render: (row) => numberOfDispatch(row) ?? <OnApproval /> },
  {
    key: 'from',
    title: { zh: '执行日期', en: 'In effect from' },
    render: (row) => <DayText day={row.effectiveFrom} />,
  },
  { key: 'force', title: { zh: '效力', en: 'Force' }, render: (row) => <Force row={row} /> },
  { key: 'figures', title: { zh: '收紧项数', en: 'Figures' }, align: 'right', render: (row) => row.figures.length },
  { key: 'receivers', title: { zh: '收文单位', en: 'Receivers' }, align: 'right', render: (row) => row.receivers },
  { key: 'state', title: { zh: '发文和回执', en: 'Sent, receipted' }, render: (row) => <SentState row={row} /> },
];

export default function Requirements() {
  const t = useText();
  const go = useGo();
  const { roles } = useWhoAmI();
  const [drafting, draft] = useState(false);
  return (
    <Page
      title={{ zh: '行业要求', en: 'Requirements' }}
      purpose={{
        zh: '对主管行业单位提出的工作要求：可以收紧期限和次数，不能放宽。一人拟稿、另一人审批编号后发出，单位收到后纳入其台账。',
        en: 'What the department requires of the units of its industry: it may tighten figures, never loosen them. One person drafts, another approves; a unit takes it into its ledger.',
      }}
    >
      <FilterBar filters={[]}>
        {roles.includes('industry-officer') && (
          <Button type="primary" onClick={() => draft(true)}>
            {t({ zh: '拟写行业要求', en: 'Draft a requirement' })}
          </Button>
        )}
      </FilterBar>
      <DataTable
        name="requirements"
        label={{ zh: '行业要求', en: 'Requirements' }}
        query="industry.requirements"
        input={{}}
        columns={COLUMNS}
        rowKey={(row) => row.dispatchId}
        onOpen={(row) => go({ to: `/dispatches/sent/${row.dispatchId}` })}
        empty={{
          zh: '还没有印发过行业要求。请先在“公文往来 → 通讯录”中加入主管行业的单位，再拟写要求。',
          en: 'No requirement yet. First add the units of the industry under Dispatches → Correspondents, then draft one.',
        }}
      />
      {drafting && <RequirementDialog onClose={() => draft(false)} />}
    </Page>
  );
}

function OnApproval() {
  return <span className="quiet">{useText()({ zh: '审批时编号', en: 'On approval' })}</span>;
}

function Force({ row }: { row: Row }) {
  if (row.state === 'withdrawn') return <ToneTag tone="ended" text={{ zh: '已撤回', en: 'Withdrawn' }} />;
  if (row.state !== 'sent') return <ToneTag tone="working" text={{ zh: '未印发', en: 'Not issued' }} />;
  return row.inForce ? (
    <ToneTag tone="good" text={{ zh: '执行中', en: 'In effect' }} />
  ) : (
    <ToneTag tone="waiting" text={{ zh: '尚未到执行日期', en: 'Its day is to come' }} />
  );
}
