/** Signing by finger, pen or mouse. What is given back is a PNG as a data address, dark on white, small enough to be kept. */
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import Pad from 'signature_pad';
import { type Localised, useText } from '../language.tsx';

type Parts = { readonly label: Localised; readonly onChange: (signature: string | undefined) => void };

const HEIGHT = 180;

export function SignaturePad({ label, onChange }: Parts) {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(null);
  const [empty, setEmpty] = useState(true);
  const told = useRef(onChange);
  told.current = onChange;
  const tell = useCallback((own: Pad) => {
    const nothing = own.toData().length === 0;
    setEmpty(nothing);
    told.current(nothing ? undefined : own.toDataURL('image/png'));
  }, []);
  useEffect(() => {
    const element = canvas.current!;
    const own = new Pad(element, { backgroundColor: '#ffffff', penColor: '#10182b', minWidth: 0.8, maxWidth: 2.6 });
    pad.current = own;
    const fit = () => {
      const strokes = own.toData();
      const scale = Math.min(2, Math.max(1, window.devicePixelRatio));
      element.width = element.offsetWidth * scale;
      element.height = HEIGHT * scale;
      element.getContext('2d')!.scale(scale, scale);
      own.clear();
      own.fromData(strokes);
    };
    fit();
    const onEnd = () => tell(own);
    own.addEventListener('endStroke', onEnd);
    window.addEventListener('resize', fit);
    return () => {
      own.removeEventListener('endStroke', onEnd);
      window.removeEventListener('resize', fit);
      own.off();
    };
  }, [tell]);
  /** Away with the last stroke, or with all of them. */
  const keepStrokes = (count: number) => {
    const own = pad.current!;
    const strokes = own.toData().slice(0, count);
    own.clear();
    own.fromData(strokes);
    tell(own);
  };
  return (
    <div className="signature">
      <canvas ref={canvas} aria-label={t(label)} role="img" style={{ width: '100%', height: HEIGHT }} />
      <div className="signature-bar">
        <span className="quiet">
          {empty ? t({ zh: '请在框内手写签名', en: 'Sign inside the frame' }) : t({ zh: '已签名', en: 'Signed' })}
        </span>
        <div>
          <Button onClick={() => keepStrokes(-1)} disabled={empty}>
            {t({ zh: '撤销一笔', en: 'Undo a stroke' })}
          </Button>{' '}
          <Button onClick={() => keepStrokes(0)} disabled={empty}>
            {t({ zh: '全部重写', en: 'Start again' })}
          </Button>
        </div>
      </div>
    </div>
  );
}
