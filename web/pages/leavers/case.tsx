/** A leaver's case: where it stands, what is to be done now, the facts, the record, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import {
  FIVE_STEPS,
  FOLLOW_UP_OUTCOME_NAMES,
  FOLLOW_UP_WAY_NAMES,
  LEAVER_STATE_NAMES,
  LEAVES_NAMES,
  STEP_NAMES,
} from '../../../src/domain/leavers/leavers.ts';
import { LEVEL_NAMES } from '../../../src/law/names.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, type Fact, Facts, RecordLines, WhatNow } from '../../kit/case.tsx';
import { useConfirm } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { useFilters } from '../../kit/link.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { GIVEN_PURPOSES, type GivenPurpose } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { DutyWords } from '../training/session-law.tsx';
import { LEAVER_DIALOGS, type LeaverDialog } from './dialogs.tsx';
import { TONE_OF_LEAVER } from './leavers.tsx';

export type Opened = ResultOf<'leavers.get'>;

export default function LeaverCase() {
  const { leaverCaseId } = useParams({ strict: false }) as { leaverCaseId: string };
  const [search] = useFilters();
  const purpose = (GIVEN_PURPOSES as string[]).includes(search.purpose ?? '') ? search.purpose : 'appointment';
  const query = useQueryOf('leavers.get', {
    personId: Number(search.person) as never,
    leaverCaseId: Number(leaverCaseId) as never,
    purpose: purpose as GivenPurpose,
  });
  const one = query.data;
  return (
    <Page
      title={one ? { zh: `${one.name} 离岗离职`, en: `${one.name} leaves` } : { zh: '离岗离职', en: 'Leaver' }}
      beside={one && <ToneTag tone={TONE_OF_LEAVER[one.state]} text={LEAVER_STATE_NAMES[one.state]} />}
      actions={one && <Actions one={one} />}
    >
      <Await query={query}>{(found) => <Parts one={found} />}</Await>
    </Page>
  );
}

function Parts({ one }: { one: Opened }) {
  const t = useText();
  const dayOf = (step: string) => one.steps.find((done) => done.step === step)?.doneOn;
  const steps = [
    { title: { zh: '提出', en: 'Notice' }, day: one.noticedOn, state: 'done' as const },
    ...FIVE_STEPS.map((step) => ({
      title: STEP_NAMES[step],
      day: dayOf(step),
      state: dayOf(step) ? ('done' as const) : one.openSteps[0] === step ? ('now' as const) : ('later' as const),
    })),
    {
      title: { zh: '脱密期', en: 'Period' },
      day: one.periodTo,
      state:
        one.state === 'ended' ? ('done' as const) : one.state === 'running' ? ('now' as const) : ('later' as const),
    },
    {
      title: { zh: '结束并告知', en: 'Ended, told' },
      day: dayOf('told'),
      state: dayOf('told') ? ('done' as const) : ('later' as const),
    },
  ];
  return (
    <>
      <CaseSteps steps={steps} />
      <ToDo one={one} />
      <CaseFacts one={one} />
      <Section title={{ zh: '办理记录', en: 'The record' }}>
        <RecordLines
          lines={[
            {
              key: 'opened',
              day: one.noticedOn,
              at: one.openedAt,
              text: t({ zh: '提出离岗离职，立项', en: 'Notice given, case opened' }),
            },
            ...one.steps.map((step) => ({
              ...{ key: step.step, day: step.doneOn, at: step.enteredAt, by: step.enteredBy, tone: 'good' as const },
              text: t(STEP_NAMES[step.step]),
            })),
            ...one.followUps.map((held) => ({
              ...{ key: `f${held.followUpId}`, day: held.on, at: held.enteredAt, by: held.enteredBy },
              text: `${t({ zh: '回访', en: 'Follow-up' })} · ${t(FOLLOW_UP_WAY_NAMES[held.how])} · ${t(FOLLOW_UP_OUTCOME_NAMES[held.outcome])}`,
            })),
          ]}
        />
      </Section>
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="C18" />
      </Section>
    </>
  );
}

function ToDo({ one }: { one: Opened }) {
  const t = useText();
  const today = useToday();
  const { roles } = useWhoAmI();
  const [dialog, show] = useState<LeaverDialog>();
  if (one.state === 'ended' || one.state === 'withdrawn') return null;
  const over = one.state === 'running' && one.periodTo !== null && one.periodTo < today;
  const text: Localised =
    one.state === 'open'
      ? {
          zh: `还有 ${one.openSteps.length} 步：${one.openSteps.map((step) => STEP_NAMES[step].zh).join('、')}。`,
          en: `${one.openSteps.length} steps are open: ${one.openSteps.map((step) => STEP_NAMES[step].en).join(', ')}.`,
        }
      : over
        ? { zh: '脱密期已届满，请告知本人并结束。', en: 'the period has passed: tell the person and end the case.' }
        : one.nextFollowUp
          ? { zh: `下次回访应在 ${one.nextFollowUp} 前进行。`, en: `the next follow-up is due by ${one.nextFollowUp}.` }
          : { zh: '期满前没有应进行的回访。', en: 'no further follow-up falls due before the end.' };
  const may = roles.includes('security-officer') || roles.includes('personnel');
  const button = (which: LeaverDialog, zh: string, en: string, primary = false) => (
    <Button type={primary ? 'primary' : 'default'} onClick={() => show(which)}>
      {t({ zh, en })}
    </Button>
  );
  const Dialog = dialog && LEAVER_DIALOGS[dialog];
  return (
    <>
      <WhatNow text={text} by={ROLE_NAMES['security-officer']}>
        {may && (
          <Space wrap>
            {one.openSteps.some((step) => step !== 'period') && button('step', '登记一步', 'Record a step', true)}
            {one.state === 'open' &&
              button(
                'period',
                '确定脱密期',
                'Set the period',
                one.openSteps.every((step) => step === 'period'),
              )}
            {one.periodFrom !== null &&
              one.periodFrom <= today &&
              !over &&
              button('followUp', '登记回访', 'Record a follow-up', one.state === 'running')}
            {over && button('end', '结束并告知本人', 'End, and tell the person', true)}
          </Space>
        )}
      </WhatNow>
      {Dialog && <Dialog one={one} onClose={() => show(undefined)} />}
    </>
  );
}

function CaseFacts({ one }: { one: Opened }) {
  const t = useText();
  const [least, most] = one.usualMonths;
  const facts: Fact[] = [
    { title: { zh: '部门', en: 'Department' }, value: one.department },
    { title: { zh: '所离岗位', en: 'Post left' }, value: one.post },
    { title: { zh: '岗位涉密等级', en: 'Level' }, value: t(LEVEL_NAMES[one.level]) },
    { title: { zh: '去向', en: 'Leaves' }, value: t(LEAVES_NAMES[one.leaves]) },
    { title: { zh: '离岗离职日期', en: 'Leaves on' }, value: <DayText day={one.leavesOn} /> },
    {
      title: { zh: '脱密期', en: 'Declassification period' },
      value: one.periodFrom && (
        <>
          <DayText day={one.periodFrom} /> – <DayText day={one.periodTo} />{' '}
          {one.outsideRange && (
            <ToneTag
              tone="soon"
              text={{ zh: `不在通常的 ${least}–${most} 个月内`, en: `outside the usual ${least}-${most} months` }}
            />
          )}
          <MarkTag mark="D" />
        </>
      ),
    },
    { title: { zh: '确定该期限的理由', en: 'Why this long' }, value: one.reason },
    {
      title: { zh: '补偿', en: 'Compensation' },
      value:
        one.compensation === null
          ? t({ zh: '尚未登记', en: 'Not recorded yet' })
          : `${one.compensation ? t({ zh: '应予补偿', en: 'Owed' }) : t({ zh: '不涉及', en: 'None owed' })} · ${one.compensationBy ?? ''} · ${one.compensationOn}`,
    },
    {
      title: { zh: '出入境备案', en: 'Exit-entry filing' },
      value: <DayText day={one.steps.find(({ step }) => step === 'exit-filed')?.doneOn} />,
    },
  ];
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts facts={facts} columns={3} />
    </Section>
  );
}

function Actions({ one }: { one: Opened }) {
  const t = useText();
  const { roles } = useWhoAmI();
  const confirm = useConfirm();
  const withdraw = useAct('leavers.withdraw');
  const [dialog, show] = useState<LeaverDialog>();
  if (!roles.includes('security-officer') && !roles.includes('personnel')) return null;
  const leaverCaseId = one.caseId as never;
  const inHand = one.state === 'open' || one.state === 'running';
  const askWithdraw = () =>
    confirm({
      title: { zh: '撤销该事项？', en: 'Withdraw the case?' },
      consequence: {
        zh: '用于误登或不再离开：离职登记一并撤回，因此结束的任职恢复；脱密期和回访要求取消。记录保留并注明已撤销。',
        en: 'For a mistake, or somebody who stays: the leaving is taken back and the appointments it ended go on; period and follow-ups fall away. The record stays and says so.',
      },
      act: { zh: '撤销', en: 'Withdraw' },
      run: () => withdraw.mutateAsync({ leaverCaseId }),
    });
  const items = [
    {
      key: 'letter',
      label: t({ zh: '打印离岗保密承诺书', en: 'Print the leaving letter' }),
      onClick: () => void call('leavers.print', { leaverCaseId, which: 'letter' }),
    },
    {
      key: 'sheet',
      label: t({ zh: '打印告知书（交本人）', en: 'Print the sheet for the person' }),
      onClick: () => void call('leavers.print', { leaverCaseId, which: 'sheet' }),
    },
    ...(inHand
      ? [
          {
            key: 'compensation',
            label: t({ zh: '登记补偿', en: 'Record the compensation' }),
            onClick: () => show('compensation'),
          },
          ...(one.periodTo
            ? [
                {
                  key: 'exit',
                  label: t({ zh: '登记出入境备案', en: 'Record the exit-entry filing' }),
                  onClick: () => show('exit'),
                },
              ]
            : []),
          ...(one.periodTo
            ? [
                {
                  key: 'period',
                  label: t({ zh: '重新确定脱密期', en: 'Set the period anew' }),
                  onClick: () => show('period'),
                },
              ]
            : []),
          {
            key: 'withdraw',
            danger: true,
            label: t({ zh: '撤销该事项', en: 'Withdraw the case' }),
            onClick: askWithdraw,
          },
        ]
      : []),
  ];
  const Dialog = dialog && LEAVER_DIALOGS[dialog];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button>{t({ zh: '更多操作', en: 'More' })}</Button>
      </Dropdown>
      {Dialog && <Dialog one={one} onClose={() => show(undefined)} />}
    </>
  );
}
