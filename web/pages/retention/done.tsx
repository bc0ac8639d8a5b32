/** What was destroyed, by whom, with its certificate. */
import { Button } from 'antd';
import { BATCH_STATE_NAMES, type BatchState } from '../../../src/domain/retention/retention.ts';
import { call, type RowOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';

type Row = RowOf<'retention.batches'>;

const TONES: Record<BatchState, Tone> = { prepared: 'soon', proposed: 'soon', confirmed: 'working', destroyed: 'good' };

const COLUMNS: readonly Column<Row>[] = [
  { key: 'batch', title: { zh: '批次', en: 'Batch' }, render: (row) => row.batchId },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={row.isLate ? 'late' : TONES[row.state]} text={BATCH_STATE_NAMES[row.state]} />,
  },
  { key: 'records', title: { zh: '列出', en: 'Prepared' }, align: 'right', render: (row) => row.records },
  { key: 'destroyed', title: { zh: '已销毁', en: 'Destroyed' }, align: 'right', render: (row) => row.destroyed },
  { key: 'proposed', title: { zh: '提出人', en: 'Started by' }, render: (row) => row.proposedBy },
  { key: 'confirmed', title: { zh: '确认人', en: 'Confirmed by' }, render: (row) => row.confirmedBy },
  { key: 'at', title: { zh: '销毁时间', en: 'Destroyed at' }, render: (row) => <InstantText at={row.destroyedAt} /> },
  { key: 'certificate', title: { zh: '销毁证明', en: 'Certificate' }, render: (row) => <Certificate row={row} /> },
];

export function DonePart() {
  return (
    <Section title={{ zh: '全部批次', en: 'All batches' }}>
      <DataTable
        name="batches"
        label={{ zh: '销毁批次', en: 'Batches of destruction' }}
        query="retention.batches"
        input={{}}
        columns={COLUMNS}
        rowKey={(row) => row.batchId}
        empty={{ zh: '还没有销毁过。', en: 'Nothing has been destroyed yet.' }}
      />
    </Section>
  );
}

function Certificate({ row }: { row: Row }) {
  const t = useText();
  const say = useSay();
  if (!row.hasCertificate) return null;
  const download = () => call('retention.download-certificate', { batchId: row.batchId as never }).catch(say.failed);
  return (
    <Button size="small" type="link" onClick={() => void download()}>
      {t({ zh: '下载（PDF）', en: 'Download (PDF)' })}
    </Button>
  );
}
