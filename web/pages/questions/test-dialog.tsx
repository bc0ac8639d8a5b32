/** Planning a test, or changing it: what it draws stands beside what the bank has. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import {
  DIFFICULTIES,
  DIFFICULTY_NAMES,
  type Difficulty,
  type Draw,
  type InBank,
  wanting,
} from '../../../src/domain/questions/questions.ts';
import { SUBJECT_NAMES, SUBJECTS, type Subject } from '../../../src/domain/training/training.ts';
import { plusDays } from '../../../src/law/day.ts';
import { type InputOf, type ResultOf, useAct, useQueryOf } from '../../api.ts';
import { DayInput } from '../../kit/day-input.tsx';
import { FormDialog, useRequired } from '../../kit/form-dialog.tsx';
import { useGo } from '../../kit/link.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useToday } from '../../today.ts';
import './questions.css';

type Plan = InputOf<'questions.plan-test'>;
/** As it stands in the form: any difficulty is `0` there. */
type Typed = Omit<Plan, 'draws'> & {
  readonly draws: { subject: Subject; difficulty: Difficulty | 0; count: number }[];
};

const planOf = ({ draws, title, ...rest }: Typed): Plan => ({
  ...rest,
  title: { zh: title.zh, en: title.en ?? '' },
  draws: draws.map(({ difficulty, ...one }) => ({ ...one, difficulty: difficulty || null })),
});

export function PlanTestDialog({ onClose }: { onClose: () => void }) {
  const go = useGo();
  const plan = useAct('questions.plan-test');
  const today = useToday();
  return (
    <FormDialog<Typed>
      title={{ zh: '安排测试', en: 'Plan a test' }}
      act={{ zh: '安排', en: 'Plan' }}
      done={{
        zh: '已安排。计学时的测试，员工在“我的培训”中可以看到；0 学时的，请在课程中选用。',
        en: 'Planned. With hours of its own, people see it under My training; with 0, choose it in a course.',
      }}
      width={640}
      initial={{
        draws: [{ subject: 'law', difficulty: 0, count: 10 }],
        ...{ passPercent: 80, attempts: 3, minutes: 30, hours: 1, opensOn: today, closesOn: plusDays(today, 30) },
      }}
      onClose={onClose}
      run={async (typed) => {
        const { testId } = await plan.mutateAsync(planOf(typed));
        go({ to: `/training/tests/${testId}` });
      }}
    >
      <TestFields />
    </FormDialog>
  );
}

export function ChangeTestDialog({ test, onClose }: { test: ResultOf<'questions.test'>; onClose: () => void }) {
  const change = useAct('questions.change-test');
  const { testId, title, draws, passPercent, attempts, minutes, hours, opensOn, closesOn } = test;
  return (
    <FormDialog<Typed>
      title={{ zh: '修改测试', en: 'Change the test' }}
      act={{ zh: '保存', en: 'Save' }}
      done={{
        zh: '已保存。正在作答的人仍按原来的规则完成。',
        en: 'Saved. Who is in the middle of it finishes by the rules as they were.',
      }}
      width={640}
      initial={{
        ...{ title, passPercent, attempts, minutes, hours, opensOn, closesOn },
        draws: draws.map(({ difficulty, ...one }) => ({ ...one, difficulty: difficulty ?? 0 })),
      }}
      onClose={onClose}
      run={(typed) => change.mutateAsync({ testId: testId as never, ...planOf(typed) })}
    >
      <TestFields />
    </FormDialog>
  );
}

