/** A leaver's case: where it stands, what is to be done now, the facts, the record, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { FIVE_STEPS, LEAVER_STATE_NAMES, STEP_NAMES } from '../../../src/domain/leavers/leavers.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { CaseSteps, WhatNow } from '../../kit/case.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { GIVEN_PURPOSES, type GivenPurpose, PurposeDialog } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { DutyWords } from '../training/session-law.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseFacts, CaseRecord } from './case-parts.tsx';
import { type Doing, LeaverDialogs } from './dialogs.tsx';
import { TONE_OF_LEAVER } from './leavers.tsx';

export type Opened = ResultOf<'leavers.get'>;
export type Show = (doing: Doing | undefined) => void;

const TITLE: Localised = { zh: '离岗离职', en: 'Leaver' };

/** An address without the person or the purpose is completed first: opening a case is logged with both. */
export default function LeaverCase() {
  const { leaverCaseId } = useParams({ strict: false }) as { leaverCaseId: string };
  const caseId = Number(leaverCaseId);
  const [search, filter] = useFilters();
  const go = useGo();
  const t = useText();
  const named = numberOf(search.person);
  const purpose = oneOf(GIVEN_PURPOSES, search.purpose);
  const input = { leaverCaseId: caseId as never, limit: 1 };
  const found = useQueryOf('leavers.list', input, { enabled: named === undefined });
  const personId = named ?? found.data?.rows[0]?.personId;
  if (personId !== undefined && purpose !== undefined) return <OneCase {...{ caseId, personId, purpose }} />;
  return (
    <Page title={TITLE}>
      {personId === undefined ? (
        <Await query={found}>
          {() => (
            <EmptyNote
              text={{
                zh: '没有这件离岗离职事项。请从“离岗离职”中重新选择。',
                en: 'There is no such case. Choose one under Leavers.',
              }}
            >
              <Button type="primary" onClick={() => go({ to: '/leavers' })}>
                {t({ zh: '到离岗离职', en: 'To Leavers' })}
              </Button>
            </EmptyNote>
          )}
        </Await>
      ) : (
        <PurposeDialog
          open
          title={{ zh: '打开离岗离职事项', en: 'Open the case' }}
          notice={{
            zh: '打开会记入日志，本人可以看到谁、什么时候、为什么查看。',
            en: 'Opening it is logged; the person sees who looked, when and why.',
          }}
          act={{ zh: '打开', en: 'Open' }}
          first="appointment"
          onCancel={() => go({ to: '/leavers' })}
          onGiven={(given) => filter({ person: String(personId), purpose: given })}
        />
      )}
    </Page>
  );
}

function OneCase({ caseId, personId, purpose }: { caseId: number; personId: number; purpose: GivenPurpose }) {
  const [doing, show] = useState<Doing>();
  const query = useQueryOf('leavers.get', {
    ...{ personId: personId as never, leaverCaseId: caseId as never, purpose },
  });
  const one = query.data;
  return (
    <Page
      title={one ? { zh: `${one.name} 离岗离职`, en: `${one.name} leaves` } : TITLE}
      beside={one && <ToneTag tone={TONE_OF_LEAVER[one.state]} text={LEAVER_STATE_NAMES[one.state]} />}
      actions={one && <CaseActions one={one} purpose={purpose} show={show} />}
    >
      <Await query={query}>
        {(found) => (
          <>
            <CaseSteps steps={stepsOf(found)} />
            <ToDo one={found} show={show} />
            <CaseFacts one={found} />
            <CaseRecord one={found} show={show} />
            <Section title={{ zh: '法律依据', en: 'The law' }}>
              <DutyWords code="C18" />
            </Section>
            {doing && <LeaverDialogs key={doing.which} one={found} doing={doing} onClose={() => show(undefined)} />}
          </>
        )}
      </Await>
    </Page>
  );
}

function stepsOf(one: Opened) {
  const dayOf = (step: string) => one.steps.find((done) => done.step === step)?.doneOn;
  return [
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
}

/** What is to be done now, in words. */
function nextOf(one: Opened, over: boolean): Localised {
  if (one.state === 'open')
    return {
      zh: `还有 ${one.openSteps.length} 步：${one.openSteps.map((step) => STEP_NAMES[step].zh).join('、')}。`,
      en:
        one.openSteps.length === 1
          ? `one step is open: ${STEP_NAMES[one.openSteps[0]!].en}.`
          : `${one.openSteps.length} steps are open: ${one.openSteps.map((step) => STEP_NAMES[step].en).join(', ')}.`,
    };
  if (over)
    return {
      zh: '脱密期已届满，请告知本人并结束。',
      en: 'the period has passed: tell the person and end the case.',
    };
  return one.nextFollowUp
    ? { zh: `下次回访应在 ${one.nextFollowUp} 前进行。`, en: `the next follow-up is due by ${one.nextFollowUp}.` }
    : { zh: '期满前没有应进行的回访。', en: 'no further follow-up falls due before the end.' };
}

function ToDo({ one, show }: { one: Opened; show: Show }) {
  const t = useText();
  const today = useToday();
  const may = useMayAct();
  if (one.state === 'ended' || one.state === 'withdrawn') return null;
  const over = one.state === 'running' && one.periodTo !== null && one.periodTo < today;
  const button = (which: Doing['which'], zh: string, en: string, primary = false) => (
    <Button type={primary ? 'primary' : 'default'} onClick={() => show({ which })}>
      {t({ zh, en })}
    </Button>
  );
  const open = one.openSteps;
  const byDay = open.some((step) => step !== 'period' && step !== 'letter');
  return (
    <WhatNow text={nextOf(one, over)} by={ROLE_NAMES['security-officer']}>
      {may && (
        <Space wrap>
          {byDay && button('step', '登记一步', 'Record a step', true)}
          {open.includes('letter') && button('letter', '登记承诺书', 'Register the letter', !byDay)}
          {open.includes('period') && button('period', '确定脱密期', 'Set the period', open.length === 1)}
          {one.periodFrom !== null &&
            one.periodFrom <= today &&
            !over &&
            button('followUp', '登记回访', 'Record a follow-up', one.state === 'running')}
          {over && button('end', '结束并告知本人', 'End, and tell the person', true)}
        </Space>
      )}
    </WhatNow>
  );
}

export function useMayAct(): boolean {
  const { roles } = useWhoAmI();
  return roles.includes('security-officer') || roles.includes('personnel');
}
