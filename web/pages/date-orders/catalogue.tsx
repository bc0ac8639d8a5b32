/** The catalogue as it is read: what must come first, before what, because of what; and how many are not in order now. */
import { AREA_NAMES, AREAS } from '../../../src/domain/date-orders/date-orders.ts';
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
import { begun } from './words.tsx';

export function Catalogue() {
  const t = useText();
  const query = useQueryOf('date-orders.checks', {});
  return (
    <Await query={query}>
      {({ checks, lastFullRunOn }) => (
        <>
          <p className="quiet">
            {t({
              zh: `共 ${checks.length} 项。按日期核对的，同一天不算颠倒；期限当天办的不算晚。线索等只有办理的人看得到的，这里只有数目。最近一次全部核对：`,
              en: `${checks.length} checks. By days, the same day is in order; what is done on the last day is in time. Of what only those who deal with it may see, the number alone stands here. All of them last run on: `,
            })}
            <DayText day={lastFullRunOn} />
          </p>
          {AREAS.filter((area) => checks.some((one) => one.area === area)).map((area) => (
            <Section key={area} title={AREA_NAMES[area]}>
              <PlainTable
                label={AREA_NAMES[area]}
                rowKey={({ number }) => number}
                dataSource={checks.filter((one) => one.area === area)}
                pagination={false}
                columns={[
                  { key: 'number', title: t({ zh: '编号', en: 'Number' }), render: (_, { number }) => number },
                  { key: 'first', title: t({ zh: '应在先', en: 'First' }), render: (_, { first }) => t(begun(first)) },
                  {
                    key: 'second',
                    title: t({ zh: '应在后（期限）', en: 'Not before it (or its limit)' }),
                    render: (_, { second }) => t(begun(second)),
                  },
                  {
                    key: 'severity',
                    title: t({ zh: '严重程度', en: 'Severity' }),
                    render: (_, { severity }) => (
                      <ToneTag tone={TONE_OF_SEVERITY[severity]} text={SEVERITY_NAMES[severity]} />
                    ),
                  },
                  {
                    key: 'open',
                    title: t({ zh: '未说明', en: 'Not explained' }),
                    align: 'right' as const,
                    render: (_, { number, open, opens }) =>
                      open > 0 && opens ? (
                        <Link to="/date-orders" search={{ check: String(number) }}>
                          {open}
                        </Link>
                      ) : (
                        open
                      ),
                  },
                  {
                    key: 'stands',
                    title: t({ zh: '共有', en: 'In all' }),
                    align: 'right' as const,
                    render: (_, { stands }) => stands,
                  },
                  { key: 'because', title: t({ zh: '依据', en: 'Because' }), render: (_, { because }) => t(because) },
                  { key: 'todo', title: t({ zh: '处理办法', en: 'What to do' }), render: (_, { todo }) => t(todo) },
                ]}
              />
            </Section>
          ))}
        </>
      )}
    </Await>
  );
}
