/** What one is told of emergency access to one's own records, as soon as it is over. */

import {
  EMERGENCY_GROUND_NAMES,
  EMERGENCY_PART_NAMES,
  REVIEW_OUTCOME_NAMES,
} from '../../../src/domain/emergency-access/emergency-access.ts';
import { useQueryOf } from '../../api.ts';
import { ComplaintRoutes } from '../../kit/complaint-routes.tsx';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { COLON } from '../../kit/punctuation.ts';
import { useText } from '../../language.tsx';

export function EmergencyAccessToMe() {
  const t = useText();
  const { data } = useQueryOf('emergency-access.of-me', {});
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title={{ zh: '对我的紧急查阅', en: 'Emergency access to my records' }}>
      <ul className="plain-rows">
        {data.rows.map((one) => (
          <li key={one.grantId}>
            <span>
              <strong>{t(EMERGENCY_PART_NAMES[one.part])}</strong>
              <div>
                {t({
                  zh: `${one.askedBy} 申请，${one.decidedBy ?? ''} 同意；打开 ${one.looksAt.length} 次。`,
                  en: `Asked by ${one.askedBy}, agreed by ${one.decidedBy ?? ''}; opened ${one.looksAt.length} times.`,
                })}
              </div>
              <div>
                {t(EMERGENCY_GROUND_NAMES[one.ground])}
                {t(COLON)}
                {one.reason}
              </div>
              {one.account && (
                <div>
                  {t({ zh: '用途：', en: 'What it served: ' })}
                  {one.account}
                </div>
              )}
              <div>
                {one.outcome ? (
                  <>
                    {t({ zh: `复核（${one.reviewedBy}）：`, en: `Review (${one.reviewedBy}): ` })}
                    {t(REVIEW_OUTCOME_NAMES[one.outcome])}
                    {t({ zh: '。', en: '. ' })}
                    {one.review}
                  </>
                ) : (
                  <>
                    {t({ zh: '第三人复核期限', en: 'To be reviewed by a third person by' })}{' '}
                    <DayText day={one.reviewBy!} />
                  </>
                )}
              </div>
            </span>
            <span className="quiet nowrap">
              <InstantText at={one.decidedAt!} /> – <InstantText at={one.endedAt ?? one.endsAt!} />
            </span>
          </li>
        ))}
      </ul>
      <ComplaintRoutes />
    </Section>
  );
}
