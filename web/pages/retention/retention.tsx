/** Retention and destruction: what is due and who carries it, what falls due, what is on hold, and how long each kind is kept. */
import { Tabs } from 'antd';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { AheadPart } from './ahead.tsx';
import { DonePart } from './done.tsx';
import { HoldsPart } from './holds.tsx';
import { KindsPart } from './kinds.tsx';
import { OpenBatch } from './open-batch.tsx';

const PARTS = ['batches', 'ahead', 'holds', 'kinds'] as const;

export default function Retention() {
  const t = useText();
  const [search, change] = useFilters();
  return (
    <Page
      title={{ zh: '保存期限与销毁', en: 'Retention and destruction' }}
      purpose={{
        zh: '系统每天列出保存期满的记录；一人提出、另一人确认后销毁，并出具销毁证明。',
        en: 'Every day the system lists what has been kept long enough; one person starts its destruction, another confirms, and it is certified.',
      }}
    >
      <Tabs
        activeKey={oneOf(PARTS, search.part) ?? 'batches'}
        destroyOnHidden
        onChange={(part) => change({ part: part === 'batches' ? undefined : part })}
        items={[
          {
            key: 'batches',
            label: t({ zh: '销毁', en: 'Destruction' }),
            children: (
              <>
                <OpenBatch />
                <DonePart />
              </>
            ),
          },
          { key: 'ahead', label: t({ zh: '到期预告', en: 'Falling due' }), children: <AheadPart /> },
          { key: 'holds', label: t({ zh: '保全', en: 'Holds' }), children: <HoldsPart /> },
          { key: 'kinds', label: t({ zh: '保存期限', en: 'Periods' }), children: <KindsPart /> },
        ]}
      />
    </Page>
  );
}
