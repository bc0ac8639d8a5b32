/** Who decides reviews: roles, and persons where the head names them. Changed by the head alone. */
import { Button, Checkbox, Form, Select } from 'antd';
import { useState } from 'react';
import { DECIDER_ROLES, type DeciderRole } from '../../../src/domain/reviews/reviews.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';

type Deciders = ResultOf<'reviews.deciders'>;
type Candidate = Deciders['candidates'][number];

export function DecidersPart() {
  const t = useText();
  const { roles } = useWhoAmI();
  const [changing, change] = useState(false);
  const found = useQueryOf('reviews.deciders', {});
  return (
    <Await query={found}>
      {(deciders) => (
        <>
          <InfoNote
            text={{
              zh: '法规要求单位审查，未规定由谁决定，由单位主要负责人确定。无论如何确定：本人和开立人不能决定；拟不予任用或者附条件的，听取陈述后由另一人再次决定。',
              en: 'The law asks the unit to review and leaves open who decides; the head says who. Always: neither the person nor who opened the case decides, and whoever is to be refused or passed under conditions is heard and decided on again by another.',
            }}
          />
          <PlainTable<Candidate>
            label={{ zh: '可以作出决定的账号', en: 'Accounts that can decide' }}
            dataSource={deciders.candidates}
            pagination={false}
            rowKey={(row) => row.accountId}
            columns={[
              { key: 'name', title: t({ zh: '姓名', en: 'Name' }), render: (_, row) => row.name },
              {
                key: 'roles',
                title: t({ zh: '角色', en: 'Roles' }),
                render: (_, row) =>
                  DECIDER_ROLES.filter((role) => row.roles.includes(role))
                    .map((role) => t(ROLE_NAMES[role]))
                    .join(t({ zh: '、', en: ', ' })),
              },
              {
                key: 'decides',
                title: t({ zh: '决定审查', en: 'Decides' }),
                render: (_, row) =>
                  row.decides ? (
                    <ToneTag tone="good" text={{ zh: '可以决定', en: 'Decides' }} />
                  ) : (
                    <ToneTag tone="ended" text={{ zh: '不决定', en: 'Does not' }} />
                  ),
              },
            ]}
          />
          {roles.includes('head') ? (
            <p className="below-table">
              <Button type="primary" onClick={() => change(true)}>
                {t({ zh: '调整决定人', en: 'Change who decides' })}
              </Button>
            </p>
          ) : (
            <p className="quiet below-table">
              {t({ zh: '由单位主要负责人调整。', en: 'Changed by the head of the unit.' })}
            </p>
          )}
          {changing && <ChangeDialog deciders={deciders} onClose={() => change(false)} />}
        </>
      )}
    </Await>
  );
}

type Chosen = { readonly roles: DeciderRole[]; readonly accountIds: number[] };

function ChangeDialog({ deciders, onClose }: { deciders: Deciders; onClose: () => void }) {
  const t = useText();
  const set = useAct('reviews.set-deciders');
  return (
    <FormDialog<Chosen>
      title={{ zh: '由谁决定审查', en: 'Who decides reviews' }}
      act={{ zh: '确定', en: 'Set' }}
      done={{ zh: '已确定，自此以后的决定按此办理。', en: 'Set; it counts for what is decided from now on.' }}
      initial={{ roles: [...deciders.roles], accountIds: [...deciders.accountIds] }}
      onClose={onClose}
      run={({ roles, accountIds = [] }) => set.mutateAsync({ roles, accountIds: accountIds as never })}
    >
      <Form.Item
        name="roles"
        label={t({ zh: '角色', en: 'Roles' })}
        rules={[{ type: 'array', min: 1, message: t({ zh: '请至少选择一个角色', en: 'Choose at least one role' }) }]}
      >
        <Checkbox.Group options={DECIDER_ROLES.map((value) => ({ value, label: t(ROLE_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item
        name="accountIds"
        label={t({ zh: '仅限以下人员（可不填）', en: 'Only these people (may be left empty)' })}
        extra={t({
          zh: '不填时，有上述角色的人员都可以决定。至少须有两名不同的人员。',
          en: 'Left empty, whoever has one of the roles decides. There must be two different people at least.',
        })}
      >
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={deciders.candidates.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
