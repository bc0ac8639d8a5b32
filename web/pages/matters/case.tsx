/** A reported matter, for who deals with it: how far it is, what is to be done now, the facts, the record, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Form, Input, Radio, Space } from 'antd';
import { useState } from 'react';
import {
  groupOf,
  isAtOnce,
  MATTER_GROUP_NAMES,
  MATTER_OUTCOME_NAMES,
  MATTER_OUTCOMES,
  MATTER_STATE_NAMES,
  MATTER_TRIGGER_NAMES,
} from '../../../src/domain/matters/matters.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, type InputOf, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { Facts, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Await, EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { GIVEN_PURPOSES, type GivenPurpose, PurposeDialog } from '../../kit/purpose.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { MatterRecord, MatterSteps, MatterWords } from './parts.tsx';
import { LATE, TONE_OF_MATTER } from './words.ts';

type Opened = ResultOf<'matters.get'>;
const TITLE: Localised = { zh: '报告事项', en: 'A matter reported' };

/** An address without the person or the purpose is completed first: opening a case is logged with both. */
export default function MatterCase() {
  const matterId = Number((useParams({ strict: false }) as { matterId: string }).matterId);
  const [search, filter] = useFilters();
  const go = useGo();
  const t = useText();
  const named = numberOf(search.person);
  const purpose = oneOf(GIVEN_PURPOSES, search.purpose);
  const found = useQueryOf('matters.list', { matterId: matterId as never, limit: 1 }, { enabled: named === undefined });
  const personId = named ?? found.data?.rows[0]?.personId;
  if (personId !== undefined && purpose !== undefined) return <OneMatter {...{ matterId, personId, purpose }} />;
  return (
    <Page title={TITLE}>
      {personId === undefined ? (
        <Await query={found}>
          {() => (
            <EmptyNote
              text={{
                zh: '没有这件报告，或者您不需要知道它的内容。请从“事项报告”中重新选择。',
                en: 'There is no such report, or your duty does not need it. Choose one under Matters reported.',
              }}
            >
              <Button type="primary" onClick={() => go({ to: '/matters' })}>
                {t({ zh: '到事项报告', en: 'To Matters reported' })}
              </Button>
            </EmptyNote>
          )}
        </Await>
      ) : (
        <PurposeDialog
          open
          title={{ zh: '打开报告事项', en: 'Open the report' }}
          notice={{
            zh: '打开会记入日志，报告人可以看到谁、什么时候、为什么查看。',
            en: 'Opening it is logged; the reporter sees who looked, when and why.',
          }}
          act={{ zh: '打开', en: 'Open' }}
          onCancel={() => go({ to: '/matters' })}
          onGiven={(given) => filter({ person: String(personId), purpose: given })}
        />
      )}
    </Page>
  );
}

type One = { readonly matterId: number; readonly personId: number; readonly purpose: GivenPurpose };

function OneMatter({ matterId, personId, purpose }: One) {
  const t = useText();
  const say = useSay();
  const { roles } = useWhoAmI();
  const query = useQueryOf('matters.get', { matterId: matterId as never, personId: personId as never, purpose });
  const one = query.data;
  const print = () => void call('matters.print', { matterId: matterId as never, purpose }).catch(say.failed);
  return (
    <Page
      title={one ? { zh: `报告事项 ${one.number}`, en: `Matter ${one.number}` } : TITLE}
      beside={one && <ToneTag tone={TONE_OF_MATTER[one.state]} text={MATTER_STATE_NAMES[one.state]} />}
      purpose={one && MATTER_TRIGGER_NAMES[one.trigger]}
      actions={
        one &&
        roles.includes('security-officer') && (
          <Button onClick={print}>{t({ zh: '打印办理记录', en: 'Print the record' })}</Button>
        )
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <MatterSteps one={found} />
            <ToDo one={found} />
            <CaseFacts one={found} />
            <MatterWords one={found} />
            <MatterRecord one={found} />
            <Section title={{ zh: '法律依据', en: 'The law' }}>
              <DutyWords code="P9.4" />
            </Section>
          </>
        )}
      </Await>
    </Page>
  );
}

const NEXT: Record<'reported' | 'acknowledged' | 'handled', Localised> = {
  reported: { zh: '确认收到，报告人随即可以看到。', en: 'acknowledge it; the reporter is shown so at once.' },
  acknowledged: {
    zh: '按规定办理，选择结果并告诉报告人。',
    en: 'handle it by the rules, choose the outcome and tell the reporter.',
  },
  handled: {
    zh: '没有遗留事项的，办结；保存期限自办结之日起算。',
    en: 'close it where nothing is left; its period of being kept runs from then.',
  },
};

