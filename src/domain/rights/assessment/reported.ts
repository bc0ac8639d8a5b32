/** What people report of themselves and of their unit, as assessed. */
import { CLUES_KINDS } from '../../clues/retention.ts';
import { EMERGENCY_ACCESS_KINDS } from '../../emergency-access/retention.ts';
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
    code: 'clues',
    title: { zh: '线索转报', en: 'Clues' },
    modules: ['clues'],
    purposes: [
      {
        zh: '接收任何人报告的可疑情况，及时转报国家安全机关，并保护报告人（《反间谍安全防范工作规定》第八条第（三）项、第十八条、第十九条；《反间谍法》第十六条）。',
        en: 'To take reports of suspicious circumstances from anybody, relay them promptly to the state security organ and protect who reported (Provisions, Arts. 8(3), 18, 19; Counter-Espionage Law, Art. 16).',
      },
    ],
    necessity: [
      {
        zh: '不登录即可报告，不收集报告人身份；愿意留联系方式的，在其浏览器里加密给线索专员，与内容分开，到期自动删除。被反映的人只在加密原文中出现，不设字段、不入名单、不可检索；单位不核实、不调查、不下结论。',
        en: 'A report needs no account, and no identity is collected; contact data, if left, are encrypted in the browser to the relay officers, apart from the report, and deleted in time. Who is spoken of stands in the encrypted words alone: in no field, list or search. The unit verifies, investigates and concludes nothing.',
      },
    ],
    sensitive: {
      zh: '报告内容和报告人身份都按敏感个人信息保护：内容逐件用单独密钥加密，打开逐次留痕；联系方式连数据库管理员也读不到。',
      en: 'Both are protected as sensitive: each report is encrypted under its own key and each opening is logged; contact data cannot be read by the administrator of the database either.',
    },
    kinds: kept(CLUES_KINDS),
    sees: ['head', 'relay-officer'],
    risks: [
      risks.STORIES,
      risks.READ_WITHOUT_NEED,
      risks.JUDGED,
      risks.ADMINISTRATORS,
      risks.KEPT_TOO_LONG,
      risks.TARGET,
    ],
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
  {
    code: 'emergency-access',
    title: { zh: '紧急查阅', en: 'Emergency access' },
    modules: ['emergency-access'],
    purposes: [
      {
        zh: '人身安全、正在发生的泄密等紧急情况下，经两人同意在限定时间内查阅一人的记录（《个人信息保护法》第十三条第一款第（四）项）。',
        en: 'In an emergency such as danger to somebody or a leak that is happening, to read one person’s records for some hours, agreed by two (Personal Information Protection Law, Art. 13(1)(4)).',
      },
    ],
    necessity: [
      {
        zh: '只开放申请的一人、一部分记录，最长二十四小时，到时自动关闭；不开放名单和搜索。',
        en: 'One person’s records of one kind, for twenty-four hours at most, closed by the clock; no list and no search.',
      },
    ],
    sensitive: {
      zh: '可能查阅联系方式和密封的报告事项；理由、用途和复核意见加密保存，事后全部告知本人。',
      en: 'Contact data and sealed reports may be read; reasons, account and review are sealed, and all of it is told to the person afterwards.',
    },
    kinds: kept(EMERGENCY_ACCESS_KINDS),
    sees: ['security-officer', 'head', 'personnel', 'foreign-affairs', 'network-security', 'liaison', 'relay-officer'],
    risks: [risks.OPENED_WITHOUT_NEED, risks.KEPT_TOO_LONG],
  },
];
