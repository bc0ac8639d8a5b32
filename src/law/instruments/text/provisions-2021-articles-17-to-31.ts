/** 反间谍安全防范工作规定, Articles 17 to 31: see the head of the first part. */
import type { Article } from '../../citation.ts';

export const ARTICLES_17_TO_31: readonly Article[] = [
  {
    article: 17,
    text: {
      zh: '国家安全机关会同宣传主管部门，协调和指导广播、电视、报刊、互联网等媒体开展反间谍安全防范宣传活动，制作、刊登、播放反间谍安全防范公益广告、典型案例、宣传教育节目或者其他宣传品，提高公众反间谍安全防范意识。',
      en: 'Media campaigns, with publicity authorities.',
    },
    wording: 'from-memory',
  },
  {
    article: 18,
    caption: { zh: '举报', en: 'Reports' },
    text: {
      zh: '公民、组织可以通过国家安全机关12339举报受理电话、网络举报受理平台或者国家安全机关公布的其他举报方式，举报间谍行为和其他危害国家安全的可疑情况，以及各类反间谍安全防范问题线索。',
      en: 'Citizens and organisations may report suspicious circumstances, and problems in counter-espionage precautions, by telephone 12339, the online platform or other published channels.',
    },
    wording: 'from-memory',
  },
  {
    article: 19,
    caption: { zh: '举报人保护', en: 'Protection of reporters' },
    text: {
      zh: '国家安全机关应当严格为举报人保密，保护举报人的人身财产安全。未经举报人同意，不得以任何方式公开或者泄露其个人信息。\n公民因举报间谍行为或者其他危害国家安全行为，本人或者其近亲属的人身安全面临危险的，可以向国家安全机关请求予以保护。国家安全机关应当会同有关部门依法采取保护措施。',
      en: 'Reporters are kept strictly confidential and safe in person and property; without their consent their personal information may not be disclosed in any way. A reporter (or close relative) in danger may ask for protection.',
    },
    wording: 'from-memory',
  },
  {
    article: 20,
    caption: { zh: '表彰奖励', en: 'Commendation and reward' },
    text: {
      zh: '对反间谍安全防范工作中取得显著成绩或者做出重大贡献的单位和个人，符合下列条件之一的，国家安全机关可以按照国家有关规定，会同有关部门、单位给予表彰、奖励：\n（一）提供重要情况或者线索，为国家安全机关发现、破获间谍案件或者其他危害国家安全案件，或者为有关单位防范、消除涉及国家安全的重大风险隐患或者现实危害发挥重要作用的；\n（二）密切配合国家安全机关执行任务，表现突出的；\n（三）防范、制止间谍行为或者其他危害国家安全行为，表现突出的；\n（四）主动采取措施，及时消除本单位涉及国家安全的重大风险隐患或者现实危害，挽回重大损失的；\n（五）在反间谍安全防范工作中，有重大创新或者成效特别显著的；\n（六）在反间谍安全防范工作中做出其他重大贡献的。',
      en: 'Commendation or reward for: important clues; close cooperation; outstanding prevention; removing the unit’s own major risk and recovering major loss; major innovation or results; other major contributions.',
    },
    wording: 'from-memory',
  },
  {
    article: 21,
    caption: { zh: '检查的启动', en: 'When inspection is started' },
    text: {
      zh: '国家安全机关对有下列情形之一的，经设区的市级以上国家安全机关负责人批准，并出具法律文书，可以对机关、团体、企业事业组织和其他社会组织开展反间谍安全防范检查：\n（一）发现反间谍安全防范风险隐患；\n（二）接到反间谍安全防范问题线索举报；\n（三）依据有关单位的申请；\n（四）因其他反间谍安全防范工作需要。',
      en: 'Inspection needs approval of the head of a state security organ at or above city-with-districts level and a legal instrument, where: (1) a risk is found; (2) a problem clue is reported; (3) the unit itself applies; (4) other need.',
    },
    wording: 'partly-seen',
  },
  {
    article: 22,
    caption: { zh: '检查方式', en: 'Ways of inspection' },
    text: {
      zh: '国家安全机关可以通过下列方式对机关、团体、企业事业组织和其他社会组织的反间谍安全防范工作进行检查：\n（一）向有关单位和人员了解情况；\n（二）调阅有关资料；\n（三）听取有关工作说明；\n（四）进入有关单位、场所实地查看；\n（五）查验电子通信工具、器材等设备、设施；\n（六）反间谍技术防范检查和检测；\n（七）其他法律、法规、规章授权的检查方式。',
      en: 'By: asking units and persons; calling for records; hearing explanations; on-site viewing; examining electronic communication tools, devices and facilities; technical check and test; other authorised means.',
    },
    wording: 'partly-seen',
  },
  {
    article: 23,
    caption: { zh: '技术防范检查检测的内容', en: 'What technical inspection covers' },
    text: {
      zh: '经设区的市级以上国家安全机关负责人批准，国家安全机关可以对存在风险隐患的机关、团体、企业事业组织和其他社会组织的相关部位、场所和建筑物、内部设备设施、强弱电系统、计算机网络及信息系统、关键信息基础设施等开展反间谍技术防范检查检测，防范、发现和处置危害国家安全的情况。',
      en: 'With the same approval, technical inspection and testing of premises, buildings, internal equipment, strong/weak-current systems, networks, information systems and CII of units with risks.',
    },
    wording: 'verified',
  },
  {
    article: 24,
    caption: { zh: '技术检查检测方式', en: 'Ways of technical inspection' },
    text: {
      zh: '国家安全机关可以采取下列方式开展反间谍技术防范检查检测：\n（一）进入有关单位、场所，进行现场技术检查；\n（二）使用专用设备，对有关部位、场所、链路、网络进行技术检测；\n（三）对有关设备设施、网络、系统进行远程技术检测。',
      en: 'On-site technical check; testing with dedicated equipment; remote technical testing.',
    },
    wording: 'partly-seen',
  },
  {
    article: 25,
    caption: { zh: '技术检查检测规范', en: 'Rules of technical inspection' },
    text: {
      zh: '国家安全机关开展反间谍技术防范现场检查检测时，检查人员不得少于两人，并应当出示相应证件。\n国家安全机关开展远程技术检测，应当事先告知被检测对象检测时间、检测范围等事项。\n检查检测人员应当制作检查检测记录，如实记录检查检测情况。',
      en: 'On site: at least two inspectors, showing credentials. Remote: prior notice of time and scope. A truthful record is made.',
    },
    wording: 'partly-seen',
  },
  {
    article: 26,
    caption: { zh: '技术检查检测情况处置', en: 'Handling of what is found' },
    text: {
      zh: '国家安全机关在反间谍技术防范检查检测中，为防止危害发生或者扩大，可以依法责令被检查对象采取技术屏蔽、隔离、拆除或者停止使用相关设备设施、网络、系统等整改措施，指导和督促有关措施的落实，并在检查检测记录中注明。',
      en: 'To prevent harm it may order shielding, isolation, removal or cessation of use, guide and urge the measures, and note them in the record.',
    },
    wording: 'partly-seen',
  },
  {
    article: 27,
    caption: { zh: '检查意见', en: 'Opinion after inspection' },
    text: {
      zh: '国家安全机关可以根据反间谍安全防范检查情况，向被检查单位提出加强和改进反间谍安全防范工作的意见和建议，督促有关单位落实反间谍安全防范责任和义务。',
      en: 'It may give the unit opinions and suggestions and urge it to meet its duties.',
    },
    wording: 'from-memory',
  },
  {
    article: 28,
    caption: { zh: '责令整改与约谈', en: 'Order to rectify and talk' },
    text: {
      zh: '机关、团体、企业事业组织和其他社会组织违反本规定，有下列情形之一的，国家安全机关可以依法责令限期整改；被责令整改单位应当于整改期限届满前向国家安全机关提交整改报告，国家安全机关应当自收到整改报告之日起十五个工作日内对整改情况进行检查：\n（一）不认真履行反间谍安全防范责任和义务，安全防范工作措施不落实或者落实不到位，存在明显问题隐患的；\n（二）不接受国家安全机关反间谍安全防范指导和检查的；\n（三）发生间谍案件，叛逃案件，为境外窃取、刺探、收买、非法提供国家秘密、情报案件，以及其他危害国家安全案事件的；\n（四）发现涉及间谍行为和其他危害国家安全行为的可疑情况，迟报、漏报、瞒报，造成不良后果或者影响的；\n（五）不配合或者阻碍国家安全机关依法执行任务的。\n对未按照要求整改或者未达到整改要求的，国家安全机关可以依法约谈相关负责人，并将约谈情况通报该单位上级主管部门。',
      en: 'It may order rectification within a time limit; the unit submits a rectification report before the limit ends; the organ checks within 15 working days of receiving it. Grounds: (1) duties not seriously performed, evident hidden dangers; (2) refusing guidance or inspection; (3) espionage, defection, secrets cases occurred; (4) suspicious circumstances reported late, missed or concealed with bad consequences; (5) not cooperating or obstructing. Failing that: talk with persons in charge, notify the superior department.',
    },
    wording: 'from-memory',
  },
  {
    article: 29,
    caption: { zh: '移送处理', en: 'Transfer' },
    text: {
      zh: '机关、团体、企业事业组织和其他社会组织及其工作人员未履行或者未按照规定履行反间谍安全防范责任和义务，造成不良后果或者影响的，国家安全机关可以向有关机关、单位移送问题线索，建议有关机关、单位按照管理权限对负有责任的领导人员和直接责任人员依规依纪依法予以处理；构成犯罪的，依法追究刑事责任。',
      en: 'Problem clues may be transferred with a proposal to deal with responsible leaders and directly liable persons; crimes are prosecuted.',
    },
    wording: 'from-memory',
  },
  {
    article: 30,
    caption: { zh: '国安机关责任', en: 'Liability of the organs' },
    text: {
      zh: '国家安全机关及其工作人员在反间谍安全防范指导和检查工作中，滥用职权、玩忽职守、徇私舞弊的，对负有责任的领导人员和直接责任人员依规依纪依法予以处理；构成犯罪的，依法追究刑事责任。',
      en: 'Liability of state security organs and staff for abuse, neglect or favouritism.',
    },
    wording: 'from-memory',
  },
  {
    article: 31,
    text: {
      zh: '本规定自公布之日起施行。',
      en: 'In force on publication.',
    },
    wording: 'from-memory',
  },
];
