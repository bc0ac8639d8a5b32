/** The articles cited of 国家安全法, 关键信息基础设施安全保护条例, 公民举报危害国家安全行为奖励办法 and 个人信息保护法. */
import type { Article } from '../../citation.ts';

export const NATIONAL_SECURITY_LAW_ARTICLES: readonly Article[] = [
  {
    article: 77,
    text: {
      zh: '公民和组织应当履行下列维护国家安全的义务：\n（一）遵守宪法、法律法规关于国家安全的有关规定；\n（二）及时报告危害国家安全活动的线索；\n（三）如实提供所知悉的涉及危害国家安全活动的证据；\n（四）为国家安全工作提供便利条件或者其他协助；\n（五）向国家安全机关、公安机关和有关军事机关提供必要的支持和协助；\n（六）保守所知悉的国家秘密；\n（七）法律、行政法规规定的其他义务。\n任何个人和组织不得有危害国家安全的行为，不得向危害国家安全的个人或者组织提供任何资助或者协助。',
      en: 'Citizens and organisations: (1) follow the law on national security; (2) report clues promptly; (3) give true evidence; (4) give convenience and assistance; (5) support the organs; (6) keep state secrets; (7) other duties.\nNo one may endanger national security or fund or assist those who do.',
    },
    wording: 'verified',
  },
  {
    article: 78,
    text: {
      zh: '机关、人民团体、企业事业组织和其他社会组织应当对本单位的人员进行维护国家安全的教育，动员、组织本单位的人员防范、制止危害国家安全的行为。',
      en: 'Bodies educate their people in safeguarding national security, and mobilise and organise them to prevent and stop acts endangering it.',
    },
    wording: 'verified',
  },
  {
    article: 83,
    text: {
      zh: '在国家安全工作中，需要采取限制公民权利和自由的特别措施时，应当依法进行，并以维护国家安全的实际需要为限度。',
      en: 'Special measures restricting citizens’ rights and freedoms are taken only by law and only as far as national security actually needs.',
    },
    wording: 'verified',
  },
];

export const OPERATOR_REGULATIONS_ARTICLES: readonly Article[] = [
  {
    article: 14,
    text: {
      zh: '运营者应当设置专门安全管理机构，并对专门安全管理机构负责人和关键岗位人员进行安全背景审查。审查时，公安机关、国家安全机关应当予以协助。',
      en: 'An operator has a dedicated security management body and reviews the security background of its head and of key-post personnel; public and state security organs assist.',
    },
    wording: 'verified',
  },
  {
    article: 15,
    text: {
      zh: '专门安全管理机构具体负责本单位的关键信息基础设施安全保护工作，履行下列职责：\n（一）建立健全网络安全管理、评价考核制度，拟订关键信息基础设施安全保护计划；\n（二）组织推动网络安全防护能力建设，开展网络安全监测、检测和风险评估；\n（三）按照国家及行业网络安全事件应急预案，制定本单位应急预案，定期开展应急演练，处置网络安全事件；\n（四）认定网络安全关键岗位，组织开展网络安全工作考核，提出奖励和惩处建议；\n（五）组织网络安全教育、培训；\n（六）履行个人信息和数据安全保护责任，建立健全个人信息和数据安全保护制度；\n（七）对关键信息基础设施设计、建设、运行、维护等服务实施安全管理；\n（八）按照规定报告网络安全事件和重要事项。',
      en: 'The dedicated body: (1) rules and a protection plan; (2) capability, monitoring, testing and risk assessment; (3) contingency plan, regular drills, incidents; (4) identifies key posts, appraises; (5) education and training; (6) personal information and data; (7) security of services; (8) reports incidents and important matters.',
    },
    wording: 'verified',
  },
  {
    article: 17,
    text: {
      zh: '运营者应当自行或者委托网络安全服务机构对关键信息基础设施每年至少进行一次网络安全检测和风险评估，对发现的安全问题及时整改，并按照保护工作部门要求报送情况。',
      en: 'An operator, itself or through a service body, tests the infrastructure and assesses its risks at least once a year, puts right what is found in time, and reports as the protection department requires.',
    },
    wording: 'verified',
  },
];

export const REWARD_MEASURES_ARTICLES: readonly Article[] = [
  {
    article: 4,
    text: {
      zh: '公民可以通过下列方式向国家安全机关举报：\n（一）拨打国家安全机关12339举报受理电话；\n（二）登录国家安全机关互联网举报受理平台网站www.12339.gov.cn；\n（三）向国家安全机关投递信函；\n（四）到国家安全机关当面举报；\n（五）通过其他国家机关或者举报人所在单位向国家安全机关报告；\n（六）其他举报方式。',
      en: 'Citizens may report: (1) by telephone 12339; (2) at www.12339.gov.cn; (3) by letter; (4) in person; (5) through other state organs or their own unit; (6) otherwise.',
    },
    wording: 'verified',
  },
  {
    article: 6,
    text: {
      zh: '国家安全机关以及依法知情的其他组织和个人应当严格为举报人保密，未经举报人同意，不得以任何方式泄露举报人身份相关信息。\n因举报危害国家安全行为，举报人本人或者其近亲属的人身安全面临危险的，可以向国家安全机关请求予以保护。国家安全机关应当会同有关部门依法采取有效保护措施。国家安全机关认为有必要的，应当依职权及时、主动采取保护措施。',
      en: 'The organs, and all others who lawfully know, keep reporters strictly confidential; nothing of their identity is disclosed without consent.\nReporters and close relatives in danger may ask for protection, which the organs give, of their own motion where needed.',
    },
    wording: 'verified',
  },
  {
    article: 22,
    text: {
      zh: '举报人所在单位有下列情形之一的，依法予以处理：\n（一）举报人向所在单位报告危害国家安全行为线索或者情况后，单位不及时向国家安全机关报告或者漏报、瞒报，造成不良后果或者影响的；\n（二）举报人向国家安全机关报告危害国家安全行为线索或者情况后，单位对举报人实施打击、报复的。',
      en: 'A unit is dealt with by law where (1) it does not relay its employee’s report promptly, or misses or conceals it, and harm follows; (2) it retaliates against one who reported.',
    },
    wording: 'verified',
  },
];

/** What these articles are about, in our words: not quotations, and marked so. */
export const PERSONAL_INFORMATION_LAW_ARTICLES: readonly Article[] = [
  {
    article: 13,
    text: {
      zh: '处理个人信息须有法定依据，其中包括：按照依法制定的劳动规章制度实施人力资源管理所必需；为履行法定职责或者法定义务所必需。',
      en: 'Handling personal information needs a legal basis, among them: what HR management under lawfully made labour rules needs; what a statutory function or duty needs.',
    },
    wording: 'summary',
  },
  {
    article: 47,
    text: {
      zh: '处理目的已实现、保存期限已届满等情形下，应当主动删除个人信息；法定保存期限未届满或者技术上难以删除的，停止除存储和必要安全保护之外的处理。',
      en: 'Personal information is actively deleted when its purpose is met or its period has run; where the law’s period runs on or deletion is technically hard, it is only stored and protected.',
    },
    wording: 'summary',
  },
  {
    article: 56,
    text: {
      zh: '个人信息保护影响评估报告和处理情况记录应当至少保存三年。',
      en: 'Impact assessments and the records of handling are kept at least three years.',
    },
    wording: 'summary',
  },
];
