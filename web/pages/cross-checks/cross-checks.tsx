/** Cross-checks: what contradicts itself across the registers, the gravest first; beside it the rules. */
import { type RowOf, useAct } from '../../api.ts';
import type { Column } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { CheckList, CheckPage, checkColumns } from '../findings/check-list.tsx';
import { HitDrawer } from './hit-drawer.tsx';
import { Rules } from './rules.tsx';
import { WORDS } from './words.ts';

const shared = checkColumns(WORDS, { zh: '矛盾', en: 'Contradiction' });
const COLUMNS: readonly Column<RowOf<'cross-checks.list'>>[] = [
  ...[shared.title, shared.severity, shared.name, shared.person, shared.department],
  { key: 'since', title: { zh: '起始日期', en: 'Since' }, render: (row) => <DayText day={row.since} /> },
  { key: 'found', title: { zh: '发现日期', en: 'Found on' }, render: (row) => <DayText day={row.foundOn} /> },
  shared.stand,
  {
    key: 'until',
    title: { zh: '接受至', en: 'Accepted until' },
    render: (row) => <DayText day={row.acceptedUntil} />,
    hidden: true,
  },
  shared.area,
];

export default function CrossChecks() {
  const run = useAct('cross-checks.run');
  return (
    <CheckPage
      title={{ zh: '交叉核验', en: 'Cross-checks' }}
      purpose={{
        zh: '把人员、岗位、载体、场所、行程、措施和制度互相比对，找出自相矛盾之处；每次变更后一分钟内核验，每天全部核验一次。',
        en: 'People, posts, carriers, places, journeys, measures and rules are crossed and contradictions shown: within a minute of a change, all of it once a day.',
      }}
      run={{
        text: { zh: '立即核验', en: 'Check now' },
        act: async () => {
          const { rules, found, gone } = await run.mutateAsync({});
          return {
            zh: `已核验 ${rules} 条规则：新发现 ${found} 处，消失 ${gone} 处。`,
            en: `${rules} rules run: ${found} new, ${gone} gone.`,
          };
        },
      }}
      found={{ title: { zh: '矛盾', en: 'Contradictions' }, part: <Hits /> }}
      catalogue={{ title: { zh: '规则', en: 'Rules' }, part: <Rules /> }}
    />
  );
}

function Hits() {
  const raise = useAct('cross-checks.raise');
  return (
    <CheckList
      name="cross-checks"
      label={{ zh: '矛盾', en: 'Contradictions' }}
      query="cross-checks.list"
      exportAs="cross-checks.export"
      words={WORDS}
      number="rule"
      onlyOne={(number) => ({ zh: `只看第 ${number} 条规则`, en: `Rule ${number} alone` })}
      columns={COLUMNS}
      rowKey={(row) => row.hitId}
      raise={(hitIds) => raise.mutateAsync({ hitIds })}
      drawer={(hitId, close) => <HitDrawer hitId={hitId} onClose={close} />}
      empty={{
        zh: '没有符合条件的矛盾。登记和变更之后一分钟内自动核验，也可以“立即核验”。',
        en: 'No such contradictions. They are looked for within a minute of a change, or with “Check now”.',
      }}
    />
  );
}
