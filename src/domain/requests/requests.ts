/**
 * Requests of the authorities (协助事项; Provisions 8(4)). A unit assists a state security organ that lawfully performs its tasks: it writes
 * down the instrument, on which power it rests and who approved it, at least two officers with their credentials, and the scope; it hands
 * over what answers a line of that scope and nothing else, once the head has seen the list; and it keeps a receipt. A request without
 * these is recorded too, as refused by the unit, with its ground.
 *
 * It opens no standing access: nobody outside reads anything here (rights.md R14). Whose records were handed over is kept, and told to
 * him: at once, or on the day after the recorded ground of silence ends (R9).
 */
import type { WordingMark } from '../../law/citation.ts';
import type { Day } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { Role } from '../../platform/permission.ts';

/** The powers by which something may be asked of a unit. Nothing else is recorded as a request. */
export const BASES = [
  ...(['papers', 'inquiry', 'devices', 'places', 'property', 'seizure', 'criminal', 'data', 'convenience'] as const),
] as const;
export type RequestBasis = (typeof BASES)[number];
export const BASIS_NAMES: Record<RequestBasis, Localised> = {
  papers: {
    zh: '查阅、调取文件、数据、资料、物品（《反间谍法》第二十六条）',
    en: 'To consult or take papers, data or articles (Counter-Espionage Law, Art. 26)',
  },
  inquiry: {
    zh: '问询有关情况（《反间谍法》第二十四条）',
    en: 'To inquire about facts (Counter-Espionage Law, Art. 24)',
  },
  devices: {
    zh: '查验电子设备、设施及有关程序、工具（《反间谍法》第二十五条）',
    en: 'To check electronic devices, facilities and programs (Counter-Espionage Law, Art. 25)',
  },
  places: {
    zh: '检查涉嫌间谍行为的物品、场所（《反间谍法》第二十八条）',
    en: 'To examine articles and places in an investigation of espionage (Counter-Espionage Law, Art. 28)',
  },
  property: {
    zh: '查询涉嫌间谍行为人员的财产信息（《反间谍法》第二十九条）',
    en: 'To inquire into the property of who is investigated for espionage (Counter-Espionage Law, Art. 29)',
  },
  seizure: {
    zh: '查封、扣押、冻结涉嫌用于间谍行为的场所、设施、财物（《反间谍法》第三十条）',
    en: 'To seal, seize or freeze what is held to serve espionage (Counter-Espionage Law, Art. 30)',
  },
  criminal: {
    zh: '刑事诉讼中收集、调取证据，搜查、查封、扣押（《刑事诉讼法》第四条、第五十四条、第一百三十六条至第一百四十五条）',
    en: 'To collect evidence, search and seize in criminal proceedings (Criminal Procedure Law, Arts. 4, 54, 136–145)',
  },
  data: {
    zh: '因维护国家安全或者侦查犯罪调取数据（《数据安全法》第三十五条）',
    en: 'To obtain data for national security or a criminal investigation (Data Security Law, Art. 35)',
  },
  convenience: {
    zh: '优先使用或者依法征用交通工具、通信工具、场地，以及其他便利（《反间谍法》第四十四条、《反间谍安全防范工作规定》第八条第（四）项）',
    en: 'Priority use or requisition of vehicles, communication and sites, and other convenience (Counter-Espionage Law, Art. 44; Provisions, Art. 8(4))',
  },
};

/** How far the words of these articles were checked; where not, it is said wherever a power is chosen (src/law/citation.ts). */
export const BASIS_WORDING: Record<RequestBasis, WordingMark> = {
  ...{ papers: 'verified', inquiry: 'verified', devices: 'verified', data: 'verified' },
  ...{ places: 'verified', property: 'verified', seizure: 'verified', criminal: 'verified' },
  /** Of the two that it names, the Provisions are the less certain. */
  convenience: 'from-memory',
};

