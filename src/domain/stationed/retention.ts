/** Words go some years after they were said; that contact was kept, and when, stays with the person as what shows that the duty was met. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import {
  destroyContactWords,
  destroyHandoverWords,
  destroyHomeInterviews,
  destroyStationed,
  heldContacts,
  heldHandovers,
  heldHomeInterviews,
} from './store/retention.ts';

const WORDS = { ground: PIPL_19, ends: 'by-certificate', ofPeople: true } as const;

export const STATIONED_KINDS = [
  {
    ...WORDS,
    code: 'stationed-contact',
    name: { zh: '与驻外人员联系的内容', en: 'What was said in contacts with people stationed abroad' },
    holds: { stationed_contact: ['words', 'key', 'salt'] },
    begins: { zh: '联系之日', en: 'the day of the contact' },
    figure: 'keep.stationed-contact',
    does: { zh: '销毁联系内容的密钥', en: 'the key of what was said is destroyed' },
    remains: { zh: '仅联系的日期、方式和联系人', en: 'only: day and way of the contact, and who kept it' },
    held: heldContacts,
    destroy: destroyContactWords,
  },
  {
    ...WORDS,
    code: 'stationed-handover',
    name: { zh: '驻外联系人交接说明', en: 'Words on the handover of a contact person' },
    holds: { stationed_handover: ['note', 'key', 'salt'] },
    begins: { zh: '交接之日', en: 'the day of the handover' },
    figure: 'keep.stationed-contact',
    does: { zh: '销毁交接说明的密钥', en: 'the key of its words is destroyed' },
    remains: { zh: '仅交接双方、日期和交接事项', en: 'only: who handed over to whom, when, and which things' },
    held: heldHandovers,
    destroy: destroyHandoverWords,
  },
  {
    ...WORDS,
    code: 'home-interview',
    name: { zh: '驻外人员访谈内容', en: 'What was told in interviews at home leave' },
    holds: { home_interview: ['answers', 'key', 'salt', 'correction', 'file_hash'] },
    begins: { zh: '访谈之日', en: 'the day of the interview' },
    figure: 'keep.interview',
    does: {
      zh: '销毁回答、更正和签名文书的密钥',
      en: 'the keys of answers, corrections and the signed paper are destroyed',
    },
    remains: { zh: '仅“已访谈、日期、已签字”', en: 'only: interviewed, on this day, signed' },
    held: heldHomeInterviews,
    destroy: destroyHomeInterviews,
  },
  {
    code: 'stationed',
    name: { zh: '驻外人员联系、回国（境）休假记录', en: 'Contacts with people stationed abroad, their home leave' },
    ground: PIPL_19,
    holds: { stationed_handover: 'rows', stationed_contact: 'rows', home_leave: 'rows', home_interview: 'rows' },
    ends: 'with-another',
    goesWith: ['person'],
    does: { zh: '随人员记录删除', en: 'deleted with the person' },
    destroy: destroyStationed,
  },
] as const satisfies readonly RecordKind[];
