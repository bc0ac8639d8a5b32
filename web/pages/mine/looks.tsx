/** Who looked at my file, when and why. */
import { nameOfLook } from '../../../src/server/query-names.ts';
import { call, useQueryOf } from '../../api.ts';
import { InstantText } from '../../kit/days.tsx';
import { OwnExportMenu } from '../../kit/export-menu.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { GivenOfMe } from '../requests/given-of-me.tsx';

export function Looks() {
  const t = useText();
  const looks = useQueryOf('accounts.looks-at-me', {});
  return (
    <Section
      title={{ zh: '谁看过我的档案', en: 'Who looked at my file' }}
      extra={
        (looks.data?.rows.length ?? 0) > 0 && (
          <OwnExportMenu onExport={(choice) => call('accounts.export-looks-at-me', choice)} />
        )
      }
    >
      <Await query={looks}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyNote text={{ zh: '还没有人打开过我的档案。', en: 'Nobody has opened my file yet.' }} />
          ) : (
            <>
              <p className="quiet">
                {t({
                  zh: '同一人为同一目的在 10 分钟内连续查看，记为一次；日历程序自动读取的，每天记一次。',
                  en: 'The same account looking again for the same purpose within 10 minutes is listed once; a calendar program that reads by itself, once a day.',
                })}
              </p>
              <ul className="plain-rows">
                {rows.map((look) => (
                  <li key={look.lookId}>
                    <span>
                      <strong>{look.by}</strong>{' '}
                      <span className="quiet">{look.roles.map(t).join(t({ zh: '、', en: ', ' }))}</span>
                      <div>
                        {t(nameOfLook(look.query))} · {t(look.purpose)}
                      </div>
                    </span>
                    <span className="quiet nowrap">
                      <InstantText at={look.at} />
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Await>
      <GivenOfMe />
    </Section>
  );
}
