/** Opening accounts: one, or slips for everybody who has none yet. */
import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import type { HandedOut } from './account-acts.tsx';
import { StaffNumberField } from './fields.tsx';
import { useLoginRules } from './set-up-fields.tsx';

export function Invite({ onHandedOut }: { onHandedOut: (handedOut: HandedOut) => void }) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const [one, openOne] = useState(false);
  const inviteMany = useAct('accounts.invite-many');
  const askMany = () =>
    confirm({
      title: { zh: '为全体没有账号的人员开通账号', en: 'Open accounts for everybody who has none' },
      consequence: {
        zh: '名册中每个还没有账号的在职人员会得到一个员工账号和一张激活单，激活码有效期 30 天。激活单上只有姓名和登录名，没有部门、岗位和其他信息。请在打印后当面发放。',
        en: 'Everybody on the roster without an account gets one as a member, and a slip with a code good for 30 days, to be printed and handed over. A slip has the name and the sign-in name, no department, post or anything else.',
      },
      act: { zh: '开通并生成激活单', en: 'Open them and make the slips' },
      destructive: false,
      run: async () => {
        const { slips, activationUntil } = await inviteMany.mutateAsync({});
        if (slips.length > 0) onHandedOut({ slips, until: activationUntil });
        else say.done({ zh: '所有在职人员都已有账号。', en: 'Everybody has an account already.' });
      },
    });
  return (
    <>
      <Space.Compact>
        <Button type="primary" onClick={() => openOne(true)}>
          {t({ zh: '开通账号', en: 'Open an account' })}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              {
                key: 'many',
                label: t({ zh: '为全体没有账号的人员开通…', en: 'For everybody who has none …' }),
                onClick: askMany,
              },
            ],
          }}
        >
          <Button type="primary" icon={<DownOutlined />} aria-label={t({ zh: '更多', en: 'More' })} />
        </Dropdown>
      </Space.Compact>
      {one && <InviteOne onClose={() => openOne(false)} onHandedOut={onHandedOut} />}
    </>
  );
}

type Values = { displayName: string; staffNumber?: string; login: string };

function InviteOne({ onClose, onHandedOut }: { onClose: () => void; onHandedOut: (handedOut: HandedOut) => void }) {
  const t = useText();
  const required = useRequired();
  const loginRules = useLoginRules();
  const invite = useAct('accounts.invite');
  return (
    <FormDialog<Values>
      title={{ zh: '开通账号', en: 'Open an account' }}
      act={{ zh: '开通', en: 'Open' }}
      onClose={onClose}
      run={async ({ staffNumber, ...rest }) => {
        const { displayName } = rest;
        const asked = { ...rest, staffNumber: staffNumber?.trim() || undefined };
        const { activationCode, activationUntil, ...made } = await invite.mutateAsync(asked);
        onHandedOut({ slips: [{ name: displayName, login: made.login, activationCode }], until: activationUntil });
      }}
    >
      <p className="quiet">
        {t({
          zh: '新账号先是普通员工，其他角色由安全保密管理员授予。姓名与名册一致时，账号自动对应到本人；同名者请填工号。不在名册中的账号不能担任三员或业务角色。',
          en: 'A new account begins as a member; other roles are granted by the security administrator. Where the name is on the roster, the account is that person’s; where several bear it, give the staff number. An account of nobody on the roster can hold no office.',
        })}
      </p>
      <Form.Item
        name="displayName"
        label={t({ zh: '姓名', en: 'Name' })}
        rules={required({ zh: '请输入姓名', en: 'Enter the name' })}
      >
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <StaffNumberField name="staffNumber" />
      <Form.Item name="login" label={t({ zh: '登录名', en: 'Sign-in name' })} rules={loginRules}>
        <Input maxLength={64} autoCapitalize="none" />
      </Form.Item>
    </FormDialog>
  );
}
