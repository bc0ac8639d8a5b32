/** Where officer and head look first: reports that nobody has acknowledged yet, in one line. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export function MattersNote() {
  const t = useText();
  const { data } = useQueryOf('matters.counts', {});
  if (!data || data.reported === 0) return null;
  return (
    <InfoNote
      tone="warning"
      text={{
        zh: `事项报告：${data.reported} 件还没有确认收到。`,
        en: `Matters reported: ${data.reported} not acknowledged yet.`,
      }}
      action={
        <span className="nowrap">
          <span className="quiet">
            {t({ zh: '最早', en: 'since' })} <InstantText at={data.firstWaiting} />
          </span>{' '}
          <Link to="/matters" search={{ state: 'reported' }}>
            <Button size="small">{t({ zh: '查看', en: 'Look' })}</Button>
          </Link>
        </span>
      }
    />
  );
}
