/** Emergency access: asked for, agreed to, open, reviewed. Who asks sees his own; who agrees and reviews sees all. */

import { Button, Space } from 'antd';
import { useState } from 'react';
import {
  EMERGENCY_GROUND_NAMES,
  EMERGENCY_PART_NAMES,
  GRANT_STANDING_NAMES,
  type GrantStanding,
  REVIEW_OUTCOME_NAMES,
} from '../../../src/domain/emergency-access/emergency-access.ts';
import { type RowOf, useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Await, EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { COLON } from '../../kit/punctuation.ts';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import './emergency-access.css';
import { AccountDialog, AskDialog, ReviewDialog } from './dialogs.tsx';
import { type Opened, OpenedRecords } from './opened.tsx';

type Grant = RowOf<'emergency-access.list'>;

const TONE: Record<GrantStanding, Tone> = {
  asked: 'waiting',
  declined: 'ended',
  withdrawn: 'ended',
  lapsed: 'ended',
  open: 'late',
  over: 'soon',
  reviewed: 'good',
};

export default function EmergencyAccess() {
  const t = useText();
  const [asking, ask] = useState(false);
  const query = useQueryOf('emergency-access.list', {}, { every: 60_000 });
  return (
    <Page
      title={{ zh: '紧急查阅', en: 'Emergency access' }}
      purpose={{
        zh: '紧急情况下，经另一人同意，在限定的小时数内查阅一人的记录。每次打开都记入日志，到时自动关闭，第三人复核，事后告知本人。',
        en: 'In an emergency, with another’s agreement, one person’s records are open for some hours. Each opening is logged; it closes by itself, a third person reviews it, and the person concerned is told.',
      }}
      primary={
        <Button type="primary" danger onClick={() => ask(true)}>
          {t({ zh: '申请紧急查阅', en: 'Ask for it' })}
        </Button>
      }
    >
      <Await query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyNote
              text={{
                zh: '没有紧急查阅。有人身安全、正在发生的泄密等紧急情况、而您平时无权查看时，在此申请，由主要负责人或者安全防范专员同意。',
                en: 'None. In danger to somebody or a leak that is happening, where you may not look otherwise, ask here; the head or the security officer agrees.',
              }}
            />
          ) : (
            rows.map((row) => <OneGrant key={row.grantId} one={row} />)
          )
        }
      </Await>
      {asking && <AskDialog onClose={() => ask(false)} />}
    </Page>
  );
}

function OneGrant({ one }: { one: Grant }) {
  const t = useText();
  const looks = one.looksAt.length;
  const said = (title: Localised, value: string | null) => (value === null ? [] : [{ title, value }]);
  return (
    <Section
      title={{
        zh: `${one.name}：${EMERGENCY_PART_NAMES[one.part].zh}`,
        en: `${one.name}: ${EMERGENCY_PART_NAMES[one.part].en}`,
      }}
      extra={<ToneTag tone={TONE[one.standing]} text={GRANT_STANDING_NAMES[one.standing]} />}
    >
      <Marks one={one} />
      <Facts
        facts={[
          { title: { zh: '部门', en: 'Department' }, value: one.department },
          { title: { zh: '理由', en: 'Ground' }, value: t(EMERGENCY_GROUND_NAMES[one.ground]) },
          {
            title: { zh: '申请', en: 'Asked' },
            value: <ByAt by={one.askedBy} at={one.askedAt} />,
          },
          {
            title: one.state === 'declined' ? { zh: '未同意', en: 'Declined' } : { zh: '同意', en: 'Agreed' },
            value: one.decidedAt && <ByAt by={one.decidedBy ?? ''} at={one.decidedAt} />,
          },
          {
            title: { zh: '开放至', en: 'Open until' },
            value: one.endsAt ? (
              <InstantText at={one.endedAt ?? one.endsAt} />
            ) : (
              t({ zh: `同意后 ${one.hours} 小时`, en: `${one.hours} h from the agreement` })
            ),
          },
          {
            title: { zh: '打开', en: 'Opened' },
            value: t({ zh: `${looks} 次`, en: looks === 1 ? 'once' : `${looks} times` }),
          },
          { title: { zh: '申请说明', en: 'Reasons' }, value: <span className="kept-lines">{one.reason}</span> },
          ...said({ zh: '查阅用途', en: 'What it served' }, one.account),
          ...(one.outcome
            ? [
                {
                  title: { zh: '复核', en: 'Review' },
                  value: `${t(REVIEW_OUTCOME_NAMES[one.outcome])}${t(COLON)}${one.review ?? ''}`,
                },
              ]
            : []),
        ]}
      />
      <Acts one={one} />
    </Section>
  );
}

