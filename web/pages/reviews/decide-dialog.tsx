/** Deciding a review, for the first time or again after the person was heard. */
import { useState } from 'react';
import { type Conclusion, outcomeOf } from '../../../src/domain/reviews/reviews.ts';
import { useAct } from '../../api.ts';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { ConclusionField, WordsField } from './dialogs.tsx';

export type Decision = {
  readonly secrecy: Conclusion;
  readonly counterEspionage: Conclusion;
  readonly reasons?: string;
  readonly reliedOn?: string;
  readonly terms?: string;
};

type Parts = {
  readonly reviewId: number;
  /** What was decided first, once the person has been heard on it. */
  readonly notified?: Decision | undefined;
  readonly onClose: () => void;
};

/**
 * First, or again: then it begins from what the person was heard on, and nothing stricter can be chosen. Reasons are asked for as soon
 * as the conclusions are no plain pass.
 */
export function DecideDialog({ reviewId, notified, onClose }: Parts) {
  const again = notified !== undefined;
  const first = useAct('reviews.decide');
  const second = useAct('reviews.decide-again');
  const [given, watch] = useState<Partial<Decision>>(notified ?? {});
  const complete = given.secrecy !== undefined && given.counterEspionage !== undefined;
  const outcome = complete ? outcomeOf(given as Decision) : 'passed';
  return (
    <FormDialog<Decision>
      title={again ? { zh: '另行决定', en: 'Decide again' } : { zh: '作出决定', en: 'Decide' }}
      act={again ? { zh: '作出决定', en: 'Decide' } : { zh: '决定', en: 'Decide' }}
      done={
        again
          ? { zh: '决定已作出，决定书已送达本人页面。', en: 'Decided; the person has the decision on the page.' }
          : { zh: '已决定。', en: 'Decided.' }
      }
      width={640}
      initial={notified}
      onValues={watch}
      onClose={onClose}
      run={(decision) => (again ? second : first).mutateAsync({ reviewId: reviewId as never, ...decision })}
    >
      <ConclusionField name="secrecy" label={{ zh: '保密审查', en: 'Secrecy' }} atMost={notified?.secrecy} />
      <ConclusionField
        name="counterEspionage"
        label={{ zh: '反间谍安全防范审查', en: 'Counter-espionage' }}
        atMost={notified?.counterEspionage}
      />
      {outcome !== 'passed' && (
        <>
          <InfoNote
            text={
              again
                ? {
                    zh: '理由和依据会原样写入决定书，本人可见。请回应本人的陈述；维持原决定的，依据须与告知时一致，更严的决定须另行审查并重新告知。',
                    en: 'Reasons and grounds are put into the decision as written, and the person reads them. Please answer the statement. Upheld, it rests on what the person was told; anything stricter takes another review with its own notice.',
                  }
                : {
                    zh: '这是拟作的决定：理由和依据原样告知本人，本人可以陈述，之后由另一人重新决定。',
                    en: 'This is an intended decision: the person reads reasons and grounds as written, can make a statement, and another person then decides again.',
                  }
            }
          />
          <WordsField name="reasons" label={{ zh: '理由', en: 'Reasons' }} must />
          <WordsField name="reliedOn" label={{ zh: '所依据的材料', en: 'What they rest on' }} must />
          {outcome === 'passed-with-conditions' && (
            <WordsField name="terms" label={{ zh: '所附条件', en: 'Conditions' }} must max={2000} />
          )}
        </>
      )}
    </FormDialog>
  );
}
