/** The unit's plan and report: one measure for each item of the order. */
import { Form, Input } from 'antd';
import { FINDING_STATE_NAMES } from '../../../src/domain/findings/findings.ts';
import { type InputOf, useAct } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link, useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { LinesField } from './fields.tsx';
import { itemsOf, orderOf, type Received } from './words.ts';

type DialogParts = { readonly one: Received; readonly onClose: () => void };
type Values = Omit<InputOf<'inspections.draft-plan'>, 'arrivalId'>;

const DRAFTED: Localised = {
  zh: '已起草。请另一人审批编号，然后发出；发出才算提交。',
  en: 'Drafted. Have another person approve it, then send it: only then is it submitted.',
};

function Measures({ items, days }: { items: readonly string[]; days: boolean }) {
  const t = useText();
  const required = useRequired();
  const today = useToday();
  return (
    <>
      {items.map((item, at) => (
        <div key={item}>
          <Form.Item
            name={['measures', at, 'measure']}
            label={`${at + 1}. ${item}`}
            rules={required({ zh: '请写明措施', en: 'Give the measure' })}
          >
            <Input.TextArea rows={2} maxLength={500} showCount />
          </Form.Item>
          {days && (
            <Form.Item name={['measures', at, 'by']} label={t({ zh: '完成时间', en: 'Done by' })}>
              <DayInput first={today} />
            </Form.Item>
          )}
        </div>
      ))}
    </>
  );
}

export function PlanDialog({ one, onClose }: DialogParts) {
  const go = useGo();
  const draft = useAct('inspections.draft-plan');
  const order = orderOf(one)!;
  return (
    <FormDialog<Values>
      title={{ zh: '整改方案', en: 'Rectification plan' }}
      act={{ zh: '起草方案', en: 'Draft the plan' }}
      done={DRAFTED}
      width={680}
      onClose={onClose}
      run={async ({ measures = [], ...wish }) => {
        const { dispatchId } = await draft.mutateAsync({ ...wish, measures, arrivalId: order.arrivalId });
        go({ to: `/dispatches/sent/${dispatchId}` });
      }}
    >
      <Measures items={itemsOf(order)} days />
      <LinesField name="text" label={{ zh: '补充说明', en: 'Further words' }} max={5000} rows={3} optional />
    </FormDialog>
  );
}

/** Drafted from the findings that the items became; every word can be changed. */
export function ReportDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const go = useGo();
  const draft = useAct('inspections.draft-report');
  const order = orderOf(one)!;
  const open = one.proposed.filter((found) => found !== null && found.state !== 'closed');
  return (
    <FormDialog<Omit<InputOf<'inspections.draft-report'>, 'arrivalId'>>
      title={{ zh: '整改报告', en: 'Rectification report' }}
      act={{ zh: '起草报告', en: 'Draft the report' }}
      done={DRAFTED}
      initial={{ measures: one.proposed.map((found) => ({ measure: found?.measure ?? '' })) }}
      width={680}
      onClose={onClose}
      run={async ({ measures = [], ...wish }) => {
        const { dispatchId } = await draft.mutateAsync({ ...wish, measures, arrivalId: order.arrivalId });
        go({ to: `/dispatches/sent/${dispatchId}` });
      }}
    >
      {open.length > 0 && (
        <InfoNote
          tone="warning"
          text={{
            zh: `还有${open.length}项没有验收销号，已按现状写入。请先在“问题整改”完成，或者如实说明。`,
            en: `${open.length} items are not verified and closed; it is drafted as they stand. Finish them under Findings first, or say how they stand.`,
          }}
        />
      )}
      <p className="quiet">
        {t({ zh: '措施由问题整改的记录生成，可以修改：', en: 'Drafted from the findings, to be changed as needed: ' })}
        {one.proposed.map((found, at) =>
          found ? (
            <Link key={found.findingId} to={`/findings/${found.findingId}`} className="item-link">
              {at + 1}. {t(FINDING_STATE_NAMES[found.state])}
            </Link>
          ) : null,
        )}
      </p>
      <Measures items={itemsOf(order)} days={false} />
      <LinesField name="text" label={{ zh: '补充说明', en: 'Further words' }} max={10_000} rows={3} optional />
    </FormDialog>
  );
}
