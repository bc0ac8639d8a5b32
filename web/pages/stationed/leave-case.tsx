/** One home leave as the office sees it: the interview at it, and what can be done with either. */
import { Button, Space } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import type { GivenPurpose } from '../../kit/purpose.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { EventAnswers } from '../travel/event-questions.tsx';
import { InterviewDialog, MoveLeaveDialog, WithdrawLeaveDialog } from './dialogs.tsx';
import { type Leave, type Mine, type Opened, useMayRun } from './words.ts';

type CaseParts = {
  readonly one: Opened;
  readonly leave: Leave;
  readonly interview: Mine['interviews'][number] | undefined;
  readonly purpose: GivenPurpose;
};

export function LeaveCase({ one, leave, interview, purpose }: CaseParts) {
  const t = useText();
  const say = useSay();
  const today = useToday();
  const run = useMayRun();
  const [doing, setDoing] = useState<'interview' | 'move' | 'withdraw'>();
  const done = () => setDoing(undefined);
  const open = leave.interviewedOn === null;
  const file = (homeInterviewId: Mine['interviews'][number]['interviewId']) => () =>
    void call('stationed.interview-file', { personId: one.personId, homeInterviewId, purpose }).catch(say.failed);
  return (
    <>
      {interview && (
        <>
          <p>
            {t({ zh: '访谈', en: 'Interview' })} <DayText day={interview.heldOn} /> · {interview.heldBy ?? '—'} ·{' '}
            {interview.signedAt ? (
              <>
                {t({ zh: '本人已核对签字', en: 'read and signed' })} <InstantText at={interview.signedAt} />{' '}
                {interview.fileHash && (
                  <Button size="small" type="link" onClick={file(interview.interviewId)}>
                    {t({ zh: '下载签字件', en: 'Signed paper' })}
                  </Button>
                )}
              </>
            ) : (
              t({ zh: '待本人核对签字', en: 'to be read and signed' })
            )}
          </p>
          {interview.answers && <EventAnswers answers={interview.answers} />}
          {interview.correction && (
            <p className="contact-words">
              {t({ zh: '本人更正：', en: 'Corrected: ' })}
              {interview.correction}
            </p>
          )}
        </>
      )}
      {run && open && (
        <Space wrap>
          {leave.from <= today && (
            <Button type="primary" onClick={() => setDoing('interview')}>
              {interview
                ? t({ zh: '重新填写访谈记录', en: 'Draw it up anew' })
                : t({ zh: '填写访谈记录', en: 'Draw up the interview' })}
            </Button>
          )}
          <Button onClick={() => setDoing('move')}>{t({ zh: '更正日期', en: 'Put the days right' })}</Button>
          <Button onClick={() => setDoing('withdraw')}>{t({ zh: '撤回', en: 'Withdraw' })}</Button>
        </Space>
      )}
      {doing === 'interview' && <InterviewDialog leave={leave} onClose={done} />}
      {doing === 'move' && <MoveLeaveDialog leave={leave} onClose={done} />}
      {doing === 'withdraw' && <WithdrawLeaveDialog leave={leave} onClose={done} />}
    </>
  );
}
