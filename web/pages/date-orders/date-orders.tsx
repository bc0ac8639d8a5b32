/** What was done in the wrong order of dates, the gravest first; beside it the catalogue of what is checked. */
import { RUN } from '../../../src/domain/date-orders/date-orders.ts';
import { type RowOf, useAct } from '../../api.ts';
import type { Column } from '../../kit/data-table.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { CheckList, CheckPage, checkColumns } from '../findings/check-list.tsx';
import { useRuns } from '../findings/words.tsx';
import { BreachDrawer } from './breach-drawer.tsx';
import { Catalogue } from './catalogue.tsx';
import { Happened, WORDS } from './words.tsx';

const shared = checkColumns(WORDS, { zh: '应有的先后', en: 'Order that was not kept' });
const COLUMNS: readonly Column<RowOf<'date-orders.list'>>[] = [
  ...[shared.title, shared.name, shared.person],
  {
    key: 'first',
    title: { zh: '应在先', en: 'Should be first' },
    render: (row) => <Happened fact={row.first} by={row.by} />,
  },
  {
    key: 'second',
    title: { zh: '应在后', en: 'Should be second' },
    render: (row) => <Happened fact={row.second} by={row.by} />,
  },
  { key: 'late', title: { zh: '晚几天', en: 'Days late' }, align: 'right', render: (row) => row.daysLate },
  { key: 'age', title: { zh: '距今天数', en: 'Days ago' }, align: 'right', render: (row) => row.ageInDays },
  ...[shared.severity, shared.stand, { ...shared.department, hidden: true }, shared.area],
];

/** What the order is about for a unit, and for an organ or a department of what it does itself. */
const PURPOSE = {
  unit: {
    zh: '逐条核对记录的先后：先教育后出行、先审查签约后上岗、按期报告；办晚了的只能说明，不能改日期。每次变更后一分钟内核对，每天全部核对一次。',
    en: 'What must come first is checked in every record: briefing before the journey, review and letter before the post, report in time. What was late is explained, never repaired. Checked within a minute of a change, all of it once a day.',
  },
  office: {
    zh: '逐条核对本机关办理事项的先后：先批准后检查、先责令后检查整改、按期告知和答复；办晚了的只能说明，不能改日期。每次变更后一分钟内核对，每天全部核对一次。',
    en: 'What must come first is checked in what is done here: approval before inspection, order before its check, notices and answers in time. What was late is explained, never repaired. Checked within a minute of a change, all of it once a day.',
  },
} as const;

export default function DateOrders() {
  const run = useAct('date-orders.run');
  const { body, roles } = useWhoAmI();
  const runs = roles.some((role) => RUN.some((one) => one === role));
  return (
    <CheckPage
      title={{ zh: '日期顺序核对', en: 'Order of dates' }}
      purpose={PURPOSE[body === 'unit' ? 'unit' : 'office']}
      run={
        runs
          ? {
              text: { zh: '立即核对', en: 'Check now' },
              act: async () => {
                const { checks, found, gone } = await run.mutateAsync({});
                return {
                  zh: `已核对 ${checks} 项：新发现 ${found} 处，不再发现 ${gone} 处。`,
                  en: `${checks} checks run: ${found} new, ${gone} no longer found.`,
                };
              },
            }
          : undefined
      }
      found={{ title: { zh: '先后不符', en: 'Not in order' }, part: <Breaches /> }}
      catalogue={{ title: { zh: '核对目录', en: 'What is checked' }, part: <Catalogue /> }}
    />
  );
}

function Breaches() {
  const raise = useAct('date-orders.raise');
  const isOffice = useRuns();
  const isUnit = useWhoAmI().body === 'unit';
  return (
    <CheckList
      name="date-orders"
      label={{ zh: '先后不符', en: 'Not in order' }}
      query="date-orders.list"
      exportAs="date-orders.export"
      words={WORDS}
      number="check"
      onlyOne={(number) => ({ zh: `只看第 ${number} 项`, en: `Check ${number} alone` })}
      columns={COLUMNS}
      rowKey={(row) => row.breachId}
      raise={isOffice && isUnit ? (breachIds) => raise.mutateAsync({ breachIds }) : undefined}
      drawer={(breachId, close) => <BreachDrawer breachId={breachId} onClose={close} />}
      empty={{
        zh: '没有符合条件的记录。登记和变更之后一分钟内自动核对，也可以“立即核对”。',
        en: 'None such. It is checked within a minute of a change, or with “Check now”.',
      }}
    />
  );
}
