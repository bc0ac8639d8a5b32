/** One contradiction: what, where, why, what to do; made a finding, or accepted by the head until a day. */
import { Button, Form } from 'antd';
import { useState } from 'react';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { SideDrawer } from '../../kit/case.tsx';
import { WordsField } from '../../kit/choice-fields.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Await } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { CheckFound } from '../findings/check-drawer.tsx';
import { useIsHead } from '../findings/words.tsx';
import { WORDS } from './words.ts';

type Hit = ResultOf<'cross-checks.get'>;

export function HitDrawer({ hitId, onClose }: { hitId: Hit['hitId']; onClose: () => void }) {
  const t = useText();
  const query = useQueryOf('cross-checks.get', { hitId });
  return (
    <SideDrawer
      title={query.data ? t(query.data.title) : t({ zh: '矛盾', en: 'Contradiction' })}
      open
      onClose={onClose}
    >
      <Await query={query}>{(hit) => <Whole hit={hit} />}</Await>
    </SideDrawer>
  );
}

function Whole({ hit }: { hit: Hit }) {
  const t = useText();
  const isHead = useIsHead();
  const raise = useAct('cross-checks.raise');
  const [accepting, accept] = useState(false);
  const mayAccept = isHead && !hit.isOwn && (hit.stand === 'open' || hit.stand === 'accepted');
  return (
    <CheckFound
      found={hit}
      words={WORDS}
      record={{ zh: '去改正', en: 'Put it right' }}
      acts={mayAccept && <Button onClick={() => accept(true)}>{t({ zh: '接受', en: 'Accept it' })}</Button>}
      raise={hit.stand === 'open' ? () => raise.mutateAsync({ hitIds: [hit.hitId] }) : undefined}
      raiseFirst
      first={[{ title: { zh: '起始日期', en: 'Since' }, value: <DayText day={hit.since} /> }]}
      last={[
        { title: { zh: '规则编号', en: 'Rule' }, value: hit.rule },
        ...(hit.acceptedUntil
          ? [
              { title: { zh: '接受至', en: 'Accepted until' }, value: <DayText day={hit.acceptedUntil} /> },
              { title: { zh: '接受理由', en: 'Why' }, value: hit.words },
              { title: { zh: '接受人', en: 'By' }, value: hit.accepter },
            ]
          : []),
      ]}
    >
      <p className="quiet">
        {t({
          zh: '矛盾说明两处登记不符，不是对个人的评价。改正登记或者补办手续后，下一次核验时自动消失。',
          en: 'It says that two records do not fit, and judges nobody. Once the record is corrected or the step is done, it is gone with the next check.',
        })}
      </p>
      {accepting && <AcceptDialog hit={hit} onClose={() => accept(false)} />}
    </CheckFound>
  );
}

function AcceptDialog({ hit, onClose }: { hit: Hit; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('cross-checks.accept');
  return (
    <FormDialog<{ words: string; until: string }>
      title={{ zh: '接受这处矛盾', en: 'Accept it as it is' }}
      act={{ zh: '接受', en: 'Accept' }}
      done={{ zh: '已接受，到期后重新列出。', en: 'Accepted; after its day it is listed again.' }}
      onClose={onClose}
      run={({ words, until }) => act.mutateAsync({ hitId: hit.hitId, words, until: until as never })}
    >
      <WordsField name="words" label={{ zh: '理由', en: 'Why' }} atMost={2000} />
      <Form.Item
        name="until"
        label={t({ zh: '接受至', en: 'Until' })}
        rules={required({ zh: '请选择日期', en: 'Choose the day' })}
        extra={t({
          zh: `最晚到 ${hit.acceptableUntil}，到期后重新列出。`,
          en: `Until ${hit.acceptableUntil} at most; after it, it is listed again.`,
        })}
      >
        <DayInput last={hit.acceptableUntil} />
      </Form.Item>
    </FormDialog>
  );
}
