/**
 * Suspicious circumstances, reported in confidence by anybody and relayed to the state security organ (Provisions 8(3), 18, 19;
 * Counter-Espionage Law 16; Reporting-Reward Measures 4, 22). The report needs no account and names nobody; its receipt code, and only it,
 * leads back to it. The unit acknowledges, relays, gives feedback, closes: it does not look into what was reported, and puts no questions.
 *
 * Who reported is sealed apart from what was reported: encrypted in the reporter's browser to the relay officers' own keys. Who is spoken
 * of stands in the sealed words alone: no field, list, search, file or statistic names him, and nothing is decided about him here.
 */
import { type Day, type Instant, plusDays } from '../../law/day.ts';
import type { Figures } from '../../law/facts.ts';
import type { Localised } from '../../law/localised.ts';

export const CLUE_STATES = ['received', 'relayed', 'closed'] as const;
export type ClueState = (typeof CLUE_STATES)[number];
export const CLUE_STATE_NAMES: Record<ClueState, Localised> = {
  received: { zh: '已收到', en: 'Received' },
  relayed: { zh: '已转报', en: 'Relayed' },
  closed: { zh: '已办结', en: 'Closed' },
};
/** The step that leads to each. */
export const CLUE_STEP_NAMES: Record<ClueState, Localised> = {
  received: { zh: '收到', en: 'Received' },
  relayed: { zh: '转报国家安全机关', en: 'Relayed to the state security organ' },
  closed: { zh: '办结', en: 'Closed' },
};

/** Why a report is closed though the organ gave no receipt for it: no others. Whoever sees the list sees how many, and none of their words. */
export const CLOSE_GROUNDS = ['not-a-clue', 'nothing-to-relay', 'organ-declined'] as const;
export type CloseGround = (typeof CLOSE_GROUNDS)[number];
export const CLOSE_GROUND_NAMES: Record<CloseGround, Localised> = {
  'not-a-clue': {
    zh: '与危害国家安全无关（后勤、劳动人事、治安等意见）',
    en: 'Nothing to do with national security: a concern about services, work or public order',
  },
  'nothing-to-relay': {
    zh: '没有可以转报的事实（广告、乱码、空白、测试）',
    en: 'No fact that could be relayed: advertising, gibberish, a test',
  },
  'organ-declined': {
    zh: '已告知国家安全机关，该机关表示不属其受理',
    en: 'The state security organ was told of it, and said that it is not for the organ',
  },
};

export const RELAY_CHANNELS = ['telephone', 'online', 'letter', 'in-person'] as const;
export type RelayChannel = (typeof RELAY_CHANNELS)[number];
export const RELAY_CHANNEL_NAMES: Record<RelayChannel, Localised> = {
  telephone: { zh: '电话12339', en: 'Telephone 12339' },
  online: { zh: '网络举报受理平台', en: 'Online platform' },
  letter: { zh: '信函', en: 'Letter' },
  'in-person': { zh: '当面递交', en: 'Handed over in person' },
};
/** By these the relay document is handed over: in writing. */
export const isInWriting = (channel: RelayChannel): boolean => channel !== 'telephone';

/** Each word of a case: the report, what the reporter added, and what the unit answered. The unit asks nothing. */
export const CLUE_WORDS = ['report', 'addition', 'acknowledgement', 'feedback'] as const;
export type ClueWord = (typeof CLUE_WORDS)[number];
export const CLUE_WORD_NAMES: Record<ClueWord, Localised> = {
  report: { zh: '报告内容', en: 'What was reported' },
  addition: { zh: '报告人补充', en: 'Added by the reporter' },
  acknowledgement: { zh: '确认收到', en: 'Acknowledgement' },
  feedback: { zh: '反馈', en: 'Feedback' },
};

/** What a report says: facts as they were seen. All of it is sealed. */
export type Report = {
  readonly what: string;
  readonly when: string;
  readonly where: string;
  /** That the reporter or a close relative is in danger and asks for protection (Provisions 19). */
  readonly protection: boolean;
};

export const CLUES = {
  reportAtMost: 20_000,
  lineAtMost: 200,
  additionAtMost: 4000,
  additionsAtMost: 50,
  filesAtMost: 10,
  contactsAtMost: 5,
  complaintsAtMost: 10,
  answerAtMost: 2000,
} as const;

/** The rules of Provisions 8(3): told at once, told in writing, acknowledged, answered. */
export const RULES_OF_CLUES = { relay: 8301, inWriting: 8302, acknowledgement: 8303, feedback: 8304 } as const;

