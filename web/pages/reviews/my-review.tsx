/** One's own review, read on a phone: the result or what is intended, the reasons, what was seen, one's statement, where else to turn. */
import { useParams } from '@tanstack/react-router';
import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { CONCLUSION_NAMES, outcomeOf, REVIEW_STATE_NAMES } from '../../../src/domain/reviews/reviews.ts';
import { REVIEW_DOCUMENT_NAMES, reviewCondition } from '../../../src/law/review-conditions.ts';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { Await, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { LATE, WrittenReasons } from './parts.tsx';
import '../person/person.css';
import './reviews.css';
import { TONE_OF_REVIEW } from './words.ts';

type Mine = ResultOf<'reviews.my-review'>;

export default function MyReview() {
  const t = useText();
  const { reviewId } = useParams({ strict: false }) as { reviewId: string };
  const opened = useQueryOf('reviews.my-review', { reviewId: Number(reviewId) as never });
  const review = opened.data?.review;
  return (
    <Page
      narrow
      title={{ zh: '我的审查', en: 'My review' }}
      beside={review && <ToneTag tone={TONE_OF_REVIEW[review.state]} text={REVIEW_STATE_NAMES[review.state]} />}
      purpose={review && { zh: `${review.department} ${review.post}`, en: `${review.post}, ${review.department}` }}
    >
      <Await query={opened}>
        {(mine) => (
          <>
            <Standing mine={mine} />
            {[...mine.decisions].reverse().map((one) => (
              <DecisionPart key={one.round} mine={mine} decision={one} />
            ))}
            <WithheldNote mine={mine} />
            {mine.review.statementDue && mine.decisions.length > 0 && <StatementPart mine={mine} />}
            <SeenPart mine={mine} />
            {mine.decisions.length > 0 && (
              <Section title={{ zh: '不同意见的反映渠道', en: 'If you disagree' }}>
                <ComplaintRoutes />
              </Section>
            )}
            <Link to="/mine/reviews" className="back-link">
              {t({ zh: '返回我的审查', en: 'Back to my reviews' })}
            </Link>
          </>
        )}
      </Await>
    </Page>
  );
}

/** What it means to the reader, now. */
function Standing({ mine: { review, statements, workingDays } }: { mine: Mine }) {
  const t = useText();
  if (review.state === 'materials' || review.state === 'opinions')
    return (
      <InfoNote
        text={{
          zh: '审查正在进行。只登记法定条件是否具备和所见材料；有不准确的，可在“我的”中申请更正。',
          en: 'The review is under way. Only whether the conditions of the law are met, and by which document, is recorded; if something is wrong, ask for a correction on My page.',
        }}
      />
    );
  if (review.state !== 'pending-statement') return null;
  return (
    <section className="part">
      <p>
        <strong>{t({ zh: '这是拟作的决定，还不是最后的决定。', en: 'This is intended, not yet decided.' })}</strong>
      </p>
      <p>
        {statements.length > 0
          ? t({
              zh: '您的陈述已收到，将由另一人重新决定，结果和理由书面告知您。',
              en: 'Your statement has arrived. Another person decides again and tells you the result and the reasons in writing.',
            })
          : t({
              zh: `您可以在 ${workingDays} 个工作日内陈述；之后由另一人重新决定，结果和理由书面告知您。`,
              en: `You have ${workingDays} working days for a statement; then another person decides again and tells you the result and the reasons in writing.`,
            })}
      </p>
      <p>
        {statements.length > 0
          ? t({ zh: '最迟于', en: 'At the latest on' })
          : t({ zh: '陈述至', en: 'Statement until' })}{' '}
        <DayText day={(statements.length > 0 ? review.decideAgainDue : review.statementDue)!} />{' '}
        <MarkTags marks={['D']} />
      </p>
    </section>
  );
}

function DecisionPart({ mine, decision }: { mine: Mine; decision: Mine['decisions'][number] }) {
  const t = useText();
  const say = useSay();
  const { reviewId, personId } = mine.review;
  const first = decision.round === 1;
  const paper = first ? ('intended-decision' as const) : ('decision' as const);
  const take = () =>
    void call('reviews.download', { reviewId: reviewId as never, personId, paper, purpose: 'own' }).catch(say.failed);
  const intended = first && mine.review.statementDue !== null;
  return (
    <Section
      title={
        intended
          ? { zh: '拟作的决定', en: 'What is intended' }
          : first
            ? { zh: '决定', en: 'Decision' }
            : { zh: '另行作出的决定', en: 'The decision made again' }
      }
    >
      <p>
        <strong>{t(REVIEW_STATE_NAMES[outcomeOf(decision)])}</strong> <InstantText at={decision.decidedAt} />
      </p>
      <p className="quiet">
        {t({ zh: '保密：', en: 'Secrecy: ' })}
        {t(CONCLUSION_NAMES[decision.secrecy])}
        {t({ zh: '；反间谍安全防范：', en: '; counter-espionage: ' })}
        {t(CONCLUSION_NAMES[decision.counterEspionage])} · {decision.decidedByName}
      </p>
      <WrittenReasons {...decision} />
      {decision.fileHash && (
        <Button onClick={take}>{t({ zh: '下载告知书（PDF）', en: 'Download the notice (PDF)' })}</Button>
      )}
    </Section>
  );
}

function WithheldNote({ mine: { withheld } }: { mine: Mine }) {
  const t = useText();
  if (withheld.length === 0) return null;
  return (
    <Section title={{ zh: '不予告知的内容', en: 'What is withheld' }}>
      {withheld.map((one) => (
        <p key={one.withheldId}>
          {one.what ? (
            <span className="written">{one.what}</span>
          ) : (
            t({
              zh: `依据${one.legalReference}，部分内容不予告知；${one.reviewOn} 前重新审视。`,
              en: `By ${one.legalReference} part of this is withheld; it is looked at again by ${one.reviewOn}.`,
            })
          )}
        </p>
      ))}
    </Section>
  );
}

function StatementPart({ mine: { review, statements } }: { mine: Mine }) {
  const t = useText();
  const today = useToday();
  const act = useAct('reviews.make-statement');
  const [words, write] = useState('');
  const late = review.state !== 'pending-statement' || today > review.statementDue!;
  return (
    <Section title={{ zh: '我的陈述', en: 'My statement' }}>
      {statements.map((one) => (
        <div key={one.statementId} className="decision">
          <p className="quiet">
            <InstantText at={one.madeAt} /> {one.isLate && <Tag color="warning">{t(LATE)}</Tag>}
          </p>
          <p className="written">{one.words}</p>
        </div>
      ))}
      {late && (
        <p className="quiet">
          {t({
            zh: '期限已过或者决定已作出；您仍可提出，系统会收取并注明逾期。',
            en: 'The time is over, or it has been decided; you can still say something: it is accepted and marked as late.',
          })}
        </p>
      )}
      <label className="statement-label" htmlFor="statement">
        {t({
          zh: '您的意见、需要说明的情况和可以提供的材料：',
          en: 'Your view, what you want to explain, what you can show:',
        })}
      </label>
      <Input.TextArea
        id="statement"
        autoSize={{ minRows: 6, maxRows: 16 }}
        maxLength={8000}
        value={words}
        onChange={(event) => write(event.target.value)}
      />
      <ErrorNote error={act.error} />
      <p className="quiet">
        {t({
          zh: '提交后不能改动，可以再次补充。陈述加密保存，只有办理人员能看到。请勿写入国家秘密。',
          en: 'It cannot be changed afterwards, but you can add to it. It is kept encrypted; only those who handle the review read it. Please write no state secrets.',
        })}
      </p>
      <Button
        type="primary"
        className="statement-button"
        disabled={words.trim().length < 2}
        loading={act.isPending}
        onClick={() =>
          void act.mutateAsync({ reviewId: review.reviewId as never, words }).then(
            () => write(''),
            () => {},
          )
        }
      >
        {t({ zh: '提交陈述', en: 'Send my statement' })}
      </Button>
    </Section>
  );
}

function SeenPart({ mine: { conditions } }: { mine: Mine }) {
  const t = useText();
  if (conditions.length === 0) return null;
  return (
    <Section title={{ zh: '登记的条件和所见材料', en: 'What was recorded of the conditions' }}>
      <ul className="plain-rows">
        {conditions.map((one) => (
          <li key={one.condition}>
            <div>
              {t(reviewCondition(one.condition).title)}
              <div className="quiet">
                {t(REVIEW_DOCUMENT_NAMES[one.document])} · <DayText day={one.seenOn} />
              </div>
            </div>
            <Tag color={one.met ? 'success' : 'error'}>
              {one.met ? t({ zh: '✓ 具备', en: '✓ met' }) : t({ zh: '✗ 不具备', en: '✗ not met' })}
            </Tag>
          </li>
        ))}
      </ul>
    </Section>
  );
}
