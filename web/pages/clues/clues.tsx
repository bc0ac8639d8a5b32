/** The relay officer's list: what came in, and which clock runs out first. Nothing of what was said stands here. */
import { Button } from 'antd';
import { CLUE_STATE_NAMES, CLUE_STATES, type ClueState } from '../../../src/domain/clues/clues.ts';
import { type RowOf, useQueryOf } from '../../api.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { oneOf } from '../../kit/filters.ts';
import { Link, useFilters, useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { ClockState, nextClock } from './clocks.tsx';

type Row = RowOf<'clues.list'>;
const STATES = ['open', ...CLUE_STATES] as const;
const UNRELAYED: Localised = { zh: '未转报办结', en: 'Closed without relay' };
const OPEN: Localised = { zh: '未办结', en: 'Not closed' };
export const TONE_OF_CLUE: Record<ClueState, Tone> = { received: 'soon', relayed: 'working', closed: 'ended' };

const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: { zh: '编号', en: 'Number' }, render: (row) => row.number },
  {
    key: 'received',
    title: { zh: '收到时间', en: 'Received at' },
    render: (row) => <InstantText at={row.receivedAt} />,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => (
      <ToneTag tone={TONE_OF_CLUE[row.state]} text={row.ground ? UNRELAYED : CLUE_STATE_NAMES[row.state]} />
    ),
  },
  { key: 'next', title: { zh: '最先到期', en: 'Runs out first' }, render: (row) => <Next row={row} /> },
  { key: 'with', title: { zh: '附带', en: 'With it' }, render: (row) => <With row={row} /> },
];

export default function Clues() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  return (
    <Page
      title={{ zh: '线索转报', en: 'Clues' }}
      purpose={{
        zh: '收到的可疑情况报告：转报国家安全机关，确认并反馈，不核实、不调查。内容打开一件看一件，每次留痕。',
        en: 'Reports of suspicious circumstances: relay them to the state security organ, acknowledge, give feedback; verify and investigate nothing. Each is opened by itself, and each opening is logged.',
      }}
      actions={
        <Link to="/clues/keys">
          <Button>{t({ zh: '我的公钥', en: 'My key' })}</Button>
        </Link>
      }
    >
      <NoKey />
      <FilterBar
        filters={[
          { kind: 'text', key: 'text', label: { zh: '编号', en: 'Number' } },
          {
            kind: 'one',
            key: 'state',
            label: { zh: '状态', en: 'State' },
            choices: STATES.map((value) => ({ value, text: value === 'open' ? OPEN : CLUE_STATE_NAMES[value] })),
          },
        ]}
      />
      <DataTable
        name="clues"
        label={{ zh: '收到的线索', en: 'Clues received' }}
        query="clues.list"
        input={{ text: search.text, state: oneOf(STATES, search.state) }}
        columns={COLUMNS}
        rowKey={(row) => row.clueId}
        onOpen={(row) => go({ to: `/clues/${row.clueId}` })}
        empty={{
          zh: '没有符合条件的线索。任何人不用登录即可在“报告可疑情况”页面（/report）报告，报告后列在这里。',
          en: 'No such clues. Anybody can report at the page “Report something suspicious” (/report) without signing in; what is reported is listed here.',
        }}
      />
    </Page>
  );
}

/** Without a key nobody can leave contact data. */
function NoKey() {
  const t = useText();
  const { data } = useQueryOf('clues.keys', {});
  if (!data || data.keys.some(({ own, retiredAt }) => own && !retiredAt)) return null;
  return (
    <InfoNote
      tone="warning"
      text={{
        zh: '您还没有公钥：报告人留下的联系方式不会加密给您，您打不开。请先做一把。',
        en: 'You have no key yet: contact data that reporters leave are not encrypted to you, and you cannot open them. Please make one first.',
      }}
      action={
        <Link to="/clues/keys">
          <Button size="small">{t({ zh: '做公钥', en: 'Make a key' })}</Button>
        </Link>
      }
    />
  );
}

function Next({ row }: { row: Row }) {
  const t = useText();
  const next = nextClock(row);
  if (!next || row.ground) return <span aria-hidden>—</span>;
  const told = next.key === 'phone' && row.toldAt;
  return (
    <span>
      {t(next.name)} <ClockState clock={next} />
      {told && (
        <span className="quiet"> {t({ zh: '已告知，待回执编号', en: 'told; receipt number outstanding' })}</span>
      )}
    </span>
  );
}

function With({ row }: { row: Row }) {
  const t = useText();
  const parts = [
    row.contact && t({ zh: '联系方式', en: 'contact' }),
    row.files > 0 && t({ zh: `文件 ${row.files}`, en: `${row.files} file(s)` }),
    row.additions > 0 && t({ zh: `补充 ${row.additions}`, en: `${row.additions} addition(s)` }),
  ].filter(Boolean);
  return <span>{parts.length > 0 ? parts.join(' · ') : '—'}</span>;
}
