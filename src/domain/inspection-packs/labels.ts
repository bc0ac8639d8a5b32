/** How people, evidence and events are called in a pack: by its purpose, in its language. */
import { countryName, isCountry } from '../../law/countries.ts';
import type { PostLevel } from '../../law/duty.ts';
import type { Language, Localised } from '../../law/localised.ts';
import { EVIDENCE_NAMES, LEVEL_NAMES } from '../../law/names.ts';
import { LEAVES_NAMES, STEP_NAMES } from '../leavers/leavers.ts';
import { WITHDRAWAL_REASON_NAMES } from '../letters/letters.ts';
import { CAUSE_NAMES, REVIEW_STATE_NAMES } from '../reviews/reviews.ts';
import { TRIP_KIND_NAMES } from '../travel/travel.ts';
import { DOCUMENT_KIND_NAMES, MOVEMENT_NAMES } from '../travel-documents/travel-documents.ts';
import { masked, type Redaction } from './inspection-packs.ts';
import type { PackEvidence } from './store/evidence.ts';
import type { PackPerson } from './store/people.ts';
import type { EventKind, PersonEvent } from './store/timeline.ts';

export const say =
  (language: Language) =>
  (text: Localised): string =>
    text[language];

/** 张某（工号0231）, 张*（人员12）, 人员12: whoever reads can tell two of one name apart. */
export function labelOf(person: PackPerson, { names, staffNumbers }: Redaction, language: Language): string {
  const number = say(language)({ zh: `人员${person.personId}`, en: `person ${person.personId}` });
  if (names === 'number') return number;
  const name = names === 'full' ? person.name : masked(person.name);
  const shown =
    staffNumbers && person.staffNumber
      ? say(language)({ zh: `工号${person.staffNumber}`, en: person.staffNumber })
      : number;
  return say(language)({ zh: `${name}（${shown}）`, en: `${name} (${shown})` });
}

export function evidenceInWords({ kind, topic, hours, takenOver }: PackEvidence, language: Language): string {
  const t = say(language);
  const parts = [t(EVIDENCE_NAMES[kind])];
  if (topic) parts.push(t({ zh: `《${topic}》`, en: `“${topic}”` }));
  if (hours > 0) parts.push(t({ zh: `${hours}学时`, en: `${hours} h` }));
  if (takenOver) parts.push(t({ zh: '据名册记载', en: 'as the roster states' }));
  return parts.join(t({ zh: '，', en: ', ' }));
}

const NAMES: Record<EventKind, Localised> = {
  joined: { zh: '入职', en: 'Joined the unit' },
  left: { zh: '离开单位', en: 'Left the unit' },
  'post-begins': { zh: '任职', en: 'Post begins' },
  'post-ends': { zh: '离任', en: 'Post ends' },
  'review-opened': { zh: '上岗审查立项', en: 'Review opened' },
  'review-closed': { zh: '上岗审查结论', en: 'Review concluded' },
  'letter-issued': { zh: '承诺书发出', en: 'Letter issued' },
  'letter-withdrawn': { zh: '承诺书收回', en: 'Letter withdrawn' },
  'trip-declared': { zh: '出国（境）申报', en: 'Journey declared' },
  'trip-decided': { zh: '出国（境）审批', en: 'Journey decided' },
  'trip-leaves': { zh: '出境', en: 'Left the country' },
  'trip-returns': { zh: '回国（境）', en: 'Came back' },
  document: { zh: '出入境证件', en: 'Travel document' },
  stationed: { zh: '开始驻外', en: 'Stationed abroad from' },
  'stationed-ends': { zh: '驻外结束', en: 'Stationed abroad until' },
  'leaver-opened': { zh: '离岗离职立项', en: 'Leaver’s case opened' },
  'leaver-step': { zh: '离岗离职手续', en: 'Step of leaving' },
};

const called = (names: Readonly<Record<string, Localised>>, code: string | null): Localised | undefined =>
  code === null ? undefined : (names[code] ?? { zh: code, en: code });

export function eventInWords(
  { kind, what, more }: PersonEvent,
  { destinations }: Redaction,
  language: Language,
): string {
  const t = say(language);
  const details = (): (Localised | undefined)[] => {
    switch (kind) {
      case 'post-begins':
        return [called({}, what), more === null ? undefined : LEVEL_NAMES[more as PostLevel]];
      case 'review-opened':
        return [called(CAUSE_NAMES, what)];
      case 'review-closed':
        return [called(REVIEW_STATE_NAMES, what)];
      case 'letter-withdrawn':
        return [called(WITHDRAWAL_REASON_NAMES, what)];
      case 'document':
        return [called(DOCUMENT_KIND_NAMES, what), called(MOVEMENT_NAMES, more)];
      case 'leaver-opened':
        return [called(LEAVES_NAMES, what), more === null ? undefined : { zh: `${more} 离开`, en: `leaves ${more}` }];
      case 'leaver-step':
        return [called(STEP_NAMES, what), called({}, more)];
      case 'trip-declared':
      case 'trip-decided':
      case 'trip-leaves':
      case 'trip-returns':
        return [called(TRIP_KIND_NAMES, what), ...(destinations ? (more ?? '').split(' ').map(country) : [])];
      default:
        return [called({}, what)];
    }
  };
  const said = details().flatMap((one) => (one ? [t(one)] : []));
  return [t(NAMES[kind]), ...said].join(t({ zh: '，', en: ', ' }));
}

const country = (code: string): Localised | undefined => (isCountry(code) ? countryName(code) : undefined);
