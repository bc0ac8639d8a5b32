/** What a phone shows after the code was scanned: one button, and whether it worked. Without a scan: the six digits. */
import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ApiError } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { numberOf } from '../../kit/filters.ts';
import { Link, useFilters } from '../../kit/link.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { DigitsForm } from './digits-form.tsx';
import { type CheckedIn, redeem } from './door.ts';
import './training.css';
import { moments } from './words.ts';

export default function CheckIn() {
  const [{ unit, session, way }] = useFilters();
  const { personId } = useWhoAmI();
  const [unitId, trainingId] = [numberOf(unit), numberOf(session)];
  const scanned = unitId !== undefined && trainingId !== undefined;
  return (
    <Page narrow title={way === 'out' ? { zh: '培训签退', en: 'Check out' } : { zh: '培训签到', en: 'Check in' }}>
      <section className="part phone-hero">
        {personId === undefined ? (
          <InfoNote
            tone="warning"
            text={{
              zh: '当前账号没有对应的人员，不能签到。请用本人的员工账号登录后再扫码。',
              en: 'This account belongs to no person and cannot check in. Sign in with your own staff account and scan again.',
            }}
          />
        ) : scanned ? (
          <Confirm key={`${session} ${way}`} unitId={unitId} trainingId={trainingId} out={way === 'out'} />
        ) : (
          <DigitsForm />
        )}
      </section>
    </Page>
  );
}

function Confirm({ unitId, trainingId, out }: { unitId: number; trainingId: number; out: boolean }) {
  const t = useText();
  const { displayName } = useWhoAmI();
  const client = useQueryClient();
  const act = useMutation<CheckedIn, ApiError, void>({
    mutationFn: () => redeem({ unitId, trainingId }),
    onSuccess: () => void client.invalidateQueries(),
  });
  if (act.data) return <Done done={act.data} out={out} />;
  const name: Localised = out
    ? { zh: `${displayName}，请确认您现在离场`, en: `${displayName}, please confirm that you are leaving` }
    : { zh: `${displayName}，请确认您在培训现场`, en: `${displayName}, please confirm that you are in the room` };
  return (
    <>
      <h2>{t(name)}</h2>
      <ErrorNote error={act.error} />
      <Button type="primary" size="large" className="phone-button" loading={act.isPending} onClick={() => act.mutate()}>
        {t(
          out
            ? { zh: '培训结束，签退', en: 'I am leaving: check out' }
            : { zh: '我在现场，签到', en: 'I am here: check in' },
        )}
      </Button>
      <p className="quiet">
        {t({
          zh: '以扫码的时刻为准。只登记您的签到、签退时刻；不采集位置和设备信息，仅在本场签到期间用一个随机编号识别同一部手机，签到关闭即删除。',
          en: 'The moment of the scan counts. Only when you came and went is recorded: no place, nothing of your device. A random number tells this phone from others until the check-in is closed, and is then deleted.',
        })}
      </p>
    </>
  );
}

const HEADS: Record<CheckedIn['outcome'], (out: boolean) => Localised> = {
  came: () => ({ zh: '签到成功', en: 'You are checked in' }),
  went: () => ({ zh: '签退成功', en: 'You are checked out' }),
  already: (out) =>
    out
      ? { zh: '您此前已经签退，不需重复', en: 'You had checked out already; once is enough' }
      : { zh: '您此前已经签到，不需重复', en: 'You had checked in already; once is enough' },
  'phone-used': () => ({ zh: '没有完成：这部手机已由他人使用', en: 'Not done: somebody else has used this phone' }),
};

function Done({ done, out }: { done: CheckedIn; out: boolean }) {
  const t = useText();
  const { outcome, topic, day, startTime, place } = done;
  const shared = outcome === 'phone-used';
  return (
    <div role="status">
      {shared ? (
        <ExclamationCircleFilled className="attend" aria-hidden />
      ) : (
        <CheckCircleFilled className="good" aria-hidden />
      )}
      <h2>{t(HEADS[outcome](out))}</h2>
      <p>
        <strong>{topic}</strong>
        <br />
        <DayText day={day} /> {startTime} {place}
      </p>
      {shared ? (
        <p>
          {t({
            zh: '本场中已有他人用这部手机签到，一部手机只为一人签到。已告知现场的安全员：请当面核对，由其按名单登记；或者用您自己的手机重新扫码。',
            en: 'Somebody else has checked in to this session by this phone, and a phone checks in one person. The security officer in the room has been told: please let them confirm by sight and record you by list, or scan again with your own phone.',
          })}
        </p>
      ) : (
        <Times done={done} out={out} />
      )}
      <p>
        <Link to="/mine/training">{t({ zh: '查看我的培训', en: 'See my training' })}</Link>
      </p>
    </div>
  );
}

function Times({
  done: { inAt, outAt, counted, hours, minutesLate, minutesEarly },
  out,
}: {
  done: CheckedIn;
  out: boolean;
}) {
  const t = useText();
  return (
    <>
      {inAt && (
        <p>
          {t({ zh: '签到', en: 'Came' })} <InstantText at={inAt} /> {t(moments.late(minutesLate))}
        </p>
      )}
      {outAt && (
        <p>
          {t({ zh: '签退', en: 'Went' })} <InstantText at={outAt} /> {t(moments.early(minutesEarly))}
        </p>
      )}
      {!outAt && !out && (
        <p>
          {t({
            zh: '离场时请再扫屏幕上的签退码，学时按签到、签退时刻计算。',
            en: 'When you leave, scan the code for checking out: the hours are counted from both.',
          })}
        </p>
      )}
      {counted !== null && (
        <p>
          {counted > 0
            ? t({ zh: `计 ${counted} 学时（本场 ${hours} 学时）`, en: `Counts ${counted} h (of ${hours} h)` })
            : t({ zh: '不足半小时，不计学时', en: 'Less than half an hour: nothing counts' })}
        </p>
      )}
    </>
  );
}
