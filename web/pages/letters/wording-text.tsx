/** A letter's words to be read, in Chinese, in English, or side by side; the Chinese text is the one that is signed. */
import { Segmented } from 'antd';
import { useState } from 'react';
import type { Wording } from '../../../src/domain/letters/letters.ts';
import { useLanguage, useText } from '../../language.tsx';

type Shown = 'zh' | 'en' | 'both';

export function WordingText({ wording }: { wording: Wording }) {
  const t = useText();
  const { language } = useLanguage();
  const [chosen, show] = useState<Shown>();
  const hasEnglish = wording.paragraphs.every((one) => one.en);
  const shown: Shown = hasEnglish ? (chosen ?? (language === 'zh' ? 'zh' : 'both')) : 'zh';
  return (
    <div className="wording">
      {hasEnglish && (
        <Segmented<Shown>
          block
          aria-label={t({ zh: '文本语言', en: 'Language of the text' })}
          value={shown}
          onChange={show}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
            { value: 'both', label: t({ zh: '对照', en: 'Both' }) },
          ]}
        />
      )}
      {shown !== 'zh' && (
        <p className="quiet">
          {t({
            zh: '英文仅供阅读参考，签署的是中文文本。',
            en: 'The English is a reading aid; the Chinese text is what is signed and binds.',
          })}
        </p>
      )}
      <h2>
        {shown !== 'en' && <span lang="zh-CN">{wording.title.zh}</span>}
        {shown === 'both' && <br />}
        {shown !== 'zh' && <span lang="en">{wording.title.en}</span>}
      </h2>
      <ol className={shown === 'en' ? undefined : 'numbered-zh'}>
        {wording.paragraphs.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a version never change their order
          <li key={index}>
            {shown !== 'en' && <p lang="zh-CN">{one.zh}</p>}
            {shown !== 'zh' && (
              <p lang="en" className={shown === 'both' ? 'quiet' : undefined}>
                {one.en}
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
