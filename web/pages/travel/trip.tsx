/** A journey: where it stands, what is to be done now, the facts, the record, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { TRIP_STATE_NAMES } from '../../../src/domain/travel/travel.ts';
import { KEEP } from '../../../src/domain/travel-documents/travel-documents.ts';
import { ROLE_NAMES, type Role } from '../../../src/platform/permission.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { CaseSteps, type Step, WhatNow } from '../../kit/case.tsx';
import { momentOf } from '../../kit/days.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { GIVEN_PURPOSES, type GivenPurpose } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import { DutyWords } from '../training/session-law.tsx';
import { type Doing, TripDialogs } from './dialogs.tsx';
import { ReadMaterials } from './read-materials.tsx';
import { useMayRun } from './travel.tsx';
import { documentSteps, dueOf, stillOut, TripDocuments, toHandOut } from './trip-documents.tsx';
import { TripFacts, TripMembers } from './trip-parts.tsx';
import { TripInterviews, TripRecord } from './trip-record.tsx';
import { placesOf, TONE_OF_TRIP } from './words.ts';

export type Opened = ResultOf<'travel.get'>;
const TITLE: Localised = { zh: '出行事项', en: 'A journey' };

/** Reached from the list, which asks for the purpose: without it the list is shown where it is to be chosen. */
export default function Trip() {
  const { tripId } = useParams({ strict: false }) as { tripId: string };
  const [search] = useFilters();
  const go = useGo();
  const t = useText();
  const personId = numberOf(search.person);
  const purpose = oneOf(GIVEN_PURPOSES, search.purpose);
  if (personId !== undefined && purpose !== undefined)
    return <OneTrip {...{ tripId: Number(tripId), personId, purpose }} />;
  return (
    <Page title={TITLE}>
      <EmptyNote
        text={{
          zh: '打开出行事项须说明用途。请从“出国（境）”列表中打开。',
          en: 'A journey is opened for a purpose. Please open it from the list.',
        }}
      >
        <Button type="primary" onClick={() => go({ to: '/travel' })}>
          {t({ zh: '到出国（境）列表', en: 'To the list' })}
        </Button>
      </EmptyNote>
    </Page>
  );
}

function OneTrip({ tripId, personId, purpose }: { tripId: number; personId: number; purpose: GivenPurpose }) {
  const [doing, show] = useState<Doing>();
  const query = useQueryOf('travel.get', { tripId: tripId as never, personId: personId as never, purpose });
  const one = query.data;
  const title = one && titleOf(one);
  return (
    <Page
      title={title ?? TITLE}
      purpose={one && placesOf(one.trip.countries)}
      beside={one && <ToneTag tone={TONE_OF_TRIP[one.trip.state]} text={TRIP_STATE_NAMES[one.trip.state]} />}
    >
      <Await query={query}>
        {(found) => (
          <>
            <CaseSteps steps={stepsOf(found)} />
            <ToDo one={found} show={show} />
            <TripFacts one={found} />
            <TripMembers one={found} show={show} />
            <TripDocuments one={found} purpose={purpose} />
            <ReadMaterials one={found} />
            <TripInterviews one={found} purpose={purpose} />
            <TripRecord one={found} />
            <Section title={{ zh: '法律依据', en: 'The law' }}>
              <DutyWords code="P9.6" />
            </Section>
            {doing && <TripDialogs key={doing.which} one={found} doing={doing} onClose={() => show(undefined)} />}
          </>
        )}
      </Await>
    </Page>
  );
}

export const here = (one: Opened) => one.members.filter(({ leftOutAt }) => leftOutAt === null);

function titleOf(one: Opened): Localised {
  const [first] = here(one);
  if (one.trip.groupName) return { zh: one.trip.groupName, en: one.trip.groupName };
  return { zh: `${first?.name ?? ''} 出行`, en: `${first?.name ?? ''} abroad` };
}

const dayOf = (at: string): string => momentOf(at, false).slice(0, 10);

const ENDED = ['refused', 'cancelled'];

function stepsOf(one: Opened): Step[] {
  const { trip } = one;
  const members = here(one);
  const all = (day: (typeof members)[number]['briefedOn'][]) =>
    day.every((it) => it !== null) ? (day.toSorted().at(-1) ?? null) : null;
  const briefed = all(members.map(({ briefedOn }) => briefedOn));
  const back = all(members.map(({ returnedOn }) => returnedOn));
  const spoken = all(members.map(({ interviewedOn }) => interviewedOn));
  const decided = trip.decidedAt && dayOf(trip.decidedAt);
  const documents = documentSteps(one);
  const done: { title: Localised; day: string | null; ok: boolean }[] = [
    { title: { zh: '申报', en: 'Declared' }, day: dayOf(trip.declaredAt), ok: true },
    ...(trip.light || trip.oralNoticeOn
      ? []
      : [{ title: { zh: '审批', en: 'Decided' }, day: decided, ok: decided !== null }]),
    { title: { zh: '行前教育', en: 'Briefed' }, day: briefed, ok: briefed !== null },
    ...documents.out,
    { title: { zh: '出境', en: 'Left' }, day: trip.departedOn, ok: trip.departedOn !== null },
    { title: { zh: '回国（境）', en: 'Back' }, day: back, ok: back !== null },
    ...documents.in,
    { title: { zh: '访谈', en: 'Interviewed' }, day: spoken, ok: spoken !== null },
    {
      title: { zh: '办结', en: 'Closed' },
      day: trip.endedAt && trip.state === 'closed' ? dayOf(trip.endedAt) : null,
      ok: trip.state === 'closed',
    },
  ];
  const next = done.findIndex(({ ok }) => !ok);
  return done.map(({ title, day, ok }, at) => ({
    title,
    day,
    state: ok ? 'done' : at === next ? (ENDED.includes(trip.state) ? 'stopped' : 'now') : 'later',
  }));
}

