/**
 * 反间谍安全防范工作规定, Articles 1 to 16. The Chinese is a quotation, marked with how far its wording was checked; the English is
 * our reading aid and has no legal force.
 */
import type { Article } from '../../citation.ts';

export const ARTICLES_1_TO_16: readonly Article[] = [
  {
    article: 1,
    caption: { zh: '目的依据', en: 'Purpose and basis' },
    text: {
      zh: '为了加强和规范反间谍安全防范工作，督促机关、团体、企业事业组织和其他社会组织落实反间谍安全防范责任，根据《中华人民共和国国家安全法》《中华人民共和国反间谍法》《中华人民共和国反间谍法实施细则》等有关法律法规，制定本规定。',
      en: 'To strengthen and regulate counter-espionage security precaution work and urge organs, groups, enterprises, public institutions and other social organisations to carry out their responsibility for it, these Provisions are made under the National Security Law, the Counter-Espionage Law, its Implementation Rules and related laws and regulations.',
    },
    wording: 'verified',
  },
  {
    article: 2,
    caption: { zh: '适用范围', en: 'Scope' },
    text: {
      zh: '机关、团体、企业事业组织和其他社会组织在国家安全机关的协调和指导下开展反间谍安全防范工作，适用本规定。',
      en: 'They apply where those bodies carry out counter-espionage security precautions under the coordination and guidance of state security organs.',
    },
    wording: 'verified',
  },
  {
    article: 3,
    caption: { zh: '工作原则', en: 'Principles' },
    text: {
      zh: '开展反间谍安全防范工作，应当坚持中央统一领导，坚持总体国家安全观，坚持专门工作与群众路线相结合，坚持人防物防技防相结合，严格遵守法定权限和程序，尊重和保障人权，保护公民、组织的合法权益。',
      en: 'The work upholds unified central leadership and the holistic view of national security, combines specialised work with the mass line and human, physical and technical protection, strictly follows statutory powers and procedures, respects and safeguards human rights, and protects the lawful rights and interests of citizens and organisations.',
    },
    wording: 'verified',
  },
  {
    article: 4,
    caption: { zh: '责任义务', en: 'Responsibility' },
    text: {
      zh: '机关、团体、企业事业组织和其他社会组织承担本单位反间谍安全防范工作的主体责任，应当对本单位的人员进行维护国家安全的教育，动员、组织本单位的人员防范、制止间谍行为和其他危害国家安全的行为。\n行业主管部门在其职权范围内，监督管理本行业反间谍安全防范工作。',
      en: 'Each body bears primary responsibility for its own counter-espionage security; it educates its personnel in safeguarding national security and mobilises and organises them to prevent and stop espionage and other acts endangering national security.\nThe industry competent department supervises and manages the work in its industry within its powers.',
    },
    wording: 'verified',
  },
  {
    article: 5,
    caption: { zh: '主管机关', en: 'Competent authority' },
    text: {
      zh: '各级国家安全机关按照管理权限，依法对机关、团体、企业事业组织和其他社会组织开展反间谍安全防范工作进行业务指导和督促检查。',
      en: 'State security organs at each level, within their jurisdiction and by law, give professional guidance to, and urge and inspect, that work.',
    },
    wording: 'verified',
  },
  {
    article: 6,
    caption: { zh: '信息保密', en: 'Confidentiality of information' },
    text: {
      zh: '国家安全机关及其工作人员对履行反间谍安全防范指导和检查工作职责中知悉的国家秘密、工作秘密、商业秘密、个人隐私和个人信息，应当严格保密，不得泄露或者向他人非法提供。',
      en: 'State security organs and their staff keep strictly confidential all state secrets, work secrets, trade secrets, personal privacy and personal information learned in guidance and inspection; they must not leak them or unlawfully give them to others.',
    },
    wording: 'verified',
  },
  {
    article: 7,
    caption: { zh: '行业主管部门职责', en: 'Duties of industry departments' },
    text: {
      zh: '行业主管部门应当履行下列反间谍安全防范监督管理责任：\n（一）根据主管行业特点，明确本行业反间谍安全防范工作要求；\n（二）配合国家安全机关制定主管行业反间谍安全防范重点单位名录、开展反间谍安全防范工作；\n（三）指导、督促主管行业所属重点单位履行反间谍安全防范义务；\n（四）其他应当履行的反间谍安全防范行业管理责任。\n有关行业主管部门应当与国家安全机关建立健全反间谍安全防范协作机制，加强信息互通、情况会商、协同指导、联合督查，共同做好反间谍安全防范工作。',
      en: 'Industry competent departments: (1) set the industry’s requirements in light of its characteristics; (2) assist state security organs to draw up the industry’s key-unit list and to carry out the work; (3) guide and urge the key units belonging to their industry to meet their obligations; (4) other industry-management duties.\nThey build with state security organs a cooperation mechanism: information exchange, joint study of situations, coordinated guidance, joint inspection.',
    },
    wording: 'partly-seen',
  },
  {
    article: 8,
    caption: { zh: '安全防范义务', en: 'Duties of every body' },
    text: {
      zh: '机关、团体、企业事业组织和其他社会组织应当落实反间谍安全防范主体责任，履行下列义务：\n（一）开展反间谍安全防范教育、培训，提高本单位人员的安全防范意识和应对能力；\n（二）加强本单位反间谍安全防范管理，落实有关安全防范措施；\n（三）及时向国家安全机关报告涉及间谍行为和其他危害国家安全行为的可疑情况；\n（四）为国家安全机关依法执行任务提供便利或者其他协助；\n（五）妥善应对和处置涉及本单位和本单位人员的反间谍安全防范突发情况；\n（六）其他应当履行的反间谍安全防范义务。',
      en: '(1) educate and train, raising personnel’s awareness and ability to respond; (2) strengthen the unit’s own management and carry out security measures; (3) promptly report to state security organs suspicious circumstances relating to espionage and other acts endangering national security; (4) give state security organs convenience or other assistance when they lawfully perform tasks; (5) properly respond to and handle sudden counter-espionage situations involving the unit or its personnel; (6) other obligations.',
    },
    wording: 'from-memory',
  },
  {
    article: 9,
    caption: { zh: '重点单位', en: 'Key units' },
    text: {
      zh: '国家安全机关根据单位性质、所属行业、涉密等级、涉外程度以及是否发生过危害国家安全案事件等因素，会同有关部门制定并定期调整反间谍安全防范重点单位名录，以书面形式告知重点单位。反间谍安全防范重点单位除履行本规定第八条规定的义务外，还应当履行下列义务：\n（一）建立健全反间谍安全防范工作制度；\n（二）明确本单位相关机构和人员承担反间谍安全防范职责；\n（三）加强对涉密事项、场所、载体、数据、岗位和人员的日常安全防范管理，对涉密人员实行上岗前反间谍安全防范审查，与涉密人员签订安全防范承诺书；\n（四）组织涉密、涉外人员向本单位报告涉及国家安全事项，并做好数据信息动态管理；\n（五）做好涉外交流合作中的反间谍安全防范工作，制定并落实有关预案措施；\n（六）做好本单位出国（境）团组、人员和长期驻外人员的反间谍安全防范行前教育、境外管理和回国（境）访谈工作；\n（七）定期对涉密、涉外人员开展反间谍安全防范教育、培训；\n（八）按照反间谍技术安全防范标准，配备必要的设备、设施，落实有关技术安全防范措施；\n（九）定期对本单位反间谍安全防范工作进行自查，及时发现和消除安全隐患。',
      en: 'The state security organ, with relevant departments, draws up and regularly adjusts the key-unit list by: nature of the unit; industry; classification level of secrets involved; degree of foreign involvement; whether cases or incidents endangering national security have occurred; and notifies key units in writing. Key units, beyond Art 8: (1) establish and improve a counter-espionage work system; (2) name the bodies and persons in charge; (3) strengthen daily management of secret-related matters, places, carriers, data, posts and personnel; pre-post counter-espionage review of secret-related personnel; sign security commitment letters with them; (4) organise secret-related and foreign-related personnel to report to their own unit matters touching national security, and keep the data current; (5) precautions in foreign exchange and cooperation, with contingency plans made and carried out; (6) for outbound groups and persons and personnel stationed abroad long-term: pre-departure education, management while abroad, interview on return; (7) regular education and training of secret- and foreign-related personnel; (8) equipment, facilities and technical measures to the counter-espionage technical standards; (9) regular self-inspection; find and remove hidden dangers in time.',
    },
    wording: 'partly-seen',
  },
  {
    article: 10,
    caption: { zh: '关键信息基础设施运营者', en: 'Operators of critical information infrastructure' },
    text: {
      zh: '关键信息基础设施运营者除履行本规定第八条规定的义务外，还应当履行下列义务：\n（一）对本单位安全管理机构负责人和关键岗位人员进行反间谍安全防范审查；\n（二）定期对从业人员进行反间谍安全防范教育、培训；\n（三）采取反间谍技术安全防范措施，防范、制止境外网络攻击、网络入侵、网络窃密等间谍行为，保障网络和信息核心技术、关键基础设施和重要领域信息系统及数据的安全。\n列入反间谍安全防范重点单位名录的关键信息基础设施运营者，还应当履行本规定第九条规定的义务。',
      en: 'CII operators, beyond Art 8: (1) counter-espionage review of the head of the security management body and key-post personnel; (2) regular education and training of employees; (3) technical measures against overseas network attack, intrusion, theft and other espionage, securing core network and information technology, key infrastructure, and information systems and data of important fields.\nA CII operator on the key-unit list also performs Art 9.',
    },
    wording: 'from-memory',
  },
  {
    article: 11,
    caption: { zh: '指导方式', en: 'Ways of guidance' },
    text: {
      zh: '国家安全机关可以通过下列方式，对机关、团体、企业事业组织和其他社会组织落实反间谍安全防范责任进行指导：\n（一）提供工作手册、指南等宣传教育材料；\n（二）印发书面指导意见；\n（三）举办工作培训；\n（四）召开工作会议；\n（五）提醒、劝告；\n（六）其他指导方式。',
      en: 'Guidance may be by: (1) manuals, guides, education material; (2) written guidance; (3) training; (4) meetings; (5) reminders and advice; (6) other ways.',
    },
    wording: 'from-memory',
  },
  {
    article: 12,
    caption: { zh: '形势分析与意见', en: 'Analysis and opinions' },
    text: {
      zh: '国家安全机关定期分析反间谍安全防范形势，开展风险评估，通报有关单位，向有关单位提出加强和改进反间谍安全防范工作的意见和建议。',
      en: 'State security organs regularly analyse the situation, assess risk, notify units concerned, and give opinions and suggestions.',
    },
    wording: 'from-memory',
  },
  {
    article: 13,
    text: {
      zh: '国家安全机关运用网络、媒体平台、国家安全教育基地（馆）等，开展反间谍安全防范宣传教育。',
      en: 'They use networks, media and national-security education bases for public education.',
    },
    wording: 'from-memory',
  },
  {
    article: 14,
    caption: { zh: '学校', en: 'Schools' },
    text: {
      zh: '国家安全机关会同教育主管部门，指导学校向全体师生开展反间谍安全防范教育，对参加出国（境）学习、交流的师生加强反间谍安全防范行前教育和回国（境）访谈。',
      en: 'With education authorities they guide schools to educate all teachers and students, and to strengthen pre-departure education and return interviews for those going abroad for study or exchange.',
    },
    wording: 'from-memory',
  },
  {
    article: 15,
    caption: { zh: '科研机构', en: 'Research institutes' },
    text: {
      zh: '国家安全机关会同科技主管部门，指导各类科研机构向科研人员开展反间谍安全防范教育，对参加出国（境）学习、交流的科研人员加强反间谍安全防范行前教育和回国（境）访谈。',
      en: 'The same for research institutes and researchers, with science authorities.',
    },
    wording: 'from-memory',
  },
  {
    article: 16,
    text: {
      zh: '国家安全机关会同有关部门，组织、指导居（村）民委员会结合本地实际配合开展群众性反间谍安全防范宣传教育。',
      en: 'Residents’ and villagers’ committees assist in mass education.',
    },
    wording: 'from-memory',
  },
];
