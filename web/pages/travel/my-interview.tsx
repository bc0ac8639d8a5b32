/** My interview after a journey: read, corrected, signed; a copy to keep; the right to be heard alone (rights.md R20). */
import { Button } from 'antd';
import { call, useAct } from '../../api.ts';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { ReportLead } from '../matters/report-lead.tsx';
import { EventAnswers } from './event-questions.tsx';
import type { Mine } from './my-trip.tsx';
import { SignInterview } from './sign-interview.tsx';

export function Interviews({ mine }: { mine: Mine }) {
  const t = useText();
  const confirm = useConfirm();
  const ask = useAct('travel.ask-own-interview');
  const { trip, me, interviews, others } = mine;
  if (me.returnedOn === null) return null;
  const open = me.interviewedOn === null;
  return (
    <Section title={{ zh: '回国（境）访谈', en: 'Interview on return' }}>
      {open && interviews.length === 0 && (
        <InfoNote
          text={{
            zh: `单位会在 ${me.interviewBy} 前与您访谈：只问事件，不问观点。`,
            en: `The unit speaks with you by ${me.interviewBy}: about events, never opinions.`,
          }}
        />
      )}
      {interviews.map((one) => (
        <OneInterview key={one.interviewId} one={one} personId={me.personId} tripId={trip.tripId} />
      ))}
      {open && others.length > 0 && !me.asksOwn && (
        <Button
          onClick={() =>
            confirm({
              title: { zh: '要求单独访谈？', en: 'Ask to be heard alone?' },
              consequence: {
                zh: '单位将与您单独访谈；还没有签字的集体访谈记录对您不再有效。',
                en: 'The unit speaks with you alone; a record of the group that you have not signed no longer covers you.',
              },
              act: { zh: '要求单独访谈', en: 'Ask' },
              destructive: false,
              run: () => ask.mutateAsync({ tripId: trip.tripId as never }),
            })
          }
        >
          {t({ zh: '要求单独访谈', en: 'Ask to be heard alone' })}
        </Button>
      )}
      {me.asksOwn && open && (
        <p className="quiet">{t({ zh: '您已要求单独访谈。', en: 'You asked to be heard alone.' })}</p>
      )}
      <ReportLead />
      <ComplaintRoutes />
    </Section>
  );
}

function OneInterview({
  one,
  personId,
  tripId,
}: {
  one: Mine['interviews'][number];
  personId: number;
  tripId: number;
}) {
  const t = useText();
  const say = useSay();
  const sign = useAct('travel.sign-interview');
  const interviewId = one.interviewId as never;
  const copy = () =>
    void call('travel.interview-file', {
      interviewId,
      personId: personId as never,
      tripId: tripId as never,
      purpose: 'own',
    }).catch(say.failed);
  return (
    <div>
      <p>
        <DayText day={one.heldOn} /> · {t({ zh: '访谈人', en: 'held by' })} {one.heldBy ?? '—'}
      </p>
      {one.answers && <EventAnswers answers={one.answers} />}
      {one.mine.signedAt ? (
        <p>
          <ToneTag tone="good" text={{ zh: '已核对签字', en: 'Read and signed' }} />{' '}
          <InstantText at={one.mine.signedAt} />{' '}
          {one.mine.fileHash && (
            <Button size="small" onClick={copy}>
              {t({ zh: '下载我的一份', en: 'My copy' })}
            </Button>
          )}
        </p>
      ) : (
        <SignInterview signing={sign} onSign={(signed) => sign.mutate({ interviewId, ...signed })} />
      )}
    </div>
  );
}
