/** Contingency plans and drills: what is in force, what is to be looked at again, what was practised. Empty, it shows what to begin with. */
import { Button } from 'antd';
import { useState } from 'react';
import {
  PLAN_KIND_NAMES,
  PLAN_STAND_NAMES,
  type PlanKind,
  VERSION_STATE_NAMES,
} from '../../../src/domain/plans/plans.ts';
import { type RowOf, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { BeginDialog, Proposals } from './begin.tsx';
import { Drills } from './drills.tsx';
import { TONE_OF_PLAN, useRuns } from './words.tsx';

type Row = RowOf<'plans.list'>;

export default function Plans() {
  const t = useText();
  const go = useGo();
  const runs = useRuns();
  const [beginning, begin] = useState<PlanKind>();
  const any = useQueryOf('plans.list', { limit: 1 });
  const none = any.data?.total === 0;
  const columns: readonly Column<Row>[] = [
    { key: 'title', title: { zh: '预案', en: 'Plan' }, render: (row) => row.title ?? t(PLAN_KIND_NAMES[row.kind]) },
    { key: 'kind', title: { zh: '类别', en: 'For' }, render: (row) => t(PLAN_KIND_NAMES[row.kind]) },
    {
      key: 'stand',
      title: { zh: '状态', en: 'State' },
      render: (row) => (
        <>
          <ToneTag tone={TONE_OF_PLAN[row.stand]} text={PLAN_STAND_NAMES[row.stand]} />
          {row.inHand && row.number !== null && (
            <span className="quiet">
              {t({ zh: '新版本', en: 'next version: ' })}
              {t(VERSION_STATE_NAMES[row.inHand])}
            </span>
          )}
        </>
      ),
    },
    { key: 'number', title: { zh: '版本', en: 'Version' }, render: (row) => row.number ?? '—' },
    { key: 'from', title: { zh: '生效日期', en: 'In force from' }, render: (row) => <DayText day={row.firstFrom} /> },
    { key: 'review', title: { zh: '复核期限', en: 'Review by' }, render: (row) => <DayText day={row.reviewBy} /> },
    { key: 'drill', title: { zh: '最近演练', en: 'Last drill' }, render: (row) => <DayText day={row.lastDrillOn} /> },
  ];
  return (
    <Page
      title={{ zh: '应急预案和演练', en: 'Contingency plans and drills' }}
      purpose={{
        zh: '突发情况发生时谁做什么、找谁。专员编写，主要负责人批准；按期复核，每年至少演练一次。',
        en: 'Who does what and whom to call when something happens. The officer writes, the head approves; looked at again in time, practised at least once a year.',
      }}
      primary={
        runs && (
          <Button type="primary" onClick={() => begin('general')}>
            {t({ zh: '起草预案', en: 'Write a plan' })}
          </Button>
        )
      }
    >
      {none ? (
        <Proposals onBegin={runs ? begin : undefined} />
      ) : (
        <DataTable
          name="plans"
          label={{ zh: '应急预案', en: 'Contingency plans' }}
          query="plans.list"
          input={{}}
          columns={columns}
          rowKey={(row) => row.planId}
          onOpen={({ planId }) => go({ to: `/plans/${planId}` })}
          empty={{ zh: '还没有应急预案。', en: 'There is no contingency plan yet.' }}
        />
      )}
      {!none && (
        <Section title={{ zh: '应急演练', en: 'Drills' }}>
          <Drills />
        </Section>
      )}
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P8.5" />
      </Section>
      {beginning && <BeginDialog kind={beginning} onClose={() => begin(undefined)} />}
    </Page>
  );
}
