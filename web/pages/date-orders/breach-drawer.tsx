/** One breach: the two facts, by how much, why it matters, what to do; what was said of it. No button changes a date. */
import { Button, Form } from 'antd';
import { useState } from 'react';
import { EXPLANATION_AT_MOST } from '../../../src/domain/date-orders/date-orders.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { SideDrawer } from '../../kit/case.tsx';
import { WordsField } from '../../kit/choice-fields.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { InstantText } from '../../kit/days.tsx';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { Await } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { CheckFound } from '../findings/check-drawer.tsx';
import { useRuns } from '../findings/words.tsx';
import { begun, WhenText, WORDS } from './words.tsx';

type Breach = ResultOf<'date-orders.get'>;

export function BreachDrawer({ breachId, onClose }: { breachId: Breach['breachId']; onClose: () => void }) {
  const t = useText();
  const query = useQueryOf('date-orders.get', { breachId });
  return (
    <SideDrawer
      title={
        t({ zh: '先后不符', en: 'Not in order' }) + (query.data ? t({ zh: '：', en: ': ' }) + t(query.data.title) : '')
      }
      open
      onClose={onClose}
    >
      <Await query={query}>{(breach) => <Whole breach={breach} />}</Await>
    </SideDrawer>
  );
}

function Whole({ breach }: { breach: Breach }) {
  const t = useText();
  const isOffice = useRuns();
  const raise = useAct('date-orders.raise');
  const [explaining, explain] = useState(false);
  const isExplained = breach.stand === 'explained';
  return (
    <CheckFound
      found={breach}
      words={WORDS}
      record={{ zh: '查看记录', en: 'Look at the record' }}
      acts={
        !breach.isOwn && (
          <Button {...(!isExplained && { type: 'primary' as const })} onClick={() => explain(true)}>
            {t(isExplained ? { zh: '重新说明', en: 'Explain anew' } : { zh: '说明情况', en: 'Explain it' })}
          </Button>
        )
      }
      raise={
        isOffice && breach.mayBeFinding && !breach.findingOpen
          ? () => raise.mutateAsync({ breachIds: [breach.breachId] })
          : undefined
      }
      first={[
        { title: begun(breach.first.what), value: <WhenText fact={breach.first} by={breach.by} /> },
        { title: begun(breach.second.what), value: <WhenText fact={breach.second} by={breach.by} /> },
        {
          title: { zh: '晚几天', en: 'Late by' },
          value: t({ zh: `${breach.daysLate} 天`, en: `${breach.daysLate} days` }),
        },
        {
          title: { zh: '距今', en: 'That was' },
          value: t({ zh: `${breach.ageInDays} 天`, en: `${breach.ageInDays} days ago` }),
        },
      ]}
      last={[
        { title: { zh: '核对编号', en: 'Check' }, value: breach.check },
        ...(breach.goneAt
          ? [{ title: { zh: '不再发现', en: 'No longer found since' }, value: <InstantText at={breach.goneAt} /> }]
          : []),
      ]}
    >
      {breach.explanations.length > 0 && <Said breach={breach} />}
      <p className="quiet">
        {t({
          zh: '这里说的是哪一步办晚了，不是对个人的评价。说明以后仍然列出，显示为已说明；日期在以后被改动的，显示为不再发现，这里的记录保留。',
          en: 'It says which step was late, and judges nobody. Once explained it is listed on, as explained; where a date is changed afterwards it shows as no longer found, and what stands here is kept.',
        })}
      </p>
      {explaining && <ExplainDialog breachId={breach.breachId} onClose={() => explain(false)} />}
    </CheckFound>
  );
}

function Said({ breach }: { breach: Breach }) {
  const t = useText();
  const say = useSay();
  const withdraw = useAct('date-orders.withdraw-explanation');
  return (
    <Section title={{ zh: '说明', en: 'Explanations' }}>
      {breach.explanations.map((one) => (
        <div key={one.explanationId} className={one.withdrawnAt ? 'quiet' : ''}>
          <p style={{ whiteSpace: 'pre-wrap', marginBottom: 4 }}>{one.words}</p>
          <p className="quiet">
            {one.by} <InstantText at={one.saidAt} />
            {one.withdrawnAt && (
              <>
                {t({ zh: '；已由', en: '; withdrawn by ' })}
                {one.withdrawnBy} <InstantText at={one.withdrawnAt} />
                {t({ zh: '撤回', en: '' })}
              </>
            )}
          </p>
          {!one.withdrawnAt && !breach.isOwn && (
            <Button
              size="small"
              loading={withdraw.isPending}
              onClick={() => void withdraw.mutateAsync({ breachId: breach.breachId }).catch(say.failed)}
            >
              {t({ zh: '撤回说明', en: 'Withdraw it' })}
            </Button>
          )}
        </div>
      ))}
    </Section>
  );
}

function ExplainDialog({ breachId, onClose }: { breachId: Breach['breachId']; onClose: () => void }) {
  const t = useText();
  const act = useAct('date-orders.explain');
  return (
    <FormDialog<{ words: string }>
      title={{ zh: '说明情况', en: 'Explain it' }}
      act={{ zh: '保存说明', en: 'Save it' }}
      done={{
        zh: '已保存说明；这一条仍然列出，显示为已说明。',
        en: 'Saved; it is listed on, as explained.',
      }}
      onClose={onClose}
      run={({ words }) => act.mutateAsync({ breachId, words })}
    >
      <WordsField
        name="words"
        label={{ zh: '为什么办晚了，采取了什么补救', en: 'Why it was late, and what was done about it' }}
        atMost={EXPLANATION_AT_MOST}
      />
      <Form.Item>
        <p className="quiet">
          {t({
            zh: '写事情经过，不写与此无关的个人情况；不得写国家秘密。说明加密保存，写明您的姓名和时间，撤回后仍保留。',
            en: 'Write what happened, nothing about people that does not belong to it, and no state secret. It is kept encrypted, with your name and the time, and stays when it is withdrawn.',
          })}
        </p>
      </Form.Item>
    </FormDialog>
  );
}
