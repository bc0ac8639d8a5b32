/** Which roles an account holds. The three administrators hold no other office; the server refuses it in any case. */
import { Checkbox, Form, Space } from 'antd';
import { ADMINISTRATORS, ROLE_NAMES, ROLES, type Role } from '../../../src/platform/permission.ts';
import { useAct } from '../../api.ts';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import type { AccountRow } from './accounts.tsx';

const isAdministrator = (role: Role): boolean => ADMINISTRATORS.some((one) => one === role);
const OF_BODY: Partial<Record<Role, string>> = { 'industry-officer': 'industry-department', 'organ-officer': 'organ' };

export function GrantDialog({ row, onClose }: { row: AccountRow; onClose: () => void }) {
  const t = useText();
  const { body } = useWhoAmI();
  const grant = useAct('accounts.grant');
  const here = ROLES.filter((role) => OF_BODY[role] === undefined || OF_BODY[role] === body);
  const option = (role: Role) => (
    <Checkbox key={role} value={role}>
      {t(ROLE_NAMES[role])}
    </Checkbox>
  );
  return (
    <FormDialog<{ roles: Role[] }>
      title={{ zh: `“${row.displayName}”的角色`, en: `Roles of “${row.displayName}”` }}
      act={{ zh: '授权', en: 'Grant' }}
      done={{ zh: '角色已更新，对方需重新登录。', en: 'The roles were set; that account signs in anew.' }}
      initial={{ roles: [...(row.roles ?? [])] }}
      onClose={onClose}
      run={({ roles }) => grant.mutateAsync({ accountId: row.accountId, roles })}
    >
      <Form.Item
        name="roles"
        label={t({ zh: '角色', en: 'Roles' })}
        rules={[
          {
            required: true,
            message: t({
              zh: '至少保留一个角色；不再使用的账号请关闭',
              en: 'Leave at least one role, or have the account closed',
            }),
          },
        ]}
      >
        <Checkbox.Group>
          <Space orientation="vertical" size={4}>
            {here.filter((role) => !isAdministrator(role)).map(option)}
            <span className="quiet">
              {t({
                zh: '三员（不得兼任业务角色，由三个人分别担任；可同时是员工）',
                en: 'The three administrators (three different persons, with no other office; each may also be a member of staff)',
              })}
            </span>
            {here.filter(isAdministrator).map(option)}
          </Space>
        </Checkbox.Group>
      </Form.Item>
    </FormDialog>
  );
}