/** What is to be done now, in words. */
function nextOf(one: Opened): { text: Localised; by: keyof typeof ROLE_NAMES } | undefined {
  const { trip, opinions } = one;
  const members = here(one);
  const unbriefed = members.filter(({ briefedAt }) => briefedAt === null).length;
  const open = members.filter(({ returnedOn, interviewedOn }) => returnedOn !== null && interviewedOn === null);
  if (trip.reportBy && !trip.reportedAt && trip.state !== 'cancelled')
    return {
      text: {
        zh: `紧急出行的完整情况应在 ${trip.reportBy} 前补报。`,
        en: `the full report of the urgent departure is due by ${trip.reportBy}.`,
      },
      by: 'member',
    };
  if (trip.state === 'declared')
    return opinions.length < 2
      ? {
          text: {
            zh: '组织人事部门和安全防范工作机构分别提出意见。',
            en: 'personnel and the security office give their opinions.',
          },
          by: 'personnel',
        }
      : { text: { zh: '作出审批决定。', en: 'decide.' }, by: 'head' };
  if (trip.state === 'approved')
    return unbriefed > 0
      ? {
          text: {
            zh: `${unbriefed} 人尚未完成行前教育，应在 ${members[0]?.briefBy} 前完成。`,
            en: `${unbriefed} not briefed yet; due by ${members[0]?.briefBy}.`,
          },
          by: 'member',
        }
      : toHandOut(one).length > 0
        ? {
            text: {
              zh: `${toHandOut(one).length} 件证照在单位保管，出境前领出。`,
              en: `${toHandOut(one).length} of their documents kept by the unit: hand out what is needed before they leave.`,
            },
            by: 'foreign-affairs',
          }
        : {
            text: {
              zh: `按 ${trip.leavesOn} 出境，出境后登记。`,
              en: `leaves on ${trip.leavesOn}; record the departure then.`,
            },
            by: 'foreign-affairs',
          };
  const due = dueOf(one);
  if (open.length > 0)
    return {
      text: {
        zh: `${open.length} 人待访谈或者待签字，期限 ${open[0]!.interviewBy}。${due?.zh ?? ''}`,
        en: `${open.length} to be interviewed, or to sign, by ${open[0]!.interviewBy}. ${due?.en ?? ''}`,
      },
      by: 'security-officer',
    };
  if (due) return { text: due, by: 'foreign-affairs' };
  if (trip.state === 'departed')
    return {
      text: {
        zh: `应于 ${trip.returnsOn} 回国（境），回来后登记。`,
        en: `due back on ${trip.returnsOn}; record the return then.`,
      },
      by: 'foreign-affairs',
    };
  if (trip.state === 'returned')
    return {
      text: { zh: '都已访谈并签字，可以办结。', en: 'everybody was interviewed and signed: it can be closed.' },
      by: 'security-officer',
    };
  return undefined;
}

function ToDo({ one, show }: { one: Opened; show: (doing: Doing) => void }) {
  const t = useText();
  const { roles } = useWhoAmI();
  const run = useMayRun();
  const today = useToday();
  const next = nextOf(one);
  if (!next) return null;
  const { trip, opinions } = one;
  const members = here(one);
  const button = (which: Doing['which'], zh: string, en: string, primary = false) => (
    <Button key={which} type={primary ? 'primary' : 'default'} onClick={() => show({ which })}>
      {t({ zh, en })}
    </Button>
  );
  const declared = trip.state === 'declared';
  const mayOpine = declared && (roles.includes('personnel') || roles.includes('security-officer'));
  const mayDecide = declared && opinions.length === 2 && (roles.includes('head') || roles.includes('foreign-affairs'));
  const away = trip.state === 'departed' && members.some(({ returnedOn }) => returnedOn === null);
  const toSpeak = members.some(({ returnedOn, interviewedOn }) => returnedOn !== null && interviewedOn === null);
  const before = declared || trip.state === 'approved';
  const keeps = KEEP.some((role: Role) => roles.includes(role));
  const canGoOut = ['approved', 'departed'].includes(trip.state) && one.documents.some(({ state }) => state === 'in');
  const under = ['approved', 'departed', 'returned'].includes(trip.state);
  return (
    <WhatNow text={next.text} by={ROLE_NAMES[next.by]}>
      <Space wrap>
        {mayOpine && button('opinion', '提出意见', 'Give an opinion', opinions.length < 2)}
        {mayDecide && button('decide', '审批', 'Decide', true)}
        {run &&
          under &&
          members.some(({ briefedAt }) => briefedAt === null) &&
          button('briefing', '登记当面行前教育', 'Record a briefing in person')}
        {run &&
          trip.state === 'approved' &&
          button('depart', '登记出境', 'Record the departure', trip.leavesOn <= today)}
        {run && declared && trip.leavesOn <= today && button('depart', '登记出境', 'Record the departure')}
        {run && away && button('return', '登记回国（境）', 'Record the return', true)}
        {keeps && canGoOut && button('documentsOut', '领出证照', 'Hand documents out', toHandOut(one).length > 0)}
        {keeps &&
          one.documents.some(stillOut) &&
          button('documentsIn', '交回证照', 'Documents are back', dueOf(one) !== undefined && !toSpeak)}
        {run && toSpeak && button('interview', '填写访谈记录', 'Draw up the interview', !away)}
        {run &&
          ['departed', 'returned'].includes(trip.state) &&
          button('deviation', '登记行程变更', 'Record a deviation')}
        {run && trip.state === 'returned' && !toSpeak && button('close', '办结', 'Close', true)}
        {run && before && button('cancel', '取消出行', 'Cancel')}
      </Space>
    </WhatNow>
  );
}