function TestFields() {
  const t = useText();
  const required = useRequired();
  const needed = required({ zh: '请填写', en: 'Fill it in' });
  const { data } = useQueryOf('questions.bank', {});
  const draws = (Form.useWatch('draws') ?? []) as Typed['draws'];
  const asked: Draw[] = draws.flatMap((one) =>
    one?.subject && one.count ? [{ subject: one.subject, difficulty: one.difficulty || null, count: one.count }] : [],
  );
  const missing = data ? wanting(asked, data.rows as readonly InBank[]) : [];
  const total = asked.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Form.Item name={['title', 'zh']} label={t({ zh: '名称', en: 'Title' })} rules={needed}>
        <Input
          maxLength={100}
          placeholder={t({ zh: '如：年度反间谍安全防范知识测试', en: 'In Chinese; for example the yearly test' })}
        />
      </Form.Item>
      <Form.Item name={['title', 'en']} label={t({ zh: '英文名称（选填）', en: 'Title in English, if you like' })}>
        <Input maxLength={150} />
      </Form.Item>
      <Form.List name="draws">
        {(fields, { add, remove }) => (
          <fieldset className="item-editor">
            <legend>{t({ zh: `抽题（共 ${total} 题）`, en: `What is drawn (${total} questions)` })}</legend>
            {fields.map(({ key, name }) => (
              <div key={key} className="draw-row">
                <Form.Item name={[name, 'subject']} noStyle rules={needed}>
                  <Select
                    aria-label={t({ zh: '知识点', en: 'Topic' })}
                    style={{ width: 170 }}
                    options={SUBJECTS.map((value) => ({ value, label: t(SUBJECT_NAMES[value]) }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'difficulty']} noStyle>
                  <Select
                    aria-label={t({ zh: '难度', en: 'Difficulty' })}
                    style={{ width: 130 }}
                    options={[
                      { value: 0, label: t({ zh: '难度不限', en: 'Any' }) },
                      ...DIFFICULTIES.map((value) => ({ value, label: t(DIFFICULTY_NAMES[value]) })),
                    ]}
                  />
                </Form.Item>
                <Form.Item name={[name, 'count']} noStyle rules={needed}>
                  <InputNumber aria-label={t({ zh: '题数', en: 'How many' })} min={1} max={100} style={{ width: 80 }} />
                </Form.Item>
                <InTheBank draw={draws[name]} bank={data?.rows as readonly InBank[] | undefined} />
                {fields.length > 1 && (
                  <Button
                    icon={<DeleteOutlined />}
                    aria-label={t({ zh: '删去这一行', en: 'Remove this line' })}
                    onClick={() => remove(name)}
                  />
                )}
              </div>
            ))}
            <Button
              size="small"
              icon={<PlusOutlined />}
              onClick={() => add({ subject: 'cases', difficulty: 0, count: 5 })}
            >
              {t({ zh: '再抽一类', en: 'Another kind' })}
            </Button>
          </fieldset>
        )}
      </Form.List>
      {missing.map(({ subject, difficulty, count, there }) => (
        <InfoNote
          key={`${subject} ${difficulty}`}
          tone="warning"
          text={{
            zh: `${SUBJECT_NAMES[subject].zh}${difficulty ? ` · ${DIFFICULTY_NAMES[difficulty].zh}` : ''}：要抽 ${count} 题，题库中可抽 ${there} 题。`,
            en: `${SUBJECT_NAMES[subject].en}${difficulty ? ` · ${DIFFICULTY_NAMES[difficulty].en}` : ''}: ${count} wanted, ${there} there to be drawn.`,
          }}
        />
      ))}
      <div className="field-row">
        <Form.Item name="passPercent" label={t({ zh: '通过线（%）', en: 'Passes at (%)' })} rules={needed}>
          <InputNumber min={1} max={100} style={{ width: 100 }} />
        </Form.Item>
        <Form.Item name="attempts" label={t({ zh: '次数', en: 'Attempts' })} rules={needed}>
          <InputNumber min={1} max={20} style={{ width: 90 }} />
        </Form.Item>
        <Form.Item name="minutes" label={t({ zh: '限时（分钟）', en: 'Minutes' })} rules={needed}>
          <InputNumber min={1} max={300} style={{ width: 100 }} />
        </Form.Item>
        <Form.Item
          name="hours"
          label={t({ zh: '学时', en: 'Hours' })}
          rules={needed}
          tooltip={t({
            zh: '通过后计入台账的固定学时；填 0 的测试只在课程里出现，学时由课程计',
            en: 'Fixed hours that passing counts as; with 0 it is met in courses alone, which give the hours',
          })}
        >
          <InputNumber min={0} max={24} step={0.5} style={{ width: 90 }} />
        </Form.Item>
      </div>
      <div className="field-row">
        <Form.Item name="opensOn" label={t({ zh: '开放日期', en: 'Opens on' })} rules={needed}>
          <DayInput />
        </Form.Item>
        <Form.Item name="closesOn" label={t({ zh: '关闭日期', en: 'Closes on' })} rules={needed}>
          <DayInput />
        </Form.Item>
      </div>
    </>
  );
}

type InTheBankParts = {
  readonly draw: Typed['draws'][number] | undefined;
  readonly bank: readonly InBank[] | undefined;
};
function InTheBank({ draw, bank }: InTheBankParts) {
  const t = useText();
  if (!draw?.subject || !bank) return null;
  const there = bank
    .filter(
      ({ subject, difficulty }) => subject === draw.subject && (!draw.difficulty || difficulty === draw.difficulty),
    )
    .reduce((sum, { count }) => sum + count, 0);
  return <span className="quiet nowrap">{t({ zh: `题库有 ${there} 题`, en: `${there} in the bank` })}</span>;
}
