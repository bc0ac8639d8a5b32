/** Tests and risk assessments: one a year at least for an operator of critical infrastructure. */
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { TEST_BY_NAMES, type TestBy } from '../../../src/domain/measures/scans.ts';
import { type InputOf, type ResultOf, type RowOf, useAct, useQueryOf } from '../../api.ts';
import { ChoiceField } from '../../kit/choice-fields.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { Page, Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { DutyWords } from '../training/session-law.tsx';
import { MeasureTabs } from './measure-tabs.tsx';
import { useKeeps } from './words.tsx';

type Row = RowOf<'measures.tests'>;
export type Tested = ResultOf<'measures.test'>;

function Words({ of }: { of: Localised }) {
  return <>{useText()(of)}</>;
}
const COLUMNS: readonly Column<Row>[] = [
  { key: 'day', title: { zh: '开展日期', en: 'Tested on' }, render: (row) => <DayText day={row.testedOn} /> },
  { key: 'by', title: { zh: '开展方式', en: 'How' }, render: (row) => <Words of={TEST_BY_NAMES[row.doneBy]} /> },
  { key: 'service', title: { zh: '服务机构', en: 'Service' }, render: (row) => row.service ?? '—' },
  {
    key: 'objects',
    title: { zh: '对象', en: 'Of what' },
    render: (row) => row.objects.map(({ name }) => name).join(' · ') || '—',
  },
  {
    key: 'stand',
    title: { zh: '状态', en: 'State' },
    render: (row) =>
      row.setAsideAt ? (
        <ToneTag tone="late" text={{ zh: '不再作为依据', en: 'Does not count' }} />
      ) : row.completedAt ? (
        <ToneTag tone="good" text={{ zh: '已完成', en: 'Completed' }} />
      ) : (
        <ToneTag tone="working" text={{ zh: '登记中', en: 'Being entered' }} />
      ),
  },
];

export default function Tests() {
  const t = useText();
  const go = useGo();
  const keeps = useKeeps();
  const [entering, enter] = useState(false);
  return (
    <Page
      title={{ zh: '检测和风险评估', en: 'Tests and risk assessments' }}
      purpose={{
        zh: '关键信息基础设施运营者每年至少开展一次网络安全检测和风险评估，可以自行或者委托服务机构开展。',
        en: 'An operator of critical infrastructure has it tested and its risks assessed at least once a year, by itself or by a service.',
      }}
      primary={
        keeps && (
          <Button type="primary" onClick={() => enter(true)}>
            {t({ zh: '登记检测和评估', en: 'Enter one' })}
          </Button>
        )
      }
    >
      <MeasureTabs />
      <DataTable
        name="technical-tests"
        label={{ zh: '检测和风险评估', en: 'Tests and risk assessments' }}
        query="measures.tests"
        input={{}}
        columns={COLUMNS}
        rowKey={(row) => row.technicalTestId}
        onOpen={({ technicalTestId }) => go({ to: `/measures/tests/${technicalTestId}` })}
        empty={{
          zh: '还没有登记。登记开展日期、方式和对象，上传检测报告和风险评估报告，填写结论后完成。',
          en: 'None yet. Enter the day, who did it and of what; bring the test report and the risk assessment, write the conclusion, and complete it.',
        }}
      />
      <Section title={{ zh: '法律依据', en: 'The law' }}>
        <DutyWords code="P10.3" />
      </Section>
      {entering && <TestDialog onClose={() => enter(false)} />}
    </Page>
  );
}

type Given = InputOf<'measures.enter-test'>;
export function TestDialog({ one, onClose }: { one?: Tested; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const required = useRequired();
  const enter = useAct('measures.enter-test');
  const change = useAct('measures.change-test');
  const things = useQueryOf('measures.objects', { inUse: false, limit: 200 });
  const [doneBy, choose] = useState<TestBy>(one?.doneBy ?? 'service');
  const operated =
    things.data?.rows.filter((row) => row.operated && row.endedOn === null).map((row) => row.protectedObjectId) ?? [];
  if (!things.data) return null;
  const initial: Partial<Given> = one
    ? {
        ...{ doneBy: one.doneBy, testedOn: one.testedOn, conclusion: one.conclusion ?? '' },
        ...(one.service && { service: one.service }),
        protectedObjectIds: one.objects.map((of) => of.protectedObjectId as never),
      }
    : { doneBy: 'service', protectedObjectIds: operated };
  return (
    <FormDialog<Given>
      title={
        one ? { zh: '更改检测和评估', en: 'Change it' } : { zh: '登记检测和评估', en: 'Enter a test and assessment' }
      }
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已保存。', en: 'Saved.' }}
      initial={initial}
      width={600}
      onClose={onClose}
      onValues={(values) => choose(values.doneBy ?? doneBy)}
      run={async ({ service, ...typed }) => {
        const given = { ...typed, ...(typed.doneBy === 'service' && service && { service }) };
        if (one) await change.mutateAsync({ technicalTestId: one.technicalTestId, ...given });
        else go({ to: `/measures/tests/${(await enter.mutateAsync(given)).technicalTestId}` });
      }}
    >
      <ChoiceField name="doneBy" label={{ zh: '开展方式', en: 'How' }} names={TEST_BY_NAMES} />
      {doneBy === 'service' && (
        <Form.Item
          name="service"
          label={t({ zh: '服务机构名称', en: 'Name of the service' })}
          rules={required({ zh: '请输入名称', en: 'Enter the name' })}
        >
          <Input maxLength={100} />
        </Form.Item>
      )}
      <Form.Item
        name="testedOn"
        label={t({ zh: '开展日期', en: 'Tested on' })}
        rules={required({ zh: '请选择日期', en: 'Choose a day' })}
      >
        <DayInput last={today} />
      </Form.Item>
      <Form.Item
        name="protectedObjectIds"
        label={t({ zh: '检测和评估对象', en: 'Of what' })}
        rules={required({ zh: '请选择对象', en: 'Choose something' })}
        extra={t({
          zh: '应覆盖开展之日本单位运营的全部关键信息基础设施，以后停用的也在其中。',
          en: 'All the critical infrastructure that the unit operated on that day has to be among it, also what has ended since.',
        })}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={things.data.rows
            .filter(({ kind }) => kind !== 'key-part')
            .map(({ protectedObjectId, name, endedOn }) => ({
              value: protectedObjectId,
              label:
                endedOn === null ? name : t({ zh: `${name}（${endedOn} 停用）`, en: `${name} (ended ${endedOn})` }),
            }))}
        />
      </Form.Item>
      <Form.Item name="conclusion" label={t({ zh: '结论', en: 'Conclusion' })}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 12 }} showCount />
      </Form.Item>
    </FormDialog>
  );
}
