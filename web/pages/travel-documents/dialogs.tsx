/** A document goes out, comes back, or is given back for good. */
import { Form, Radio } from 'antd';
import { useState } from 'react';
import { OUT_FOR, OUT_FOR_NAMES, type OutFor } from '../../../src/domain/travel-documents/travel-documents.ts';
import { useAct } from '../../api.ts';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { Day } from '../travel/dialogs.tsx';
import type { Opened } from './document.tsx';

export type Doing = 'out' | 'in' | 'give-back';
type Parts = { readonly one: Opened; readonly onClose: () => void };
const idOf = ({ documentId }: Opened) => documentId as never;

function OutDialog({ one, onClose }: Parts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const act = useAct('travel-documents.hand-out');
  const [reason, choose] = useState<OutFor>();
  return (
    <FormDialog<{ reason: OutFor; on: string; neededUntil: string }>
      title={{ zh: '领出证照', en: 'Hand the document out' }}
      act={{ zh: '领出', en: 'Hand it out' }}
      done={{ zh: '已登记，持证人可以看到应交回日期。', en: 'Entered; the holder sees when it is due back.' }}
      initial={{ on: today }}
      onClose={onClose}
      onValues={(wish) => choose(wish.reason)}
      run={(wish) => act.mutateAsync({ documentId: idOf(one), ...wish })}
    >
      <Form.Item
        name="reason"
        label={t({ zh: '用途', en: 'For' })}
        rules={required({ zh: '请选择用途', en: 'Choose what for' })}
      >
        <Radio.Group options={OUT_FOR.map((value) => ({ value, label: t(OUT_FOR_NAMES[value]) }))} />
      </Form.Item>
      {reason === 'trip' && (
        <InfoNote
          text={{
            zh: '已在“出国（境）”中登记的出行，请在该出行事项中领出：应交回日期随实际回国日期计算。',
            en: 'For a journey recorded under Going abroad, hand it out there: the day it is due then follows the return as it was.',
          }}
        />
      )}
      <Day name="on" label={{ zh: '领出日期', en: 'Out on' }} first={one.takenInOn} last={today} />
      <Day
        name="neededUntil"
        label={{ zh: '用到哪一天（出行为回国日期）', en: 'Needed until (the return, for a journey)' }}
        first={one.takenInOn}
      />
      <p className="quiet">
        {t({
          zh: `应于该日之后 ${one.daysToReturn} 天内交回（本单位数值）。`,
          en: `It is due back ${one.daysToReturn} days after that day (the unit’s figure).`,
        })}
      </p>
    </FormDialog>
  );
}

function InDialog({ one, onClose }: Parts) {
  const today = useToday();
  const act = useAct('travel-documents.hand-in');
  return (
    <FormDialog<{ on: string }>
      title={{ zh: '交回证照', en: 'The document is handed back in' }}
      act={{ zh: '登记交回', en: 'Enter it' }}
      done={{ zh: '已登记交回。', en: 'It is back.' }}
      initial={{ on: today }}
      onClose={onClose}
      run={({ on }) => act.mutateAsync({ documentId: idOf(one), on })}
    >
      <Day name="on" label={{ zh: '交回日期', en: 'Back on' }} first={one.outOn ?? undefined} last={today} />
    </FormDialog>
  );
}

function GiveBackDialog({ one, onClose }: Parts) {
  const t = useText();
  const today = useToday();
  const act = useAct('travel-documents.give-back');
  return (
    <FormDialog<{ on: string }>
      title={{ zh: '发还本人', en: 'Give it back for good' }}
      act={{ zh: '发还', en: 'Give it back' }}
      done={{ zh: '已发还，保管结束。', en: 'Given back; the custody is over.' }}
      initial={{ on: today }}
      onClose={onClose}
      run={({ on }) => act.mutateAsync({ documentId: idOf(one), on })}
    >
      <p>
        {t({
          zh: '发还后保管结束，不能恢复；再次保管须重新接收并写明依据。领出、交回记录自发还之日起保存三年（本单位数值）后销毁。',
          en: 'Custody is then over and cannot be taken up again: it would be taken in anew, with its ground. What is recorded is kept for three years from then (the unit’s figure) and destroyed.',
        })}
      </p>
      <Day name="on" label={{ zh: '发还日期', en: 'Given back on' }} first={one.outOn ?? one.takenInOn} last={today} />
    </FormDialog>
  );
}

const DIALOGS = { out: OutDialog, in: InDialog, 'give-back': GiveBackDialog } as const;

export function DocumentDialog({ doing, ...parts }: Parts & { readonly doing: Doing }) {
  const Dialog = DIALOGS[doing];
  return <Dialog {...parts} />;
}
