/**
 * Travel documents in custody (证照保管). An employer may not keep its people's documents (Labour Contract Law 9); a unit may for some,
 * by rules of their own: each custody names its ground (rights.md R18), and without one it is refused. A document goes out when its
 * holder needs it and comes back within days of practice; it can be given back for good at any time, and has to be once its ground is
 * gone. Of the number four characters are kept. Its holder sees where it is.
 */
import { classesOfPerson } from '../../law/binds.ts';
import { type Day, plusDays } from '../../law/day.ts';
import type { SubjectClass } from '../../law/duty.ts';
import type { Figures, PersonFacts } from '../../law/facts.ts';
import type { Localised } from '../../law/localised.ts';
import type { Role } from '../../platform/permission.ts';

export const DOCUMENT_KINDS = [
  ...(['private-passport', 'hk-macao-permit', 'taiwan-permit'] as const),
  ...(['official-passport', 'official-hk-macao-permit', 'official-taiwan-permit'] as const),
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const DOCUMENT_KIND_NAMES: Record<DocumentKind, Localised> = {
  'private-passport': { zh: '普通护照（因私）', en: 'Ordinary passport (private)' },
  'hk-macao-permit': { zh: '往来港澳通行证（因私）', en: 'Hong Kong and Macao permit (private)' },
  'taiwan-permit': { zh: '往来台湾通行证（因私）', en: 'Taiwan permit (private)' },
  'official-passport': { zh: '因公护照', en: 'Official passport' },
  'official-hk-macao-permit': { zh: '因公往来港澳通行证', en: 'Official Hong Kong and Macao permit' },
  'official-taiwan-permit': { zh: '因公往来台湾通行证', en: 'Official Taiwan permit' },
};
export const isOfficial = (kind: DocumentKind): boolean => kind.startsWith('official-');

export const CUSTODY_GROUNDS = ['official', 'secret-related', 'registered-official'] as const;
export type CustodyGround = (typeof CUSTODY_GROUNDS)[number];
export const CUSTODY_GROUND_NAMES: Record<CustodyGround, Localised> = {
  official: { zh: '因公证照，由单位统一保管', en: 'An official document, which the unit keeps' },
  'secret-related': {
    zh: '涉密人员或者脱密期人员（《保守国家秘密法》第四十五条、第四十六条；《保守国家秘密法实施条例》第五十二条）',
    en: 'Secret-related, or in the declassification period (Secrets Law, Arts. 45, 46; its Regulations, Art. 52)',
  },
  'registered-official': {
    zh: '登记备案的国家工作人员（国家工作人员因私事出国（境）管理规定）',
    en: 'Registered official (rules on private journeys abroad of state functionaries)',
  },
};
/** In a list, where the whole would crowd it. */
export const CUSTODY_GROUND_SHORT: Record<CustodyGround, Localised> = {
  official: { zh: '因公证照', en: 'Official document' },
  'secret-related': { zh: '涉密或者脱密期人员', en: 'Secret-related' },
  'registered-official': { zh: '登记备案人员', en: 'Registered official' },
};

export const CUSTODY_STATES = ['in', 'out', 'given-back'] as const;
export type CustodyState = (typeof CUSTODY_STATES)[number];
export const CUSTODY_STATE_NAMES: Record<CustodyState, Localised> = {
  in: { zh: '单位保管中', en: 'Kept by the unit' },
  out: { zh: '已领出', en: 'Handed out' },
  'given-back': { zh: '已发还本人', en: 'Given back for good' },
};

export const MOVEMENTS = ['taken-in', 'out', 'in', 'given-back'] as const;
export type MovementKind = (typeof MOVEMENTS)[number];
export const MOVEMENT_NAMES: Record<MovementKind, Localised> = {
  'taken-in': { zh: '接收保管', en: 'Taken into custody' },
  out: { zh: '领出', en: 'Handed out' },
  in: { zh: '交回', en: 'Handed back in' },
  'given-back': { zh: '发还本人', en: 'Given back for good' },
};

export const OUT_FOR = ['trip', 'visa', 'renewal', 'own-affairs'] as const;
export type OutFor = (typeof OUT_FOR)[number];
export const OUT_FOR_NAMES: Record<OutFor, Localised> = {
  trip: { zh: '出国（境）', en: 'A journey abroad' },
  visa: { zh: '办理签证、签注', en: 'A visa or endorsement' },
  renewal: { zh: '换发、补发', en: 'Renewal' },
  'own-affairs': { zh: '办理个人事务', en: 'Own affairs' },
};

/** What of a ground has to be shown: the paper that orders custody, or that registers somebody. Of a post the unit's own records tell. */
export const asksForPaper = (ground: CustodyGround): boolean => ground !== 'secret-related';

/** Where a document leads: to Hong Kong and Macao, to Taiwan, elsewhere. */
export function leadsTo(kind: DocumentKind, countries: readonly string[]): boolean {
  if (kind.endsWith('hk-macao-permit')) return countries.some((one) => one === 'HK' || one === 'MO');
  if (kind.endsWith('taiwan-permit')) return countries.includes('TW');
  return countries.some((one) => !['HK', 'MO', 'TW'].includes(one));
}

/** Who keeps documents, and who may see the list of them. */
export const KEEP = ['security-officer', 'foreign-affairs', 'personnel'] as const satisfies readonly Role[];
export const SEE_DOCUMENTS = [...KEEP, 'head'] as const satisfies readonly Role[];

const SECRET: readonly SubjectClass[] = [
  ...(['secret-core', 'secret-important', 'secret-ordinary', 'in-declassification'] as const),
];

/** Whether this ground holds for this person and document on that day. Of who is registered the paper alone tells. */
export function stands(ground: CustodyGround, kind: DocumentKind, person: PersonFacts, on: Day): boolean {
  if (isOfficial(kind) || ground === 'official') return isOfficial(kind) && ground === 'official';
  if (ground === 'registered-official') return true;
  return classesOfPerson(person).some(
    (one) => SECRET.includes(one.class) && one.planned !== true && one.from <= on && on <= one.to,
  );
}

export const daysToReturn = (kind: DocumentKind, figures: Figures): number =>
  figures[isOfficial(kind) ? 'passport.official' : 'passport.private'];

/** The last day for handing it back: so many days after the return, or after the last day on which it is needed. */
export const dueBack = (kind: DocumentKind, neededUntil: Day, figures: Figures): Day =>
  plusDays(neededUntil, daysToReturn(kind, figures));
