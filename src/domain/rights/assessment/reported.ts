/** What people report of themselves and of their unit, as assessed. */
import { MATTERS_KINDS } from '../../matters/retention.ts';
import { REQUESTS_KINDS } from '../../requests/retention.ts';
import { kept } from './kept.ts';
import type { Assessed } from './parts.ts';
import * as risks from './risks.ts';

export const REPORTED: readonly Assessed[] = [
  {
    code: 'matters',
    title: { zh: '事项报告', en: 'Matters reported' },
    modules: ['matters'],
    purposes: [
      {
        zh: '组织涉密、涉外人员向本单位报告涉及国家安全的事项，并每年确认（《反间谍安全防范工作规定》第九条第（四）项）。',
        en: 'To have people in secret-related and foreign-related posts report matters touching national security to the unit, and confirm once a year (Provisions, Art. 9(4)).',
      },
    ],
    necessity: [
      {
        zh: '只有十类事项，只写事实，由本人报告；不收集亲友的身份信息，涉及他人的只在加密文字中出现，不设字段、不入名单；不作调查，不作评价。',
        en: 'Ten matters alone, facts alone, reported by the person himself. No identity of relatives or friends is collected; whoever else is spoken of stands in encrypted words, in no field and no list. Nobody investigates or judges here.',
      },
    ],
    sensitive: {
      zh: '事项的种类和事实按敏感个人信息保护：逐件用单独密钥加密，按事项种类限定可看的人，打开逐次留痕并告知报告人。',
      en: 'Kind and facts are protected as sensitive: each report is encrypted under its own key, read by whose duty its kind needs, and each opening is logged and shown to the reporter.',
    },
    kinds: kept(MATTERS_KINDS),
    sees: ['security-officer', 'head', 'personnel'],
    risks: [risks.STORIES, risks.READ_WITHOUT_NEED, risks.JUDGED, risks.TAKEN_AWAY, risks.KEPT_TOO_LONG, risks.TARGET],
  },
  {
    code: 'requests',
    title: { zh: '协助事项', en: 'Lawful requests' },
    modules: ['requests'],
    purposes: [
      {
        zh: '登记有关机关依法提出的协助要求和实际提供的内容（《反间谍安全防范工作规定》第八条第（四）项；《反间谍法》第二十五条、第二十六条、第三十一条）。',
        en: 'To record what authorities lawfully ask for and what was handed over (Provisions, Art. 8(4); Counter-Espionage Law, Arts. 25, 26, 31).',
      },
    ],
    necessity: [
      {
        zh: '只记法律文书、批准层级、执法人员、范围和提供清单；文件只记校验码，不进入系统。手续不全的不予提供。没有常设访问，没有自动推送。',
        en: 'Instrument, level of approval, officers, scope and the list alone; of files the hash, never the file. What is not in order is refused. No standing access, nothing sent by itself.',
      },
    ],
    sensitive: {
      zh: '谁的记录被提供，按敏感个人信息保护：逐件用单独密钥加密清单，打开逐次留痕；依法暂不告知的，期满次日自动告知本人。',
      en: 'Whose records were handed over is protected as sensitive: each list is encrypted under its own key, each opening is logged; whoever is not told yet by law is told on the day after that ends, by itself.',
    },
    kinds: kept(REQUESTS_KINDS),
    sees: ['security-officer', 'head'],
    risks: [risks.HANDED_OUT, risks.READ_WITHOUT_NEED, risks.KEPT_TOO_LONG],
  },
];
