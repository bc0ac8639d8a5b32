/** One version: a draft is written here by the office; submitted, the head reads and approves it; approved, the office issues it; issued, it is read. */

import { useParams } from '@tanstack/react-router';
import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { AUDIENCE_NAMES, LACK_NAMES, VERSION_STATE_NAMES } from '../../../src/domain/rules/rules.ts';
import { neededRule } from '../../../src/law/needed-rules.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, type Step, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { LIST } from '../../kit/punctuation.ts';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { VersionEditor } from './editor.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { PaperFile } from './paper-file.tsx';
import { RuleSaid } from './said.tsx';
import { TONE_OF_VERSION, useApproves, useRuns, type Version } from './words.tsx';

export default function VersionPage() {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  const { workRuleVersionId: named } = useParams({ strict: false }) as { workRuleVersionId: string };
  const workRuleVersionId = Number(named) as Version['versionId'];
  const query = useQueryOf('rules.version', { workRuleVersionId });
  const one = query.data;
  return (
    <Page
      title={{
        zh: one ? `${one.words?.title ?? '工作制度'}（第${one.number}版）` : '工作制度',
        en: one ? `${one.words?.title ?? 'Work rule'} (version ${one.number})` : 'Work rule',
      }}
      beside={one && <Stand one={one} />}
      actions={
        one?.words && (
          <Button onClick={() => void call('rules.print', { workRuleVersionId }).catch(say.failed)}>
            {t({ zh: '打印（PDF）', en: 'Print (PDF)' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <CaseSteps steps={stepsOf(found)} />
            {found.returned && found.state === 'draft' && (
              <InfoNote tone="warning" text={{ zh: `退回：${found.returned}`, en: `Sent back: ${found.returned}` }} />
            )}
            {runs && found.state === 'draft' && found.words ? (
              <VersionEditor key={found.versionId} one={found} />
            ) : (
              <Read one={found} />
            )}
          </>
        )}
      </Await>
      {one && (
        <Link to={`/rules/${one.workRuleId}`} className="back-link">
          {t({ zh: '返回该制度', en: 'Back to the rule' })}
        </Link>
      )}
    </Page>
  );
}

const ORDER = ['draft', 'submitted', 'approved', 'issued'] as const;
function stepsOf(one: Version): Step[] {
  const at = ORDER.indexOf(one.state);
  const names = [
    { title: { zh: '起草', en: 'Written' }, day: one.writtenAt },
    { title: { zh: '报批', en: 'Submitted' }, day: one.submittedAt },
    { title: { zh: '批准', en: 'Approved' }, day: one.approvedAt },
    { title: { zh: '印发', en: 'Issued' }, day: one.issuedOn },
  ];
  return names.map(({ title, day }, place) => ({
    ...{ title, day: place <= at && day ? day.slice(0, 10) : null },
    state: place < at || one.state === 'issued' ? 'done' : place === at ? 'now' : 'later',
  }));
}

function Stand({ one }: { one: Version }) {
  if (one.inForce) return <ToneTag tone="good" text={{ zh: '现行有效', en: 'In force' }} />;
  if (one.state !== 'issued')
    return <ToneTag tone={TONE_OF_VERSION[one.state]} text={VERSION_STATE_NAMES[one.state]} />;
  return <ToneTag tone="ended" text={{ zh: '已印发，不是现行版本', en: 'Issued, not the one in force' }} />;
}

function Read({ one }: { one: Version }) {
  return (
    <>
      <ToDo one={one} />
      {one.state === 'draft' && one.lacks.length > 0 && (
        <InfoNote
          text={{
            zh: `草稿，还缺：${one.lacks.map((lack) => LACK_NAMES[lack].zh).join('；')}。`,
            en: `A draft; still to come: ${one.lacks.map((lack) => LACK_NAMES[lack].en).join('; ')}.`,
          }}
        />
      )}
      <Particulars one={one} />
      <PaperFile one={one} />
      <Section title={{ zh: '全文', en: 'What it says' }}>
        {one.words ? (
          <RuleSaid words={one.words} />
        ) : (
          <InfoNote
            text={{ zh: '保存期限已满，内容已销毁。', en: 'Its time is over and what it said was destroyed.' }}
          />
        )}
      </Section>
    </>
  );
}

function ToDo({ one }: { one: Version }) {
  const t = useText();
  const runs = useRuns();
  const approves = useApproves();
  const confirm = useConfirm();
  const approve = useAct('rules.approve');
  const [doing, act] = useState<'issue' | 'send-back'>();
  const { state, versionId: workRuleVersionId, revision } = one;
  if (state !== 'submitted' && state !== 'approved') return null;
  const askApprove = () =>
    confirm({
      title: { zh: '批准这份制度？', en: 'Approve this rule?' },
      consequence: {
        zh: '批准后由专员编号印发。编写过的人不能批准；批准的是您刚才看到的这一稿。',
        en: 'The officer then issues it with its number. Nobody who has written in it approves it; it is the text that you have just read.',
      },
      act: { zh: '批准', en: 'Approve' },
      destructive: false,
      run: () => approve.mutateAsync({ workRuleVersionId, revision }),
    });
  return (
    <WhatNow
      text={
        state === 'submitted'
          ? { zh: '看过全文后批准，或者退回。', en: 'read it, then approve it or send it back.' }
          : { zh: '编号印发，选定由谁阅读。', en: 'issue it with its number, and say who must read it.' }
      }
      by={state === 'submitted' ? ROLE_NAMES.head : ROLE_NAMES['security-officer']}
    >
      <Space wrap>
        {state === 'submitted' && approves && (
          <Button type="primary" onClick={askApprove}>
            {t({ zh: '批准', en: 'Approve' })}
          </Button>
        )}
        {state === 'approved' && runs && (
          <Button type="primary" onClick={() => act('issue')}>
            {t({ zh: '编号印发', en: 'Issue it' })}
          </Button>
        )}
        <Button onClick={() => act('send-back')}>
          {approves ? t({ zh: '退回', en: 'Send back' }) : t({ zh: '收回修改', en: 'Take it back' })}
        </Button>
      </Space>
      {doing === 'issue' && <IssueDialog one={one} onClose={() => act(undefined)} />}
      {doing === 'send-back' && <SendBackDialog one={one} onClose={() => act(undefined)} />}
    </WhatNow>
  );
}

function Particulars({ one }: { one: Version }) {
  const t = useText();
  const by = (who: string | null, at: string | null) =>
    at ? (
      <span>
        {who} <InstantText at={at} />
      </span>
    ) : undefined;
  return (
    <Section title={{ zh: '印发情况', en: 'Issue' }}>
      <Facts
        facts={[
          { title: { zh: '文号', en: 'Number' }, value: one.document ?? undefined },
          {
            title: { zh: '印发日期', en: 'Issued on' },
            value: one.issuedOn && (
              <span>
                <DayText day={one.issuedOn} />{' '}
                {one.onPaper && <span className="quiet">{t({ zh: '（纸质印发）', en: '(on paper)' })}</span>}
              </span>
            ),
          },
          {
            title: { zh: '登记时间', en: 'Entered at' },
            value: one.issuedAt ? <InstantText at={one.issuedAt} /> : undefined,
          },
          { title: { zh: '生效日期', en: 'In force from' }, value: <DayText day={one.effectiveFrom} /> },
          { title: { zh: '有效期至', en: 'In force to' }, value: <DayText day={one.effectiveTo} /> },
          { title: { zh: '责任部门', en: 'Responsible body' }, value: one.words?.responsible || undefined },
          {
            title: { zh: '落实的义务', en: 'Implements' },
            value: one.implements.join(t(LIST)) || undefined,
          },
          {
            title: { zh: '类别', en: 'Kinds' },
            value: one.kinds.map((kind) => t(neededRule(kind).title)).join(t(LIST)) || undefined,
          },
          { title: { zh: '编写', en: 'Written' }, value: by(one.writer, one.writtenAt) },
          { title: { zh: '批准', en: 'Approved' }, value: by(one.approver, one.approvedAt) },
          {
            title: { zh: '阅读范围', en: 'To be read by' },
            value: one.audience ? t(AUDIENCE_NAMES[one.audience]) : undefined,
          },
        ]}
      />
    </Section>
  );
}

function SendBackDialog({ one, onClose }: { one: Version; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('rules.send-back');
  return (
    <FormDialog<{ words: string }>
      title={{ zh: '退回草稿', en: 'Send it back' }}
      act={{ zh: '退回', en: 'Send back' }}
      done={{ zh: '已退回，可以继续修改。', en: 'Sent back; it can be written in again.' }}
      onClose={onClose}
      run={({ words }) => act.mutateAsync({ workRuleVersionId: one.versionId, words })}
    >
      <Form.Item
        name="words"
        label={t({ zh: '改什么', en: 'What is to change' })}
        rules={required({ zh: '请写明', en: 'Please write it down' })}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
