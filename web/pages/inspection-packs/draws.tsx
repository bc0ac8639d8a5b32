/** Every draw that was ever opened, with how many there were of its day. */
import { PACK_PURPOSES, POPULATION_NAMES, REDACTIONS } from '../../../src/domain/inspection-packs/inspection-packs.ts';
import { call, type RowOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { purposeFilter } from './fields.tsx';

type Draw = RowOf<'inspection-packs.draws'>;

export function Draws() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const madeFor = oneOf(PACK_PURPOSES, search.madeFor);
  const filter = {
    ...(madeFor && { madeFor }),
    ...(search.repeated === 'yes' && { repeated: true as const }),
  };
  const columns: readonly Column<Draw>[] = [
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
    { key: 'by', title: { zh: '公布人', en: 'By' }, render: (row) => row.openedBy ?? '—', hidden: true },
  ];
  return (
    <>
      <p className="quiet">
        {t({
          zh: '每次抽取都留在这里，不能删除；同一用途当天抽取几次，材料上如实写明。',
          en: 'Every draw stays here and none can be removed; how often was drawn for one purpose on a day stands in the pack.',
        })}
      </p>
      <FilterBar
        filters={[
          purposeFilter,
          {
            kind: 'one',
            key: 'repeated',
            label: { zh: '次数', en: 'How often' },
            choices: [{ value: 'yes', text: { zh: '当天不止一次', en: 'More than once that day' } }],
          },
        ]}
      />
      <DataTable
        name="inspection-draws"
        label={{ zh: '随机抽取记录', en: 'Draws' }}
        query="inspection-packs.draws"
        input={filter}
        columns={columns}
        rowKey={(row) => row.drawId}
        onOpen={({ drawId }) => go({ to: `/inspection-packs/draws/${drawId}` })}
        onExport={(choice) => call('inspection-packs.export-draws', { ...filter, ...choice })}
        empty={{
          zh: '没有符合条件的抽取。检查方要抽查人员时，点“随机抽取人员”：先固定名单、公布承诺值，再由检查方说出口令。',
          en: 'There is no such draw. When people are to be sampled, press “Draw people”: the list is frozen and the commitment shown, then the inspector says his part.',
        }}
      />
    </>
  );
}
