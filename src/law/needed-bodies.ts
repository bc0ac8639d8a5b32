/**
 * Which bodies and persons a key unit names (Provisions 9(2)), as data, and what each hands over on leaving. The law says that they are named and
 * not which: the list is ours `[D]`.
 */
import type { Localised } from './localised.ts';

export type DesignationRole = keyof typeof DESIGNATION_ROLES;
type Shape = {
  readonly name: Localised;
  /** What one who stands in is called. */
  readonly deputy: Localised;
  /** At most one who is no deputy at a time; of a liaison, in each department. */
  readonly single: boolean;
  /** Somebody has to have it. */
  readonly needed: boolean;
  readonly handsOver: readonly HandOverItem[];
};

export const HAND_OVER_ITEMS = {
  papers: { zh: '制度、文件和台账', en: 'Rules, papers and registers' },
  matters: { zh: '未办结事项清单', en: 'A list of what is not finished' },
  accounts: { zh: '系统账号和权限', en: 'Accounts and rights of access' },
  contacts: { zh: '联系渠道和值班电话', en: 'Ways of contact and duty numbers' },
  keys: { zh: '钥匙、印章和证照', en: 'Keys, seals and documents' },
  people: { zh: '本部门人员情况', en: 'Who is in the department' },
  'clue-key': { zh: '线索钥匙和未办结线索', en: 'The key of clues, and clues in hand' },
} as const satisfies Record<string, Localised>;
export type HandOverItem = keyof typeof HAND_OVER_ITEMS;

const DEPUTY: Localised = { zh: '替补', en: 'deputy' };

export const DESIGNATION_ROLES = {
  'group-chair': {
    name: { zh: '领导小组组长', en: 'Chair of the leading group' },
    deputy: { zh: '副组长', en: 'vice-chair' },
    ...{ single: true, needed: true, handsOver: ['papers', 'matters'] },
  },
  'group-member': {
    name: { zh: '领导小组成员', en: 'Member of the leading group' },
    deputy: DEPUTY,
    ...{ single: false, needed: true, handsOver: ['papers', 'matters'] },
  },
  'office-head': {
    name: { zh: '办公室主任', en: 'Head of the office' },
    deputy: { zh: '副主任', en: 'deputy head' },
    ...{ single: true, needed: true, handsOver: ['papers', 'matters', 'accounts', 'keys', 'contacts'] },
  },
  'office-member': {
    name: { zh: '办公室成员', en: 'Member of the office' },
    deputy: DEPUTY,
    ...{ single: false, needed: false, handsOver: ['papers', 'matters', 'accounts'] },
  },
  'security-officer': {
    name: { zh: '安全防范专员', en: 'Security officer' },
    deputy: DEPUTY,
    ...{ single: true, needed: true, handsOver: ['papers', 'matters', 'accounts', 'keys', 'contacts'] },
  },
  'relay-officer': {
    name: { zh: '线索专员', en: 'Relay officer' },
    deputy: DEPUTY,
    ...{ single: true, needed: true, handsOver: ['clue-key', 'accounts', 'contacts'] },
  },
  'organ-contact': {
    name: { zh: '国家安全机关联系人', en: 'Contact for the organ' },
    deputy: DEPUTY,
    ...{ single: true, needed: true, handsOver: ['matters', 'contacts'] },
  },
  liaison: {
    name: { zh: '部门联络员', en: 'Liaison of a department' },
    deputy: DEPUTY,
    ...{ single: true, needed: true, handsOver: ['people', 'matters', 'accounts'] },
  },
} as const satisfies Record<string, Shape>;

export const ROLES_DESIGNATED = Object.keys(DESIGNATION_ROLES) as [DesignationRole, ...DesignationRole[]];
export const ITEMS_HANDED_OVER = Object.keys(HAND_OVER_ITEMS) as [HandOverItem, ...HandOverItem[]];
export const designationRole = (role: DesignationRole): Shape => DESIGNATION_ROLES[role];

/** Needed once in the unit: all but the liaisons, of whom each department needs one. */
export const NEEDED_ONCE = ROLES_DESIGNATED.filter((role) => role !== 'liaison' && designationRole(role).needed);

/** An item is handed over, or it is said why not. */
export const HANDED_OVER = ['done', 'nothing-there', 'taken-back', 'person-away'] as const;
export type HandedOver = (typeof HANDED_OVER)[number];
export const HANDED_OVER_NAMES: Record<HandedOver, Localised> = {
  done: { zh: '已交接', en: 'Handed over' },
  'nothing-there': { zh: '没有此项', en: 'There is nothing of it' },
  'taken-back': { zh: '由办公室收回', en: 'Taken back by the office' },
  'person-away': { zh: '本人不能到场，由办公室清点', en: 'The person could not come; the office went through it' },
};

export const END_REASONS = ['another-post', 'left-unit', 'term-over', 'resigned', 'entered-by-mistake'] as const;
export type EndReason = (typeof END_REASONS)[number];
export const END_REASON_NAMES: Record<EndReason, Localised> = {
  'another-post': { zh: '岗位变动', en: 'Another post' },
  'left-unit': { zh: '离开本单位', en: 'Has left the unit' },
  'term-over': { zh: '任期届满', en: 'The term is over' },
  resigned: { zh: '本人不再担任', en: 'Does not wish to go on' },
  'entered-by-mistake': { zh: '登记有误', en: 'Entered by mistake' },
};
