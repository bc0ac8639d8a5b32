/** Accounts as a file for those who administer them, and who looked at one's own file. */
import { ownExport, tableExport } from '../../../exports/table-export.ts';
import { line } from '../../../platform/input.ts';
import { ROLE_NAMES, ROLES } from '../../../platform/permission.ts';
import { readAccounts, readLooks, type ShownAccount } from '../queries.ts';
import { personsOfAccounts } from '../store/persons.ts';

/** As the list: without a text the accounts that hold an office. Which office is the security administrator's alone to take. */
export const exportAccounts = tableExport({
  name: 'accounts.export',
  file: { zh: '账号清单', en: 'accounts' },
  by: ['system-admin', 'security-admin'],
  filter: { text: line(64).optional() },
  async rows(context, filter, slice) {
    const { rows } = await readAccounts(context, filter, slice);
    const ids = rows.map(({ accountId }) => accountId);
    const persons = await personsOfAccounts(context.sql, context.unitId, ids);
    return rows.map((row) => ({ ...row, personId: persons.get(row.accountId) }));
  },
  ofPeople: (row) => row.personId,
  columns: ({ actor }) => [
    { zh: '姓名', en: 'Name', of: (row) => row.displayName },
    { zh: '登录名', en: 'Sign-in name', of: (row) => row.login },
    { zh: '状态', en: 'State', of: (row) => row.stateName },
    { zh: '动态码', en: 'Second step', of: (row) => row.secondStep },
    {
      zh: '激活码有效至',
      en: 'Code good until',
      of: (row, { moment }) => (row.state === 'invited' ? moment(row.activationUntil) : ''),
    },
    { zh: '本人已离职', en: 'Holder has left', of: (row) => row.holderLeft },
    ...(actor.roles.includes('security-admin')
      ? [
          {
            zh: '角色',
            en: 'Roles',
            of: (row: ShownAccount) => (row.roles ?? []).map((role) => ROLE_NAMES[role]),
          },
        ]
      : []),
  ],
});

export const exportLooksAtMe = ownExport({
  name: 'accounts.export-looks-at-me',
  file: { zh: '谁看过我的档案', en: 'looks-at-my-file' },
  by: ROLES,
  filter: {},
  rows: (context, _filter, { limit }) => readLooks(context, { limit }),
  columns: [
    { zh: '时间', en: 'When', of: (row, { moment }) => moment(row.at) },
    { zh: '查看人', en: 'By', of: (row) => row.by },
    { zh: '角色', en: 'Roles', of: (row) => row.roles },
    { zh: '用途', en: 'Purpose', of: (row) => row.purpose },
    { zh: '查看的内容', en: 'What was opened', of: (row) => row.query },
  ],
});
