/** My own leaving: until when the restriction runs, why, what the unit owes for it, my papers, and where to turn (rights.md R19, R24). */
import { Button, Space } from 'antd';
import { LEAVER_STATE_NAMES, STEP_NAMES } from '../../../src/domain/leavers/leavers.ts';
import { call, useQueryOf } from '../../api.ts';
import { type Fact, Facts } from '../../kit/case.tsx';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';

export function Leaving() {
  const t = useText();
  const say = useSay();
  const { data } = useQueryOf('leavers.mine', {});
  if (!data || data.cases.length === 0) return null;
  return (
    <Section title={{ zh: '我的离岗离职', en: 'My leaving' }}>
      {data.cases.map((one) => {
        const facts: Fact[] = [
          {
            title: { zh: '状态', en: 'State' },
            value: <ToneTag tone={one.state === 'ended' ? 'ended' : 'working'} text={LEAVER_STATE_NAMES[one.state]} />,
          },
          { title: { zh: '离岗离职日期', en: 'Leaves on' }, value: <DayText day={one.leavesOn} /> },
          { title: { zh: '脱密期至', en: 'Restricted until' }, value: <DayText day={one.periodTo} /> },
          ...(one.state === 'ended'
            ? [
                {
                  title: { zh: '脱密期', en: 'The period' },
                  value: t({
                    zh: '已经届满，对就业和出境的限制即告解除。',
                    en: 'is over, and with it the limits on employment and going abroad.',
                  }),
                },
              ]
            : []),
          { title: { zh: '理由', en: 'Why' }, value: one.reason ?? '—' },
          { title: { zh: '补偿', en: 'Compensation' }, value: t(one.compensationInWords) },
          {
            title: { zh: '尚待办理', en: 'Still open' },
            value: one.openSteps.length
              ? one.openSteps.map((step) => t(STEP_NAMES[step])).join(t({ zh: '、', en: ', ' }))
              : '—',
          },
        ];
        const leaverCaseId = one.caseId as never;
        const print = (which: 'letter' | 'sheet' | 'end') => () =>
          void call('leavers.print-own', { leaverCaseId, which }).catch(say.failed);
        const own = { personId: one.personId as never, leaverCaseId, purpose: 'own' } as const;
        const signed = () => void call('leavers.letter-scan', own).catch(say.failed);
        const isSigned = one.steps.some(({ fileHash }) => fileHash !== null);
        return (
          <div key={one.caseId}>
            <Facts facts={facts} columns={1} />
            <Space wrap style={{ margin: '12px 0' }}>
              {isSigned ? (
                <Button onClick={signed}>{t({ zh: '下载已签承诺书', en: 'My signed leaving letter' })}</Button>
              ) : (
                <Button onClick={print('letter')}>{t({ zh: '下载承诺书文本', en: 'My leaving letter' })}</Button>
              )}
              <Button onClick={print('sheet')}>{t({ zh: '下载告知书', en: 'My sheet' })}</Button>
              {one.state === 'ended' && (
                <Button onClick={print('end')}>{t({ zh: '下载脱密期结束告知书', en: 'Notice of the end' })}</Button>
              )}
            </Space>
          </div>
        );
      })}
      <ComplaintRoutes />
    </Section>
  );
}