/** Without its article, for a list. */
export const basisInShort = (basis: RequestBasis): Localised => ({
  zh: BASIS_NAMES[basis].zh.split('（')[0]!,
  en: BASIS_NAMES[basis].en.split(' (')[0]!,
});

export const APPROVALS = ['none', 'county', 'city', 'province', 'national'] as const;
export type Approval = (typeof APPROVALS)[number];
export const APPROVAL_NAMES: Record<Approval, Localised> = {
  none: { zh: '未载明批准机关', en: 'No approval stated' },
  county: { zh: '县级', en: 'County level' },
  city: { zh: '设区的市级', en: 'City with districts' },
  province: { zh: '省级', en: 'Province' },
  national: { zh: '国家级', en: 'National' },
};

/** Counter-Espionage Law 25, 26, 28-30: approved by the head of an organ of a city with districts or above. */
const FROM_CITY_UP: readonly RequestBasis[] = ['papers', 'devices', 'places', 'property', 'seizure'];
const AT_LEAST_CITY: readonly Approval[] = ['city', 'province', 'national'];

/** Counter-Espionage Law 24: credentials are shown; a written notice may be given and need not be. */
const WITHOUT_INSTRUMENT: readonly RequestBasis[] = ['inquiry'];

export const REFUSED_BY_RULE = ['no-instrument', 'approval-too-low', 'one-officer', 'credentials-not-shown'] as const;
/** What the head finds, besides what follows from the record itself. */
export const REFUSED_BY_HEAD = ['beyond-powers', 'beyond-scope'] as const;
export const REFUSAL_GROUNDS = [...REFUSED_BY_RULE, ...REFUSED_BY_HEAD] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];
export const GROUND_NAMES: Record<RefusalGround, Localised> = {
  'no-instrument': {
    zh: '没有出示法律文书（《反间谍法》第三十一条）',
    en: 'No legal instrument was shown (Counter-Espionage Law, Art. 31)',
  },
  'approval-too-low': {
    zh: '没有设区的市级以上国家安全机关负责人的批准（《反间谍法》第二十五条、第二十六条等）',
    en: 'No approval by the head of an organ of a city with districts or above (Counter-Espionage Law, Arts. 25, 26)',
  },
  'one-officer': {
    zh: '到场的执法人员不足二人（《反间谍法》第三十一条）',
    en: 'Fewer than two officers came (Counter-Espionage Law, Art. 31)',
  },
  'credentials-not-shown': {
    zh: '执法人员没有全部出示工作证件（《反间谍法》第三十一条）',
    en: 'Not every officer showed his credentials (Counter-Espionage Law, Art. 31)',
  },
  'beyond-powers': { zh: '所引依据不包括所要求的事项', en: 'The power that is named does not reach what is asked for' },
  'beyond-scope': {
    zh: '要求超出法律文书载明的范围和限度（《反间谍法》第二十六条）',
    en: 'More is asked for than the instrument’s scope (Counter-Espionage Law, Art. 26)',
  },
};

/** Without its article, for a list. */
export const groundInShort = (ground: RefusalGround): Localised => ({
  zh: GROUND_NAMES[ground].zh.split('（')[0]!,
  en: GROUND_NAMES[ground].en.split(' (')[0]!,
});

export type AsShown = {
  readonly instrument?: string | undefined;
  readonly basis: RequestBasis;
  readonly approval: Approval;
  readonly officers: readonly { readonly shown: boolean }[];
};

/** Why the unit has to refuse what was shown to it; nothing where it may go on. The first that holds, in the order of the list. */
export function groundToRefuse({ instrument, basis, approval, officers }: AsShown): RefusalGround | undefined {
  if (instrument === undefined && !WITHOUT_INSTRUMENT.includes(basis)) return 'no-instrument';
  if (FROM_CITY_UP.includes(basis) && !AT_LEAST_CITY.includes(approval)) return 'approval-too-low';
  if (officers.length < 2) return 'one-officer';
  return officers.every(({ shown }) => shown) ? undefined : 'credentials-not-shown';
}

