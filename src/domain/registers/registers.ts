/**
 * The six registers (台账) of Provisions 9(3): matters, places, carriers, data, posts, people. The first four are kept here, posts and people in
 * the module `people`. A register holds references: number, copies, holder, where. What a thing says, a secrecy mark, a file have no place in it
 * (Secrets Law 31(3): nothing secret in a system that is not for secrets), and nothing here is said about a person but what he has in hand.
 */
import type { PostLevel } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import type { ParameterKey } from '../../law/parameters.ts';
import type { Role } from '../../platform/permission.ts';

export const REGISTERS = ['secret-matter', 'place', 'carrier', 'data-set'] as const;
export type Register = (typeof REGISTERS)[number];
export const REGISTER_NAMES: Record<Register, Localised> = {
  'secret-matter': { zh: '涉密事项', en: 'Secret-related matters' },
  place: { zh: '涉密场所', en: 'Secret-related places' },
  carrier: { zh: '涉密载体和设备', en: 'Carriers and devices' },
  'data-set': { zh: '涉密数据', en: 'Data sets' },
};
/** One of them. */
export const ITEM_NAMES: Record<Register, Localised> = {
  'secret-matter': { zh: '涉密事项', en: 'Matter' },
  place: { zh: '涉密场所', en: 'Place' },
  carrier: { zh: '涉密载体', en: 'Carrier' },
  'data-set': { zh: '涉密数据', en: 'Data set' },
};

/** All six, as they are counted and checked together. */
export const SIX = [...REGISTERS, 'post', 'person'] as const;
export type OneOfSix = (typeof SIX)[number];
export const SIX_NAMES: Record<OneOfSix, Localised> = {
  ...REGISTER_NAMES,
  post: { zh: '涉密岗位', en: 'Secret-related posts' },
  person: { zh: '涉密人员', en: 'Secret-related people' },
};

/** Of the thing that is referred to, never of what stands here. */
export const LEVELS = ['none', 'confidential', 'secret', 'top-secret'] as const;
export type Level = (typeof LEVELS)[number];
export const LEVEL_NAMES: Record<Level, Localised> = {
  none: { zh: '非密', en: 'Not secret' },
  confidential: { zh: '秘密级', en: 'Confidential' },
  secret: { zh: '机密级', en: 'Secret' },
  'top-secret': { zh: '绝密级', en: 'Top secret' },
};
export const isBelow = (one: Level, other: Level): boolean => LEVELS.indexOf(one) < LEVELS.indexOf(other);

/** What somebody on a post of this level may have in hand (Secrets Law 43). */
const REACH: Record<PostLevel, Level> = {
  none: 'none',
  ordinary: 'confidential',
  important: 'secret',
  core: 'top-secret',
};
export const reachOf = (posts: readonly PostLevel[]): Level =>
  posts.map((post) => REACH[post]).reduce<Level>((most, one) => (isBelow(most, one) ? one : most), 'none');

/** By when it is looked at again: so many months, by its level. */
export const CHECK_FIGURES = {
  none: 'registers.check-none',
  confidential: 'registers.check-confidential',
  secret: 'registers.check-secret',
  'top-secret': 'registers.check-top-secret',
} as const satisfies Record<Level, ParameterKey>;

/** What kind of thing it is, in each register; a matter has none. */
export const FORMS = {
  'secret-matter': [],
  place: ['key-department', 'key-part', 'other-place'],
  carrier: ['paper', 'disc', 'usb', 'hard-disk', 'computer', 'phone', 'other-device', 'other'],
  'data-set': ['database', 'files', 'drawings', 'measurements', 'other-data'],
} as const satisfies Record<Register, readonly string[]>;
export type FormOf<R extends Register> = (typeof FORMS)[R][number];
export type Form = FormOf<Register>;
export const ALL_FORMS = [...FORMS.place, ...FORMS.carrier, ...FORMS['data-set']] as const;
export const FORM_NAMES: Record<Form, Localised> = {
  'key-department': { zh: '要害部门', en: 'Key department' },
  'key-part': { zh: '要害部位', en: 'Key part' },
  'other-place': { zh: '其他场所', en: 'Other place' },
  paper: { zh: '纸质', en: 'Paper' },
  disc: { zh: '光盘', en: 'Disc' },
  usb: { zh: 'U盘', en: 'USB stick' },
  'hard-disk': { zh: '硬盘', en: 'Hard disk' },
  computer: { zh: '计算机', en: 'Computer' },
  phone: { zh: '手机', en: 'Telephone' },
  'other-device': { zh: '其他设备', en: 'Other device' },
  other: { zh: '其他载体', en: 'Other carrier' },
  database: { zh: '数据库', en: 'Database' },
  files: { zh: '电子文件', en: 'Files' },
  drawings: { zh: '图纸、模型', en: 'Drawings, models' },
  measurements: { zh: '测试、观测数据', en: 'Measurements' },
  'other-data': { zh: '其他数据', en: 'Other data' },
};
export const formFits = (register: Register, form: Form | null): boolean =>
  FORMS[register].length === 0 ? form === null : (FORMS[register] as readonly string[]).includes(form ?? '');

