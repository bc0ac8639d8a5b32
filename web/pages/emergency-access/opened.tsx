/** What a grant opened, while it lasts: one person's file, or what he reported. Not kept when the page is left. */
import { MATTER_TRIGGER_NAMES } from '../../../src/domain/matters/matters.ts';
import type { ResultOf } from '../../api.ts';
import { Facts } from '../../kit/case.tsx';
import { InstantText } from '../../kit/days.tsx';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';

export type Opened = ResultOf<'emergency-access.open'>;

export function OpenedRecords({ opened: { file, matters } }: { opened: Opened }) {
  const t = useText();
  return (
    <div style={{ marginBlockStart: 16 }}>
      <InfoNote
        tone="warning"
        text={{
          zh: '本次打开已记入日志，本人可以看到。只看需要的，不抄录无关内容。',
          en: 'This opening is logged and shown to the person. Read what is needed and copy nothing else.',
        }}
      />
      {file && (
        <Facts
          facts={[
            { title: { zh: '姓名', en: 'Name' }, value: file.name },
            { title: { zh: '工号', en: 'Staff number' }, value: file.staffNumber },
            { title: { zh: '部门', en: 'Department' }, value: file.department },
            { title: { zh: '电话', en: 'Telephone' }, value: file.phone },
            { title: { zh: '邮箱', en: 'E-mail' }, value: file.email },
            {
              title: { zh: '岗位', en: 'Posts' },
              value: file.holdings.map(({ title }) => title).join(t({ zh: '、', en: ', ' })) || null,
            },
          ]}
        />
      )}
      {matters?.length === 0 && <p>{t({ zh: '没有报告过事项。', en: 'Nothing was reported.' })}</p>}
      <ul className="plain-rows">
        {matters?.map((one) => (
          <li key={one.matterId}>
            <span>
              <strong>{t(MATTER_TRIGGER_NAMES[one.trigger])}</strong>
              {one.words.map(({ what, said, saidAt }) => (
                <div key={saidAt} className="kept-lines">
                  {what === 'handling' && <span className="quiet">{t({ zh: '单位办理：', en: 'The unit: ' })}</span>}
                  {said}
                </div>
              ))}
            </span>
            <span className="quiet nowrap">
              <InstantText at={one.reportedAt} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
