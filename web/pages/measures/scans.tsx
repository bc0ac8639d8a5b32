/** Scans: what tools reported of which system, and what each changed. */
import { Button } from 'antd';
import { useState } from 'react';
import type { RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { MeasureTabs } from './measure-tabs.tsx';
import { ScanDialog } from './scan-dialog.tsx';
import { Readings } from './scan-readings.tsx';
import { useKeeps } from './words.tsx';

type Row = RowOf<'measures.scans'>;
export const failedOf = ({ failed }: Pick<Row, 'failed'>): number =>
  Object.values(failed).reduce((sum, one) => sum + one, 0);

export const SCAN_COLUMNS: readonly Column<Row>[] = [
  { key: 'day', title: { zh: '扫描日期', en: 'Scanned on' }, render: (row) => <DayText day={row.scannedOn} /> },
  { key: 'object', title: { zh: '系统', en: 'System' }, render: (row) => row.object },
  { key: 'tool', title: { zh: '工具', en: 'Tool' }, render: (row) => `${row.tool} ${row.toolVersion ?? ''}` },
  {
    ...{ key: 'profile', title: { zh: '规则集', en: 'Set of rules' }, hidden: true },
    render: (row) => row.profile || '—',
  },
  { key: 'passed', title: { zh: '通过', en: 'Passed' }, align: 'right', render: (row) => row.passed },
  { key: 'failed', title: { zh: '未通过', en: 'Failed' }, align: 'right', render: (row) => failedOf(row) },
  { key: 'opened', title: { zh: '新发现', en: 'Found first' }, align: 'right', render: (row) => row.opened },
  { key: 'returned', title: { zh: '再次出现', en: 'Found again' }, align: 'right', render: (row) => row.returned },
  { key: 'closed', title: { zh: '不再报告', en: 'Gone' }, align: 'right', render: (row) => row.closed },
];

export default function Scans() {
  const t = useText();
  const go = useGo();
  const keeps = useKeeps();
  const [bringing, bring] = useState(false);
  return (
    <Page
      title={{ zh: '扫描结果', en: 'Scans' }}
      purpose={{
        zh: '工具对系统的检查结果。未通过的列入问题整改；下次扫描不再报告的自动销号，再出现的重新打开。',
        en: 'What tools report of systems. What fails becomes a finding; the next scan closes what it no longer reports and finds again what returns.',
      }}
      actions={
        <Button onClick={() => go({ to: '/measures/mappings' })}>
          {t({ zh: '规则对应', en: 'Mapping of rules' })}
        </Button>
      }
      primary={
        keeps && (
          <Button type="primary" onClick={() => bring(true)}>
            {t({ zh: '导入扫描结果', en: 'Import a scan' })}
          </Button>
        )
      }
    >
      <MeasureTabs />
      <Readings />
      <DataTable
        name="scans"
        label={{ zh: '扫描结果', en: 'Scans' }}
        query="measures.scans"
        input={{}}
        columns={SCAN_COLUMNS}
        rowKey={(row) => row.scanId}
        onOpen={({ scanId }) => go({ to: `/measures/scans/${scanId}` })}
        empty={{
          zh: '还没有扫描结果。先登记信息系统，再导入 OpenSCAP、Lynis、SARIF、OCSF 或者任意扫描器导出的 CSV 文件。',
          en: 'No scan yet. Register the system first, then import a file of OpenSCAP, Lynis, SARIF or OCSF, or a CSV of any scanner.',
        }}
      />
      {bringing && <ScanDialog onClose={() => bring(false)} />}
    </Page>
  );
}
