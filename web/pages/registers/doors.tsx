/** At the doors: each place with who is inside and how it was left, visitors in and out, opened and closed. */
import { Button, Space } from 'antd';
import { useState } from 'react';
import { DAY_ENTRY_NAMES, type DayEntry, VISIT_PURPOSE_NAMES, WATCH } from '../../../src/domain/registers/places.ts';
import { type ResultOf, type RowOf, useAct, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { DayDialog, VisitDialog } from './door-dialogs.tsx';
import { RegisterTabs } from './register-tabs.tsx';
import { useKeeps } from './words.tsx';
import './registers.css';

export type Place = ResultOf<'registers.doors'>['places'][number];
type Visit = RowOf<'registers.visits'>;
const Words = ({ of }: { of: Localised }) => <>{useText()(of)}</>;
const useWatches = (): boolean => {
  const { roles } = useWhoAmI();
  return WATCH.some((role) => roles.includes(role));
};

export default function Doors() {
  const query = useQueryOf('registers.doors', {});
  const keeps = useKeeps();
  const [doing, act] = useState<{ readonly what: 'visit' | DayEntry; readonly place: Place }>();
  return (
    <Page
      title={{ zh: '出入和开闭', en: 'Doors' }}
      purpose={{
        zh: '涉密场所的外来人员出入和每日开启、关闭登记。要害部门部位须有人陪同，手机留在门外。',
        en: 'Visitors of the places, in and out, and each opening and closing. A key department or part is entered with an escort, and telephones stay outside.',
      }}
    >
      {keeps && <RegisterTabs />}
      <Await query={query}>
        {({ places }) =>
          places.length === 0 ? (
            <EmptyNote
              text={{
                zh: '没有登记场所。请专员先在“涉密场所”台账登记，并写明部门。',
                en: 'No place is entered. The officer enters it in the register of places, with its department.',
              }}
            />
          ) : (
            <ul className="registers">
              {places.map((place) => (
                <OneDoor key={place.placeId} place={place} onDo={(what) => act({ what, place })} />
              ))}
            </ul>
          )
        }
      </Await>
      <Visits places={query.data?.places ?? []} />
      {doing?.what === 'visit' && <VisitDialog place={doing.place} onClose={() => act(undefined)} />}
      {doing && doing.what !== 'visit' && (
        <DayDialog what={doing.what} place={doing.place} onClose={() => act(undefined)} />
      )}
    </Page>
  );
}

function OneDoor({ place, onDo }: { place: Place; onDo: (what: 'visit' | DayEntry) => void }) {
  const t = useText();
  const watches = useWatches();
  const next: DayEntry = place.last === 'opened' ? 'closed' : 'opened';
  return (
    <li className="register">
      <h2>
        {place.number} {place.designation}
      </h2>
      <p>
        {place.inside > 0 ? (
          <ToneTag
            tone="soon"
            text={{
              zh: `${place.inside} 批外来人员在内`,
              en: place.inside === 1 ? '1 visit inside' : `${place.inside} visits inside`,
            }}
          />
        ) : (
          <ToneTag tone="good" text={{ zh: '无外来人员', en: 'No visitors inside' }} />
        )}
        <span className="quiet door-last">
          {place.last ? (
            <>
              {t(DAY_ENTRY_NAMES[place.last])} <InstantText at={place.lastAt!} />
            </>
          ) : (
            t({ zh: '尚无开闭登记', en: 'Neither opened nor closed yet' })
          )}
        </span>
      </p>
      {watches && (
        <Space wrap>
          <Button type="primary" onClick={() => onDo('visit')}>
            {t({ zh: '登记进入', en: 'Visitors come in' })}
          </Button>
          <Button onClick={() => onDo(next)}>
            {t(next === 'opened' ? { zh: '登记开启', en: 'Open it' } : { zh: '登记关闭', en: 'Close it' })}
          </Button>
        </Space>
      )}
    </li>
  );
}

function Visits({ places }: { places: readonly Place[] }) {
  const [search] = useFilters();
  const placeId = numberOf(search.placeId);
  const filter = {
    ...(placeId !== undefined && { placeId: placeId as never }),
    ...(search.inside === 'yes' && { inside: true }),
  };
  return (
    <Section title={{ zh: '外来人员', en: 'Visitors' }}>
      <FilterBar
        filters={[
          {
            ...{ kind: 'one', key: 'placeId', label: { zh: '场所', en: 'Place' }, width: 180 },
            choices: places.map((one) => ({
              value: String(one.placeId),
              text: { zh: one.designation, en: one.designation },
            })),
          },
          {
            ...{ kind: 'one', key: 'inside', label: { zh: '现在', en: 'Now' } },
            choices: [{ value: 'yes', text: { zh: '还在里面', en: 'Still inside' } }],
          },
        ]}
      />
      <DataTable
        name="place-visits"
        label={{ zh: '外来人员登记', en: 'Visitors' }}
        query="registers.visits"
        input={filter}
        columns={COLUMNS}
        rowKey={(row) => row.visitId}
        empty={{ zh: '没有外来人员登记。', en: 'No visitors are entered.' }}
      />
    </Section>
  );
}

const COLUMNS: readonly Column<Visit>[] = [
  { key: 'place', title: { zh: '场所', en: 'Place' }, render: (row) => row.place },
  { key: 'unit', title: { zh: '来访单位', en: 'From' }, render: (row) => row.visitorUnit },
  {
    ...{ key: 'names', title: { zh: '人员', en: 'Who' } },
    render: (row) =>
      row.names === null ? (
        <Words of={{ zh: `${row.persons} 人（姓名已按期销毁）`, en: `${row.persons} (names destroyed in time)` }} />
      ) : (
        row.names.join('、')
      ),
  },
  {
    ...{ key: 'purpose', title: { zh: '事由', en: 'What for' } },
    render: (row) => <Words of={VISIT_PURPOSE_NAMES[row.purpose]} />,
  },
  {
    ...{ key: 'escort', title: { zh: '陪同人', en: 'Escort' } },
    render: (row) =>
      row.escorted ? (row.escort ?? '—') : <ToneTag tone="soon" text={{ zh: '无人陪同', en: 'No escort' }} />,
  },
  {
    ...{ key: 'phones', title: { zh: '手机', en: 'Telephones' } },
    render: (row) => (
      <Words of={row.phonesLeft ? { zh: '已留存', en: 'Left outside' } : { zh: '未留存', en: 'Taken in' }} />
    ),
  },
  { key: 'in', title: { zh: '进入', en: 'In' }, render: (row) => <InstantText at={row.inAt} /> },
  {
    ...{ key: 'out', title: { zh: '离开', en: 'Out' } },
    render: (row) => (row.outAt ? <InstantText at={row.outAt} /> : <Out visit={row} />),
  },
];

function Out({ visit }: { visit: Visit }) {
  const t = useText();
  const say = useSay();
  const watches = useWatches();
  const act = useAct('registers.end-visit');
  if (!watches) return <ToneTag tone="soon" text={{ zh: '在内', en: 'Inside' }} />;
  return (
    <Button
      size="small"
      loading={act.isPending}
      onClick={() =>
        void act
          .mutateAsync({ visitId: visit.visitId })
          .then(() => say.done({ zh: '已登记离开。', en: 'They are out.' }), say.failed)
      }
    >
      {t({ zh: '登记离开', en: 'They go out' })}
    </Button>
  );
}
