/**
 * Lists of many people that somebody asks to take away: the head or another officer releases or declines, who asked takes the file
 * once. What was filtered is shown as it was asked for, so that the second person knows what leaves.
 */
import { Button, Space } from 'antd';
import { mayTake, RELEASE_STATE_NAMES, type ReleaseState } from '../../../src/exports/exports.ts';
import { ACT_NAMES } from '../../../src/server/act-names.ts';
import { type InputOf, type RowOf, useAct } from '../../api.ts';
import { useAuthState } from '../../auth.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Page } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { FactsText } from '../record/facts-text.tsx';

type Row = RowOf<'exports.releases'>;
type ExportName = Extract<keyof typeof ACT_NAMES, `${string}.export${string}`> & 'people.export';

const TONES: Record<ReleaseState, Tone> = { open: 'soon', released: 'good', declined: 'ended', taken: 'ended' };

const COLUMNS: readonly Column<Row>[] = [
  { key: 'what', title: { zh: '名单', en: 'List' }, render: (row) => <What row={row} /> },
  { key: 'rows', title: { zh: '行数', en: 'Rows' }, align: 'right', render: (row) => row.rows.toLocaleString('en-US') },
  { key: 'asked', title: { zh: '筛选和用途', en: 'Filter and purpose' }, render: (row) => <Asked row={row} /> },
  { key: 'who', title: { zh: '申请人', en: 'Asked by' }, render: (row) => row.askedByName },
  { key: 'at', title: { zh: '申请时间', en: 'Asked at' }, render: (row) => <InstantText at={row.askedAt} /> },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONES[row.state]} text={RELEASE_STATE_NAMES[row.state]} />,
  },
  { key: 'by', title: { zh: '处理人', en: 'Decided by' }, render: (row) => row.decidedByName },
  { key: 'acts', title: { zh: '操作', en: 'Actions' }, render: (row) => <Acts row={row} /> },
];

export default function Releases() {
  return (
    <Page
      title={{ zh: '名单导出', en: 'Lists to release' }}
      purpose={{
        zh: '人数较多的名单须由另一人放行后才能导出：单位主要负责人或另一名安全防范专员放行，申请人在放行后一天内下载一次。',
        en: 'A list of many people leaves when a second person has released it: the head or another security officer. Who asked then takes it once, within a day.',
      }}
    >
      <DataTable
        name="releases"
        label={{ zh: '放行申请', en: 'Requests for release' }}
        query="exports.releases"
        input={{}}
        columns={COLUMNS}
        rowKey={(row) => row.releaseId}
        empty={{
          zh: '没有放行申请。导出较长的名单时，可以在导出窗口申请放行，申请会列在这里三十天。',
          en: 'No requests. When a long list is exported, its release is asked for in the export dialog; requests stand here for thirty days.',
        }}
      />
    </Page>
  );
}

function What({ row }: { row: Row }) {
  const t = useText();
  return t(ACT_NAMES[row.export as ExportName]);
}

/** The format is nobody's concern here. */
function Asked({ row }: { row: Row }) {
  const { format: _, language: __, ...asked } = row.asked;
  return <FactsText facts={asked} />;
}

function Acts({ row }: { row: Row }) {
  const t = useText();
  const say = useSay();
  const me = useAuthState().data?.signedIn;
  const release = useAct('exports.release');
  const decline = useAct('exports.decline');
  const mine = me?.accountId === row.askedBy;
  const decides = me?.roles.some((role) => role === 'head' || role === 'security-officer') ?? false;
  const one = { releaseId: row.releaseId };
  const said = { onError: say.failed };
  if (mine && mayTake(row, new Date())) return <Take row={row} />;
  if (row.state !== 'open') return null;
  if (mine) return <span className="quiet">{t({ zh: '等待他人放行', en: 'Waits for somebody else' })}</span>;
  if (!decides) return null;
  return (
    <Space size="small" wrap>
      <Button size="small" type="primary" loading={release.isPending} onClick={() => release.mutate(one, said)}>
        {t({ zh: '放行', en: 'Release' })}
      </Button>
      <Button size="small" loading={decline.isPending} onClick={() => decline.mutate(one, said)}>
        {t({ zh: '不放行', en: 'Decline' })}
      </Button>
    </Space>
  );
}

function Take({ row }: { row: Row }) {
  const t = useText();
  const say = useSay();
  const take = useAct(row.export as ExportName);
  const input = { ...row.asked, release: row.releaseId } as unknown as InputOf<ExportName>;
  return (
    <Button
      size="small"
      type="primary"
      loading={take.isPending}
      onClick={() => take.mutate(input, { onError: say.failed })}
    >
      {t({ zh: '下载', en: 'Download' })}
    </Button>
  );
}
