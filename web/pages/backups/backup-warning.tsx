/** On every page of a system administrator, while something is wrong with the back-ups; nothing while all is well. */
import { ATTENTION_WORDS } from '../../../src/domain/backups/backups.ts';
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export function BackupWarning({ onItsPage = false }: { onItsPage?: boolean }) {
  const t = useText();
  const { data } = useQueryOf('backups.state', {});
  if (!data?.attention) return null;
  const action = onItsPage ? undefined : <Link to="/backups">{t({ zh: '查看备份', en: 'See back-ups' })}</Link>;
  return <InfoNote tone="warning" text={ATTENTION_WORDS[data.attention]} action={action} />;
}
