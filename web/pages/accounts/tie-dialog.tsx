/** An account that was opened before its person was entered is tied to that person, once. */
import { Button, Form, Input } from 'antd';
import { useAct } from '../../api.ts';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import type { AccountRow } from './accounts.tsx';
import { StaffNumberField } from './fields.tsx';

export function TieButton({ onClick }: { onClick: () => void }) {
  const t = useText();
  return (
    <Button size="small" type="link" onClick={onClick}>
      {t({ zh: '对应到人员', en: 'Tie to a person' })}
    </Button>
  );
}

export function TieDialog({ row, onClose }: { row: AccountRow; onClose: () => void }) {
  const t = useText();
  const tie = useAct('accounts.tie');
  const { accountId, displayName: name } = row;
  return (
    <FormDialog<{ staffNumber?: string }>
      title={{ zh: `把“${name}”的账号对应到人员`, en: `Tie the account of “${name}” to a person` }}
      act={{ zh: '对应', en: 'Tie' }}
      done={{ zh: '账号已对应到本人，对方需重新登录。', en: 'The account is tied; that account signs in anew.' }}
      onClose={onClose}
      run={({ staffNumber }) => tie.mutateAsync({ accountId, staffNumber: staffNumber?.trim() || undefined })}
    >
      <p className="quiet">
        {t({
          zh: `系统按姓名“${name}”在名册中查找在职且尚无账号的人员。对应后不能更改；担任三员或业务角色的账号必须对应到人员。`,
          en: `The person is looked for on the roster by the name “${name}”, in service and without an account. Once tied it stays so; an account with an office must be a person’s.`,
        })}
      </p>
      <Form.Item label={t({ zh: '姓名', en: 'Name' })}>
        <Input value={name} disabled />
      </Form.Item>
      <StaffNumberField name="staffNumber" />
    </FormDialog>
  );
}
