/** The facts of a journey, who travels, what was told, and its record. */
import { Button } from 'antd';
import {
  CANCELLED_FOR_NAMES,
  FUNDING_NAMES,
  GROUND_NAMES,
  TRIP_KIND_NAMES,
  TRIP_PURPOSE_NAMES,
} from '../../../src/domain/travel/travel.ts';
import { countryName } from '../../../src/law/countries.ts';
import { type Fact, Facts } from '../../kit/case.tsx';
import { DayText } from '../../kit/days.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { Doing } from './dialogs.tsx';
import { useMayRun } from './travel.tsx';
import { here, type Opened } from './trip.tsx';

export function TripFacts({ one }: { one: Opened }) {
  const t = useText();
  const { trip } = one;
  const leader = one.members.find(({ personId }) => personId === trip.leaderId);
  const facts: Fact[] = [
    { title: { zh: '类别', en: 'Kind' }, value: t(TRIP_KIND_NAMES[trip.kind]) },
    { title: { zh: '事由', en: 'Purpose' }, value: t(TRIP_PURPOSE_NAMES[trip.purpose]) },
    { title: { zh: '费用', en: 'Paid by' }, value: t(FUNDING_NAMES[trip.funding]) },
    {
      title: { zh: '起止', en: 'Days' },
      value: (
        <span className="nowrap">
          <DayText day={trip.leavesOn} /> – <DayText day={trip.returnsOn} />
        </span>
      ),
    },
    ...(leader ? [{ title: { zh: '领队', en: 'Leader' }, value: leader.name }] : []),
    ...(one.shortNotice
      ? [
          {
            title: { zh: '申报时间', en: 'Declared' },
            value: (
              <>
                <ToneTag tone="soon" text={{ zh: '晚于提前申报的时限', en: 'later than asked for ahead' }} />{' '}
                <MarkTag mark="D" />
              </>
            ),
          },
        ]
      : []),
    ...(trip.oralNoticeOn
      ? [{ title: { zh: '口头报告', en: 'Told orally' }, value: <DayText day={trip.oralNoticeOn} /> }]
      : []),
    { title: { zh: '计划会见', en: 'To be met' }, value: trip.details?.contacts },
    { title: { zh: '紧急联系人', en: 'Emergency contact' }, value: trip.details?.emergencyContact },
    ...(trip.reasons ? [{ title: { zh: '不批准的理由', en: 'Reasons of the refusal' }, value: trip.reasons }] : []),
    ...(trip.cancelledFor
      ? [{ title: { zh: '取消原因', en: 'Cancelled because' }, value: t(CANCELLED_FOR_NAMES[trip.cancelledFor]) }]
      : []),
  ];
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts facts={facts} columns={3} />
      <Legs details={trip.details} />
    </Section>
  );
}

export function Legs({ details }: { details: Opened['trip']['details'] }) {
  const t = useText();
  if (!details)
    return (
      <InfoNote
        text={{
          zh: '行程细节保存期满，已按期销毁；只保留国家（地区）和月份。',
          en: 'The details were destroyed at the end of their period; country and month remain.',
        }}
      />
    );
  return (
    <ol className="trip-answers trip-legs">
      {details.legs.map((leg) => (
        <li key={`${leg.from}${leg.place}`}>
          {t(countryName(leg.country))} · {leg.place} ·{' '}
          <span className="nowrap">
            <DayText day={leg.from} /> – <DayText day={leg.to} />
          </span>
        </li>
      ))}
    </ol>
  );
}

export function TripMembers({ one, show }: { one: Opened; show: (doing: Doing) => void }) {
  const t = useText();
  const today = useToday();
  const run = useMayRun();
  const members = here(one);
  const before = one.trip.state === 'declared' || one.trip.state === 'approved';
  const late = (on: string | null, by: string | null) =>
    on === null ? by !== null && by < today : by !== null && on > by;
  const cell = (on: string | null, by: string | null, owed: boolean) =>
    on === null && !owed ? (
      <span aria-hidden>—</span>
    ) : late(on, by) ? (
      <ToneTag
        tone="late"
        text={
          on
            ? { zh: `${on} 迟于 ${by}`, en: `${on}, later than ${by}` }
            : { zh: `应于 ${by} 前`, en: `was due by ${by}` }
        }
      />
    ) : on ? (
      <ToneTag tone="good" text={{ zh: on, en: on }} />
    ) : (
      t({ zh: `${by} 前`, en: `by ${by}` })
    );
  const live = !['declared', 'refused', 'cancelled'].includes(one.trip.state);
  return (
    <Section title={{ zh: '出行人员', en: 'Who travels' }}>
      <PlainTable
        label={{ zh: '出行人员', en: 'Who travels' }}
        size="small"
        pagination={false}
        rowKey={(row) => row.personId}
        dataSource={members}
        columns={[
          {
            key: 'name',
            title: t({ zh: '姓名', en: 'Name' }),
            render: (_, row) => [row.name, row.department].filter(Boolean).join(' · '),
          },
          {
            key: 'ground',
            title: t({ zh: '登记依据', en: 'Ground' }),
            render: (_, row) => t(GROUND_NAMES[row.ground]),
          },
          { key: 'standIn', title: t({ zh: '代理人', en: 'Stand-in' }), render: (_, row) => row.standIn ?? '—' },
          {
            key: 'briefed',
            title: t({ zh: '行前教育', en: 'Briefed' }),
            render: (_, row) => cell(row.briefedOn, row.briefBy, live),
          },
          {
            key: 'back',
            title: t({ zh: '回国（境）', en: 'Back' }),
            render: (_, row) => <DayText day={row.returnedOn} />,
          },
          {
            key: 'spoken',
            title: t({ zh: '访谈（签字）', en: 'Interviewed' }),
            render: (_, row) => (
              <>
                {cell(row.interviewedOn, row.interviewBy, row.interviewBy !== null)}
                {row.asksOwn && <div className="quiet">{t({ zh: '要求单独访谈', en: 'asks to be heard alone' })}</div>}
              </>
            ),
          },
          ...(run && before && members.length > 1
            ? [
                {
                  key: 'act',
                  title: t({ zh: '操作', en: 'Act' }),
                  render: (_: unknown, row: Opened['members'][number]) => (
                    <Button
                      size="small"
                      type="link"
                      aria-label={t({ zh: `移出：${row.name}`, en: `Take out: ${row.name}` })}
                      onClick={() => show({ which: 'leaveOut', personId: row.personId })}
                    >
                      {t({ zh: '移出团组', en: 'Take out' })}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p className="quiet">
        <MarkTag mark="S" />{' '}
        {t({
          zh: '行前教育在出境日期之前（先后顺序为法定）；',
          en: 'the briefing comes before the departure (the order is statutory); ',
        })}
        <MarkTag mark="D" />{' '}
        {t({ zh: '访谈期限为本单位数值。', en: 'the time for the interview is the unit’s figure.' })}
      </p>
    </Section>
  );
}
