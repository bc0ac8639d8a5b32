/** My interview after a journey: read, corrected, signed; a copy to keep; the right to be heard alone (rights.md R20). */
import { Button, Input } from 'antd';
import { useState } from 'react';
import { call, useAct } from '../../api.ts';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { SignaturePad } from '../../kit/signature-pad.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { ReportLead } from '../matters/report-lead.tsx';
import './travel.css';
import type { Mine } from './my-trip.tsx';
import { AnswerList } from './trip-record.tsx';

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
  const [signature, keep] = useState<string>();
  const [correction, correct] = useState('');
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
      {one.answers && <AnswerList answers={one.answers} />}
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
        <>
          <InfoNote
            text={{
              zh: '请核对。有不准确的，在下面更正；更正会和记录一起保存。',
              en: 'Please read it. Correct below what is not right: your correction is kept with the record.',
            }}
          />
          <label htmlFor="interview-correction">{t({ zh: '更正和补充（选填）', en: 'Corrections (optional)' })}</label>
          <Input.TextArea
            id="interview-correction"
            rows={3}
            maxLength={1000}
            showCount
            value={correction}
            onChange={(event) => correct(event.target.value)}
          />
          <p className="quiet sign-hint">
            {t({ zh: '请用手指在框内手写本人姓名：', en: 'Write your name in the frame with your finger:' })}
          </p>
          <SignaturePad label={{ zh: '手写签名区', en: 'Field for your signature' }} onChange={keep} />
          <ErrorNote error={sign.error} />
          <Button
            type="primary"
            disabled={signature === undefined}
            loading={sign.isPending}
            onClick={() =>
              sign.mutate({ interviewId, signature: signature!, correction: correction.trim() || undefined })
            }
          >
            {t({ zh: '确认签署', en: 'Sign' })}
          </Button>
        </>
      )}
    </div>
  );
}
