/** Drawing up the interview: six kinds of event, yes or no, and the facts where something happened. */
import { Form, Input, Radio } from 'antd';
import { EVENT_QUESTIONS, EVENTS, type InterviewEvent } from '../../../src/domain/travel/travel.ts';
import { useAct } from '../../api.ts';
import { Boxes } from '../../kit/boxes.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { atLeastOne, Day, type DialogParts } from './dialogs.tsx';
import { here, type Opened } from './trip.tsx';
import { dueOf, wentOut } from './trip-documents.tsx';

type Wish = {
  heldOn: string;
  /** Of one it is not asked. */
  personIds?: number[];
  happened: Record<InterviewEvent, boolean>;
  facts: Partial<Record<InterviewEvent, string>>;
};

export function InterviewDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const drawUp = useAct('travel.draw-up-interview');
  const waiting = here(one).filter(({ returnedOn, interviewedOn }) => returnedOn !== null && interviewedOn === null);
  const together = waiting.filter(({ asksOwn }) => !asksOwn);
  const first = (together.length > 0 ? together : waiting.slice(0, 1)).map(({ personId }) => personId as number);
  const run = ({ heldOn, personIds = first, happened, facts = {} }: Wish) =>
    drawUp.mutateAsync({
      tripId: one.trip.tripId as never,
      heldOn,
      personIds: personIds as never[],
      answers: EVENTS.map((event) => ({ event, happened: happened[event], facts: facts[event]?.trim() || undefined })),
    });
  return (
    <FormDialog<Wish>
      title={{ zh: '填写访谈记录', en: 'Draw up the interview' }}
      act={{ zh: '交本人核对', en: 'Give it to be read' }}
      done={{ zh: '已保存，等待本人在手机上核对签字。', en: 'Saved; it waits to be read and signed on a phone.' }}
      initial={{ heldOn: today, personIds: first }}
      onClose={onClose}
      run={run}
      width={640}
    >
      <p className="quiet">
        {t({
          zh: '只问下列事件，不问观点；被访谈人可以不回答其他问题，可以更正，签字后得到一份。',
          en: 'Only these events are asked about, never opinions. The traveller need not answer anything else, may correct it, and gets a copy once signed.',
        })}
      </p>
      <Day
        name="heldOn"
        label={{ zh: '访谈日期', en: 'Held on' }}
        first={waiting[0]?.returnedOn ?? undefined}
        last={today}
      />
      {waiting.length > 1 && (
        <Form.Item
          name="personIds"
          label={t({ zh: '被访谈人员', en: 'Who was heard' })}
          required
          rules={[atLeastOne(t)]}
        >
          <Boxes
            options={waiting.map(({ personId, name, asksOwn }) => ({
              value: personId,
              label: asksOwn ? t({ zh: `${name}（要求单独）`, en: `${name} (alone)` }) : name,
            }))}
          />
        </Form.Item>
      )}
      {EVENTS.map((event) => (
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
          {event === 'documents-returned' && <InCustody one={one} />}
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
      ))}
    </FormDialog>
  );
}

/** What the unit's own record says of it, beside the question. */
function InCustody({ one }: { one: Opened }) {
  const t = useText();
  const due = dueOf(one);
  const went = wentOut(one);
  if (due) return <InfoNote tone="warning" text={due} />;
  return (
    <p className="quiet">
      {went.length > 0
        ? t({ zh: '保管台账：为本次领出的证照都已交回。', en: 'By the record, all that went out for this is back.' })
        : t({ zh: '保管台账：本次没有从单位领出证照。', en: 'By the record, none went out for this.' })}
    </p>
  );
}
