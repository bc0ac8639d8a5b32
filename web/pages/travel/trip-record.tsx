/** What was told after a journey, and the journey's record. */

import { Button } from 'antd';
import { OFFICE_NAMES, OPINION_NAMES } from '../../../src/domain/travel/travel.ts';
import { call } from '../../api.ts';
import { type RecordLine, RecordLines } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText, momentOf } from '../../kit/days.tsx';
import { EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { COLON, LIST } from '../../kit/punctuation.ts';
import type { GivenPurpose } from '../../kit/purpose.tsx';
import { useText } from '../../language.tsx';
import { EventAnswers } from './event-questions.tsx';
import { useMayRun } from './travel.tsx';
import { here, type Opened } from './trip.tsx';
import { documentLines } from './trip-documents.tsx';

export function TripInterviews({ one, purpose }: { one: Opened; purpose: GivenPurpose }) {
  const t = useText();
  const say = useSay();
  const run = useMayRun();
  if (one.interviews.length === 0) return null;
  const file = (interviewId: number, personId: number) => () =>
    void call('travel.interview-file', {
      tripId: one.trip.tripId as never,
      interviewId: interviewId as never,
      personId: personId as never,
      purpose,
    }).catch(say.failed);
  return (
    <Section title={{ zh: '访谈记录', en: 'Interviews' }}>
      {one.interviews.map((held) => (
        <div key={held.interviewId}>
          <p>
            <DayText day={held.heldOn} /> · {t({ zh: '访谈人', en: 'held by' })} {held.heldBy ?? '—'} ·{' '}
            {held.people.map(({ name }) => name).join(t(LIST))}
          </p>
          {held.answers ? (
            <EventAnswers answers={held.answers} />
          ) : (
            <EmptyNote
              text={{
                zh: '访谈内容保存期满，已按期销毁。',
                en: 'What was told was destroyed at the end of its period.',
              }}
            />
          )}
          {held.people.map((person) => (
            <p key={person.personId}>
              {person.name}
              {t(COLON)}
              {person.signedAt ? (
                <>
                  {t({ zh: '已核对签字', en: 'read and signed' })} <InstantText at={person.signedAt} />{' '}
                  {run && person.fileHash && (
                    <Button size="small" type="link" onClick={file(held.interviewId, person.personId)}>
                      {t({ zh: '下载签字件', en: 'Signed paper' })}
                    </Button>
                  )}
                </>
              ) : (
                t({ zh: '待本人核对签字', en: 'to be read and signed' })
              )}
              {person.correction && (
                <span>
                  {' '}
                  · {t({ zh: '本人更正：', en: 'corrected: ' })}
                  {person.correction}
                </span>
              )}
            </p>
          ))}
        </div>
      ))}
    </Section>
  );
}

export function TripRecord({ one }: { one: Opened }) {
  const t = useText();
  const { trip } = one;
  const lines: RecordLine[] = [
    { key: 'declared', at: trip.declaredAt, text: t({ zh: '申报', en: 'Declared' }) },
    ...one.opinions.map((given) => ({
      key: given.office,
      at: given.givenAt,
      text: `${t(OFFICE_NAMES[given.office])}${t(COLON)}${t(OPINION_NAMES[given.conclusion])}${given.note ? `${t({ zh: '。', en: '. ' })}${given.note}` : ''}`,
      ...(given.by && { by: given.by }),
      tone: given.conclusion === 'agreed' ? ('good' as const) : ('plain' as const),
    })),
    ...(trip.decidedAt
      ? [
          {
            key: 'decided',
            at: trip.decidedAt,
            text: trip.state === 'refused' ? t({ zh: '未批准', en: 'Refused' }) : t({ zh: '批准', en: 'Approved' }),
          },
        ]
      : []),
    ...here(one).flatMap((member) =>
      member.briefedAt
        ? [
            {
              key: `b${member.personId}`,
              day: member.briefedOn,
              at: member.briefedAt,
              text: t({ zh: `${member.name} 行前教育`, en: `${member.name} briefed` }),
              tone: member.briefedOn! > member.briefBy ? ('late' as const) : ('good' as const),
            },
          ]
        : [],
    ),
    ...one.documents.flatMap((it) => documentLines(it, one, t)),
    ...one.deviations.map((it) => ({
      key: `d${it.deviationId}`,
      day: it.happenedOn,
      at: it.reportedAt,
      text: `${t({ zh: `${it.name} 行程变更：`, en: `${it.name}, deviation: ` })}${it.words ?? ''}`,
    })),
    ...(trip.reportedAt
      ? [
          {
            key: 'reported',
            at: trip.reportedAt,
            text: t({ zh: '补报完整情况', en: 'Reported in full' }),
            tone:
              trip.reportBy && momentOf(trip.reportedAt, false).slice(0, 10) > trip.reportBy
                ? ('late' as const)
                : ('good' as const),
          },
        ]
      : []),
    ...(trip.endedAt
      ? [
          {
            key: 'ended',
            at: trip.endedAt,
            text: t(
              trip.state === 'closed'
                ? { zh: '办结', en: 'Closed' }
                : trip.state === 'cancelled'
                  ? { zh: '取消', en: 'Cancelled' }
                  : { zh: '结束', en: 'Ended' },
            ),
          },
        ]
      : []),
  ].toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
  return (
    <Section title={{ zh: '办理记录', en: 'The record' }}>
      <RecordLines lines={lines} />
    </Section>
  );
}
