/** What each column was taken for; which were dropped, and why; which are not known and can be given a meaning. */
import { Button, Collapse, Select, Tag } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { Opened } from './words.ts';

type Column = Opened['columns'][number];

const GROUPS: readonly { readonly kind: Column['kind']; readonly name: Localised }[] = [
  {
    kind: 'protected',
    name: {
      zh: '受保护信息，已丢弃，不保存，也不能改为导入',
      en: 'Protected: discarded while reading, never kept, never mapped',
    },
  },
  { kind: 'not-needed', name: { zh: '与履责无关，已丢弃', en: 'Not needed by any duty: discarded' } },
  { kind: 'unknown', name: { zh: '未识别，内容未读取', en: 'Not known: not read' } },
  { kind: 'recognised', name: { zh: '已识别', en: 'Recognised' } },
];

export function ColumnsPart({ proposal }: { proposal: Opened }) {
  const t = useText();
  const [changing, change] = useState(false);
  const [opened, open] = useState<readonly string[]>(['protected', 'unknown']);
  const groups = GROUPS.map((group) => ({
    ...group,
    columns: proposal.columns.filter((one) => one.kind === group.kind),
  }));
  if (proposal.columns.length === 0) return <NoHeaders />;
  const mayMap = proposal.state === 'ready' && proposal.fileIsHeld && !proposal.accepting;
  return (
    <Section
      title={{ zh: '列的识别', en: 'Columns' }}
      extra={
        mayMap ? (
          <Button
            size="small"
            type={changing ? 'primary' : 'default'}
            ghost={changing}
            onClick={() => change(!changing)}
          >
            {changing ? t({ zh: '完成', en: 'Done' }) : t({ zh: '更改列的含义', en: 'Change meanings' })}
          </Button>
        ) : (
          proposal.state === 'ready' && (
            <span className="quiet">
              {t({
                zh: '文件已清除，如需更改列的含义，请重新上传。',
                en: 'The file is gone; to change meanings, upload it again.',
              })}
            </span>
          )
        )
      }
    >
      <Collapse
        size="small"
        activeKey={changing ? GROUPS.map(({ kind }) => kind) : [...opened]}
        onChange={(keys) => open(Array.isArray(keys) ? keys : [keys])}
        items={groups
          .filter(({ columns }) => columns.length > 0)
          .map(({ kind, name, columns }) => ({
            key: kind,
            label: (
              <>
                {t(name)} <Tag>{columns.length}</Tag>
                <span className="quiet">{columns.map(({ header }) => header).join(t({ zh: '、', en: ', ' }))}</span>
              </>
            ),
            children:
              kind === 'protected' || kind === 'not-needed' ? (
                <DroppedColumns
                  name={name}
                  columns={columns}
                  proposal={proposal}
                  mapping={mayMap && changing && kind === 'not-needed'}
                />
              ) : (
                <ReadColumns
                  columns={columns}
                  proposal={proposal}
                  mapping={mayMap && (changing || kind === 'unknown')}
                />
              ),
          }))}
      />
      <Sheets proposal={proposal} />
    </Section>
  );
}

type GroupParts = {
  readonly columns: readonly Column[];
  readonly proposal: Opened;
  readonly mapping: boolean;
};

const keyOf = (column: Column): string =>
  `${column.header}/${column.kind}/${column.meaning}/${column.places[0]?.sheet}/${column.places[0]?.column}`;

/** Columns that are read, or could be: header, meaning, what for. */
function ReadColumns({ columns, proposal, mapping }: GroupParts) {
  const t = useText();
  return (
    <ul className="column-list">
      {columns.map((column) => (
        <li key={keyOf(column)}>
          <div>
            <strong>{column.header || t({ zh: '（无标题）', en: '(no header)' })}</strong>
            {column.name && t(column.name) !== column.header.replaceAll(' ', '') && <> → {t(column.name)}</>}{' '}
            {column.chosen && <Tag>{t({ zh: '人工指定', en: 'chosen' })}</Tag>}
            <Places column={column} proposal={proposal} />
          </div>
          <div className="quiet">{t(column.why)}</div>
          {mapping && column.mayBeMapped && <MeaningSelect column={column} proposal={proposal} />}
        </li>
      ))}
    </ul>
  );
}

