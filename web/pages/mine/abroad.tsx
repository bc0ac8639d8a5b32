/** My stay abroad: who keeps in touch with me, an interview that waits for my signature; and with whom I keep in touch. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

export function Abroad() {
  const t = useText();
  const { data } = useQueryOf('stationed.mine', {});
  if (!data || (!data.mine && data.inMyCare.length === 0)) return null;
  const { mine, inMyCare } = data;
  const toSign = mine?.interviews.some(({ signedAt, answers }) => signedAt === null && answers) ?? false;
  return (
    <Section title={{ zh: '长期驻外', en: 'Stationed abroad' }}>
      <ul className="to-do">
        {mine && (
          <li>
            <div>
              {toSign
                ? t({ zh: '有一份访谈记录待您核对签字', en: 'An interview waits to be read and signed by you' })
                : t({ zh: '我的联系人', en: 'My contact person' })}{' '}
              {!toSign && (mine.handovers.at(-1)?.contactName ?? '—')}
            </div>
            <Link to="/mine/stationed">
              <Button type={toSign ? 'primary' : 'default'}>
                {toSign ? t({ zh: '核对签字', en: 'Read and sign' }) : t({ zh: '查看', en: 'Look' })}
              </Button>
            </Link>
          </li>
        )}
        {inMyCare.map(({ personId, name, nextContactBy }) => (
          <li key={personId}>
            <div>
              {t({ zh: `由我联系：${name}`, en: `I keep in touch with ${name}` })}{' '}
              <span className="quiet nowrap">
                {t({ zh: '下次期限', en: 'next by' })} <DayText day={nextContactBy} />
              </span>
            </div>
            <Link to="/mine/stationed">
              <Button>{t({ zh: '登记联系', en: 'Record a contact' })}</Button>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
