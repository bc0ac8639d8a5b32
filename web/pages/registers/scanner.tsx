/**
 * A QR code under the phone's camera: read in the browser, no picture is kept or sent. By the browser's own reader where it has one, otherwise by
 * a small library that is loaded then. Where there is no camera (or no HTTPS) the number is typed, or a hand scanner types it.
 */
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { qrReader, READ_EVERY_MS } from './qr-reader.ts';

/** The same code is not read twice while it lies there. */
const SAME_MS = 2_500;

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

export const hasCamera = (): boolean => navigator.mediaDevices?.getUserMedia !== undefined;

export function Scanner({ onRead }: { readonly onRead: (code: string) => void }) {
  const t = useText();
  const [on, turn] = useState(false);
  const [failed, fail] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onRead);
  told.current = onRead;
  useEffect(() => {
    if (!on) return;
    let gone = false;
    let stream: MediaStream | undefined;
    const run = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
        const shown = video.current;
        if (gone || !shown) return stop(stream);
        shown.srcObject = stream;
        await shown.play();
        const read = await qrReader();
        let last = { code: '', at: 0 };
        while (!gone) {
          const code = await read(shown).catch(() => undefined);
          const isNew = code !== undefined && (code !== last.code || Date.now() - last.at > SAME_MS);
          if (code !== undefined && isNew) {
            last = { code, at: Date.now() };
            told.current(code);
          }
          await new Promise((resolve) => setTimeout(resolve, READ_EVERY_MS));
        }
      } catch {
        if (!gone) {
          fail(true);
          turn(false);
        }
      }
    };
    void run();
    return () => {
      gone = true;
      stop(stream);
    };
  }, [on]);
  if (!hasCamera())
    return (
      <InfoNote
        text={{
          zh: '这里不能使用摄像头（需要 HTTPS）。请输入编号，或者用扫码枪。',
          en: 'The camera cannot be used here (it asks for HTTPS). Type the number, or use a hand scanner.',
        }}
      />
    );
  return (
    <div className="scanner">
      {on && <video ref={video} muted playsInline aria-label={t({ zh: '摄像头画面', en: 'Camera' })} />}
      {failed && (
        <InfoNote
          tone="warning"
          text={{
            zh: '没有打开摄像头。请在浏览器中允许本页使用摄像头，或者输入编号。',
            en: 'The camera was not opened. Allow this page to use it in the browser, or type the number.',
          }}
        />
      )}
      <Button size="large" block type={on ? 'default' : 'primary'} onClick={() => turn(!on)}>
        {on ? t({ zh: '停止扫码', en: 'Stop scanning' }) : t({ zh: '扫码', en: 'Scan' })}
      </Button>
    </div>
  );
}