/** Carriers that are devices: somebody outside may have tested and certified them. */
const DEVICES: readonly Form[] = ['usb', 'hard-disk', 'computer', 'phone', 'other-device'];
export const isDevice = (form: string | null | undefined): boolean => (DEVICES as readonly unknown[]).includes(form);

/** A place that is watched over: nobody visits it without an escort. */
export const isKeyPlace = ({ form, level }: { readonly form: string | null; readonly level: Level }): boolean =>
  form === 'key-department' || form === 'key-part' || level !== 'none';

export const ITEM_STATES = ['in-use', 'ended', 'destroyed'] as const;
export type ItemState = (typeof ITEM_STATES)[number];
export const ITEM_STATE_NAMES: Record<ItemState, Localised> = {
  'in-use': { zh: '在册', en: 'In use' },
  ended: { zh: '已注销', en: 'Ended' },
  destroyed: { zh: '已销毁', en: 'Destroyed' },
};

/** Why an item is no longer managed here: closed, for a register tells no story. */
export const END_REASONS = ['declassified', 'handed-over', 'no-longer-used', 'entered-by-mistake'] as const;
export type EndReason = (typeof END_REASONS)[number];
export const END_REASON_NAMES: Record<EndReason, Localised> = {
  declassified: { zh: '已解密', en: 'Declassified' },
  'handed-over': { zh: '已移交外单位', en: 'Handed to another unit' },
  'no-longer-used': { zh: '不再使用', en: 'No longer used' },
  'entered-by-mistake': { zh: '登记有误', en: 'Entered by mistake' },
};

/** Where a carrier is: in the unit's keeping, in somebody's hands, or on its way there. */
export const WHERES = ['kept', 'held', 'waiting', 'overdue'] as const;
export type Where = (typeof WHERES)[number];
export const WHERE_NAMES: Record<Where, Localised> = {
  kept: { zh: '在库', en: 'Kept' },
  held: { zh: '由人持有', en: 'In hand' },
  waiting: { zh: '待签收', en: 'Waits for signatures' },
  overdue: { zh: '逾期未还', en: 'Overdue' },
};

export const DESIGNATION_AT_MOST = 60;
/**
 * Whether a text says what is in a thing instead of naming it: more than one sentence, or more lines than one. A name needs neither; the page says
 * so, and the server refuses it.
 */
export function looksLikeContent(text: string): boolean {
  const sentences = text.split(/[。！？!?；;]|\.\s/).filter((part) => part.trim() !== '');
  return sentences.length > 1 || /[\r\n\t]/.test(text) || /[。！？]$/.test(text.trim());
}

/** What a label says, and its QR code: the unit and the item by their numbers. Neither level nor name stands on it. */
export const labelOf = (unitId: number, itemId: number): string => `BLW-${unitId}-${itemId}`;
export function itemOfLabel(text: string): { readonly unitId: number; readonly itemId: number } | undefined {
  const read = /^BLW-(\d{1,9})-(\d{1,15})$/.exec(text.trim().toUpperCase());
  return read ? { unitId: Number(read[1]), itemId: Number(read[2]) } : undefined;
}

/** The security office keeps them; the head reads. Whoever has something in hand sees it on My page. */
export const KEEP = ['security-officer'] as const satisfies readonly Role[];
export const READ = ['security-officer', 'head'] as const satisfies readonly Role[];
export const EVERYBODY = [
  ...(['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security', 'liaison'] as const),
  ...(['relay-officer', 'member'] as const),
] as const satisfies readonly Role[];
