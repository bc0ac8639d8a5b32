/** Yearly reports: one a year, with its corrections. Empty, it says how one comes about. */
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { STATE_NAMES } from '../../../src/domain/yearly-reports/yearly-reports.ts';
import { call, type RowOf, useAct, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { AsOfField, isUnderWay } from './as-of.tsx';
import { TONE_OF_STATE, useRuns } from './words.ts';

type Row = RowOf<'yearly-reports.list'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'year', title: { zh: '年度', en: 'Year' }, render: (row) => row.year },
  { key: 'version', title: { zh: '版本', en: 'Version' }, align: 'right', render: (row) => row.version },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_STATE[row.state]} text={STATE_NAMES[row.state]} />,
  },
  { key: 'number', title: { zh: '文号', en: 'Number' }, render: (row) => row.number ?? '—' },
  { key: 'asOf', title: { zh: '数据统计截至', en: 'Figures as of' }, render: (row) => <DayText day={row.asOf} /> },
  {
    key: 'counted',
    title: { zh: '取数日期', en: 'Figures taken on' },
    render: (row) => <DayText day={row.countedOn} />,
  },
  { key: 'issued', title: { zh: '印发日期', en: 'Issued' }, render: (row) => <DayText day={row.issuedOn} /> },
  {
    key: 'written',
    title: { zh: '最后修改', en: 'Last written' },
    render: (row) => <InstantText at={row.writtenAt} />,
  },
];

export default function YearlyReports() {
  const t = useText();
  const go = useGo();
  const runs = useRuns();
  const [beginning, begin] = useState(false);
  const primary = runs && (
    <Button type="primary" onClick={() => begin(true)}>
      {t({ zh: '起草年度报告', en: 'Begin a report' })}
    </Button>
  );
  return (
    <Page
      title={{ zh: '年度工作报告', en: 'Yearly reports' }}
      purpose={{
        zh: '十个部分，只有数据、没有姓名：数据从台账和各项工作统计，文字由专员修改，主要负责人签发，作为公文报送主管部门。',
        en: 'Ten sections, counts and no names: figures come from the ledger and the work, the officer writes the words, the head issues it, and it goes to the department as a dispatch.',
      }}
      primary={primary}
    >
      <DataTable
        name="yearly-reports"
        label={{ zh: '年度工作报告', en: 'Yearly reports' }}
        query="yearly-reports.list"
        input={{}}
        columns={COLUMNS}
        rowKey={(row) => row.yearlyReportId}
        onExport={(choice) => call('yearly-reports.export', choice)}
        onOpen={({ yearlyReportId }) => go({ to: `/yearly-reports/${yearlyReportId}` })}
        empty={{
          zh: '还没有年度报告。选择年度即可起草：系统先写好十个部分，数据已经填入。',
          en: 'There is no yearly report yet. Choose a year: ten sections are drafted with their figures in place.',
        }}
        emptyAction={primary}
      />
      {beginning && <BeginDialog onClose={() => begin(false)} />}
    </Page>
  );
}

type Begun = { year: number; asOf?: string };

function BeginDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const act = useAct('yearly-reports.begin');
  const { data } = useQueryOf('yearly-reports.list', { limit: 1 });
  const [chosen, choose] = useState<number>();
  if (!data) return null;
  const { from, to, last } = data.years;
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => to - at);
  return (
    <FormDialog<Begun>
      title={{ zh: '起草年度报告', en: 'Begin a report' }}
      act={{ zh: '起草', en: 'Begin' }}
      onClose={onClose}
      initial={{ year: to }}
      onValues={({ year }) => choose(year)}
      run={async ({ year, asOf }) => {
        const { yearlyReportId } = await act.mutateAsync({ year, ...(asOf && isUnderWay(year, last) && { asOf }) });
        go({ to: `/yearly-reports/${yearlyReportId}` });
      }}
    >
      <Form.Item
        name="year"
        label={t({ zh: '年度', en: 'Year' })}
        rules={required({ zh: '请选择年度', en: 'Choose the year' })}
      >
        <Select options={years.map((year) => ({ value: year, label: String(year) }))} />
      </Form.Item>
      {isUnderWay(chosen ?? to, last) && <AsOfField year={chosen ?? to} last={last} />}
    </FormDialog>
  );
}
