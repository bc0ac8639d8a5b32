/** A drill is planned, changed, recorded as held, cancelled. */
import { Button, Form, Input } from 'antd';
import { useAct } from '../../api.ts';
import { Boxes } from '../../kit/boxes.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { type Drill, PeoplePick, PersonPick, type Somebody } from './words.tsx';

type Planned = { plannedOn: string; scenario: string; people?: readonly Somebody[] };
const idsOf = (people: readonly Somebody[] = []) => people.map(({ value }) => value) as never;

export function PlanDrillDialog({ planId, onClose }: { planId: number; onClose: () => void }) {
  const go = useGo();
  const act = useAct('plans.plan-drill');
  return (
    <FormDialog<Planned>
      title={{ zh: '计划演练', en: 'Plan a drill' }}
      act={{ zh: '计划', en: 'Plan it' }}
      done={{ zh: '已计划，参加人员在“我的”页面看到。', en: 'Planned; those asked see it on My page.' }}
      width={560}
      onClose={onClose}
      run={async ({ plannedOn, scenario, people }) => {
        const planned = { planId: planId as never, plannedOn: plannedOn as never, scenario, personIds: idsOf(people) };
        go({ to: `/plans/drills/${(await act.mutateAsync(planned)).drillId}` });
      }}
    >
      <PlannedFields />
    </FormDialog>
  );
}

export function ChangeDrillDialog({ one, onClose }: { one: Drill; onClose: () => void }) {
  const act = useAct('plans.change-drill');
  const people = one.participants.map(({ personId, name }) => ({ value: personId as number, label: name }));
  return (
    <FormDialog<Planned>
      title={{ zh: '更改演练计划', en: 'Change the plan' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{ zh: '已更改。', en: 'Changed.' }}
      initial={{ plannedOn: one.plannedOn, scenario: one.scenario ?? '', people }}
      width={560}
      onClose={onClose}
      run={({ plannedOn, scenario, people }) =>
        act.mutateAsync({ drillId: one.drillId, plannedOn: plannedOn as never, scenario, personIds: idsOf(people) })
      }
    >
      <PlannedFields />
    </FormDialog>
  );
}

function PlannedFields() {
  const t = useText();
  const required = useRequired();
  return (
    <>
      <Form.Item
        name="plannedOn"
        label={t({ zh: '计划日期', en: 'Planned for' })}
        rules={required({ zh: '请选择日期', en: 'Choose the day' })}
      >
        <DayInput />
      </Form.Item>
      <Form.Item
        name="scenario"
        label={t({ zh: '情景', en: 'Scenario' })}
        rules={[...required({ zh: '请写明情景', en: 'Describe the scenario' }), { min: 2 }]}
        extra={t({ zh: '设想的情况，不写国家秘密内容。', en: 'What is imagined to happen; no secret content.' })}
      >
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="people" label={t({ zh: '参加人员', en: 'Who takes part' })}>
        <PeoplePick />
      </Form.Item>
    </>
  );
}

type Change = { what: string; who: Somebody; dueOn: string };
type Held = {
  heldOn: string;
  presentIds?: number[];
  wentWell?: string;
  wentWrong?: string;
  late?: string;
  changes?: Change[];
};

export function RecordDrillDialog({ one, onClose }: { one: Drill; onClose: () => void }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  const act = useAct('plans.record-drill');
  const said = (name: 'wentWell' | 'wentWrong' | 'late', zh: string, en: string) => (
    <Form.Item name={name} label={t({ zh, en })}>
      <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
    </Form.Item>
  );
  return (
    <FormDialog<Held>
      title={{ zh: '登记开展情况', en: 'Record how it went' }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记，记入台账。', en: 'Recorded; it stands in the ledger.' }}
      initial={{
        heldOn: one.plannedOn < today ? one.plannedOn : today,
        presentIds: one.participants.map(({ personId }) => personId as number),
      }}
      width={860}
      onClose={onClose}
      run={({ heldOn, presentIds = [], wentWell = '', wentWrong = '', late = '', changes = [] }) =>
        act.mutateAsync({
          ...{ drillId: one.drillId, heldOn: heldOn as never, presentIds: presentIds as never },
          ...{ wentWell, wentWrong, late },
          changes: changes.map(({ what, who, dueOn }) => ({
            ...{ what, personId: who.value as never, dueOn: dueOn as never },
          })),
        })
      }
    >
      <Form.Item
        name="heldOn"
        label={t({ zh: '开展日期', en: 'Held on' })}
        rules={required({ zh: '请选择日期', en: 'Choose the day' })}
        extra={t({
          zh: '晚于当天登记的，显示为事后登记。',
          en: 'Entered on a later day it is shown as recorded later.',
        })}
      >
        <DayInput last={today} />
      </Form.Item>
      <Form.Item
        name="presentIds"
        label={t({ zh: '到场人员（无人到场的不计入）', en: 'Who was there (nobody: it does not count)' })}
      >
        <Boxes
          options={one.participants.map(({ personId, name, department }) => ({
            value: personId as number,
            label: [name, department].filter(Boolean).join(' · '),
          }))}
        />
      </Form.Item>
      {said('wentWell', '做得好的', 'What went well')}
      {said('wentWrong', '问题', 'What went wrong')}
      {said('late', '哪些步骤超出时限', 'Which steps took too long')}
      <p className="quiet">{t({ zh: '只写事情，不评价人。', en: 'Events alone; judge nobody.' })}</p>
      <Form.List name="changes">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="field-row" key={key}>
                <Form.Item
                  name={[name, 'what']}
                  label={t({ zh: '改什么', en: 'What changes' })}
                  rules={required({ zh: '请写明', en: 'Please write it down' })}
                  style={{ flex: 3, minWidth: 220 }}
                >
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item
                  name={[name, 'who']}
                  label={t({ zh: '由谁', en: 'By whom' })}
                  rules={required({ zh: '请选择人员', en: 'Choose a person' })}
                  style={{ flex: 2, minWidth: 160 }}
                >
                  <PersonPick />
                </Form.Item>
                <Form.Item
                  name={[name, 'dueOn']}
                  label={t({ zh: '期限', en: 'By' })}
                  rules={required({ zh: '请选择日期', en: 'Choose the day' })}
                  style={{ flex: 1, minWidth: 170 }}
                >
                  <DayInput first={today} />
                </Form.Item>
                <div className="field-row-end">
                  <Button onClick={() => remove(name)}>{t({ zh: '去掉', en: 'Remove' })}</Button>
                </div>
              </div>
            ))}
            <Button onClick={() => add({})}>{t({ zh: '加一项改进', en: 'One more change' })}</Button>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}

export function CancelDrillDialog({ one, onClose }: { one: Drill; onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('plans.cancel-drill');
  return (
    <FormDialog<{ words: string }>
      title={{ zh: '取消演练', en: 'Cancel the drill' }}
      act={{ zh: '取消演练', en: 'Cancel it' }}
      done={{ zh: '已取消。取消的演练不计入。', en: 'Cancelled. It does not count.' }}
      onClose={onClose}
      run={({ words }) => act.mutateAsync({ drillId: one.drillId, words })}
    >
      <Form.Item
        name="words"
        label={t({ zh: '原因', en: 'Why' })}
        rules={required({ zh: '请写明', en: 'Please write it down' })}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
