/**
 * The screen in the room: topic, the code of this moment, how long it is good, how many have come. No names: the room sees it. It asks the
 * server every few seconds and is given the codes of the next two minutes, so that a room whose network drops goes on; after
 * that it shows none rather than one that is over. It never needs to be loaded anew.
 */
import { FullscreenOutlined } from '@ant-design/icons';
import { useParams } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { numberOf } from '../../kit/filters.ts';
import { Link, useFilters } from '../../kit/link.tsx';
import { ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { useTitle } from '../../kit/page.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { type Localised, useText } from '../../language.tsx';
import './training.css';

type Way = 'in' | 'out';
type Shown = ResultOf<'training.screen'>;

const EVERY_MS = 5000;
const TICK_MS = 200;

const QR_LABELS: Record<Way, Localised> = {
  in: { zh: '签到二维码', en: 'QR code for checking in' },
  out: { zh: '签退二维码', en: 'QR code for checking out' },
};

export default function Screen() {
  const t = useText();
  const { trainingId } = useParams({ strict: false }) as { trainingId: string };
  const [search, change] = useFilters();
  const way: Way = search.way === 'out' ? 'out' : 'in';
  const room = numberOf(search.room) ?? 0;
  const asked = useQueryOf(
    'training.screen',
    { trainingId: Number(trainingId) as never, room, direction: way },
    { every: EVERY_MS },
  );
  const page = useRef<HTMLDivElement>(null);
  useTitle(QR_LABELS[way]);
  const shown = asked.data;
  return (
    <div className="room-screen" ref={page}>
      <div className="room-screen-bar no-print">
        <Link to={`/training/${trainingId}`}>{t({ zh: '返回场次', en: 'Back to the session' })}</Link>
        <Segmented<Way>
          aria-label={t({ zh: '签到或签退', en: 'Coming or going' })}
          value={way}
          onChange={(next) => change({ way: next })}
          options={[
            { value: 'in', label: t({ zh: '签到', en: 'Check in' }) },
            { value: 'out', label: t({ zh: '签退', en: 'Check out' }) },
          ]}
        />
        <Button icon={<FullscreenOutlined />} onClick={() => void page.current?.requestFullscreen?.().catch(() => {})}>
          {t({ zh: '全屏', en: 'Full screen' })}
        </Button>
      </div>
      {shown && (
        <>
          <h1>{shown.topic}</h1>
          <p className="room-screen-room">{shown.room}</p>
          <CodeNow key={way} shown={shown} at={asked.dataUpdatedAt} way={way} />
          <Counts shown={shown} />
        </>
      )}
      {!shown && <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />}
      {shown && asked.error && (
        <InfoNote
          tone="warning"
          text={{
            zh: '暂时连接不到服务器，或者签到已经关闭。两分钟内的码仍可使用；恢复后自动继续。',
            en: 'The server cannot be reached, or the check-in is closed. Codes of the next two minutes are still good; it goes on by itself.',
          }}
        />
      )}
    </div>
  );
}

/** The server's clock: its answer's moment, and what has passed here since. */
function useServerNow(shown: Shown, at: number): number {
  const base = useRef({ at: 0, server: 0, here: 0 });
  if (base.current.at !== at) base.current = { at, server: Date.parse(shown.now), here: performance.now() };
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return base.current.server + performance.now() - base.current.here;
}

function CodeNow({ shown, at, way }: { shown: Shown; at: number; way: Way }) {
  const t = useText();
  const now = useServerNow(shown, at);
  const code = shown.codes.find(({ from }) => Date.parse(from) <= now && now < Date.parse(from) + shown.stepMs);
  const side = Math.round(Math.min(window.innerHeight * 0.5, window.innerWidth * 0.8));
  if (!code)
    return (
      <div className="room-screen-none" style={{ minHeight: side }} role="status">
        {t({ zh: '正在取得新的签到码……', en: 'Waiting for a new code …' })}
      </div>
    );
  const left = Date.parse(code.from) + shown.stepMs - now;
  return (
    <>
      <p className="room-screen-way">
        {t(
          way === 'in'
            ? { zh: '签到：请用手机扫码', en: 'Check in: scan with your phone' }
            : { zh: '签退：离场前请扫码', en: 'Check out: scan before you leave' },
        )}
      </p>
      <div data-code={code.path}>
        <QrCode content={`${window.location.origin}${code.path}`} label={QR_LABELS[way]} size={side} />
      </div>
      <div
        className="room-screen-time"
        role="progressbar"
        aria-label={t({ zh: '本码剩余时间', en: 'Time left for this code' })}
        aria-valuemin={0}
        aria-valuemax={shown.stepMs / 1000}
        aria-valuenow={Math.ceil(left / 1000)}
      >
        <span style={{ width: `${(left / shown.stepMs) * 100}%` }} />
      </div>
      <p>{t({ zh: `${Math.ceil(left / 1000)} 秒后更换`, en: `changes in ${Math.ceil(left / 1000)} s` })}</p>
      <p>
        {t({ zh: '不能扫码的，输入 ', en: 'Cannot scan? Type ' })}
        <strong className="room-screen-digits">{`${code.digits.slice(0, 3)} ${code.digits.slice(3)}`}</strong>
      </p>
    </>
  );
}

function Counts({ shown: { came, went, capacity } }: { shown: Shown }) {
  const t = useText();
  return (
    <p className="checked-in">
      {t({ zh: '已签到 ', en: 'In: ' })}
      <strong>{came}</strong>
      {capacity !== null && t({ zh: `（座位 ${capacity}）`, en: ` (of ${capacity} seats)` })}
      {t({ zh: '，已签退 ', en: ', out: ' })}
      <strong>{went}</strong>
    </p>
  );
}
