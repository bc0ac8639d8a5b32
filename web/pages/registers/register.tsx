/** One of the registers as a list: by level, kind, department, where each thing is, and what is to be looked at again. */
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import {
  FORM_NAMES,
  FORMS,
  type Form,
  ITEM_STATE_NAMES,
  ITEM_STATES,
  LEVEL_NAMES,
  LEVELS,
  REGISTER_NAMES,
  REGISTERS,
  type Register,
  WHERE_NAMES,
  WHERES,
} from '../../../src/domain/registers/registers.ts';
import { call, type RowOf, useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayText } from '../../kit/days.tsx';
import { type Filter, FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { type Localised, useLanguage, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import NotFound from '../not-found.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { LevelText, useKeeps, WhereTag } from './words.tsx';

type Row = RowOf<'registers.list'>;
/** Ten sheets (src/domain/registers/labels.ts). */
const LABELS_AT_MOST = 240;

const Words = ({ of }: { of: Localised }) => <>{useText()(of)}</>;

function Where({ row }: { row: Row }) {
  const today = useToday();
  return (
    <span>
      <WhereTag {...row} overdue={row.dueBack !== null && row.dueBack < today} /> {row.holder}
    </span>
  );
}
function CheckBy({ row }: { row: Row }) {
  const today = useToday();
  if (row.state !== 'in-use') return <>—</>;
  return (
    <span className={row.checkBy < today ? 'late-day' : undefined}>
      <DayText day={row.checkBy} />
      {row.checkBy < today && <Words of={{ zh: '（逾期）', en: ' (overdue)' }} />}
    </span>
  );
}

function CertificateUntil({ row }: { row: Row }) {
  const today = useToday();
  const expired = row.state === 'in-use' && row.certificateUntil !== null && row.certificateUntil < today;
  return (
    <span className={expired ? 'late-day' : undefined}>
      <DayText day={row.certificateUntil} />
      {expired && <Words of={{ zh: '（已过期）', en: ' (expired)' }} />}
    </span>
  );
}

const COLUMN = {
  number: { key: 'number', title: { zh: '编号', en: 'Number' }, render: (row: Row) => row.number },
  designation: { key: 'designation', title: { zh: '代称', en: 'Designation' }, render: (row: Row) => row.designation },
  level: { key: 'level', title: { zh: '级别', en: 'Level' }, render: (row: Row) => <LevelText level={row.level} /> },
  form: {
    ...{ key: 'form', title: { zh: '类别', en: 'Kind' } },
    render: (row: Row) => (row.form ? <Words of={FORM_NAMES[row.form]} /> : '—'),
  },
  department: {
    key: 'department',
    title: { zh: '部门', en: 'Department' },
    render: (row: Row) => row.department ?? '—',
  },
  owner: { key: 'owner', title: { zh: '责任人', en: 'Responsible' }, render: (row: Row) => row.owner ?? '—' },
  place: { key: 'place', title: { zh: '存放场所', en: 'Place' }, render: (row: Row) => row.place ?? '—' },
  where: { key: 'where', title: { zh: '现在', en: 'Now' }, render: (row: Row) => <Where row={row} /> },
  dueBack: { key: 'due', title: { zh: '应归还', en: 'Due back' }, render: (row: Row) => <DayText day={row.dueBack} /> },
  important: {
    ...{ key: 'important', title: { zh: '重要数据', en: 'Important data' } },
    render: (row: Row) => <Words of={row.important ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }} />,
  },
  systems: { key: 'systems', title: { zh: '所在系统', en: 'Systems' }, render: (row: Row) => row.systems || '—' },
  basis: { key: 'basis', title: { zh: '确定依据', en: 'Basis' }, render: (row: Row) => row.basis || '—' },
  validTo: {
    key: 'valid-to',
    title: { zh: '截止', en: 'Valid to' },
    render: (row: Row) => <DayText day={row.validTo} />,
  },
  certificate: {
    key: 'certificate',
    title: { zh: '证书有效期至', en: 'Certificate until' },
    render: (row: Row) => (row.certificateUntil === null ? '—' : <CertificateUntil row={row} />),
  },
  checkBy: { key: 'check-by', title: { zh: '应核对', en: 'Check by' }, render: (row: Row) => <CheckBy row={row} /> },
} as const satisfies Record<string, Column<Row>>;

const { number, designation, level, form, department, owner, place, where, dueBack, important, systems } = COLUMN;
const COLUMNS: Record<Register, readonly Column<Row>[]> = {
  'secret-matter': [number, designation, level, COLUMN.basis, department, owner, COLUMN.validTo, COLUMN.checkBy],
  place: [number, designation, form, level, department, owner, COLUMN.checkBy],
  carrier: [number, designation, level, form, department, place, where, dueBack, COLUMN.certificate, COLUMN.checkBy],
  'data-set': [number, designation, level, important, systems, department, owner, COLUMN.checkBy],
};

const PURPOSE: Record<Register, Localised> = {
  'secret-matter': {
    zh: '本单位的涉密事项：依据哪个范围、由谁负责、到何时。只写代称，不写内容。',
    en: 'The unit’s secret-related matters: on which basis, whose, until when. Named, never described.',
  },
  place: {
    zh: '要害部门、要害部位和其他涉密场所：由谁负责，有哪些人防、物防、技防措施，谁进去过。',
    en: 'Key departments, key parts and other places: whose, with which measures, and who went in.',
  },
  carrier: {
    zh: '涉密载体和设备：在哪里、在谁手里、何时归还。发放、借出、移交由接收人签收，销毁须两人。',
    en: 'Carriers and devices: where each is, in whose hands, when it is due back. Whoever gets one signs; two persons destroy it.',
  },
  'data-set': {
    zh: '涉密数据和重要数据：级别、所在系统、谁可以使用、是否向境外提供。',
    en: 'Secret and important data: the level, where it is held, who may use it, what of it went abroad.',
  },
};

const EMPTY: Localised = {
  zh: '还没有登记。点右上角“登记”逐项登记。',
  en: 'Nothing is entered yet. Enter one item after another under “Enter”.',
};

export default function RegisterPage() {
  const register = oneOf(REGISTERS, (useParams({ strict: false }) as { register: string }).register);
  return register ? <OneRegister key={register} register={register} /> : <NotFound />;
}

function OneRegister({ register }: { register: Register }) {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  const [entering, enter] = useState(false);
  const keeps = useKeeps();
  const filter = {
    register,
    state: search.state === 'all' ? undefined : (oneOf(ITEM_STATES, search.state) ?? ('in-use' as const)),
    level: oneOf(LEVELS, search.level),
    form: oneOf(FORMS[register] as readonly Form[], search.form),
    departmentId: numberOf(search.departmentId) as never,
    where: oneOf(WHERES, search.where),
    ...(search.check === 'overdue' && { checkOverdue: true }),
    text: search.text,
  };
  const isFiltered = Object.keys(search).some((key) => !['page', 'order'].includes(key));
  return (
    <Page
      title={REGISTER_NAMES[register]}
      purpose={PURPOSE[register]}
      actions={
        keeps && (
          <Button onClick={() => go({ to: '/registers/import', search: { register } })}>
            {t({ zh: '从表格导入', en: 'Import a sheet' })}
          </Button>
        )
      }
      primary={
        keeps && (
          <Button type="primary" onClick={() => enter(true)}>
            {t({ zh: '登记', en: 'Enter' })}
          </Button>
        )
      }
    >
      <p className="back-link no-print">
        <Link to="/registers">{t({ zh: '‹ 六类台账', en: '‹ All registers' })}</Link>
      </p>
      <FilterBar filters={filtersOf(register)} />
      <DataTable
        name={`registers.${register}`}
        label={REGISTER_NAMES[register]}
        query="registers.list"
        input={filter}
        columns={COLUMNS[register]}
        rowKey={(row) => row.itemId}
        onOpen={(row) => go({ to: `/registers/items/${row.itemId}` })}
        onExport={(choice) => call('registers.export', { ...filter, ...choice })}
        {...(keeps && { bulk: (rows: readonly Row[], clear: () => void) => <Checked rows={rows} clear={clear} /> })}
        empty={isFiltered ? { zh: '没有符合条件的登记。', en: 'No such items.' } : EMPTY}
      />
      {entering && <ItemDialog register={register} onClose={() => enter(false)} />}
    </Page>
  );
}

function filtersOf(register: Register): Filter[] {
  const among = (names: Record<string, Localised>, values: readonly string[]) =>
    values.map((value) => ({ value, text: names[value]! }));
  const kinds: Filter[] =
    FORMS[register].length === 0
      ? []
      : [{ kind: 'one', key: 'form', label: { zh: '类别', en: 'Kind' }, choices: among(FORM_NAMES, FORMS[register]) }];
  return [
    { kind: 'text', key: 'text', label: { zh: '编号或代称', en: 'Number or designation' } },
    { kind: 'one', key: 'level', label: { zh: '级别', en: 'Level' }, choices: among(LEVEL_NAMES, LEVELS) },
    ...kinds,
    {
      kind: 'own',
      key: 'departmentId',
      render: (value, change) => (
        <DepartmentSelect
          value={numberOf(value)}
          onChange={(departmentId) => change(departmentId === undefined ? undefined : String(departmentId))}
        />
      ),
    },
    ...(register === 'carrier'
      ? [{ kind: 'one' as const, key: 'where', label: { zh: '现在', en: 'Now' }, choices: among(WHERE_NAMES, WHERES) }]
      : []),
    {
      ...{ kind: 'one', key: 'check', label: { zh: '核对', en: 'Check' } },
      choices: [{ value: 'overdue', text: { zh: '核对逾期', en: 'Overdue for a check' } }],
    },
    {
      ...{ kind: 'one', key: 'state', label: { zh: '状态', en: 'State' }, first: 'in-use' },
      choices: [
        ...among(ITEM_STATE_NAMES, register === 'carrier' ? ITEM_STATES : ['in-use', 'ended']),
        { value: 'all', text: { zh: '全部', en: 'All' } },
      ],
    },
  ];
}

/** Looked at today, all that are chosen. */
function Checked({ rows, clear }: { rows: readonly Row[]; clear: () => void }) {
  const t = useText();
  const say = useSay();
  const { language } = useLanguage();
  const act = useAct('registers.check-items');
  const check = async () => {
    const { checked } = await act.mutateAsync({ itemIds: rows.map(({ itemId }) => itemId) });
    say.done({ zh: `已登记核对 ${checked} 项。`, en: `${checked} noted as checked today.` });
    clear();
  };
  return (
    <>
      <Button size="small" loading={act.isPending} onClick={() => void check().catch(say.failed)}>
        {t({ zh: '登记今天已核对', en: 'Note as checked today' })}
      </Button>
      <Button
        size="small"
        disabled={rows.length > LABELS_AT_MOST}
        onClick={() =>
          void call('registers.print-codes', { itemIds: rows.map(({ itemId }) => itemId), language }).catch(say.failed)
        }
      >
        {t({ zh: '打印二维码', en: 'Print QR codes' })}
      </Button>
    </>
  );
}
