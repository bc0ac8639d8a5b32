/** How long what stands here is kept, and how it ends. */
import { PIPL_19, type RecordKind } from '../../platform/retention.ts';
import {
  blankContacts,
  destroyAppointments,
  destroyPeople,
  heldAppointments,
  heldContacts,
  heldPeople,
} from './store/retention.ts';

const DECLASSIFICATION = ['leaver.period-core', 'leaver.period-important', 'leaver.period-ordinary'] as const;

export const PEOPLE_KINDS = [
  {
    code: 'person',
    name: { zh: '人员', en: 'Person' },
    ground: PIPL_19,
    holds: { person: 'rows', stationing: 'rows' },
    ends: 'by-certificate',
    begins: {
      zh: '离职之日；尚有任职记录未满期限的，待其期满',
      en: 'the day of leaving; not before the last appointment’s period is over',
    },
    figure: 'keep.person',
    further: ['keep.appointment', ...DECLASSIFICATION],
    does: {
      zh: '删除该人员的全部记录：姓名、工号、驻外、任职、培训到场、承诺书及其签署件、更正申请、证据、台账条目，以及日志加盐哈希的盐',
      en: 'all records of the person are deleted: name, number, stationings, appointments, attendance, letters with their signed files, requests, evidence, ledger rows, and the salts of the record’s hashes',
    },
    remains: {
      zh: '审计日志中的编号和日期（不再能对应到任何人）；培训场次的到场人数',
      en: 'numbers and days in the record, which lead to nobody any more; how many attended a session',
    },
    ofPeople: true,
    isFact: true,
    held: heldPeople,
    destroy: destroyPeople,
  },
  {
    code: 'contact',
    name: { zh: '联系方式', en: 'Contact data' },
    ground: PIPL_19,
    holds: { person: ['phone', 'email'] },
    ends: 'by-certificate',
    begins: {
      zh: '离职之日或脱密期满之日，以较晚者为准',
      en: 'the day of leaving or the end of the declassification period, the later',
    },
    figure: 'keep.contact',
    further: DECLASSIFICATION,
    does: { zh: '清空手机和电子邮箱', en: 'phone and e-mail are blanked' },
    remains: { zh: '人员的其他记录，至其各自期满', en: 'the person’s other records, until their own time' },
    ofPeople: true,
    held: heldContacts,
    destroy: blankContacts,
  },
  {
    code: 'appointment',
    name: { zh: '任职', en: 'Appointment' },
    ground: {
      zh: '《个人信息保护法》第十九条、第四十七条；《保守国家秘密法》第四十六条（脱密期）',
      en: 'Personal Information Protection Law, Arts. 19, 47; Secrets Law, Art. 46 (declassification period)',
    },
    holds: { appointment: 'rows' },
    ends: 'by-certificate',
    begins: { zh: '任职结束并且脱密期满之日', en: 'the end of the appointment and of its declassification period' },
    figure: 'keep.appointment',
    further: DECLASSIFICATION,
    does: {
      zh: '删除该次任职及其承诺书（含签署件的密钥）、仅为该次任职的证据和台账条目',
      en: 'the appointment is deleted with its letters (the keys of the signed files included), the evidence and ledger rows that stand for it alone',
    },
    remains: { zh: '人员的其他记录，至其各自期满', en: 'the person’s other records, until their own time' },
    ofPeople: true,
    isFact: true,
    held: heldAppointments,
    goesWith: ['person'],
    destroy: destroyAppointments,
  },
  {
    code: 'post',
    name: { zh: '岗位', en: 'Posts' },
    ground: { zh: '《反间谍安全防范工作规定》第九条第（三）项', en: 'Provisions, Art. 9(3)' },
    holds: { post: 'rows', post_term: 'rows' },
    ends: 'stays',
    why: { zh: '说的是岗位，不是人', en: 'it is about posts, not about people' },
  },
] as const satisfies readonly RecordKind[];
