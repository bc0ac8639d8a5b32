/** Bodies and persons appointed: what is vacant, the organisation chart as a nested list, who hands over, and all designations there were. */
import { Button, Space } from 'antd';
import { useState } from 'react';
import { type DesignationRole, designationRole } from '../../../src/law/needed-bodies.ts';
import { call, type ResultOf, useQueryOf } from '../../api.ts';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { ExportMenu } from '../../kit/export-menu.tsx';
import { MarkTags } from '../../kit/mark-tag.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useLanguage, useText } from '../../language.tsx';
import { DutyWords } from '../training/session-law.tsx';
import { Chart } from './chart.tsx';
import { type Asked, DesignateDialog } from './designate-dialogs.tsx';
import { HandOvers, Past } from './hand-over.tsx';
import { useRuns } from './words.tsx';
import './bodies.css';

export type Bodies = ResultOf<'rules.bodies'>;
export type Designation = Bodies['designations'][number];

export default function BodiesPage() {
  const t = useText();
  const say = useSay();
  const runs = useRuns();
  const { language } = useLanguage();
  const query = useQueryOf('rules.bodies', {});
  const [asked, ask] = useState<Asked>();
  return (
    <Page
      title={{ zh: '机构和人员', en: 'Bodies and persons' }}
      purpose={{
        zh: '谁承担反间谍安全防范职责：以任命文件登记，离任须交接，空缺当天显示。',
        en: 'Who is in charge: entered by the document that says so; whoever leaves hands over; what is vacant shows the same day.',
      }}
      actions={
        <Space wrap>
          <Button onClick={() => void call('rules.print-bodies', { language }).catch(say.failed)}>
            {t({ zh: '打印（PDF）', en: 'Print (PDF)' })}
          </Button>
          <ExportMenu onExport={(choice) => call('rules.export-designations', choice as never)} />
        </Space>
      }
      primary={
        runs && (
          <Button type="primary" onClick={() => ask({})}>
            {t({ zh: '登记任命', en: 'Enter a designation' })}
          </Button>
        )
      }
    >
      <Await query={query}>
        {(found) => (
          <>
            <Gaps found={found} onAsk={runs ? ask : undefined} />
            <Section title={{ zh: '机构图', en: 'Organisation chart' }}>
              <Chart found={found} />
            </Section>
            <HandOvers found={found} />
            <Past found={found} />
          </>
        )}
      </Await>
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P9.2" />
      </Section>
      {asked && query.data && <DesignateDialog asked={asked} found={query.data} onClose={() => ask(undefined)} />}
    </Page>
  );
}

const WHY: Record<Bodies['gaps'][number]['why'], Localised> = {
  nobody: { zh: '还没有任命', en: 'nobody was designated yet' },
  ended: { zh: '已离任', en: 'the last one has ended' },
  left: { zh: '人员已离开本单位', en: 'the person has left the unit' },
  'account-closed': { zh: '账号已关闭', en: 'the person’s account was closed' },
};

export const asWhat = (role: DesignationRole, department: string | null): Localised => {
  const { name } = designationRole(role);
  return department === null ? name : { zh: `${department}：${name.zh}`, en: `${department}: ${name.en}` };
};

function Gaps({ found, onAsk }: { found: Bodies; onAsk: ((asked: Asked) => void) | undefined }) {
  const t = useText();
  if (found.gaps.length === 0)
    return (
      <InfoNote
        tone="success"
        text={{
          zh: `应有的机构和人员齐全${found.completeSince ? `，最后一项自 ${found.completeSince} 起` : ''}。`,
          en: `Nothing that is needed is vacant${found.completeSince ? `, the last place since ${found.completeSince}` : ''}.`,
        }}
      />
    );
  return (
    <Section title={{ zh: '空缺', en: 'Vacant' }}>
      <p className="quiet">
        {t({
          zh: '规定要求明确机构和人员，没有列明哪些；本清单为本系统建议',
          en: 'The Provisions ask that bodies and persons be named, and not which; this list is our suggestion',
        })}{' '}
        <MarkTags marks={['D']} />
      </p>
      <ul className="rule-rows">
        {found.gaps.map((gap) => (
          <li key={`${gap.role}-${gap.departmentId}`}>
            <span>
              <ToneTag tone="late" text={{ zh: '空缺', en: 'Vacant' }} />{' '}
              <strong>{t(asWhat(gap.role, gap.department))}</strong>{' '}
              <span className="quiet">
                {t(WHY[gap.why])} {gap.since && <DayText day={gap.since} />}
              </span>
            </span>
            {onAsk && (
              <Button
                onClick={() =>
                  onAsk({ role: gap.role, ...(gap.departmentId !== null && { departmentId: gap.departmentId }) })
                }
              >
                {t({ zh: '登记任命', en: 'Enter a designation' })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
