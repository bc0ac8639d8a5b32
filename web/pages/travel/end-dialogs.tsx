/** How a journey ends: given up, closed; and who of a group does not travel. */
import { CANCELLED_FOR_NAMES } from '../../../src/domain/travel/travel.ts';
import { useAct } from '../../api.ts';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { ReasonDialog } from '../../kit/reason-dialog.tsx';
import { useText } from '../../language.tsx';
import { type DialogParts, idOf } from './dialogs.tsx';
import { here } from './trip.tsx';

export function CancelDialog({ one, onClose }: DialogParts) {
  const cancel = useAct('travel.cancel');
  return (
    <ReasonDialog
      title={{ zh: '取消出行', en: 'Cancel the journey' }}
      consequence={{
        zh: '取消后不能恢复，改期的请另行申报；已有的记录保留，台账中的行前教育要求随之取消。',
        en: 'It cannot be taken back: declare another for new days. What is recorded stays; the briefing is no longer owed.',
      }}
      act={{ zh: '取消出行', en: 'Cancel the journey' }}
      done={{ zh: '已取消。', en: 'Cancelled.' }}
      reasons={CANCELLED_FOR_NAMES}
      onClose={onClose}
      run={(reason) => cancel.mutateAsync({ tripId: idOf(one), reason })}
    />
  );
}

export function CloseDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const close = useAct('travel.close');
  return (
    <FormDialog<object>
      title={{ zh: '办结', en: 'Close' }}
      act={{ zh: '办结', en: 'Close' }}
      done={{ zh: '已办结。', en: 'Closed.' }}
      onClose={onClose}
      run={() => close.mutateAsync({ tripId: idOf(one) })}
    >
      <p>
        {t({
          zh: '办结后行程细节按期销毁（通常三年），只留国家（地区）和月份；行前教育、访谈已完成的记录保留。',
          en: 'From now on the details are kept for their period (three years as a rule), then country and month remain; that briefing and interview were held stays.',
        })}
      </p>
    </FormDialog>
  );
}

export function LeaveOutDialog({ one, doing, onClose }: DialogParts) {
  const t = useText();
  const act = useAct('travel.leave-out');
  const member = here(one).find(({ personId }) => personId === doing.personId);
  return (
    <FormDialog<object>
      title={{ zh: `移出团组：${member?.name ?? ''}`, en: `Take out: ${member?.name ?? ''}` }}
      act={{ zh: '移出', en: 'Take out' }}
      done={{ zh: '已移出。', en: 'Taken out.' }}
      onClose={onClose}
      run={() => act.mutateAsync({ tripId: idOf(one), personId: doing.personId as never })}
    >
      <p>
        {t({
          zh: '此人不再参加本次出行，台账中的相应要求随之取消；其余人员不受影响。',
          en: 'This person does not travel; what was owed for it is owed no longer. The others are not affected.',
        })}
      </p>
    </FormDialog>
  );
}
