/** One plan: which version holds, what is to be done with it, its versions, reviews and drills. */
import { useParams } from '@tanstack/react-router';
import { Button, Checkbox, Form, Space } from 'antd';
import { useState } from 'react';
import {
  PLAN_KIND_NAMES,
  PLAN_STAND_NAMES,
  REVIEW_OUTCOME_NAMES,
  REVIEWED,
  REVIEWED_NAMES,
  type Reviewed,
  VERSION_STATE_NAMES,
} from '../../../src/domain/plans/plans.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, useAct, useQueryOf } from '../../api.ts';
import { Boxes } from '../../kit/boxes.tsx';
import { RecordLines, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useLanguage, useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { PlanDrillDialog } from './drill-dialogs.tsx';
import { Drills } from './drills.tsx';
import { type Plan, TONE_OF_PLAN, TONE_OF_VERSION, useApproves, useRuns } from './words.tsx';

export default function PlanPage() {
  const t = useText();
  const say = useSay();
  const { language } = useLanguage();
  const planId = Number((useParams({ strict: false }) as { planId: string }).planId) as never;
  const query = useQueryOf('plans.get', { planId });
  const [doing, act] = useState<'review' | 'drill'>();
  const one = query.data;
  const current = one?.currentId;
  return (
    <Page
      title={{ zh: one?.title ?? '应急预案', en: one?.title ?? 'Contingency plan' }}
      beside={one && <ToneTag tone={TONE_OF_PLAN[one.stand]} text={PLAN_STAND_NAMES[one.stand]} />}
      purpose={one && PLAN_KIND_NAMES[one.kind]}
      actions={
        current && (
          <Button onClick={() => void call('plans.print', { planVersionId: current, language }).catch(say.failed)}>
            {t({ zh: '打印上墙（PDF）', en: 'Print for the wall (PDF)' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <ToDo one={found} onDo={act} />
            <Versions one={found} />
            <Section title={{ zh: '演练', en: 'Drills' }}>
              <Drills planId={found.planId} />
            </Section>
            <Reviews one={found} />
            <Section title={{ zh: '法律依据', en: 'The law' }}>
              <DutyWords code="P8.5" />
            </Section>
            {doing === 'review' && <ReviewDialog planId={found.planId} onClose={() => act(undefined)} />}
            {doing === 'drill' && <PlanDrillDialog planId={found.planId} onClose={() => act(undefined)} />}
          </>
        )}
      </Await>
    </Page>
  );
}

const NEXT: Record<Plan['stand'], Localised> = {
  'in-the-making': { zh: '写完草稿，报主要负责人批准。', en: 'finish the draft and submit it to the head.' },
  'not-yet-in-force': { zh: '到生效日即生效，不用再做什么。', en: 'nothing; it holds from its day on.' },
  'in-force': {
    zh: '每年至少演练一次；到期前复核。',
    en: 'practise it at least once a year; look at it again in time.',
  },
  'review-overdue': {
    zh: '复核：逐项核对，或者修订。',
    en: 'review it: look at each part, or write the next version.',
  },
  ended: { zh: '已停用，仅供查阅。', en: 'nothing; it has ended and can be read.' },
};

function ToDo({ one, onDo }: { one: Plan; onDo: (what: 'review' | 'drill') => void }) {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const confirm = useConfirm();
  const runs = useRuns();
  const approves = useApproves();
  const revise = useAct('plans.revise');
  const end = useAct('plans.end');
  const inHand = one.versions.find(({ state }) => state !== 'issued');
  const open = (versionId: number) => go({ to: `/plans/versions/${versionId}` });
  const inForce = one.currentId !== null && one.stand !== 'ended';
  const askEnd = () =>
    confirm({
      title: { zh: '停用该预案？', en: 'End this plan?' },
      consequence: {
        zh: '停用后不再要求复核和演练，各版本仍可查阅；不能恢复使用。',
        en: 'No review or drill of it is owed any more, and its versions stay readable. It cannot be taken up again.',
      },
      act: { zh: '停用', en: 'End it' },
      run: () => end.mutateAsync({ planId: one.planId }),
    });
  return (
    <WhatNow
      text={inHand?.state === 'submitted' ? WAITS : NEXT[one.stand]}
      by={inHand?.state === 'submitted' ? ROLE_NAMES.head : ROLE_NAMES['security-officer']}
    >
      <Space wrap>
        {inHand && (
          <Button type="primary" onClick={() => open(inHand.versionId)}>
            {inHand.state === 'submitted'
              ? t({ zh: '查看待批准的版本', en: 'Read what waits for approval' })
              : t({ zh: '打开草稿', en: 'Open the draft' })}
          </Button>
        )}
        {runs && inForce && (
          <Button type={one.stand === 'review-overdue' ? 'primary' : 'default'} onClick={() => onDo('review')}>
            {t({ zh: '复核', en: 'Review' })}
          </Button>
        )}
        {runs && inForce && <Button onClick={() => onDo('drill')}>{t({ zh: '计划演练', en: 'Plan a drill' })}</Button>}
        {runs && !inHand && one.stand !== 'ended' && (
          <Button
            loading={revise.isPending}
            onClick={() =>
              void revise
                .mutateAsync({ planId: one.planId })
                .then(({ planVersionId }) => open(planVersionId), say.failed)
            }
          >
            {t({ zh: '修订', en: 'Write the next version' })}
          </Button>
        )}
        {approves && inForce && !inHand && <Button onClick={askEnd}>{t({ zh: '停用', en: 'End it' })}</Button>}
      </Space>
    </WhatNow>
  );
}

const WAITS: Localised = { zh: '新版本待主要负责人批准。', en: 'the head approves the version that waits.' };

function Versions({ one }: { one: Plan }) {
  const t = useText();
  return (
    <Section title={{ zh: '版本', en: 'Versions' }}>
      <ul className="plan-calls">
        {one.versions.map((version) => (
          <li key={version.versionId}>
            <span>
              <Link to={`/plans/versions/${version.versionId}`}>
                {t({ zh: `第${version.number}版`, en: `Version ${version.number}` })}
              </Link>{' '}
              {version.document}{' '}
              <span className="quiet">
                {version.effectiveFrom ? (
                  <>
                    <DayText day={version.effectiveFrom} /> {t({ zh: '起生效，批准', en: 'in force; approved' })}{' '}
                    <InstantText at={version.approvedAt} /> {version.approver}
                  </>
                ) : (
                  <>
                    {t({ zh: '修改', en: 'Written' })} <InstantText at={version.writtenAt} /> {version.writer}
                  </>
                )}
              </span>
            </span>
            {version.versionId === one.currentId && one.stand !== 'ended' ? (
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

function Reviews({ one }: { one: Plan }) {
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
          key: review.reviewId,
          day: review.reviewedOn,
          at: review.reviewedAt,
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

function ReviewDialog({ planId, onClose }: { planId: Plan['planId']; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('plans.confirm-review');
  return (
    <FormDialog<{ looked?: Reviewed[] }>
      title={{ zh: '复核预案', en: 'Review the plan' }}
      act={{ zh: '登记复核，无须修订', en: 'Reviewed, nothing to change' }}
      done={{ zh: '已登记，下次复核期限已重新计算。', en: 'Recorded; the next review is owed anew.' }}
      onClose={onClose}
      run={({ looked = [] }) => act.mutateAsync({ planId, looked })}
    >
      <Form.Item
        name="looked"
        label={t({ zh: '逐项核对', en: 'Look at each' })}
        rules={required({ zh: '请逐项核对后勾选', en: 'Look at each, and tick it' })}
        extra={t({
          zh: '有一项不再适用的，请关闭本窗口后“修订”：新版本批准印发即完成复核。',
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
