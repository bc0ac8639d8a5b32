/** Self-inspections: what is under way, what was certified and what it came to. Empty, it says what one is and how to begin. */
import { Button } from 'antd';
import { useState } from 'react';
import { BAND_NAMES, STATE_NAMES } from '../../../src/domain/self-inspections/self-inspections.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { Templates } from './templates.tsx';
import { percentOf, TONE_OF_BAND, TONE_OF_STATE, useRuns } from './words.ts';

type Row = RowOf<'self-inspections.list'>;

export default function SelfInspections() {
  const t = useText();
  const go = useGo();
  const runs = useRuns();
  const reads = useWhoAmI().roles.some((role) => role === 'security-officer' || role === 'head');
  const [opening, show] = useState(false);
  const begin = runs && (
    <Button type="primary" onClick={() => show(true)}>
      {t({ zh: '开展自查', en: 'Open a self-inspection' })}
    </Button>
  );
  const results: readonly Column<Row>[] = [
    {
      key: 'result',
      title: { zh: '结果', en: 'Result' },
      render: ({ result }) =>
        result?.band ? (
          <>
            {percentOf(result)} <ToneTag tone={TONE_OF_BAND[result.band]} text={BAND_NAMES[result.band]} />
          </>
        ) : (
          '—'
        ),
    },
  ];
  const columns: readonly Column<Row>[] = [
    {
      key: 'period',
      title: { zh: '自查期间', en: 'Period' },
      render: (row) => (
        <>
          <DayText day={row.periodFrom} /> – <DayText day={row.periodTo} />
        </>
      ),
    },
    {
      key: 'template',
      title: { zh: '模板', en: 'Template' },
      render: (row) => (
        <div className="template-named">
          {t({ zh: `${row.title.zh} 第${row.version}版`, en: `${row.title.en}, version ${row.version}` })}
        </div>
      ),
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => <ToneTag tone={TONE_OF_STATE[row.state]} text={STATE_NAMES[row.state]} />,
    },
    {
      key: 'answered',
      title: { zh: '已作答', en: 'Answered' },
      align: 'right',
      render: (row) => `${row.answered}/${row.items}`,
    },
    {
      key: 'departments',
      title: { zh: '部门签署', en: 'Signed off' },
      align: 'right',
      render: (row) => `${row.signedOff}/${row.departments}`,
    },
    { key: 'due', title: { zh: '作答期限', en: 'Answers by' }, render: (row) => <DayText day={row.dueOn} /> },
    {
      key: 'certified',
      title: { zh: '签署日期', en: 'Certified' },
      render: (row) => <DayText day={row.certifiedOn} />,
    },
    ...(reads ? results : []),
  ];
  return (
    <Page
      title={{ zh: '自查', en: 'Self-inspection' }}
      purpose={{
        zh: '单位自己先查一遍：台账能答的由台账答，其余由部门和员工答；发现的问题列入整改，主要负责人签署。',
        en: 'The unit looks first: what the ledger can answer it answers, departments and members answer the rest; what is found is put right, and the head certifies.',
      }}
      primary={begin}
    >
      <DataTable
        name="self-inspections"
        label={{ zh: '自查台账', en: 'Self-inspections' }}
        query="self-inspections.list"
        input={{}}
        columns={columns}
        rowKey={(row) => row.selfInspectionId}
        {...(reads && { onExport: (choice) => call('self-inspections.export', choice) })}
        onOpen={({ selfInspectionId }) => go({ to: `/self-inspections/${selfInspectionId}` })}
        empty={
          reads
            ? {
                zh: '还没有开展过自查。重点单位须定期自查；选择模板和期间即可开始，系统先用台账回答能回答的项目。',
                en: 'There is no self-inspection yet. Key units inspect themselves regularly: choose template and period, and what the ledger can answer is answered first.',
              }
            : { zh: '现在没有需要您部门作答的自查。', en: 'No self-inspection asks your department now.' }
        }
        emptyAction={begin}
      />
      {reads && <Templates />}
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P9.9" />
      </Section>
      {opening && <OpenDialog onClose={() => show(false)} />}
    </Page>
  );
}
