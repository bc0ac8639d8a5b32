/**
 * Which units state something as overdue: single returns are looked at, so it is asked for a purpose and logged for each. From here a letter
 * is drafted that urges a unit, with the duties and counts that it stated itself.
 */
import { Button, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import {
  ARRIVAL_PURPOSE_NAMES,
  ARRIVAL_PURPOSES,
  type ArrivalPurpose,
} from '../../../src/domain/dispatches/dispatches.ts';
import { dayInWords } from '../../../src/law/day-in-words.ts';
import { type ResultOf, useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { dutyTitle } from '../dispatches/content.tsx';
import { DraftDialog, type FirstDraft, letterTypes } from '../dispatches/draft-dialog.tsx';
import { useIsClerk } from '../dispatches/may.ts';
import { useAsked } from './filters.tsx';
import type { Standing } from './standing.tsx';

type Found = ResultOf<'returns.name-overdue'>['units'];
type Unit = Found[number];

export function OverduePart({ duties }: { duties: Standing['byDuty'] }) {
  const t = useText();
  const say = useSay();
  const asked = useAsked();
  const name = useAct('returns.name-overdue');
  const [purpose, choose] = useState<ArrivalPurpose>('supervise');
  const [duty, only] = useState<string>();
  const [found, show] = useState<Found>();
  const ask = () =>
    name
      .mutateAsync({ ...asked, purpose, ...(duty && { duty: duty as never }) })
      .then(({ units }) => show(units))
      .catch(say.failed);
  return (
    <Section title={{ zh: '哪些单位有逾期', en: 'Which units have something overdue' }}>
      <p className="quiet no-print">
        {t({
          zh: '列出单位即查看其报送的统计：按用途逐件记入查阅记录。不列出逾期数的单位不在其中。',
          en: 'To name units is to look at their returns: each look is logged with its purpose. Units that withhold the count are not among them.',
        })}
      </p>
      <Space wrap className="no-print">
        <Select
          aria-label={t({ zh: '事项', en: 'Duty' })}
          placeholder={t({ zh: '所有事项', en: 'Every duty' })}
          allowClear
          style={{ minWidth: 240 }}
          value={duty}
          onChange={only}
          options={duties.map(({ key }) => ({ value: key!, label: `${key} ${dutyTitle(t, key!)}` }))}
        />
        <Radio.Group
          aria-label={t({ zh: '用途', en: 'Purpose' })}
          value={purpose}
          onChange={(event) => choose(event.target.value)}
          options={ARRIVAL_PURPOSES.map((value) => ({ value, label: t(ARRIVAL_PURPOSE_NAMES[value]) }))}
        />
        <Button type="primary" loading={name.isPending} onClick={ask}>
          {t({ zh: '列出单位', en: 'Name the units' })}
        </Button>
      </Space>
      {found && <FoundUnits found={found} />}
    </Section>
  );
}

function FoundUnits({ found }: { found: Found }) {
  const t = useText();
  const { body } = useWhoAmI();
  const isClerk = useIsClerk();
  const [urged, urge] = useState<Unit>();
  const mayUrge = isClerk && letterTypes(body).includes('urging');
  if (found.length === 0)
    return (
      <EmptyNote text={{ zh: '没有单位报送的统计列有逾期。', en: 'No unit’s return states anything as overdue.' }} />
    );
  return (
    <>
      <PlainTable<Unit>
        label={{ zh: '有逾期的单位', en: 'Units with something overdue' }}
        rowKey="correspondentId"
        dataSource={[...found]}
        pagination={found.length > 50 && { pageSize: 50, showSizeChanger: false }}
        columns={[
          {
            title: t({ zh: '单位', en: 'Unit' }),
            render: (_, one) => <Link to={`/dispatches/received/${one.arrivalId}`}>{one.name}</Link>,
          },
          { title: t({ zh: '统计截至', en: 'As of' }), render: (_, one) => <DayText day={one.asOf} /> },
          {
            title: t({ zh: '逾期', en: 'Overdue' }),
            render: (_, one) =>
              one.duties.map(({ duty, overdue }) => (
                <div key={duty}>
                  {duty} {dutyTitle(t, duty)} <span className="figure-overdue">{overdue}</span>
                </div>
              )),
          },
          ...(mayUrge
            ? [
                {
                  title: t({ zh: '操作', en: 'Acts' }),
                  render: (_: unknown, one: Unit) => (
                    <Button size="small" onClick={() => urge(one)}>
                      {t({ zh: '拟督促函', en: 'Draft an urging letter' })}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {urged && <DraftDialog first={urgingOf(urged)} onClose={() => urge(undefined)} />}
    </>
  );
}

/** What it urges is what the unit itself stated, with the day. */
function urgingOf({ correspondentId, asOf, duties }: Unit): FirstDraft {
  const lines = duties.map(
    ({ duty, overdue }) => `${duty} ${dutyTitle(({ zh }) => zh, duty)}：逾期${overdue}人次（件）。`,
  );
  return {
    type: 'urging',
    to: [correspondentId],
    content: {
      title: '关于督促履行反间谍安全防范责任的函',
      text: [
        `你单位报送的履责情况统计（截至${dayInWords(asOf).zh}）列有下列逾期事项：`,
        ...lines,
        '请尽快组织办理，并答复办理情况。',
      ].join('\n'),
      duties: duties.map(({ duty, overdue }) => ({ duty, overdue })),
    },
  };
}
