/** For the unit: how many know what inspectors ask, by question. Nothing of anybody. */
import { Tag } from 'antd';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import { QuestionTabs } from './question-tabs.tsx';
import './questions.css';

type Row = ResultOf<'questions.known'>['rows'][number];

function inWords({ told, known, practised }: Row): { text: Localised; colour: string } {
  if (told === null)
    return {
      text: { zh: '作答不足10人，不显示', en: 'Fewer than ten have answered; not shown' },
      colour: 'default',
    };
  if (told === 'few') return { text: { zh: '不足5人掌握', en: 'Fewer than five know it' }, colour: 'warning' };
  if (told === 'most') return { text: { zh: '几乎都掌握', en: 'Nearly all know it' }, colour: 'success' };
  const of =
    practised === null ? { zh: '', en: '' } : { zh: `（${practised}人练过）`, en: ` of ${practised} who practised` };
  return { text: { zh: `约${known}人掌握${of.zh}`, en: `About ${known}${of.en} know it` }, colour: 'processing' };
}

export default function Known() {
  const t = useText();
  const found = useQueryOf('questions.known', {});
  return (
    <Page
      title={{ zh: '应知应会', en: 'What inspectors ask' }}
      purpose={{
        zh: '检查人员常问员工的问题。员工在手机上练习，单位看到每题大致有多少人掌握，用来安排培训。',
        en: 'What inspectors ask people. They practise on their phones; the unit sees about how many know each, to know what to teach.',
      }}
    >
      <QuestionTabs at="/training/inspectors-questions" />
      <Await query={found}>
        {({ year, rows }) => (
          <Section title={{ zh: `${year}年掌握情况`, en: `What is known in ${year}` }}>
            <p className="quiet">
              {t({
                zh: '按本年度第一次作答统计，每满10人更新一次，按5人取整；不足5人的、除不足5人外都掌握的，不显示人数。任何人的回答都不与本人关联。',
                en: 'Of everybody’s first answer in the year, said anew with every ten, in full fives; fewer than five, on either side, are not counted out. No answer is tied to anybody.',
              })}
            </p>
            {rows.map((row) => {
              const { text, colour } = inWords(row);
              return (
                <details key={row.question} className="question-after">
                  <summary>
                    <strong>{t(row.title)}</strong> <Tag color={colour}>{t(text)}</Tag>
                  </summary>
                  <ol className="test-rules" type="A">
                    {row.options.map((option, at) => (
                      <li key={option.zh}>
                        {t(option)} {at === row.recommended && <strong>{t({ zh: '（正确）', en: '(right)' })}</strong>}
                      </li>
                    ))}
                  </ol>
                  <p>{t(row.why)}</p>
                  <p className="quiet">{t(row.source)}</p>
                </details>
              );
            })}
          </Section>
        )}
      </Await>
    </Page>
  );
}
