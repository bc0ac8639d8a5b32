/** One journey of mine, on a phone: what it waits for, the briefing, the return, the interview to read and sign; and where to turn. */
import { useParams } from '@tanstack/react-router';
import { Button, Checkbox, Form, Input, Space } from 'antd';
import { useState } from 'react';
import {
  CANCELLED_FOR_NAMES,
  TRIP_KIND_NAMES,
  TRIP_PURPOSE_NAMES,
  TRIP_STATE_NAMES,
} from '../../../src/domain/travel/travel.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { DayText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ReasonDialog } from '../../kit/reason-dialog.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DeclareForm } from './declare-form.tsx';
import { Day } from './dialogs.tsx';
import { EarlierBriefing } from './earlier-briefing.tsx';
import { Interviews } from './my-interview.tsx';
import { MyDocuments } from './my-trip-documents.tsx';
import './travel.css';
import { Legs } from './trip-parts.tsx';
import { placesOf, TONE_OF_TRIP } from './words.ts';

export type Mine = ResultOf<'travel.my-trip'>;

export default function MyTrip() {
  const t = useText();
  const { tripId } = useParams({ strict: false }) as { tripId: string };
  const query = useQueryOf('travel.my-trip', { tripId: Number(tripId) as never });
  const one = query.data?.trip;
  return (
    <Page
      narrow
      title={one ? placesOf(one.countries) : { zh: '我的出行', en: 'My journey' }}
      beside={one && <ToneTag tone={TONE_OF_TRIP[one.state]} text={TRIP_STATE_NAMES[one.state]} />}
    >
      <Await query={query}>
        {(mine) => (
          <>
            <Refused mine={mine} />
            <FullReport mine={mine} />
            <Interviews mine={mine} />
            <Briefing mine={mine} />
            <OnTheWay mine={mine} />
            <MyDocuments mine={mine} />
            <Section title={{ zh: '行程', en: 'The journey' }}>
              <Facts
                columns={1}
                facts={[
                  {
                    title: { zh: '事由', en: 'Purpose' },
                    value: `${t(TRIP_KIND_NAMES[mine.trip.kind])} · ${t(TRIP_PURPOSE_NAMES[mine.trip.purpose])}`,
                  },
                  {
                    title: { zh: '起止', en: 'Days' },
                    value: (
                      <span className="nowrap">
                        <DayText day={mine.trip.leavesOn} /> – <DayText day={mine.trip.returnsOn} />
                      </span>
                    ),
                  },
                  ...(mine.others.length > 0
                    ? [{ title: { zh: '同行', en: 'With' }, value: mine.others.join('、') }]
                    : []),
                  { title: { zh: '计划会见', en: 'To be met' }, value: mine.trip.details?.contacts },
                ]}
              />
              <Legs details={mine.trip.details} />
            </Section>
            <Link to="/mine/trips" className="back-link">
              {t({ zh: '返回我的出国（境）', en: 'Back to my journeys' })}
            </Link>
          </>
        )}
      </Await>
    </Page>
  );
}

function Refused({ mine: { trip } }: { mine: Mine }) {
  if (trip.state !== 'refused') return null;
  return (
    <Section title={{ zh: '未批准', en: 'Refused' }}>
      <p>{trip.reasons}</p>
      <ComplaintRoutes />
    </Section>
  );
}

/** Left on oral notice: what is still to be told. */
function FullReport({ mine: { trip } }: { mine: Mine }) {
  const report = useAct('travel.report-own-in-full');
  if (!trip.reportBy || trip.reportedAt || trip.state === 'cancelled') return null;
  return (
    <Section title={{ zh: '补报完整情况', en: 'Report in full' }}>
      <InfoNote tone="warning" text={{ zh: `请在 ${trip.reportBy} 前补报。`, en: `Due by ${trip.reportBy}.` }} />
      <DeclareForm
        full
        keptAs={`trip-in-full-${trip.tripId}`}
        act={{ zh: '补报', en: 'Report' }}
        initial={{
          leavesOn: trip.leavesOn,
          returnsOn: trip.returnsOn,
          funding: trip.funding,
          legs: trip.details?.legs as never,
          contacts: trip.details?.contacts,
          emergencyContact: trip.details?.emergencyContact,
        }}
        send={({ leavesOn, returnsOn, legs, funding, contacts, emergencyContact }) =>
          report.mutateAsync({
            tripId: trip.tripId as never,
            leavesOn,
            returnsOn,
            legs,
            funding,
            contacts,
            emergencyContact,
          })
        }
      />
    </Section>
  );
}

const BRIEFABLE = ['approved', 'departed', 'returned'];

