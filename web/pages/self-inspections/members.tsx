/** What members sent: how many, by area where it is not few, and for the officer by name, each opened as a look that is logged. */
import { Button } from 'antd';
import { useState } from 'react';
import { LEVEL_NAMES } from '../../../src/domain/self-inspections/self-inspections.ts';
import { type RowOf, useQueryOf } from '../../api.ts';
import { SideDrawer } from '../../kit/case.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { InstantText } from '../../kit/days.tsx';
import { Await } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useRuns, type Whole } from './words.ts';

type Sender = RowOf<'self-inspections.senders'>;
const SAID: Record<'met' | 'not-met' | 'not-applicable', Localised> = {
  met: { zh: '做到了', en: 'Yes' },
  'not-met': { zh: '还没有', en: 'Not yet' },
  'not-applicable': { zh: '不适用', en: 'Does not apply' },
};

export function Members({ one }: { one: Whole }) {
  const t = useText();
  const runs = useRuns();
  const [opened, open] = useState<Sender>();
  if (one.audience === 'nobody') return null;
  const { asked, sent, areas } = one.members;
  const questions = new Map(
    one.template.sections.flatMap(({ items }) => items.map(({ ref, question }) => [ref, question] as const)),
  );
  const columns: readonly Column<Sender>[] = [
    { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name },
    { key: 'department', title: { zh: '部门', en: 'Department' }, render: (row) => row.department ?? '—' },
    { key: 'sent', title: { zh: '报送时间', en: 'Sent' }, render: (row) => <InstantText at={row.sentAt} /> },
  ];
  return (
    <Section title={{ zh: '个人自查', en: 'What members sent' }}>
      <p>
        {t({ zh: `应自查 ${asked} 人，已报送 ${sent} 人。`, en: `${sent} of ${asked} have sent theirs.` })}{' '}
        <span className="quiet">
          {t({
            zh: '不计分；提交后按方面汇总，人数少于5的、全都如此或者除少于5人外全都如此的，不显示。',
            en: 'Nothing is counted in points. Summed up by area once submitted; fewer than five, and all or all but fewer than five, are not shown.',
          })}
        </span>
      </p>
      {areas.length > 0 && (
        <PlainTable
          label={{ zh: '各方面需要改进的人数', en: 'How many say “not yet”, by area' }}
          rowKey="ref"
          size="small"
          pagination={false}
          dataSource={[...areas]}
          columns={[
            {
              key: 'area',
              title: t(LEVEL_NAMES.member),
              render: (_, row) => t(questions.get(row.ref) ?? { zh: row.ref, en: row.ref }),
            },
            {
              key: 'not',
              title: t({ zh: '还没有做到', en: 'Not yet' }),
              align: 'right',
              render: (_, row) => row.notMet ?? t({ zh: '不显示', en: 'not shown' }),
            },
          ]}
        />
      )}
      {runs && sent > 0 && (
        <DataTable
          name="self-inspection-senders"
          label={{ zh: '已报送的人员', en: 'Who has sent it' }}
          query="self-inspections.senders"
          input={{ selfInspectionId: one.selfInspectionId }}
          columns={columns}
          rowKey={(row) => row.personId}
          onOpen={open}
          empty={{ zh: '还没有人报送。', en: 'Nobody has sent it yet.' }}
        />
      )}
      <SideDrawer title={opened?.name} open={opened !== undefined} onClose={() => open(undefined)}>
        {opened && <OfMember one={one} who={opened} />}
      </SideDrawer>
    </Section>
  );
}

/** Read by a press, never by passing: the member sees that it was. */
function OfMember({ one, who }: { one: Whole; who: Sender }) {
  const t = useText();
  const [wanted, want] = useState(false);
  if (!wanted)
    return (
      <>
        <p>
          {t({
            zh: '查看后，本人会在“我的”页面看到您在什么时间看过。',
            en: 'The person will see on My page that you read it, and when.',
          })}
        </p>
        <Button type="primary" onClick={() => want(true)}>
          {t({ zh: '查看内容', en: 'Read it' })}
        </Button>
      </>
    );
  return <Opened one={one} who={who} />;
}

function Opened({ one, who }: { one: Whole; who: Sender }) {
  const t = useText();
  const query = useQueryOf('self-inspections.member', {
    ...{ selfInspectionId: one.selfInspectionId, personId: who.personId, purpose: 'duty-follow-up' as const },
  });
  return (
    <Await query={query}>
      {({ items, answers }) => (
        <>
          {items.map(({ ref, question }) => {
            const said = answers.find((answer) => answer.ref === ref);
            return (
              <div key={ref} className="si-item">
                <div>{t(question)}</div>
                <strong>{said ? t(SAID[said.answer]) : '—'}</strong>
                {said?.words && <p className="si-said">{said.words}</p>}
              </div>
            );
          })}
        </>
      )}
    </Await>
  );
}
