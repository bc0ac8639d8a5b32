/** Where officer and head look first: leavers in hand, in one line; loud when something about them is late. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';

export function LeaversNote() {
  const t = useText();
  const { data } = useQueryOf('leavers.counts', {});
  if (!data) return null;
  const late: readonly [number, Localised][] = [
    [data.withoutCase, { zh: '未立项', en: 'without a case' }],
    [data.followUpsLate, { zh: '回访逾期', en: 'with a follow-up overdue' }],
    [data.toBeEnded, { zh: '期满待告知', en: 'to be told that it is over' }],
  ];
  const inHand: readonly [number, Localised][] = [
    [data.open, { zh: '五步办理中', en: 'in the five steps' }],
    [data.running, { zh: '脱密期内', en: 'in the period' }],
  ];
  const isLate = late.some(([n]) => n > 0);
  const said = [...late, ...inHand].filter(([n]) => n > 0);
  if (said.length === 0) return null;
  return (
    <InfoNote
      tone={isLate ? 'warning' : 'info'}
      text={{
        zh: `离岗离职：${said.map(([n, { zh }]) => `${zh} ${n} 人`).join('，')}。`,
        en: `Leavers: ${said.map(([n, { en }]) => `${n} ${en}`).join(', ')}.`,
      }}
      action={
        <Link to="/leavers">
          <Button size="small">{t({ zh: '查看', en: 'Look' })}</Button>
        </Link>
      }
    />
  );
}
