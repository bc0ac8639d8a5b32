/** Incidents, for who deals with them: the shortest time that runs stands first. Nothing of what was said stands here. */
import { Button } from 'antd';
import {
  CLOCK_STAND_NAMES,
  INCIDENT_KIND_NAMES,
  INCIDENT_KINDS,
  INCIDENT_STATE_NAMES,
  INCIDENT_STATES,
} from '../../../src/domain/incidents/incidents.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { TimeLeft, TONE_OF_INCIDENT, TONE_OF_STAND } from './words.tsx';

type Row = RowOf<'incidents.list'>;
const STATES = ['open', ...INCIDENT_STATES] as const;
const OPEN: Localised = { zh: '未办结', en: 'Not closed' };

const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: { zh: '编号', en: 'Number' }, render: (row) => row.number },
  { key: 'kind', title: { zh: '类别', en: 'Kind' }, render: (row) => <Words of={INCIDENT_KIND_NAMES[row.kind]} /> },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONE_OF_INCIDENT[row.state]} text={INCIDENT_STATE_NAMES[row.state]} />,
  },
  {
    key: 'stand',
    title: { zh: '上报', en: 'Report' },
    render: (row) => (
      <>
        {row.state !== 'set-aside' && <ToneTag tone={TONE_OF_STAND[row.stand]} text={CLOCK_STAND_NAMES[row.stand]} />}{' '}
        {row.closedAt === null && row.reportedAt === null && <TimeLeft until={row.reportBy} />}
      </>
    ),
  },
  { key: 'by', title: { zh: '上报期限', en: 'Report by' }, render: (row) => <InstantText at={row.reportBy} /> },
  { key: 'noticed', title: { zh: '发现时间', en: 'Noticed at' }, render: (row) => <InstantText at={row.noticedAt} /> },
  {
    key: 'opened',
    title: { zh: '报出时间', en: 'Opened at' },
    render: (row) => <InstantText at={row.openedAt} />,
    hidden: true,
  },
  {
    key: 'tasks',
    title: { zh: '未完成任务', en: 'Tasks open' },
    align: 'right',
    render: (row) => row.tasksOpen,
  },
];

export default function Incidents() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const { roles } = useWhoAmI();
  const filter = {
    text: search.text,
    state: oneOf(STATES, search.state),
    kind: oneOf(INCIDENT_KINDS, search.kind),
  };
  const takes = roles.includes('security-officer') || roles.includes('head');
  return (
    <Page
      title={{ zh: '突发情况', en: 'Incidents' }}
      purpose={{
        zh: '员工报出的突发情况：控制、按时限上报、复盘、整改、办结。计时最紧的排在前面。',
        en: 'What anybody of the unit opened: contain, report within its clock, review, rectify, close. The shortest time stands first.',
      }}
      primary={
        <Link to="/mine/incidents">
          <Button type="primary" danger>
            {t({ zh: '报突发情况', en: 'Report an incident' })}
          </Button>
        </Link>
      }
    >
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '编号', en: 'Number' } },
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: STATES.map((value) => ({ value, text: value === 'open' ? OPEN : INCIDENT_STATE_NAMES[value] })),
          },
          {
            kind: 'one',
            key: 'kind',
            label: { zh: '类别', en: 'Kind' },
            choices: INCIDENT_KINDS.map((value) => ({ value, text: INCIDENT_KIND_NAMES[value] })),
          },
        ]}
      />
      <DataTable
        name="incidents"
        label={{ zh: '突发情况', en: 'Incidents' }}
        query="incidents.list"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.incidentId}
        {...(takes && { onExport: (choice) => call('incidents.export', { ...filter, ...choice }) })}
        onOpen={({ incidentId }) => go({ to: `/incidents/${incidentId}` })}
        empty={{
          zh: '没有符合条件的突发情况。本单位任何人都可以在手机上“报突发情况”，报出后列在这里并开始计时。',
          en: 'No such incidents. Anybody of the unit can open one on a phone under “Report an incident”; it is listed here and its clock begins.',
        }}
      />
    </Page>
  );
}

function Words({ of }: { of: Localised }) {
  return <>{useText()(of)}</>;
}
