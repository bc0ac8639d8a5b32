/** One self-inspection: how far it is, what is to be done now, what it comes to, every item, the departments, the members, its record, the law. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { AUDIENCE_NAMES, STATE_NAMES } from '../../../src/domain/self-inspections/self-inspections.ts';
import { inTheWay, worthKnowing } from '../../../src/domain/self-inspections/unfinished.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, useAct, useQueryOf, useRefresh } from '../../api.ts';
import { CaseSteps, Facts, RecordLines, type Step, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { CertifyDialog, SendBackDialog } from './certify.tsx';
import { Departments, MyDepartments } from './departments.tsx';
import { Items } from './items.tsx';
import { useTarget } from './jump.ts';
import { Members } from './members.tsx';
import { ResultPart } from './result.tsx';
import { Unfinished } from './unfinished.tsx';
import { TONE_OF_STATE, useCertifies, useRuns, type Whole } from './words.ts';

export default function SelfInspectionPage() {
  const id = Number((useParams({ strict: false }) as { selfInspectionId: string }).selfInspectionId);
  const reads = useWhoAmI().roles.some((role) => role === 'security-officer' || role === 'head');
  return reads ? <Read selfInspectionId={id} /> : <MyDepartments selfInspectionId={id} />;
}

function Read({ selfInspectionId }: { selfInspectionId: number }) {
  const t = useText();
  const say = useSay();
  const query = useQueryOf('self-inspections.get', { selfInspectionId: selfInspectionId as never });
  const one = query.data;
  const name = one
    ? { zh: `自查 ${one.periodFrom} – ${one.periodTo}`, en: `Self-inspection ${one.periodFrom} – ${one.periodTo}` }
    : { zh: '自查', en: 'Self-inspection' };
  const print = () =>
    void call('self-inspections.print', { selfInspectionId: selfInspectionId as never }).catch(say.failed);
  return (
    <Page
      title={name}
      beside={one && <ToneTag tone={TONE_OF_STATE[one.state]} text={STATE_NAMES[one.state]} />}
      purpose={one?.template.title}
      actions={
        one && (
          <Button onClick={print}>
            {one.hasReport
              ? t({ zh: '自查报告（PDF）', en: 'Report (PDF)' })
              : t({ zh: '打印草稿（PDF）', en: 'Print the draft (PDF)' })}
          </Button>
        )
      }
    >
      <Await query={query}>{(found) => <Shown one={found} />}</Await>
    </Page>
  );
}

function Shown({ one }: { one: Whole }) {
  const t = useText();
  const [target, jump] = useTarget();
  return (
    <>
      <CaseSteps steps={stepsOf(one)} />
      <ToDo one={one} onJump={jump} />
      {one.returned && (
        <InfoNote
          tone="warning"
          text={{ zh: `主要负责人退回：${one.returned}`, en: `Sent back by the head: ${one.returned}` }}
        />
      )}
      <Section title={{ zh: '结果', en: 'Result' }}>
        <ResultPart result={one.result} isFinal={one.state === 'certified'} />
      </Section>
      <Items one={one} target={target} />
      <Departments one={one} />
      <Members one={one} />
      <Section title={{ zh: '基本情况', en: 'Facts' }}>
        <Facts
          facts={[
            { title: { zh: '模板', en: 'Template' }, value: `${t(one.template.title)} · ${one.template.version}` },
            { title: { zh: '作答期限', en: 'Answers by' }, value: <DayText day={one.dueOn} /> },
            { title: { zh: '个人自查', en: 'Members asked' }, value: t(AUDIENCE_NAMES[one.audience]) },
            { title: { zh: '台账读取时间', en: 'Ledger read' }, value: <InstantText at={one.readAt} /> },
          ]}
        />
      </Section>
      <Section title={{ zh: '记录', en: 'Record' }}>
        <RecordLines lines={linesOf(one, t)} />
      </Section>
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P9.9" />
      </Section>
    </>
  );
}

function stepsOf({ state, openedOn, answers, departments, certifiedOn }: Whole): Step[] {
  if (state === 'cancelled')
    return [
      { title: { zh: '开展', en: 'Opened' }, day: openedOn, state: 'done' },
      { title: { zh: '已取消', en: 'Cancelled' }, state: 'stopped' },
    ];
  const whole = answers.every(({ answer }) => answer !== null);
  const signed = departments.every(({ signedOffAt }) => signedOffAt !== null);
  const past = state !== 'open';
  const stand = (done: boolean, before: boolean): Step['state'] => (done ? 'done' : before ? 'now' : 'later');
  return [
    { title: { zh: '开展', en: 'Opened' }, day: openedOn, state: 'done' },
    { title: { zh: '逐项作答', en: 'Items answered' }, state: stand(past || whole, true) },
    { title: { zh: '部门签署', en: 'Departments signed' }, state: stand(past || (whole && signed), whole) },
    { title: { zh: '专员提交', en: 'Submitted' }, state: stand(past, whole && signed) },
    { title: { zh: '主要负责人签署', en: 'Certified' }, day: certifiedOn, state: stand(state === 'certified', past) },
  ];
}

const NEXT: Record<Whole['state'], Localised> = {
  open: {
    zh: '逐项作答；台账已经回答的，核对后确认。全部作答、部门签署后提交。',
    en: 'answer the items; look at what the ledger answered and confirm it. When all is answered and signed, submit it.',
  },
  submitted: {
    zh: '看结果和问题，逐项确认四项声明并签署。',
    en: 'read the result, confirm the four statements and certify.',
  },
  certified: { zh: '按期限整改发现的问题。', en: 'put right what was found, in time.' },
  cancelled: { zh: '已取消，仅供查阅。', en: 'nothing; it was given up and can be read.' },
};

function ToDo({ one, onJump }: { one: Whole; onJump: (item: string) => void }) {
  const t = useText();
  const say = useSay();
  const refresh = useRefresh();
  const confirm = useConfirm();
  const runs = useRuns();
  const certifies = useCertifies();
  const submit = useAct('self-inspections.submit');
  const read = useAct('self-inspections.read-ledger');
  const cancel = useAct('self-inspections.cancel');
  const confirmAll = useAct('self-inspections.confirm-proposed');
  const [doing, act] = useState<'certify' | 'send-back'>();
  const [wanted, showWanted] = useState(false);
  const { selfInspectionId } = one;
  const proposed = one.answers
    .filter(({ proposed: said, answer }) => said !== null && answer === null)
    .map(({ item }) => item);
  const send = () =>
    void submit.mutateAsync({ selfInspectionId }).then(
      ({ findings }) =>
        say.done({
          zh: `已提交主要负责人，${findings}个问题列入整改。`,
          en: `Submitted to the head; ${findings} became findings.`,
        }),
      async (reason) => {
        if (reason.code !== 'self-inspection-unfinished') return say.failed(reason);
        // What was refused is shown by what the ledger says now, not by what it said when the page was opened.
        await read.mutateAsync({ selfInspectionId }).catch(say.failed);
        await refresh();
        showWanted(true);
      },
    );
  const takeOver = () =>
    confirm({
      title: {
        zh: `确认台账给出的 ${proposed.length} 项？`,
        en: `Confirm what the ledger says of ${proposed.length} items?`,
      },
      consequence: {
        zh: '请先逐项看过。确认后仍可在提交前修改，与台账不一致的须写明理由。',
        en: 'Look at each first. Until it is submitted they can be changed; what differs from the ledger says why.',
      },
      act: { zh: '确认', en: 'Confirm' },
      destructive: false,
      run: () => confirmAll.mutateAsync({ selfInspectionId, items: proposed }),
    });
  const giveUp = () =>
    confirm({
      title: { zh: '取消这次自查？', en: 'Give this self-inspection up?' },
      consequence: {
        zh: '已作答的内容保留可查，不能恢复；台账不记为已履行。',
        en: 'What was answered stays readable, and it cannot be taken up again; nothing counts in the ledger.',
      },
      act: { zh: '取消自查', en: 'Give it up' },
      run: () => cancel.mutateAsync({ selfInspectionId }),
    });
  return (
    <>
      <WhatNow text={NEXT[one.state]} by={one.state === 'submitted' ? ROLE_NAMES.head : ROLE_NAMES['security-officer']}>
        <Space wrap>
          {runs && one.state === 'open' && (
            <>
              {proposed.length > 0 && (
                <Button onClick={takeOver}>
                  {t({
                    zh: `确认台账所答（${proposed.length}项）`,
                    en: `Confirm what the ledger says (${proposed.length})`,
                  })}
                </Button>
              )}
              <Button type="primary" loading={submit.isPending} onClick={send}>
                {t({ zh: '提交主要负责人', en: 'Submit to the head' })}
              </Button>
              <Button
                loading={read.isPending}
                onClick={() =>
                  void read
                    .mutateAsync({ selfInspectionId })
                    .then(() => say.done({ zh: '已重新读取台账。', en: 'The ledger was read again.' }), say.failed)
                }
              >
                {t({ zh: '重新读取台账', en: 'Read the ledger again' })}
              </Button>
              <Button onClick={giveUp}>{t({ zh: '取消自查', en: 'Give it up' })}</Button>
            </>
          )}
          {certifies && one.state === 'submitted' && (
            <>
              <Button type="primary" onClick={() => act('certify')}>
                {t({ zh: '签署自查报告', en: 'Certify' })}
              </Button>
              <Button onClick={() => act('send-back')}>{t({ zh: '退回', en: 'Send back' })}</Button>
            </>
          )}
        </Space>
        {doing === 'certify' && <CertifyDialog one={one} onClose={() => act(undefined)} />}
        {doing === 'send-back' && <SendBackDialog one={one} onClose={() => act(undefined)} />}
      </WhatNow>
      {wanted && one.state === 'open' && (
        <Unfinished
          {...one}
          left={inTheWay(one, one.departments)}
          noted={worthKnowing(one, one.files)}
          isHere={({ departmentId }) => departmentId === 0}
          onJump={onJump}
          act={{ zh: '提交', en: 'submitted' }}
        />
      )}
    </>
  );
}

function linesOf(one: Whole, t: (text: Localised) => string) {
  const line = (
    key: string,
    at: string | null,
    text: Localised,
    by: string | null,
    tone: 'good' | 'plain' = 'plain',
  ) => (at ? [{ key, at, text: t(text), tone, ...(by && { by }) }] : []);
  return [
    ...line('opened', one.openedAt, { zh: '开展自查', en: 'Opened' }, one.openedBy),
    ...line('submitted', one.submittedAt, { zh: '提交主要负责人', en: 'Submitted to the head' }, one.submittedBy),
    ...line('certified', one.certifiedAt, { zh: '签署自查报告', en: 'Certified' }, one.certifiedBy, 'good'),
    ...line('cancelled', one.cancelledAt, { zh: '取消自查', en: 'Given up' }, null),
  ];
}
