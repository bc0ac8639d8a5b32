/** Posts that were opened in an emergency: shown for ever, in the person's file and to the person. Nothing where there is none. */
import { ruleOf } from '../../../src/law/duties.ts';
import type { Purpose } from '../../../src/platform/input.ts';
import { useQueryOf } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

export function Exceptions({ personId, purpose }: { personId: number; purpose: Purpose }) {
  const t = useText();
  const { data } = useQueryOf('reviews.openings', { personId: personId as never, purpose });
  const exceptions = (data?.openings ?? []).filter(({ how }) => how === 'emergency');
  if (exceptions.length === 0) return null;
  return (
    <Section title={{ zh: '紧急例外上岗', en: 'Posts opened in an emergency' }}>
      {exceptions.map((one) => (
        <p key={one.appointmentId}>
          <DayText day={one.startsOn} /> {t({ zh: '上岗，当时尚缺：', en: 'started; missing then: ' })}
          {one.missing.map((rule) => t(ruleOf(rule)!.title)).join(t({ zh: '、', en: ', ' }))}
          <br />
          {t({ zh: '理由：', en: 'Reason: ' })}
          {one.reason}{' '}
          <span className="quiet">
            {one.openedBy} · <InstantText at={one.openedAt} />
          </span>
        </p>
      ))}
    </Section>
  );
}
