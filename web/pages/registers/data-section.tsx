/** Of a data set: who may use it, and what of it was given abroad. */
import { Button, Form, Input, Select, TreeSelect } from 'antd';
import { useState } from 'react';
import { TRANSFER_GROUND_NAMES, TRANSFER_GROUNDS, type TransferGround } from '../../../src/domain/registers/places.ts';
import { COUNTRY_CODES, type CountryCode, countryName } from '../../../src/law/countries.ts';
import { call, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { treeOf } from '../units/department-tree.ts';
import type { OpenItem } from './item-dialog.tsx';
import { useKeeps } from './words.tsx';

type Transfer = OpenItem['transfers'][number];

export function DataSection({ one }: { one: OpenItem }) {
  const t = useText();
  const keeps = useKeeps();
  const [doing, act] = useState<'users' | 'transfer'>();
  const may = keeps && one.state === 'in-use';
  return (
    <>
      <Section
        title={{ zh: '谁可以使用', en: 'Who may use it' }}
        extra={may && <Button onClick={() => act('users')}>{t({ zh: '变更', en: 'Change' })}</Button>}
      >
        {one.users.length === 0 ? (
          <EmptyNote text={{ zh: '还没有规定可以使用的部门和岗位。', en: 'No department or post is named yet.' }} />
        ) : (
          <ul className="plain-rows">
            {one.users.map((user) => (
              <li key={user.grantId}>
                <span>
                  {user.name}{' '}
                  <span className="quiet">
                    {user.postId === null ? t({ zh: '部门', en: 'department' }) : t({ zh: '岗位', en: 'post' })} ·{' '}
                    {t({ zh: '', en: 'since ' })}
                    <DayText day={user.from} />
                    {t({ zh: ' 起', en: '' })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title={{ zh: '向境外提供', en: 'Given abroad' }}
        extra={
          may &&
          one.level === 'none' && <Button onClick={() => act('transfer')}>{t({ zh: '登记', en: 'Enter' })}</Button>
        }
      >
        {one.level !== 'none' && (
          <InfoNote
            text={{
              zh: '涉密数据不在此登记出境：国家秘密向境外提供须依《保守国家秘密法》批准。',
              en: 'Secret data does not go abroad by this: that asks for approval under the Secrets Law.',
            }}
          />
        )}
        {one.transfers.length === 0 ? (
          <EmptyNote text={{ zh: '没有向境外提供过。', en: 'Nothing of it went abroad.' }} />
        ) : (
          <PlainTable<Transfer>
            label={{ zh: '向境外提供', en: 'Given abroad' }}
            rowKey={({ transferId }) => transferId}
            dataSource={[...one.transfers]}
            pagination={false}
            columns={[
              { title: t({ zh: '日期', en: 'Day' }), render: (_, row) => <DayText day={row.sentOn} /> },
              { title: t({ zh: '接收方', en: 'Receiver' }), dataIndex: 'receiver' },
              { title: t({ zh: '国家（地区）', en: 'Country' }), render: (_, row) => t(countryName(row.country)) },
              { title: t({ zh: '依据', en: 'Ground' }), render: (_, row) => t(TRANSFER_GROUND_NAMES[row.ground]) },
              { title: t({ zh: '文号', en: 'Paper' }), dataIndex: 'reference' },
            ]}
          />
        )}
      </Section>
      {doing === 'users' && <UsersDialog one={one} onClose={() => act(undefined)} />}
      {doing === 'transfer' && <TransferAbroadDialog one={one} onClose={() => act(undefined)} />}
    </>
  );
}

type Choice = { readonly value: number; readonly label: string };

function UsersDialog({ one, onClose }: { one: OpenItem; onClose: () => void }) {
  const t = useText();
  const act = useAct('registers.set-data-users');
  const departments: ResultOf<'units.departments'> | undefined = useQueryOf('units.departments', {}).data;
  const named = one.users.flatMap(({ postId, name }) => (postId === null ? [] : [{ value: postId, label: name }]));
  const [posts, show] = useState<Choice[]>(named);
  const search = (text: string) => {
    if (text.trim() === '') return;
    void call('registers.find-posts', { text: text.trim().slice(0, 60) }).then(
      (found) => show(found.posts.map((post) => ({ value: post.postId, label: `${post.title} · ${post.department}` }))),
      () => undefined,
    );
  };
  const nodes = treeOf(departments?.departments ?? [], ({ departmentId, name }) => ({
    value: departmentId,
    title: name,
  }));
  return (
    <FormDialog<{ departmentIds: number[]; postIds: number[] }>
      title={{ zh: '谁可以使用', en: 'Who may use it' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      initial={{
        departmentIds: one.users.flatMap(({ departmentId }) => departmentId ?? []),
        postIds: named.map(({ value }) => value),
      }}
      onClose={onClose}
      run={(wish) => act.mutateAsync({ itemId: one.itemId, ...wish } as never)}
    >
      <Form.Item name="departmentIds" label={t({ zh: '部门', en: 'Departments' })}>
        <TreeSelect
          multiple
          treeData={nodes}
          showSearch={{ treeNodeFilterProp: 'title' }}
          popupMatchSelectWidth={false}
        />
      </Form.Item>
      <Form.Item name="postIds" label={t({ zh: '岗位', en: 'Posts' })}>
        <Select
          mode="multiple"
          showSearch={{ filterOption: false, onSearch: search }}
          options={posts}
          notFoundContent={t({ zh: '输入岗位名称查找', en: 'Type the title of a post' })}
        />
      </Form.Item>
    </FormDialog>
  );
}

type Wish = { sentOn: string; receiver: string; country: CountryCode; ground: TransferGround; reference: string };

function TransferAbroadDialog({ one, onClose }: { one: OpenItem; onClose: () => void }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const act = useAct('registers.enter-data-transfer');
  const grounds = one.important ? TRANSFER_GROUNDS.slice(0, 1) : TRANSFER_GROUNDS;
  return (
    <FormDialog<Wish>
      title={{ zh: '登记向境外提供', en: 'Enter what was given abroad' }}
      act={{ zh: '登记', en: 'Enter' }}
      done={{ zh: '已登记。', en: 'Entered.' }}
      initial={{ sentOn: today }}
      onClose={onClose}
      run={(wish) => act.mutateAsync({ itemId: one.itemId, ...wish })}
    >
      {one.important && (
        <InfoNote
          text={{
            zh: '重要数据出境须通过安全评估（《数据安全法》第三十一条）。',
            en: 'Important data goes abroad after a security assessment alone (Data Security Law, Art. 31).',
          }}
        />
      )}
      <Form.Item
        name="sentOn"
        label={t({ zh: '日期', en: 'Day' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput last={today} />
      </Form.Item>
      <Form.Item
        name="receiver"
        label={t({ zh: '接收方（单位）', en: 'Receiver (a body)' })}
        rules={required({ zh: '请填写接收方', en: 'Name the receiver' })}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="country"
        label={t({ zh: '国家（地区）', en: 'Country' })}
        rules={required({ zh: '请选择国家（地区）', en: 'Choose the country' })}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={COUNTRY_CODES.map((value) => ({ value, label: t(countryName(value)) }))}
        />
      </Form.Item>
      <Form.Item
        name="ground"
        label={t({ zh: '依据', en: 'Ground' })}
        rules={required({ zh: '请选择依据', en: 'Choose the ground' })}
      >
        <Select options={grounds.map((value) => ({ value, label: t(TRANSFER_GROUND_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="reference"
        label={t({ zh: '文号', en: 'The paper’s number' })}
        rules={required({ zh: '请填写文号', en: 'Give its number' })}
      >
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
