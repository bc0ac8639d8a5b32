/** The year's plan: what is owed, what the ledger proposes, what the officer makes of it; approved by the head; done, month by month. */
import { Button, Select } from 'antd';
import { useState } from 'react';
import { PLAN_STATE_NAMES } from '../../../src/domain/training/training.ts';
import { call, useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { ExportMenu } from '../../kit/export-menu.tsx';
import { numberOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { TrainingTabs } from './training-tabs.tsx';
import { ReturnDialog } from './year-plan-dialogs.tsx';
import { LinesPart } from './year-plan-lines.tsx';
import { CoveredPart, MonthsPart, ProposePart } from './year-plan-parts.tsx';
import { type Plan, type Seen, TONE_OF_PLAN } from './year-plan-words.ts';
import './training.css';

export default function YearPlan() {
  const t = useText();
  const [search, change] = useFilters();
  const thisYear = Number(useToday().slice(0, 4));
  const year = numberOf(search.year) ?? thisYear;
  const version = numberOf(search.version);
  const seen = useQueryOf('training.year-plan', { year, ...(version !== undefined && { version }) });
  const versions = seen.data?.versions ?? [];
  return (
    <Page
      title={{ zh: '年度培训计划', en: 'The year’s training plan' }}
      purpose={{
        zh: '根据台账中的应训事项提出建议，由安全防范专员调整，主要负责人批准；到场登记后才计入台账。',
        en: 'Proposed from what the ledger says is owed, shaped by the officer, approved by the head. Attendance alone counts.',
      }}
      beside={seen.data?.plan && <PlanTag plan={seen.data.plan} />}
    >
      <TrainingTabs at="/training/plan" />
      <div className="year-plan-choice no-print">
        <Select
          aria-label={t({ zh: '年度', en: 'Year' })}
          value={year}
          onChange={(next) => change({ year: next === thisYear ? undefined : String(next), version: undefined })}
          options={[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map((one) => ({
            value: one,
            label: t({ zh: `${one} 年`, en: String(one) }),
          }))}
        />
        {versions.length > 1 && (
          <Select
            aria-label={t({ zh: '版本', en: 'Version' })}
            value={seen.data?.plan?.version}
            onChange={(next) => change({ version: next === versions[0]!.version ? undefined : String(next) })}
            options={versions.map((one) => ({
              value: one.version,
              label: t({
                zh: `第 ${one.version} 版 · ${PLAN_STATE_NAMES[one.state].zh}`,
                en: `Version ${one.version} · ${PLAN_STATE_NAMES[one.state].en}`,
              }),
            }))}
          />
        )}
      </div>
      <Await query={seen}>{(data) => <Shown year={year} thisYear={thisYear} seen={data} />}</Await>
    </Page>
  );
}

function PlanTag({ plan }: { plan: Plan }) {
  return <ToneTag tone={TONE_OF_PLAN[plan.state]} text={PLAN_STATE_NAMES[plan.state]} />;
}

function Shown({ year, thisYear, seen }: { year: number; thisYear: number; seen: Seen }) {
  const { roles } = useWhoAmI();
  const officer = roles.includes('security-officer');
  const { plan } = seen;
  if (!plan)
    return (
      <>
        <ProposePart year={year} seen={seen} may={officer && year >= thisYear} />
        <CoveredPart seen={seen} />
      </>
    );
  return (
    <>
      <Steps year={year} seen={seen} plan={plan} officer={officer} head={roles.includes('head')} />
      <CoveredPart seen={seen} />
      <LinesPart key={plan.planId} plan={plan} seen={seen} may={officer && plan.state === 'draft'} />
      {(plan.state === 'approved' || plan.state === 'replaced') && <MonthsPart seen={seen} />}
    </>
  );
}

function By({ who, at }: { who: string | null; at: string }) {
  const t = useText();
  return (
    <span>
      {who}
      {t({ zh: '，', en: ', ' })}
      <InstantText at={at} />
    </span>
  );
}

type StepParts = { year: number; seen: Seen; plan: Plan; officer: boolean; head: boolean };

/** Who drew it up, who approved it, and what is to be done next. */
function Steps({ year, seen, plan, officer, head }: StepParts) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const [returning, returns] = useState(false);
  const submit = useAct('training.submit-year-plan');
  const approve = useAct('training.approve-year-plan');
  const revise = useAct('training.revise-year-plan');
  const discard = useAct('training.discard-year-plan');
  const plans = useAct('training.plan-sessions');
  const yearPlanId = plan.planId as never;
  const isNewest = seen.versions[0]?.planId === plan.planId;
  const missing = seen.lines
    .filter(({ kind, change }) => kind === 'session' && change !== 'removed')
    .reduce((sum, { sittings, planned }) => sum + Math.max(0, sittings - planned), 0);
  const done = (promise: Promise<unknown>, zh: string, en: string) =>
    promise.then(() => say.done({ zh, en })).catch(say.failed);
  return (
    <Section title={{ zh: `第 ${plan.version} 版`, en: `Version ${plan.version}` }}>
      {plan.returnedBecause && (
        <InfoNote
          tone="warning"
          text={{ zh: `退回说明：${plan.returnedBecause}`, en: `Sent back: ${plan.returnedBecause}` }}
        />
      )}
      <Facts
        columns={3}
        facts={[
          {
            title: { zh: '拟订', en: 'Drawn up' },
            value: <By who={plan.drawnUpBy} at={plan.drawnUpAt} />,
          },
          {
            title: { zh: '送审', en: 'Submitted' },
            value: plan.submittedAt ? <By who={plan.submittedBy} at={plan.submittedAt} /> : '—',
          },
          {
            title: { zh: '批准', en: 'Approved' },
            value: plan.approvedAt ? <By who={plan.approvedBy} at={plan.approvedAt} /> : '—',
          },
        ]}
      />
      <div className="year-plan-steps no-print">
        {officer && plan.state === 'draft' && (
          <Button
            type="primary"
            loading={submit.isPending}
            onClick={() =>
              done(
                submit.mutateAsync({ yearPlanId }),
                '已送审，等待主要负责人批准。',
                'Submitted; the head approves it.',
              )
            }
          >
            {t({ zh: '送主要负责人批准', en: 'Submit to the head' })}
          </Button>
        )}
        {head && plan.state === 'submitted' && (
          <Button
            type="primary"
            loading={approve.isPending}
            onClick={() =>
              done(
                approve.mutateAsync({ yearPlanId, sessions: true }),
                '已批准，各场次已列入计划。',
                'Approved; its sessions are planned.',
              )
            }
          >
            {t({ zh: '批准并安排场次', en: 'Approve and plan the sessions' })}
          </Button>
        )}
        {(head || officer) && plan.state === 'submitted' && (
          <Button onClick={() => returns(true)}>
            {head ? t({ zh: '退回修改', en: 'Send back' }) : t({ zh: '收回修改', en: 'Take back' })}
          </Button>
        )}
        {officer && plan.state === 'approved' && missing > 0 && (
          <Button
            type="primary"
            loading={plans.isPending}
            onClick={() => done(plans.mutateAsync({ yearPlanId }), '场次已安排。', 'The sessions are planned.')}
          >
            {t({ zh: `安排其余 ${missing} 场`, en: `Plan the other ${missing} sessions` })}
          </Button>
        )}
        {officer && plan.state === 'approved' && isNewest && (
          <Button
            onClick={() => done(revise.mutateAsync({ year }), '新版已建立，可以修改。', 'A new version is begun.')}
          >
            {t({ zh: '另拟新版', en: 'Draw up a new version' })}
          </Button>
        )}
        <Button onClick={() => void call('training.print-year-plan', { yearPlanId, year }).catch(say.failed)}>
          {t({ zh: '计划文件（PDF）', en: 'Plan document (PDF)' })}
        </Button>
        <ExportMenu
          first="training"
          onExport={(choice) => call('training.export-year-plan', { yearPlanId, year, ...choice })}
        />
        {officer && plan.state === 'draft' && (
          <Button
            danger
            onClick={() =>
              confirm({
                title: { zh: '放弃这一版？', en: 'Discard this version?' },
                consequence: {
                  zh: '这一版的全部安排将删除，已批准的版本不受影响。',
                  en: 'All lines of this version will be gone. An approved version stays as it is.',
                },
                act: { zh: '放弃', en: 'Discard' },
                run: () => discard.mutateAsync({ yearPlanId }),
              })
            }
          >
            {t({ zh: '放弃这一版', en: 'Discard' })}
          </Button>
        )}
      </div>
      {returning && <ReturnDialog yearPlanId={plan.planId} head={head} onClose={() => returns(false)} />}
    </Section>
  );
}
