/**
 * Self-inspection (自查, Provisions 9(9)): the unit looks at its own work, item by item, and the head certifies what was found and that it was put
 * right. The organs' inspection of units is another thing (module inspections). A template is data in versions; what was asked stays with the
 * inspection, whatever becomes of the template.
 *
 * Three levels: the unit, its departments, its members. Points are the unit's alone: a member answers for himself and the officer, and no number
 * is ever made of it (rights.md R3).
 */
import type { UnitStatus } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import type { Role } from '../../platform/permission.ts';

export const LEVELS = ['unit', 'department', 'member'] as const;
export type Level = (typeof LEVELS)[number];
export const LEVEL_NAMES: Record<Level, Localised> = {
  unit: { zh: '单位', en: 'Unit' },
  department: { zh: '内设部门', en: 'Department' },
  member: { zh: '个人', en: 'Member' },
};

/** Scored; deducted when it happened, whatever the rest; deciding alone. An item for members is none of these: it counts nothing. */
export const ITEM_KINDS = ['scored', 'aggravating', 'veto', 'uncounted'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export const ITEM_KIND_NAMES: Record<ItemKind, Localised> = {
  scored: { zh: '计分项', en: 'Scored' },
  aggravating: { zh: '加重扣分项', en: 'Aggravating' },
  veto: { zh: '否决项', en: 'Veto' },
  uncounted: { zh: '不计分', en: 'Not counted' },
};

/** What a unit may have or not have. */
export const HOLDINGS = [
  ...(['secret-posts', 'foreign-posts', 'key-posts', 'stationed', 'trips', 'exchanges', 'leavers'] as const),
  ...(['carriers'] as const),
] as const;
export type Holding = (typeof HOLDINGS)[number];
export const HOLDING_NAMES: Record<Holding, Localised> = {
  'secret-posts': { zh: '有涉密岗位', en: 'there are secret-related posts' },
  'foreign-posts': { zh: '有涉外岗位', en: 'there are foreign-related posts' },
  'key-posts': { zh: '有关键岗位', en: 'there are key posts' },
  stationed: { zh: '有长期驻外人员', en: 'somebody is stationed abroad' },
  trips: { zh: '期间有出国（境）', en: 'there were journeys abroad in the period' },
  exchanges: { zh: '期间有涉外活动', en: 'there were foreign exchanges in the period' },
  leavers: { zh: '期间有涉密人员离岗离职', en: 'secret-related personnel left in the period' },
  carriers: { zh: '有在用载体', en: 'there are carriers in use' },
};

/** What a register, the findings or the cross-checks answer beside the ledger; and the page that shows it. */
export const COUNTS = {
  carriers: { name: { zh: '载体台账', en: 'Register of carriers' }, page: '/registers' },
  places: { name: { zh: '场所台账', en: 'Register of places' }, page: '/registers' },
  'data-sets': { name: { zh: '数据台账', en: 'Register of data' }, page: '/registers' },
  'technical-findings': { name: { zh: '技术问题整改', en: 'Findings of tests and checks' }, page: '/findings' },
  'self-inspection-findings': {
    name: { zh: '以往自查的问题', en: 'Findings of earlier self-inspections' },
    page: '/findings?source=self-inspection',
  },
  'contradictions-carriers': {
    name: { zh: '载体的矛盾', en: 'Contradictions about carriers' },
    page: '/cross-checks?area=carriers',
  },
  'contradictions-places-and-data': {
    name: { zh: '场所和数据的矛盾', en: 'Contradictions about places and data' },
    page: '/cross-checks?area=places-and-data',
  },
  'contradictions-measures': {
    name: { zh: '措施的矛盾', en: 'Contradictions about measures' },
    page: '/cross-checks?area=measures',
  },
  'contradictions-leaving': {
    name: { zh: '离岗离职的矛盾', en: 'Contradictions about leaving' },
    page: '/cross-checks?area=leaving',
  },
} as const satisfies Record<string, { name: Localised; page: string }>;
export type CountName = keyof typeof COUNTS;
export const COUNT_NAMES = Object.keys(COUNTS) as [CountName, ...CountName[]];

/** Whom an item asks: always where left out; where the unit is or has one of these; or the one who answers says whether. */
export type Condition =
  | { readonly statuses: readonly UnitStatus[] }
  | { readonly has: Holding }
  | { readonly asked: true };

export type Item = {
  /** Its number, once in the template. */
  readonly ref: string;
  readonly level: Level;
  readonly kind: ItemKind;
  /** Points, in halves. Of a scored item alone. */
  readonly weight: number;
  /** What one occurrence costs; all of the weight where it is left out. */
  readonly each?: number | undefined;
  /** What all occurrences cost at the most; the weight where it is left out. A key item may cost more than it gives. */
  readonly cap?: number | undefined;
  readonly applies?: Condition | undefined;
  readonly question: Localised;
  /** How it is carried out, or how one looks at it. */
  readonly how: Localised;
  /** What an inspector would ask to see. */
  readonly evidence: Localised;
  readonly law: Localised;
  /** The duty it is about, by its code. */
  readonly duty?: string | undefined;
  /** The rules of the ledger that answer it. */
  readonly rules?: readonly number[] | undefined;
  /** What registers and findings answer. */
  readonly counts?: readonly CountName[] | undefined;
};

export type TemplateSection = {
  readonly ref: string;
  readonly title: Localised;
  /** What its scored items add up to. */
  readonly points: number;
  readonly items: readonly Item[];
};

export type Template = {
  readonly code: string;
  readonly version: number;
  readonly title: Localised;
  readonly description: Localised;
  /** What its sections add up to. */
  readonly total: number;
  readonly sections: readonly TemplateSection[];
};

export const SECTIONS_AT_MOST = 40;
export const ITEMS_AT_MOST = 300;
export const DEPARTMENTS_AT_MOST = 200;
export const OCCURRENCES_AT_MOST = 9_999;
export const FILES_OF_AN_ITEM = 10;

export const itemsOf = ({ sections }: Pick<Template, 'sections'>, level?: Level): Item[] =>
  sections.flatMap(({ items }) => items.filter((one) => level === undefined || one.level === level));

/** Items that say what happened are answered with yes when it did; of all others yes is as it should be. */
export const ANSWERS = ['met', 'not-met', 'not-applicable'] as const;
export type Answer = (typeof ANSWERS)[number];
export const ANSWER_NAMES: Record<Answer, Localised> = {
  met: { zh: '符合', en: 'Met' },
  'not-met': { zh: '不符合', en: 'Not met' },
  'not-applicable': { zh: '不适用', en: 'Does not apply' },
};
export const HAPPENED_NAMES: Record<Answer, Localised> = {
  met: { zh: '没有发生', en: 'Did not happen' },
  'not-met': { zh: '发生过', en: 'Happened' },
  'not-applicable': { zh: '不适用', en: 'Does not apply' },
};
export const answerNames = (kind: ItemKind): Record<Answer, Localised> =>
  kind === 'aggravating' || kind === 'veto' ? HAPPENED_NAMES : ANSWER_NAMES;

/** What the ledger says of an item's rules in the period. */
export type Figures = {
  readonly met: number;
  readonly late: number;
  readonly overdue: number;
  readonly open: number;
};

export const STATES = ['open', 'submitted', 'certified', 'cancelled'] as const;
export type State = (typeof STATES)[number];
export const STATE_NAMES: Record<State, Localised> = {
  open: { zh: '自查中', en: 'Under way' },
  submitted: { zh: '待主要负责人签署', en: 'Waits for the head' },
  certified: { zh: '已签署', en: 'Certified' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

export const AUDIENCES = ['everyone', 'secret-or-foreign-related', 'nobody'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const AUDIENCE_NAMES: Record<Audience, Localised> = {
  everyone: { zh: '全体人员', en: 'Everyone' },
  'secret-or-foreign-related': { zh: '涉密、涉外人员', en: 'Secret- and foreign-related personnel' },
  nobody: { zh: '本次不要求个人自查', en: 'Nobody this time' },
};

export const BANDS = ['meets', 'basically', 'not'] as const;
export type Band = (typeof BANDS)[number];
export const BAND_NAMES: Record<Band, Localised> = {
  meets: { zh: '符合要求', en: 'Meets the requirements' },
  basically: { zh: '基本符合要求', en: 'Basically meets them' },
  not: { zh: '不符合要求', en: 'Does not meet them' },
};

/** Of the unit and of its sections; of a person there is none. In tenths of a percent, rounded down: 89.96 is not 90. */
export type Result = {
  readonly points: number;
  readonly applicable: number;
  /** What aggravating items took. */
  readonly deducted: number;
  readonly permille: number | null;
  readonly band: Band | null;
  readonly vetoed: boolean;
  readonly sections: readonly {
    readonly ref: string;
    readonly title: Localised;
    readonly points: number;
    readonly applicable: number;
  }[];
};

/** What the head says, each by itself. */
export const STATEMENTS = ['done', 'briefed', 'corrected', 'supported'] as const;
export type Statement = (typeof STATEMENTS)[number];
export const STATEMENT_NAMES: Record<Statement, Localised> = {
  done: {
    zh: '本次自查已经按照模板逐项开展，所答与实际情况一致。',
    en: 'This self-inspection was carried out item by item, and what is answered is so.',
  },
  briefed: {
    zh: '自查结果已经向领导班子成员和有关部门负责人通报。',
    en: 'The result was made known to the other leaders and the heads of the departments concerned.',
  },
  corrected: {
    zh: '对发现的问题已经采取整改措施，或者已经明确责任人和期限。',
    en: 'What was found was put right, or somebody is to put it right by a day.',
  },
  supported: {
    zh: '本人支持反间谍安全防范工作，所需的人员、经费和条件予以保障。',
    en: 'I support the work, and it has the people, the money and the means that it needs.',
  },
};

/** The security office runs them; the head certifies and reads; a liaison answers for the own department; a member for himself. */
export const RUN = ['security-officer'] as const satisfies readonly Role[];
export const CERTIFY = ['head'] as const satisfies readonly Role[];
export const READ = ['security-officer', 'head'] as const satisfies readonly Role[];
export const ANSWER_FOR_DEPARTMENT = ['security-officer', 'liaison'] as const satisfies readonly Role[];
export const LIST = ['security-officer', 'head', 'liaison'] as const satisfies readonly Role[];
export const OF_MEMBERS = ['member'] as const satisfies readonly Role[];

/** Whether somebody says otherwise than the ledger: then it is said why. */
export const differsFromProposal = (
  { proposed, proposedOccurrences }: { readonly proposed: Answer | null; readonly proposedOccurrences: number | null },
  said: { readonly answer: Answer; readonly occurrences: number },
): boolean =>
  proposed !== null &&
  (proposed !== said.answer || (said.answer === 'not-met' && proposedOccurrences !== said.occurrences));
