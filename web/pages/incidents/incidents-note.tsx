/** Where officer and head look first: how many incidents are open, and the clocks that run. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { InstantText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export function IncidentsNote() {
  const t = useText();
  const { data } = useQueryOf('incidents.clocks', {});
  if (!data || data.open === 0) return null;
  const [next] = data.running;
  return (
    <InfoNote
      tone="warning"
      text={{
        zh: `突发情况：${data.open} 件未办结，其中 ${data.running.length} 件尚未上报。`,
        en: `Incidents: ${data.open} open, ${data.running.length} of them not reported yet.`,
      }}
      action={
        <span>
          {next && (
            <span className="quiet nowrap">
              {t({ zh: '最早期限', en: 'first by' })} <InstantText at={next.reportBy} />{' '}
            </span>
          )}
          <Link to="/incidents" search={{ state: 'open' }}>
            <Button size="small">{t({ zh: '查看', en: 'Look' })}</Button>
          </Link>
        </span>
      }
    />
  );
}
