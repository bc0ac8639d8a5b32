/** An item is no longer managed in its register. */
import { useState } from 'react';
import { END_REASON_NAMES, type EndReason } from '../../../src/domain/registers/registers.ts';
import { useAct } from '../../api.ts';
import { ChoiceField } from '../../kit/choice-fields.tsx';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import type { OpenItem } from './item-dialog.tsx';
import { SENT, SignerFields, type Signers } from './move-dialogs.tsx';

export function EndDialog({ one, onClose }: { one: OpenItem; onClose: () => void }) {
  const t = useText();
  const act = useAct('registers.end');
  const [reason, choose] = useState<EndReason>();
  const asks = one.ending === 'by-others' || (one.ending === 'mistake-alone' && reason !== 'entered-by-mistake');
  return (
    <FormDialog<Signers & { reason: EndReason }>
      title={{ zh: '注销登记', en: 'End the entry' }}
      act={{ zh: '注销', en: 'End' }}
      destructive
      done={asks ? SENT : { zh: '已注销，历史记录仍可查阅。', en: 'Ended; its record stays readable.' }}
      onClose={onClose}
      onValues={(values) => choose(values.reason)}
      run={(wish) => act.mutateAsync({ itemId: one.itemId, ...wish } as never)}
    >
      <p>
        {t({
          zh: '解密、移交外单位或者不再使用的，可以注销；注销后不能恢复，仍需管理的须重新登记。销毁的载体请用“销毁”。',
          en: 'For what was declassified, handed to another unit or is not used any more. It cannot be taken up again. A carrier that is destroyed is entered under Destroy.',
        })}
      </p>
      <ChoiceField name="reason" label={{ zh: '理由', en: 'Reason' }} names={END_REASON_NAMES} />
      {asks && <SignerFields move="ended" one={one} />}
    </FormDialog>
  );
}
