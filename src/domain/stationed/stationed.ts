/**
 * People stationed abroad for a long time (长期驻外人员): Provisions 9(6). Who is one is a fact of the person (people.station-abroad); here
 * stands what the unit does with it. A contact person keeps in touch, by the figure every three months; the task is handed over from one
 * to the next by name, with what goes with it. At home leave each is spoken with about events, from travel's list.
 *
 * It is contact, not watching: nobody is located, nothing is asked of what somebody does abroad beyond the events that are listed, and
 * whoever is stationed reads every word that is written of it.
 */
import { type Day, plusMonths } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';

export const CONTACT_WAYS = ['phone', 'video', 'letter', 'at-the-post', 'at-home'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];
export const CONTACT_WAY_NAMES: Record<ContactWay, Localised> = {
  phone: { zh: '电话', en: 'Telephone' },
  video: { zh: '视频', en: 'Video call' },
  letter: { zh: '信函、邮件', en: 'Letter or mail' },
  'at-the-post': { zh: '赴驻地面谈', en: 'In person, abroad' },
  'at-home': { zh: '回国（境）期间面谈', en: 'In person, at home' },
};

/** What a contact person hands over to the next. */
export const HANDED_OVER = ['contact-data', 'next-contact', 'open-matters', 'earlier-contacts', 'documents'] as const;
export type HandedOver = (typeof HANDED_OVER)[number];
export const HANDED_OVER_NAMES: Record<HandedOver, Localised> = {
  'contact-data': { zh: '联系方式和驻地情况', en: 'How to reach the person, and the post abroad' },
  'next-contact': { zh: '下次联系的日期和约定方式', en: 'When and how the next contact is agreed' },
  'open-matters': { zh: '未办结事项', en: 'Matters still open' },
  'earlier-contacts': { zh: '以往联系、访谈情况', en: 'Earlier contacts and interviews' },
  documents: { zh: '证照领用、保管情况', en: 'Travel documents, out or in custody' },
};

/** What is missing of somebody stationed abroad, to choose by. */
export const MISSING = ['contact-person', 'contact', 'interview'] as const;
export type Missing = (typeof MISSING)[number];

export const PARTS = ['now', 'to-come', 'ended'] as const;
export type Part = (typeof PARTS)[number];
export const PART_NAMES: Record<Part, Localised> = {
  now: { zh: '现驻外', en: 'Stationed abroad now' },
  'to-come': { zh: '即将派驻', en: 'To be stationed' },
  ended: { zh: '已结束', en: 'Ended' },
};

/** The rules of theirs (law/instruments): first contact, regular contact, interview at home leave. */
export const RULES_OF_CONTACT = [9603, 9604] as const;

export const WORDS_AT_MOST = 1000;

/** The interview is held while the person is here; the figure is the longest, were somebody to stay that long. */
export function interviewBy({ from, to }: { readonly from: Day; readonly to: Day }, months: number): Day {
  const latest = plusMonths(from, months);
  return to < latest ? to : latest;
}

/** Who was the contact person on that day, of those who took it over, the first first. */
export const contactPersonOn = <Taken extends { readonly onDay: Day }>(
  handovers: readonly Taken[],
  on: Day,
): Taken | undefined => handovers.findLast(({ onDay }) => onDay <= on);
