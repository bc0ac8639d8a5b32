/** The fields of the first set-up, and what is sent of them. */
import { Form, Input, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { STATUS_NAMES } from '../../../src/law/names.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';
import { NewPasswordFields, StaffNumberField } from './fields.tsx';

const ADMINISTRATORS = ['system-admin', 'security-admin', 'auditor'] as const;
type Administrator = (typeof ADMINISTRATORS)[number];

const STATUSES = ['key-unit', 'cii-operator', 'school', 'research-institute'] as const;
type Status = (typeof STATUSES)[number];

export type SetUpValues = {
  code: string;
  unitName: string;
  creditCode?: string;
  body: 'unit' | 'industry-department' | 'organ';
  statuses?: Status[];
  since?: Partial<Record<Status, string>>;
  officerName: string;
  officerNumber?: string;
  officerLogin: string;
  password: string;
  administrators: Record<Administrator, { displayName: string; staffNumber?: string; login: string }>;
};

export const inputOf = (values: SetUpValues) => ({
  code: values.code,
  unitName: values.unitName,
  creditCode: values.creditCode?.trim().toUpperCase() || undefined,
  body: values.body,
  statuses: (values.statuses ?? []).map((status) => ({
    status,
    from: values.since?.[status] ?? dayjs().format('YYYY-MM-DD'),
  })),
  officer: {
    displayName: values.officerName,
    staffNumber: numberOf(values.officerNumber),
    login: values.officerLogin,
    password: values.password,
  },
  administrators: ADMINISTRATORS.map((role) => {
    const { staffNumber, ...rest } = values.administrators[role];
    return { role, ...rest, staffNumber: numberOf(staffNumber) };
  }),
});

const numberOf = (typed: string | undefined): string | undefined => typed?.trim() || undefined;

const BODY_NAMES: Record<SetUpValues['body'], Localised> = {
  unit: { zh: '机关、团体、企业事业组织', en: 'State organ, organisation, enterprise or institution' },
  'industry-department': { zh: '行业主管部门', en: 'Industry department' },
  organ: { zh: '国家安全机关', en: 'State security organ' },
};

export function UnitFields() {
  const t = useText();
  const required = useRequired();
  const statuses: Status[] = Form.useWatch('statuses') ?? [];
  return (
    <>
      <Form.Item
        name="code"
        label={t({ zh: '首次设置代码', en: 'Set-up code' })}
        extra={t({
          zh: '启动系统的终端窗口中显示的代码，只能使用一次。',
          en: 'Shown in the terminal in which the system was started; used once.',
        })}
        rules={required({ zh: '请输入终端中显示的代码', en: 'Enter the code shown in the terminal' })}
      >
        <Input className="code-text" autoComplete="off" autoFocus maxLength={40} style={{ maxWidth: 280 }} />
      </Form.Item>
      <Form.Item
        name="unitName"
        label={t({ zh: '单位名称', en: 'Name of the unit' })}
        rules={required({ zh: '请输入单位名称', en: 'Enter the name' })}
      >
        <Input autoComplete="organization" maxLength={200} />
      </Form.Item>
      <div className="field-row">
        <Form.Item name="body" label={t({ zh: '类别', en: 'Kind' })} className="grow">
          <Select options={Object.entries(BODY_NAMES).map(([value, name]) => ({ value, label: t(name) }))} />
        </Form.Item>
        <Form.Item
          name="creditCode"
          label={t({ zh: '统一社会信用代码（选填）', en: 'Unified social credit code (optional)' })}
          rules={[
            {
              pattern: /^\s*[0-9A-HJ-NP-RT-UW-Ya-hj-np-rt-uw-y]{18}\s*$/,
              message: t({ zh: '应为 18 位代码', en: 'It has 18 characters' }),
            },
          ]}
          className="grow"
        >
          <Input maxLength={20} />
        </Form.Item>
      </div>
      <Form.Item
        name="statuses"
        label={t({
          zh: '已被确定的身份（没有可不选，以后可随时登记）',
          en: 'Statuses held (none is fine; they can be recorded later)',
        })}
      >
        <Select
          mode="multiple"
          allowClear
          options={STATUSES.map((one) => ({ value: one, label: t(STATUS_NAMES[one]) }))}
        />
      </Form.Item>
      <Space wrap>
        {statuses.map((status) => (
          <Form.Item
            key={status}
            name={['since', status]}
            label={t({ zh: `“${STATUS_NAMES[status].zh}”自`, en: `“${STATUS_NAMES[status].en}” since` })}
            rules={required({ zh: '请选择日期', en: 'Choose a day' })}
          >
            <DayInput />
          </Form.Item>
        ))}
      </Space>
    </>
  );
}

export function OfficerFields() {
  const t = useText();
  const required = useRequired();
  return (
    <>
      <InfoNote
        text={{
          zh: '您将成为本单位的第一位安全防范专员，负责台账、培训、承诺书和导入。',
          en: 'You become the first security officer of the unit: ledger, training, letters and import.',
        }}
      />
      <div className="field-row">
        <Form.Item
          name="officerName"
          className="grow"
          label={t({ zh: '您的姓名', en: 'Your name' })}
          rules={required({ zh: '请输入姓名', en: 'Enter your name' })}
        >
          <Input autoComplete="name" maxLength={60} />
        </Form.Item>
        <StaffNumberField name="officerNumber" />
        <Form.Item
          name="officerLogin"
          className="grow"
          label={t({ zh: '登录名', en: 'Sign-in name' })}
          rules={useLoginRules()}
        >
          <Input autoComplete="username" autoCapitalize="none" maxLength={64} />
        </Form.Item>
      </div>
      <NewPasswordFields />
    </>
  );
}

/** How a sign-in name is written; the server has the last word (src/domain/accounts/accounts.ts). */
export function useLoginRules() {
  const t = useText();
  return [
    { required: true, message: t({ zh: '请输入登录名', en: 'Enter a sign-in name' }) },
    {
      pattern: /^[A-Za-z0-9\p{Script=Han}._@-]{2,64}$/u,
      message: t({
        zh: '2 至 64 个字母、数字、汉字或 . _ - @',
        en: '2 to 64 letters, digits, Chinese characters or . _ - @',
      }),
    },
  ];
}

const TASKS: Record<Administrator, Localised> = {
  'system-admin': {
    zh: '开通和关闭账号，发放激活码；不能授权，不能查看业务内容。',
    en: 'Opens and closes accounts and hands out codes; grants no roles and reads no business content.',
  },
  'security-admin': {
    zh: '给账号授予和收回角色；不能查看业务内容。',
    en: 'Grants and takes back roles; reads no business content.',
  },
  auditor: {
    zh: '查阅操作日志；不能操作账号，不能查看业务内容。',
    en: 'Reads the record; touches no account and reads no business content.',
  },
};

export function AdministratorFields() {
  const t = useText();
  const required = useRequired();
  const loginRules = useLoginRules();
  return (
    <>
      <InfoNote
        text={{
          zh: '三员必须由三个不同的人担任，也不能是您本人；四人都会登记到名册，以后导入名册时按工号或姓名对上。完成后会得到各人的激活码，请打印后当面交付。',
          en: 'The three administrators must be three different persons, and none of them you; all four are entered on the roster, and an import later finds them by staff number or name. You will get their activation codes to print and hand over.',
        }}
      />
      {ADMINISTRATORS.map((role) => (
        <fieldset key={role} className="administrator">
          <legend>
            {t(ROLE_NAMES[role])} <span className="quiet">{t(TASKS[role])}</span>
          </legend>
          <div className="field-row">
            <Form.Item
              name={['administrators', role, 'displayName']}
              className="grow"
              label={t({ zh: '姓名', en: 'Name' })}
              rules={required({ zh: '请输入姓名', en: 'Enter the name' })}
            >
              <Input autoComplete="off" maxLength={60} />
            </Form.Item>
            <StaffNumberField name={['administrators', role, 'staffNumber']} />
            <Form.Item
              name={['administrators', role, 'login']}
              className="grow"
              label={t({ zh: '登录名', en: 'Sign-in name' })}
              rules={loginRules}
            >
              <Input autoComplete="off" autoCapitalize="none" maxLength={64} />
            </Form.Item>
          </div>
        </fieldset>
      ))}
    </>
  );
}
