/** On My page: a self-inspection in which one is asked, as long as it is under way. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

export function OwnSelfInspections() {
  const t = useText();
  const { data } = useQueryOf('self-inspections.mine', {});
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title={{ zh: '个人自查', en: 'My self-inspection' }}>
      <ul className="plain-rows">
        {data.rows.map(({ selfInspectionId, title, dueOn, sentAt }) => (
          <li key={selfInspectionId}>
            <span>
              {t(title)}{' '}
              <span className="quiet nowrap">
                {sentAt ? t({ zh: '已报送', en: 'sent' }) : t({ zh: '期限', en: 'by' })}{' '}
                {!sentAt && <DayText day={dueOn} />}
              </span>
            </span>
            <Link to={`/mine/self-inspections/${selfInspectionId}`}>
              <Button type={sentAt ? 'default' : 'primary'}>
                {sentAt ? t({ zh: '查看', en: 'Open' }) : t({ zh: '开始自查', en: 'Begin' })}
              </Button>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
