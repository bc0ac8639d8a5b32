/** A report that is no clue: closed with a ground out of the list and an answer that names the official channels. */
import { CLOSE_GROUND_NAMES, CLUES, type CloseGround } from '../../../src/domain/clues/clues.ts';
import { useAct } from '../../api.ts';
import { ChoiceField, WordsField } from '../../kit/choice-fields.tsx';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { OneClue } from './case.tsx';

const ANSWER: Localised = {
  zh: '您反映的情况不属于本渠道（可疑情况）受理的范围，本单位没有转报。请向有关部门反映；如果认为涉及国家安全，请直接拨打12339，或者登录www.12339.gov.cn举报。',
  en: 'What you told of is not within this channel, which is for suspicious circumstances, and the unit has not relayed it. Please turn to the department concerned; if you hold that it touches national security, call 12339 or go to www.12339.gov.cn yourself.',
};

export function CloseDialog({ one, onClose }: { one: OneClue; onClose: () => void }) {
  const t = useText();
  const act = useAct('clues.close-unrelayed');
  const told = one.relays.length > 0;
  const among: readonly CloseGround[] = told ? ['organ-declined'] : ['not-a-clue', 'nothing-to-relay'];
  return (
    <FormDialog<{ ground: CloseGround; words: string }>
      title={{ zh: '不属于本渠道，答复办结', en: 'Not within this channel: answer and close' }}
      act={{ zh: '答复并办结', en: 'Answer and close' }}
      done={{ zh: '已答复并办结。', en: 'Answered and closed.' }}
      initial={{ words: t(ANSWER) }}
      onClose={onClose}
      run={(values) => act.mutateAsync({ clueId: one.clueId, ...values })}
      width={600}
    >
      <InfoNote
        tone="warning"
        text={{
          zh: '拿不准的，一律转报：是不是线索由国家安全机关判断，漏报、瞒报要承担责任。这样办结的件数，主要负责人看得到；办结后不能再转报。',
          en: 'Where in doubt, relay it: whether it is a clue is for the organ to say, and the unit answers for missed or concealed reports. The head sees how many are closed like this; afterwards it cannot be relayed.',
        }}
      />
      <ChoiceField name="ground" label={{ zh: '理由', en: 'Ground' }} names={CLOSE_GROUND_NAMES} among={among} />
      <WordsField
        name="words"
        label={{ zh: '给报告人的答复', en: 'Answer to the reporter' }}
        atMost={CLUES.answerAtMost}
        extra={{
          zh: '写明可以向哪里反映；不提问，不评价任何人。',
          en: 'Say where to turn; ask nothing and judge nobody.',
        }}
      />
    </FormDialog>
  );
}
