/** One drill: planned, then what came of it, who was there, what changes; its record as a PDF and the scan of what was signed. */
import { useParams } from '@tanstack/react-router';
import { Button, Form, Space } from 'antd';
import { useState } from 'react';
import { DRILL_STAND_NAMES, PLAN_KIND_NAMES } from '../../../src/domain/plans/plans.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, useAct, useActWithFile, useQueryOf } from '../../api.ts';
import { Facts, WhatNow } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FileInput } from '../../kit/file-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useLanguage, useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { CancelDrillDialog, ChangeDrillDialog, RecordDrillDialog } from './drill-dialogs.tsx';
import { type Drill, TONE_OF_DRILL, useRuns } from './words.tsx';

type Doing = 'record' | 'change' | 'cancel' | 'scan';

export default function DrillPage() {
  const t = useText();
  const say = useSay();
  const { language } = useLanguage();
  const drillId = Number((useParams({ strict: false }) as { drillId: string }).drillId) as Drill['drillId'];
  const query = useQueryOf('plans.drill', { drillId });
  const [doing, act] = useState<Doing>();
  const one = query.data;
  const close = () => act(undefined);
  return (
    <Page
      title={
        one ? { zh: `应急演练 ${one.plannedOn}`, en: `Drill of ${one.plannedOn}` } : { zh: '应急演练', en: 'Drill' }
      }
      beside={one && <ToneTag tone={TONE_OF_DRILL[one.stand]} text={DRILL_STAND_NAMES[one.stand]} />}
      purpose={one && PLAN_KIND_NAMES[one.kind]}
      actions={
        one?.scenario !== undefined && (
          <Button onClick={() => void call('plans.print-drill', { drillId, language }).catch(say.failed)}>
            {t({ zh: '打印记录（PDF）', en: 'Print the record (PDF)' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <ToDo one={found} onDo={act} />
            {found.stand === 'nobody-there' && (
              <InfoNote
                tone="warning"
                text={{
                  zh: '没有人到场，或者到场的人都说没有到场：这次演练不计入台账。',
                  en: 'Nobody was there, or all who were said to be say they were not: this drill does not count.',
                }}
              />
            )}
            <What one={found} />
            <Changes one={found} />
            <Who one={found} />
            {doing === 'record' && <RecordDrillDialog one={found} onClose={close} />}
            {doing === 'change' && <ChangeDrillDialog one={found} onClose={close} />}
            {doing === 'cancel' && <CancelDrillDialog one={found} onClose={close} />}
            {doing === 'scan' && <ScanDialog one={found} onClose={close} />}
            <Section title={{ zh: '法律依据', en: 'The law' }}>
              <DutyWords code="P8.5" />
            </Section>
            <Link to={`/plans/${found.planId}`} className="back-link">
              {t({ zh: '返回该预案', en: 'Back to the plan' })}
            </Link>
          </>
        )}
      </Await>
    </Page>
  );
}

function ToDo({ one, onDo }: { one: Drill; onDo: (what: Doing) => void }) {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  if (one.state === 'cancelled') return null;
  if (one.state === 'planned')
    return (
      <WhatNow
        text={{
          zh: '开展后登记谁到场、情况如何、改什么。',
          en: 'hold it, then record who was there, how it went, what changes.',
        }}
        by={ROLE_NAMES['security-officer']}
      >
        {runs && (
          <Space wrap>
            <Button type="primary" onClick={() => onDo('record')}>
              {t({ zh: '登记开展情况', en: 'Record how it went' })}
            </Button>
            <Button onClick={() => onDo('change')}>{t({ zh: '更改计划', en: 'Change the plan' })}</Button>
            <Button onClick={() => onDo('cancel')}>{t({ zh: '取消演练', en: 'Cancel it' })}</Button>
          </Space>
        )}
      </WhatNow>
    );
  return (
    <WhatNow
      text={
        one.changesOpen > 0
          ? { zh: `还有 ${one.changesOpen} 项改进未完成。`, en: `${one.changesOpen} changes are still open.` }
          : { zh: '改进已全部完成。', en: 'nothing; every change is done.' }
      }
    >
      <Space wrap>
        {one.hasFile ? (
          <Button onClick={() => void call('plans.open-scan', { drillId: one.drillId }).catch(say.failed)}>
            {t({ zh: '下载扫描件', en: 'Download the scan' })}
          </Button>
        ) : (
          runs && <Button onClick={() => onDo('scan')}>{t({ zh: '添加扫描件', en: 'Add the scan' })}</Button>
        )}
      </Space>
    </WhatNow>
  );
}

function What({ one }: { one: Drill }) {
  const t = useText();
  const said = (text: string | undefined) => (text ? <span className="plan-said">{text}</span> : undefined);
  return (
    <Section title={{ zh: '情况', en: 'How it went' }}>
      <Facts
        columns={1}
        facts={[
          {
            title: { zh: '预案', en: 'Plan' },
            value: (
              <Link to={`/plans/versions/${one.versionId}`}>
                {one.planTitle ?? t(PLAN_KIND_NAMES[one.kind])}{' '}
                {t({ zh: `第${one.number}版`, en: `version ${one.number}` })}
              </Link>
            ),
          },
          { title: { zh: '计划日期', en: 'Planned for' }, value: <DayText day={one.plannedOn} /> },
          { title: { zh: '情景', en: 'Scenario' }, value: said(one.scenario) },
          ...(one.state === 'cancelled'
            ? [{ title: { zh: '取消原因', en: 'Why cancelled' }, value: said(one.reason) }]
            : []),
          ...(one.state === 'held'
            ? [
                { title: { zh: '开展日期', en: 'Held on' }, value: <DayText day={one.heldOn} /> },
                {
                  title: { zh: '登记', en: 'Entered' },
                  value: (
                    <span>
                      <InstantText at={one.recordedAt} /> {one.recorder}
                    </span>
                  ),
                },
                { title: { zh: '做得好的', en: 'What went well' }, value: said(one.outcome?.wentWell) },
                { title: { zh: '问题', en: 'What went wrong' }, value: said(one.outcome?.wentWrong) },
                { title: { zh: '超出时限的步骤', en: 'What took too long' }, value: said(one.outcome?.late) },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function Changes({ one }: { one: Drill }) {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  const finish = useAct('plans.finish-change');
  if (one.state !== 'held') return null;
  return (
    <Section title={{ zh: '改进事项', en: 'What changes' }}>
      {one.changes.length === 0 && <p className="quiet">{t({ zh: '没有改进事项。', en: 'Nothing was to change.' })}</p>}
      <ul className="plan-calls">
        {one.changes.map(({ changeId, what, name, dueOn, doneAt }) => (
          <li key={changeId}>
            <span>
              {what}{' '}
              <span className="quiet">
                {name ?? '—'} · {t({ zh: '期限', en: 'by' })} <DayText day={dueOn} />
              </span>
            </span>
            {doneAt ? (
              <span className="quiet">
                {t({ zh: '已完成', en: 'Done' })} <InstantText at={doneAt} />
              </span>
            ) : (
              runs && (
                <Button
                  size="small"
                  onClick={() => void finish.mutateAsync({ drillChangeId: changeId }).catch(say.failed)}
                >
                  {t({ zh: '已完成', en: 'Done' })}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Who({ one }: { one: Drill }) {
  const t = useText();
  return (
    <Section title={{ zh: '参加人员', en: 'Who takes part' }}>
      {one.participants.length === 0 && (
        <p className="quiet">
          {t({
            zh: '还没有列出参加人员：无人参加的演练不计入。',
            en: 'Nobody yet: a drill in which nobody takes part does not count.',
          })}
        </p>
      )}
      <ul className="plan-calls">
        {one.participants.map(({ personId, name, department, present, disputedAt }) => (
          <li key={personId}>
            <span>
              {name} <span className="quiet">{department}</span>
            </span>
            {present !== null && (
              <span>
                {present ? t({ zh: '到场', en: 'present' }) : t({ zh: '未到场', en: 'absent' })}
                {disputedAt && (
                  <>
                    {' '}
                    <ToneTag tone="late" text={{ zh: '本人说没有到场', en: 'says not to have been there' }} />
                  </>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ScanDialog({ one, onClose }: { one: Drill; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useActWithFile('plans.add-scan');
  return (
    <FormDialog<{ file: File }>
      title={{ zh: '添加扫描件', en: 'Add the scan' }}
      act={{ zh: '添加', en: 'Add' }}
      done={{ zh: '已添加，校验码已记入日志。', en: 'Added; its hash stands in the record.' }}
      onClose={onClose}
      run={({ file }) => act.mutateAsync({ input: { drillId: one.drillId }, file })}
    >
      <Form.Item
        name="file"
        label={t({
          zh: '签到表、现场照片等，合为一个文件（PDF、JPG 或 PNG）',
          en: 'Sign-in sheet, photographs, as one file (PDF, JPG or PNG)',
        })}
        rules={required({ zh: '请选择文件', en: 'Choose a file' })}
        extra={t({
          zh: '添加后不能更换。不得添加涉密文件。',
          en: 'It cannot be replaced afterwards. Never a classified file.',
        })}
      >
        <FileInput accept=".pdf,.jpg,.jpeg,.png" />
      </Form.Item>
    </FormDialog>
  );
}
