/** The key-unit list of a state security organ: as of any day, what is in hand, and what was nominated (Provisions 9). */
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { EmptyNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { AddCandidate } from './add-candidate.tsx';
import { InHandPart } from './in-hand-part.tsx';
import { ListPart } from './list-part.tsx';
import { useIsOrganOfficer } from './may.ts';
import { NominationsPart } from './nominations-part.tsx';
import { ListWaitingLines } from './waiting.tsx';
import './organ.css';

const PARTS = ['list', 'in-hand', 'nominations'] as const;

export default function KeyUnits() {
  const t = useText();
  const { body } = useWhoAmI();
  const isOfficer = useIsOrganOfficer();
  const [search, change] = useFilters();
  const [adding, add] = useState(false);
  const part = oneOf(PARTS, search.part) ?? 'list';
  const emptied = Object.fromEntries(Object.keys(search).map((key) => [key, undefined]));
  const toAdd = isOfficer ? () => add(true) : undefined;
  return (
    <Page
      title={{ zh: '重点单位名录', en: 'Key-unit list' }}
      purpose={{
        zh: '会同有关部门制定并定期调整名录，书面告知重点单位；每次变更都经核查、会商、决定、送达。名录只记单位，不记个人。',
        en: 'Drawn up and adjusted with the departments concerned, and notified in writing: each change is found, consulted, decided and served. It lists bodies, never people.',
      }}
      primary={
        isOfficer &&
        body === 'organ' && (
          <Button type="primary" onClick={() => add(true)}>
            {t({ zh: '登记候选单位', en: 'Add a candidate' })}
          </Button>
        )
      }
    >
      {body === 'organ' ? (
        <>
          <ListWaitingLines />
          <Tabs
            activeKey={part}
            destroyOnHidden
            onChange={(next) => change({ ...emptied, part: next === 'list' ? undefined : next })}
            items={[
              { key: 'list', label: t({ zh: '名录', en: 'The list' }), children: <ListPart onAdd={toAdd} /> },
              { key: 'in-hand', label: t({ zh: '办理中', en: 'In hand' }), children: <InHandPart onAdd={toAdd} /> },
              {
                key: 'nominations',
                label: t({ zh: '建议和申请', en: 'Nominations' }),
                children: <NominationsPart />,
              },
            ]}
          />
          {adding && <AddCandidate onClose={() => add(false)} />}
        </>
      ) : (
        <EmptyNote
          text={{
            zh: '重点单位名录由国家安全机关制定，本单位没有名录。单位可以在“假设被列为重点单位”中申请列入。',
            en: 'The list is drawn up by a state security organ; this body has none. A unit applies for listing under “What if we were listed”.',
          }}
        />
      )}
    </Page>
  );
}
