/** In which lists that left the system I stood: who took it, when, for what. What is only shown on a screen is not logged one by one, and it says so. */

import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { PURPOSE_NAMES } from '../../../src/platform/purposes.ts';
import { nameOfAct } from '../../../src/server/act-names.ts';
import { call, useQueryOf } from '../../api.ts';
import { InstantText } from '../../kit/days.tsx';
import { OwnExportMenu } from '../../kit/export-menu.tsx';
import { Await } from '../../kit/notes.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

export function Lists() {
  const t = useText();
  const lists = useQueryOf('rights.lists-with-me', {});
  return (
    <Section
      title={{ zh: '含有我的导出名单', en: 'Lists with me that were taken away' }}
      extra={
        (lists.data?.rows.length ?? 0) > 0 && (
          <OwnExportMenu onExport={(choice) => call('rights.export-lists-with-me', choice)} />
        )
      }
    >
      <p className="quiet">
        {t({
          zh: '导出、打印的名单逐次记录。屏幕上的名单不逐次记录：安全防范专员、主要负责人、组织人事可以看到全体人员的名单，外事、信息安全和部门联络员只看到各自经办的部分。',
          en: 'Each list that is exported or printed is recorded. Lists on a screen are not, one by one: the security officer, the head and personnel see lists of all people; foreign affairs, network security and liaisons those of their part.',
        })}
      </p>
      <Await query={lists}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t({ zh: '还没有含有我的名单被导出或打印。', en: 'No list with me has been taken away yet.' })}</p>
          ) : (
            <ul className="plain-rows">
              {rows.map((row) => (
                <li key={row.listId}>
                  <span>
                    <strong>{row.by}</strong>{' '}
                    <span className="quiet">
                      {row.roles.map((role) => t(ROLE_NAMES[role])).join(t({ zh: '、', en: ', ' }))}
                    </span>
                    <div>
                      {t(nameOfAct(row.list))}
                      {t({ zh: `（${row.people} 人）`, en: ` (${row.people} people)` })} ·{' '}
                      {t(PURPOSE_NAMES[row.purpose])}
                    </div>
                  </span>
                  <span className="quiet nowrap">
                    <InstantText at={row.at} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </Section>
  );
}
