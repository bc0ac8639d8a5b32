/** What a dispatch says, as it is read: its text in paragraphs, and what its type asks for beside it. */
import type { ReactNode } from 'react';
import type { AnyContent } from '../../../src/domain/dispatches/content.ts';
import type { DispatchTypeName } from '../../../src/domain/dispatches/dispatches.ts';
import { FACTOR_NAMES } from '../../../src/domain/organ/organ.ts';
import { DUTIES } from '../../../src/law/duties.ts';
import { inUnit, PARAMETERS, parameter } from '../../../src/law/parameters.ts';
import { type Fact, Facts } from '../../kit/case.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Localised, type Text, useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { CHOSEN, DUTY_OF_TYPE, FIELD_NAMES, type Field } from './words.ts';
import './dispatches.css';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const YES_NO: readonly [Localised, Localised] = [
  { zh: '否', en: 'No' },
  { zh: '是', en: 'Yes' },
];
const COUNTS: Readonly<Record<string, Localised>> = {
  owed: { zh: '应履行', en: 'Owed' },
  met: { zh: '已履行', en: 'Met' },
  soon: { zh: '近期到期', en: 'Due soon' },
  overdue: { zh: '逾期', en: 'Overdue' },
};
/** What few people stand behind, or what would let it be worked out, is not told (docs/rights.md). */
const NOT_TOLD: Localised = { zh: '不列出', en: 'withheld' };

type Subject = { readonly name: string; readonly creditCode?: string };
type Factor = { readonly factor: keyof typeof FACTOR_NAMES; readonly finding: string; readonly source: string };
type Figure = { readonly parameter: string; readonly value: number };
type Counted = {
  readonly duty: string;
  readonly asOf?: Readonly<Record<string, string>>;
} & Readonly<Record<string, unknown>>;

export function LetterText({ content }: { content: AnyContent }) {
  return (
    <article className="dispatch-text" lang="zh">
      <h3>{content.title}</h3>
      {content.text.split('\n').map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a fixed text
        <p key={index}>{paragraph}</p>
      ))}
    </article>
  );
}

/** The fields of its type, in the order in which they were written. */
export function ContentFacts({ content }: { content: AnyContent }) {
  const t = useText();
  const { title: _, text: __, ...fields } = content as AnyContent & Record<string, unknown>;
  const entries = Object.entries(fields) as [Field, unknown][];
  const short = entries.filter(([, value]) => !isTable(value));
  const facts: Fact[] = short.map(([field, value]) => ({ title: FIELD_NAMES[field], value: shown(t, field, value) }));
  return (
    <>
      {facts.length > 0 && <Facts facts={facts} />}
      {entries
        .filter(([, value]) => isTable(value))
        .map(([field, value]) => (
          <FieldTable key={field} field={field} rows={value as readonly object[]} />
        ))}
    </>
  );
}

const isTable = (value: unknown): boolean => Array.isArray(value) && typeof value[0] === 'object';

function shown(t: Text, field: Field, value: unknown): ReactNode {
  if (value === null) return t(NOT_TOLD);
  if (typeof value === 'boolean') return t(YES_NO[Number(value) as 0 | 1]);
  if (field === 'grounds')
    return (value as number[]).map((one) => t(groundOfOrder(one))).join(t({ zh: '、', en: ', ' }));
  if (Array.isArray(value))
    return value.map((one) => named(t, field, one)).join(t({ zh: '、', en: ', ' })) || undefined;
  if (field === 'subject') return [(value as Subject).name, (value as Subject).creditCode].filter(Boolean).join(' · ');
  if (CHOSEN[field]?.[String(value)]) return named(t, field, value);
  if (field === 'of') return <code className="code-text">{String(value).slice(0, 16)}…</code>;
  return typeof value === 'string' && DAY.test(value) ? <time dateTime={value}>{value}</time> : String(value);
}

/** One of a closed set by its name; anything else as it is. */
function named(t: Text, field: Field, value: unknown): string {
  const name = CHOSEN[field]?.[String(value)];
  return name ? t(name) : String(value);
}

const groundOfOrder = (ground: number): Localised => ({
  zh: `第（${'一二三四五'[ground - 1]}）项`,
  en: `item (${ground})`,
});

function FieldTable({ field, rows }: { field: Field; rows: readonly object[] }) {
  const t = useText();
  if (field === 'factors') {
    return (
      <PlainTable<Factor>
        label={FIELD_NAMES.factors}
        rowKey="factor"
        dataSource={rows as Factor[]}
        columns={[
          { title: t({ zh: '因素', en: 'Factor' }), render: (_, row) => t(FACTOR_NAMES[row.factor]) },
          { title: t({ zh: '情况', en: 'Finding' }), dataIndex: 'finding' },
          { title: t({ zh: '来源', en: 'Source' }), dataIndex: 'source' },
        ]}
      />
    );
  }
  if (field === 'figures') {
    return (
      <PlainTable<Figure>
        label={FIELD_NAMES.figures}
        rowKey="parameter"
        dataSource={rows as Figure[]}
        columns={[
          { title: t({ zh: '项目', en: 'Figure' }), render: (_, row) => figureName(t, row.parameter) },
          { title: t({ zh: '要求', en: 'Required' }), align: 'right', render: (_, row) => figureValue(t, row) },
        ]}
      />
    );
  }
  const counts = Object.keys(rows[0]!).filter((key) => key in COUNTS);
  // In a return a count that is missing is withheld; in a letter it was not stated.
  const missing = counts.length > 1 ? t(NOT_TOLD) : '—';
  return (
    <PlainTable<Counted>
      label={FIELD_NAMES[field]}
      rowKey="duty"
      dataSource={rows as Counted[]}
      columns={[
        { title: t({ zh: '事项', en: 'Duty' }), render: (_, row) => `${row.duty} ${dutyTitle(t, row.duty)}` },
        ...counts.map((key) => ({
          title: t(COUNTS[key]!),
          align: 'right' as const,
          render: (_: unknown, row: Counted) => <Count row={row} count={key} missing={missing} />,
        })),
      ]}
    />
  );
}

function Count({ row, count, missing }: { row: Counted; count: string; missing: string }) {
  const t = useText();
  const day = row.asOf?.[count];
  return (
    <>
      {(row[count] as number | null) ?? missing}
      {day && <div className="quiet">{t({ zh: `截至 ${day}`, en: `as of ${day}` })}</div>}
    </>
  );
}

export function dutyTitle(t: Text, code: string): string {
  const duty = DUTIES.find((one) => one.code === code);
  return duty ? t(duty.title) : '';
}

const known = (key: string) => (key in PARAMETERS ? parameter(key as keyof typeof PARAMETERS) : undefined);
const figureName = (t: Text, key: string): string => {
  const figure = known(key);
  return figure ? t(figure.title) : key;
};
const figureValue = (t: Text, { parameter: key, value }: Figure): string => {
  const figure = known(key);
  return figure ? t(inUnit(value, figure.unit)) : String(value);
};

/** The articles that this type of dispatch serves, and that what is learned from it is kept confidential (Provisions 6). */
export function DispatchLaw({ type }: { type: DispatchTypeName }) {
  const served = DUTY_OF_TYPE[type];
  return (
    <Section title={{ zh: '法律依据', en: 'The law' }}>
      {served && <DutyWords code={served} />}
      <DutyWords code="P6" />
    </Section>
  );
}
