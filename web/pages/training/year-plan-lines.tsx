/** The lines of a version, by month: moved, merged, changed, taken out; each with what was done of it. By mouse or keyboard alike. */
import { Button } from 'antd';
import { useState } from 'react';
import {
  AUDIENCE_NAMES,
  LINE_CHANGE_NAMES,
  ORGANISER_NAMES,
  PLAN_ITEM_KIND_NAMES,
} from '../../../src/domain/training/training.ts';
import { useAct } from '../../api.ts';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Text, useText } from '../../language.tsx';
import { LineDialog } from './year-plan-dialogs.tsx';
import { type Line, monthName, type Plan, type Seen, TONE_OF_CHANGE } from './year-plan-words.ts';

type Parts = { readonly plan: Plan; readonly seen: Seen; readonly may: boolean };

export function LinesPart({ plan, seen, may }: Parts) {
  const t = useText();
  const say = useSay();
  const confirm = useConfirm();
  const [chosen, choose] = useState<readonly number[]>([]);
  const [editing, edit] = useState<Line | 'new'>();
  const moves = useAct('training.move-plan-lines');
  const merges = useAct('training.merge-plan-lines');
  const removes = useAct('training.remove-plan-lines');
  const yearPlanId = plan.planId as never;
  const standing = new Set(seen.lines.filter(({ change }) => change !== 'removed').map(({ line }) => line));
  const lines = chosen.filter((line) => standing.has(line));
  const move = (line: Line, month: number) =>
    void moves.mutateAsync({ yearPlanId, lines: [line.line], month }).catch(say.failed);
  const remove = (which: readonly Line[]) =>
    confirm({
      title: { zh: `删去 ${which.length} 项安排？`, en: `Take out ${which.length} line(s)?` },
      consequence: {
        zh: `将删去：${which.map(({ topic }) => topic).join('、')}。其他安排不变；覆盖情况随之重算。`,
        en: `Taken out: ${which.map(({ topic }) => topic).join(', ')}. The others stay; what is covered is counted anew.`,
      },
      act: { zh: '删去', en: 'Take out' },
      run: () => removes.mutateAsync({ yearPlanId, lines: which.map(({ line }) => line) }).then(() => choose([])),
    });
  const merge = () =>
    void merges
      .mutateAsync({ yearPlanId, lines: [...lines] })
      .then(() => choose([]))
      .then(() => say.done({ zh: '已合并为一项。', en: 'Merged into one.' }))
      .catch(say.failed);
  return (
    <Section title={{ zh: '年度安排', en: 'The year' }}>
      {may && (
        <div className="year-plan-steps no-print">
          <Button onClick={() => edit('new')}>{t({ zh: '添加安排', en: 'Add a line' })}</Button>
          <Button disabled={lines.length < 2} onClick={merge} loading={merges.isPending}>
            {t({ zh: `合并所选（${lines.length}）`, en: `Merge chosen (${lines.length})` })}
          </Button>
          <Button
            danger
            disabled={lines.length === 0}
            onClick={() => remove(seen.lines.filter(({ line }) => lines.includes(line)))}
          >
            {t({ zh: `删去所选（${lines.length}）`, en: `Take out chosen (${lines.length})` })}
          </Button>
        </div>
      )}
      {seen.lines.length === 0 ? (
        <EmptyNote
          text={{ zh: '没有需要安排的培训。可以添加安排。', en: 'Nothing needs to be planned. You can add a line.' }}
        />
      ) : (
        <PlainTable<Line>
          label={{ zh: '年度安排', en: 'The year’s lines' }}
          rowKey={({ line }) => line}
          dataSource={seen.lines}
          rowSelection={
            may
              ? {
                  selectedRowKeys: [...lines],
                  onChange: (keys) => choose(keys as number[]),
                  getCheckboxProps: (line) => ({
                    disabled: line.change === 'removed',
                    'aria-label': t({ zh: `选择 ${line.topic}`, en: `Choose ${line.topic}` }),
                  }),
                }
              : undefined
          }
          columns={[
            ...columnsOf(t),
            ...(may
              ? [
                  {
                    title: t({ zh: '调整', en: 'Change' }),
                    render: (_: unknown, line: Line) =>
                      line.change !== 'removed' && (
                        <span className="nowrap">
                          <MoveButton line={line} to={line.month - 1} first={seen.from} onMove={move} sign="◀" />
                          <MoveButton line={line} to={line.month + 1} first={seen.from} onMove={move} sign="▶" />
                          <Button type="link" size="small" onClick={() => edit(line)}>
                            {t({ zh: '修改', en: 'Change' })}
                          </Button>
                          <Button type="link" size="small" danger onClick={() => remove([line])}>
                            {t({ zh: '删去', en: 'Take out' })}
                          </Button>
                        </span>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {editing && (
        <LineDialog
          yearPlanId={plan.planId}
          from={seen.from}
          line={editing === 'new' ? undefined : editing}
          onClose={() => edit(undefined)}
        />
      )}
    </Section>
  );
}

type Move = { line: Line; to: number; first: number; sign: string; onMove: (line: Line, month: number) => void };

function MoveButton({ line, to, first, sign, onMove }: Move) {
  const t = useText();
  const there = to >= Math.min(first, line.month) && to <= 12;
  const name = there ? monthName(to) : { zh: '', en: '' };
  return (
    <Button
      type="text"
      size="small"
      disabled={!there}
      aria-label={t({ zh: `${line.topic}：移到 ${name.zh}`, en: `${line.topic}: move to ${name.en}` })}
      onClick={() => onMove(line, to)}
    >
      {sign}
    </Button>
  );
}

const columnsOf = (t: Text) => [
  {
    title: t({ zh: '月份', en: 'Month' }),
    render: (_: unknown, { month }: Line) => <span className="nowrap">{t(monthName(month))}</span>,
  },
  {
    title: t({ zh: '培训内容', en: 'Topic' }),
    render: (_: unknown, { topic, change, kind, organiser }: Line) => (
      <>
        {topic} {change !== 'same' && <ToneTag tone={TONE_OF_CHANGE[change]} text={LINE_CHANGE_NAMES[change]} />}
        <div className="quiet">
          {t(PLAN_ITEM_KIND_NAMES[kind])} · {t(ORGANISER_NAMES[organiser])}
        </div>
      </>
    ),
  },
  {
    title: t({ zh: '对象', en: 'For' }),
    render: (_: unknown, { audiences }: Line) =>
      audiences.map((one) => t(AUDIENCE_NAMES[one])).join(t({ zh: '、', en: ', ' })),
  },
  { title: t({ zh: '学时', en: 'Hours' }), dataIndex: 'hours', align: 'right' as const },
  {
    title: t({ zh: '人数', en: 'People' }),
    align: 'right' as const,
    render: (_: unknown, { people }: Line) => people.toLocaleString('en-US'),
  },
  {
    title: t({ zh: '场次（已举办）', en: 'Sittings (held)' }),
    align: 'right' as const,
    render: (_: unknown, { kind, sittings, held, attended, people, planned }: Line) => {
      if (kind === 'session') return held > 0 ? `${sittings} (${held})` : sittings;
      if (planned === 0)
        return <span className="quiet">{t({ zh: '没有同名的课程', en: 'no course of this name' })}</span>;
      return (
        <>
          {t({ zh: `${attended}/${people} 人学完`, en: `${attended} of ${people} finished` })}{' '}
          {held > 0 && <ToneTag tone="good" text={{ zh: '已完成', en: 'Done' }} />}
        </>
      );
    },
  },
];
