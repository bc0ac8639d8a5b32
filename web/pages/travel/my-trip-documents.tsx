/** My own travel documents for a journey. */
import { Button } from 'antd';
import { leadsTo } from '../../../src/domain/travel-documents/travel-documents.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { CustodyTag, documentName } from '../travel-documents/words.tsx';
import type { Mine } from './my-trip.tsx';

/** What the unit keeps of mine that leads there, or gave me for it. */
export function MyDocuments({ mine: { trip, documents } }: { mine: Mine }) {
  const t = useText();
  const shown = documents.filter((one) => one.wentOn !== null || leadsTo(one.kind, trip.countries));
  if (shown.length === 0) return null;
  return (
    <Section title={{ zh: '证照', en: 'Travel documents' }}>
      <ul className="to-do">
        {shown.map((one) => (
          <li key={one.documentId}>
            <div>
              <strong>{t(documentName(one))}</strong>
              <div>
                {one.backOn ? (
                  <ToneTag tone="good" text={{ zh: `${one.backOn} 已交回`, en: `Back ${one.backOn}` }} />
                ) : (
                  <CustodyTag state={one.state} overdue={one.late} />
                )}{' '}
                {one.dueBack && !one.backOn && (
                  <span className="quiet nowrap">
                    {t({ zh: '应交回', en: 'due back' })} <DayText day={one.dueBack} />
                  </span>
                )}
              </div>
            </div>
            <Link to="/mine/travel-documents">
              <Button>{t({ zh: '查看', en: 'Look' })}</Button>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
