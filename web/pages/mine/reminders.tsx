/** What I was reminded of in the last three months, by whom. */
import { ruleOf } from '../../../src/law/duties.ts';
import { useQueryOf } from '../../api.ts';
import { InstantText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';

const BY_CALENDAR: Localised = { zh: '系统按期提醒', en: 'By the calendar' };
const handBack = (documents: number): Localised => ({
  zh: `交回证照（${documents} 件）`,
  en: `${documents === 1 ? 'A travel document' : `${documents} travel documents`} to hand back`,
});

const toFinish: Localised = { zh: '学完被指派的课程（见“我的培训”）', en: 'A course to finish (under My training)' };

export function Reminders() {
  const t = useText();
  const { data } = useQueryOf('notices.my-reminders', {});
  if (!data || data.reminders.length === 0) return null;
  return (
    <Section title={{ zh: '收到的提醒', en: 'What I was reminded of' }}>
      <p className="quiet">
        {t({
          zh: '最近三个月收到的提醒，只有您本人看到。已办理的事项在“我要做的”中不再出现。',
          en: 'Reminders of the last three months; only you see them. What is done no longer stands under “What I owe”.',
        })}
      </p>
      <ul className="plain-rows">
        {data.reminders.map((one) => (
          <li key={one.day}>
            <span>
              <strong>{one.by ?? t(BY_CALENDAR)}</strong>
              <div>
                {[
                  ...(one.documents > 0 ? [t(handBack(one.documents))] : []),
                  ...(one.courses > 0 ? [t(toFinish)] : []),
                  ...one.rules.map((rule) => t(ruleOf(rule)?.title ?? { zh: '', en: '' })),
                ].join(t({ zh: '；', en: '; ' }))}
              </div>
            </span>
            <span className="quiet nowrap">
              <InstantText at={one.at} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
