/** Where officer and head look first: a batch that waits, loud when it waits too long. */
import { Button } from 'antd';
import { useQueryOf } from '../../api.ts';
import { Link } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export function DestructionNote() {
  const t = useText();
  const batch = useQueryOf('retention.open-batch', {}).data?.batch;
  if (!batch) return null;
  return (
    <InfoNote
      tone={batch.isLate ? 'warning' : 'info'}
      text={
        batch.isLate
          ? {
              zh: `${batch.records} 条记录保存期满，逾期未销毁。`,
              en: `${batch.records} records are past their period and not destroyed.`,
            }
          : {
              zh: `${batch.records} 条记录保存期满，待销毁。`,
              en: `${batch.records} records have come to the end of their period.`,
            }
      }
      action={
        <Link to="/retention">
          <Button size="small">{t({ zh: '办理', en: 'See to it' })}</Button>
        </Link>
      }
    />
  );
}
