/** One version: a draft is written here by the office; submitted, the head reads and approves it; issued, it is read. */
import { useParams } from '@tanstack/react-router';
import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { LACK_NAMES, PLAN_KIND_NAMES, VERSION_STATE_NAMES } from '../../../src/domain/plans/plans.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, useAct, useQueryOf } from '../../api.ts';
import { Facts, WhatNow } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useLanguage, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { VersionEditor } from './editor.tsx';
import { PlanSaid } from './said.tsx';
import { TONE_OF_VERSION, useApproves, useRuns, type Version } from './words.tsx';

export default function VersionPage() {
  const t = useText();
  const say = useSay();
  const { language } = useLanguage();
  const runs = useRuns();
  const planVersionId = Number(
    (useParams({ strict: false }) as { planVersionId: string }).planVersionId,
  ) as Version['versionId'];
  const query = useQueryOf('plans.version', { planVersionId });
  const one = query.data;
  const edits = runs && one?.state === 'draft' && Boolean(one.words);
  return (
    <Page
      title={{
        zh: one ? `${one.words?.title ?? '应急预案'}（第${one.number}版）` : '应急预案',
        en: one ? `${one.words?.title ?? 'Contingency plan'} (version ${one.number})` : 'Contingency plan',
      }}
      beside={one && <Stand one={one} />}
      purpose={one && PLAN_KIND_NAMES[one.kind]}
      actions={
        one?.words && (
          <Button onClick={() => void call('plans.print', { planVersionId, language }).catch(say.failed)}>
            {t({ zh: '打印（PDF）', en: 'Print (PDF)' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            {found.returned && found.state === 'draft' && (
              <InfoNote tone="warning" text={{ zh: `退回：${found.returned}`, en: `Sent back: ${found.returned}` }} />
            )}
            {edits ? <VersionEditor key={found.versionId} one={found} /> : <Read one={found} />}
          </>
        )}
      </Await>
      {one && (
        <Link to={`/plans/${one.planId}`} className="back-link">
          {t({ zh: '返回该预案', en: 'Back to the plan' })}
        </Link>
      )}
    </Page>
  );
}

function Stand({ one }: { one: Version }) {
  if (one.inForce) return <ToneTag tone="good" text={{ zh: '现行有效', en: 'In force' }} />;
  const tone = one.state === 'issued' ? 'ended' : TONE_OF_VERSION[one.state];
  const text: Localised =
    one.state === 'issued'
      ? { zh: '已印发，不是现行版本', en: 'Issued, not the one in force' }
      : VERSION_STATE_NAMES[one.state];
  return <ToneTag tone={tone} text={text} />;
}

function Read({ one }: { one: Version }) {
  const t = useText();
  const runs = useRuns();
  const approves = useApproves();
  const [doing, act] = useState<'approve' | 'send-back'>();
  return (
    <>
      {one.state === 'submitted' && (
        <WhatNow
          text={{ zh: '看过全文后批准印发，或者退回。', en: 'read it, then approve it or send it back.' }}
          by={ROLE_NAMES.head}
        >
          <Space wrap>
            {approves && (
              <Button type="primary" onClick={() => act('approve')}>
                {t({ zh: '批准并印发', en: 'Approve and issue' })}
              </Button>
            )}
            {(approves || runs) && (
              <Button onClick={() => act('send-back')}>
                {approves ? t({ zh: '退回', en: 'Send back' }) : t({ zh: '收回修改', en: 'Take it back' })}
              </Button>
            )}
          </Space>
        </WhatNow>
      )}
      {one.state === 'draft' && one.lacks.length > 0 && (
        <InfoNote
          text={{
            zh: `草稿，还缺：${one.lacks.map((lack) => LACK_NAMES[lack].zh).join('；')}。`,
            en: `A draft; still to come: ${one.lacks.map((lack) => LACK_NAMES[lack].en).join('; ')}.`,
          }}
        />
      )}
      <Section title={{ zh: '印发', en: 'Issue' }}>
        <Facts
          facts={[
            { title: { zh: '文号', en: 'Number' }, value: one.document ?? undefined },
            { title: { zh: '生效日期', en: 'In force from' }, value: <DayText day={one.effectiveFrom} /> },
            {
              title: { zh: '批准', en: 'Approved' },
              value: one.approvedAt ? (
                <span>
                  {one.approver} <InstantText at={one.approvedAt} />
                </span>
              ) : undefined,
            },
            {
              title: { zh: '编写', en: 'Written' },
              value: (
                <span>
                  {one.writer} <InstantText at={one.writtenAt} />
                </span>
              ),
            },
          ]}
        />
      </Section>
      {one.words ? (
        <PlanSaid words={one.words} holders={one.holders} />
      ) : (
        <InfoNote text={{ zh: '保存期限已满，内容已销毁。', en: 'Its time is over and what it said was destroyed.' }} />
      )}
      {doing === 'approve' && <ApproveDialog one={one} onClose={() => act(undefined)} />}
      {doing === 'send-back' && <SendBackDialog one={one} onClose={() => act(undefined)} />}
    </>
  );
}

type Parts = { readonly one: Version; readonly onClose: () => void };

function ApproveDialog({ one, onClose }: Parts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const approve = useAct('plans.approve');
  return (
    <FormDialog<{ effectiveFrom: string; document?: string }>
      title={{ zh: '批准并印发', en: 'Approve and issue' }}
      act={{ zh: '批准', en: 'Approve' }}
      done={{ zh: '已批准，记入台账。', en: 'Approved; it stands in the ledger.' }}
      initial={{ effectiveFrom: today }}
      onClose={onClose}
      run={({ effectiveFrom, document }) =>
        approve.mutateAsync({
          ...{ planVersionId: one.versionId, revision: one.revision, effectiveFrom: effectiveFrom as never },
          ...(document?.trim() && { document: document.trim() }),
        })
      }
    >
      <Form.Item
        name="effectiveFrom"
        label={t({ zh: '生效日期', en: 'In force from' })}
        rules={required({ zh: '请选择日期', en: 'Choose the day' })}
      >
        <DayInput first={today} />
      </Form.Item>
      <Form.Item name="document" label={t({ zh: '文号', en: 'Number' })}>
        <Input maxLength={60} />
      </Form.Item>
      <p className="quiet">
        {t({
          zh: '批准后不能修改，只能修订为新版本。编写过的人不能批准。',
          en: 'It cannot be changed afterwards, only replaced by a next version. Nobody who has written in it approves it.',
        })}
      </p>
    </FormDialog>
  );
}

function SendBackDialog({ one, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const act = useAct('plans.send-back');
  return (
    <FormDialog<{ words: string }>
      title={{ zh: '退回草稿', en: 'Send it back' }}
      act={{ zh: '退回', en: 'Send back' }}
      done={{ zh: '已退回，可以继续修改。', en: 'Sent back; it can be written in again.' }}
      onClose={onClose}
      run={({ words }) => act.mutateAsync({ planVersionId: one.versionId, words })}
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
