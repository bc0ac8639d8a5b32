/** 反间谍法 (2023): the articles that the duties cite or that protect people. The English is our reading aid without legal force. */
import type { Article } from '../../citation.ts';

export const ARTICLES: readonly Article[] = [
  {
    article: 3,
    text: {
      zh: '反间谍工作应当依法进行，尊重和保障人权，保障个人和组织的合法权益。',
      en: 'Counter-espionage work is done by law, respects and safeguards human rights, and safeguards the lawful rights and interests of individuals and organisations.',
    },
    wording: 'verified',
  },
  {
    article: 8,
    text: {
      zh: '任何公民和组织都应当依法支持、协助反间谍工作，保守所知悉的国家秘密和反间谍工作秘密。',
      en: 'Every citizen and organisation supports and assists counter-espionage work by law and keeps the state secrets and secrets of that work that come to their knowledge.',
    },
    wording: 'verified',
  },
  {
    article: 11,
    text: {
      zh: '国家安全机关及其工作人员在工作中，应当严格依法办事，不得超越职权、滥用职权，不得侵犯个人和组织的合法权益。\n国家安全机关及其工作人员依法履行反间谍工作职责获取的个人和组织的信息，只能用于反间谍工作。对属于国家秘密、工作秘密、商业秘密和个人隐私、个人信息的，应当保密。',
      en: 'Organs and their staff act strictly by law, do not exceed or abuse their powers, and do not infringe lawful rights and interests.\nInformation about individuals and organisations obtained in this work may be used for counter-espionage work only; secrets, privacy and personal information are kept confidential.',
    },
    wording: 'verified',
  },
  {
    article: 12,
    text: {
      zh: '国家机关、人民团体、企业事业组织和其他社会组织承担本单位反间谍安全防范工作的主体责任，落实反间谍安全防范措施，对本单位的人员进行维护国家安全的教育，动员、组织本单位的人员防范、制止间谍行为。\n地方各级人民政府、相关行业主管部门按照职责分工，管理本行政区域、本行业有关反间谍安全防范工作。\n国家安全机关依法协调指导、监督检查反间谍安全防范工作。',
      en: 'Each body bears primary responsibility for its own counter-espionage security, carries out the measures, educates its people in safeguarding national security, and mobilises and organises them to prevent and stop espionage.\nLocal governments and industry departments manage the work of their area and industry according to their functions.\nState security organs coordinate, guide, supervise and inspect by law.',
    },
    wording: 'verified',
  },
  {
    article: 16,
    text: {
      zh: '任何公民和组织发现间谍行为，应当及时向国家安全机关举报；向公安机关等其他国家机关、组织举报的，相关国家机关、组织应当立即移送国家安全机关处理。\n国家安全机关应当将受理举报的电话、信箱、网络平台等向社会公开，依法及时处理举报信息，并为举报人保密。',
      en: 'Whoever finds espionage reports it promptly to the state security organ; other bodies that receive a report transfer it to the organ at once.\nThe organs publish their channels, handle reports promptly by law, and keep reporters confidential.',
    },
    wording: 'verified',
  },
  {
    article: 17,
    text: {
      zh: '国家建立反间谍安全防范重点单位管理制度。\n反间谍安全防范重点单位应当建立反间谍安全防范工作制度，履行反间谍安全防范工作要求，明确内设职能部门和人员承担反间谍安全防范职责。',
      en: 'The State sets up a system of key units.\nA key unit has rules and procedures, meets the requirements, and names the internal departments and persons in charge.',
    },
    wording: 'verified',
  },
  {
    article: 18,
    text: {
      zh: '反间谍安全防范重点单位应当加强对工作人员反间谍安全防范的教育和管理，对离岗离职人员脱密期内履行反间谍安全防范义务的情况进行监督检查。',
      en: 'A key unit strengthens the education and management of its staff, and supervises and checks how leavers meet their counter-espionage duties during the declassification period.',
    },
    wording: 'verified',
  },
  {
    article: 19,
    text: {
      zh: '反间谍安全防范重点单位应当加强对涉密事项、场所、载体等的日常安全防范管理，采取隔离加固、封闭管理、设置警戒等反间谍物理防范措施。',
      en: 'A key unit strengthens the daily management of secret-related matters, places and carriers, and takes physical measures such as isolation and reinforcement, closed management and guarding.',
    },
    wording: 'verified',
  },
  {
    article: 20,
    text: {
      zh: '反间谍安全防范重点单位应当按照反间谍技术防范的要求和标准，采取相应的技术措施和其他必要措施，加强对要害部门部位、网络设施、信息系统的反间谍技术防范。',
      en: 'To the requirements and standards of technical protection, a key unit takes technical and other necessary measures for key departments and parts, network facilities and information systems.',
    },
    wording: 'verified',
  },
  {
    article: 22,
    text: {
      zh: '国家安全机关根据反间谍工作需要，可以会同有关部门制定反间谍技术防范标准，指导有关单位落实反间谍技术防范措施，对存在隐患的单位，经过严格的批准手续，可以进行反间谍技术防范检查和检测。',
      en: 'The organs may set technical standards with the departments concerned, guide units in the measures, and, after strict approval, inspect and test units with hidden dangers.',
    },
    wording: 'verified',
  },
  {
    article: 24,
    text: {
      zh: '国家安全机关工作人员依法执行反间谍工作任务时，依照规定出示工作证件，可以查验中国公民或者境外人员的身份证明，向有关个人和组织问询有关情况，对身份不明、有间谍行为嫌疑的人员，可以查看其随带物品。',
      en: 'Showing their credentials, officers may check the identity of citizens and of people from abroad, inquire of individuals and organisations about facts, and look at what unidentified people suspected of espionage carry with them.',
    },
    wording: 'verified',
  },
  {
    article: 25,
    text: {
      zh: '国家安全机关工作人员依法执行反间谍工作任务时，经设区的市级以上国家安全机关负责人批准，出示工作证件，可以查验有关个人和组织的电子设备、设施及有关程序、工具。查验中发现存在危害国家安全情形的，国家安全机关应当责令其采取措施立即整改。拒绝整改或者整改后仍存在危害国家安全隐患的，可以予以查封、扣押。\n对依照前款规定查封、扣押的电子设备、设施及有关程序、工具，在危害国家安全的情形消除后，国家安全机关应当及时解除查封、扣押。',
      en: 'With the approval of the head of an organ at or above city-with-districts level, and showing their credentials, officers may examine electronic devices, facilities, programs and tools; dangers found are ordered to be put right at once, failing which the things may be sealed or seized.\nSealing and seizure end promptly once the danger is removed.',
    },
    wording: 'verified',
  },
  {
    article: 26,
    text: {
      zh: '国家安全机关工作人员依法执行反间谍工作任务时，根据国家有关规定，经设区的市级以上国家安全机关负责人批准，可以查阅、调取有关的文件、数据、资料、物品，有关个人和组织应当予以配合。查阅、调取不得超出执行反间谍工作任务所需的范围和限度。',
      en: 'With the same approval officers may consult and take documents, data, material and things, and those concerned cooperate. This may not go beyond the scope and limit that the task needs.',
    },
    wording: 'verified',
  },
  {
    article: 28,
    text: {
      zh: '国家安全机关调查间谍行为，经设区的市级以上国家安全机关负责人批准，可以依法对涉嫌间谍行为的人身、物品、场所进行检查。\n检查女性身体的，应当由女性工作人员进行。',
      en: 'In an investigation of espionage, with the approval of the head of an organ at or above city-with-districts level, people, things and places may be examined by law.\nA woman’s body is examined by a woman.',
    },
    wording: 'verified',
  },
  {
    article: 29,
    text: {
      zh: '国家安全机关调查间谍行为，经设区的市级以上国家安全机关负责人批准，可以查询涉嫌间谍行为人员的相关财产信息。',
      en: 'In such an investigation, with the same approval, the organ may inquire into the property of the people concerned.',
    },
    wording: 'verified',
  },
  {
    article: 30,
    text: {
      zh: '国家安全机关调查间谍行为，经设区的市级以上国家安全机关负责人批准，可以对涉嫌用于间谍行为的场所、设施或者财物依法查封、扣押、冻结；不得查封、扣押、冻结与被调查的间谍行为无关的场所、设施或者财物。',
      en: 'In such an investigation, with the same approval, places, facilities and property held to serve espionage may be sealed, seized or frozen by law, and nothing that has no part in it.',
    },
    wording: 'verified',
  },
  {
    article: 31,
    text: {
      zh: '国家安全机关工作人员在反间谍工作中采取查阅、调取、传唤、检查、查询、查封、扣押、冻结等措施，应当由二人以上进行，依照有关规定出示工作证件及相关法律文书，并由相关人员在有关笔录等书面材料上签名、盖章。\n国家安全机关工作人员进行检查、查封、扣押等重要取证工作，应当对全过程进行录音录像，留存备查。',
      en: 'Such measures are taken by at least two officers, who show their credentials and the legal instruments; those concerned sign the written record.\nImportant evidence-taking is recorded in sound and image throughout.',
    },
    wording: 'verified',
  },
  {
    article: 32,
    text: {
      zh: '在国家安全机关调查了解有关间谍行为的情况、收集有关证据时，有关个人和组织应当如实提供，不得拒绝。',
      en: 'When the organ establishes facts about espionage and collects evidence, individuals and organisations tell it the truth and do not refuse.',
    },
    wording: 'verified',
  },
  {
    article: 44,
    text: {
      zh: '国家安全机关因反间谍工作需要，根据国家有关规定，可以优先使用或者依法征用国家机关、人民团体、企业事业组织和其他社会组织以及个人的交通工具、通信工具、场地和建筑物等，必要时可以设置相关工作场所和设施设备，任务完成后应当及时归还或者恢复原状，并依照规定支付相应费用；造成损失的，应当给予补偿。',
      en: 'Where this work needs it, and under the rules of the State, the organs may have priority in using, or requisition by law, vehicles, means of communication, sites and buildings of bodies and individuals, and set up work places and facilities where necessary. When the task is done they give back or restore, pay as the rules say, and compensate for losses.',
    },
    wording: 'verified',
  },
  {
    article: 46,
    text: {
      zh: '国家安全机关工作人员因执行任务，或者个人因协助执行反间谍工作任务，本人或者其近亲属的人身安全受到威胁时，国家安全机关应当会同有关部门依法采取必要措施，予以保护、营救。\n个人因支持、协助反间谍工作，本人或者其近亲属的人身安全面临危险的，可以向国家安全机关请求予以保护。国家安全机关应当会同有关部门依法采取保护措施。\n个人和组织因支持、协助反间谍工作导致财产损失的，根据国家有关规定给予补偿。',
      en: 'Those threatened because of this work, and their close relatives, are protected and rescued.\nWhoever is in danger for supporting it may ask the organ for protection.\nLosses of property are compensated under the rules of the State.',
    },
    wording: 'verified',
  },
  {
    article: 52,
    text: {
      zh: '任何个人和组织对国家安全机关及其工作人员超越职权、滥用职权和其他违法行为，都有权向上级国家安全机关或者监察机关、人民检察院等有关部门检举、控告。受理检举、控告的国家安全机关或者监察机关、人民检察院等有关部门应当及时查清事实，依法处理，并将处理结果及时告知检举人、控告人。\n对支持、协助国家安全机关工作或者依法检举、控告的个人和组织，任何个人和组织不得压制和打击报复。',
      en: 'Anyone may accuse an organ or its staff of exceeding or abusing their powers before the superior organ, the supervision commission or the procuratorate, which establish the facts, act by law and tell the accuser the result.\nNo one may suppress or retaliate against those who support the organs or accuse by law.',
    },
    wording: 'verified',
  },
  {
    article: 55,
    text: {
      zh: '实施间谍行为，有自首或者立功表现的，可以从轻、减轻或者免除处罚；有重大立功表现的，给予奖励。\n在境外受胁迫或者受诱骗参加间谍组织、敌对组织，从事危害中华人民共和国国家安全的活动，及时向中华人民共和国驻外机构如实说明情况，或者入境后直接或者通过所在单位及时向国家安全机关如实说明情况，并有悔改表现的，可以不予追究。',
      en: 'Voluntary surrender and meritorious service may lighten or remove the penalty.\nWho was coerced or lured abroad and promptly tells the truth to an embassy, or after entry tells the organ directly or through their unit, and repents, may go unpursued.',
    },
    wording: 'verified',
  },
  {
    article: 56,
    text: {
      zh: '国家机关、人民团体、企业事业组织和其他社会组织未按照本法规定履行反间谍安全防范义务的，国家安全机关可以责令改正；未按照要求改正的，国家安全机关可以约谈相关负责人，必要时可以将约谈情况通报该单位上级主管部门；产生危害后果或者不良影响的，国家安全机关可以予以警告、通报批评；情节严重的，对负有责任的领导人员和直接责任人员，由有关部门依法予以处分。',
      en: 'A body that does not meet its duties may be ordered to correct; failing that, those in charge are talked with and, where needed, the superior department is notified; where harm follows, a warning or criticism; in serious cases the leaders and persons responsible are disciplined.',
    },
    wording: 'verified',
  },
  {
    article: 68,
    text: {
      zh: '当事人对行政处罚决定、行政强制措施决定、行政许可决定不服的，可以自收到决定书之日起六十日内，依法申请复议；对复议决定不服的，可以自收到复议决定书之日起十五日内，依法向人民法院提起诉讼。',
      en: 'Against a penalty, coercive measure or permit decision, reconsideration may be asked for within sixty days of receiving it; against the decision on that, suit may be brought within fifteen days.',
    },
    wording: 'verified',
  },
];
