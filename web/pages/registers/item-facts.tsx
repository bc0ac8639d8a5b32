/** The facts of one item: what all registers ask for, then its own; and its code. */
import { Tag } from 'antd';
import { CHECK_FIGURES, FORM_NAMES, LEVEL_NAMES, type Register } from '../../../src/domain/registers/registers.ts';
import { parameter } from '../../../src/law/parameters.ts';
import { type Fact, Facts } from '../../kit/case.tsx';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Section } from '../../kit/page.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import type { OpenItem } from './item-dialog.tsx';

const text = (title: Localised, value: string): Fact[] => (value === '' ? [] : [{ title, value }]);
const OWN: Record<Register, (one: OpenItem) => Fact[]> = {
  'secret-matter': (one) => text({ zh: '确定依据', en: 'Basis' }, one.basis),
  place: (one) => [
    ...text({ zh: '人防措施', en: 'Human measures' }, one.human),
    ...text({ zh: '物防措施', en: 'Physical measures' }, one.physical),
    ...text({ zh: '技防措施', en: 'Technical measures' }, one.technical),
  ],
  carrier: (one) => [
    { title: { zh: '存放场所', en: 'Kept at' }, value: one.place },
    { title: { zh: '持有人', en: 'In hand of' }, value: one.holder },
    ...(one.dueBack ? [{ title: { zh: '应归还', en: 'Due back' }, value: <DayText day={one.dueBack} /> }] : []),
    ...(one.certificate === ''
      ? []
      : [
          {
            title: { zh: '外部证书', en: 'Outside certificate' },
            value: `${one.certificate} · ${one.certificateIssuer}`,
          },
          { title: { zh: '证书有效期至', en: 'Certificate valid until' }, value: <CertificateUntil one={one} /> },
        ]),
    ...(one.copyOf
      ? [
          {
            title: { zh: '原件', en: 'Copied from' },
            value: <Link to={`/registers/items/${one.copyOf}`}>{String(one.copyOf)}</Link>,
          },
        ]
      : []),
  ],
  'data-set': (one) => [
    { title: { zh: '存放场所', en: 'Kept at' }, value: one.place },
    ...text({ zh: '所在系统', en: 'Systems' }, one.systems),
  ],
};

function Valid({ one }: { one: OpenItem }) {
  const t = useText();
  if (one.validTo) return `${one.validFrom} – ${one.validTo}`;
  return t({ zh: `${one.validFrom} 起`, en: `from ${one.validFrom}` });
}

function CertificateUntil({ one }: { one: OpenItem }) {
  const t = useText();
  const today = useToday();
  if (one.certificateUntil === null) return t({ zh: '长期有效', en: 'No last day' });
  return (
    <span>
      <DayText day={one.certificateUntil} />{' '}
      {one.state === 'in-use' && one.certificateUntil < today && (
        <Tag color="error">{t({ zh: '已过期', en: 'Expired' })}</Tag>
      )}
    </span>
  );
}

export function ItemFacts({ one }: { one: OpenItem }) {
  const t = useText();
  const important: Fact[] =
    one.register === 'data-set'
      ? [
          {
            title: { zh: '重要数据', en: 'Important data' },
            value: t(one.important ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }),
          },
        ]
      : [];
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <div className="item-facts">
        <Facts
          facts={[
            { title: { zh: '编号', en: 'Number' }, value: one.number },
            { title: { zh: '代称', en: 'Designation' }, value: one.designation },
            { title: { zh: '级别', en: 'Level' }, value: t(LEVEL_NAMES[one.level]) },
            ...(one.form ? [{ title: { zh: '类别', en: 'Kind' }, value: t(FORM_NAMES[one.form]) }] : []),
            { title: { zh: '部门', en: 'Department' }, value: one.department },
            { title: { zh: '责任人', en: 'Responsible' }, value: one.owner },
            ...OWN[one.register](one),
            ...important,
            { title: { zh: '起止日期', en: 'Valid' }, value: <Valid one={one} /> },
            ...text({ zh: '事由', en: 'Reason' }, one.reason),
            { title: { zh: '上次核对', en: 'Last check' }, value: <DayText day={one.checkedOn} /> },
            ...(one.state === 'in-use'
              ? [
                  {
                    title: { zh: '应核对', en: 'Check by' },
                    value: (
                      <span>
                        <DayText day={one.checkBy} /> <MarkTag mark={parameter(CHECK_FIGURES[one.level]).mark} />
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <QrCode
          content={one.code}
          label={{ zh: `${one.number} 的二维码`, en: `QR code of ${one.number}` }}
          size={112}
          shown
        />
      </div>
    </Section>
  );
}
