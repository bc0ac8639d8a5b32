/** One part: what the system fills in, what the unit adds, every version; completing, signing, sending back, the paper. */
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import {
  ADDED_NAMES,
  type Added,
  CONCLUSION_NAMES,
  CONCLUSIONS,
  VERSION_STATE_NAMES,
} from '../../../src/domain/rights/assessment/names.ts';
import type { PartCode } from '../../../src/domain/rights/assessment/part-codes.ts';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { RecordLines, SideDrawer, WhatNow } from '../../kit/case.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Await } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import './rights.css';
import { AssessmentBasis } from './assessment-basis.tsx';

type One = ResultOf<'rights.assessment'>;

export function AssessmentDrawer({ part, onClose }: { part: PartCode; onClose: () => void }) {
  const t = useText();
  const one = useQueryOf('rights.assessment', { part });
  return (
    <SideDrawer
      width={860}
      open
      onClose={onClose}
      title={one.data ? t(one.data.basis.title) : t({ zh: '影响评估', en: 'Impact assessment' })}
    >
      <Await query={one}>
        {(data) => (
          <>
            <Now one={data} />
            <AssessmentBasis basis={data.basis} />
            {data.added && <AddedWords added={data.added} />}
            <Versions one={data} />
          </>
        )}
      </Await>
    </SideDrawer>
  );
}

function Now({ one }: { one: One }) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const { roles } = useWhoAmI();
  const [completing, complete] = useState(false);
  const sign = useAct('rights.sign-assessment');
  const giveBack = useAct('rights.return-assessment');
  const open = one.versions.find(({ state, basis }) => state === 'completed' && basis === one.version);
  const signed = one.versions.find(({ state }) => state === 'signed');
  const [officer, head] = [roles.includes('security-officer'), roles.includes('head')];
  const askSigning = (assessmentId: number) =>
    confirm({
      title: { zh: '签署本评估？', en: 'Sign this assessment?' },
      consequence: {
        zh: '签署后按此版本留存，生成 PDF，至少保存三年，不能再改；系统内容变化时须重新评估。',
        en: 'This version is then kept as it is with its PDF for at least three years and cannot be changed; where the system changes, it is made anew.',
      },
      act: { zh: '签署', en: 'Sign' },
      destructive: false,
      run: () => sign.mutateAsync({ assessmentId }).then(() => say.done({ zh: '已签署。', en: 'Signed.' })),
    });
  const askBack = (assessmentId: number) =>
    confirm({
      title: { zh: '退回本评估？', en: 'Send this assessment back?' },
      consequence: {
        zh: '由安全防范专员重新填写；已填内容保留供修改。',
        en: 'The security officer completes it anew; what was written is kept to start from.',
      },
      act: { zh: '退回', en: 'Send back' },
      run: () => giveBack.mutateAsync({ assessmentId }),
    });
  const done = signed?.basis === one.version && !open;
  const completeButton = officer && (
    <Button type={open || done ? 'default' : 'primary'} onClick={() => complete(true)}>
      {open ? t({ zh: '修改', en: 'Change it' }) : t({ zh: '填写评估', en: 'Complete it' })}
    </Button>
  );
  return (
    <>
      {open ? (
        <WhatNow
          text={{ zh: '核对内容后签署。', en: 'read it and sign.' }}
          by={{ zh: '单位主要负责人，不得为填写人', en: 'the head, not who completed it' }}
        >
          {head && (
            <>
              <Button onClick={() => askBack(open.assessmentId)}>{t({ zh: '退回', en: 'Send back' })}</Button>{' '}
              <Button type="primary" onClick={() => askSigning(open.assessmentId)}>
                {t({ zh: '签署', en: 'Sign' })}
              </Button>{' '}
            </>
          )}
          {completeButton}
        </WhatNow>
      ) : done ? (
        <p>
          {t({ zh: '现行内容已评估并签署。', en: 'Assessed and signed as it stands.' })} {completeButton}
        </p>
      ) : (
        <WhatNow
          text={
            signed
              ? {
                  zh: '系统内容已变化，请核对后重新填写。',
                  en: 'the system has changed; read it and complete it anew.',
                }
              : {
                  zh: '核对系统预填的内容，补充本单位的情况。',
                  en: 'read what is filled in and add what is so in this unit.',
                }
          }
          by={{ zh: '安全防范专员', en: 'the security officer' }}
        >
          {completeButton}
        </WhatNow>
      )}
      {completing && <CompleteDialog one={one} onClose={() => complete(false)} />}
    </>
  );
}

const FIELDS = ['necessity', 'ownMeasures', 'remaining'] as const;

function CompleteDialog({ one, onClose }: { one: One; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('rights.complete-assessment');
  return (
    <FormDialog<Added>
      width={640}
      title={{ zh: '填写影响评估', en: 'Complete the assessment' }}
      act={{ zh: '提交签署', en: 'Hand to the head' }}
      done={{ zh: '已提交，待主要负责人签署。', en: 'Handed over; the head is to sign.' }}
      initial={one.added ?? { conclusion: 'fits' }}
      onClose={onClose}
      run={(added) => act.mutateAsync({ part: one.part, basis: one.version, ...added })}
    >
      <p className="quiet">
        {t({
          zh: '只写单位的情况，不写任何个人。预填内容随本版本一并留存。',
          en: 'Write about the unit, never about a person. What is filled in is kept with this version.',
        })}
      </p>
      {FIELDS.map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(ADDED_NAMES[name])}
          rules={required({
            zh: '请填写；没有的，写“无”并说明',
            en: 'Please write; where there is none, say so and why',
          })}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} showCount />
        </Form.Item>
      ))}
      <Form.Item
        name="conclusion"
        label={t({ zh: '结论', en: 'Conclusion' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group options={CONCLUSIONS.map((value) => ({ value, label: t(CONCLUSION_NAMES[value]) }))} vertical />
      </Form.Item>
    </FormDialog>
  );
}

function AddedWords({ added }: { added: Added }) {
  const t = useText();
  return (
    <Section title={{ zh: '本单位补充', en: 'What the unit adds' }}>
      {FIELDS.map((name) => (
        <div key={name}>
          <h3>{t(ADDED_NAMES[name])}</h3>
          <p className="assessment-words">{added[name]}</p>
        </div>
      ))}
      <p>
        <strong>{t({ zh: '结论：', en: 'Conclusion: ' })}</strong>
        {t(CONCLUSION_NAMES[added.conclusion])}
      </p>
    </Section>
  );
}

function Versions({ one }: { one: One }) {
  const t = useText();
  const say = useSay();
  if (one.versions.length === 0) return null;
  return (
    <Section title={{ zh: '版本', en: 'Versions' }}>
      <RecordLines
        lines={one.versions.map((version) => ({
          key: version.assessmentId,
          at: version.completedAt,
          by: version.completedBy,
          tone: version.state === 'signed' ? 'good' : 'plain',
          text: (
            <>
              {t({ zh: `第 ${version.version} 版：`, en: `Version ${version.version}: ` })}
              {t(VERSION_STATE_NAMES[version.state])}
              {version.signedBy && ` · ${version.signedBy}`}{' '}
              {version.state === 'signed' && (
                <Button
                  size="small"
                  type="link"
                  onClick={() =>
                    void call('rights.download-assessment', { assessmentId: version.assessmentId }).catch(say.failed)
                  }
                >
                  {t({ zh: '下载（PDF）', en: 'Download (PDF)' })}
                </Button>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}
