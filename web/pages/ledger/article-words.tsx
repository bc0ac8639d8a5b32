/** The words of the articles, as quotations, with the mark of how far the wording was checked. */
import { Collapse, Tag } from 'antd';
import { WORDING_NOTES } from '../../../src/law/instruments.ts';
import type { ResultOf } from '../../api.ts';
import { useLanguage, useText } from '../../language.tsx';

type Articles = ResultOf<'duties.row'>['articles'];

export function ArticleWords({ articles }: { articles: Articles }) {
  const t = useText();
  const { language } = useLanguage();
  const there = articles.filter((one) => one.words);
  const without = articles.filter((one) => !one.words);
  return (
    <>
      <Collapse
        size="small"
        defaultActiveKey={there.slice(0, 1).map((one) => one.citation.en)}
        items={there.map(({ citation, words }) => ({
          key: citation.en,
          label: t(citation),
          extra: WORDING_NOTES[words!.wording] && <Tag>{t(WORDING_NOTES[words!.wording]!)}</Tag>,
          children: (
            <>
              <blockquote className="law-words" lang="zh">
                {words!.text.zh}
              </blockquote>
              {language === 'en' && <p className="law-words law-english quiet">{words!.text.en}</p>}
            </>
          ),
        }))}
      />
      {without.length > 0 && (
        <p className="quiet">{without.map((one) => t(one.citation)).join(t({ zh: '；', en: '; ' }))}</p>
      )}
    </>
  );
}
