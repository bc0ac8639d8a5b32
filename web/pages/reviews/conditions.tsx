/** The conditions of the law: met or not, by which document, seen when and by whom. Nothing is written about them. */
import { Button, Form, Radio, Select, Tag } from 'antd';
import { useState } from 'react';
import { mayRecord } from '../../../src/domain/reviews/reviews.ts';
import {
  REVIEW_DOCUMENT_NAMES,
  type ReviewCondition,
  type ReviewDocument,
  reviewCondition,
} from '../../../src/law/review-conditions.ts';
import { useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';
import type { Opened } from './review.tsx';

export function ConditionsPart({ opened: { review, conditions } }: { opened: Opened }) {
  const t = useText();
  const { roles } = useWhoAmI();
  const [chosen, choose] = useState<ReviewCondition>();
  const runs = roles.includes('personnel') || roles.includes('security-officer');
  const heard = review.state === 'pending-statement';
  return (
    <Section title={{ zh: '审查条件', en: 'Conditions' }}>
      <ul className="plain-rows">
        {review.conditionsAsked.map((key) => {
          const seen = conditions.find(({ condition }) => condition === key);
          const { title, source } = reviewCondition(key);
          return (
            <li key={key}>
              <div>
                {t(title)}
                <div className="quiet">{t(source)}</div>
              </div>
              <span className="plain-row-side">
                {seen ? (
                  <>
                    <Tag color={seen.met ? 'success' : 'error'}>
                      {seen.met ? t({ zh: '✓ 具备', en: '✓ met' }) : t({ zh: '✗ 不具备', en: '✗ not met' })}
                    </Tag>
                    <span className="quiet">
                      {t(REVIEW_DOCUMENT_NAMES[seen.document])} · <DayText day={seen.seenOn} /> · {seen.recordedBy}
                    </span>
                  </>
                ) : (
                  <Tag>{t({ zh: '未登记', en: 'not recorded' })}</Tag>
                )}
                {runs && mayRecord(review.state, true) && (!heard || seen?.met === false) && (
                  <Button size="small" onClick={() => choose(key)}>
                    {seen ? t({ zh: '更正', en: 'Correct' }) : t({ zh: '登记', en: 'Record' })}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {chosen && (
        <RecordDialog reviewId={review.reviewId} condition={chosen} heard={heard} onClose={() => choose(undefined)} />
      )}
    </Section>
  );
}

type Seen = { readonly met: boolean; readonly document: ReviewDocument; readonly seenOn: string };

function RecordDialog({
  reviewId,
  condition,
  heard,
  onClose,
}: {
  reviewId: number;
  condition: ReviewCondition;
  heard: boolean;
  onClose: () => void;
}) {
  const record = useAct('reviews.record-condition');
  const today = useToday();
  const { title, documents } = reviewCondition(condition);
  return (
    <FormDialog<Seen>
      title={title}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记。', en: 'Recorded.' }}
      initial={{ seenOn: today, document: documents.length === 1 ? documents[0] : undefined }}
      onClose={onClose}
      run={(seen) => record.mutateAsync({ reviewId: reviewId as never, condition, ...seen })}
    >
      {heard && (
        <InfoNote
          text={{
            zh: '本人陈述期间，只能把登记有误的条件更正为“具备”；其他情况请另行审查。',
            en: 'While the person is heard, a condition recorded wrongly can only be put right as met; anything else takes another review.',
          }}
        />
      )}
      <SeenFields documents={documents} />
    </FormDialog>
  );
}

export function SeenFields({ documents }: { documents: readonly ReviewDocument[] }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  return (
    <>
      <p className="quiet">
        {t({
          zh: '只登记是否具备、所见材料和日期；不记录具体情况，材料本身不上传。',
          en: 'Only whether it is met, by which document, and the day: no particulars, and the document itself is not uploaded.',
        })}
      </p>
      <Form.Item
        name="met"
        label={t({ zh: '是否具备', en: 'Met' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group>
          <Radio value={true}>{t({ zh: '具备', en: 'Met' })}</Radio>
          <Radio value={false}>{t({ zh: '不具备', en: 'Not met' })}</Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="document"
        label={t({ zh: '所见材料', en: 'Document seen' })}
        rules={required({ zh: '请选择材料', en: 'Choose the document' })}
      >
        <Select options={documents.map((value) => ({ value, label: t(REVIEW_DOCUMENT_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="seenOn"
        label={t({ zh: '查看日期', en: 'Seen on' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput last={today} />
      </Form.Item>
    </>
  );
}
