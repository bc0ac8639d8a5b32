/** What the system administrator does with an account that exists: a new code, or the end. */
import { Button } from 'antd';
import { useAct } from '../../api.ts';
import { useConfirm } from '../../kit/confirm.tsx';
import { useText } from '../../language.tsx';
import type { AccountRow } from './accounts.tsx';
import type { Slip } from './slips.tsx';

/** Codes that have just been made, and are shown this once. */
export type HandedOut = { readonly slips: readonly Slip[]; readonly until: string };

export function AccountActs({ row, onHandedOut }: { row: AccountRow; onHandedOut: (handedOut: HandedOut) => void }) {
  const t = useText();
  const confirm = useConfirm();
  const renew = useAct('accounts.renew-activation');
  const close = useAct('accounts.close');
  const { accountId, displayName: name } = row;
  const askRenewal = () =>
    confirm({
      title: { zh: `为“${name}”重发激活码`, en: `A new activation code for “${name}”` },
      consequence: {
        zh: '原密码、动态码和访问令牌立即失效，正在使用的登录会退出；账号恢复为普通员工，原有角色须由安全保密管理员重新授予。业务数据不受影响。',
        en: 'The password, the second step and the access tokens end at once, and so do open sign-ins. The account begins again as a member; the security administrator grants its roles anew. No business data is touched.',
      },
      act: { zh: '重发激活码', en: 'Make a new code' },
      run: async () => {
        const { login, activationCode, activationUntil } = await renew.mutateAsync({ accountId });
        onHandedOut({ slips: [{ name, login, activationCode }], until: activationUntil });
      },
    });
  const askClosing = () =>
    confirm({
      title: { zh: `关闭“${name}”的账号`, en: `Close the account of “${name}”` },
      consequence: {
        zh: '账号不能再登录，也不能重新启用，角色随之收回，访问令牌全部作废。此人已有的培训、承诺书等记录和日志全部保留。',
        en: 'It can never be signed in to again, its roles end, and its access tokens are revoked. What is recorded of this person, and the log, stays.',
      },
      act: { zh: '关闭账号', en: 'Close it' },
      run: () => close.mutateAsync({ accountId }),
    });
  return (
    <>
      <Button size="small" type="link" onClick={askRenewal}>
        {t({ zh: '重发激活码', en: 'New code' })}
      </Button>
      <Button size="small" type="link" danger onClick={askClosing}>
        {t({ zh: '关闭', en: 'Close' })}
      </Button>
    </>
  );
}
