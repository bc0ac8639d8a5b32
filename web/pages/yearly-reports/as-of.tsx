/** The day to which a report of a year under way counts: over already, so that what is done meanwhile moves no figure. */
import { Form } from 'antd';
import { useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import type { Whole } from './words.ts';

/** Of a year that is over there is nothing to choose: it is told to its end. */
export const isUnderWay = (year: number, last: string): boolean => last >= `${year}-01-01` && last < `${year}-12-31`;

export function AsOfField({ year, last }: { year: number; last: string }) {
  const t = useText();
  return (
    <Form.Item
      name="asOf"
      label={t({ zh: '统计截至', en: 'Figures as of' })}
      initialValue={last}
      extra={t({
        zh: '不晚于昨天：当天办理的事项不影响待签发的数据。年末以后签发的，须采用全年数据。',
        en: 'Not later than yesterday, so that the day’s work moves no figure while the report waits. What is issued after the year takes those of the whole year.',
      })}
    >
      <DayInput first={`${year}-01-01`} last={last} />
    </Form.Item>
  );
}

/** Figures taken over anew: at once where the year is over, else to the day that is chosen. */
export function useTakeOver({ yearlyReportId }: Whole) {
  const say = useSay();
  const act = useAct('yearly-reports.accept-figures');
  const run = (asOf?: string) =>
    act
      .mutateAsync({ yearlyReportId, ...(asOf && { asOf }) })
      .then(({ changed }) =>
        say.done({ zh: `已采用新数据，${changed}项有变化。`, en: `Taken over; ${changed} figures changed.` }),
      );
  return { run, busy: act.isPending };
}

export function TakeOverDialog({ one, onClose }: { one: Whole; onClose: () => void }) {
  const { run } = useTakeOver(one);
  return (
    <FormDialog<{ asOf?: string }>
      title={{ zh: '采用新数据', en: 'Take the new figures over' }}
      act={{ zh: '采用', en: 'Take over' }}
      initial={one.moved.length > 0 ? { asOf: one.asOf } : {}}
      onClose={onClose}
      run={({ asOf }) => run(asOf)}
    >
      <AsOfField year={one.year} last={one.newest} />
    </FormDialog>
  );
}
