/** One's own reviews, on a phone: how far each is, and whether one can be heard. */
import { Button } from 'antd';
import { CAUSE_NAMES, REVIEW_STATE_NAMES } from '../../../src/domain/reviews/reviews.ts';
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import './reviews.css';
import { TONE_OF_REVIEW } from './words.ts';

export default function MyReviews() {
  const t = useText();
  const mine = useQueryOf('reviews.mine', {});
  return (
    <Page
      narrow
      title={{ zh: '我的审查', en: 'My reviews' }}
      purpose={{
        zh: '单位对我的审查进行到哪一步、结果和理由；对拟作的决定，我可以陈述。',
        en: 'How far a review of me is, its result and reasons; where a decision is intended, I can make a statement.',
      }}
    >
      <Await query={mine}>
        {({ reviews }) => (
          <section className="part">
            {reviews.length === 0 && <EmptyNote text={{ zh: '没有对您的审查。', en: 'There is no review of you.' }} />}
            {reviews.map((one) => (
              <div key={one.reviewId} className="review-card">
                <div>
                  <strong>{one.post}</strong> <span className="quiet">{t(CAUSE_NAMES[one.cause])}</span>
                  <div>
                    <ToneTag tone={TONE_OF_REVIEW[one.state]} text={REVIEW_STATE_NAMES[one.state]} />
                    {one.state === 'pending-statement' && one.statementDue && (
                      <span className="nowrap">
                        {t({ zh: '陈述至', en: 'statement until' })} <DayText day={one.statementDue} />
                      </span>
                    )}
                    {one.closedOn && <DayText day={one.closedOn} />}
                  </div>
                </div>
                <Link to={`/mine/reviews/${one.reviewId}`}>
                  <Button type={one.state === 'pending-statement' ? 'primary' : 'default'}>
                    {one.state === 'pending-statement'
                      ? t({ zh: '查看理由并陈述', en: 'Read and answer' })
                      : t({ zh: '查看', en: 'Open' })}
                  </Button>
                </Link>
              </div>
            ))}
          </section>
        )}
      </Await>
    </Page>
  );
}
