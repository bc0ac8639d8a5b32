/** What was done with a measure, by day: who did it, and when it was entered. */
import {
  CHANGED_FIELD_NAMES,
  CHECK_OUTCOME_NAMES,
  type ChangedField,
  MEASURE_FORM_NAMES,
  type MeasureForm,
} from '../../../src/domain/measures/measures.ts';
import { type RecordLine, RecordLines } from '../../kit/case.tsx';
import { Section } from '../../kit/page.tsx';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { type Measure, TONE_OF_CHECK } from './words.tsx';

type Before = Measure['changes'][number]['before'];
/** What stood there before, in words; nothing of who answered for it, nor once the measure's time is over. */
function changedField(field: ChangedField, before: Before): Localised {
  const { zh, en } = CHANGED_FIELD_NAMES[field];
  const said = field === 'owner' ? undefined : before?.[field];
  if (said === undefined) return { zh, en };
  if (said === '') return { zh: `${zh}（原为空）`, en: `${en} (was empty)` };
  if (field === 'interval') return { zh: `${zh}（原 ${said} 个月）`, en: `${en} (was ${said} months)` };
  const form = field === 'form' ? MEASURE_FORM_NAMES[said as MeasureForm] : { zh: said, en: said };
  return { zh: `${zh}（原“${form.zh}”）`, en: `${en} (was “${form.en}”)` };
}

/** Registered, changed, checked, papers brought, ended: who and when. */
export function MeasureRecord({ one }: { one: Measure }) {
  const t = useText();
  const lines: (RecordLine & { readonly at: string })[] = [
    {
      ...{ key: 'registered', day: one.effectiveOn, at: one.enteredAt, tone: 'plain' },
      ...(one.enteredBy && { by: one.enteredBy }),
      text: t({ zh: '登记措施（日期为生效日期）', en: 'Registered (the day is that from which it holds)' }),
    },
    ...one.changes.map(({ measureChangeId, changed, before, changedOn, changedAt, by }) => ({
      ...{ key: `change-${measureChangeId}`, day: changedOn, at: changedAt, tone: 'plain' as const },
      ...(by && { by }),
      text: t({
        zh: `更改：${changed.map((field) => changedField(field, before).zh).join('；')}`,
        en: `Changed: ${changed.map((field) => changedField(field, before).en).join('; ')}`,
      }),
    })),
    ...one.checks.map(({ measureCheckId, checkedOn, enteredAt, outcome, words, by }) => ({
      ...{ key: `check-${measureCheckId}`, day: checkedOn, at: enteredAt },
      ...(by && { by }),
      tone: TONE_OF_LINE[outcome],
      text: (
        <>
          {t({ zh: '检查', en: 'Checked' })}{' '}
          <ToneTag tone={TONE_OF_CHECK[outcome]} text={CHECK_OUTCOME_NAMES[outcome]} /> {words}
        </>
      ),
    })),
    ...one.files.map(({ measureFileId, title, version, enteredAt, by }) => ({
      ...{ key: `paper-${measureFileId}`, at: enteredAt, tone: 'plain' as const },
      ...(by && { by }),
      text: t({ zh: `添加文件：${title}（第${version}版）`, en: `Paper added: ${title} (version ${version})` }),
    })),
    ...(one.endedAt
      ? [
          {
            ...{ key: 'ended', day: one.endedOn, at: one.endedAt, tone: 'late' as const },
            ...(one.endedBy && { by: one.endedBy }),
            text: t({ zh: `终止：${one.endReason ?? '—'}`, en: `Ended: ${one.endReason ?? '—'}` }),
          },
        ]
      : []),
  ];
  return (
    <Section title={{ zh: '办理记录', en: 'The record' }}>
      <RecordLines lines={lines.toSorted((a, b) => a.at.localeCompare(b.at))} />
    </Section>
  );
}
const TONE_OF_LINE = { works: 'good', partly: 'plain', fails: 'late' } as const;
