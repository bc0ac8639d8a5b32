/** Somebody stationed abroad, for who keeps in touch: how it stands, what is to be done now, the facts, the record, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, WhatNow } from '../../kit/case.tsx';
import { DayText } from '../../kit/days.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { GIVEN_PURPOSES, type GivenPurpose, PurposeDialog } from '../../kit/purpose.tsx';
import { StateTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DutyWords } from '../training/session-law.tsx';
import { ContactDialog, HandOverDialog, HomeLeaveDialog, NameDialog } from './dialogs.tsx';
import { LeaveCase } from './leave-case.tsx';
import { Contacts, Education, HomeLeaves } from './parts.tsx';
import { Days } from './stationed.tsx';
import { type Opened, useMayRun } from './words.ts';

const TITLE: Localised = { zh: '驻外人员', en: 'Somebody stationed abroad' };

/** An address without the purpose is completed first: opening it is logged. */
export default function StationedPerson() {
  const personId = Number((useParams({ strict: false }) as { personId: string }).personId);
  const [search, filter] = useFilters();
  const go = useGo();
  const purpose = oneOf(GIVEN_PURPOSES, search.purpose);
  if (purpose !== undefined) return <One personId={personId} purpose={purpose} />;
  return (
    <Page title={TITLE}>
      <PurposeDialog
        open
        title={{ zh: '打开驻外记录', en: 'Open the record' }}
        notice={{
          zh: '打开会记入日志，本人可以看到谁、什么时候、为什么查看。',
          en: 'Opening it is logged; the person sees who looked, when and why.',
        }}
        act={{ zh: '打开', en: 'Open' }}
        first="travel"
        onCancel={() => go({ to: '/stationed' })}
        onGiven={(given) => filter({ purpose: given })}
      />
    </Page>
  );
}

function One({ personId, purpose }: { personId: number; purpose: GivenPurpose }) {
  const t = useText();
  const query = useQueryOf('stationed.get', { personId: personId as never, purpose });
  const run = useMayRun();
  const name = query.data?.name;
  return (
    <Page
      title={name ? { zh: `驻外人员 ${name}`, en: `${name}, stationed abroad` } : TITLE}
      purpose={{
        zh: '定期联系、联系人交接、回国（境）休假和访谈。本人看到全部内容。',
        en: 'Regular contact, its handover, home leave and interviews. The person reads all of it.',
      }}
    >
      <Await query={query}>
        {(one) => (
          <>
            <State one={one} />
            <ToDo one={one} />
            <StationedFacts one={one} />
            <HomeLeaves
              one={one}
              of={(leave, interview) => <LeaveCase leave={leave} interview={interview} purpose={purpose} one={one} />}
            />
            <Contacts one={one} read={one.keepsTouch} run={run} />
            {!one.keepsTouch && (
              <InfoNote
                text={{
                  zh: '联系、交接的内容由外事、安全防范专员和联系人查看；这里显示是否办理。',
                  en: 'What was said is read by foreign affairs, the security office and the contact person; here stands whether it was done.',
                }}
              />
            )}
            <Section title={{ zh: '法律依据', en: 'The law' }}>
              <DutyWords code="P9.6" />
            </Section>
          </>
        )}
      </Await>
      <p className="quiet">{t({ zh: '打开本页已记入日志。', en: 'That you opened this page is logged.' })}</p>
    </Page>
  );
}

const isAbroad = ({ stationings }: Opened, today: string) =>
  stationings.some(({ from, to }) => from <= today && (to === null || to >= today));

/** The home leave that is under way or past and has no interview yet. */
const owing = ({ homeLeaves }: Opened, today: string) =>
  homeLeaves.findLast(({ from, interviewedOn }) => from <= today && interviewedOn === null);

