/** Foreign exchanges in which I take part and whose briefing I have still to read. */
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

export function Briefings() {
  const t = useText();
  const { data } = useQueryOf('exchanges.mine', {});
  if (!data || data.exchanges.length === 0) return null;
  return (
    <Section title={{ zh: '我参加的涉外活动', en: 'Foreign exchanges I take part in' }}>
      <ul className="to-do">
        {data.exchanges.map(({ exchangeId, words, startsOn, plan, acknowledgedAt }) => (
          <li key={exchangeId}>
            <div>
              {words?.title} <DayText day={startsOn} />
            </div>
            <Link to="/mine/exchanges">
              {plan && !acknowledgedAt ? t({ zh: '阅读提醒', en: 'Read the briefing' }) : t({ zh: '查看', en: 'Look' })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
