/** The tests that are open to oneself, or were taken: a list of links. Nothing where there are none. */
import { Button } from 'antd';
import { worded } from '../../../src/domain/questions/questions.ts';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';

/** `open`: only those that are still to be passed. */
export function OwnTests({ open = false }: { open?: boolean }) {
  const t = useText();
  const { data } = useQueryOf('questions.my-tests', {});
  const tests = data?.tests.filter(({ passedOn }) => !open || passedOn === null) ?? [];
  if (tests.length === 0) return null;
  return (
    <Section title={{ zh: '测试', en: 'Tests' }}>
      <ul className="to-do">
        {tests.map((one) => (
          <li key={one.testId}>
            <div>
              <strong>{t(worded(one.title))}</strong>
              <div>
                {one.passedOn ? (
                  <ToneTag tone="good" text={{ zh: '已通过', en: 'Passed' }} />
                ) : one.running ? (
                  <ToneTag tone="working" text={{ zh: '作答中', en: 'Under way' }} />
                ) : (
                  <ToneTag tone="waiting" text={{ zh: '尚未通过', en: 'Not yet passed' }} />
                )}{' '}
                <span className="quiet nowrap">
                  {one.passedOn ? (
                    <DayText day={one.passedOn} />
                  ) : (
                    <>
                      {t({ zh: '截止', en: 'until' })} <DayText day={one.closesOn} />
                    </>
                  )}
                </span>
              </div>
            </div>
            <Link to={`/tests/${one.testId}`}>
              <Button type={one.passedOn ? 'default' : 'primary'}>
                {one.passedOn
                  ? t({ zh: '查看', en: 'Show' })
                  : one.running
                    ? t({ zh: '继续作答', en: 'Go on' })
                    : t({ zh: '去测试', en: 'Take it' })}
              </Button>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
