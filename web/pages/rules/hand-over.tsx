/** Who has left a designation and not handed over all of it yet; and those that are over. */
import { Select } from 'antd';
import {
  END_REASON_NAMES,
  HAND_OVER_ITEMS,
  HANDED_OVER,
  HANDED_OVER_NAMES,
  type HandedOver,
} from '../../../src/law/needed-bodies.ts';
import { useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { asWhat, type Bodies, type Designation } from './bodies.tsx';
import { useRuns } from './words.tsx';

const isOpen = ({ items }: Designation) => items.some(({ how }) => how === null);

export function HandOvers({ found }: { found: Bodies }) {
  const t = useText();
  const open = found.designations.filter(isOpen);
  if (open.length === 0) return null;
  return (
    <Section title={{ zh: '离任交接', en: 'To be handed over' }}>
      {open.map((one) => (
        <div key={one.designationId}>
          <strong>{t(asWhat(one.role, one.department))}</strong> {one.name}{' '}
          <span className="quiet">
            <DayText day={one.to} /> {t({ zh: '离任', en: 'ended' })}
            {one.endReason &&
              t({ zh: `，${END_REASON_NAMES[one.endReason].zh}`, en: `: ${END_REASON_NAMES[one.endReason].en}` })}
          </span>
          <ul className="hand-over">
            {one.items.map((item) => (
              <ItemLine key={item.item} one={one} item={item} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function ItemLine({ one, item }: { one: Designation; item: Designation['items'][number] }) {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  const act = useAct('rules.hand-over');
  const name = HAND_OVER_ITEMS[item.item];
  const settle = (how: HandedOver) =>
    void act
      .mutateAsync({ designationId: one.designationId, item: item.item, how })
      .then(() => say.done({ zh: '已登记。', en: 'Recorded.' }), say.failed);
  return (
    <li>
      <span>{t(name)}</span>
      {item.how ? (
        <span className="quiet">
          {t(HANDED_OVER_NAMES[item.how])} <InstantText at={item.settledAt} />
        </span>
      ) : runs ? (
        <Select<HandedOver>
          aria-label={t({ zh: `交接：${name.zh}`, en: `Hand over: ${name.en}` })}
          placeholder={t({ zh: '登记交接情况', en: 'Say how it was handed over' })}
          style={{ minWidth: 220 }}
          loading={act.isPending}
          onChange={settle}
          options={HANDED_OVER.map((value) => ({ value, label: t(HANDED_OVER_NAMES[value]) }))}
        />
      ) : (
        <ToneTag tone="soon" text={{ zh: '未交接', en: 'Not yet' }} />
      )}
    </li>
  );
}

export function Past({ found }: { found: Bodies }) {
  const t = useText();
  const past = found.designations.filter((one) => one.away !== null && !isOpen(one));
  if (past.length === 0) return null;
  const title = { zh: '以前的任命', en: 'Designations that are over' };
  return (
    <Section title={title}>
      <PlainTable<Designation>
        label={title}
        rowKey={(row) => row.designationId}
        dataSource={past}
        columns={[
          { key: 'role', title: t({ zh: '职责', en: 'As' }), render: (_, row) => t(asWhat(row.role, row.department)) },
          { key: 'name', title: t({ zh: '姓名', en: 'Name' }), render: (_, row) => row.name ?? '—' },
          { key: 'document', title: t({ zh: '任命文件', en: 'By' }), render: (_, row) => row.document },
          { key: 'from', title: t({ zh: '自', en: 'From' }), render: (_, row) => <DayText day={row.from} /> },
          { key: 'to', title: t({ zh: '至', en: 'To' }), render: (_, row) => <DayText day={row.since} /> },
          {
            key: 'why',
            title: t({ zh: '原因', en: 'Why' }),
            render: (_, row) =>
              row.endReason
                ? t(END_REASON_NAMES[row.endReason])
                : t({ zh: '人员离开或者账号关闭，未登记离任', en: 'left, or account closed; no end was entered' }),
          },
        ]}
      />
    </Section>
  );
}
