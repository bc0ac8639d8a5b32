/** How the unit is made up: the tree of departments, and the posts with their levels. */
import { Tabs } from 'antd';
import { oneOf } from '../../kit/filters.ts';
import { useFilters, useGo } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { DepartmentsPart } from './departments.tsx';
import { PostsPart } from './posts.tsx';

const PARTS = ['departments', 'posts'] as const;

export default function DepartmentsAndPosts() {
  const t = useText();
  const go = useGo();
  const [search] = useFilters();
  return (
    <Page
      title={{ zh: '部门和岗位', en: 'Departments and posts' }}
      purpose={{
        zh: '涉密等级、涉外属性定在岗位上，不定在人身上；谁任职，谁就有相应的应履行事项。',
        en: 'Levels belong to posts, never to people; who holds a post owes what follows from it.',
      }}
    >
      <Tabs
        activeKey={oneOf(PARTS, search.part) ?? 'departments'}
        onChange={(part) => go({ to: '/departments', search: { part }, replace: true })}
        destroyOnHidden
        items={[
          { key: 'departments', label: t({ zh: '部门', en: 'Departments' }), children: <DepartmentsPart /> },
          { key: 'posts', label: t({ zh: '岗位', en: 'Posts' }), children: <PostsPart /> },
        ]}
      />
    </Page>
  );
}
