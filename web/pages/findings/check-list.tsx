/**
 * What cross-checks and the order of dates are both read as: a page of two parts, what was found (filtered, opened beside the table, made
 * findings) and the catalogue of what is looked for; and the button that looks now.
 */
import { Button, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { SEVERITIES, SEVERITY_NAMES, type Severity } from '../../../src/domain/findings/findings.ts';
import { call } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { type Column, DataTable, type DataTableParts } from '../../kit/data-table.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { numberOf, oneOf } from '../../kit/filters.ts';
import { useFilters } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { DepartmentSelect } from '../units/department-select.tsx';
import { severityFilter } from './severity-filter.ts';
import { TONE_OF_SEVERITY } from './words.tsx';

/** How one of the two calls its states and areas. */
export type CheckWords<Stand extends string = string, Area extends string = string> = {
  readonly stands: Readonly<Record<Stand, Localised>>;
  readonly tones: Readonly<Record<Stand, Tone>>;
  readonly areas: Readonly<Record<Area, Localised>>;
};

type PageParts = {
  readonly title: Localised;
  readonly purpose: Localised;
  /** Looks now, and answers what came of it; left out where the reader may not. */
  readonly run: { readonly text: Localised; readonly act: () => Promise<Localised> } | undefined;
  readonly found: { readonly title: Localised; readonly part: ReactNode };
  readonly catalogue: { readonly title: Localised; readonly part: ReactNode };
};

export function CheckPage({ title, purpose, run, found, catalogue }: PageParts) {
  const t = useText();
  const say = useSay();
  const [search, change] = useFilters();
  const [running, runs] = useState(false);
  const runNow = ({ act }: NonNullable<typeof run>) => {
    runs(true);
    void act()
      .then(say.done, say.failed)
      .finally(() => runs(false));
  };
  return (
    <Page
      title={title}
      purpose={purpose}
      {...(run && {
        primary: (
          <Button type="primary" loading={running} onClick={() => runNow(run)}>
            {t(run.text)}
          </Button>
        ),
      })}
    >
      <Tabs
        activeKey={search.part ?? 'found'}
        onChange={(part) => change({ part: part === 'found' ? undefined : part })}
        items={[
          { key: 'found', label: t(found.title), children: found.part },
          { key: 'catalogue', label: t(catalogue.title), children: catalogue.part },
        ]}
      />
    </Page>
  );
}

type Lists = 'cross-checks.list' | 'date-orders.list';
type ListParts<N extends Lists> = Omit<DataTableParts<N>, 'input' | 'onOpen' | 'bulk' | 'onExport'> & {
  readonly words: CheckWords;
  /** By what name the catalogue's number is asked for, and how one of it is called. */
  readonly number: 'rule' | 'check';
  readonly onlyOne: (number: string) => Localised;
  readonly exportAs: 'cross-checks.export' | 'date-orders.export';
  /** Left out where the reader may not. */
  readonly raise: ((ids: number[]) => Promise<unknown>) | undefined;
  readonly drawer: (id: never, close: () => void) => ReactNode;
};

export function CheckList<N extends Lists>({
  words,
  number,
  onlyOne,
  exportAs,
  raise,
  drawer,
  ...table
}: ListParts<N>) {
  const t = useText();
  const [search] = useFilters();
  const [open, look] = useState<unknown>();
  const filter = {
    stand: oneOf(Object.keys(words.stands), search.stand ?? 'open'),
    severity: oneOf(SEVERITIES, search.severity),
    area: oneOf(Object.keys(words.areas), search.area),
    [number]: numberOf(search[number]),
    departmentId: numberOf(search.departmentId),
  };
  return (
    <>
      <FilterBar
        filters={[
          {
            kind: 'one',
            key: 'stand',
            label: { zh: '状态', en: 'State' },
            first: 'open',
            choices: choices(words.stands),
          },
          { kind: 'one', key: 'area', label: { zh: '类别', en: 'Area' }, choices: choices(words.areas) },
          severityFilter,
          {
            kind: 'own',
            key: number,
            // Came from the catalogue: the list of one alone, until that is taken off.
            render: (value, set) =>
              value !== undefined && <Button onClick={() => set(undefined)}>{t(onlyOne(value))} ×</Button>,
          },
          {
            kind: 'own',
            key: 'departmentId',
            render: (value, set) => (
              <DepartmentSelect
                label={{ zh: '部门（含下级）', en: 'Department and below' }}
                value={value ? Number(value) : undefined}
                onChange={(id) => set(id === undefined ? undefined : String(id))}
              />
            ),
          },
        ]}
      />
      <DataTable<N>
        {...(table as unknown as DataTableParts<N>)}
        input={filter as never}
        onOpen={(row) => look(table.rowKey(row))}
        onExport={(choice) => call(exportAs, { ...filter, ...choice } as never)}
        {...(filter.stand === 'open' &&
          raise && {
            bulk: (chosen, clear) => (
              <MakeFindings raise={() => raise(chosen.map((row) => Number(table.rowKey(row))))} clear={clear} />
            ),
          })}
      />
      {open !== undefined && drawer(open as never, () => look(undefined))}
    </>
  );
}

const choices = (names: Readonly<Record<string, Localised>>) =>
  Object.entries(names).map(([value, text]) => ({ value, text }));

function MakeFindings({ raise, clear }: { raise: () => Promise<unknown>; clear: () => void }) {
  const t = useText();
  const say = useSay();
  const [making, makes] = useState(false);
  const make = () => {
    makes(true);
    void raise().then(
      () => {
        clear();
        say.done({ zh: '已转为问题整改，按严重程度计期。', en: 'Made findings; the day follows from the severity.' });
      },
      (error) => {
        makes(false);
        say.failed(error);
      },
    );
  };
  return (
    <Button size="small" loading={making} onClick={make}>
      {t({ zh: '转为问题整改', en: 'Make them findings' })}
    </Button>
  );
}

type Found = {
  readonly title: Localised;
  readonly name: Localised;
  readonly person: string | null;
  readonly department: string | null;
  readonly severity: Severity;
  readonly stand: string;
  readonly area: string;
};
/** The columns that both have; each puts its own between them. */
export const checkColumns = ({ stands, tones, areas }: CheckWords, title: Localised) =>
  ({
    title: { key: 'title', title, render: (row) => <Said of={row.title} /> },
    name: { key: 'name', title: { zh: '对象', en: 'About' }, render: (row) => <Said of={row.name} /> },
    person: { key: 'person', title: { zh: '涉及人员', en: 'Person' }, render: (row) => row.person ?? '—' },
    department: { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
    severity: {
      key: 'severity',
      title: { zh: '严重程度', en: 'Severity' },
      render: (row) => <ToneTag tone={TONE_OF_SEVERITY[row.severity]} text={SEVERITY_NAMES[row.severity]} />,
    },
    stand: {
      key: 'stand',
      title: { zh: '状态', en: 'State' },
      render: (row) => <ToneTag tone={tones[row.stand]!} text={stands[row.stand]!} />,
    },
    area: {
      key: 'area',
      title: { zh: '类别', en: 'Area' },
      render: (row) => <Words of={areas[row.area]!} />,
      hidden: true,
    },
  }) satisfies Record<string, Column<Found>>;

function Words({ of }: { of: Localised }) {
  const t = useText();
  return <>{t(of) || '—'}</>;
}

/** A sentence breaks into lines, so that the columns after it are seen. */
function Said({ of }: { of: Localised }) {
  return (
    <span className="check-said check-line">
      <Words of={of} />
    </span>
  );
}
