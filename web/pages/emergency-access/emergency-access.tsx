/** Emergency access: asked for, agreed to, open, reviewed. Who asks sees his own; who agrees and reviews sees all. */
import { Button, Form, Input, InputNumber, Radio, Space } from 'antd';
import { useState } from 'react';
import {
  EMERGENCY_GROUND_NAMES,
  EMERGENCY_GROUNDS,
  EMERGENCY_PART_NAMES,
  EMERGENCY_PARTS,
  GRANT_STANDING_NAMES,
  type GrantStanding,
  REVIEW_OUTCOME_NAMES,
  REVIEW_OUTCOMES,
} from '../../../src/domain/emergency-access/emergency-access.ts';
import { type InputOf, type RowOf, useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Await, EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { type Opened, OpenedRecords } from './opened.tsx';

type Grant = RowOf<'emergency-access.list'>;

const TONE: Record<GrantStanding, Tone> = {
  asked: 'waiting',
  declined: 'ended',
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
            value: (
              <>
                {one.askedBy} <InstantText at={one.askedAt} />
              </>
            ),
          },
          {
            title: { zh: '同意', en: 'Agreed' },
            value: one.decidedAt && (
              <>
                {one.decidedBy} <InstantText at={one.decidedAt} />
              </>
            ),
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
                  value: `${t(REVIEW_OUTCOME_NAMES[one.outcome])}：${one.review ?? ''}`,
                },
              ]
            : []),
        ]}
      />
      <Acts one={one} />
    </Section>
  );
}

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
      <Space wrap className="no-print">
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

function AskDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('emergency-access.ask');
  return (
    <FormDialog<InputOf<'emergency-access.ask'>>
      title={{ zh: '申请紧急查阅', en: 'Ask for emergency access' }}
      act={{ zh: '申请', en: 'Ask' }}
      done={{
        zh: '已申请。请联系主要负责人或者安全防范专员同意。',
        en: 'Asked. Call the head or the security officer to agree.',
      }}
      initial={{ part: 'file', ground: 'safety', hours: 4 }}
      width={560}
      onClose={onClose}
      run={({ staffNumber, ...wish }) =>
        act.mutateAsync({ ...wish, ...(staffNumber?.trim() && { staffNumber: staffNumber.trim() }) })
      }
    >
      <div className="field-row">
        <Form.Item
          name="name"
          label={t({ zh: '查阅谁的记录（姓名）', en: 'Whose records (name)' })}
          rules={required({ zh: '请输入姓名', en: 'Enter the name' })}
          style={{ flex: 1, minWidth: 180 }}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="staffNumber" label={t({ zh: '工号', en: 'Staff number' })} style={{ flex: 1, minWidth: 140 }}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <Form.Item
        name="part"
        label={t({ zh: '查阅什么', en: 'What' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group>
          <Space orientation="vertical">
            {EMERGENCY_PARTS.map((value) => (
              <Radio key={value} value={value}>
                {t(EMERGENCY_PART_NAMES[value])}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="ground"
        label={t({ zh: '理由', en: 'Ground' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group>
          <Space orientation="vertical">
            {EMERGENCY_GROUNDS.map((value) => (
              <Radio key={value} value={value}>
                {t(EMERGENCY_GROUND_NAMES[value])}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="reason"
        label={t({ zh: '说明（事后本人可以看到）', en: 'Reasons (the person reads them afterwards)' })}
        rules={[...required({ zh: '请写明', en: 'Please write it down' }), { min: 2 }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} showCount />
      </Form.Item>
      <Form.Item
        name="hours"
        label={t({ zh: '小时数', en: 'Hours' })}
        rules={required({ zh: '请填写', en: 'Fill it in' })}
      >
        <InputNumber min={1} max={24} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}

type Dialog = { readonly grantId: Grant['grantId']; readonly onClose: () => void };

function AccountDialog({ grantId, onClose }: Dialog) {
  const t = useText();
  const required = useRequired();
  const act = useAct('emergency-access.account');
  return (
    <FormDialog<{ account: string }>
      title={{ zh: '说明查阅用途', en: 'What it served' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      onClose={onClose}
      run={({ account }) => act.mutateAsync({ grantId, account })}
    >
      <Form.Item
        name="account"
        label={t({ zh: '看了什么，用在哪里', en: 'What was read, and what for' })}
        rules={[...required({ zh: '请写明', en: 'Please write it down' }), { min: 2 }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

function ReviewDialog({ grantId, onClose }: Dialog) {
  const t = useText();
  const required = useRequired();
  const act = useAct('emergency-access.review');
  return (
    <FormDialog<Pick<InputOf<'emergency-access.review'>, 'outcome' | 'review'>>
      title={{ zh: '复核紧急查阅', en: 'Review it' }}
      act={{ zh: '保存复核', en: 'Save the review' }}
      done={{ zh: '已复核，本人可以看到。', en: 'Reviewed; the person concerned can read it.' }}
      onClose={onClose}
      run={(values) => act.mutateAsync({ grantId, ...values })}
    >
      <Form.Item
        name="outcome"
        label={t({ zh: '结论', en: 'Outcome' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group>
          <Space orientation="vertical">
            {REVIEW_OUTCOMES.map((value) => (
              <Radio key={value} value={value}>
                {t(REVIEW_OUTCOME_NAMES[value])}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="review"
        label={t({ zh: '意见', en: 'In words' })}
        rules={[...required({ zh: '请写明', en: 'Please write it down' }), { min: 2 }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
