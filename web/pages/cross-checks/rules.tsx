/** The rules as they are read: what each looks for, because of what, what to do, and how many contradictions stand now. */
import { AREA_NAMES, AREAS } from '../../../src/domain/cross-checks/cross-checks.ts';
import { SEVERITY_NAMES } from '../../../src/domain/findings/findings.ts';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { TONE_OF_SEVERITY } from '../findings/words.tsx';
import './cross-checks.css';

export function Rules() {
  const t = useText();
  const query = useQueryOf('cross-checks.rules', {});
  return (
    <Await query={query}>
      {({ rules, lastFullRunOn }) => (
        <>
          <p className="quiet">
            {t({
              zh: `共 ${rules.length} 条规则；最近一次全部核验：`,
              en: `${rules.length} rules; all of them last run on: `,
            })}
            <DayText day={lastFullRunOn} />
          </p>
          {AREAS.map((area) => (
            <Section key={area} title={AREA_NAMES[area]}>
              <PlainTable
                label={AREA_NAMES[area]}
                rowKey={({ number }) => number}
                dataSource={rules.filter((rule) => rule.area === area)}
                pagination={false}
                columns={[
                  { key: 'number', title: t({ zh: '编号', en: 'Number' }), render: (_, { number }) => number },
                  {
                    key: 'title',
                    title: t({ zh: '找什么', en: 'Looks for' }),
                    render: (_, { title }) => <div className="rule-said">{t(title)}</div>,
                  },
                  {
                    key: 'severity',
                    title: t({ zh: '严重程度', en: 'Severity' }),
                    render: (_, { severity }) => (
                      <ToneTag tone={TONE_OF_SEVERITY[severity]} text={SEVERITY_NAMES[severity]} />
                    ),
                  },
                  {
                    key: 'because',
                    title: t({ zh: '依据', en: 'Because' }),
                    render: (_, { because }) => <div className="rule-said">{t(because)}</div>,
                  },
                  {
                    key: 'todo',
                    title: t({ zh: '处理办法', en: 'What to do' }),
                    render: (_, { todo }) => <div className="rule-said">{t(todo)}</div>,
                  },
                  {
                    key: 'stands',
                    title: t({ zh: '现有', en: 'Now' }),
                    align: 'right' as const,
                    render: (_, { number, stands }) =>
                      stands > 0 ? (
                        <Link to="/cross-checks" search={{ rule: String(number) }}>
                          {stands}
                        </Link>
                      ) : (
                        0
                      ),
                  },
                ]}
              />
            </Section>
          ))}
        </>
      )}
    </Await>
  );
}
