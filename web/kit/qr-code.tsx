/** A QR code drawn as SVG: sharp on a wall and on paper. The same content stands beneath as text for who cannot scan. */
import QRCode from 'qrcode';
import { useEffect, useState } from 'react';
import { type Localised, useText } from '../language.tsx';

export function QrCode({
  content,
  label,
  size = 200,
  shown = false,
}: {
  content: string;
  label: Localised;
  size?: number;
  shown?: boolean;
}) {
  const t = useText();
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    let gone = false;
    QRCode.toString(content, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }).then((svg) => {
      if (!gone) setPicture(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
    });
    return () => {
      gone = true;
    };
  }, [content]);
  return (
    <figure className="qr-code" style={{ width: size }}>
      {picture ? (
        <img src={picture} width={size} height={size} alt={t(label)} />
      ) : (
        <div style={{ width: size, height: size }} />
      )}
      {shown && <figcaption className="code-text">{content}</figcaption>}
    </figure>
  );
}
