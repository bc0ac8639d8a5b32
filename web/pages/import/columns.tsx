/** The columns: taken, dropped and why, unknown. An unknown one can be given a meaning; a protected one never. */
import { Collapse, Select, Table, Tag } from 'antd';
import { useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { Proposal } from './proposal.tsx';

type Column = Proposal['columns'][number];

const GROUPS: readonly { kind: Column['kind']; name: Localised; why?: Localised }[] = [
  {
    kind: 'protected',
    name: { zh: '受保护信息，已丢弃', en: 'Protected attributes, dropped' },
    why: {
      zh: '这些列在存储之前即已丢弃，也不能改为导入。',
      en: 'These were dropped before anything was stored, and cannot be mapped.',
    },
  },
  {
    kind: 'not-needed',
    name: { zh: '与履责无关，已丢弃', en: 'Not needed for any duty, dropped' },
    why: { zh: '只收集履责所必需的信息。', en: 'Only what a duty needs is collected.' },
  },
  { kind: 'unknown', name: { zh: '不认识的列，未读取', en: 'Unknown, not read' } },
  { kind: 'recognised', name: { zh: '识别出的列', en: 'Recognised' } },
];

export function Columns({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const groups = GROUPS.map((group) => ({
    ...group,
    columns: proposal.columns.filter((one) => one.kind === group.kind),
  }));
  return (
    <Section title={{ zh: '列', en: 'Columns' }}>
      <Collapse
        size="small"
        defaultActiveKey={['protected', 'unknown']}
        items={groups
          .filter(({ columns }) => columns.length > 0)
          .map(({ kind, name, why, columns }) => ({
            key: kind,
            label: (
              <>
                {t(name)} <Tag>{columns.length}</Tag>{' '}
                <span className="quiet">{columns.map(({ header }) => header).join(t({ zh: '、', en: ', ' }))}</span>
              </>
            ),
            children: (
              <>
                {why && <p className="quiet">{t(why)}</p>}
                <ColumnTable proposal={proposal} columns={columns} />
              </>
            ),
          }))}
      />
      {proposal.sheets.some(({ headerRow }) => headerRow === null) && (
        <p className="quiet">
          {t({ zh: '没有找到标题行的工作表，未读取：', en: 'Sheets without a header row, not read: ' })}
          {proposal.sheets
            .filter(({ headerRow }) => headerRow === null)
            .map(({ name }) => name)
            .join(t({ zh: '、', en: ', ' }))}
        </p>
      )}
    </Section>
  );
}

function ColumnTable({ proposal, columns }: { proposal: Proposal; columns: readonly Column[] }) {
  const t = useText();
  return (
    <Table<Column>
      size="small"
      pagination={false}
      rowKey={(column) => `${column.places[0]?.sheet}-${column.places[0]?.column}`}
      dataSource={columns as Column[]}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'header', title: t({ zh: '列标题', en: 'Header' }), render: (_, column) => column.header || '—' },
        {
          key: 'where',
          title: t({ zh: '位置', en: 'Where' }),
          render: (_, { places }) =>
            places.length === 1
              ? `${places[0]!.sheetName} ${places[0]!.letters}`
              : t({ zh: `${places.length} 个工作表`, en: `${places.length} sheets` }),
        },
        {
          key: 'meaning',
          title: t({ zh: '含义', en: 'Meaning' }),
          render: (_, column) =>
            proposal.state === 'ready' && column.mayBeMapped ? (
              <MeaningSelect proposal={proposal} column={column} />
            ) : (
              column.name && t(column.name)
            ),
        },
        {
          key: 'why',
          title: t({ zh: '用途或原因', en: 'Purpose or reason' }),
          render: (_, { why, source }) => (
            <div className="column-why">
              {t(why)} {source && <span className="quiet">{t(source)}</span>}
            </div>
          ),
        },
      ]}
    />
  );
}

function MeaningSelect({ proposal, column }: { proposal: Proposal; column: Column }) {
  const t = useText();
  const say = useSay();
  const act = useAct('rosters.map-columns');
  const place = column.places[0]!;
  const map = (meaning: string) =>
    act
      .mutateAsync({
        proposalId: proposal.proposalId,
        sheet: place.sheet,
        choices: [{ column: place.column, meaning: meaning as never }],
        alike: column.places.length > 1,
      })
      .catch(say.failed);
  return (
    <Select
      size="small"
      aria-label={t({ zh: `“${column.header}”的含义`, en: `Meaning of ${column.header}` })}
      style={{ minWidth: 170 }}
      popupMatchSelectWidth={false}
      disabled={!proposal.fileIsHeld}
      loading={act.isPending}
      value={column.meaning ?? 'leave-out'}
      onChange={(meaning) => void map(meaning)}
      options={[
        { value: 'leave-out', label: t({ zh: '不导入', en: 'Leave out' }) },
        ...proposal.choices.map(({ meaning, name }) => ({ value: meaning as string, label: t(name) })),
      ]}
    />
  );
}
