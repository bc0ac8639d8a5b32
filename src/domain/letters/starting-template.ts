/**
 * The letter that is shipped: a unit takes it over as its own first version, or writes another. It names the duties with the law
 * they come from, ends, keeps every remedy open, and asks for nothing about the home. A changed wording is another edition.
 */
import type { LetterLevel, Wording } from './letters.ts';

export const STARTING_EDITION = '2026-1';
export const STARTING_LEVELS: readonly LetterLevel[] = ['ordinary', 'important', 'core'];

export const STARTING_TEMPLATE: Wording = {
  title: { zh: '反间谍安全防范承诺书', en: 'Counter-espionage security commitment letter' },
  paragraphs: [
    {
      zh: '本人在本单位涉密岗位任职。单位已向本人说明岗位的涉密等级、本人的权利和义务。本承诺书所列义务，依据《中华人民共和国反间谍法》《中华人民共和国保守国家秘密法》和《反间谍安全防范工作规定》第九条。',
      en: 'I hold a secret-related post in this unit. The unit has explained to me the level of the post, my rights and my duties. The duties in this letter rest on the Counter-Espionage Law, the Law on Guarding State Secrets and Article 9 of the Provisions on Counter-Espionage Security Precaution Work.',
    },
    {
      zh: '本人遵守国家保密和反间谍安全防范规定，在职责范围内知悉、使用国家秘密和工作秘密，不泄露，不向无关人员提供。',
      en: 'I keep the rules on secrecy and counter-espionage precaution; I learn and use state and work secrets within my duties, do not disclose them, and do not pass them to anyone not concerned.',
    },
    {
      zh: '本人按规定保管、使用涉密载体和涉密设备，不在非涉密的设备、网络和信息系统中存储、处理国家秘密；确需将涉密载体带离规定场所的，事先经过批准。',
      en: 'I keep and use secret carriers and devices as prescribed, do not store or process state secrets on non-classified devices, networks or systems, and obtain approval before taking a carrier out of its prescribed place.',
    },
    {
      zh: '本人按要求参加单位组织的反间谍安全防范和保密教育、培训。',
      en: 'I attend the counter-espionage and secrecy training that the unit holds.',
    },
    {
      zh: '本人发现间谍行为和其他危害国家安全行为的可疑情况，及时报告本单位，或者直接向国家安全机关报告（举报受理电话12339）。受到境外机构、组织、人员拉拢、胁迫的，尽快报告，并依法受到保护。',
      en: 'I promptly report suspicious circumstances of espionage or other acts endangering national security to the unit, or directly to a state security organ (telephone 12339). If approached or coerced by a body or person from abroad I report it as soon as I can and am protected by law.',
    },
    {
      zh: '本人向单位报告涉及国家安全的事项，报告范围以单位依法公布的事项清单为限。',
      en: 'I report to the unit matters that touch national security, within the list of matters that the unit has lawfully published.',
    },
    {
      zh: '本人出国（境）按规定事先申请，接受行前教育；回国（境）后参加访谈，只就行程中与国家安全有关的事实作出说明。',
      en: 'I apply before travelling abroad and attend the briefing; on return I take part in the interview and give the facts of the journey that concern national security, and nothing else.',
    },
    {
      zh: '单位为落实上述义务采取的管理措施，应当有法律依据、与岗位相称，并事先告知本人。本承诺书不要求本人提供与岗位职责无关的个人或者家庭信息。',
      en: 'Measures that the unit takes for these duties must have a ground in law, be in proportion to the post, and be made known to me beforehand. This letter does not require me to give information about myself or my family that has nothing to do with the duties of the post.',
    },
    {
      zh: '因保密原因本人的合法权益受到影响和限制的，按照国家有关规定享有相应待遇或者补偿。',
      en: 'Where my lawful rights and interests are affected or restricted for reasons of secrecy, I am entitled to the treatment or compensation that the State prescribes.',
    },
    {
      zh: '本承诺书不限制本人依法享有的权利。本人对岗位密级、审查、出国（境）审批、离岗限制等决定有异议的，可以陈述、申辩，也可以依法投诉、申诉、申请仲裁或者提起诉讼。',
      en: 'This letter limits none of my lawful rights. If I disagree with a decision on the level of my post, a review, a trip or a restriction after leaving, I may state my case and may by law complain, appeal, apply for arbitration or sue.',
    },
    {
      zh: '本承诺书自签署之日起生效，至本人离开该岗位并办结离岗手续之日终止；岗位涉密等级调整或者文本修订的，重新签署。离岗后的脱密期由单位依法另行书面确定，写明起止日期和理由。对国家秘密的保密义务，至该国家秘密依法解密之日终止。',
      en: 'This letter takes effect on the day of signing and ends on the day on which I have left the post and completed the formalities of leaving; it is signed anew when the level of the post or the wording changes. The declassification period after leaving is set by the unit separately, by law and in writing, with its first and last day and the reasons. The duty to guard a state secret ends on the day on which that secret is lawfully declassified.',
    },
    {
      zh: '本人已逐条阅读以上内容，不明白之处已得到说明。签署后，本人可以随时查阅、下载本承诺书。',
      en: 'I have read each of the above, and what I did not understand was explained to me. After signing I can read and download this letter at any time.',
    },
  ],
};
