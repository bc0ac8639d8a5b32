/** Somebody in a post reports another nationality or residence: what was seen is recorded, and a review is opened with its time. */
import { Form, Select } from 'antd';
import { useState } from 'react';
import { CHANGING_CONDITIONS, type ReviewDocument, reviewCondition } from '../../../src/law/review-conditions.ts';
import { useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { type DialogParts, HoldingField, openHoldings } from '../people/appointment-dialogs.tsx';
import { SeenFields } from './conditions.tsx';

type Change = {
  readonly appointmentId: number;
  readonly condition: (typeof CHANGING_CONDITIONS)[number];
  readonly met: boolean;
  readonly document: ReviewDocument;
  readonly seenOn: string;
};

export function ReportChangeDialog({ file, onClose }: DialogParts) {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const required = useRequired();
  const report = useAct('reviews.report-change');
  const [{ condition }, watch] = useState<Partial<Change>>({});
  const holdings = openHoldings(file, today);
  return (
    <FormDialog<Change>
      title={{ zh: '登记国籍、居留情况变化', en: 'Record a change of nationality or residence' }}
      act={{ zh: '登记并开立复审', en: 'Record, and open a review' }}
      done={{ zh: '已登记，复审已开立。', en: 'Recorded; a review is open.' }}
      initial={{ seenOn: today, appointmentId: holdings.length === 1 ? holdings[0]!.appointmentId : undefined }}
      onValues={watch}
      onClose={onClose}
      run={async ({ appointmentId, ...change }) => {
        const personId = file.personId as never;
        const { reviewId } = await report.mutateAsync({ personId, appointmentId: appointmentId as never, ...change });
        go({ to: `/reviews/${reviewId}`, search: { person: file.personId } });
      }}
    >
      <HoldingField holdings={holdings} />
      <Form.Item
        name="condition"
        label={t({ zh: '变化的条件', en: 'What changed' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Select options={CHANGING_CONDITIONS.map((value) => ({ value, label: t(reviewCondition(value).title) }))} />
      </Form.Item>
      <SeenFields documents={condition ? reviewCondition(condition).documents : []} />
    </FormDialog>
  );
}