function State({ one }: { one: Opened }) {
  const today = useToday();
  const since = one.stationings[0]!.from;
  const leave = owing(one, today) ?? one.homeLeaves[0];
  const contact = one.contacts[0];
  return (
    <CaseSteps
      steps={[
        { title: { zh: '派驻', en: 'Stationed' }, day: since, state: since <= today ? 'done' : 'now' },
        {
          title: { zh: '指定联系人', en: 'Contact person' },
          day: one.handovers[0]?.onDay ?? null,
          state: one.handovers.length > 0 ? 'done' : 'now',
        },
        {
          title: { zh: '定期联系', en: 'In touch' },
          day: contact?.happenedOn ?? null,
          state: one.nextContact && one.nextContact.state === 'overdue' ? 'stopped' : contact ? 'done' : 'later',
        },
        {
          title: { zh: '回国（境）休假', en: 'Home leave' },
          day: leave?.from ?? null,
          state: leave ? (leave.from <= today ? 'done' : 'later') : 'later',
        },
        {
          title: { zh: '访谈', en: 'Interview' },
          day: leave?.interviewedOn ?? null,
          state: leave?.interviewedOn ? 'done' : leave && leave.from <= today ? 'now' : 'later',
        },
      ]}
    />
  );
}

type Doing = 'name' | 'hand-over' | 'contact' | 'home-leave';

function ToDo({ one }: { one: Opened }) {
  const t = useText();
  const today = useToday();
  const run = useMayRun();
  const [doing, setDoing] = useState<Doing>();
  const current = one.handovers.at(-1);
  const leave = owing(one, today);
  const abroad = isAbroad(one, today);
  const done = () => setDoing(undefined);
  const next: Localised = !abroad
    ? { zh: '现在没有驻外，无需联系。', en: 'nothing; the person is not abroad now.' }
    : !current
      ? { zh: '指定联系人。', en: 'name a contact person.' }
      : leave
        ? {
            zh: `在 ${leave.interviewBy} 前访谈并由本人签字。`,
            en: `hold the interview by ${leave.interviewBy}, signed.`,
          }
        : one.nextContact
          ? { zh: `在 ${one.nextContact.due} 前联系。`, en: `keep in touch by ${one.nextContact.due}.` }
          : { zh: '按期联系。', en: 'keep in touch in time.' };
  return (
    <>
      <WhatNow text={next} by={ROLE_NAMES['foreign-affairs']}>
        {one.keepsTouch && (
          <Space wrap>
            {run && !current && abroad && (
              <Button type="primary" onClick={() => setDoing('name')}>
                {t({ zh: '指定联系人', en: 'Name the contact person' })}
              </Button>
            )}
            {current && (
              <Button type={leave ? 'default' : 'primary'} onClick={() => setDoing('contact')}>
                {t({ zh: '登记联系', en: 'Record a contact' })}
              </Button>
            )}
            {run && current && abroad && (
              <Button onClick={() => setDoing('hand-over')}>{t({ zh: '交接联系人', en: 'Hand over' })}</Button>
            )}
            <Button onClick={() => setDoing('home-leave')}>
              {t({ zh: '登记回国（境）休假', en: 'Record home leave' })}
            </Button>
          </Space>
        )}
      </WhatNow>
      {doing === 'name' && <NameDialog personId={one.personId} from={one.stationings[0]!.from} onClose={done} />}
      {doing === 'hand-over' && <HandOverDialog personId={one.personId} current={current!} onClose={done} />}
      {doing === 'contact' && <ContactDialog personId={one.personId} onClose={done} />}
      {doing === 'home-leave' && <HomeLeaveDialog personId={one.personId} onClose={done} />}
    </>
  );
}

function StationedFacts({ one }: { one: Opened }) {
  const { nextContact } = one;
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        columns={3}
        facts={[
          { title: { zh: '姓名', en: 'Name' }, value: one.name },
          { title: { zh: '工号', en: 'Staff number' }, value: one.staffNumber },
          { title: { zh: '部门', en: 'Department' }, value: one.department },
          {
            title: { zh: '驻外起止', en: 'Abroad' },
            value: (
              <div>
                {one.stationings.map(({ from, to }) => (
                  <div key={from}>
                    <Days from={from} to={to} />
                  </div>
                ))}
              </div>
            ),
          },
          { title: { zh: '联系人', en: 'Contact person' }, value: one.handovers.at(-1)?.contactName },
          {
            title: { zh: '下次联系期限', en: 'Next contact by' },
            value: nextContact && (
              <span>
                <DayText day={nextContact.due} /> <StateTag state={nextContact.state} />
              </span>
            ),
          },
          {
            title: { zh: '本年度教育培训', en: 'Education this year' },
            value: (
              <div>
                <Education rows={one.education} />
              </div>
            ),
          },
        ]}
      />
    </Section>
  );
}
