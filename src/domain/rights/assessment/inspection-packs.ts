/** Inspection packs and draws, as assessed. */
import { INSPECTION_PACKS_KINDS } from '../../inspection-packs/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const INSPECTION_PACKS: readonly Assessed[] = [
  {
    code: 'inspection-packs',
    title: { zh: '迎检材料', en: 'Inspection packs' },
    modules: ['inspection-packs'],
    purposes: [
      {
        zh: '接受国家安全机关和主管部门的检查，提供履行义务的证明（《反间谍安全防范工作规定》第二十二条）。',
        en: 'To be inspected by the state security organ or a department in charge, and to show what was done (Provisions, Art. 22).',
      },
    ],
    necessity: [
      {
        zh: '显示哪些人员信息由用途决定：审计只有编号，内部检查只有姓氏；电话、证件号码、国籍、出行事由和需限定知悉的事项一概不读取。抽查人员由双方共同的随机数决定，每次抽取都留下。提供给谁记入日志，本人看得到；文件移交后短期内自动销毁。',
        en: 'What of a person is shown follows from the purpose: for an audit a number, inside the unit the first character of the name; telephone, numbers of documents, nationality, reasons of journeys and what is under need-to-know are not read at all. Who is sampled is drawn by a seed of both sides, and every draw stays. For whom it was made is in the record, the person sees it, and the files go soon after the hand-over.',
      },
    ],
    sensitive: {
      zh: '出国（境）和上岗审查的经过按敏感个人信息保护：文件加密保存，可以只加密给检查方。',
      en: 'Journeys and reviews in it are protected as sensitive: its files lie encrypted, and can be sealed to the inspector alone.',
    },
    kinds: kept(INSPECTION_PACKS_KINDS),
    sees: ['security-officer', 'head'],
    risks: [risks.HANDED_OUT, risks.READ_WITHOUT_NEED, risks.JUDGED, risks.KEPT_TOO_LONG],
  },
];