/** Columns that are dropped: header, why, by which law. */
function DroppedColumns({ name, columns, proposal, mapping }: GroupParts & { name: Localised }) {
  const t = useText();
  return (
    <div className="dropped">
      <PlainTable<Column>
        label={name}
        rowKey={keyOf}
        dataSource={[...columns]}
        columns={[
          {
            key: 'header',
            title: t({ zh: '列', en: 'Column' }),
            width: 160,
            render: (_, column) => (
              <>
                {column.header || t({ zh: '（无标题）', en: '(no header)' })}
                <Places column={column} proposal={proposal} />
              </>
            ),
          },
          {
            key: 'why',
            className: 'dropped-why',
            title: t({ zh: '为什么', en: 'Why' }),
            render: (_, column) => (
              <>
                {t(column.why)}
                {mapping && column.mayBeMapped && (
                  <div>
                    <MeaningSelect column={column} proposal={proposal} />
                  </div>
                )}
              </>
            ),
          },
          {
            key: 'source',
            title: t({ zh: '依据', en: 'Law' }),
            render: (_, column) => <div className="quiet source">{column.source && t(column.source)}</div>,
          },
        ]}
      />
    </div>
  );
}

/** Where it stands, if not on every sheet. */
function Places({ column, proposal }: { column: Column; proposal: Opened }) {
  const t = useText();
  const sheets = proposal.sheets.filter((one) => one.headerRow !== null).length;
  if (column.places.length >= sheets) return null;
  return <span className="quiet">{t({ zh: `（${placesOf(column)}）`, en: ` (${placesOf(column)})` })}</span>;
}

const placesOf = (column: Column): string =>
  column.places
    .slice(0, 3)
    .map((place) => `${place.sheetName} ${place.letters}`)
    .join('、') + (column.places.length > 3 ? '…' : '');

/** A meaning chosen here holds for every sheet where the same header stands; the file is then read anew. */
function MeaningSelect({ column, proposal }: { column: Column; proposal: Opened }) {
  const t = useText();
  const say = useSay();
  const map = useAct('rosters.map-columns');
  const [place] = column.places;
  const choices = proposal.choices.map(({ meaning, name, purpose }) => ({
    value: meaning as string,
    label: t(name),
    title: t(purpose),
  }));
  const leaveOut = { value: 'leave-out', label: t({ zh: '不导入', en: 'Leave out' }), title: '' };
  // What it was taken for is shown by its name, also where nobody would choose it (the column of running numbers).
  const isOffered = choices.some(({ value }) => value === column.meaning);
  const kept =
    column.meaning && column.name && !isOffered
      ? [{ value: column.meaning as string, label: t(column.name), title: t(column.why) }]
      : [];
  return (
    <Select
      size="small"
      className="meaning-select"
      aria-label={t({ zh: `“${column.header}”列的含义`, en: `Meaning of the column “${column.header}”` })}
      placeholder={t({ zh: '选择含义', en: 'Choose a meaning' })}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      loading={map.isPending}
      value={column.meaning ?? undefined}
      options={column.kind === 'recognised' ? [leaveOut, ...kept, ...choices] : choices}
      onChange={(meaning: string) =>
        place &&
        map
          .mutateAsync({
            proposalId: proposal.proposalId,
            sheet: place.sheet,
            choices: [{ column: place.column, meaning: meaning as never }],
            alike: true,
          })
          .catch(say.failed)
      }
    />
  );
}

function Sheets({ proposal }: { proposal: Opened }) {
  const t = useText();
  const without = proposal.sheets.filter((one) => one.headerRow === null);
  const read = proposal.sheets.filter((one) => one.headerRow !== null);
  return (
    <Collapse
      size="small"
      ghost
      items={[
        {
          key: 'sheets',
          label: t({
            zh: `工作表：读取 ${read.length} 个${without.length ? `，${without.length} 个没有可识别的表头，未读取` : ''}`,
            en: `Sheets: ${read.length} read${without.length ? `, ${without.length} without a row of known headers, not read` : ''}`,
          }),
          children: (
            <ul className="sheet-list">
              {proposal.sheets.map(({ sheet, name, headerRow }) => (
                <li key={sheet}>
                  {name}{' '}
                  <span className="quiet">
                    {headerRow === null
                      ? t({ zh: '没有可识别的表头', en: 'no row of known headers' })
                      : t({ zh: `表头在第 ${headerRow + 1} 行`, en: `headers in row ${headerRow + 1}` })}
                  </span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function NoHeaders() {
  return (
    <InfoNote
      tone="warning"
      text={{
        zh: '没有找到表头：前 30 行中没有一行同时含有“姓名”和另一个可识别的列标题。请在文件中补上表头后重新上传。',
        en: 'No header row was found: none of the first 30 rows holds 姓名 (name) and another known header. Add one to the file and upload it again.',
      }}
    />
  );
}
