/** What the unit makes known to its people, on a phone: the newest first, each with its source. */
import { useQueryOf } from '../../api.ts';
import { DayText } from '../../kit/days.tsx';
import { Link } from '../../kit/link.tsx';
import { Await, EmptyNote } from '../../kit/notes.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';

export default function MyLibrary() {
  const t = useText();
  const mine = useQueryOf('library.mine', {});
  return (
    <Page
      narrow
      title={{ zh: '学习材料', en: 'Materials' }}
      purpose={{
        zh: '国家安全机关和行业主管部门的指导材料，由单位公布。看了什么不作记录。',
        en: 'Guidance of organs and departments that your unit makes known. What you read is not recorded.',
      }}
    >
      <Await query={mine}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyNote
              text={{
                zh: '单位还没有公布材料。公布后列在这里。',
                en: 'Nothing has been made known yet. It will stand here.',
              }}
            />
          ) : (
            <ul className="plain-rows">
              {items.map(({ libraryItemId, title, from, day }) => (
                <li key={libraryItemId}>
                  <Link to={`/mine/library/${libraryItemId}`}>{title}</Link>
                  <span className="plain-row-side quiet">
                    {t({ zh: '来源：', en: 'From ' })}
                    {from} · <DayText day={day} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </Page>
  );
}