function ToDo({ one }: { one: Opened }) {
  const t = useText();
  const confirm = useConfirm();
  const say = useSay();
  const [handling, handle] = useState(false);
  const acknowledge = useAct('matters.acknowledge');
  const close = useAct('matters.close');
  const { matterId } = one;
  if (one.state === 'closed') return null;
  const askClose = () =>
    confirm({
      title: { zh: '办结该事项？', en: 'Close this report?' },
      consequence: {
        zh: '办结后报告人不能再补充；内容保存到期后由两人销毁。',
        en: 'The reporter can add nothing afterwards; what it says is kept for its period and then destroyed by two persons.',
      },
      act: { zh: '办结', en: 'Close' },
      destructive: false,
      run: () => close.mutateAsync({ matterId }),
    });
  return (
    <>
      {isAtOnce(one.trigger) && one.state === 'reported' && <AtOnce one={one} />}
      <WhatNow text={NEXT[one.state]} by={ROLE_NAMES['security-officer']}>
        {one.mayHandle && (
          <Space wrap>
            {one.state === 'reported' && (
              <Button
                type="primary"
                loading={acknowledge.isPending}
                onClick={() => void acknowledge.mutateAsync({ matterId }).catch(say.failed)}
              >
                {t({ zh: '确认收到', en: 'Acknowledge' })}
              </Button>
            )}
            {one.state === 'acknowledged' && (
              <Button type="primary" onClick={() => handle(true)}>
                {t({ zh: '登记办理结果', en: 'Record the handling' })}
              </Button>
            )}
            {one.state === 'handled' && (
              <Button type="primary" onClick={askClose}>
                {t({ zh: '办结', en: 'Close' })}
              </Button>
            )}
          </Space>
        )}
      </WhatNow>
      {handling && <HandleDialog one={one} onClose={() => handle(false)} />}
    </>
  );
}

/** What the law asks of the unit itself: the report of a leak within its time, and no inquiry of its own into espionage. */
function AtOnce({ one }: { one: Opened }) {
  const isLeak = one.trigger === 'leak' || one.trigger === 'unit-leak';
  return (
    <InfoNote
      tone="warning"
      text={
        isLeak
          ? {
              zh: '发生或者可能发生泄密的，单位应立即采取补救措施，24小时内向主管部门和保密行政管理部门报告（《保守国家秘密法》第四十七条及其实施条例第六十一条）。',
              en: 'A leak, or a possible one: remedy it at once and report it to the superior body and the secrecy administration within 24 hours (Secrets Law, Art. 47; its Regulations, Art. 61).',
            }
          : {
              zh: '单位不调查间谍行为：事实及时转报国家安全机关（电话12339），到此为止；不得对报告人不利。',
              en: 'The unit does not investigate espionage: tell the facts on to the state security organ (12339) and leave it there. Nothing may be held against the reporter.',
            }
      }
    />
  );
}

type Handling = Omit<InputOf<'matters.handle'>, 'matterId'>;

function HandleDialog({ one, onClose }: { one: Opened; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('matters.handle');
  return (
    <FormDialog<Handling>
      title={{ zh: '登记办理结果', en: 'Record the handling' }}
      act={{ zh: '登记并告诉报告人', en: 'Record, and tell the reporter' }}
      done={{ zh: '已登记，报告人可以看到。', en: 'Recorded; the reporter can read it.' }}
      onClose={onClose}
      run={(wish) => act.mutateAsync({ matterId: one.matterId, ...wish })}
      width={560}
    >
      <Form.Item
        name="outcome"
        label={t({ zh: '结果', en: 'Outcome' })}
        rules={required({ zh: '请选择结果', en: 'Choose the outcome' })}
      >
        <Radio.Group>
          <Space orientation="vertical">
            {MATTER_OUTCOMES.map((outcome) => (
              <Radio key={outcome} value={outcome}>
                {t(MATTER_OUTCOME_NAMES[outcome])}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="words"
        label={
          <span>
            {t({ zh: '告诉报告人的话', en: 'Words to the reporter' })}
            <span className="quiet asked">
              {t({
                zh: '报告人会看到。只写做了什么；不评价任何人，不写他人的个人信息。',
                en: 'The reporter reads this. Write what was done; judge nobody, and write nothing personal of others.',
              })}
            </span>
          </span>
        }
        rules={[...required({ zh: '请写明', en: 'Please write it down' }), { min: 2 }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

function CaseFacts({ one }: { one: Opened }) {
  const t = useText();
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts
        columns={3}
        facts={[
          { title: { zh: '报告人', en: 'Reporter' }, value: one.name },
          { title: { zh: '部门', en: 'Department' }, value: one.department },
          { title: { zh: '类别', en: 'Kind' }, value: t(MATTER_GROUP_NAMES[groupOf(one.trigger)]) },
          { title: { zh: '知悉日期', en: 'Known on' }, value: <DayText day={one.knownOn} /> },
          {
            title: { zh: '应报告日期', en: 'Report by' },
            value: (
              <span>
                <DayText day={one.reportBy} /> {one.reportedOn > one.reportBy && <ToneTag tone="soon" text={LATE} />}
              </span>
            ),
          },
          { title: { zh: '报告时间', en: 'Reported at' }, value: <InstantText at={one.reportedAt} seconds /> },
          {
            title: { zh: '回执核对码', en: 'Code of the receipt' },
            value: <span className="code-text">{one.receipt.code}</span>,
          },
          { title: { zh: '审计日志条目', en: 'Entry of the record' }, value: one.receipt.entryId },
          {
            title: { zh: '办理结果', en: 'Outcome' },
            value: one.outcome && t(MATTER_OUTCOME_NAMES[one.outcome]),
          },
        ]}
      />
    </Section>
  );
}
