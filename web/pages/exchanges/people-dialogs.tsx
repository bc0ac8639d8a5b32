/** Who takes part of the unit's own, found by name; and who comes, with the least data. */
import { Button, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { HOST_PART_NAMES, HOST_PARTS, type HostPart } from '../../../src/domain/exchanges/exchanges.ts';
import { type CountryCode, countryCalled } from '../../../src/law/countries.ts';
import { call, useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { type Exchange, useCountries } from './words.ts';

type Parts = { readonly one: Exchange; readonly onClose: () => void };
type Choice = { readonly value: number; readonly label: string };

export function HostsDialog({ one, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const set = useAct('exchanges.set-hosts');
  const known = one.hosts.map(({ personId, name }) => ({ value: personId as number, label: name }));
  const [found, show] = useState<Choice[]>(known);
  const search = (text: string) => {
    if (text.trim() === '') return;
    void call('exchanges.find-people', { text: text.trim() }).then(
      ({ people }) =>
        show((before) => [
          ...before,
          ...people
            .filter(({ personId }) => !before.some(({ value }) => value === personId))
            .map(({ personId, name, staffNumber, department }) => ({
              value: personId as number,
              label: [name, staffNumber, department].filter(Boolean).join(' · '),
            })),
        ]),
      () => undefined,
    );
  };
  return (
    <FormDialog<{ hosts: { personId?: number; part?: HostPart }[] }>
      title={{ zh: '本单位参加人员', en: 'Who takes part' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。新增的人员须提醒。', en: 'Saved. Whoever is new is to be briefed.' }}
      initial={{
        hosts: one.hosts.length > 0 ? one.hosts.map(({ personId, part }) => ({ personId, part })) : [{ part: 'lead' }],
      }}
      width={640}
      onClose={onClose}
      run={({ hosts }) => set.mutateAsync({ exchangeId: one.exchangeId, hosts: hosts as never })}
    >
      <Form.List name="hosts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="field-row" key={key}>
                <Form.Item
                  name={[name, 'personId']}
                  label={t({ zh: '姓名或工号', en: 'Name or staff number' })}
                  rules={required({ zh: '请选择人员', en: 'Choose a person' })}
                  style={{ flex: 2, minWidth: 200 }}
                >
                  <Select
                    showSearch={{ optionFilterProp: 'label', onSearch: search }}
                    options={found}
                    notFoundContent={t({ zh: '输入姓名或工号查找', en: 'Type a name or staff number' })}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'part']}
                  label={t({ zh: '承担', en: 'Part' })}
                  rules={required({ zh: '请选择', en: 'Choose one' })}
                  style={{ flex: 1, minWidth: 120 }}
                >
                  <Select options={HOST_PARTS.map((value) => ({ value, label: t(HOST_PART_NAMES[value]) }))} />
                </Form.Item>
                <div className="field-row-end">
                  <Button disabled={fields.length === 1} onClick={() => remove(name)}>
                    {t({ zh: '去掉', en: 'Remove' })}
                  </Button>
                </div>
              </div>
            ))}
            <Button onClick={() => add({ part: 'receiver' })}>{t({ zh: '再加一人', en: 'One more' })}</Button>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}

type Line = { readonly name: string; readonly organisation?: string; readonly country?: string };

/** One a line, as it comes from a guest list: name, organisation, country by its code or its name. */
const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .map((line) => line.split(/[,，;；\t]/).map((part) => part.trim()))
    .filter(([name]) => name)
    .map(([name, organisation, country]) => ({ name: name!, organisation, country }));

/** What stands where a country should, and is none: it is asked for, never taken for another. */
const unknownIn = (text: string): Line[] => linesOf(text).filter(({ country }) => country && !countryCalled(country));

export function VisitorsDialog({ one, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const countries = useCountries();
  const set = useAct('exchanges.set-visitors');
  const unknown = (text: string) => {
    const lines = unknownIn(text)
      .slice(0, 5)
      .map(({ name, country }) => `${name}: ${country}`)
      .join('; ');
    return t({
      zh: `没有这样的国家（地区），名单未保存，请改正：${lines}`,
      en: `There is no such country; the list is not saved. Please put right: ${lines}`,
    });
  };
  return (
    <FormDialog<{ text: string; country: CountryCode }>
      title={{ zh: '外方人员名单', en: 'Visitors' }}
      act={{ zh: '保存名单', en: 'Save the list' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      initial={{ country: one.countries[0]! }}
      width={640}
      onClose={onClose}
      run={({ text, country }) =>
        set.mutateAsync({
          exchangeId: one.exchangeId,
          visitors: linesOf(text).map((line) => ({
            name: line.name,
            organisation: line.organisation || one.words?.organisations[0] || '—',
            country: line.country ? countryCalled(line.country)! : country,
          })),
        })
      }
    >
      <p className="quiet">
        {t({
          zh: '每行一人：姓名，单位，国家（地区）的名称或者代码。单位、国家不填的，用下面所选和登记的外方单位。只记这三项；保存的名单替换原来的名单。',
          en: 'One a line: name, organisation, country by its name or code. Where left out, the activity’s first body and the country below count. Nothing else is kept; the list replaces the one before.',
        })}
      </p>
      <Form.Item
        name="text"
        label={t({ zh: '名单', en: 'The list' })}
        rules={[
          ...required({ zh: '请输入名单', en: 'Enter the list' }),
          {
            validator: async (_, text: string) =>
              unknownIn(text ?? '').length ? Promise.reject(new Error(unknown(text))) : undefined,
          },
        ]}
      >
        <Input.TextArea
          autoSize={{ minRows: 5, maxRows: 16 }}
          placeholder={'Tan Example，示例理工大学，SG\n陈示例，示例理工大学，HK'}
        />
      </Form.Item>
      <Space>
        <Form.Item name="country" label={t({ zh: '未写明的国家（地区）', en: 'Country where none is written' })}>
          <Select style={{ minWidth: 220 }} showSearch={{ optionFilterProp: 'label' }} options={countries} />
        </Form.Item>
      </Space>
    </FormDialog>
  );
}
