/** An account that was opened before its person was entered is tied to that person, once. */
import { Button, Form, Input } from 'antd';
import { isNamedByOffice } from '../../../src/platform/permission.ts';
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

const OF_OFFICE = {
  zh: '该账号以职务名开立。请填写担任该职务者在名册中的姓名（在职且尚无账号），对应后账号改用其姓名，不能更改。',
  en: 'This account was opened in the name of its office. Give its holder’s name as it stands on the roster, in service and without an account; the account then bears that name, and stays so.',
};

export function TieDialog({ row, onClose }: { row: AccountRow; onClose: () => void }) {
  const t = useText();
  const tie = useAct('accounts.tie');
  const { accountId, displayName: name } = row;
  const ofOffice = isNamedByOffice(name);
  return (
    <FormDialog<{ holder?: string; staffNumber?: string }>
      title={{ zh: `把“${name}”的账号对应到人员`, en: `Tie the account of “${name}” to a person` }}
      act={{ zh: '对应', en: 'Tie' }}
      done={{ zh: '账号已对应到本人，对方需重新登录。', en: 'The account is tied; that account signs in anew.' }}
      onClose={onClose}
      run={({ holder, staffNumber }) =>
        tie.mutateAsync({ accountId, name: holder?.trim(), staffNumber: staffNumber?.trim() || undefined })
      }
    >
      <p className="quiet">
        {t(
          ofOffice
            ? OF_OFFICE
            : {
                zh: `系统按姓名“${name}”在名册中查找在职且尚无账号的人员。对应后不能更改；担任三员或业务角色的账号必须对应到人员。`,
                en: `The person is looked for on the roster by the name “${name}”, in service and without an account. Once tied it stays so; an account with an office must be a person’s.`,
              },
        )}
      </p>
      {ofOffice ? (
        <Form.Item
          name="holder"
          label={t({ zh: '姓名', en: 'Name' })}
          rules={[{ required: true, whitespace: true, max: 60, message: t({ zh: '请填写姓名', en: 'Give the name' }) }]}
        >
          <Input autoFocus />
        </Form.Item>
      ) : (
        <Form.Item label={t({ zh: '姓名', en: 'Name' })}>
          <Input value={name} disabled />
        </Form.Item>
      )}
      <StaffNumberField name="staffNumber" />
    </FormDialog>
  );
}
