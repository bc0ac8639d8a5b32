/** Inspection packs and the draws: what was made, for which purpose, what became of it. Empty, it says what one is and how to begin. */
import { Button, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  PACK_KIND_NAMES,
  PACK_KINDS,
  PACK_PURPOSES,
  PACK_STAND_NAMES,
  PACK_STANDS,
  REDACTIONS,
} from '../../../src/domain/inspection-packs/inspection-packs.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { DrawDialog } from './draw-dialog.tsx';
import { Draws } from './draws.tsx';
import { purposeFilter } from './fields.tsx';
import { PackDialog } from './pack-dialog.tsx';
import { TONE_OF_PACK, useMakes } from './words.ts';

type Pack = RowOf<'inspection-packs.list'>;

/** The tables have filters and pages of their own. */
const NO_FILTERS = { kind: undefined, madeFor: undefined, stand: undefined, repeated: undefined, page: undefined };

export default function InspectionPacks() {
  const t = useText();
  const makes = useMakes();
  const [search, change] = useFilters();
  const [doing, act] = useState<'pack' | 'draw'>();
  const begin = makes && (
    <Button type="primary" onClick={() => act('pack')}>
      {t({ zh: '制作迎检材料', en: 'Make a pack' })}
    </Button>
  );
  const part = search.part ?? 'packs';
  return (
    <Page
      title={{ zh: '迎检材料', en: 'Inspection packs' }}
      purpose={{
        zh: '检查人员来了，当场抽人、当场出材料：台账、证明、原件和日志证明一次备齐，对方可以自己核对真伪。',
        en: 'Inspectors come: people are drawn and the pack is made on the spot, with ledger, evidence, originals and proofs, for them to check themselves.',
      }}
      primary={begin}
      actions={makes && <Button onClick={() => act('draw')}>{t({ zh: '随机抽取人员', en: 'Draw people' })}</Button>}
    >
      <Tabs
        activeKey={part}
        onChange={(key) => change({ ...NO_FILTERS, part: key === 'packs' ? undefined : key })}
        items={[
          { key: 'packs', label: t({ zh: '材料', en: 'Packs' }), children: <Packs begin={begin} /> },
          { key: 'draws', label: t({ zh: '随机抽取记录', en: 'Draws' }), children: <Draws /> },
        ]}
        destroyOnHidden
      />
      {doing === 'pack' && <PackDialog onClose={() => act(undefined)} />}
      {doing === 'draw' && <DrawDialog onClose={() => act(undefined)} />}
    </Page>
  );
}

function Packs({ begin }: { begin: ReactNode }) {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const kind = oneOf(PACK_KINDS, search.kind);
  const madeFor = oneOf(PACK_PURPOSES, search.madeFor);
  const stand = oneOf(PACK_STANDS, search.stand);
  const filter = { ...(kind && { kind }), ...(madeFor && { madeFor }), ...(stand && { stand }) };
  const columns: readonly Column<Pack>[] = [
    { key: 'number', title: { zh: '编号', en: 'No.' }, render: (row) => row.packId },
    { key: 'kind', title: { zh: '种类', en: 'Kind' }, render: (row) => t(PACK_KIND_NAMES[row.kind]) },
    { key: 'purpose', title: { zh: '用途', en: 'Purpose' }, render: (row) => t(REDACTIONS[row.purpose].name) },
    {
      key: 'stand',
      title: { zh: '状态', en: 'State' },
      render: (row) => <ToneTag tone={TONE_OF_PACK[row.stand]} text={PACK_STAND_NAMES[row.stand]} />,
    },
    { key: 'people', title: { zh: '涉及人数', en: 'People in it' }, align: 'right', render: (row) => row.personCount },
    { key: 'asked', title: { zh: '制作时间', en: 'Made' }, render: (row) => <InstantText at={row.askedAt} /> },
    { key: 'handed', title: { zh: '移交日期', en: 'Handed over' }, render: (row) => <DayText day={row.handedOn} /> },
    { key: 'until', title: { zh: '文件保存到', en: 'Files until' }, render: (row) => <DayText day={row.destroyOn} /> },
  ];
  return (
    <>
      <FilterBar
        filters={[
          {
            kind: 'one',
            key: 'kind',
            label: { zh: '种类', en: 'Kind' },
            choices: PACK_KINDS.map((value) => ({ value, text: PACK_KIND_NAMES[value] })),
          },
          purposeFilter,
          {
            kind: 'one',
            key: 'stand',
            label: { zh: '状态', en: 'State' },
            choices: PACK_STANDS.map((value) => ({ value, text: PACK_STAND_NAMES[value] })),
          },
        ]}
      />
      <DataTable
        name="inspection-packs"
        label={{ zh: '迎检材料', en: 'Inspection packs' }}
        query="inspection-packs.list"
        input={filter}
        columns={columns}
        rowKey={(row) => row.packId}
        onOpen={({ packId }) => go({ to: `/inspection-packs/${packId}` })}
        onExport={(choice) => call('inspection-packs.export', { ...filter, ...choice })}
        empty={{
          zh: '没有符合条件的迎检材料。可以先自己做一份看看：按义务列出应履行、已履行和证明，或者抽几名人员列出全部经过。',
          en: 'There is no such pack. Try one for yourself: by duty, with what is owed, met and proved; or of a few people, with all that happened.',
        }}
        emptyAction={begin}
      />
    </>
  );
}
