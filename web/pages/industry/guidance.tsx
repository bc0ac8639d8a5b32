/** Items of guidance of a department or an organ (Provisions 11): in which of the six ways, to whom, and whether it was received. */
import { Button } from 'antd';
import { useState } from 'react';
import type { RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DraftDialog } from '../dispatches/draft-dialog.tsx';
import { useIsClerk } from '../dispatches/may.ts';
import { numberOfDispatch, SentState } from '../dispatches/states.tsx';
import { GUIDANCE_FORM_NAMES } from '../dispatches/words.ts';

type Row = RowOf<'industry.guidance'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', title: { zh: '标题', en: 'Title' }, render: (row) => row.title ?? '—' },
  {
    key: 'form',
    title: { zh: '指导方式', en: 'Way of guiding' },
    render: (row) => (row.form ? <Words of={GUIDANCE_FORM_NAMES[row.form]} /> : '—'),
  },
  {
    key: 'number',
    title: { zh: '文号', en: 'Number' },
    render: (row) => numberOfDispatch(row) ?? <Words of={{ zh: '审批时编号', en: 'On approval' }} />,
  },
  { key: 'day', title: { zh: '成文日期', en: 'Day' }, render: (row) => <DayText day={row.day} /> },
  { key: 'receivers', title: { zh: '收文单位', en: 'Receivers' }, align: 'right', render: (row) => row.receivers },
  { key: 'receipted', title: { zh: '已回执', en: 'Receipted' }, align: 'right', render: (row) => row.receipted },
  { key: 'state', title: { zh: '状态', en: 'State' }, render: (row) => <SentState row={row} /> },
];

function Words({ of }: { of: Localised }) {
  return <>{useText()(of)}</>;
}

export default function Guidance() {
  const t = useText();
  const go = useGo();
  const [drafting, draft] = useState(false);
  const isClerk = useIsClerk();
  return (
    <Page
      title={{ zh: '指导事项', en: 'Guidance' }}
      purpose={{
        zh: '以六种方式对单位进行的指导：材料、意见、培训、会议、提醒劝告和其他方式。每件都有收文单位和回执，发出即计入本机构的台账。',
        en: 'Guidance given to units in the six ways of the law. Each item has its receivers and receipts, and stands in the own ledger once it is sent.',
      }}
    >
      <FilterBar filters={[]}>
        {isClerk && (
          <Button type="primary" onClick={() => draft(true)}>
            {t({ zh: '拟写指导材料', en: 'Draft guidance' })}
          </Button>
        )}
      </FilterBar>
      <DataTable
        name="guidance"
        label={{ zh: '指导事项', en: 'Items of guidance' }}
        query="industry.guidance"
        input={{}}
        columns={COLUMNS}
        rowKey={(row) => row.dispatchId}
        onOpen={(row) => go({ to: `/dispatches/sent/${row.dispatchId}` })}
        empty={{
          zh: '还没有指导事项。拟写后由另一人审批编号、发出；单位收到后回执，在每件的“送达和回执”中可以看到。',
          en: 'No guidance yet. Draft an item; another person approves it and it is sent. Who received and read it is shown under its receipts.',
        }}
      />
      {drafting && <DraftDialog onClose={() => draft(false)} />}
    </Page>
  );
}
