/** What falls due in the next twelve months, by kind and month. */
import { useMemo } from 'react';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Localised, useText } from '../../language.tsx';

type Ahead = ResultOf<'retention.ahead'>;
type Line = { kind: string; name: Localised; due: number; months: Record<string, number>; onHold: number };

/** One line a kind; what is due already stands apart from the months to come. */
function linesOf({ rows, today }: Ahead): Line[] {
  const lines = new Map<string, Line>();
  const month = today.slice(0, 7);
  for (const row of rows) {
    const line = lines.get(row.kind) ?? { kind: row.kind, name: row.name, due: 0, months: {}, onHold: 0 };
    lines.set(row.kind, line);
    line.onHold += row.onHold;
    if (row.month < month) line.due += row.records;
    else line.months[row.month] = (line.months[row.month] ?? 0) + row.records;
  }
  return [...lines.values()];
}

/** This month and the eleven after it. */
const monthsFrom = (today: string): string[] =>
  Array.from({ length: 12 }, (_, index) => {
    const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + index;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  });

export function AheadPart() {
  const ahead = useQueryOf('retention.ahead', {});
  return <Await query={ahead}>{(data) => <Shown ahead={data} />}</Await>;
}

function Shown({ ahead }: { ahead: Ahead }) {
  const t = useText();
  const lines = useMemo(() => linesOf(ahead), [ahead]);
  if (lines.length === 0)
    return (
      <EmptyNote text={{ zh: '今后十二个月内没有期满的记录。', en: 'Nothing falls due in the next twelve months.' }} />
    );
  const number = (n: number | undefined) => n || '';
  return (
    <>
      <p className="quiet">
        {t({
          zh: '今后十二个月内保存期满的记录数。期满日期由离职、答复、关闭等日期和保存期限推算，随之变动。',
          en: 'How many records come to the end of their period in the next twelve months. The days follow from leaving, answer, closing and the periods, and change with them.',
        })}
      </p>
      <PlainTable<Line>
        rowKey="kind"
        label={{ zh: '到期预告', en: 'Falling due' }}
        dataSource={lines}
        columns={[
          { title: t({ zh: '记录种类', en: 'Kind of record' }), render: (_, one) => t(one.name) },
          { title: t({ zh: '此前期满', en: 'Before' }), align: 'right', render: (_, one) => number(one.due) },
          ...monthsFrom(ahead.today).map((month) => ({
            title: month,
            align: 'right' as const,
            render: (_: unknown, one: Line) => number(one.months[month]),
          })),
          { title: t({ zh: '保全中', en: 'On hold' }), align: 'right', render: (_, one) => number(one.onHold) },
        ]}
      />
    </>
  );
}