const HOUR_MS = 3_600_000;
const after = (at: Instant, hours: number): Instant =>
  new Date(new Date(at).getTime() + hours * HOUR_MS).toISOString() as Instant;

export type Clocks = {
  readonly relayPhoneBy: Instant;
  readonly relayWrittenBy: Instant;
  readonly acknowledgeBy: Day;
  readonly feedbackBy: Day;
};

/** By the figures as they are when the report comes in. None of them is the law's own: it says "promptly". */
export const clocksOf = (receivedAt: Instant, receivedOn: Day, figures: Figures): Clocks => ({
  relayPhoneBy: after(receivedAt, figures['clue.relay-phone']),
  relayWrittenBy: after(receivedAt, figures['clue.relay-written']),
  acknowledgeBy: plusDays(receivedOn, figures['clue.acknowledgement']),
  feedbackBy: plusDays(receivedOn, figures['clue.feedback']),
});

/**
 * The receipt code: 100 bits of chance, made in the reporter's own browser, so that the same report sent again over a broken line is
 * one, and a code is never lost on the way back. Here only its hash is kept. Letters that are mistaken for digits are read as these.
 */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LETTERS = 20;
export const CODE_BYTES = CODE_LETTERS;

/** From so many bytes of chance: five bits of each. */
export const codeFrom = (chance: Uint8Array): string => {
  if (chance.length !== CODE_BYTES) throw new Error(`a receipt code is made of ${CODE_BYTES} bytes`);
  return [...chance].map((byte) => LETTERS[byte % 32]).join('');
};

/** In groups of four, to be written down. */
export const shownCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;

/** The code as it was made, however it was typed; nothing where it is none. */
export function readCode(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return plain.length === CODE_LETTERS && [...plain].every((letter) => LETTERS.includes(letter)) ? plain : undefined;
}

/** The official ways, before our own: whoever reports to the organ itself needs no unit for it (Provisions 18; Reward Measures 4). */
export const OFFICIAL_CHANNELS: readonly {
  readonly name: Localised;
  readonly how: Localised;
  readonly href?: string;
}[] = [
  {
    name: { zh: '电话 12339', en: 'Telephone 12339' },
    how: { zh: '国家安全机关举报受理电话，全天受理', en: 'The state security organs’ line, at any hour' },
    href: 'tel:12339',
  },
  {
    name: { zh: '网址 www.12339.gov.cn', en: 'www.12339.gov.cn' },
    how: { zh: '国家安全机关网络举报受理平台（互联网）', en: 'The organs’ online platform, on the internet' },
  },
  {
    name: { zh: '信函', en: 'By letter' },
    how: { zh: '寄给国家安全机关', en: 'To the state security organ' },
  },
  {
    name: { zh: '当面', en: 'In person' },
    how: { zh: '到就近的国家安全机关', en: 'At the nearest state security organ' },
  },
];

/** What a false accusation is, and what it is not (Reward Measures 21; Counter-Espionage Law 16). */
export const FALSE_ACCUSATION: Localised = {
  zh: '请如实报告您看到、听到的事实。捏造事实、诬告陷害他人的，依法承担责任；如实报告而事后查明不属实的，不追究责任。',
  en: 'Report truthfully what you saw or heard. Inventing facts to harm somebody is answered for by law; a truthful report that turns out to be mistaken is not.',
};

/** Where to turn outside the unit when somebody suffers for having reported (Counter-Espionage Law 60(6); Reward Measures 22). */
export const RETALIATION_ROUTES: readonly Localised[] = [
  {
    zh: '国家安全机关（12339）：对打击报复、泄露报告人信息的，可以直接反映；报告人或者近亲属面临危险的，可以请求保护。',
    en: 'The state security organ (12339): tell it of retaliation, or that a reporter was made known; where you or a close relative are in danger, ask for protection.',
  },
  {
    zh: '上级主管单位、监察机关：反映本单位负责人或者工作人员打击报复。',
    en: 'The superior unit or the supervision commission: against retaliation by the head or staff of this unit.',
  },
  {
    zh: '公安机关；劳动人事争议仲裁机构、人民法院：人身、财产或者劳动权益受到侵害的。',
    en: 'The police; labour and personnel arbitration or a people’s court: where person, property or work are affected.',
  },
];

/** What stands for the number of a case: the year on the unit's own calendar, and the number in the installation. */
export const numberOf = ({ clueId, receivedOn }: { clueId: number; receivedOn: Day }): string =>
  `${receivedOn.slice(0, 4)}-${String(clueId).padStart(6, '0')}`;
