/** One rule: which version holds, what is to be done with it, its versions, who has read it, its reviews, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Checkbox, Form, Space } from 'antd';
import { useState } from 'react';
import {
  AUDIENCE_NAMES,
  REVIEW_OUTCOME_NAMES,
  REVIEWED,
  REVIEWED_NAMES,
  type Reviewed,
  RULE_STAND_NAMES,
  VERSION_STATE_NAMES,
} from '../../../src/domain/rules/rules.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, useAct, useQueryOf } from '../../api.ts';
import { Boxes } from '../../kit/boxes.tsx';
import { RecordLines, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { Readers } from './readers.tsx';
import { type Rule, TONE_OF_RULE, TONE_OF_VERSION, useApproves, useRuns } from './words.tsx';

export default function RulePage() {
  const t = useText();
  const say = useSay();
  const workRuleId = Number((useParams({ strict: false }) as { workRuleId: string }).workRuleId) as Rule['workRuleId'];
  const query = useQueryOf('rules.get', { workRuleId });
  const [reviewing, review] = useState(false);
  const one = query.data;
  const current = one?.currentId;
  return (
    <Page
      title={{ zh: one?.title ?? '工作制度', en: one?.title ?? 'Work rule' }}
      beside={one && <ToneTag tone={TONE_OF_RULE[one.stand]} text={RULE_STAND_NAMES[one.stand]} />}
      actions={
        current && (
          <Button onClick={() => void call('rules.print', { workRuleVersionId: current }).catch(say.failed)}>
            {t({ zh: '打印（PDF）', en: 'Print (PDF)' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <ToDo one={found} onReview={() => review(true)} />
            <Versions one={found} />
            {found.currentId !== null && found.readers && <Readers one={found} />}
            <Reviews one={found} />
            <Section title={{ zh: '法律依据', en: 'The law' }}>
              <DutyWords code="P9.1" />
            </Section>
            {reviewing && <ReviewDialog workRuleId={found.workRuleId} onClose={() => review(false)} />}
          </>
        )}
      </Await>
      <Link to="/rules" className="back-link">
        {t({ zh: '返回工作制度', en: 'Back to the rules' })}
      </Link>
    </Page>
  );
}

const NEXT: Record<Rule['stand'], Localised> = {
  'in-the-making': {
    zh: '写完草稿，报主要负责人批准，然后编号印发。',
    en: 'finish the draft, submit it to the head, then issue it.',
  },
  'not-yet-in-force': { zh: '到生效日即生效，不用再做什么。', en: 'nothing; it holds from its day on.' },
  'in-force': {
    zh: '到期前复核；有变化的，修订印发。',
    en: 'look at it again in time; where something changes, write the next version.',
  },
  'review-overdue': {
    zh: '复核：逐项核对，或者修订。',
    en: 'review it: look at each part, or write the next version.',
  },
  expired: {
    zh: '有效期已满：修订印发，或者由主要负责人废止。',
    en: 'it has expired: issue the next version, or have it repealed by the head.',
  },
  repealed: { zh: '已废止，仅供查阅。', en: 'nothing; it was repealed and can be read.' },
};
const WAITS: Partial<Record<string, Localised>> = {
  submitted: { zh: '新版本待主要负责人批准。', en: 'the head approves the version that waits.' },
  approved: { zh: '新版本已批准，待编号印发。', en: 'issue the version that was approved.' },
};

function ToDo({ one, onReview }: { one: Rule; onReview: () => void }) {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const confirm = useConfirm();
  const runs = useRuns();
  const approves = useApproves();
  const revise = useAct('rules.revise');
  const repeal = useAct('rules.repeal');
  const inHand = one.versions.find(({ state }) => state !== 'issued');
  const open = (versionId: number) => go({ to: `/rules/versions/${versionId}` });
  const inForce = one.stand === 'in-force' || one.stand === 'review-overdue';
  const isEnded = one.stand === 'repealed';
  const askRepeal = () =>
    confirm({
      title: { zh: '废止这份制度？', en: 'Repeal this rule?' },
      consequence: {
        zh: '从今天起不再有效，不再要求阅读和复核，各版本仍可查阅；不能恢复。',
        en: 'It does not hold from today on; nobody has to read it and no review is owed. Its versions stay readable. It cannot be taken up again.',
      },
      act: { zh: '废止', en: 'Repeal it' },
      run: () => repeal.mutateAsync({ workRuleId: one.workRuleId }),
    });
  return (
    <WhatNow
      text={(inHand && WAITS[inHand.state]) ?? NEXT[one.stand]}
      by={inHand?.state === 'submitted' ? ROLE_NAMES.head : ROLE_NAMES['security-officer']}
    >
      <Space wrap>
        {inHand && (
          <Button type="primary" onClick={() => open(inHand.versionId)}>
            {inHand.state === 'draft'
              ? t({ zh: '打开草稿', en: 'Open the draft' })
              : t({ zh: '打开办理中的版本', en: 'Open the version in hand' })}
          </Button>
        )}
        {runs && inForce && (
          <Button type={one.stand === 'review-overdue' ? 'primary' : 'default'} onClick={onReview}>
            {t({ zh: '复核', en: 'Review' })}
          </Button>
        )}
        {runs && !inHand && !isEnded && (
          <Button
            loading={revise.isPending}
            onClick={() =>
              void revise
                .mutateAsync({ workRuleId: one.workRuleId })
                .then(({ workRuleVersionId }) => open(workRuleVersionId), say.failed)
            }
          >
            {t({ zh: '修订', en: 'Write the next version' })}
          </Button>
        )}
        {approves && !inHand && !isEnded && <Button onClick={askRepeal}>{t({ zh: '废止', en: 'Repeal it' })}</Button>}
      </Space>
    </WhatNow>
  );
}

function Versions({ one }: { one: Rule }) {
  const t = useText();
  return (
    <Section title={{ zh: '版本', en: 'Versions' }}>
      <ul className="rule-rows">
        {one.versions.map((version) => (
          <li key={version.versionId}>
            <span>
              <Link to={`/rules/versions/${version.versionId}`}>
                {t({ zh: `第${version.number}版`, en: `Version ${version.number}` })}
              </Link>{' '}
              {version.document}{' '}
              <span className="quiet">
                {version.issuedOn ? (
                  <>
                    <DayText day={version.issuedOn} /> {t({ zh: '印发', en: 'issued' })}
                    {version.onPaper && t({ zh: '（纸质）', en: ' (on paper)' })}
                    {t({ zh: '，登记', en: '; entered' })} <InstantText at={version.issuedAt} />
                    {t({ zh: '；', en: '; ' })}
                    {version.audience && t(AUDIENCE_NAMES[version.audience])}
                  </>
                ) : (
                  <>
                    {t({ zh: '修改', en: 'Written' })} <InstantText at={version.writtenAt} /> {version.writer}
                  </>
                )}
              </span>
            </span>
            {version.versionId === one.currentId && one.stand !== 'repealed' && one.stand !== 'expired' ? (
              <ToneTag tone="good" text={{ zh: '现行', en: 'In force' }} />
            ) : (
              <ToneTag
                tone={version.state === 'issued' ? 'ended' : TONE_OF_VERSION[version.state]}
                text={VERSION_STATE_NAMES[version.state]}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Reviews({ one }: { one: Rule }) {
  const t = useText();
  const held = one.reviews.filter(({ reviewedOn }) => reviewedOn !== null);
  return (
    <Section title={{ zh: '复核', en: 'Reviews' }}>
      <p>
        {one.reviewBy ? (
          <>
            {t({ zh: '下次复核期限', en: 'Next review by' })} <DayText day={one.reviewBy} />
          </>
        ) : (
          t({ zh: '现在不要求复核。', en: 'No review is owed now.' })
        )}
      </p>
      <RecordLines
        lines={held.map((review) => ({
          ...{ key: review.reviewId, day: review.reviewedOn, at: review.reviewedAt },
          text: (
            <>
              {t(REVIEW_OUTCOME_NAMES[review.outcome!])}{' '}
              <span className="quiet">
                {t({ zh: '期限', en: 'due' })} <DayText day={review.dueOn} />
              </span>
            </>
          ),
          ...(review.reviewer && { by: review.reviewer }),
          tone: review.reviewedOn! > review.dueOn ? ('late' as const) : ('good' as const),
        }))}
      />
    </Section>
  );
}

function ReviewDialog({ workRuleId, onClose }: { workRuleId: Rule['workRuleId']; onClose: () => void }) {
  const t = useText();
  const act = useAct('rules.confirm-review');
  return (
    <FormDialog<{ looked?: Reviewed[] }>
      title={{ zh: '复核制度', en: 'Review the rule' }}
      act={{ zh: '登记复核，无须修订', en: 'Reviewed, nothing to change' }}
      done={{ zh: '已登记，下次复核期限已重新计算。', en: 'Recorded; the next review is owed anew.' }}
      onClose={onClose}
      run={({ looked = [] }) => act.mutateAsync({ workRuleId, looked })}
    >
      <Form.Item
        required
        name="looked"
        label={t({ zh: '逐项核对', en: 'Look at each' })}
        extra={t({
          zh: '有一项不再适用的，请关闭本窗口后“修订”：新版本印发即完成复核。',
          en: 'Where one does not fit any more, close this and write the next version: its issue is the review.',
        })}
      >
        <Boxes>
          <Space orientation="vertical">
            {REVIEWED.map((one) => (
              <Checkbox key={one} value={one}>
                {t(REVIEWED_NAMES[one])}
              </Checkbox>
            ))}
          </Space>
        </Boxes>
      </Form.Item>
    </FormDialog>
  );
}
