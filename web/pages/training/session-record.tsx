/** What was done with the session, and when it was entered; who attended stands in the list above. */
import { CORRECTION_REASON_NAMES } from '../../../src/domain/training/training.ts';
import { type RecordLine, RecordLines } from '../../kit/case.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';
import type { Opened } from './session-case.ts';

export function SessionRecord({ session }: { session: Opened }) {
  const t = useText();
  const line = (key: string, at: string | null, text: Localised): RecordLine[] =>
    at ? [{ key, at, text: t(text) }] : [];
  const reason = session.correctionReason && CORRECTION_REASON_NAMES[session.correctionReason];
  return (
    <Section title={{ zh: '办理记录', en: 'The record' }}>
      <RecordLines
        lines={[
          ...line('planned', session.enteredAt, { zh: '录入本场培训', en: 'The session was entered' }),
          ...line('held', session.heldAt, {
            zh: '首次开放签到或登记，记为已举办',
            en: 'Check-in opened or the first attendance entered: it counts as held',
          }),
          ...line('closed', session.closedAt, { zh: '关闭签到', en: 'The check-in was closed' }),
          ...line('corrected', session.correctedAt, {
            zh: `更正日期、学时或组织方${reason ? `：${reason.zh}` : ''}`,
            en: `Day, hours or organiser corrected${reason ? `: ${reason.en}` : ''}`,
          }),
          ...line('cancelled', session.cancelledAt, { zh: '取消本场', en: 'The session was cancelled' }),
        ]}
      />
    </Section>
  );
}
