/** On My page: what I am to put right, and where a hidden danger is suggested. */
import { Button } from 'antd';
import { FINDING_STAND_NAMES, isOpen, SOURCES } from '../../../src/domain/findings/findings.ts';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { TONE_OF_FINDING } from './words.tsx';

export function OwnFindings() {
  const t = useText();
  const { data } = useQueryOf('findings.mine', {});
  if (!data) return null;
  const open = data.toPutRight.filter(({ state }) => isOpen(state));
  return (
    <Section
      title={{ zh: '由我整改的问题', en: 'Mine to put right' }}
      extra={<Link to="/mine/findings">{t({ zh: '提出隐患建议', en: 'Suggest a hidden danger' })}</Link>}
    >
      {open.length === 0 && <p className="quiet">{t({ zh: '现在没有。', en: 'Nothing now.' })}</p>}
      <ul className="plain-rows">
        {open.map((one) => (
          <li key={one.findingId}>
            <span>
              {t(one.title ?? SOURCES[one.source].name)}{' '}
              <ToneTag tone={TONE_OF_FINDING[one.stand]} text={FINDING_STAND_NAMES[one.stand]} />
              <span className="quiet nowrap">
                {t({ zh: '期限', en: 'by' })} <DayText day={one.dueOn} />
              </span>
            </span>
            <Link to={`/findings/${one.findingId}`}>
              <Button>{t({ zh: '办理', en: 'Open' })}</Button>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
