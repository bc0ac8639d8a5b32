/** What the system fills into an assessment: from its kinds of record, its periods, its roles and its safeguards. */
import type { Basis } from '../../../src/domain/rights/assessment/assessment.ts';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Localised, useText } from '../../language.tsx';
import '../letters/letters.css';

export function AssessmentBasis({ basis }: { basis: Basis }) {
  const t = useText();
  return (
    <>
      <Lines title={{ zh: '处理目的', en: 'Purpose' }} lines={basis.purposes} />
      <Lines title={{ zh: '必要性', en: 'Necessity' }} lines={basis.necessity} />
      <Lines title={{ zh: '敏感个人信息', en: 'Sensitive data' }} lines={[basis.sensitive]} />
      <Section title={{ zh: '处理哪些信息，保存多久', en: 'What is held, and for how long' }}>
        <PlainTable
          label={{ zh: '处理的信息', en: 'What is held' }}
          dataSource={basis.data.map((line, index) => ({ ...line, index }))}
          rowKey="index"
          columns={[
            { key: 'name', title: t({ zh: '记录', en: 'Record' }), render: (_, row) => t(row.name) },
            { key: 'ground', title: t({ zh: '依据', en: 'Ground' }), render: (_, row) => t(row.ground) },
            { key: 'kept', title: t({ zh: '保存', en: 'Kept' }), render: (_, row) => t(row.kept) },
          ]}
        />
      </Section>
      <Lines
        title={{ zh: '哪些角色可以看到', en: 'Which roles see it' }}
        lines={[{ zh: basis.sees.map(({ zh }) => zh).join('、'), en: basis.sees.map(({ en }) => en).join(', ') }]}
      />
      <Section title={{ zh: '对个人的影响和已有措施', en: 'What could happen to people, and the measures' }}>
        <PlainTable
          label={{ zh: '影响和措施', en: 'Effects and measures' }}
          dataSource={basis.risks.map((line, index) => ({ ...line, index }))}
          rowKey="index"
          columns={[
            {
              key: 'risk',
              title: t({ zh: '可能的影响', en: 'What could happen' }),
              width: '32%',
              render: (_, row) => t(row.risk),
            },
            {
              key: 'measures',
              title: t({ zh: '系统的措施', en: 'What the system does' }),
              render: (_, row) => (
                <div>
                  {row.measures.map(({ text, safeguard }) => (
                    <div key={text.en}>
                      {t(text)} <span className="quiet">{safeguard}</span>
                    </div>
                  ))}
                </div>
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}

function Lines({ title, lines }: { title: Localised; lines: readonly Localised[] }) {
  const t = useText();
  return (
    <Section title={title}>
      {lines.map((line) => (
        <p key={line.en}>{t(line)}</p>
      ))}
    </Section>
  );
}
