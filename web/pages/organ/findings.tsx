/** The five factors of Article 9, each with what was found and where from: as fields, and as a table. */
import { Form, Input } from 'antd';
import { FACTOR_NAMES, FACTORS, type Factor, type Finding } from '../../../src/domain/organ/organ.ts';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Localised, useText } from '../../language.tsx';

type Entered = { readonly finding?: string; readonly source?: string };
export type FindingValues = { readonly [F in Factor]?: Entered };

export const valuesOf = (findings: readonly Finding[]): FindingValues =>
  Object.fromEntries(findings.map(({ factor, finding, source }) => [factor, { finding, source }]));

/** Those that were found: the form asks for the source of each. */
export const findingsOf = (values: FindingValues): Finding[] =>
  FACTORS.flatMap((factor) => {
    const [finding, source] = [values[factor]?.finding?.trim(), values[factor]?.source?.trim()];
    return finding && source ? [{ factor, finding, source }] : [];
  });

const HINTS: Record<Factor, Localised> = {
  nature: { zh: '如：事业单位，承担国家专项', en: 'e.g. a public institution with a national project' },
  industry: { zh: '如：精密仪器制造', en: 'e.g. precision instruments' },
  secrecy: { zh: '只写等级，不写涉密内容', en: 'the level alone, nothing classified' },
  foreign: { zh: '如：年度出国（境）团组 12 批', en: 'e.g. 12 groups abroad a year' },
  incidents: { zh: '如：近五年未发生', en: 'e.g. none in five years' },
};

export function FindingFields() {
  const t = useText();
  return FACTORS.map((factor) => (
    <fieldset key={factor} className="finding-fields">
      <legend>{t(FACTOR_NAMES[factor])}</legend>
      <Half factor={factor} of="finding" beside="source" label={{ zh: '情况', en: 'Finding' }} most={500} />
      <Half factor={factor} of="source" beside="finding" label={{ zh: '来源', en: 'Source' }} most={200} />
    </fieldset>
  ));
}

type HalfParts = {
  readonly factor: Factor;
  readonly of: keyof Entered;
  readonly beside: keyof Entered;
  readonly label: Localised;
  readonly most: number;
};

/** A finding without its source is no finding, nor is a source without one. */
function Half({ factor, of, beside, label, most }: HalfParts) {
  const t = useText();
  const other = Form.useWatch([factor, beside]) as string | undefined;
  const isOwed = Boolean(other?.trim());
  const name = t(label);
  return (
    <Form.Item
      name={[factor, of]}
      label={name}
      dependencies={[[factor, beside]]}
      rules={[
        {
          required: isOwed,
          whitespace: isOwed,
          message: t({ zh: `请填写${label.zh}：每项情况都应有来源`, en: 'Each finding is kept with its source' }),
        },
      ]}
    >
      {of === 'finding' ? (
        <Input.TextArea
          maxLength={most}
          autoSize={{ minRows: 1, maxRows: 4 }}
          placeholder={t(HINTS[factor])}
          aria-label={`${t(FACTOR_NAMES[factor])} ${name}`}
        />
      ) : (
        <Input
          maxLength={most}
          placeholder={t({ zh: '如：单位填报、行业部门函件', en: 'e.g. stated by the unit, a department’s letter' })}
          aria-label={`${t(FACTOR_NAMES[factor])} ${name}`}
        />
      )}
    </Form.Item>
  );
}

type Row = { readonly factor: Factor } & Partial<Finding>;

/** All five, also those of which nothing is found. */
export function FindingTable({ findings }: { findings: readonly Finding[] }) {
  const t = useText();
  const rows = FACTORS.map((factor): Row => findings.find((one) => one.factor === factor) ?? { factor });
  return (
    <PlainTable<Row>
      label={{ zh: '五项因素', en: 'Five factors' }}
      rowKey="factor"
      dataSource={rows}
      columns={[
        { title: t({ zh: '因素', en: 'Factor' }), width: 200, render: (_, row) => t(FACTOR_NAMES[row.factor]) },
        {
          title: t({ zh: '情况', en: 'Finding' }),
          render: (_, row) =>
            row.finding ?? <span className="quiet">{t({ zh: '尚未核查', en: 'Not found yet' })}</span>,
        },
        { title: t({ zh: '来源', en: 'Source' }), render: (_, row) => row.source ?? '—' },
      ]}
    />
  );
}
