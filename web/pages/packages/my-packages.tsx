/** What is offered to everybody, beside the sessions: begun, to be begun, done. */
import { Tag } from 'antd';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

export function MyPackages() {
  const t = useText();
  const go = useGo();
  const { data } = useQueryOf('packages.mine', {});
  if (!data || data.packages.length === 0) return null;
  return (
    <Section title={{ zh: '在线课件', en: 'Course packages' }}>
      <ul className="plain-rows">
        {data.packages.map(({ packageId, title, hours, begun, doneOn }) => (
          <li key={packageId}>
            <button type="button" className="row-open" onClick={() => go({ to: `/packages/${packageId}` })}>
              {title}
            </button>
            <span className="plain-row-side">
              {doneOn ? (
                <span className="quiet nowrap">
                  {t({ zh: '学完', en: 'completed' })} <DayText day={doneOn} />
                </span>
              ) : (
                <Tag color={begun ? 'processing' : 'default'}>
                  {begun ? t({ zh: '继续学习', en: 'Go on' }) : t({ zh: '开始学习', en: 'Begin' })}
                </Tag>
              )}
              <span className="quiet nowrap">{t({ zh: `${hours} 学时`, en: `${hours} h` })}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
