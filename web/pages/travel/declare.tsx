/** Recording a journey for others: one, or a group with its leader. */
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { call, useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { type Declared, DeclareForm } from './declare-form.tsx';

type Chosen = { readonly value: number; readonly label: string };
type ForOthers = Declared & {
  people: Chosen[];
  leader?: Chosen;
  groupName?: string;
  standIns?: Record<string, Chosen>;
};

export default function Declare() {
  const t = useText();
  const go = useGo();
  const say = useSay();
  const declare = useAct('travel.declare');
  const send = async (wish: Declared) => {
    const { people, leader, groupName, ...rest } = wish as ForOthers;
    const members = people.map(({ value }) => ({ personId: value as never }));
    const done = await declare.mutateAsync({
      ...rest,
      members,
      ...(members.length > 1 && { groupName, leaderId: (leader ?? people[0])!.value as never }),
    });
    say.done({ zh: '已登记。', en: 'Recorded.' });
    go({ to: '/travel', search: { state: done.state } });
  };
  return (
    <Page
      narrow
      title={{ zh: '登记出行', en: 'Record a journey' }}
      purpose={{
        zh: '为没有账号的人员、口头报告的人员或者团组登记。只有法律要求掌握的出行才能登记，没有依据的会说明原因。',
        en: 'For who has no account, who called, or a group. Only journeys that the law asks for can be recorded; where there is no ground it says so.',
      }}
    >
      <DeclareForm keptAs="trip-of-others" act={{ zh: '登记', en: 'Record' }} send={send}>
        <People />
        <p className="quiet">
          {t({ zh: '两人以上为团组，请填写团组名称和领队。', en: 'Two or more are a group: name it and its leader.' })}
        </p>
      </DeclareForm>
    </Page>
  );
}

function People() {
  const t = useText();
  const required = useRequired();
  const [found, show] = useState<Chosen[]>([]);
  const people = (Form.useWatch('people') ?? []) as Chosen[];
  const search = (text: string) => {
    if (text.trim() === '') return show([]);
    void call('travel.find-people', { text: text.trim() }).then(
      ({ people: rows }) =>
        show(
          rows.map(({ personId, name, staffNumber, department }) => ({
            value: personId,
            label: [name, staffNumber, department].filter(Boolean).join(' · '),
          })),
        ),
      () => show([]),
    );
  };
  return (
    <>
      <Form.Item
        name="people"
        label={t({ zh: '出行人员（按姓名或工号查找）', en: 'Travellers (by name or staff number)' })}
        rules={required({ zh: '请选择出行人员', en: 'Choose who travels' })}
      >
        <Select
          mode="multiple"
          labelInValue
          showSearch={{ filterOption: false, onSearch: search }}
          options={found}
          notFoundContent={t({ zh: '输入姓名或工号', en: 'Type a name or staff number' })}
        />
      </Form.Item>
      {people.length > 1 && (
        <div className="field-row">
          <Form.Item
            name="groupName"
            label={t({ zh: '团组名称', en: 'Name of the group' })}
            rules={required({ zh: '请填写团组名称', en: 'Name the group' })}
          >
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item
            name="leader"
            label={t({ zh: '领队', en: 'Leader' })}
            rules={required({ zh: '请选择领队', en: 'Choose the leader' })}
          >
            <Select labelInValue options={people.map(({ value, label }) => ({ value, label }))} />
          </Form.Item>
        </div>
      )}
    </>
  );
}
