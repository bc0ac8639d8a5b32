/** Reviews: which there are, who owes one, and the starts that wait for theirs. */
import { Tabs } from 'antd';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { ReviewsPart } from './all-reviews.tsx';
import { DecidersPart } from './deciders.tsx';
import { OwingPart } from './owing.tsx';
import { PlannedPart } from './planned.tsx';
import { heading, useWaiting, WithheldPart } from './withheld.tsx';
import './reviews.css';

const PARTS = ['reviews', 'owing', 'planned', 'withheld', 'deciders'] as const;

export default function Reviews() {
  const t = useText();
  const [search, change] = useFilters();
  const { startsPassed, withheld } = useWaiting();
  return (
    <Page
      title={{ zh: '审查', en: 'Reviews' }}
      purpose={{
        zh: '涉密岗位、关键岗位人员上岗前审查和复审：先审查、后上岗，不予任用的先听取本人陈述。',
        en: 'Reviews before secret-related and key posts, and again while they are held: first the review, then the start; nobody is refused unheard.',
      }}
    >
      <Tabs
        activeKey={oneOf(PARTS, search.part) ?? 'reviews'}
        destroyOnHidden
        onChange={(part) =>
          change({
            part: part === 'reviews' ? undefined : part,
            text: undefined,
            state: undefined,
            departmentId: undefined,
          })
        }
        items={[
          { key: 'reviews', label: t({ zh: '审查', en: 'Reviews' }), children: <ReviewsPart /> },
          { key: 'owing', label: t({ zh: '待开立', en: 'To be opened' }), children: <OwingPart /> },
          {
            key: 'planned',
            label: heading(t({ zh: '拟上岗', en: 'Planned starts' }), startsPassed),
            children: <PlannedPart passed={startsPassed} />,
          },
          {
            key: 'withheld',
            label: heading(t({ zh: '不予告知', en: 'Withheld' }), withheld),
            children: <WithheldPart />,
          },
          { key: 'deciders', label: t({ zh: '决定人', en: 'Who decides' }), children: <DecidersPart /> },
        ]}
      />
    </Page>
  );
}
