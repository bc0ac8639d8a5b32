/** The facts of a leaver's case, and its record: what stands, and what was put right or taken back since. */
import { Button, Space } from 'antd';
import {
  FOLLOW_UP_OUTCOME_NAMES,
  FOLLOW_UP_WAY_NAMES,
  LEAVES_NAMES,
  REVOCABLE_STEPS,
  STEP_NAMES,
} from '../../../src/domain/leavers/leavers.ts';
import { LEVEL_NAMES } from '../../../src/law/names.ts';
import { type Fact, Facts, type RecordLine, RecordLines } from '../../kit/case.tsx';
import { DayText, momentOf } from '../../kit/days.tsx';
import { MarkTag } from '../../kit/mark-tag.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { useText } from '../../language.tsx';
import { type Opened, type Show, useMayAct } from './case.tsx';
import type { Doing } from './dialogs.tsx';

export function CaseFacts({ one }: { one: Opened }) {
  const t = useText();
  const [least, most] = one.usualMonths;
  const letter = one.steps.find(({ step }) => step === 'letter');
  const facts: Fact[] = [
    { title: { zh: '部门', en: 'Department' }, value: one.department },
    { title: { zh: '所离岗位', en: 'Post left' }, value: one.post },
    { title: { zh: '岗位涉密等级', en: 'Level' }, value: t(LEVEL_NAMES[one.level]) },
    { title: { zh: '去向', en: 'Leaves' }, value: t(LEAVES_NAMES[one.leaves]) },
    { title: { zh: '离岗离职日期', en: 'Leaves on' }, value: <DayText day={one.leavesOn} /> },
    {
      title: { zh: '脱密期', en: 'Declassification period' },
      value: one.periodFrom && (
        <span>
          <span className="nowrap">
            <DayText day={one.periodFrom} /> – <DayText day={one.periodTo} />
          </span>{' '}
          {one.outsideRange && (
            <ToneTag
              tone="soon"
              text={{ zh: `不在通常的 ${least}–${most} 个月内`, en: `outside the usual ${least}-${most} months` }}
            />
          )}
          <MarkTag mark="D" />
        </span>
      ),
    },
    { title: { zh: '确定该期限的理由', en: 'Why this long' }, value: one.reason },
    {
      title: { zh: '补偿', en: 'Compensation' },
      value:
        one.compensation === null
          ? t({ zh: '尚未登记', en: 'Not recorded yet' })
          : `${one.compensation ? t({ zh: '应予补偿', en: 'Owed' }) : t({ zh: '不涉及', en: 'None owed' })} · ${one.compensationBy ?? ''} · ${one.compensationOn}`,
    },
    {
      title: { zh: '出入境备案', en: 'Exit-entry filing' },
      value: <DayText day={one.steps.find(({ step }) => step === 'exit-filed')?.doneOn} />,
    },
    {
      title: { zh: '承诺书原件存放处', en: 'Where the signed letter is' },
      value: letter && (letter.originalKept ?? t({ zh: '未登记', en: 'Not recorded' })),
    },
  ];
  return (
    <Section title={{ zh: '基本情况', en: 'Facts' }}>
      <Facts facts={facts} columns={3} />
    </Section>
  );
}

const REVOCABLE: readonly string[] = REVOCABLE_STEPS;

export function CaseRecord({ one, show }: { one: Opened; show: Show }) {
  const t = useText();
  const may = useMayAct() && (one.state === 'open' || one.state === 'running');
  const buttons = (name: string, right: Doing | undefined, back: Doing | undefined) =>
    may && (
      <Space size={0} className="no-print">
        {right && (
          <Button
            type="link"
            size="small"
            aria-label={t({ zh: `更正：${name}`, en: `Put right: ${name}` })}
            onClick={() => show(right)}
          >
            {t({ zh: '更正', en: 'Put right' })}
          </Button>
        )}
        {back && (
          <Button
            type="link"
            size="small"
            aria-label={t({ zh: `撤回：${name}`, en: `Take back: ${name}` })}
            onClick={() => show(back)}
          >
            {t({ zh: '撤回', en: 'Take back' })}
          </Button>
        )}
      </Space>
    );
  const stepText = ({ step, periodFrom, periodTo }: Opened['steps'][number]) =>
    periodFrom ? `${t(STEP_NAMES[step])} ${periodFrom} – ${periodTo}` : t(STEP_NAMES[step]);
  const heldText = ({ how, outcome }: Opened['followUps'][number]) =>
    `${t({ zh: '回访', en: 'Follow-up' })} · ${t(FOLLOW_UP_WAY_NAMES[how])} · ${t(FOLLOW_UP_OUTCOME_NAMES[outcome])}`;
  const gone = (text: string, { withdrawnAt, withdrawnBy }: Opened['earlier']['steps'][number] | Earlier) => (
    <span className="quiet">
      <del>{text}</del>{' '}
      {t({
        zh: `（${momentOf(withdrawnAt!, false)} 由 ${withdrawnBy ?? ''} 更正或撤回）`,
        en: `(put right or taken back ${momentOf(withdrawnAt!, false)} by ${withdrawnBy ?? ''})`,
      })}
    </span>
  );
  const lines: RecordLine[] = [
    ...one.steps.map((step) => ({
      ...{ key: step.step, day: step.doneOn, at: step.enteredAt, by: step.enteredBy, tone: 'good' as const },
      text: (
        <>
          {stepText(step)}{' '}
          {buttons(
            t(STEP_NAMES[step.step]),
            rightOf(step.step),
            REVOCABLE.includes(step.step) ? { which: 'takeBack', step: step.step } : undefined,
          )}
        </>
      ),
    })),
    ...one.followUps.map((held) => ({
      ...{ key: `f${held.followUpId}`, day: held.on, at: held.enteredAt, by: held.enteredBy },
      text: (
        <>
          {heldText(held)}{' '}
          {buttons(
            `${t({ zh: '回访', en: 'follow-up' })} ${held.on}`,
            { which: 'followUp', followUp: held },
            { which: 'takeBack', followUp: held },
          )}
        </>
      ),
    })),
    ...one.earlier.steps.map((step) => ({
      ...{ key: `${step.step}${step.enteredAt}`, day: step.doneOn, at: step.enteredAt, by: step.enteredBy },
      text: gone(stepText(step), step),
    })),
    ...one.earlier.followUps.map((held) => ({
      ...{ key: `f${held.followUpId}`, day: held.on, at: held.enteredAt, by: held.enteredBy },
      text: gone(heldText(held), held),
    })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return (
    <Section title={{ zh: '办理记录', en: 'The record' }}>
      <RecordLines
        lines={[
          {
            key: 'opened',
            day: one.noticedOn,
            at: one.openedAt,
            text: t({ zh: '提出离岗离职，立项', en: 'Notice given, case opened' }),
          },
          ...lines,
        ]}
      />
    </Section>
  );
}

type Earlier = Opened['earlier']['followUps'][number];

/** The dialog in which a step is said again. */
function rightOf(step: Opened['steps'][number]['step']): Doing {
  if (step === 'letter') return { which: 'letter' };
  if (step === 'period') return { which: 'period' };
  if (step === 'exit-filed') return { which: 'exit' };
  if (step === 'told') return { which: 'end' };
  return { which: 'step', step };
}
