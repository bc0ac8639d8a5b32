/**
 * Roles. Who may do what stands in the `by` of each action and query; the whole is printed as one table by a test
 * (tests/permissions.test.ts), which is the document a lawyer reads.
 */
import type { Localised } from '../law/localised.ts';

export const ROLES = [
  'security-officer',
  'head',
  'personnel',
  'foreign-affairs',
  'network-security',
  'liaison',
  'relay-officer',
  'member',
  'system-admin',
  'security-admin',
  'auditor',
  'industry-officer',
  'organ-officer',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, Localised> = {
  'security-officer': { zh: '安全防范专员', en: 'Security officer' },
  head: { zh: '单位主要负责人', en: 'Head of unit' },
  personnel: { zh: '组织人事', en: 'Personnel' },
  'foreign-affairs': { zh: '外事', en: 'Foreign affairs' },
  'network-security': { zh: '信息安全', en: 'Network security' },
  liaison: { zh: '部门联络员', en: 'Department liaison' },
  'relay-officer': { zh: '线索专员', en: 'Relay officer' },
  member: { zh: '员工', en: 'Member of staff' },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全保密管理员', en: 'Security administrator' },
  auditor: { zh: '安全审计员', en: 'Auditor' },
  'industry-officer': { zh: '行业主管部门专员', en: 'Industry officer' },
  'organ-officer': { zh: '国家安全机关专员', en: 'Organ officer' },
};

/** Whether an account bears the name of an office: opened before it was known who would hold it. */
export const isNamedByOffice = (displayName: string): boolean =>
  ROLES.some((role) => ROLE_NAMES[role].zh === displayName);

/** The three administrators: three persons, and none of them reads business content (MLPS; rights.md R1). */
export const ADMINISTRATORS = ['system-admin', 'security-admin', 'auditor'] as const satisfies readonly Role[];

export type RolesVerdict = 'fine' | 'several-administrators' | 'administrator-with-business' | 'none';

/** Whether one account may hold these roles together: an administrator's holds beside his office at most his own matters as a member. */
export function mayHoldTogether(roles: readonly Role[]): RolesVerdict {
  if (roles.length === 0) return 'none';
  const administrators = roles.filter((role) => ADMINISTRATORS.some((one) => one === role));
  if (administrators.length > 1) return 'several-administrators';
  const others = roles.filter((role) => role !== 'member' && role !== administrators[0]);
  if (administrators.length === 1 && others.length > 0) return 'administrator-with-business';
  return 'fine';
}

export const hasAny = (held: readonly Role[], wanted: readonly Role[]): boolean =>
  wanted.some((role) => held.includes(role));
