/** The own body as others know it: name, sign, check code to read out, and the card file to hand over. */
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { BODY_KIND_NAMES } from '../../../src/domain/dispatches/dispatches.ts';
import { call, type ResultOf, useAct } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useIsClerk } from './may.ts';

export function OwnCard({ own }: { own: ResultOf<'dispatches.correspondents'>['own'] }) {
  const t = useText();
  const say = useSay();
  const isClerk = useIsClerk();
  const [changing, change] = useState(false);
  return (
    <Section
      title={{ zh: '本单位名片', en: 'Own card' }}
      extra={
        isClerk && (
          <Button onClick={() => call('dispatches.give-card', {}).catch(say.failed)}>
            {t({ zh: '导出名片', en: 'Export the card' })}
          </Button>
        )
      }
    >
      {own.sign === null && (
        <InfoNote
          tone="warning"
          text={{
            zh: '尚未设置发文机关代字，公文无法编号。请先设置（如“甲国安”）。',
            en: 'There is no sign yet, so no dispatch can be numbered. Please set it first.',
          }}
          action={
            isClerk && (
              <Button size="small" onClick={() => change(true)}>
                {t({ zh: '设置代字', en: 'Set the sign' })}
              </Button>
            )
          }
        />
      )}
      <Facts
        columns={3}
        facts={[
          { title: { zh: '名称', en: 'Name' }, value: own.name },
          { title: { zh: '类别', en: 'Kind' }, value: t(BODY_KIND_NAMES[own.kind]) },
          {
            title: { zh: '发文机关代字', en: 'Sign' },
            value: own.sign && (
              <span>
                {own.sign}{' '}
                {isClerk && (
                  <Button type="link" size="small" onClick={() => change(true)}>
                    {t({ zh: '更改', en: 'Change' })}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      <p className="quiet check-code-words">
        {t({
          zh: '校验码：与其他系统的单位交换名片后，由两人通过电话或当面逐组念给对方核对。',
          en: 'Check code: after cards are exchanged with another installation, two people read it to one another, group by group, by telephone or face to face.',
        })}
      </p>
      <CheckCode groups={own.fingerprint} />
      {changing && <SignDialog sign={own.sign ?? undefined} onClose={() => change(false)} />}
    </Section>
  );
}

export function CheckCode({ groups }: { groups: string }) {
  const t = useText();
  return (
    <fieldset className="check-code" aria-label={t({ zh: '校验码', en: 'Check code' })}>
      {groups.split(' ').map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sixteen fixed places, where two may hold the same
        <span key={index}>{group}</span>
      ))}
    </fieldset>
  );
}

function SignDialog({ sign, onClose }: { sign: string | undefined; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const set = useAct('dispatches.set-sign');
  return (
    <FormDialog<{ sign: string }>
      title={{ zh: '发文机关代字', en: 'Sign for document numbers' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      initial={{ sign }}
      onClose={onClose}
      run={(values) => set.mutateAsync(values)}
    >
      <p className="quiet">
        {t({
          zh: '文号以此开头，如代字“甲国安”，指导材料编为“甲国安导〔2026〕5号”。已编的文号不变。',
          en: 'Numbers begin with it: with the sign 甲国安, guidance is numbered 甲国安导〔2026〕5号. Numbers already given stay.',
        })}
      </p>
      <Form.Item
        name="sign"
        label={t({ zh: '代字', en: 'Sign' })}
        rules={required({ zh: '请输入代字', en: 'Enter the sign' })}
      >
        <Input maxLength={12} />
      </Form.Item>
    </FormDialog>
  );
}
