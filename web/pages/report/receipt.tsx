/** What the reporter takes away: the code, shown this once. */
import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { shownCode } from '../../../src/domain/clues/clues.ts';
import { InstantText } from '../../kit/days.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { FileLines, type Picked } from './files.tsx';

type Parts = {
  readonly unitId: number;
  readonly code: string;
  readonly number: string;
  readonly receivedAt: string;
  readonly files: readonly Picked[];
  readonly onFiles: (files: readonly Picked[]) => void;
  readonly onShow: () => void;
  readonly onAnother: () => void;
};

export function Receipt({ code, number, receivedAt, files, onShow, onAnother }: Parts) {
  const t = useText();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  // On a phone the form was longer than the screen: the code must not be missed.
  const top = useRef<HTMLElement>(null);
  useEffect(() => top.current?.scrollIntoView(), []);
  const copy = () =>
    navigator.clipboard
      ? navigator.clipboard.writeText(shownCode(code)).then(
          () => setCopied('yes'),
          () => setCopied('no'),
        )
      : setCopied('no');
  return (
    <section className="report-part" aria-labelledby="received" ref={top}>
      <h2 id="received">{t({ zh: '报告已收到', en: 'Your report has arrived' })}</h2>
      <p>
        {t({ zh: '编号', en: 'Number' })} {number} · <InstantText at={receivedAt} seconds />
      </p>
      <div className="receipt-code">
        <div className="quiet">{t({ zh: '回执码（只显示这一次）', en: 'Receipt code, shown this once' })}</div>
        <output aria-label={t({ zh: '回执码', en: 'Receipt code' })}>{shownCode(code)}</output>
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {copied === 'yes' ? t({ zh: '已复制', en: 'Copied' }) : t({ zh: '复制回执码', en: 'Copy the code' })}
        </Button>
        {copied === 'no' && (
          <div role="status">
            {t({ zh: '浏览器不允许复制，请抄下来。', en: 'The browser does not copy; please write it down.' })}
          </div>
        )}
      </div>
      <InfoNote
        tone="warning"
        text={{
          zh: '请记在只有您知道的地方。查看进展、补充和投诉都只凭这个码；系统里没有它，遗失后无法找回。',
          en: 'Keep it where only you find it. To see how far it is, to add and to complain takes this code and nothing else; it is not kept here and cannot be found again.',
        }}
      />
      <FileLines files={files} />
      <div className="wide-act">
        <Button type="primary" onClick={onShow}>
          {t({ zh: '查看这件报告', en: 'See this report' })}
        </Button>
        <Button onClick={onAnother}>{t({ zh: '另报一件', en: 'Report something else' })}</Button>
      </div>
    </section>
  );
}
