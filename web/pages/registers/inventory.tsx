/** One inventory: how far it is, what is left to count, what differs and what is said to it. */
import { useParams } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import {
  DIFFERENCE_NAMES,
  DIFFERENCE_STATE_NAMES,
  type DifferenceState,
} from '../../../src/domain/registers/inventory.ts';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { call, type ResultOf, type RowOf, useAct, useQueryOf } from '../../api.ts';
import { CaseSteps, Facts, WhatNow } from '../../kit/case.tsx';
import { WordsField } from '../../kit/choice-fields.tsx';
import { useConfirm, useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { Link, useFilters } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { scopeOf } from './count-page.tsx';
import { useKeeps } from './words.tsx';
import './registers.css';

type Opened = ResultOf<'registers.inventory'>;
type Row = RowOf<'registers.inventory-rows'>;
const SHOWN = ['differences', 'open', 'uncounted', 'counted', 'all'] as const;
const SHOWN_NAMES: Record<(typeof SHOWN)[number], Localised> = {
  differences: { zh: '有差异的', en: 'That differ' },
  open: { zh: '待说明的', en: 'To be explained' },
  uncounted: { zh: '未清点的', en: 'Not counted' },
  counted: { zh: '已清点的', en: 'Counted' },
  all: { zh: '全部', en: 'All' },
};
const TONE_OF_STATE: Record<DifferenceState, Tone> = { open: 'late', explained: 'good', finding: 'working' };
const Words = ({ of }: { of: Localised }) => <>{useText()(of)}</>;

export default function InventoryPage() {
  const inventoryId = Number((useParams({ strict: false }) as { inventoryId: string }).inventoryId) as never;
  const query = useQueryOf('registers.inventory', { inventoryId }, { every: 15_000 });
  const one = query.data;
  return (
    <Page title={{ zh: '清点', en: 'An inventory' }} purpose={one && scopeOf(one)}>
      <Await query={query}>
        {(found) => (
          <>
            <p className="back-link no-print">
              <Link to="/registers/inventories">
                <Words of={{ zh: '‹ 全部清点', en: '‹ All inventories' }} />
              </Link>
            </p>
            <CaseSteps
              steps={[
                { title: { zh: '开始', en: 'Opened' }, day: found.openedOn, state: 'done' },
                { title: { zh: '清点', en: 'Counting' }, state: found.closedOn ? 'done' : 'now' },
                { title: { zh: '结束', en: 'Closed' }, day: found.closedOn, state: found.closedOn ? 'done' : 'later' },
                {
                  title: { zh: '差异整改完', en: 'Differences put right' },
                  state: !found.closedOn ? 'later' : found.open + found.unresolved > 0 ? 'now' : 'done',
                },
              ]}
            />
            <ToDo one={found} />
            <Result one={found} />
            <Rows one={found} />
          </>
        )}
      </Await>
    </Page>
  );
}

function nextOf(one: Opened): Localised {
  if (one.closedOn === null)
    return {
      zh: `还有 ${one.expected - one.counted} 件没有清点。清点完后结束；结束时没有清点到的和没有说明的差异自动转为问题整改，已经查明的请先说明。`,
      en: `${one.expected - one.counted} are not counted yet. Close it when all was counted: what was not, and each difference that is not explained, becomes a finding by itself. Explain first what is known.`,
    };
  if (one.open > 0) return { zh: `逐项说明 ${one.open} 项差异。`, en: `explain ${one.open} differences.` };
  return one.unresolved > 0
    ? {
        zh: `${one.unresolved} 项差异正在整改：从“逐项”打开对应的问题，查明、整改后由另一人验收。`,
        en: `${one.unresolved} differences are being put right: open each one’s finding below; another person verifies it.`,
      }
    : { zh: '没有要做的了。', en: 'nothing more.' };
}

/** Before it is closed: what would be made, and of what. */
function closingOf({ expected, counted, toCome }: Opened): Localised {
  const late = {
    zh: '手机上还没有送达的，先请清点人送达；结束后不再接收。',
    en: 'Whatever waits on a phone has to be sent first: it is not taken afterwards.',
  };
  const { differences, findings } = toCome ?? { differences: 0, findings: 0 };
  if (differences === 0)
    return { zh: `账实相符，不形成问题。${late.zh}`, en: `All is as it should be: no finding is made. ${late.en}` };
  const made =
    findings === differences
      ? { zh: `逐项形成 ${findings} 个问题`, en: `${findings} findings are made, one of each` }
      : {
          zh: `差异较多，按部门形成 ${findings} 个问题`,
          en: `these are many: ${findings} findings are made, one of each department`,
        };
  return {
    zh: `没有清点到的 ${expected - counted} 件列为缺失，连同没有说明的差异共 ${differences} 项，${made.zh}，由责任部门限期整改。${late.zh}`,
    en: `${expected - counted} that were not counted stand as missing. With what was not explained these are ${differences} differences; ${made.en}, to be put right by a day. ${late.en}`,
  };
}

function ToDo({ one }: { one: Opened }) {
  const t = useText();
  const confirm = useConfirm();
  const keeps = useKeeps();
  const close = useAct('registers.close-inventory');
  const say = useSay();
  const { inventoryId } = one;
  /** What has arrived from the phones meanwhile counts in what the closing says. */
  const askClose = () =>
    call('registers.inventory', { inventoryId, closing: true }).then(
      (now) =>
        confirm({
          title: { zh: '结束清点？', en: 'Close the inventory?' },
          consequence: closingOf(now),
          act: { zh: '结束清点', en: 'Close it' },
          run: () => close.mutateAsync({ inventoryId }),
        }),
      say.failed,
    );
  return (
    <WhatNow text={nextOf(one)} by={ROLE_NAMES['security-officer']}>
      {keeps && one.closedOn === null && (
        <Space wrap>
          {/* A page of its own, loaded anew: it alone may use the camera. */}
          {one.mayCount && (
            <Button type="primary" href={`/mine/inventories/${one.inventoryId}`}>
              {t({ zh: '在本机清点', en: 'Count on this device' })}
            </Button>
          )}
          <Button type={one.mayCount ? 'default' : 'primary'} onClick={() => void askClose()}>
            {t({ zh: '结束清点', en: 'Close it' })}
          </Button>
        </Space>
      )}
    </WhatNow>
  );
}

function Result({ one }: { one: Opened }) {
  const t = useText();
  const address = `${window.location.origin}/mine/inventories/${one.inventoryId}`;
  return (
    <Section title={{ zh: '清点情况', en: 'How it stands' }}>
      <div className="item-facts">
        <Facts
          facts={[
            { title: { zh: '应有', en: 'Expected' }, value: one.expected.toLocaleString('en-US') },
            { title: { zh: '已清点', en: 'Counted' }, value: one.counted.toLocaleString('en-US') },
            { title: DIFFERENCE_NAMES.missing, value: one.missing },
            { title: DIFFERENCE_NAMES.unexpected, value: one.unexpected },
            { title: DIFFERENCE_NAMES['wrong-place'], value: one.wrongPlace },
            { title: DIFFERENCE_NAMES.destroyed, value: one.destroyed },
            { title: { zh: '开始', en: 'Opened' }, value: <DayText day={one.openedOn} /> },
            { title: { zh: '清点人', en: 'Counters' }, value: one.counters.join('、') || (one.opener ?? '') },
          ]}
        />
        {one.closedOn === null && (
          <div>
            <QrCode content={address} size={112} label={{ zh: '手机打开清点页', en: 'Opens it on a phone' }} />
            <p className="quiet">{t({ zh: '用手机扫开', en: 'Scan to open on a phone' })}</p>
          </div>
        )}
      </div>
    </Section>
  );
}

function Rows({ one }: { one: Opened }) {
  const t = useText();
  const [search] = useFilters();
  const keeps = useKeeps();
  const [explaining, explain] = useState<Row>();
  const shown = oneOf(SHOWN, search.shown) ?? (one.closedOn ? 'differences' : 'uncounted');
  const columns: readonly Column<Row>[] = [
    {
      ...{ key: 'number', title: { zh: '编号', en: 'Number' } },
      render: (row) =>
        row.itemId === null ? row.number : <Link to={`/registers/items/${row.itemId}`}>{row.number}</Link>,
    },
    { key: 'designation', title: { zh: '代称', en: 'Designation' }, render: (row) => row.designation ?? '—' },
    { key: 'place', title: { zh: '应在', en: 'Should be at' }, render: (row) => row.holder ?? row.place ?? '—' },
    {
      ...{ key: 'counted', title: { zh: '清点', en: 'Counted' } },
      render: (row) =>
        row.countedAt ? (
          <>
            <InstantText at={row.countedAt} /> <span className="quiet">{row.counter}</span>
          </>
        ) : (
          '—'
        ),
    },
    { key: 'found', title: { zh: '清点时在', en: 'Was at' }, render: (row) => row.foundAt ?? '—' },
    {
      ...{ key: 'difference', title: { zh: '差异', en: 'Difference' } },
      render: (row) => (row.difference ? <Words of={DIFFERENCE_NAMES[row.difference]} /> : '—'),
    },
    {
      ...{ key: 'state', title: { zh: '说明', en: 'Explained' } },
      render: (row) =>
        row.state === null ? (
          '—'
        ) : (
          <>
            {row.findingId === null ? (
              <ToneTag tone={TONE_OF_STATE[row.state]} text={DIFFERENCE_STATE_NAMES[row.state]} />
            ) : (
              <Link to={`/findings/${row.findingId}`}>
                <ToneTag tone={TONE_OF_STATE[row.state]} text={DIFFERENCE_STATE_NAMES[row.state]} />
              </Link>
            )}{' '}
            {row.words}{' '}
            {keeps && row.state === 'open' && (
              <Button size="small" onClick={() => explain(row)}>
                <Words of={{ zh: '说明', en: 'Explain' }} />
              </Button>
            )}
          </>
        ),
    },
  ];
  return (
    <Section title={{ zh: '逐项', en: 'One by one' }}>
      <FilterBar
        filters={[
          {
            ...{ kind: 'one', key: 'shown', label: { zh: '显示', en: 'Show' } },
            first: one.closedOn ? 'differences' : 'uncounted',
            choices: SHOWN.map((value) => ({ value, text: SHOWN_NAMES[value] })),
          },
        ]}
      />
      <DataTable
        name="inventory-rows"
        label={{ zh: '清点逐项', en: 'Rows of the inventory' }}
        query="registers.inventory-rows"
        input={{ inventoryId: one.inventoryId, shown }}
        columns={columns}
        rowKey={(row) => row.differenceId}
        empty={{ zh: '没有这样的。', en: 'There are none.' }}
      />
      {explaining && (
        <ExplainDialog
          row={explaining}
          title={t(DIFFERENCE_NAMES[explaining.difference!])}
          onClose={() => explain(undefined)}
        />
      )}
    </Section>
  );
}

function ExplainDialog({ row, title, onClose }: { row: Row; title: string; onClose: () => void }) {
  const act = useAct('registers.explain-difference');
  return (
    <FormDialog<{ words: string }>
      title={{ zh: `说明差异：${row.number}`, en: `Explain: ${row.number}` }}
      act={{ zh: '保存说明', en: 'Save' }}
      done={{ zh: '已说明。', en: 'Explained.' }}
      onClose={onClose}
      run={({ words }) => act.mutateAsync({ differenceId: row.differenceId, words })}
    >
      <p className="quiet">{title}</p>
      <WordsField
        name="words"
        label={{ zh: '查明的情况', en: 'What it was' }}
        atMost={200}
        extra={{ zh: '加密保存；不写载体内容。', en: 'Kept encrypted; nothing of what a carrier says.' }}
      />
    </FormDialog>
  );
}
