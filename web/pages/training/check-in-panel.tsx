/** While people check in: the rooms, each with the way to its screen and how many came and went; and the end of it. */
import { Button } from 'antd';
import { useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import type { Opened } from './session-case.ts';

/** Asked again while people come in. */
const EVERY_MS = 5000;
export const ATTENDEES_PAGE = 50;

export function CheckInPanel({ session }: { session: Opened }) {
  const t = useText();
  const confirm = useConfirm();
  const close = useAct('training.close-check-in');
  const { trainingId, rooms, door } = session;
  useQueryOf(
    'training.get',
    { trainingId: trainingId as never, offset: 0, limit: ATTENDEES_PAGE },
    { every: EVERY_MS },
  );
  const present = useQueryOf(
    'training.present',
    { trainingId: trainingId as never, offset: 0, limit: ATTENDEES_PAGE },
    { every: EVERY_MS },
  );
  const shown = rooms.length > 0 ? rooms : [{ position: 0, name: session.place, capacity: null }];
  const stillIn = door.withoutCheckOut;
  const askClose = () =>
    confirm({
      title: { zh: '关闭签到？', en: 'Close the check-in?' },
      consequence: {
        zh: `二维码随即失效，签到期间识别手机的随机编号一并删除。${stillIn > 0 ? `还有 ${stillIn} 人没有签退，关闭后由您逐一核定。` : ''}已有的记录不受影响。`,
        en: `The codes are void at once, and the random numbers that told phones apart are deleted. ${stillIn > 0 ? `${stillIn} have not checked out: you then decide on each. ` : ''}What is recorded stays.`,
      },
      act: { zh: '关闭签到', en: 'Close' },
      run: () => close.mutateAsync({ trainingId: trainingId as never }),
    });
  return (
    <Section
      title={{ zh: '扫码签到', en: 'Check-in by code' }}
      extra={<Button onClick={askClose}>{t({ zh: '关闭签到', en: 'Close the check-in' })}</Button>}
    >
      {isOwnMachine(window.location.hostname) && <OwnMachineNote />}
      <p className="quiet">
        {t({
          zh: '在每个会场的屏幕上打开签到码，结束时换成签退码。码每十秒更换，拍照转发的不能使用。没带手机的人员，按名单登记。',
          en: 'Open the code on the screen of each room, and the code for checking out at the end. It changes every ten seconds; a photograph of it is worth nothing. Enter by list who has no phone.',
        })}
      </p>
      <ul className="plain-rows">
        {shown.map(({ position, name, capacity }) => {
          const here = present.data?.byRoom.find(({ room }) => room === position);
          const to = `/training/${trainingId}/screen`;
          return (
            <li key={position}>
              <strong>{name}</strong>
              <span className="plain-row-side">
                <span className="checked-in" role="status">
                  {t({ zh: '签到 ', en: 'in ' })}
                  <strong>{here?.came ?? 0}</strong>
                  {capacity !== null && t({ zh: `／座位 ${capacity}`, en: ` of ${capacity} seats` })}
                  {t({ zh: '，签退 ', en: ', out ' })}
                  <strong>{here?.went ?? 0}</strong>
                </span>
                <Link to={to} search={{ room: position, way: 'in' }} className="ant-btn ant-btn-primary">
                  {t({ zh: '打开签到屏幕', en: 'Screen: check in' })}
                </Link>
                <Link to={to} search={{ room: position, way: 'out' }} className="ant-btn">
                  {t({ zh: '打开签退屏幕', en: 'Screen: check out' })}
                </Link>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const isOwnMachine = (host: string): boolean => host === 'localhost' || host === '127.0.0.1' || host === '[::1]';

function OwnMachineNote() {
  return (
    <InfoNote
      tone="warning"
      text={{
        zh: '您正以本机地址打开系统，手机扫码后打不开该地址。请用内网中手机能够访问的地址重新打开本页，再投屏。',
        en: 'You opened the system by this machine’s own address, which phones cannot reach. Open this page by the address used in your network, then show the code.',
      }}
    />
  );
}
