/** At the foot of the printed page: who gave the files, who took them, on which day. Each side keeps a copy. */
import { useText } from '../../language.tsx';

export function HandOverSheet() {
  const t = useText();
  const lines = [
    { zh: '移交人（签名）', en: 'Handed over by (signature)' },
    { zh: '接收人（签名）', en: 'Taken by (signature)' },
    { zh: '日期', en: 'Date' },
  ];
  return (
    <section className="only-print" style={{ marginTop: '8mm' }}>
      <p>
        {t({
          zh: '上列文件已当面移交，双方核对了各文件的 SHA-256。本单一式两份，双方各存一份。',
          en: 'The files above were handed over in person, and both sides compared the SHA-256 of each. Two copies, one for each side.',
        })}
      </p>
      {lines.map((line) => (
        <p key={line.en} style={{ marginTop: '9mm' }}>
          {t(line)}：______________________________
        </p>
      ))}
    </section>
  );
}
