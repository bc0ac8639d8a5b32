/** Inspection packs and the draws: what was made, for which purpose, what became of it. Empty, it says what one is and how to begin. */
import { Button } from 'antd';
import { useState } from 'react';
import {
  PACK_KIND_NAMES,
  PACK_STAND_NAMES,
  POPULATION_NAMES,
  REDACTIONS,
} from '../../../src/domain/inspection-packs/inspection-packs.ts';
import type { RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { useGo } from '../../kit/link.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { DrawDialog } from './draw-dialog.tsx';
import { PackDialog } from './pack-dialog.tsx';
import { TONE_OF_PACK, useMakes } from './words.ts';

type Pack = RowOf<'inspection-packs.list'>;
type Draw = RowOf<'inspection-packs.draws'>;

export default function InspectionPacks() {
  const t = useText();
  const go = useGo();
  const makes = useMakes();
  const [doing, act] = useState<'pack' | 'draw'>();
  const begin = makes && (
    <Button type="primary" onClick={() => act('pack')}>
      {t({ zh: '制作迎检材料', en: 'Make a pack' })}
    </Button>
  );
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
  const drawn: readonly Column<Draw>[] = [
    { key: 'number', title: { zh: '编号', en: 'No.' }, render: (row) => row.drawId },
    { key: 'purpose', title: { zh: '用途', en: 'Purpose' }, render: (row) => t(REDACTIONS[row.purpose].name) },
    {
      key: 'population',
      title: { zh: '范围', en: 'From' },
      render: (row) => `${t(POPULATION_NAMES[row.population])}${row.duty ? ` ${row.duty}` : ''}`,
    },
    {
      key: 'numbers',
      title: { zh: '抽取/总体', en: 'Drawn of' },
      align: 'right',
      render: (row) => `${row.wanted}/${row.memberCount}`,
    },
    { key: 'opened', title: { zh: '公布承诺', en: 'Committed' }, render: (row) => <InstantText at={row.openedAt} /> },
    {
      key: 'drawn',
      title: { zh: '抽取', en: 'Drawn' },
      render: (row) =>
        row.drawnAt ? (
          <InstantText at={row.drawnAt} />
        ) : (
          <ToneTag tone="waiting" text={{ zh: '等待口令', en: 'Waits' }} />
        ),
    },
    {
      key: 'ordinal',
      title: { zh: '当天次数', en: 'Of that day' },
      render: (row) =>
        row.ofDay > 1 ? (
          <ToneTag
            tone="late"
            text={{ zh: `当天第${row.ordinal}次，共${row.ofDay}次`, en: `${row.ordinal} of ${row.ofDay}` }}
          />
        ) : (
          t({ zh: '仅一次', en: 'the only one' })
        ),
    },
  ];
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
      <DataTable
        name="inspection-packs"
        label={{ zh: '迎检材料', en: 'Inspection packs' }}
        query="inspection-packs.list"
        input={{}}
        columns={columns}
        rowKey={(row) => row.packId}
        onOpen={({ packId }) => go({ to: `/inspection-packs/${packId}` })}
        empty={{
          zh: '还没有制作过迎检材料。可以先自己做一份看看：按义务列出应履行、已履行和证明，或者抽几名人员列出全部经过。',
          en: 'No pack was made yet. Try one for yourself: by duty, with what is owed, met and proved; or of a few people, with all that happened.',
        }}
        emptyAction={begin}
      />
      <Section title={{ zh: '随机抽取记录', en: 'Draws' }}>
        <p className="quiet">
          {t({
            zh: '每次抽取都留在这里，不能删除；同一用途当天抽取几次，材料上如实写明。',
            en: 'Every draw stays here and none can be removed; how often was drawn for one purpose on a day stands in the pack.',
          })}
        </p>
        <DataTable
          name="inspection-draws"
          label={{ zh: '随机抽取记录', en: 'Draws' }}
          query="inspection-packs.draws"
          input={{}}
          columns={drawn}
          rowKey={(row) => row.drawId}
          onOpen={({ drawId }) => go({ to: `/inspection-packs/draws/${drawId}` })}
          empty={{ zh: '还没有抽取过。', en: 'Nobody was drawn yet.' }}
        />
      </Section>
      {doing === 'pack' && <PackDialog onClose={() => act(undefined)} />}
      {doing === 'draw' && <DrawDialog onClose={() => act(undefined)} />}
    </Page>
  );
}
