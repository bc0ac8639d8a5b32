/**
 * Human, physical and technical measures (人防、物防、技防): Provisions 8(2), 9(8), 10(3); Counter-Espionage Law 19 and 20. What protects
 * what, since when, by which standard that the unit names (a reference, never its words), proved by which papers, checked when.
 *
 * What the ledger counts is no tick: it is that all which an article asks for is there and was checked (`lacksOf`). That a measure does not
 * work does not undo that it was checked; it is something to put right. Nobody is judged by it.
 */
import type { Day } from '../../law/day.ts';
import type { EvidenceKind } from '../../law/duty.ts';
import type { Localised } from '../../law/localised.ts';
import type { ParameterKey } from '../../law/parameters.ts';
import type { Role } from '../../platform/permission.ts';

export const MEASURE_KINDS = ['human', 'physical', 'technical'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];
export const MEASURE_KIND_NAMES: Record<MeasureKind, Localised> = {
  human: { zh: '人防', en: 'Human' },
  physical: { zh: '物防', en: 'Physical' },
  technical: { zh: '技防', en: 'Technical' },
};

/** The physical ones as the Counter-Espionage Law, Art. 19, names them; the others as units speak of them. */
export const MEASURE_FORMS = {
  human: {
    duty: { zh: '值班值守', en: 'Being on duty' },
    patrol: { zh: '巡查', en: 'Patrol' },
    escort: { zh: '来访陪同', en: 'Escort of visitors' },
    responsibility: { zh: '岗位责任制', en: 'Responsibility by post' },
    'other-human': { zh: '其他人防', en: 'Other human measure' },
  },
  physical: {
    isolation: { zh: '隔离加固', en: 'Isolation and reinforcement' },
    closed: { zh: '封闭管理', en: 'Closed management' },
    guarding: { zh: '设置警戒', en: 'Guarding' },
    'other-physical': { zh: '其他物防', en: 'Other physical measure' },
  },
  technical: {
    access: { zh: '门禁和身份鉴别', en: 'Access control and authentication' },
    surveillance: { zh: '监控报警', en: 'Surveillance and alarm' },
    boundary: { zh: '网络边界防护', en: 'Network boundary' },
    detection: { zh: '入侵检测和审计', en: 'Intrusion detection and audit' },
    hardening: { zh: '主机和终端加固', en: 'Hardening of hosts' },
    data: { zh: '数据防泄露和加密', en: 'Data loss prevention and encryption' },
    shielding: { zh: '电磁屏蔽和干扰', en: 'Electromagnetic shielding' },
    'counter-devices': { zh: '窃听窃照检查', en: 'Search for listening devices' },
    'other-technical': { zh: '其他技防', en: 'Other technical measure' },
  },
} as const satisfies Record<MeasureKind, Record<string, Localised>>;
type FormOf<Kind extends MeasureKind> = keyof (typeof MEASURE_FORMS)[Kind];
export type MeasureForm = { [Kind in MeasureKind]: FormOf<Kind> }[MeasureKind];
export const MEASURE_FORM_NAMES = {
  ...MEASURE_FORMS.human,
  ...MEASURE_FORMS.physical,
  ...MEASURE_FORMS.technical,
} as const satisfies Record<MeasureForm, Localised>;
export const FORMS = Object.keys(MEASURE_FORM_NAMES) as [MeasureForm, ...MeasureForm[]];
export const kindOfForm = (form: MeasureForm): MeasureKind =>
  MEASURE_KINDS.find((kind) => form in MEASURE_FORMS[kind])!;

/** How often a measure of this kind is looked at unless the unit says oftener. */
export const CHECK_FIGURES = {
  human: 'measure.check-human',
  physical: 'measure.check-physical',
  technical: 'measure.check-technical',
} as const satisfies Record<MeasureKind, ParameterKey>;

/** The three that the Counter-Espionage Law, Art. 20, names. */
export const OBJECT_KINDS = ['key-part', 'network', 'system'] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];
export const OBJECT_KIND_NAMES: Record<ObjectKind, Localised> = {
  'key-part': { zh: '要害部门部位', en: 'Key department or part' },
  network: { zh: '网络设施', en: 'Network facility' },
  system: { zh: '信息系统', en: 'Information system' },
};
export const SYSTEM_KINDS = ['office', 'business', 'website', 'industrial', 'platform', 'other'] as const;
export type SystemKind = (typeof SYSTEM_KINDS)[number];
export const SYSTEM_KIND_NAMES: Record<SystemKind, Localised> = {
  office: { zh: '办公系统', en: 'Office' },
  business: { zh: '业务系统', en: 'Business' },
  website: { zh: '门户网站', en: 'Website' },
  industrial: { zh: '工业控制系统', en: 'Industrial control' },
  platform: { zh: '基础平台', en: 'Platform' },
  other: { zh: '其他系统', en: 'Other' },
};

