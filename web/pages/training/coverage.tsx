/** Coverage: of each duty of training and each group, how many owe it, met it, still have time, are late. Numbers, and no order of people. */
import { Select } from 'antd';
import { AUDIENCE_NAMES, AUDIENCES } from '../../../src/domain/training/training.ts';
import { ruleOf } from '../../../src/law/duties.ts';
import { call, type ResultOf, useQueryOf } from '../../api.ts';
import { ExportMenu } from '../../kit/export-menu.tsx';
import { numberOf } from '../../kit/filters.ts';
import { Link, useFilters } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DepartmentSelect } from '../units/department-select.tsx';
import { TrainingTabs } from './training-tabs.tsx';
import './training.css';

type Row = ResultOf<'training.coverage'>['rows'][number];

export default function Coverage() {
  const t = useText();
  const [search, change] = useFilters();
  const thisYear = Number(useToday().slice(0, 4));
  const year = numberOf(search.year) ?? thisYear;
  const departmentId = numberOf(search.departmentId) as never;
  const asked = { year, ...(departmentId !== undefined && { departmentId }) };
  const seen = useQueryOf('training.coverage', asked);
  return (
    <Page
      title={{ zh: '培训覆盖情况', en: 'Training coverage' }}
      purpose={{
        zh: '各项应训义务在各类人员中的完成情况。只有人数；具体人员在履责台账中查看。',
        en: 'How far each duty of training is met in each group. Numbers alone; who it is stands in the ledger.',
      }}
    >
      <TrainingTabs at="/training/coverage" />
      <div className="year-plan-choice no-print">
        <Select
          aria-label={t({ zh: '年度', en: 'Year' })}
          value={year}
          onChange={(next) => change({ year: next === thisYear ? undefined : String(next) })}
          options={[thisYear, thisYear - 1, thisYear - 2].map((one) => ({
            value: one,
            label: t({ zh: `${one} 年`, en: String(one) }),
          }))}
        />
        <DepartmentSelect
          label={{ zh: '部门（含下级）', en: 'Department and below' }}
          value={departmentId}
          onChange={(next) => change({ departmentId: next === undefined ? undefined : String(next) })}
        />
        <ExportMenu first="training" onExport={(choice) => call('training.export-coverage', { ...asked, ...choice })} />
      </div>
      <Await query={seen}>{({ rows }) => <Rows rows={rows} />}</Await>
    </Page>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const t = useText();
  const groupOf = ({ audience }: Row) => AUDIENCES.indexOf(audience);
  const inOrder = [...rows].sort((a, b) => a.rule - b.rule || groupOf(a) - groupOf(b));
  if (rows.length === 0)
    return (
      <EmptyNote
        text={{ zh: '该年度在所选范围内没有应训事项。', en: 'No training is owed in this year within what is chosen.' }}
      />
    );
  return (
    <Section title={{ zh: '按义务和对象', en: 'By duty and group' }}>
      <PlainTable<Row>
        label={{ zh: '培训覆盖情况', en: 'Training coverage' }}
        rowKey={({ rule, audience }) => `${rule} ${audience}`}
        dataSource={inOrder}
        columns={[
          {
            title: t({ zh: '应训义务', en: 'Duty' }),
            render: (_, { rule }) => (
              <Link to="/ledger" search={{ rules: String(rule) }}>
                <span className="quiet">{ruleOf(rule)!.duty.code}</span> {t(ruleOf(rule)!.title)}
              </Link>
            ),
          },
          { title: t({ zh: '对象', en: 'Group' }), render: (_, { audience }) => t(AUDIENCE_NAMES[audience]) },
          { title: t({ zh: '应完成', en: 'Owed' }), dataIndex: 'owed', align: 'right' },
          { title: t({ zh: '已完成', en: 'Met' }), dataIndex: 'met', align: 'right' },
          { title: t({ zh: '未到期', en: 'Open' }), dataIndex: 'open', align: 'right' },
          { title: t({ zh: '逾期', en: 'Overdue' }), dataIndex: 'overdue', align: 'right' },
        ]}
      />
    </Section>
  );
}
