/** Drawing up the interview: six kinds of event, yes or no, and the facts where something happened. */
import { Form } from 'antd';
import { useAct } from '../../api.ts';
import { Boxes } from '../../kit/boxes.tsx';
import { FormDialog } from '../../kit/form-dialog.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { atLeastOne, Day, type DialogParts } from './dialogs.tsx';
import { answersOf, EventQuestions, type Told } from './event-questions.tsx';
import { here, type Opened } from './trip.tsx';
import { dueOf, wentOut } from './trip-documents.tsx';

type Wish = Told & {
  heldOn: string;
  /** Of one it is not asked. */
  personIds?: number[];
};

export function InterviewDialog({ one, onClose }: DialogParts) {
  const t = useText();
  const today = useToday();
  const drawUp = useAct('travel.draw-up-interview');
  const waiting = here(one).filter(({ returnedOn, interviewedOn }) => returnedOn !== null && interviewedOn === null);
  const together = waiting.filter(({ asksOwn }) => !asksOwn);
  const first = (together.length > 0 ? together : waiting.slice(0, 1)).map(({ personId }) => personId as number);
  const run = ({ heldOn, personIds = first, ...told }: Wish) =>
    drawUp.mutateAsync({
      tripId: one.trip.tripId as never,
      heldOn,
      personIds: personIds as never[],
      answers: answersOf(told),
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
      <EventQuestions beside={{ 'documents-returned': <InCustody one={one} /> }} />
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