export const CHECK_OUTCOMES = ['works', 'partly', 'fails'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];
export const CHECK_OUTCOME_NAMES: Record<CheckOutcome, Localised> = {
  works: { zh: '有效', en: 'Works' },
  partly: { zh: '部分有效', en: 'Works in part' },
  fails: { zh: '失效', en: 'Does not work' },
};

export const FILE_KINDS = ['document', 'photograph', 'test-report', 'contract', 'check'] as const;
export type FileKind = (typeof FILE_KINDS)[number];
export const FILE_KIND_NAMES: Record<FileKind, Localised> = {
  document: { zh: '制度文件', en: 'Document' },
  photograph: { zh: '照片', en: 'Photograph' },
  'test-report': { zh: '检测报告', en: 'Test report' },
  contract: { zh: '合同、证书', en: 'Contract, certificate' },
  check: { zh: '检查记录', en: 'Record of a check' },
};

export const CHANGED_FIELD_NAMES = {
  form: { zh: '形式', en: 'form' },
  name: { zh: '名称', en: 'name' },
  what: { zh: '说明', en: 'what it is' },
  place: { zh: '地点', en: 'where' },
  objects: { zh: '防护对象', en: 'what it protects' },
  department: { zh: '责任部门', en: 'department' },
  owner: { zh: '责任人', en: 'who answers for it' },
  standard: { zh: '所依据的标准', en: 'standard' },
  effective: { zh: '生效日期', en: 'effective day' },
  interval: { zh: '检查间隔', en: 'interval of checks' },
} as const satisfies Record<string, Localised>;
/** What of an entry was changed: its record says which. */
export type ChangedField = keyof typeof CHANGED_FIELD_NAMES;
/** What stood there before; who answered for it is not said. */
export type EntryBefore = Partial<Record<Exclude<ChangedField, 'owner'>, string>>;
type Entry = {
  readonly form: MeasureForm;
  readonly name: string | null;
  readonly what: string | null;
  readonly place: string | null;
  readonly department: string | null;
  readonly ownerId: number | null;
  readonly standard: string | null;
  readonly effectiveOn: Day;
  readonly checkMonths: number;
  readonly objects: readonly { readonly protectedObjectId: number; readonly name: string }[];
};
/** The fields that differ, and what each said before. */
export function changeOf(before: Entry, after: Entry): { changed: ChangedField[]; before: EntryBefore } {
  const said = (one: Entry): Record<ChangedField, string> => ({
    ...{ form: one.form, name: one.name ?? '', what: one.what ?? '', place: one.place ?? '' },
    objects: one.objects.map(({ name }) => name).join('、'),
    ...{ department: one.department ?? '', owner: String(one.ownerId ?? ''), standard: one.standard ?? '' },
    ...{ effective: one.effectiveOn, interval: String(one.checkMonths) },
  });
  const [was, is] = [said(before), said(after)];
  const changed = (Object.keys(CHANGED_FIELD_NAMES) as ChangedField[]).filter((field) => was[field] !== is[field]);
  const told = changed.filter((field) => field !== 'owner').map((field) => [field, was[field]]);
  return { changed, before: Object.fromEntries(told) };
}

export type MeasureStand = 'not-yet' | 'failing' | 'check-overdue' | 'check-soon' | 'in-force' | 'ended';
export const MEASURE_STAND_NAMES: Record<MeasureStand, Localised> = {
  'not-yet': { zh: '待生效', en: 'Not in force yet' },
  failing: { zh: '检查发现失效', en: 'Found not to work' },
  'check-overdue': { zh: '检查逾期', en: 'Check overdue' },
  'check-soon': { zh: '即将检查', en: 'Check due soon' },
  'in-force': { zh: '有效', en: 'In force' },
  ended: { zh: '已终止', en: 'Ended' },
};
type Standing = {
  readonly effectiveOn: Day;
  readonly endedOn: Day | null;
  readonly nextCheck: Day;
  readonly lastOutcome: CheckOutcome | null;
};
/** `soon`: until which day a check is called near. */
export function measureStand(
  { effectiveOn, endedOn, nextCheck, lastOutcome }: Standing,
  today: Day,
  soon: Day,
): MeasureStand {
  if (endedOn !== null) return 'ended';
  if (effectiveOn > today) return 'not-yet';
  if (lastOutcome === 'fails') return 'failing';
  if (nextCheck < today) return 'check-overdue';
  return nextCheck <= soon ? 'check-soon' : 'in-force';
}

/** What a round of checks proves, and in which kind of evidence the law asks for it. */
export const ROUND_KINDS = ['measures-checked', 'physical-measures-checked', 'technical-measures-checked'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number] & EvidenceKind;

