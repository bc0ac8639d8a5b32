/** What a phone shows after the code was scanned: which session, one button, and whether it worked. */
import { CheckCircleFilled } from '@ant-design/icons';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './training.css';

type CheckedIn = ResultOf<'training.check-in'> & { readonly at: string };

export default function CheckIn() {
  const t = useText();
  const { code } = useParams({ strict: false }) as { code: string };
  const { displayName, personId } = useWhoAmI();
  const act = useAct('training.check-in');
  const [done, setDone] = useState<CheckedIn>();
  const checkIn = () =>
    act.mutateAsync({ code: code.slice(0, 40) }).then(
      (result) => setDone({ ...result, at: new Date().toISOString() }),
      () => {},
    );
  return (
    <Page narrow title={{ zh: '培训签到', en: 'Check in' }}>
      <section className="part phone-hero">
        {done ? (
          <Done done={done} />
        ) : personId === undefined ? (
          <InfoNote
            tone="warning"
            text={{
              zh: '当前账号没有对应的人员，不能签到。请用本人的员工账号登录后再扫码。',
              en: 'This account belongs to no person and cannot check in. Sign in with your own staff account and scan again.',
            }}
          />
        ) : (
          <>
            <h2>
              {t({
                zh: `${displayName}，请确认您在培训现场`,
                en: `${displayName}, please confirm that you are in the room`,
              })}
            </h2>
            <OpenNow />
            <p className="quiet">
              {t({ zh: '签到码', en: 'Code' })} <span className="code-text">{code}</span>
            </p>
            <ErrorNote error={act.error} />
            <Button
              type="primary"
              size="large"
              className="phone-button"
              loading={act.isPending}
              onClick={() => void checkIn()}
            >
              {t({ zh: '我在现场，签到', en: 'I am here: check in' })}
            </Button>
            <p className="quiet">
              {t({
                zh: '只登记您参加了本场培训和签到时间，不采集位置和设备信息。',
                en: 'Only that you attended and when is recorded: no place, nothing of your device.',
              })}
            </p>
          </>
        )}
      </section>
    </Page>
  );
}

/**
 * The session that is checking people in, so that nobody confirms without knowing what; two at once are told apart by their rooms,
 * where the code stands.
 */
function OpenNow() {
  const own = useQueryOf('training.mine', {});
  const open = own.data?.comingUp.filter((one) => one.checkInOpen) ?? [];
  if (open.length !== 1) return null;
  const [{ topic, day, startTime, place }] = open as [(typeof open)[number]];
  return (
    <p>
      <strong>{topic}</strong>
      <br />
      <DayText day={day} /> {startTime} {place}
    </p>
  );
}

function Done({ done }: { done: CheckedIn }) {
  const t = useText();
  return (
    <div role="status">
      <CheckCircleFilled className="good" aria-hidden />
      <h2>
        {done.already
          ? t({ zh: '您此前已经签到，不需重复', en: 'You had checked in already; once is enough' })
          : t({ zh: '签到成功', en: 'You are checked in' })}
      </h2>
      <p>
        <strong>{done.topic}</strong>
      </p>
      <p>
        {done.already ? <DayText day={done.day} /> : <InstantText at={done.at} />}
        {t({ zh: `，计 ${done.hours} 学时`, en: `, counts ${done.hours} h` })}
      </p>
      <p>
        <Link to="/mine/training">{t({ zh: '查看我的培训', en: 'See my training' })}</Link>
      </p>
    </div>
  );
}
