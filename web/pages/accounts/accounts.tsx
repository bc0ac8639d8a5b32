/**
 * Accounts, for the two administrators who share them: the system administrator opens, renews and closes; the security administrator
 * grants roles. Neither can do the other's part, and neither sees anything of what the unit does.
 */
import { Button, Space } from 'antd';
import { useState } from 'react';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { AccountActs, type HandedOut } from './account-acts.tsx';
import { GrantDialog } from './grant-dialog.tsx';
import { Invite } from './invite.tsx';
import { OthersTokens } from './others-tokens.tsx';
import { SlipsDialog } from './slips-dialog.tsx';
import { TieButton, TieDialog } from './tie-dialog.tsx';

export type AccountRow = RowOf<'accounts.list'>;

const TONES: Record<AccountRow['state'], Tone> = { invited: 'waiting', active: 'good', closed: 'ended' };

const COLUMNS: readonly Column<AccountRow>[] = [
  { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.displayName },
  {
    key: 'login',
    title: { zh: '登录名', en: 'Sign-in name' },
    render: (row) => <span className="code-text">{row.login}</span>,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <ToneTag tone={TONES[row.state]} text={row.stateName} />,
  },
  {
    key: 'person',
    title: { zh: '对应人员', en: 'On the roster' },
    render: (row) => <Person row={row} />,
  },
  { key: 'second', title: { zh: '动态码', en: 'Second step' }, render: (row) => <YesNo yes={row.secondStep} /> },
  {
    key: 'until',
    title: { zh: '激活码有效至', en: 'Code good until' },
    render: (row) => <InstantText at={row.state === 'invited' ? row.activationUntil : undefined} />,
  },
];

const ROLES_COLUMN: Column<AccountRow> = {
  key: 'roles',
  title: { zh: '角色', en: 'Roles' },
  render: (row) => <Roles row={row} />,
};

export default function Accounts() {
  const t = useText();
  const me = useWhoAmI();
  const [search] = useFilters();
  const [handedOut, handOut] = useState<HandedOut>();
  const [granting, grant] = useState<AccountRow>();
  const [tying, tie] = useState<AccountRow>();
  const opens = me.roles.includes('system-admin');
  const grants = me.roles.includes('security-admin');
  const acts: Column<AccountRow> = {
    key: 'acts',
    title: { zh: '操作', en: 'Actions' },
    render: (row) => (
      <Space size={4}>
        {grants && row.state !== 'closed' && row.accountId !== me.accountId && (
          <GrantButton onClick={() => grant(row)} />
        )}
        {!row.hasPerson && row.state !== 'closed' && row.accountId !== me.accountId && (
          <TieButton onClick={() => tie(row)} />
        )}
        {opens && row.state !== 'closed' && row.accountId !== me.accountId && (
          <AccountActs row={row} onHandedOut={handOut} />
        )}
      </Space>
    ),
  };
  return (
    <Page
      title={{ zh: '账号和授权', en: 'Accounts and roles' }}
      purpose={{
        zh: '系统管理员开通、重发和关闭账号，安全保密管理员授予角色，两项权限不能由同一人行使。',
        en: 'The system administrator opens, renews and closes accounts; the security administrator grants roles. No one person does both.',
      }}
      primary={opens && <Invite onHandedOut={handOut} />}
    >
      <FilterBar
        filters={[{ kind: 'text', key: 'text', label: { zh: '完整姓名或登录名', en: 'Full name or sign-in name' } }]}
      />
      <p className="quiet">
        {t({
          zh: '下表只列担任职务的账号；查找一般员工的账号，请输入完整姓名或登录名。',
          en: 'The table lists accounts that hold an office. To find another member of staff, enter the full name or sign-in name.',
        })}
      </p>
      <DataTable
        name="accounts"
        label={{ zh: '账号', en: 'Accounts' }}
        query="accounts.list"
        input={{ text: search.text }}
        columns={[...COLUMNS, ...(grants ? [ROLES_COLUMN] : []), acts]}
        rowKey={(row) => row.accountId}
        onExport={(choice) => call('accounts.export', { text: search.text, ...choice })}
        empty={
          search.text
            ? { zh: '没有这样的账号。请核对姓名或登录名。', en: 'No such account. Check the name.' }
            : {
                zh: '这里只列出担任职务的账号。查找员工账号，请输入姓名或登录名。',
                en: 'Only accounts with an office are listed here. To find another, enter a name.',
              }
        }
      />
      <OthersTokens />
      {tying && <TieDialog row={tying} onClose={() => tie(undefined)} />}
      {granting && <GrantDialog row={granting} onClose={() => grant(undefined)} />}
      {handedOut && <SlipsDialog handedOut={handedOut} onClose={() => handOut(undefined)} />}
    </Page>
  );
}

/** An account that is nobody's can hold no office. */
function Person({ row: { hasPerson } }: { row: AccountRow }) {
  const t = useText();
  return hasPerson ? t({ zh: '已对应', en: 'Yes' }) : <ToneTag tone="waiting" text={{ zh: '未对应', en: 'Nobody' }} />;
}

function YesNo({ yes }: { yes: boolean }) {
  const t = useText();
  return yes ? t({ zh: '已开启', en: 'On' }) : <span className="quiet">{t({ zh: '未开启', en: 'Off' })}</span>;
}

function Roles({ row }: { row: AccountRow }) {
  const t = useText();
  return <>{(row.roles ?? []).map((role) => t(ROLE_NAMES[role])).join(t({ zh: '、', en: ', ' }))}</>;
}

function GrantButton({ onClick }: { onClick: () => void }) {
  const t = useText();
  return (
    <Button size="small" type="link" onClick={onClick}>
      {t({ zh: '授权', en: 'Roles' })}
    </Button>
  );
}
