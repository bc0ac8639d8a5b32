/** One session as a case: where it stands, what is to be done now, the facts, who attended, the law. */
import { CalendarOutlined } from '@ant-design/icons';
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
import { call, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, type Fact, Facts } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText, momentOf } from '../../kit/days.tsx';
import { Link, useFilters } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { peopleOf } from '../people/people-sent.ts';
import { MakeUpPart, PaperListPart } from './after-session.tsx';
import { AttendancePicker } from './attendance-picker.tsx';
import { AttendeesPart } from './attendees.tsx';
import { ATTENDEES_PAGE, CheckInPanel } from './check-in-panel.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { type Entering, OwingPart } from './owing.tsx';
import { ChangePlanDialog } from './plan-dialog.tsx';
import { PresentPart } from './present.tsx';
import { RoomsDialog } from './rooms-dialog.tsx';
import { isOver, nowOf, type Opened, stepsOf } from './session-case.ts';
import { SessionLaw } from './session-law.tsx';
import { SessionRecord } from './session-record.tsx';
import { ToDo } from './session-to-do.tsx';
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
      {now !== 'cancelled' && (
        <PresentPart
          session={session}
          over={isOver(session, today)}
          onConfirm={(people) => enter({ people, reason: 'phone-of-another' })}
        />
      )}
      {(now === 'entered' || now === 'decide') && <MakeUpPart session={session} />}
      <SessionFacts session={session} />
      {now !== 'cancelled' && (
        <OwingPart trainingId={session.trainingId} sent={sent} mayEnter={mayEnter} onEnter={enter} />
      )}
      <AttendeesPart session={session} />
      {mayEnter && <PaperListPart session={session} />}
      <SessionRecord session={session} />
      <SessionLaw />
      {entering && (
        <AttendancePicker
          session={session}
          first={entering.people}
          reason={entering.reason}
          departmentId={entering.departmentId}
          onClose={() => enter(undefined)}
        />
      )}
    </>
  );
}

function SessionActions({ session }: { session: Opened }) {
  const t = useText();
  const confirm = useConfirm();
  const say = useSay();
  const cancel = useAct('training.cancel');
  const [dialog, show] = useState<'change' | 'correct' | 'rooms'>();
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
    { key: 'rooms', label: t({ zh: '设置会场', en: 'Rooms' }), onClick: () => show('rooms') },
    ...(session.attended === 0
      ? [{ key: 'cancel', danger: true, label: t({ zh: '取消本场', en: 'Cancel the session' }), onClick: askCancel }]
      : []),
  ];
  const toCalendar = () => call('training.calendar', { trainingId: session.trainingId as never }).catch(say.failed);
  return (
    <>
      <Button icon={<CalendarOutlined />} onClick={() => void toCalendar()}>
        {t({ zh: '日历文件', en: 'Calendar file' })}
      </Button>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button>{t({ zh: '更多操作', en: 'More' })}</Button>
      </Dropdown>
      {dialog === 'change' && <ChangePlanDialog session={session} onClose={() => show(undefined)} />}
      {dialog === 'rooms' && <RoomsDialog session={session} onClose={() => show(undefined)} />}
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
    {
      title: { zh: '地点', en: 'Place' },
      value: [session.place, ...session.rooms.map(({ name }) => name)].join(t({ zh: '；', en: '; ' })),
    },
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
  if (session.makeUpOf)
    facts.push({
      title: { zh: '补训', en: 'Make-up' },
      value: (
        <Link to={`/training/${session.makeUpOf}`}>{t({ zh: '查看原场次', en: 'The session it makes up for' })}</Link>
      ),
    });
  if (session.notes) facts.push({ title: { zh: '备注', en: 'Notes' }, value: session.notes });
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts facts={facts} columns={3} />
    </Section>
  );
}
