/** The part of the ledger that is one's work, above its rows: whose it is, and how it stands, duty by duty. */
import { Collapse, Tag } from 'antd';
import { ROLE_NAMES } from '../../../src/platform/permission.ts';
import { type ResultOf, useQueryOf } from '../../api.ts';
import { InfoNote } from '../../kit/notes.tsx';
import { useText } from '../../language.tsx';
import { useWhoAmI } from '../../shell.tsx';
import { ArticleBars } from '../where-we-stand/article-bars.tsx';
import { byDuty } from '../where-we-stand/articles.ts';

export type Part = ResultOf<'duties.my-part'>;

/** Who sees the whole ledger has no part of it. */
export const seesWholeLedger = (roles: readonly string[]): boolean =>
  roles.includes('security-officer') || roles.includes('head');

export function useMyPart(): Part | undefined {
  const { roles } = useWhoAmI();
  return useQueryOf('duties.my-part', {}, { enabled: !seesWholeLedger(roles) }).data;
}

export function PartTags({ part }: { part: Part }) {
  const t = useText();
  const { roles } = useWhoAmI();
  return (
    <>
      {part.department && (
        <Tag color="blue">{t({ zh: `${part.department}及下级部门`, en: `${part.department} and below` })}</Tag>
      )}
      {(['foreign-affairs', 'network-security', 'industry-officer', 'organ-officer'] as const)
        .filter((role) => roles.includes(role))
        .map((role) => (
          <Tag key={role} color="blue">
            {t({ zh: `${ROLE_NAMES[role].zh}事项`, en: `Duties of ${ROLE_NAMES[role].en.toLowerCase()}` })}
          </Tag>
        ))}
    </>
  );
}

export function MyPart({ part }: { part: Part }) {
  const t = useText();
  const { roles } = useWhoAmI();
  if (roles.includes('liaison') && !part.department) return <NoDepartment />;
  if (part.rules.length === 0) return null;
  return (
    <Collapse
      className="note"
      size="small"
      defaultActiveKey="counts"
      items={[
        {
          key: 'counts',
          label: t({ zh: '各项履行情况', en: 'How each duty stands' }),
          children: <ArticleBars lines={byDuty(part.rules)} />,
        },
      ]}
    />
  );
}

function NoDepartment() {
  return (
    <InfoNote
      tone="warning"
      text={{
        zh: '您的账号还没有对应到人员，或该人员没有所在部门，因此看不到部门的事项。请由组织人事在人员档案中登记您的部门；账号不是本人的，请系统管理员以本人重新开通。',
        en: 'Your account belongs to no person, or that person is in no department, so no department’s duties can be shown. Ask personnel to enter your department in your file; if the account is not tied to you, ask the system administrator to open one that is.',
      }}
    />
  );
}
