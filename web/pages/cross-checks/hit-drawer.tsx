/** One contradiction: what, where, why, what to do; made a finding, or accepted by the head until a day. */
import { Button, Form, Space } from 'antd';
import { useState } from 'react';
import { HIT_STAND_NAMES } from '../../../src/domain/cross-checks/cross-checks.ts';
import { SEVERITY_NAMES } from '../../../src/domain/findings/findings.ts';
import { dutyOf } from '../../../src/law/duties.ts';
import { type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { Facts, SideDrawer, WhatNow } from '../../kit/case.tsx';
import { WordsField } from '../../kit/choice-fields.tsx';
import { useSay } from '../../kit/confirm.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { DayText } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { Link } from '../../kit/link.tsx';
import { Await } from '../../kit/notes.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { TONE_OF_SEVERITY, useIsHead } from '../findings/words.tsx';
import { TONE_OF_HIT } from './cross-checks.tsx';

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
  const say = useSay();
  const isHead = useIsHead();
  const raise = useAct('cross-checks.raise');
  const [accepting, accept] = useState(false);
  return (
    <>
      <Space wrap>
        <ToneTag tone={TONE_OF_HIT[hit.stand]} text={HIT_STAND_NAMES[hit.stand]} />
        <ToneTag tone={TONE_OF_SEVERITY[hit.severity]} text={SEVERITY_NAMES[hit.severity]} />
      </Space>
      {hit.stand !== 'gone' && (
        <WhatNow text={hit.todo}>
          <Space wrap>
            <Link to={hit.page.split('?')[0]!} search={Object.fromEntries(new URLSearchParams(hit.page.split('?')[1]))}>
              <Button>{t({ zh: '去改正', en: 'Put it right' })}</Button>
            </Link>
            {hit.stand === 'open' && (
              <Button
                type="primary"
                loading={raise.isPending}
                onClick={() => void raise.mutateAsync({ hitIds: [hit.hitId] }).catch(say.failed)}
              >
                {t({ zh: '转为问题整改', en: 'Make it a finding' })}
              </Button>
            )}
            {isHead && !hit.isOwn && (hit.stand === 'open' || hit.stand === 'accepted') && (
              <Button onClick={() => accept(true)}>{t({ zh: '接受', en: 'Accept it' })}</Button>
            )}
          </Space>
        </WhatNow>
      )}
      <Facts
        columns={1}
        facts={[
          { title: { zh: '对象', en: 'About' }, value: t(hit.name) || undefined },
          { title: { zh: '涉及人员', en: 'Person' }, value: hit.person },
          { title: { zh: '部门', en: 'Department' }, value: hit.department },
          { title: { zh: '起始日期', en: 'Since' }, value: <DayText day={hit.since} /> },
          { title: { zh: '发现日期', en: 'Found on' }, value: <DayText day={hit.foundOn} /> },
          { title: { zh: '依据', en: 'Because' }, value: t(hit.because) },
          {
            title: { zh: '涉及义务', en: 'Duties' },
            value: hit.duties.map((code) => `${code} ${t(dutyOf(code).title)}`).join(t({ zh: '；', en: '; ' })),
          },
          { title: { zh: '规则编号', en: 'Rule' }, value: hit.rule },
          ...(hit.findingId
            ? [
                {
                  title: { zh: '问题整改', en: 'Finding' },
                  value: <Link to={`/findings/${hit.findingId}`}>{t({ zh: '打开问题', en: 'Open the finding' })}</Link>,
                },
              ]
            : []),
          ...(hit.acceptedUntil
            ? [
                { title: { zh: '接受至', en: 'Accepted until' }, value: <DayText day={hit.acceptedUntil} /> },
                { title: { zh: '接受理由', en: 'Why' }, value: hit.words },
                { title: { zh: '接受人', en: 'By' }, value: hit.accepter },
              ]
            : []),
        ]}
      />
      <p className="quiet hit-note">
        {t({
          zh: '矛盾说明两处登记不符，不是对个人的评价。改正登记或者补办手续后，下一次核验时自动消失。',
          en: 'It says that two records do not fit, and judges nobody. Once the record is corrected or the step is done, it is gone with the next check.',
        })}
      </p>
      {accepting && <AcceptDialog hitId={hit.hitId} onClose={() => accept(false)} />}
    </>
  );
}

function AcceptDialog({ hitId, onClose }: { hitId: Hit['hitId']; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('cross-checks.accept');
  return (
    <FormDialog<{ words: string; until: string }>
      title={{ zh: '接受这处矛盾', en: 'Accept it as it is' }}
      act={{ zh: '接受', en: 'Accept' }}
      done={{ zh: '已接受，到期后重新列出。', en: 'Accepted; after its day it is listed again.' }}
      onClose={onClose}
      run={({ words, until }) => act.mutateAsync({ hitId, words, until: until as never })}
    >
      <WordsField name="words" label={{ zh: '理由', en: 'Why' }} atMost={2000} />
      <Form.Item
        name="until"
        label={t({ zh: '接受至', en: 'Until' })}
        rules={required({ zh: '请选择日期', en: 'Choose the day' })}
        extra={t({ zh: '最长一年，到期后重新列出。', en: 'A year at most; after it, it is listed again.' })}
      >
        <DayInput />
      </Form.Item>
    </FormDialog>
  );
}
