/** The events that an interview asks about, after a journey or at home leave: as asked, and as answered. */

import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { type Answer, EVENT_QUESTIONS, EVENTS, type InterviewEvent } from '../../../src/domain/travel/travel.ts';
import { useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import './travel.css';

export type Told = {
  readonly happened: Record<InterviewEvent, boolean>;
  readonly facts?: Partial<Record<InterviewEvent, string>>;
};

export const answersOf = ({ happened, facts = {} }: Told): Answer[] =>
  EVENTS.map((event) => ({ event, happened: happened[event], facts: facts[event]?.trim() || undefined }));

/** Yes or no, and the facts where something happened. Stands in a form; `beside` is what the unit's own record says of one of them. */
export function EventQuestions({ beside }: { beside?: Partial<Record<InterviewEvent, ReactNode>> }) {
  const t = useText();
  const required = useRequired();
  return EVENTS.map((event) => (
    <div key={event}>
      <Form.Item
        name={['happened', event]}
        label={t(EVENT_QUESTIONS[event])}
        rules={required({ zh: '请选择是或否', en: 'Choose yes or no' })}
      >
        <Radio.Group
          options={[
            { value: true, label: t({ zh: '是', en: 'Yes' }) },
            { value: false, label: t({ zh: '否', en: 'No' }) },
          ]}
        />
      </Form.Item>
      {beside?.[event]}
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue(['happened', event]) === true && event !== 'documents-returned' ? (
            <Form.Item
              name={['facts', event]}
              label={t({ zh: '事实（时间、地点、经过）', en: 'The facts: when, where, what' })}
              rules={required({ zh: '请写明事实', en: 'Give the facts' })}
            >
              <Input.TextArea rows={2} maxLength={1000} showCount />
            </Form.Item>
          ) : null
        }
      </Form.Item>
    </div>
  ));
}

export function EventAnswers({ answers }: { answers: readonly Answer[] }) {
  const t = useText();
  return (
    <ol className="event-answers">
      {answers.map(({ event, happened, facts }) => (
        <li key={event}>
          {t(EVENT_QUESTIONS[event])}{' '}
          <strong>{happened ? t({ zh: '是', en: 'Yes' }) : t({ zh: '否', en: 'No' })}</strong>
          {facts && <div className="event-facts">{facts}</div>}
        </li>
      ))}
    </ol>
  );
}
