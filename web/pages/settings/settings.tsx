/** What the unit is, since when, and with which figures its deadlines are reckoned. */
import { Tabs } from 'antd';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { CalendarPart } from './calendar.tsx';
import { CertificatesPart } from './certificates.tsx';
import { FiguresPart } from './figures.tsx';
import { ProfilePart } from './profile.tsx';
import { StatusPart } from './status.tsx';

const PARTS = ['unit', 'figures', 'calendar'] as const;

export default function Settings() {
  const t = useText();
  const [search, change] = useFilters();
  return (
    <Page
      title={{ zh: '单位设置', en: 'Unit settings' }}
      purpose={{
        zh: '单位的身份决定应履行的事项，期限和频次的数值决定到期日期。改动会立即反映到履责台账。',
        en: 'What the unit is decides what it owes; the figures decide by when. A change shows in the ledger at once.',
      }}
    >
      <Tabs
        activeKey={oneOf(PARTS, search.part) ?? 'unit'}
        onChange={(part) => change({ part: part === 'unit' ? undefined : part, text: undefined, year: undefined })}
        items={[
          {
            key: 'unit',
            label: t({ zh: '单位和身份', en: 'The unit and its status' }),
            children: (
              <>
                <ProfilePart />
                <StatusPart />
                <CertificatesPart />
              </>
            ),
          },
          {
            key: 'figures',
            label: t({ zh: '期限和频次', en: 'Deadlines and frequencies' }),
            children: <FiguresPart />,
          },
          { key: 'calendar', label: t({ zh: '工作日历', en: 'Working days' }), children: <CalendarPart /> },
        ]}
      />
    </Page>
  );
}
