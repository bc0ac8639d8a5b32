/** One's own reports with their receipts, and the yearly confirmation. */
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import { MATTER_STATE_NAMES, MATTER_TRIGGER_NAMES } from '../../../src/domain/matters/matters.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { StateTag, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import '../reviews/reviews.css';
import { NoGround } from './no-ground.tsx';
import { LATE, TONE_OF_MATTER } from './words.ts';

type Mine = ResultOf<'matters.mine'>;
const PAGE = 20;

export default function MyMatters() {
  const t = useText();
  const [page, turn] = useState(1);
  const mine = useQueryOf('matters.mine', { offset: (page - 1) * PAGE, limit: PAGE });
  return (
    <Page
      narrow
      title={{ zh: '我的报告', en: 'My reports' }}
      purpose={{
        zh: '涉密、涉外岗位人员向本单位报告事项，并每年确认一次。报告时间以回执为准。',
        en: 'What people in secret-related and foreign-related posts report to their unit, confirmed once a year. The receipt shows when.',
      }}
      primary={
        mine.data?.hasGround && (
          <Link to="/mine/matters/new">
            <Button type="primary">{t({ zh: '报告事项', en: 'Report a matter' })}</Button>
          </Link>
        )
      }
    >
      <Await query={mine}>
        {(data) => (
          <>
            {!data.hasGround && <NoGround />}
            {(data.hasGround || data.confirmations.length > 0) && <Yearly mine={data} />}
            {(data.hasGround || data.total > 0) && (
              <Section title={{ zh: '报告', en: 'Reports' }}>
                {data.rows.length === 0 && (
                  <EmptyNote text={{ zh: '您还没有报告过事项。', en: 'You have reported nothing so far.' }} />
                )}
                {data.rows.map((one) => (
                  <div key={one.matterId} className="review-card">
                    <div>
                      <strong>{t(MATTER_TRIGGER_NAMES[one.trigger])}</strong>
                      <div>
                        <ToneTag tone={TONE_OF_MATTER[one.state]} text={MATTER_STATE_NAMES[one.state]} />{' '}
                        {one.reportedOn > one.reportBy && <ToneTag tone="soon" text={LATE} />}{' '}
                        <span className="quiet nowrap">
                          {t({ zh: '报告于', en: 'reported' })} <InstantText at={one.reportedAt} />
                        </span>
                      </div>
                    </div>
                    <Link
                      to={`/mine/matters/${one.matterId}`}
                      label={t({ zh: `打开 ${one.number}`, en: `Open ${one.number}` })}
                    >
                      <Button>{t({ zh: '打开', en: 'Open' })}</Button>
                    </Link>
                  </div>
                ))}
                {data.total > PAGE && (
                  <Pagination simple current={page} pageSize={PAGE} total={data.total} onChange={turn} />
                )}
              </Section>
            )}
          </>
        )}
      </Await>
    </Page>
  );
}

function Yearly({ mine }: { mine: Mine }) {
  const t = useText();
  const { confirmBy, confirmations } = mine;
  const [last] = confirmations;
  return (
    <Section title={{ zh: '年度确认', en: 'Yearly confirmation' }}>
      <div className="review-card">
        <div>
          {confirmBy ? (
            <>
              <StateTag state={confirmBy.state} />{' '}
              <span className="nowrap">
                {t({ zh: '应于', en: 'to be made by' })} <DayText day={confirmBy.due} />
                {t({ zh: ' 前确认', en: '' })}
              </span>
            </>
          ) : (
            t({ zh: '本年度已确认。', en: 'Made for this year.' })
          )}
          {last && (
            <div className="quiet">
              {t({ zh: '上次确认', en: 'Last made' })} <InstantText at={last.confirmedAt} />
            </div>
          )}
        </div>
        {mine.hasGround && (
          <Link to="/mine/matters/confirm">
            <Button type={confirmBy ? 'primary' : 'default'}>{t({ zh: '去确认', en: 'Confirm' })}</Button>
          </Link>
        )}
      </div>
    </Section>
  );
}
