/** My own leaving: until when the restriction runs, why, what the unit owes for it, my papers, and where to turn (rights.md R19, R24). */
import { Button, Space } from 'antd';
import { LEAVER_STATE_NAMES, STEP_NAMES } from '../../../src/domain/leavers/leavers.ts';
import { call, useQueryOf } from '../../api.ts';
import { type Fact, Facts } from '../../kit/case.tsx';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { DayText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';

export function Leaving() {
  const t = useText();
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
          { title: { zh: '理由', en: 'Why' }, value: one.reason ?? '—' },
          { title: { zh: '补偿', en: 'Compensation' }, value: t(one.compensationInWords) },
          {
            title: { zh: '尚待办理', en: 'Still open' },
            value: one.openSteps.length
              ? one.openSteps.map((step) => t(STEP_NAMES[step])).join(t({ zh: '、', en: ', ' }))
              : '—',
          },
        ];
        const print = (which: 'letter' | 'sheet') => () =>
          void call('leavers.print-own', { leaverCaseId: one.caseId as never, which });
        return (
          <div key={one.caseId}>
            <Facts facts={facts} columns={1} />
            <Space wrap>
              <Button onClick={print('letter')}>{t({ zh: '下载承诺书文本', en: 'My leaving letter' })}</Button>
              <Button onClick={print('sheet')}>{t({ zh: '下载告知书', en: 'My sheet' })}</Button>
            </Space>
          </div>
        );
      })}
      <ComplaintRoutes />
    </Section>
  );
}
