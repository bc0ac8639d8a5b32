/** What is overdue: a count in the menu, and one line where officer and head look first. */
import { Badge, Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export function OverdueBadge() {
  const t = useText();
  const { data } = useQueryOf('travel-documents.counts', {});
  if (!data?.overdue) return null;
  return (
    <Badge
      className="waiting-count"
      count={data.overdue}
      size="small"
      color="#b42318"
      title={t({ zh: `${data.overdue} 件证照逾期未交回`, en: `${data.overdue} travel documents overdue` })}
    />
  );
}

export function DocumentsNote() {
  const t = useText();
  const { data } = useQueryOf('travel-documents.counts', {});
  if (!data?.overdue) return null;
  return (
    <InfoNote
      tone="warning"
      text={{
        zh: `证照保管：${data.overdue} 件逾期未交回。`,
        en: `Travel documents: ${data.overdue} overdue.`,
      }}
      action={
        <Link to="/travel-documents" search={{ state: 'overdue' }}>
          <Button size="small">{t({ zh: '查看', en: 'Look' })}</Button>
        </Link>
      }
    />
  );
}
