/** The impact assessments: how each part stands, until when, and the drawer in which one is read, completed, signed. */
import { Button } from 'antd';
import { useState } from 'react';
import { STANDING_NAMES, type Standing } from '../../../src/domain/rights/assessment/names.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Await, InfoNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { AssessmentDrawer } from './assessment-drawer.tsx';

type All = ResultOf<'rights.assessments'>;
type Row = All['parts'][number];

const TONES: Record<Standing, Tone> = { missing: 'soon', 'to-sign': 'working', changed: 'soon', signed: 'good' };

export default function Assessments() {
  const t = useText();
  const all = useQueryOf('rights.assessments', {});
  const [opened, open] = useState<Row['part']>();
  return (
    <Page
      title={{ zh: '个人信息保护影响评估', en: 'Impact assessments' }}
      purpose={{
        zh: '系统处理个人信息的每一部分：是否必要、对个人有何影响和风险、措施是否适当。内容由系统预填，安全防范专员补充，主要负责人签署（《个人信息保护法》第五十五条、第五十六条）。',
        en: 'For each part that holds people’s data: is it needed, what it means for them, do the measures fit. Filled in by the system, completed by the security officer, signed by the head (Personal Information Protection Law, Arts. 55-56).',
      }}
    >
      <Await query={all}>
        {(data) => (
          <>
            <Until all={data} />
            <PlainTable
              label={{ zh: '各部分的评估', en: 'The assessment of each part' }}
              dataSource={[...data.parts]}
              rowKey="part"
              columns={[
                { key: 'part', title: t({ zh: '评估范围', en: 'Part' }), render: (_, row) => t(row.title) },
                {
                  key: 'standing',
                  title: t({ zh: '状态', en: 'State' }),
                  render: (_, row) => (
                    <ToneTag tone={row.isLate ? 'late' : TONES[row.standing]} text={STANDING_NAMES[row.standing]} />
                  ),
                },
                {
                  key: 'signed',
                  title: t({ zh: '最近签署', en: 'Last signed' }),
                  render: (_, { signed }) =>
                    signed ? (
                      <>
                        <InstantText at={signed.signedAt} /> <span className="quiet">{signed.signedBy}</span>
                      </>
                    ) : (
                      '—'
                    ),
                },
                {
                  key: 'acts',
                  title: t({ zh: '操作', en: 'Actions' }),
                  render: (_, row) => (
                    <Button size="small" type="link" className="row-open" onClick={() => open(row.part)}>
                      {t({ zh: '查看和办理', en: 'Read and see to it' })}
                    </Button>
                  ),
                },
              ]}
            />
          </>
        )}
      </Await>
      {opened && <AssessmentDrawer part={opened} onClose={() => open(undefined)} />}
    </Page>
  );
}

function Until({ all: { parts, due, days, mark, isLate } }: { all: All }) {
  const t = useText();
  const open = parts.filter(({ standing }) => standing !== 'signed').length;
  if (open === 0)
    return (
      <InfoNote
        tone="success"
        text={{ zh: '各部分均已评估并签署。', en: 'Every part has been assessed and signed.' }}
      />
    );
  return (
    <>
      <InfoNote
        tone={isLate ? 'warning' : 'info'}
        text={{
          zh: `${parts.length} 个部分中有 ${open} 个尚未评估签署${isLate ? '，已逾期' : ''}。在此之前系统照常工作，本提示一直显示。`,
          en: `${open} of ${parts.length} parts are not assessed and signed${isLate ? ', and overdue' : ''}. The system works all the same; this note stays until they are.`,
        }}
      />
      <p className="quiet">
        {due ? (
          <>
            {t({ zh: '应完成于', en: 'Due' })} <DayText day={due} />
            {t({ zh: `（自录入第一名人员起 ${days} 日）`, en: ` (${days} days from the first person entered)` })}{' '}
            <MarkTag mark={mark} />
          </>
        ) : (
          t({
            zh: '尚未录入人员；法律要求事前评估，宜在导入名册之前完成。',
            en: 'Nobody is entered yet; the law wants it done beforehand, best before the roster is brought in.',
          })
        )}
      </p>
    </>
  );
}
