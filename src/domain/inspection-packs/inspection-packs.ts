/**
 * Inspection packs (迎检材料): what a unit hands to who inspects it (Provisions 22, 24), by duty or by sampled person. Who is sampled is drawn
 * with a seed of two parts, so that neither side alone can choose (draw.ts); every draw stays. What of a person stands in a pack follows
 * from its purpose, here as data. Clues, lawful requests, incidents and matters are never in one: their records are not asked for at all.
 */
import type { Localised } from '../../law/localised.ts';
import type { Role } from '../../platform/permission.ts';

export const RUN = ['security-officer'] as const satisfies readonly Role[];
export const READ = ['security-officer', 'head'] as const satisfies readonly Role[];

export const PACK_PURPOSES = ['state-security', 'industry', 'secrecy', 'internal', 'audit'] as const;
export type PackPurpose = (typeof PACK_PURPOSES)[number];

/** What of a person is shown. Telephone, e-mail, nationality, numbers of documents and what somebody travels for: in no pack, they are not read. */
export type Redaction = {
  readonly name: Localised;
  /** `number`: nobody is named, a number of this system stands for each. */
  readonly names: 'full' | 'masked' | 'number';
  readonly staffNumbers: boolean;
  /** Where somebody travelled, or only when. */
  readonly destinations: boolean;
  /** Signed letters and the like bear names: only where names are shown whole. */
  readonly originals: boolean;
  readonly whose: 'everyone' | 'secret-related';
  /** Entries on a person’s review, leaving or journey say how it was decided, which the pack itself does not: only where that is asked for. */
  readonly entriesOfCases: boolean;
  readonly byPerson: boolean;
};

export const REDACTIONS: Record<PackPurpose, Redaction> = {
  'state-security': {
    name: { zh: '国家安全机关检查', en: 'Inspection by the state security organ' },
    ...{ names: 'full', staffNumbers: true, destinations: true, originals: true, whose: 'everyone', byPerson: true },
    entriesOfCases: true,
  },
  industry: {
    name: { zh: '行业主管部门检查', en: 'Inspection by the industry department' },
    ...{ names: 'full', staffNumbers: false, destinations: false, originals: true, whose: 'everyone', byPerson: true },
    entriesOfCases: false,
  },
  secrecy: {
    name: { zh: '保密行政管理部门检查', en: 'Inspection by the secrecy department' },
    ...{ names: 'full', staffNumbers: true, destinations: true, originals: true },
    ...{ whose: 'secret-related', byPerson: true, entriesOfCases: true },
  },
  internal: {
    name: { zh: '本单位内部检查', en: 'The unit’s own inspection' },
    ...{ names: 'masked', staffNumbers: false, destinations: false, originals: false },
    ...{ whose: 'everyone', byPerson: true, entriesOfCases: false },
  },
  audit: {
    name: { zh: '审计、评估', en: 'Audit or assessment' },
    ...{ names: 'number', staffNumbers: false, destinations: false, originals: false },
    ...{ whose: 'everyone', byPerson: false, entriesOfCases: false },
  },
};

export const POPULATIONS = ['secret-related', 'foreign-related', 'everyone', 'duty'] as const;
export type Population = (typeof POPULATIONS)[number];
export const POPULATION_NAMES: Record<Population, Localised> = {
  'secret-related': { zh: '全体涉密人员', en: 'Everybody in a secret-related post' },
  'foreign-related': { zh: '全体涉外人员', en: 'Everybody in a foreign-related post' },
  everyone: { zh: '全体在岗人员', en: 'Everybody here' },
  duty: { zh: '承担某项义务的人员', en: 'Those who owe a duty' },
};

export const PACK_KINDS = ['by-duty', 'by-person'] as const;
export type PackKind = (typeof PACK_KINDS)[number];
export const PACK_KIND_NAMES: Record<PackKind, Localised> = {
  'by-duty': { zh: '按义务', en: 'By duty' },
  'by-person': { zh: '按抽查人员', en: 'By sampled person' },
};

export const PACK_STATES = ['waiting', 'making', 'ready', 'failed'] as const;
export type PackState = (typeof PACK_STATES)[number];
/** As it is shown: a pack that is ready may have been handed over, or its files be gone. */
export const PACK_STANDS = [...PACK_STATES, 'handed-over', 'files-gone'] as const;
export type PackStand = (typeof PACK_STANDS)[number];
export const PACK_STAND_NAMES: Record<PackStand, Localised> = {
  waiting: { zh: '等待制作', en: 'Waits' },
  making: { zh: '制作中', en: 'Being made' },
  ready: { zh: '已制作，待移交', en: 'Ready' },
  failed: { zh: '未能制作', en: 'Could not be made' },
  'handed-over': { zh: '已移交', en: 'Handed over' },
  'files-gone': { zh: '文件已销毁', en: 'Files destroyed' },
};
type Standing = { readonly state: PackState; readonly handedAt: string | null; readonly destroyedAt: string | null };
export function packStand({ state, handedAt, destroyedAt }: Standing): PackStand {
  if (destroyedAt !== null) return 'files-gone';
  return state === 'ready' && handedAt !== null ? 'handed-over' : state;
}

export const PHASES = ['waiting', 'reading', 'originals', 'paper', 'proofs', 'sealing', 'done'] as const;
export type Phase = (typeof PHASES)[number];
export const PHASE_NAMES: Record<Phase, Localised> = {
  waiting: { zh: '排队', en: 'In the queue' },
  reading: { zh: '读取台账', en: 'Reading the ledger' },
  originals: { zh: '核对原件', en: 'Checking the originals' },
  paper: { zh: '排版', en: 'Setting the paper' },
  proofs: { zh: '取日志证明', en: 'Proofs of the record' },
  sealing: { zh: '打包', en: 'Packing' },
  done: { zh: '完成', en: 'Done' },
};

export const PACK_FORMS = ['pdf', 'docx', 'folder', 'sealed'] as const;
export type PackForm = (typeof PACK_FORMS)[number];
export const PACK_FORM_NAMES: Record<PackForm, Localised> = {
  pdf: { zh: 'PDF（PDF/A，带书签）', en: 'PDF (PDF/A, with bookmarks)' },
  docx: { zh: 'Word 文档', en: 'Word document' },
  folder: { zh: '全套材料（ZIP，含原件和日志证明）', en: 'Folder (ZIP, with originals and proofs)' },
  sealed: { zh: '全套材料（已加密给检查方）', en: 'Folder, sealed to the inspector’s key' },
};

/** What is in a pack, counted; and of the originals, what was not as it was recorded. */
export type PackCounts = {
  readonly people: number;
  readonly duties: number;
  readonly evidence: number;
  readonly originals: number;
  readonly left: number;
  readonly altered: number;
  readonly unproved: number;
  readonly entries: number;
  readonly broken: number;
};

export const PEOPLE_AT_MOST = 50;
export const SPOKEN = /^[0-9A-Za-z]{6,64}$/;

/** 张**: the family name stays; the number beside it tells two of one list apart. */
export const masked = (text: string): string => [...text].map((one, at) => (at === 0 ? one : '*')).join('');