export const REQUEST_STATES = ['recorded', 'approved', 'handed-over', 'closed', 'refused'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export const REQUEST_STATE_NAMES: Record<RequestState, Localised> = {
  recorded: { zh: '已登记', en: 'Recorded' },
  approved: { zh: '已批准提供', en: 'Hand-over approved' },
  'handed-over': { zh: '已提供，待回执', en: 'Handed over, receipt to come' },
  closed: { zh: '已办结', en: 'Closed' },
  refused: { zh: '单位未予提供', en: 'Refused by the unit' },
};

export const ITEM_FORMS = [
  ...(['file', 'copy', 'original', 'device', 'consulted', 'convenience', 'nothing-held'] as const),
] as const;
export type ItemForm = (typeof ITEM_FORMS)[number];
export const ITEM_FORM_NAMES: Record<ItemForm, Localised> = {
  file: { zh: '电子文件', en: 'Electronic files' },
  copy: { zh: '纸质复制件', en: 'Copies on paper' },
  original: { zh: '原件、原物', en: 'Originals' },
  device: { zh: '设备、介质', en: 'A device or carrier' },
  consulted: { zh: '当场查阅，没有带走', en: 'Looked at here, not taken' },
  convenience: { zh: '提供便利', en: 'Convenience given' },
  'nothing-held': { zh: '本单位没有所要求的内容', en: 'The unit holds nothing of it' },
};

/** What the records are: told to the person in these words, never in those that name others. */
export const ITEM_SUBJECTS = [
  ...(['personnel', 'attendance', 'training-and-letters', 'review', 'travel'] as const),
  ...(['communication', 'network', 'finance', 'project', 'other'] as const),
] as const;
export type ItemSubject = (typeof ITEM_SUBJECTS)[number];
export const ITEM_SUBJECT_NAMES: Record<ItemSubject, Localised> = {
  personnel: { zh: '人事信息', en: 'Personnel data' },
  attendance: { zh: '考勤、门禁', en: 'Attendance and doors' },
  'training-and-letters': { zh: '培训、承诺书', en: 'Training and letters' },
  review: { zh: '审查材料', en: 'Review papers' },
  travel: { zh: '出国（境）', en: 'Journeys abroad' },
  communication: { zh: '通信、邮件', en: 'Communication and mail' },
  network: { zh: '网络、系统日志', en: 'Logs of networks and systems' },
  finance: { zh: '财务', en: 'Finance' },
  project: { zh: '项目资料', en: 'Project papers' },
  other: { zh: '其他', en: 'Other' },
};

export const RECEIPTS = ['signed', 'not-signed'] as const;
export type Receipt = (typeof RECEIPTS)[number];
export const RECEIPT_NAMES: Record<Receipt, Localised> = {
  signed: { zh: '执法人员已在回执上签名', en: 'The receipt was signed by the officers' },
  'not-signed': { zh: '执法人员没有签名，已注明', en: 'The officers did not sign; it was noted' },
};

export const OFFICERS_AT_MOST = 10;
export const SCOPE_LINES_AT_MOST = 20;
export const ITEMS_AT_MOST = 100;
export const FILES_OF_ITEM_AT_MOST = 50;
export const PEOPLE_OF_ITEM_AT_MOST = 200;

/** Who records and hands over; the head approves. Nobody else sees the register. */
export const RECORD = ['security-officer'] as const satisfies readonly Role[];
export const SEE_REQUESTS = ['security-officer', 'head'] as const satisfies readonly Role[];

/** Handed over, and not yet told: through the last day of the silence. */
export const isSilent = (silentUntil: Day | null, today: Day): boolean => silentUntil !== null && today <= silentUntil;

/** Which lines of the scope no item answers. */
export const unanswered = (lines: number, items: readonly { readonly scopeLine: number }[]): readonly number[] =>
  Array.from({ length: lines }, (_, at) => at + 1).filter((line) => !items.some(({ scopeLine }) => scopeLine === line));
