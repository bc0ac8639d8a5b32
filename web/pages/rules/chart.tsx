/** The organisation chart: a nested list drawn as a tree. What a screen reader reads and what is printed is the same list. */
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type DesignationRole, designationRole } from '../../../src/law/needed-bodies.ts';
import { ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';
import { type Node, treeOf } from '../units/department-tree.ts';
import type { Bodies, Designation } from './bodies.tsx';
import { DesignationDrawer } from './designation-drawer.tsx';

export function Chart({ found }: { found: Bodies }) {
  const [open, show] = useState<Designation>();
  const departments = treeOf(
    found.departments.map(({ parentId, ...one }) => ({ ...one, ...(parentId !== null && { parentId }) })),
    ({ departmentId, name }) => ({ departmentId, name }),
  );
  const place = (role: DesignationRole, departmentId: number | null = null) => (
    <Place key={`${role}-${departmentId}`} {...{ found, role, departmentId }} onOpen={show} />
  );
  return (
    <>
      <ul className="org-tree">
        <li>
          <Body name={{ zh: '领导小组', en: 'Leading group' }} />
          <ul>
            <li>{place('group-chair')}</li>
            <li>{place('group-member')}</li>
            <li>
              <Body name={{ zh: '办公室', en: 'Office' }} />
              <ul>
                {(['office-head', 'office-member', 'security-officer', 'relay-officer', 'organ-contact'] as const).map(
                  (role) => (
                    <li key={role}>{place(role)}</li>
                  ),
                )}
              </ul>
            </li>
            <li>
              <Body name={{ zh: '各部门', en: 'Departments' }} />
              <Departments
                className="org-departments"
                nodes={departments}
                placeOf={(departmentId) => place('liaison', departmentId)}
              />
            </li>
          </ul>
        </li>
      </ul>
      {open && <DesignationDrawer one={open} onClose={() => show(undefined)} />}
    </>
  );
}

function Body({ name }: { name: Localised }) {
  const t = useText();
  return <span className="org-body">{t(name)}</span>;
}

type DepartmentNode = Node<{ departmentId: number; name: string }>;
type Within = { nodes: readonly DepartmentNode[]; placeOf: (id: number) => ReactNode; className?: string };
function Departments({ nodes, placeOf, className }: Within) {
  return (
    <ul className={className}>
      {nodes.map(({ departmentId, name, children }) => (
        <li key={departmentId}>
          <strong>{name}</strong>
          {placeOf(departmentId)}
          {children && <Departments nodes={children} placeOf={placeOf} />}
        </li>
      ))}
    </ul>
  );
}

type Where = {
  readonly found: Bodies;
  readonly role: DesignationRole;
  readonly departmentId: number | null;
  readonly onOpen: (one: Designation) => void;
};
function Place({ found, role, departmentId, onOpen }: Where) {
  const t = useText();
  const { name, deputy, needed } = designationRole(role);
  const here = found.designations.filter(
    (one) => one.role === role && one.departmentId === departmentId && one.away === null,
  );
  const isVacant = needed && !here.some((one) => !one.deputy);
  return (
    <div className="org-place">
      <span className="org-as">{t(name)}</span>
      {here.map((one) => (
        <Button key={one.designationId} type="link" size="small" onClick={() => onOpen(one)}>
          {one.name}
          {one.deputy && t({ zh: `（${deputy.zh}）`, en: ` (${deputy.en})` })}
        </Button>
      ))}
      {isVacant && <ToneTag tone="late" text={{ zh: '空缺', en: 'Vacant' }} />}
      {!isVacant && here.length === 0 && <span className="quiet">—</span>}
    </div>
  );
}
