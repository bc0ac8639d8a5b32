/** On My page: the rules that I am to read, those that I have not read first. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

export function OwnRules() {
  const t = useText();
  const { data } = useQueryOf('rules.mine', {});
  if (!data || data.rules.length === 0) return null;
  return (
    <Section title={{ zh: '本单位的制度', en: 'Rules of the unit' }}>
      <ul className="plain-rows">
        {data.rules.map(({ versionId, title, document, effectiveFrom, readAt, remindedOn }) => (
          <li key={versionId}>
            <span>
              <Link to={`/mine/rules/${versionId}`}>{title ?? document}</Link>{' '}
              <span className="quiet nowrap">
                <DayText day={effectiveFrom} /> {t({ zh: '起施行', en: 'in force' })}
              </span>{' '}
              {!readAt && remindedOn && (
                <span className="quiet nowrap">
                  <DayText day={remindedOn} /> {t({ zh: '提醒过', en: 'reminded' })}
                </span>
              )}
            </span>
            {readAt ? (
              <span className="quiet nowrap">
                {t({ zh: '已读', en: 'Read' })} <DayText day={readAt.slice(0, 10)} />
              </span>
            ) : (
              <Link to={`/mine/rules/${versionId}`}>
                <Button type="primary">{t({ zh: '阅读', en: 'Read it' })}</Button>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
