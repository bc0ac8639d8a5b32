import type { Localised } from './localised.ts';

/** Where to turn outside the unit; printed on every letter and shown beside it and beside every answer to a request (rights.md R24). */
export const COMPLAINT_ROUTES: readonly Localised[] = [
  {
    zh: '对本单位的决定有异议：可以向本单位陈述、申辩，向上级主管单位或者监察机关反映，依法申请劳动人事争议仲裁或者向人民法院起诉。',
    en: 'Against a decision of the unit: state your case to the unit; turn to the superior unit or the supervision commission; apply for labour and personnel arbitration or sue in a people’s court, by law.',
  },
  {
    zh: '个人信息权益受到侵害：可以向网信部门或者其他履行个人信息保护职责的部门投诉、举报，或者向人民法院起诉。',
    en: 'For personal information: complain to the cyberspace administration or another authority responsible for personal information, or sue in a people’s court.',
  },
  {
    zh: '对国家安全机关及其工作人员超越职权、滥用职权等违法行为：可以向上级国家安全机关、监察机关、人民检察院等有关部门检举、控告。',
    en: 'Against acts of a state security organ or its staff beyond their powers: report to the superior organ, the supervision commission, the procuratorate or another authority.',
  },
];
