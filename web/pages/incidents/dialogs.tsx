/** What is done with an incident, each in a dialog of a few fields. */
import { Button, Checkbox, Form, Input, Radio, Select, Space } from 'antd';
import {
  INCIDENT_KIND_NAMES,
  INCIDENT_KINDS,
  INCIDENT_REPORT_NAMES,
  type IncidentReport,
  RECEIVER_NAMES,
  RECEIVERS,
  REPORT_CHANNEL_NAMES,
  REPORT_CHANNELS,
  SET_ASIDE_AS,
  SET_ASIDE_NAMES,
  TO_BE_TOLD,
} from '../../../src/domain/incidents/incidents.ts';
import { type InputOf, useAct } from '../../api.ts';
import { Boxes } from '../../kit/boxes.tsx';
import { DayInput } from '../../kit/day-input.tsx';
import { momentOf, momentTyped } from '../../kit/days.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import { MomentField, PersonField, typed, WordsField } from './fields.tsx';
import type { Incident } from './words.tsx';

type Parts = { readonly one: Incident; readonly onClose: () => void };
type Said = { words: string; happenedAt?: string };
const SAID = {
  contain: {
    title: { zh: '登记已控制', en: 'Contained' },
    act: { zh: '登记', en: 'Record' },
    label: { zh: '采取了什么措施', en: 'What was done' },
  },
  note: {
    title: { zh: '登记经过', en: 'Course' },
    act: { zh: '登记', en: 'Record' },
    label: { zh: '发生了什么、做了什么', en: 'What happened, what was done' },
  },
} as const;

export function SaidDialog({ one, which, onClose }: Parts & { which: keyof typeof SAID }) {
  const contain = useAct('incidents.contain');
  const note = useAct('incidents.note');
  const { title, act, label } = SAID[which];
  const { incidentId } = one;
  return (
    <FormDialog<Said>
      {...{ title, act, onClose }}
      done={{ zh: '已登记。', en: 'Recorded.' }}
      run={({ words, happenedAt }) =>
        (which === 'contain' ? contain : note).mutateAsync({ incidentId, words, happenedAt: typed(happenedAt) })
      }
    >
      <WordsField label={label} />
      <MomentField name="happenedAt" label={{ zh: '时间', en: 'When' }} />
    </FormDialog>
  );
}

