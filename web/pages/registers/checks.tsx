/** The check of all six registers: how each stands, what is said to whatever is open in it, and when it was done before. */
import { Button, Select } from 'antd';
import { useState } from 'react';
import { CHECK_ANSWER_NAMES, CHECK_ANSWERS, type CheckAnswer } from '../../../src/domain/registers/checks.ts';
import { type OneOfSix, SIX_NAMES } from '../../../src/domain/registers/registers.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { LawPart, RecordLines } from '../../kit/case.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { Await, EmptyNote, ErrorNote, InfoNote } from '../../kit/notes.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { PlainTable } from '../../kit/plain-table.tsx';
import { useText } from '../../language.tsx';
import { REGISTERS_LAW } from './law.ts';
import { RegisterTabs } from './register-tabs.tsx';
import { useKeeps } from './words.tsx';

type Stands = ResultOf<'registers.checks'>;

export default function Checks() {
  const query = useQueryOf('registers.checks', {});
  return (
    <Page
      title={{ zh: '台账核对', en: 'Check of the registers' }}
      purpose={{
        zh: '每年至少一次：逐类确认六类台账的数量，对核对逾期的和清点差异逐类说明如何处理。核对即为履责证据。',
        en: 'Once a year at least: confirm what each of the six holds, and say of each what is done about overdue checks and open differences. The check is the evidence.',
      }}
    >
      <RegisterTabs />
      <Await query={query}>{(found) => <Confirm key={JSON.stringify(found.six)} found={found} />}</Await>
    </Page>
  );
}

function Confirm({ found: { six, checks } }: { found: Stands }) {
  const t = useText();
  const say = useSay();
  const keeps = useKeeps();
  const act = useAct('registers.confirm-check');
  const [answers, answer] = useState<Partial<Record<OneOfSix, CheckAnswer>>>({});
  const open = six.filter(({ checkOverdue, differences }) => checkOverdue + differences > 0);
  const lacking = open.filter(({ register }) => !answers[register]);
  const confirm = () =>
    act
      .mutateAsync({
        lines: six.map(({ register, items, checkOverdue, differences }) => ({
          ...{ register, items, checkOverdue, differences },
          ...(answers[register] && { answer: answers[register] }),
        })),
      })
      .then(
        () => say.done({ zh: '已登记核对，列入履责台账。', en: 'The check is entered and stands in the ledger.' }),
        () => undefined,
      );
  return (
    <>
      <Section title={{ zh: '六类台账', en: 'The six registers' }}>
        <PlainTable
          label={{ zh: '六类台账', en: 'The six registers' }}
          rowKey={({ register }) => register}
          dataSource={[...six]}
          pagination={false}
          columns={[
            { title: t({ zh: '台账', en: 'Register' }), render: (_, { register }) => t(SIX_NAMES[register]) },
            {
              title: t({ zh: '在册', en: 'In use' }),
              align: 'right',
              render: (_, one) => one.items.toLocaleString('en-US'),
            },
            { title: t({ zh: '核对逾期', en: 'Overdue' }), align: 'right', render: (_, one) => one.checkOverdue },
            {
              title: t({ zh: '差异未了结', en: 'Open differences' }),
              align: 'right',
              render: (_, one) => one.differences,
            },
            {
              title: t({ zh: '上次核对', en: 'Last check' }),

              render: (_, one) => <DayText day={one.lastCheckedOn} />,
            },
            {
              title: t({ zh: '如何处理', en: 'What is done' }),
              render: (_, { register, checkOverdue, differences }) =>
                checkOverdue + differences === 0 ? (
                  <span className="quiet">{t({ zh: '无须处理', en: 'Nothing is open' })}</span>
                ) : (
                  <Select<CheckAnswer>
                    disabled={!keeps}
                    style={{ minWidth: 220 }}
                    aria-label={`${t(SIX_NAMES[register])} ${t({ zh: '如何处理', en: 'What is done' })}`}
                    placeholder={t({ zh: '请选择', en: 'Choose' })}
                    value={answers[register] ?? null}
                    onChange={(value) => answer({ ...answers, [register]: value })}
                    options={CHECK_ANSWERS.map((value) => ({ value, label: t(CHECK_ANSWER_NAMES[value]) }))}
                  />
                ),
            },
          ]}
        />
        <ErrorNote error={act.error} />
        {keeps && (
          <div className="button-row">
            <Button type="primary" disabled={lacking.length > 0} loading={act.isPending} onClick={() => void confirm()}>
              {t({ zh: '确认核对六类台账', en: 'Confirm the check of all six' })}
            </Button>
            {lacking.length > 0 && (
              <InfoNote
                text={{
                  zh: '有核对逾期或者差异的台账，请先选择如何处理。',
                  en: 'Where checks are overdue or differences open, choose first what is done.',
                }}
              />
            )}
          </div>
        )}
      </Section>
      <Section title={{ zh: '历次核对', en: 'Checks before' }}>
        {checks.length === 0 ? (
          <EmptyNote text={{ zh: '还没有核对过。', en: 'No check was done yet.' }} />
        ) : (
          <RecordLines
            lines={checks.map((one) => ({
              ...{ key: one.checkId, day: one.checkedOn, at: one.at, by: one.by ?? '', tone: 'good' },
              text: t({
                zh: `核对六类台账，共 ${one.items} 项，当时 ${one.open} 项逾期或者有差异`,
                en: `All six checked: ${one.items} items, of which ${one.open} were overdue or differed`,
              }),
            }))}
          />
        )}
      </Section>
      <LawPart articles={REGISTERS_LAW} />
    </>
  );
}
