/** One review as a case: where it stands, what is to be done now, the facts, what happened, the law. Opening it is logged. */

import { useParams } from '@tanstack/react-router';
import { Tag } from 'antd';
import { CAUSE_NAMES, REVIEW_STATE_NAMES } from '../../../src/domain/reviews/reviews.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { CaseSteps, type Fact, Facts } from '../../kit/case.tsx';
import { DayText, InstantText, momentOf } from '../../kit/days.tsx';
import { numberOf } from '../../kit/filters.ts';
import { Link, useFilters } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { COLON } from '../../kit/punctuation.ts';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { ConditionsPart } from './conditions.tsx';
import { natureOf } from './owing.tsx';
import { DecisionsPart, HelpPart, OpinionsPart, StatementsPart, WithheldPart } from './parts.tsx';
import { ReviewActions, ToDo } from './to-do.tsx';
import '../person/person.css';
import './reviews.css';
import { stepsOf, TONE_OF_REVIEW } from './words.ts';

export type Opened = ResultOf<'reviews.get'>;

const TITLE: Localised = { zh: '审查', en: 'Review' };

export default function Review() {
  const { reviewId } = useParams({ strict: false }) as { reviewId: string };
  const [search] = useFilters();
  const named = numberOf(search.person);
  const found = useQueryOf(
    'reviews.list',
    { reviewId: Number(reviewId) as never, limit: 1 },
    { enabled: named === undefined },
  );
  const personId = named ?? found.data?.rows[0]?.personId;
  if (personId !== undefined) return <OneReview reviewId={Number(reviewId)} personId={personId} />;
  return (
    <Page title={TITLE}>
      <Await query={found}>
        {() => (
          <EmptyNote
            text={{
              zh: '没有这件审查。请从“审查”中重新选择。',
              en: 'There is no such review. Choose one under Reviews.',
            }}
          />
        )}
      </Await>
    </Page>
  );
}

function OneReview({ reviewId, personId }: { reviewId: number; personId: number }) {
  const opened = useQueryOf('reviews.get', {
    ...{ reviewId: reviewId as never, personId: personId as never, purpose: 'review' },
  });
  const review = opened.data?.review;
  return (
    <Page
      title={review ? { zh: `${review.name}的审查`, en: `Review of ${review.name}` } : TITLE}
      purpose={{
        zh: '为“办理上岗审查”打开；已记入日志，本人可见。',
        en: 'Opened for handling a review. Logged; the person can see it.',
      }}
      beside={review && <ToneTag tone={TONE_OF_REVIEW[review.state]} text={REVIEW_STATE_NAMES[review.state]} />}
      actions={opened.data && <ReviewActions opened={opened.data} />}
    >
      <Await query={opened}>{(data) => <OpenReview opened={data} />}</Await>
    </Page>
  );
}

function OpenReview({ opened }: { opened: Opened }) {
  return (
    <>
      <CaseSteps steps={stepsOf(opened.review, (at) => momentOf(at, false).slice(0, 10))} />
      <ToDo opened={opened} />
      <FactsPart opened={opened} />
      <ConditionsPart opened={opened} />
      <OpinionsPart opened={opened} />
      <HelpPart opened={opened} />
      <DecisionsPart opened={opened} />
      <StatementsPart opened={opened} />
      <WithheldPart opened={opened} />
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code={opened.review.keyPost === 'none' ? 'P9.3b' : 'P10.1'} />
      </Section>
    </>
  );
}

const EXCEPTION: Localised = { zh: '紧急例外上岗', en: 'Opened in an emergency' };

function FactsPart({ opened: { review, openings } }: { opened: Opened }) {
  const t = useText();
  const exception = openings.find(({ how }) => how === 'emergency');
  const facts: Fact[] = [
    {
      title: { zh: '人员', en: 'Person' },
      value: (
        <span>
          <Link to={`/people/${review.personId}`} style={{ textDecoration: 'underline' }}>
            {review.name}
          </Link>{' '}
          <span className="quiet">{review.staffNumber}</span>
        </span>
      ),
    },
    { title: { zh: '编号', en: 'Number' }, value: review.number },
    { title: { zh: '岗位', en: 'Post' }, value: `${review.department} ${review.post}` },
    { title: { zh: '岗位性质', en: 'Nature of the post' }, value: natureOf(review, t) },
    {
      title: review.planned ? { zh: '拟上岗', en: 'Planned start' } : { zh: '任职', en: 'In post from' },
      value: review.startsOn && <DayText day={review.startsOn} />,
    },
    { title: { zh: '事由', en: 'Cause' }, value: t(CAUSE_NAMES[review.cause]) },
    {
      title: { zh: '开立', en: 'Opened' },
      value: (
        <span>
          <InstantText at={review.openedAt} /> <span className="quiet">{review.openedByName}</span>
        </span>
      ),
    },
  ];
  if (review.dueOn) facts.push({ title: { zh: '复审期限', en: 'Due' }, value: <DayText day={review.dueOn} /> });
  if (review.statementDue)
    facts.push({ title: { zh: '陈述期限', en: 'Statement until' }, value: <DayText day={review.statementDue} /> });
  if (review.decideAgainDue)
    facts.push({
      title: { zh: '另行决定期限', en: 'Decided again by' },
      value: <DayText day={review.decideAgainDue} />,
    });
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }} extra={exception && <Tag color="error">{t(EXCEPTION)}</Tag>}>
      <Facts facts={facts} columns={3} />
      {exception?.reason && (
        <p className="quiet">
          {t(EXCEPTION)}
          {t(COLON)}
          {exception.reason}
          {t({ zh: `（${exception.openedBy}）`, en: ` (${exception.openedBy})` })}
        </p>
      )}
    </Section>
  );
}
