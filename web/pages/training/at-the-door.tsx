/** One's own comings of which nothing is counted yet, each with what is known and what follows. */
import { DECISION_NAMES } from '../../../src/domain/training/training.ts';
import type { ResultOf } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { Section } from '../../kit/page.tsx';
import { type Localised, useText } from '../../language.tsx';

type Row = ResultOf<'training.mine'>['atTheDoor'][number];

function follows({ inAt, outAt, sharedAt, decision, closed }: Row): Localised {
  if (decision !== null)
    return { zh: `安全员核定：${DECISION_NAMES[decision].zh}。`, en: `Decided: ${DECISION_NAMES[decision].en}.` };
  if (inAt === null && sharedAt !== null)
    return {
      zh: '所用手机已由他人使用，没有签到。请当面找安全员核对，由其按名单登记。',
      en: 'The phone had been used by somebody else, so you are not checked in. Please have the security officer confirm by sight.',
    };
  if (outAt !== null) return { zh: '在场不足半小时，不计学时。', en: 'Less than half an hour: nothing counts.' };
  return closed
    ? {
        zh: '没有签退，学时未定。由安全员核定，结果显示在这里；如有不同意见，请向安全员说明或者提出更正。',
        en: 'You did not check out, so the hours are not known. The security officer decides and it is shown here; if you disagree, tell them or ask for a correction.',
      }
    : { zh: '离场时请扫屏幕上的签退码。', en: 'When you leave, scan the code for checking out.' };
}

export function AtTheDoor({ rows }: { rows: readonly Row[] }) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <Section title={{ zh: '已签到，学时未计', en: 'Checked in, nothing counted yet' }}>
      {rows.map((row) => (
        <div key={row.trainingId} className="session-card">
          <strong>{row.topic}</strong>
          <div>
            <DayText day={row.day} /> {row.startTime}
            {row.inAt && (
              <>
                {t({ zh: '，签到 ', en: ', came ' })}
                <InstantText at={row.inAt} />
              </>
            )}
            {row.outAt && (
              <>
                {t({ zh: '，签退 ', en: ', went ' })}
                <InstantText at={row.outAt} />
              </>
            )}
          </div>
          <div className="quiet">{t(follows(row))}</div>
        </div>
      ))}
    </Section>
  );
}
