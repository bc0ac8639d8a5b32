/** One session as a case: where it stands, what is to be done now, the facts, who attended, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Dropdown, Tag } from 'antd';
import { useState } from 'react';
import {
  CORRECTION_REASON_NAMES,
  ORGANISER_NAMES,
  ORGANISER_UNKNOWN,
  SUBJECT_NAMES,
  TRAINING_STATE_NAMES,
} from '../../../src/domain/training/training.ts';
import type { Day } from '../../../src/law/day.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, type Fact, Facts, WhatNow } from '../../kit/case.tsx';
import { useConfirm } from '../../kit/confirm.tsx';
import { DayText, InstantText, momentOf } from '../../kit/days.tsx';
import { useFilters } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { peopleOf } from '../people/people-sent.ts';
import { AttendancePicker } from './attendance-picker.tsx';
import { AttendeesPart } from './attendees.tsx';
import { ATTENDEES_PAGE, CheckInPanel } from './check-in-panel.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { type Entering, OwingPart } from './owing.tsx';
import { ChangePlanDialog } from './plan-dialog.tsx';
import { type Now, nowOf, type Opened, stepsOf } from './session-case.ts';
import { SessionLaw } from './session-law.tsx';
import { SessionRecord } from './session-record.tsx';
import './training.css';
import { useToday } from '../../today.ts';
import { AFTERWARDS, TONE_OF_TRAINING } from './words.ts';

const TITLE: Localised = { zh: '培训场次', en: 'Training session' };

export default function Session() {
  const { trainingId } = useParams({ strict: false }) as { trainingId: string };
  const opened = useQueryOf('training.get', {
    trainingId: Number(trainingId) as never,
    offset: 0,
    limit: ATTENDEES_PAGE,
  });
  const session = opened.data;
  const today = useToday();
  return (
    <Page
      title={session ? { zh: session.topic, en: session.topic } : TITLE}
      beside={session && <ToneTag tone={TONE_OF_TRAINING[session.state]} text={TRAINING_STATE_NAMES[session.state]} />}
      actions={session && <SessionActions session={session} />}
    >
      <Await query={opened}>{(data) => <OpenSession session={data} today={today} />}</Await>
    </Page>
  );
}

function OpenSession({ session, today }: { session: Opened; today: Day }) {
  const [search] = useFilters();
  const [entering, enter] = useState<Entering>();
  const now = nowOf(session, today);
  const sent = peopleOf(search.people);
  const mayEnter = now !== 'wait' && now !== 'cancelled';
  return (
    <>
      <CaseSteps steps={stepsOf(session, today, (at) => momentOf(at, false).slice(0, 10))} />
      {now !== 'cancelled' && (
        <ToDo session={session} now={now} today={today} onEnter={() => enter({ people: sent })} />
      )}
      {now === 'checking-in' && <CheckInPanel session={session} />}
      <SessionFacts session={session} />
      {now !== 'cancelled' && (
        <OwingPart trainingId={session.trainingId} sent={sent} mayEnter={mayEnter} onEnter={enter} />
      )}
      <AttendeesPart session={session} />
      <SessionRecord session={session} />
      <SessionLaw />
      {entering && (
        <AttendancePicker
          session={session}
          first={entering.people}
          departmentId={entering.departmentId}
          onClose={() => enter(undefined)}
        />
      )}
    </>
  );
}

type Open = Exclude<Now, 'cancelled'>;

const TO_DO: Record<Open, Localised> = {
  wait: {
    zh: '等待举办。当天可在本页开放扫码签到，或在会后按名单登记。',
    en: 'wait for the day. On it the check-in can be opened here, or the list be entered afterwards.',
  },
  hold: {
    zh: '今天举办。请开放扫码签到，或按名单登记到场人员。',
    en: 'it is today. Open the check-in, or enter who was there.',
  },
  'checking-in': {
    zh: '正在签到。把二维码投到屏幕上；没带手机的人员，按名单登记。',
    en: 'people are checking in. Show the code on the projector; enter by list who has no phone.',
  },
  enter: {
    zh: '日期已过，还没有参加记录。请按名单登记。',
    en: 'its day is past and nobody is recorded. Enter the list.',
  },
  entered: {
    zh: '参加情况已计入台账。如有遗漏，可继续按名单登记；缺席人员可另行安排补训。',
    en: 'the attendance is in the ledger. Add who is missing; plan a make-up for who was absent.',
  },
};

type ToDoParts = { readonly session: Opened; readonly now: Open; readonly today: Day; readonly onEnter: () => void };

function ToDo({ session, now, today, onEnter }: ToDoParts) {
  const t = useText();
  const open = useAct('training.open-check-in');
  const confirm = useConfirm();
  const openCheckIn = () =>
    confirm({
      title: { zh: '开放扫码签到？', en: 'Open the check-in?' },
      consequence: {
        zh: '本场随即记为“已举办”，二维码当天有效，可随时关闭。',
        en: 'The session then counts as held. The code is good today and can be closed at any time.',
      },
      act: { zh: '开放签到', en: 'Open' },
      destructive: false,
      run: () => open.mutateAsync({ trainingId: session.trainingId as never }),
    });
  const canOpen = (now === 'hold' || now === 'entered') && session.day === today;
  return (
    <WhatNow text={TO_DO[now]} by={ROLE_NAMES['security-officer']}>
      {canOpen && (
        <Button type="primary" onClick={openCheckIn}>
          {t({ zh: '开放扫码签到', en: 'Open the check-in' })}
        </Button>
      )}{' '}
      {now !== 'wait' && (
        <Button type={canOpen || now === 'checking-in' ? 'default' : 'primary'} onClick={onEnter}>
          {t({ zh: '按名单登记', en: 'Record attendance' })}
        </Button>
      )}
    </WhatNow>
  );
}

function SessionActions({ session }: { session: Opened }) {
  const t = useText();
  const confirm = useConfirm();
  const cancel = useAct('training.cancel');
  const [dialog, show] = useState<'change' | 'correct'>();
  const askCancel = () =>
    confirm({
      title: { zh: '取消本场培训？', en: 'Cancel this session?' },
      consequence: {
        zh: '取消后不能恢复，记录保留并注明已取消；需要时请重新安排一场。',
        en: 'This cannot be undone. The record stays and says so; plan another session where needed.',
      },
      act: { zh: '取消本场', en: 'Cancel the session' },
      run: () => cancel.mutateAsync({ trainingId: session.trainingId as never }),
    });
  if (session.state === 'cancelled') return null;
  const items = [
    ...(session.state === 'planned'
      ? [{ key: 'change', label: t({ zh: '修改安排', en: 'Change the plan' }), onClick: () => show('change') }]
      : [
          {
            key: 'correct',
            label: t({ zh: '更正日期、学时或组织方', en: 'Correct day, hours or organiser' }),
            onClick: () => show('correct'),
          },
        ]),
    ...(session.attended === 0
      ? [{ key: 'cancel', danger: true, label: t({ zh: '取消本场', en: 'Cancel the session' }), onClick: askCancel }]
      : []),
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button>{t({ zh: '更多操作', en: 'More' })}</Button>
      </Dropdown>
      {dialog === 'change' && <ChangePlanDialog session={session} onClose={() => show(undefined)} />}
      {dialog === 'correct' && <CorrectDialog session={session} onClose={() => show(undefined)} />}
    </>
  );
}

function SessionFacts({ session }: { session: Opened }) {
  const t = useText();
  const facts: Fact[] = [
    {
      title: { zh: '时间', en: 'When' },
      value: (
        <span>
          <DayText day={session.day} /> {session.startTime}
        </span>
      ),
    },
    { title: { zh: '学时', en: 'Hours' }, value: session.hours },
    {
      title: { zh: '组织方', en: 'Organised by' },
      value: t(session.organiser ? ORGANISER_NAMES[session.organiser] : ORGANISER_UNKNOWN),
    },
    { title: { zh: '地点', en: 'Place' }, value: session.place },
    {
      title: { zh: '内容类别', en: 'About' },
      value: session.subjects.map((one) => t(SUBJECT_NAMES[one])).join(t({ zh: '、', en: ', ' })),
    },
    { title: { zh: '参加人数', en: 'Attended' }, value: session.attended },
    {
      title: { zh: '录入', en: 'Entered' },
      value: (
        <>
          <InstantText at={session.enteredAt} /> {session.enteredAfterwards && <Tag>{t(AFTERWARDS)}</Tag>}
        </>
      ),
    },
  ];
  if (session.correctedAt)
    facts.push({
      title: { zh: '更正', en: 'Corrected' },
      value: (
        <>
          <InstantText at={session.correctedAt} />
          {t({ zh: '，', en: ', ' })}
          {session.correctionReason && t(CORRECTION_REASON_NAMES[session.correctionReason])}
        </>
      ),
    });
  if (session.notes) facts.push({ title: { zh: '备注', en: 'Notes' }, value: session.notes });
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts facts={facts} columns={3} />
    </Section>
  );
}
