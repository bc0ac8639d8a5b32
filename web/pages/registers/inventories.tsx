/** Inventories: which are open, what differs. */
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { REGISTER_NAMES, REGISTERS } from '../../../src/domain/registers/registers.ts';
import { type InputOf, type RowOf, useAct } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import { RegisterTabs } from './register-tabs.tsx';
import { PersonField, PlaceField, useKeeps } from './words.tsx';

type Row = RowOf<'registers.inventories'>;
const Words = ({ of }: { of: Localised }) => <>{useText()(of)}</>;

const COLUMNS: readonly Column<Row>[] = [
  {
    ...{ key: 'scope', title: { zh: '范围', en: 'Of' } },
    render: (row) => (
      <>
        <Words of={REGISTER_NAMES[row.register]} />
        {[row.place, row.department].filter(Boolean).map((one) => ` · ${one}`)}
      </>
    ),
  },
  {
    ...{ key: 'state', title: { zh: '状态', en: 'State' } },
    render: (row) =>
      row.closedOn === null ? (
        <ToneTag tone="working" text={{ zh: '清点中', en: 'Open' }} />
      ) : row.open + row.unresolved > 0 ? (
        <ToneTag tone="late" text={{ zh: '差异整改中', en: 'Being put right' }} />
      ) : (
        <ToneTag tone="good" text={{ zh: '已结束', en: 'Closed' }} />
      ),
  },
  { key: 'opened', title: { zh: '开始', en: 'Opened' }, render: (row) => <DayText day={row.openedOn} /> },
  { key: 'closed', title: { zh: '结束', en: 'Closed' }, render: (row) => <DayText day={row.closedOn} /> },
  {
    ...{ key: 'counted', title: { zh: '已清点 / 应有', en: 'Counted / expected' }, align: 'right' },
    render: (row) => `${row.counted.toLocaleString('en-US')} / ${row.expected.toLocaleString('en-US')}`,
  },
  {
    ...{ key: 'differences', title: { zh: '差异', en: 'Differences' }, align: 'right' },
    render: (row) => row.missing + row.unexpected + row.wrongPlace + row.destroyed,
  },
  {
    ...{ key: 'unresolved', title: { zh: '未了结', en: 'Not settled' }, align: 'right' },
    render: (row) => row.open + row.unresolved,
  },
];

export default function Inventories() {
  const t = useText();
  const go = useGo();
  const keeps = useKeeps();
  const [opening, open] = useState(false);
  return (
    <Page
      title={{ zh: '清点', en: 'Inventories' }}
      purpose={{
        zh: '账与实物是否相符：开始清点，用手机逐件扫码（没有网络也可以），结束时差异自动转为问题整改。',
        en: 'Whether what is entered is there: open an inventory, scan with a phone, with or without a network, what differs becomes a finding when it is closed.',
      }}
      primary={
        keeps && (
          <Button type="primary" onClick={() => open(true)}>
            {t({ zh: '开始清点', en: 'Open an inventory' })}
          </Button>
        )
      }
    >
      <RegisterTabs />
      <DataTable
        name="inventories"
        label={{ zh: '清点', en: 'Inventories' }}
        query="registers.inventories"
        input={{}}
        columns={COLUMNS}
        rowKey={(row) => row.inventoryId}
        onOpen={(row) => go({ to: `/registers/inventories/${row.inventoryId}` })}
        empty={{
          zh: '还没有清点过。点右上角“开始清点”，选择台账、场所或者部门。',
          en: 'Nothing was counted yet. Open an inventory of a register, a place or a department.',
        }}
      />
      {opening && <OpenDialog onClose={() => open(false)} />}
    </Page>
  );
}

type Wish = InputOf<'registers.open-inventory'>;

function OpenDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const required = useRequired();
  const act = useAct('registers.open-inventory');
  return (
    <FormDialog<Wish>
      title={{ zh: '开始清点', en: 'Open an inventory' }}
      act={{ zh: '开始', en: 'Open' }}
      initial={{ register: 'carrier' }}
      onClose={onClose}
      run={async (wish) => {
        const { inventoryId } = await act.mutateAsync(
          Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Wish,
        );
        go({ to: `/registers/inventories/${inventoryId}` });
      }}
    >
      <Form.Item
        name="register"
        label={t({ zh: '台账', en: 'Register' })}
        rules={required({ zh: '请选择台账', en: 'Choose a register' })}
      >
        <Select options={REGISTERS.map((value) => ({ value, label: t(REGISTER_NAMES[value]) }))} />
      </Form.Item>
      <PlaceField
        name="placeId"
        label={{ zh: '只清点这个场所存放的', en: 'What is kept at this place alone' }}
        extra={{ zh: '由人持有的不在其中。', en: 'Without what is in somebody’s hands.' }}
      />
      <Form.Item name="departmentId" label={t({ zh: '只清点这个部门的', en: 'Of this department alone' })}>
        <DepartmentSelect width="100%" />
      </Form.Item>
      <PersonField
        several
        asked
        name="counterIds"
        label={{ zh: '清点人', en: 'Who counts' }}
        extra={{
          zh: '清点人在手机“我的载体”中打开。开始清点的人不能自己清点。',
          en: 'They open it on the phone under My carriers. Whoever opens it does not count.',
        }}
      />
    </FormDialog>
  );
}
