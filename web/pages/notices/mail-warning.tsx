/** On every page of a system administrator, while reminder mail keeps failing: somebody is not told outside these pages. */
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export function MailWarning() {
  const t = useText();
  const { data } = useQueryOf('notices.failing-mail', {}, { every: 60_000 });
  if (!data || data.rows.length === 0) return null;
  const { length } = data.rows;
  return (
    <InfoNote
      tone="warning"
      text={{
        zh: `有 ${length} 个账号的提醒邮件没有送达。提醒仍在页面上，没有丢失；请检查邮件服务器和邮箱地址。`,
        en: `Reminder mail does not reach ${length} ${length === 1 ? 'account' : 'accounts'}. The reminders stand on the pages and nothing is lost; please check the mail server and the addresses.`,
      }}
      action={<Link to="/failing-mail">{t({ zh: '查看', en: 'Look' })}</Link>}
    />
  );
}
