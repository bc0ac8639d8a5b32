/** For the unit: how many took part in situations, and which were hard. Nothing of anybody. */

import { InputNumber, Tag } from 'antd';
import { useState } from 'react';
import { LETTERS } from '../../../src/domain/questions/questions.ts';
import { useQueryOf } from '../../api.ts';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { COLON } from '../../kit/punctuation.ts';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { QuestionTabs } from './question-tabs.tsx';
import './questions.css';

const HARD = { zh: '较难', en: 'Hard' };
const NOT_HARD = { zh: '不难', en: 'Not hard' };
const TOO_FEW = { zh: '作答不足 10 人次，不显示', en: 'Fewer than ten answers; not shown' };

export default function Situations() {
  const t = useText();
  const thisYear = Number(useToday().slice(0, 4));
  const [year, choose] = useState(thisYear);
  const found = useQueryOf('questions.situations', { year });
  return (
    <Page
      title={{ zh: '情景题', en: 'Situations' }}
      purpose={{
        zh: '一年之中，每人在“我的”页面不定期遇到三至五个情景，自愿作答。单位只看到参加人数和哪些情景较难，用来安排培训内容。',
        en: 'In the course of a year everybody meets three to five situations on My page, and answers if they like. The unit sees how many took part and which were hard, to know what to teach.',
      }}
    >
      <QuestionTabs at="/training/situations" />
      <p>
        {t({ zh: '年度', en: 'Year' })}{' '}
        <InputNumber
          aria-label={t({ zh: '年度', en: 'Year' })}
          min={2020}
          max={thisYear}
          value={year}
          onChange={(value) => value && choose(value)}
        />
      </p>
      <Await query={found}>
        {({ tookPart, rows }) => (
          <>
            <p className="hours-line">
              <strong>{tookPart}</strong>
              <span>{t({ zh: `人在 ${year} 年参加过情景题`, en: `took part in ${year}` })}</span>
            </p>
            <Section title={{ zh: '十个情景', en: 'The ten situations' }}>
              <p className="quiet">
                {t({
                  zh: '“较难”指半数或者更多的回答没有选择建议的做法，每满 10 人次更新一次。任何人的回答都不与本人关联。',
                  en: '“Hard”: half or more of the answers were not what is recommended. It is said anew with every ten answers. No answer is tied to anybody.',
                })}
              </p>
              {rows.map(({ situation, title, story, options, recommended, why, source, hard }) => (
                <details key={situation} className="question-after">
                  <summary>
                    <strong>{t(title)}</strong>{' '}
                    {hard === null ? (
                      <span className="quiet">{t(TOO_FEW)}</span>
                    ) : (
                      <Tag color={hard ? 'warning' : 'success'}>{t(hard ? HARD : NOT_HARD)}</Tag>
                    )}
                  </summary>
                  <p>{t(story)}</p>
                  <ol className="test-rules" type="A">
                    {options.map((option, at) => (
                      <li key={option.zh}>
                        {t(option)}{' '}
                        {at === recommended && <strong>{t({ zh: '（建议）', en: '(recommended)' })}</strong>}
                      </li>
                    ))}
                  </ol>
                  <p>
                    {LETTERS[recommended]}
                    {t(COLON)}
                    {t(why)}
                  </p>
                  <p className="quiet">{t(source)}</p>
                </details>
              ))}
            </Section>
          </>
        )}
      </Await>
    </Page>
  );
}
