/** Name, credit code, and the day from which the ledger answers. */
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { isCreditCode } from '../../../src/law/credit-code.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Await } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { useToday } from '../../today.ts';

type Profile = ResultOf<'units.profile'>;

export function ProfilePart() {
  const t = useText();
  const query = useQueryOf('units.profile', {});
  const mayChange = useWhoAmI().roles.includes('security-officer');
  const [changing, change] = useState(false);
  return (
    <Section
      title={{ zh: '单位信息', en: 'The unit' }}
      extra={
        mayChange && (
          <Button disabled={!query.data} onClick={() => change(true)}>
            {t({ zh: '修改', en: 'Change' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {(profile) => (
          <>
            <Facts
              facts={[
                { title: { zh: '单位名称', en: 'Name' }, value: profile.name },
                { title: { zh: '统一社会信用代码', en: 'Unified social credit code' }, value: profile.creditCode },
                { title: { zh: '台账起始日期', en: 'Ledger from' }, value: <DayText day={profile.ledgerFrom} /> },
                { title: { zh: '时区', en: 'Time zone' }, value: profile.timeZone },
              ]}
            />
            {changing && <ProfileDialog profile={profile} onClose={() => change(false)} />}
          </>
        )}
      </Await>
    </Section>
  );
}

type Values = { name: string; creditCode?: string; ledgerFrom: string };

function ProfileDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const today = useToday();
  const t = useText();
  const required = useRequired();
  const update = useAct('units.update-profile');
  return (
    <FormDialog<Values>
      title={{ zh: '修改单位信息', en: 'Change the unit' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '单位信息已保存。', en: 'The unit was saved.' }}
      initial={{ name: profile.name, creditCode: profile.creditCode, ledgerFrom: profile.ledgerFrom }}
      onClose={onClose}
      run={({ name, creditCode, ledgerFrom }) =>
        update.mutateAsync({ name, creditCode: creditCode || undefined, ledgerFrom })
      }
    >
      <Form.Item
        name="name"
        label={t({ zh: '单位名称', en: 'Name' })}
        rules={required({ zh: '请输入单位名称', en: 'Enter the name' })}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="creditCode"
        label={t({ zh: '统一社会信用代码', en: 'Unified social credit code' })}
        rules={[
          {
            validator: (_, code?: string) =>
              !code?.trim() || isCreditCode(code.trim().toUpperCase())
                ? Promise.resolve()
                : Promise.reject(
                    new Error(
                      t({
                        zh: '代码应为 18 位且校验正确，请对照证照核对',
                        en: 'It has 18 characters, the last a check; compare it with the certificate',
                      }),
                    ),
                  ),
          },
        ]}
      >
        <Input maxLength={18} />
      </Form.Item>
      <Form.Item
        name="ledgerFrom"
        label={t({ zh: '台账起始日期', en: 'Ledger from' })}
        extra={t({
          zh: '台账只计算这一天之后的应履行事项。改动后会重新计算整个单位的台账。',
          en: 'The ledger answers for the time from this day on. Changing it derives the whole ledger anew.',
        })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput last={today} />
      </Form.Item>
    </FormDialog>
  );
}
