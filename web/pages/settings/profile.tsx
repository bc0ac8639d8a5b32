/** Name, credit code, and the day from which the ledger answers. */
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { isCreditCode } from '../../../src/law/credit-code.ts';
import {
  INDUSTRIES,
  INDUSTRY_NAMES,
  type Industry,
  REGION_NAMES,
  REGIONS,
  type Region,
} from '../../../src/law/places.ts';
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
                {
                  title: { zh: '所在地区', en: 'Region' },
                  value: profile.region && t(REGION_NAMES[profile.region]),
                },
                {
                  title: { zh: '所属行业', en: 'Industry' },
                  value: profile.industry && t(INDUSTRY_NAMES[profile.industry]),
                },
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

type Values = { name: string; creditCode?: string; ledgerFrom: string; region?: Region; industry?: Industry };

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
      initial={{
        ...{ name: profile.name, creditCode: profile.creditCode, ledgerFrom: profile.ledgerFrom },
        ...{ region: profile.region, industry: profile.industry },
      }}
      onClose={onClose}
      run={({ name, creditCode, ledgerFrom, region, industry }) =>
        update.mutateAsync({ name, creditCode: creditCode || undefined, ledgerFrom, region, industry })
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
        name="region"
        label={t({ zh: '所在地区（GB/T 2260）', en: 'Region (GB/T 2260)' })}
        extra={t({
          zh: '地区和行业写入报送的履责情况统计，供上级按地区、行业汇总。可以不填。',
          en: 'Region and industry are stated in returns, so that superiors can sum up by them. They may be left out.',
        })}
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={REGIONS.map((value) => ({ value, label: t(REGION_NAMES[value]) }))}
        />
      </Form.Item>
      <Form.Item name="industry" label={t({ zh: '所属行业（GB/T 4754）', en: 'Industry (GB/T 4754)' })}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={INDUSTRIES.map((value) => ({ value, label: `${value} ${t(INDUSTRY_NAMES[value])}` }))}
        />
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