/** Who and when, apart also where the line is broken between them. */
const ByAt = ({ by, at }: { by: string; at: string }) => (
  <span className="by-at">
    <span>{by}</span> <InstantText at={at} />
  </span>
);

function Marks({ one }: { one: Grant }) {
  return (
    <>
      {one.reviewLate && (
        <InfoNote
          tone="warning"
          text={{
            zh: `应在 ${one.reviewBy} 前由第三人复核，已逾期。`,
            en: `A third person was to review it by ${one.reviewBy}: overdue.`,
          }}
        />
      )}
      {one.accountLate && (
        <InfoNote
          tone="warning"
          text={{
            zh: `申请人应在 ${one.accountBy} 前说明查阅用途，已逾期。`,
            en: `Who had it was to say what it served by ${one.accountBy}: overdue.`,
          }}
        />
      )}
    </>
  );
}

function Acts({ one }: { one: Grant }) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const { grantId } = one;
  const [doing, does] = useState<'account' | 'review'>();
  const [opened, set] = useState<Opened>();
  const agree = useAct('emergency-access.agree');
  const decline = useAct('emergency-access.decline');
  const withdraw = useAct('emergency-access.withdraw');
  const end = useAct('emergency-access.end');
  const open = useAct('emergency-access.open');
  const askAgree = () =>
    confirm({
      title: { zh: `同意 ${one.askedBy} 紧急查阅？`, en: `Agree that ${one.askedBy} looks?` },
      consequence: {
        zh: `对 ${one.name} 的这部分记录开放 ${one.hours} 小时，从现在起算。每次打开记入日志，事后告知本人。`,
        en: `These records of ${one.name} are open for ${one.hours} hours from now. Each opening is logged, and the person is told afterwards.`,
      },
      act: { zh: '同意', en: 'Agree' },
      run: () => agree.mutateAsync({ grantId }),
    });
  const mayOpen = one.mine && one.standing === 'open';
  return (
    <>
      <Space wrap className="no-print grant-acts">
        {one.mayAgree && (
          <>
            <Button type="primary" onClick={askAgree}>
              {t({ zh: '同意', en: 'Agree' })}
            </Button>
            <Button onClick={() => void decline.mutateAsync({ grantId }).catch(say.failed)}>
              {t({ zh: '不同意', en: 'Decline' })}
            </Button>
          </>
        )}
        {one.mayWithdraw && (
          <Button onClick={() => void withdraw.mutateAsync({ grantId }).catch(say.failed)}>
            {t({ zh: '撤回申请', en: 'Withdraw it' })}
          </Button>
        )}
        {mayOpen && (
          <Button
            type="primary"
            loading={open.isPending}
            onClick={() => void open.mutateAsync({ grantId }).then(set, say.failed)}
          >
            {t({ zh: '打开记录', en: 'Open the records' })}
          </Button>
        )}
        {one.mayEnd && (
          <Button onClick={() => void end.mutateAsync({ grantId }).then(() => set(undefined), say.failed)}>
            {t({ zh: '提前关闭', en: 'Close it now' })}
          </Button>
        )}
        {one.mine && one.state === 'granted' && one.accountedAt === null && (
          <Button onClick={() => does('account')}>{t({ zh: '说明用途', en: 'Say what it served' })}</Button>
        )}
        {one.mayReview && (
          <Button type="primary" onClick={() => does('review')}>
            {t({ zh: '复核', en: 'Review' })}
          </Button>
        )}
        {one.standing === 'over' && one.reviewBy && (
          <span className="quiet">
            {t({ zh: '复核期限', en: 'Review by' })} <DayText day={one.reviewBy} />
          </span>
        )}
      </Space>
      {mayOpen && opened && <OpenedRecords opened={opened} />}
      {doing === 'account' && <AccountDialog grantId={grantId} onClose={() => does(undefined)} />}
      {doing === 'review' && <ReviewDialog grantId={grantId} onClose={() => does(undefined)} />}
    </>
  );
}