export type MeasureNow = {
  readonly measureId: number;
  readonly name: string;
  readonly kind: MeasureKind;
  readonly form: MeasureForm;
  readonly standard: string | null;
  readonly objectIds: readonly number[];
  /** Of the checks of the year: the last day, and when the last was entered. */
  readonly checkedOn: Day | null;
  readonly checkedAt: string | null;
};
/** `objectId`: nothing for a key place that stands in the register of places alone. */
export type ObjectNow = { readonly objectId: number | null; readonly name: string; readonly kind: ObjectKind };

export type Lack =
  | { readonly what: 'no-kind'; readonly kind: MeasureKind }
  | { readonly what: 'no-form'; readonly form: FormOf<'physical'> }
  | { readonly what: 'no-object'; readonly kind: ObjectKind }
  | { readonly what: 'unprotected'; readonly objectId: number | null; readonly name: string }
  | { readonly what: 'no-standard' | 'unchecked'; readonly measureId: number; readonly name: string };

/** The forms that the Counter-Espionage Law, Art. 19, names: each must be there. */
const ASKED_FORMS = ['isolation', 'closed', 'guarding'] as const;

/**
 * What is still missing before the round counts. `since`: the instant at which the last round of the kind was complete, or nothing: what was
 * entered before it has counted already.
 * - P8.2: of each of the three kinds a measure in force, and every measure in force checked.
 * - C19: of each of the three forms that the article names a physical measure, and every physical one checked.
 * - C20 and P9.8: of each of the three things that the article names one that is registered, each of them under a technical measure; every
 *   technical measure with the standard that the unit follows, and checked.
 */
export function lacksOf(
  kind: RoundKind,
  measures: readonly MeasureNow[],
  objects: readonly ObjectNow[],
  since: string | null,
): Lack[] {
  const concerned = measures.filter((one) => kind === 'measures-checked' || `${one.kind}-measures-checked` === kind);
  return [...MISSING[kind](measures, objects), ...uncheckedOf(concerned, since)];
}

const uncheckedOf = (measures: readonly MeasureNow[], since: string | null): Lack[] =>
  measures
    .filter(({ checkedAt }) => checkedAt === null || (since !== null && checkedAt <= since))
    .map(({ measureId, name }) => ({ what: 'unchecked', measureId, name }));

type Missing = (measures: readonly MeasureNow[], objects: readonly ObjectNow[]) => Lack[];
const MISSING: Record<RoundKind, Missing> = {
  'measures-checked': (measures) =>
    MEASURE_KINDS.filter((kind) => !measures.some((one) => one.kind === kind)).map((kind) => ({
      what: 'no-kind',
      kind,
    })),
  'physical-measures-checked': (measures) =>
    ASKED_FORMS.filter((form) => !measures.some((one) => one.form === form)).map((form) => ({ what: 'no-form', form })),
  'technical-measures-checked': (measures, objects) => {
    const technical = measures.filter(({ kind }) => kind === 'technical');
    return [
      ...OBJECT_KINDS.filter((kind) => !objects.some((one) => one.kind === kind)).map(
        (kind): Lack => ({ what: 'no-object', kind }),
      ),
      ...objects
        .filter(({ objectId }) => objectId === null || !technical.some(({ objectIds }) => objectIds.includes(objectId)))
        .map(({ objectId, name }): Lack => ({ what: 'unprotected', objectId, name })),
      ...technical
        .filter(({ standard }) => standard === null)
        .map(({ measureId, name }): Lack => ({ what: 'no-standard', measureId, name })),
    ];
  },
};

/** Of a cell of the matrix: covered, covered by what does not work or was not checked in time, or a hole. */
export type Cover = 'covered' | 'weak' | 'hole';
export const COVER_NAMES: Record<Cover, Localised> = {
  covered: { zh: '有措施，检查在期', en: 'Covered, checked in time' },
  weak: { zh: '有措施，但逾期未查或者失效', en: 'Covered, but not checked in time or not working' },
  hole: { zh: '空缺', en: 'Nothing' },
};
export function coverOf(stands: readonly MeasureStand[]): Cover {
  const held = stands.filter((one) => one !== 'ended' && one !== 'not-yet');
  if (held.length === 0) return 'hole';
  return held.some((one) => one === 'in-force' || one === 'check-soon') ? 'covered' : 'weak';
}

export const OBJECTS_AT_MOST = 100;
export const PAPERS_AT_MOST = 50;

/** The security office and who answers for the networks keep them; the head sees. */
export const KEEP = ['security-officer', 'network-security'] as const satisfies readonly Role[];
export const SEE = ['security-officer', 'network-security', 'head'] as const satisfies readonly Role[];
