/** The check-in while it is open: a code to be scanned in the room, its address, and how many have come. */
import { FullscreenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useAct, useQueryOf } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { Opened } from './session-case.ts';

/** Asked again while people come in. */
const EVERY_MS = 3000;
export const ATTENDEES_PAGE = 50;

const QR_LABEL: Localised = { zh: '签到二维码', en: 'QR code for checking in' };

export function CheckInPanel({ session }: { session: Opened }) {
  const t = useText();
  const confirm = useConfirm();
  const projector = useRef<HTMLDialogElement>(null);
  const close = useAct('training.close-check-in');
  const { trainingId } = session;
  useQueryOf(
    'training.get',
    { trainingId: trainingId as never, offset: 0, limit: ATTENDEES_PAGE },
    { every: EVERY_MS },
  );
  const address = `${window.location.origin}${session.checkIn!.url}`;
  const askClose = () =>
    confirm({
      title: { zh: '关闭签到？', en: 'Close the check-in?' },
      consequence: {
        zh: '二维码随即失效，再扫不能签到。已签到的记录不受影响；需要时可以重新开放，届时二维码会更换。',
        en: 'The code is void at once. Who has checked in stays on the list; it can be opened again with another code.',
      },
      act: { zh: '关闭签到', en: 'Close' },
      run: () => close.mutateAsync({ trainingId: trainingId as never }),
    });
  const project = () => {
    projector.current?.showModal();
    // Where the browser allows no full screen, the sheet fills the window all the same.
    projector.current?.requestFullscreen?.().catch(() => {});
  };
  return (
    <Section title={{ zh: '扫码签到', en: 'Check-in by code' }}>
      {isOwnMachine(window.location.hostname) && <OwnMachineNote />}
      <div className="check-in-panel">
        <QrCode content={address} label={QR_LABEL} size={200} />
        <div>
          <CheckedIn count={session.attended} />
          <p>
            <span className="quiet">{t({ zh: '签到码', en: 'Code' })}</span>{' '}
            <strong className="code-text big-code">{session.checkIn!.code}</strong>
          </p>
          <p className="code-text">{address}</p>
          <p className="quiet">
            {t({
              zh: '员工用手机扫码，登录后点一下即签到；也可在“我的培训”页输入签到码。签到仅当天有效。',
              en: 'Staff scan it, sign in and tap once, or type the code on “My training”. Good for today only.',
            })}
          </p>
          <div className="button-row">
            <Button type="primary" icon={<FullscreenOutlined />} onClick={project}>
              {t({ zh: '投屏显示', en: 'Show on the projector' })}
            </Button>
            <Button onClick={askClose}>{t({ zh: '关闭签到', en: 'Close the check-in' })}</Button>
          </div>
        </div>
      </div>
      <Projector dialog={projector} session={session} address={address} />
    </Section>
  );
}

function CheckedIn({ count }: { count: number }) {
  const t = useText();
  return (
    <p className="checked-in" role="status">
      {t({ zh: '已签到 ', en: '' })}
      <strong>{count}</strong>
      {t({ zh: ' 人', en: ' checked in' })}
    </p>
  );
}

type ProjectorParts = {
  readonly dialog: React.RefObject<HTMLDialogElement | null>;
  readonly session: Opened;
  readonly address: string;
};

/** The whole screen: topic, code, count. Left by Esc or by the button. No names: the room sees it. */
function Projector({ dialog, session, address }: ProjectorParts) {
  const t = useText();
  useEffect(() => {
    const left = () => document.fullscreenElement === null && dialog.current?.close();
    document.addEventListener('fullscreenchange', left);
    return () => document.removeEventListener('fullscreenchange', left);
  }, [dialog]);
  return (
    <dialog ref={dialog} className="projector" aria-label={t(QR_LABEL)}>
      <h2>{session.topic}</h2>
      <QrCode
        content={address}
        label={QR_LABEL}
        size={Math.round(Math.min(window.innerHeight, window.innerWidth) * 0.5)}
      />
      <p className="code-text">{address}</p>
      <p>
        {t({ zh: '签到码 ', en: 'Code ' })}
        <strong className="code-text">{session.checkIn!.code}</strong>
      </p>
      <CheckedIn count={session.attended} />
      <Button
        onClick={() => {
          if (document.fullscreenElement) void document.exitFullscreen();
          dialog.current?.close();
        }}
      >
        {t({ zh: '退出投屏', en: 'Leave the projector view' })}
      </Button>
    </dialog>
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
