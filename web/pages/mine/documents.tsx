/** My documents that the unit keeps; what is to be handed back stands out. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { CustodyTag, documentName } from '../travel-documents/words.tsx';

export function Documents() {
  const t = useText();
  const { data } = useQueryOf('travel-documents.mine', {});
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title={{ zh: '由单位保管的我的证照', en: 'My travel documents that the unit keeps' }}>
      <ul className="to-do">
        {data.rows.map((one) => (
          <li key={one.documentId}>
            <div>
              <strong>{t(documentName(one))}</strong>
              <div>
                <CustodyTag state={one.state} overdue={one.overdue} />{' '}
                {one.dueBack && (
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
