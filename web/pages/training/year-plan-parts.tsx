/** Parts of the year's plan: the proposal, whom it covers, and planned against done by month. */
import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { AUDIENCE_NAMES, AUDIENCES } from '../../../src/domain/training/training.ts';
import { useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { EmptyNote, InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { monthName, type Seen } from './year-plan-words.ts';

export function ProposePart({ year, seen, may }: { year: number; seen: Seen; may: boolean }) {
  const t = useText();
  const say = useSay();
  const propose = useAct('training.propose-year-plan');
  const [roomSize, setRoomSize] = useState(100);
  return (
    <Section title={{ zh: '尚无计划', en: 'No plan yet' }}>
      <p>
        {t({
          zh: `系统按台账提出 ${year} 年的建议：全体人员、涉密和涉外人员各需多少学时，在期限之前分到各月；新入职人员按月安排（近一年入职 ${seen.hiresAYear} 人，${seen.hiresWithinDays} 日内培训）。出国（境）人员的行前教育在出国（境）管理中安排。`,
          en: `From the ledger the system proposes ${year}: the hours that everyone, secret-related and foreign-related people need, spread over the months before the deadlines; new hires regularly (${seen.hiresAYear} in the last year, trained within ${seen.hiresWithinDays} days). Briefings before a journey stay with travel.`,
        })}
      </p>
      {may ? (
        <Form
          layout="inline"
          onFinish={() =>
            void propose
              .mutateAsync({ year, roomSize })
              .then(() => say.done({ zh: '已提出建议，请调整后送审。', en: 'Proposed. Shape it, then submit it.' }))
              .catch(say.failed)
          }
        >
          <Form.Item label={t({ zh: '会场可容纳人数', en: 'People a room holds' })} htmlFor="room-size">
            <InputNumber
              id="room-size"
              min={1}
              max={10_000}
              value={roomSize}
              onChange={(next) => setRoomSize(next ?? 100)}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={propose.isPending}>
            {t({ zh: '提出计划建议', en: 'Propose a plan' })}
          </Button>
        </Form>
      ) : (
        <InfoNote
          text={{
            zh: '该年度没有计划。计划由安全防范专员为今年或者明年拟订。',
            en: 'There is no plan for this year. The security officer draws one up for this year or the next.',
          }}
        />
      )}
    </Section>
  );
}

/** Numbers of people in groups, never names: who owes stands in the ledger. */
export function CoveredPart({ seen }: { seen: Seen }) {
  const t = useText();
  const rows = AUDIENCES.flatMap((group) =>
    seen.covered.filter(({ audience, owing }) => audience === group && owing > 0),
  );
  return (
    <Section title={{ zh: '尚欠培训与计划覆盖', en: 'Who still owes, and whom the plan covers' }}>
      {rows.length === 0 ? (
        <EmptyNote text={{ zh: '没有人员尚欠该年度的培训。', en: 'Nobody owes training of this year any more.' }} />
      ) : (
        <PlainTable
          label={{ zh: '各类人员的覆盖情况', en: 'Covered, by group' }}
          rowKey="audience"
          dataSource={rows}
          columns={[
            {
              title: t({ zh: '对象', en: 'Group' }),
              dataIndex: 'audience',
              render: (_, row) => t(AUDIENCE_NAMES[row.audience]),
            },
            { title: t({ zh: '尚欠培训', en: 'Still owe' }), dataIndex: 'owing', align: 'right' },
            {
              title: t({ zh: '按计划参加即可完成', en: 'Covered by this plan' }),
              dataIndex: 'covered',
              align: 'right',
              render: (_, { covered, owing }) => t({ zh: `${covered} / ${owing}`, en: `${covered} of ${owing}` }),
            },
            {
              title: t({ zh: '未覆盖', en: 'Not covered' }),
              align: 'right',
              render: (_, { covered, owing }) => owing - covered || '—',
            },
          ]}
        />
      )}
    </Section>
  );
}

export function MonthsPart({ seen }: { seen: Seen }) {
  const t = useText();
  const standing = seen.lines.filter(({ change }) => change !== 'removed');
  const sum = (lines: Seen['lines'], of: (line: Seen['lines'][number]) => number) =>
    lines.reduce((all, line) => all + of(line), 0);
  const months = [...new Set(standing.map(({ month }) => month))].map((month) => {
    const lines = standing.filter((one) => one.month === month);
    return {
      month,
      sittings: sum(lines, (one) => one.sittings),
      planned: sum(lines, (one) => one.planned),
      held: sum(lines, (one) => one.held),
      people: sum(lines, (one) => one.people),
      attended: sum(lines, (one) => one.attended),
    };
  });
  return (
    <Section title={{ zh: '计划与完成', en: 'Planned and done' }}>
      <PlainTable
        label={{ zh: '各月计划与完成', en: 'Planned and done, by month' }}
        rowKey="month"
        dataSource={months}
        columns={[
          { title: t({ zh: '月份', en: 'Month' }), dataIndex: 'month', render: (month: number) => t(monthName(month)) },
          { title: t({ zh: '计划场次', en: 'Sittings planned' }), dataIndex: 'sittings', align: 'right' },
          { title: t({ zh: '已列入场次', en: 'Sessions made' }), dataIndex: 'planned', align: 'right' },
          { title: t({ zh: '已举办', en: 'Held' }), dataIndex: 'held', align: 'right' },
          { title: t({ zh: '计划人次', en: 'People planned' }), dataIndex: 'people', align: 'right' },
          { title: t({ zh: '已参加人次', en: 'Attended' }), dataIndex: 'attended', align: 'right' },
        ]}
      />
    </Section>
  );
}
