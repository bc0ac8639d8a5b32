/** An order to rectify, from an inspection or by itself: on which grounds of Article 28, what is to be put right, until when. */
import { ORDER_GROUND_NAMES, ORDER_GROUNDS } from '../../../src/domain/inspections/inspections.ts';
import { plusDays } from '../../../src/law/day.ts';
import { type InputOf, useAct } from '../../api.ts';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { BodyField, ChoiceField, DayField, entriesOf, LinesField } from './fields.tsx';
import type { Inspection } from './words.ts';

type Wish = InputOf<'inspections.draft-order'>;
type Values = Omit<Wish, 'items' | 'inspectionId'> & { readonly items: string };

export function OrderDialog({ from, onClose }: { from?: Inspection; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const today = useToday();
  const draft = useAct('inspections.draft-order');
  return (
    <FormDialog<Values>
      title={{ zh: '责令整改', en: 'Order to rectify' }}
      act={{ zh: '起草通知书', en: 'Draft the order' }}
      done={{
        zh: '通知书已起草。请另一人审批编号，然后发出。',
        en: 'The order is drafted. Have another person approve it, then send it.',
      }}
      initial={{ limit: plusDays(today as never, 30) }}
      width={640}
      onClose={onClose}
      run={async ({ items, correspondentId, ...values }) => {
        const of = from
          ? { correspondentId: from.correspondentId, inspectionId: from.inspectionId }
          : { correspondentId };
        const { orderId } = await draft.mutateAsync({ ...values, ...of, items: entriesOf(items) } as Wish);
        go({ to: `/inspections/orders/${orderId}` });
      }}
    >
      {from ? (
        <p className="quiet">
          {from.unit} · {from.instrument}
        </p>
      ) : (
        <BodyField label={{ zh: '被责令单位', en: 'Unit' }} kinds={['unit']} />
      )}
      <ChoiceField
        name="grounds"
        several
        label={{ zh: '情形（规定第二十八条）', en: 'Grounds (Provisions, Art. 28)' }}
        options={ORDER_GROUNDS.map((value) => ({ value, label: t(ORDER_GROUND_NAMES[value]) }))}
      />
      <LinesField
        name="items"
        label={{ zh: '整改事项', en: 'What is to be put right' }}
        max={10_000}
        extra={{ zh: '每行一项，单位须逐项答复。', en: 'One a line; the unit answers each.' }}
      />
      <DayField name="limit" label={{ zh: '整改期限', en: 'Limit' }} first={plusDays(today as never, 1)} />
      <LinesField name="text" label={{ zh: '补充说明', en: 'Further words' }} max={5000} rows={2} optional />
    </FormDialog>
  );
}
