/** Where officer and head look first: what of inspections and orders waits for the unit, in one line; loud when a report is late. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';

export function InspectionsNote() {
  const t = useText();
  const { data } = useQueryOf('inspections.received', { kind: 'order', limit: 200 });
  if (!data) return null;
  const owed = data.rows.filter(({ state }) => state === 'report-owed');
  const late = owed.filter((row) => row.late).length;
  const first = owed.map(({ reportBy }) => reportBy ?? '').toSorted()[0];
  const said: readonly [number, Localised][] = [
    [late, { zh: '整改报告逾期', en: 'rectification reports overdue' }],
    [owed.length - late, { zh: '整改报告待提交', en: 'rectification reports owed' }],
    [data.toTakeIn.length, { zh: '文书待接收', en: 'papers to be taken in' }],
  ];
  const shown = said.filter(([n]) => n > 0);
  if (shown.length === 0) return null;
  return (
    <InfoNote
      tone={late > 0 ? 'warning' : 'info'}
      text={{
        zh: `检查和整改：${shown.map(([n, { zh }]) => `${zh} ${n} 件`).join('，')}${first ? `，最早期限 ${first}` : ''}。`,
        en: `Inspections and orders: ${shown.map(([n, { en }]) => `${n} ${en}`).join(', ')}${first ? `; the first is due ${first}` : ''}.`,
      }}
      action={
        <Link to="/inspections">
          <Button size="small">{t({ zh: '查看', en: 'Look' })}</Button>
        </Link>
      }
    />
  );
}