function Briefing({ mine }: { mine: Mine }) {
  const { trip, me, materials, briefingFrom } = mine;
  const t = useText();
  const today = useToday();
  const act = useAct('travel.acknowledge-briefing');
  const [read, confirm] = useState(false);
  if (me.briefedAt)
    return (
      <Section title={{ zh: '行前教育', en: 'Briefing' }}>
        <ToneTag tone="good" text={{ zh: `${me.briefedOn} 已确认`, en: `Acknowledged ${me.briefedOn}` }} />
      </Section>
    );
  if (!BRIEFABLE.includes(trip.state)) return null;
  return (
    <Section title={{ zh: '行前教育：请阅读', en: 'Briefing: please read' }}>
      <EarlierBriefing mine={mine} />
      {materials.length === 0 && (
        <InfoNote
          text={{
            zh: '单位还没有准备材料，请联系安全防范专员。',
            en: 'The unit has prepared none yet; please ask the security officer.',
          }}
        />
      )}
      {materials.map((one) => (
        <div key={one.materialId}>
          <h3>{one.title}</h3>
          <p className="trip-material">{one.words}</p>
        </div>
      ))}
      {materials.length > 0 &&
        (today < briefingFrom ? (
          <InfoNote
            text={{
              zh: `从 ${briefingFrom} 起可以确认，应在 ${me.briefBy} 前确认。`,
              en: `It can be acknowledged from ${briefingFrom} on, by ${me.briefBy}.`,
            }}
          />
        ) : (
          <>
            <p className="quiet">
              {t({ zh: `应在 ${me.briefBy} 前确认（出境之前）。`, en: `Due by ${me.briefBy}, before you leave.` })}
            </p>
            <Checkbox checked={read} onChange={(event) => confirm(event.target.checked)}>
              {t({ zh: '我已逐条阅读', en: 'I have read all of it' })}
            </Checkbox>
            <ErrorNote error={act.error} />
            <div>
              <Button
                type="primary"
                disabled={!read}
                loading={act.isPending}
                onClick={() =>
                  act.mutate({
                    tripId: trip.tripId as never,
                    materialIds: materials.map(({ materialId }) => materialId as never),
                  })
                }
                style={{ marginTop: 12 }}
              >
                {t({ zh: '确认已读', en: 'Acknowledge' })}
              </Button>
            </div>
          </>
        ))}
    </Section>
  );
}

type Asked = 'depart' | 'return' | 'deviation' | 'cancel';

function OnTheWay({ mine: { trip, me, others } }: { mine: Mine }) {
  const t = useText();
  const [asked, ask] = useState<Asked>();
  const before = trip.state === 'declared' || trip.state === 'approved';
  const away = trip.state === 'departed' && me.returnedOn === null;
  const may: readonly (readonly [Asked, boolean, string, string])[] = [
    ['depart', trip.state === 'approved', '我已出境', 'I have left'],
    ['return', away, '我已回国（境）', 'I am back'],
    ['deviation', trip.state === 'departed' || trip.state === 'returned', '报告行程变更', 'Report a deviation'],
    ['cancel', before && others.length === 0, '取消出行', 'Cancel'],
  ];
  const shown = may.filter(([, allowed]) => allowed);
  if (shown.length === 0) return null;
  return (
    <Section title={{ zh: '办理', en: 'Record' }}>
      <Space wrap>
        {shown.map(([which, , zh, en]) => (
          <Button key={which} type={which === 'return' ? 'primary' : 'default'} onClick={() => ask(which)}>
            {t({ zh, en })}
          </Button>
        ))}
      </Space>
      {asked && <OneAsked asked={asked} trip={trip} onClose={() => ask(undefined)} />}
    </Section>
  );
}

function OneAsked({ asked, trip, onClose }: { asked: Asked; trip: Mine['trip']; onClose: () => void }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const tripId = trip.tripId as never;
  const depart = useAct('travel.depart-own');
  const back = useAct('travel.return-own');
  const deviate = useAct('travel.report-deviation');
  const cancel = useAct('travel.cancel-own');
  if (asked === 'cancel')
    return (
      <ReasonDialog
        title={{ zh: '取消出行', en: 'Cancel' }}
        consequence={{
          zh: '取消后不能恢复，改期的请另行申报。',
          en: 'It cannot be taken back; declare another for new days.',
        }}
        act={{ zh: '取消出行', en: 'Cancel the journey' }}
        done={{ zh: '已取消。', en: 'Cancelled.' }}
        reasons={CANCELLED_FOR_NAMES}
        onClose={onClose}
        run={(reason) => cancel.mutateAsync({ tripId, reason })}
      />
    );
  const words = {
    depart: { title: { zh: '登记出境', en: 'I have left' }, on: { zh: '出境日期', en: 'Left on' } },
    return: { title: { zh: '登记回国（境）', en: 'I am back' }, on: { zh: '回国（境）日期', en: 'Back on' } },
    deviation: { title: { zh: '报告行程变更', en: 'Report a deviation' }, on: { zh: '变更日期', en: 'On' } },
  }[asked];
  const run = ({ on, words: said }: { on: string; words?: string }): Promise<unknown> =>
    asked === 'depart'
      ? depart.mutateAsync({ tripId, on })
      : asked === 'return'
        ? back.mutateAsync({ tripId, on })
        : deviate.mutateAsync({ tripId, on, words: said! });
  const planned = asked === 'return' ? trip.returnsOn : trip.leavesOn;
  return (
    <FormDialog<{ on: string; words?: string }>
      title={words.title}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记。', en: 'Recorded.' }}
      initial={{ on: planned <= today ? planned : today }}
      onClose={onClose}
      run={run}
    >
      <Day
        name="on"
        label={words.on}
        first={asked === 'depart' ? undefined : (trip.departedOn ?? undefined)}
        last={today}
      />
      {asked === 'deviation' && (
        <Form.Item
          name="words"
          label={t({ zh: '实际情况（只写事实）', en: 'What it was instead (facts only)' })}
          rules={required({ zh: '请写明', en: 'Say what' })}
        >
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      )}
    </FormDialog>
  );
}