type Sent = Pick<InputOf<'incidents.report'>, 'receivers' | 'channel' | 'receipt'> & { sentAt?: string };
export function ReportDialog({ one, which, onClose }: Parts & { which: IncidentReport }) {
  const t = useText();
  const required = useRequired();
  const act = useAct('incidents.report');
  return (
    <FormDialog<Sent>
      title={{ zh: `登记${INCIDENT_REPORT_NAMES[which].zh}`, en: `${INCIDENT_REPORT_NAMES[which].en} sent` }}
      act={{ zh: '登记已上报', en: 'Record that it was sent' }}
      done={{ zh: '已登记。', en: 'Recorded.' }}
      initial={{ receivers: [...TO_BE_TOLD[one.clock]], channel: 'telephone' }}
      onClose={onClose}
      run={({ sentAt, ...sent }) =>
        act.mutateAsync({ incidentId: one.incidentId, which, ...sent, sentAt: typed(sentAt) })
      }
    >
      <Form.Item
        name="receivers"
        label={t({ zh: '向谁上报', en: 'To whom' })}
        rules={required({ zh: '请选择', en: 'Choose at least one' })}
      >
        <Boxes>
          <Space orientation="vertical">
            {RECEIVERS.map((to) => (
              <Checkbox key={to} value={to}>
                {t(RECEIVER_NAMES[to])}
              </Checkbox>
            ))}
          </Space>
        </Boxes>
      </Form.Item>
      <Form.Item name="channel" label={t({ zh: '方式', en: 'How' })}>
        <Radio.Group options={REPORT_CHANNELS.map((value) => ({ value, label: t(REPORT_CHANNEL_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item name="receipt" label={t({ zh: '接报人或者回执编号', en: 'Who took it, or its number there' })}>
        <Input maxLength={100} />
      </Form.Item>
      <MomentField name="sentAt" label={{ zh: '报出时间', en: 'Sent at' }} />
    </FormDialog>
  );
}

type Lesson = { what: string; personId: number; dueOn: string };
function LessonFields({ name }: { name: (string | number)[] }) {
  const t = useText();
  const today = useToday();
  const required = useRequired();
  return (
    <>
      <Form.Item
        name={[...name, 'what']}
        label={t({ zh: '做什么', en: 'What' })}
        rules={required({ zh: '请写明', en: 'Please write it down' })}
        style={{ flex: 3, minWidth: 220 }}
      >
        <Input maxLength={200} />
      </Form.Item>
      <PersonField name={[...name, 'personId']} label={{ zh: '由谁', en: 'By whom' }} />
      <Form.Item
        name={[...name, 'dueOn']}
        label={t({ zh: '期限', en: 'By' })}
        rules={required({ zh: '请选择日期', en: 'Choose the day' })}
        style={{ flex: 1, minWidth: 170 }}
      >
        <DayInput first={today} />
      </Form.Item>
    </>
  );
}

export function TaskDialog({ one, onClose }: Parts) {
  const act = useAct('incidents.give-task');
  return (
    <FormDialog<{ task: Lesson }>
      title={{ zh: '布置任务', en: 'Give a task' }}
      act={{ zh: '布置', en: 'Give it' }}
      done={{ zh: '已布置，承办人在“我的”页面上看到。', en: 'Given; it stands on that person’s page.' }}
      onClose={onClose}
      run={({ task }) => act.mutateAsync({ incidentId: one.incidentId, ...(task as object) } as never)}
    >
      <LessonFields name={['task']} />
    </FormDialog>
  );
}

export function ReviewDialog({ one, onClose }: Parts) {
  const t = useText();
  const act = useAct('incidents.review');
  return (
    <FormDialog<{ words: string; lessons?: Lesson[] }>
      title={{ zh: '复盘', en: 'Review' }}
      act={{ zh: '登记复盘', en: 'Record the review' }}
      done={{ zh: '已登记，整改任务已布置，并列入问题整改。', en: 'Recorded; its lessons are tasks and findings now.' }}
      initial={{ lessons: [{} as Lesson] }}
      width={860}
      onClose={onClose}
      run={({ words, lessons = [] }) =>
        act.mutateAsync({ incidentId: one.incidentId, words, lessons: lessons as never })
      }
    >
      <WordsField label={{ zh: '原因和教训', en: 'How it came about, what it taught' }} />
      <Form.List name="lessons">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="field-row" key={key}>
                <LessonFields name={[name]} />
                <div className="field-row-end">
                  <Button onClick={() => remove(name)}>{t({ zh: '去掉', en: 'Remove' })}</Button>
                </div>
              </div>
            ))}
            <Button onClick={() => add({})}>{t({ zh: '加一项整改任务', en: 'One more lesson' })}</Button>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}

const SIMPLE = {
  rectify: {
    title: { zh: '登记整改完成', en: 'Rectified' },
    label: { zh: '改了什么、怎样核实', en: 'What was put right, how it was checked' },
  },
  'waive-report': {
    title: { zh: '决定无须上报', en: 'No report is owed' },
    label: { zh: '理由（例如：未达到较大级别）', en: 'Why (for instance: below “larger”)' },
  },
} as const;
export function WordsDialog({ one, which, onClose }: Parts & { which: keyof typeof SIMPLE }) {
  const rectify = useAct('incidents.rectify');
  const waive = useAct('incidents.waive-report');
  const { title, label } = SIMPLE[which];
  return (
    <FormDialog<{ words: string }>
      {...{ title, onClose }}
      act={{ zh: '登记', en: 'Record' }}
      done={{ zh: '已登记。', en: 'Recorded.' }}
      run={({ words }) => (which === 'rectify' ? rectify : waive).mutateAsync({ incidentId: one.incidentId, words })}
    >
      <WordsField label={label} />
    </FormDialog>
  );
}

export function SetAsideDialog({ one, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const act = useAct('incidents.set-aside');
  return (
    <FormDialog<Omit<InputOf<'incidents.set-aside'>, 'incidentId'>>
      title={{ zh: '不作为突发情况', en: 'Set it aside' }}
      act={{ zh: '决定', en: 'Decide' }}
      done={{
        zh: '已决定。记录保留，不再列为应处置。',
        en: 'Decided. The record stays; nothing is owed of it any more.',
      }}
      onClose={onClose}
      run={(wish) => act.mutateAsync({ incidentId: one.incidentId, ...wish })}
    >
      <Form.Item
        name="as"
        label={t({ zh: '因为', en: 'Because' })}
        rules={required({ zh: '请选择', en: 'Choose one' })}
      >
        <Radio.Group>
          <Space orientation="vertical">
            {SET_ASIDE_AS.map((as) => (
              <Radio key={as} value={as}>
                {t(SET_ASIDE_NAMES[as])}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      <WordsField label={{ zh: '理由', en: 'Reasons' }} />
    </FormDialog>
  );
}

type Settled = Pick<InputOf<'incidents.classify'>, 'kind' | 'centralOrgan' | 'words'> & { noticedAt: string };
export function ClassifyDialog({ one, onClose }: Parts) {
  const t = useText();
  const required = useRequired();
  const act = useAct('incidents.classify');
  const noticed = momentOf(one.noticedAt, false).replace(' ', 'T');
  return (
    <FormDialog<Settled>
      title={{ zh: '核定类别和发现时间', en: 'Settle kind and moment' }}
      act={{ zh: '核定', en: 'Settle' }}
      done={{ zh: '已核定，时限随之更改。', en: 'Settled; the clock follows.' }}
      initial={{ kind: one.kind, noticedAt: noticed, centralOrgan: one.clock === 'incident.cyber-central-organ' }}
      onClose={onClose}
      run={({ noticedAt, ...wish }) =>
        act.mutateAsync({
          ...{ incidentId: one.incidentId, ...wish },
          noticedAt: noticedAt === noticed ? one.noticedAt : (momentTyped(noticedAt) as never),
        })
      }
    >
      <Form.Item name="kind" label={t({ zh: '类别', en: 'Kind' })}>
        <Select options={INCIDENT_KINDS.map((value) => ({ value, label: t(INCIDENT_KIND_NAMES[value]) }))} />
      </Form.Item>
      <Form.Item name="centralOrgan" valuePropName="checked">
        <Checkbox>
          {t({
            zh: '本单位是中央和国家机关或者其直属单位（网络安全事件2小时）',
            en: 'A central organ, or a body under one (network incident: 2 hours)',
          })}
        </Checkbox>
      </Form.Item>
      <Form.Item
        name="noticedAt"
        label={t({ zh: '发现时间', en: 'Noticed at' })}
        rules={required({ zh: '请填写时间', en: 'Enter the moment' })}
      >
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="words" label={t({ zh: '说明', en: 'Remarks' })}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
}
