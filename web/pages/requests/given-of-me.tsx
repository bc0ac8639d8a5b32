/** What of one's own was given to an authority; and, as a number alone, what is not told yet (rights.md R9). */
import { BASIS_NAMES, ITEM_FORM_NAMES, ITEM_SUBJECT_NAMES } from '../../../src/domain/requests/requests.ts';
import { useQueryOf } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { useText } from '../../language.tsx';

export function GivenOfMe() {
  const t = useText();
  const { data } = useQueryOf('requests.given-of-me', {});
  if (!data) return null;
  const { rows, looks, withheld } = data;
  return (
    <>
      {rows.length > 0 && (
        <>
          <h3 className="given-of-me">{t({ zh: '依法提供给有关机关的', en: 'Given to an authority by law' })}</h3>
          <ul className="plain-rows">
            {rows.map((row) => (
              <li key={`${row.requestId} ${row.position}`}>
                <span>
                  <strong>{row.organ}</strong>
                  <div>
                    {t(ITEM_SUBJECT_NAMES[row.about])} · {t(ITEM_FORM_NAMES[row.form])}
                  </div>
                  <div className="quiet">{t(BASIS_NAMES[row.basis])}</div>
                </span>
                <span className="quiet nowrap">
                  <DayText day={row.on} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {looks.length > 0 && (
        <>
          <h3 className="given-of-me">
            {t({ zh: '为有关机关的要求查阅过我的档案', en: 'Who opened my file for a request of an authority' })}
          </h3>
          <ul className="plain-rows">
            {looks.map(({ requestId, at, by, organ }) => (
              <li key={`${requestId} ${at}`}>
                <span>
                  <strong>{organ}</strong>
                  <div>{by}</div>
                </span>
                <span className="quiet nowrap">
                  <InstantText at={at} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {withheld.ofMine > 0 && (
        <p className="quiet">
          {t({
            zh: `另有 ${withheld.ofMine} 条涉及您的记录依法暂不显示，期限届满的次日自动显示在这里。`,
            en: `${withheld.ofMine} more about you, by law not shown yet: shown here by itself on the day after that ends.`,
          })}
        </p>
      )}
      <p className="quiet">
        {t({
          zh: `全单位依法暂不告知的提供、查阅事项：${withheld.ofUnit} 件（所有人看到的数字相同；是否涉及您，期满后显示）。`,
          en: `Hand-overs and looks for authorities in the whole unit that are not told yet, by law: ${withheld.ofUnit} (everybody sees the same number; whether one concerns you is shown when its time is over).`,
        })}
      </p>
    </>
  );
}
