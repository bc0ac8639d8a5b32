/** 保守国家秘密法 and its 实施条例 (both 2024): the articles about people that the duties cite. */
import type { Article } from '../../citation.ts';

export const SECRETS_LAW_ARTICLES: readonly Article[] = [
  {
    article: 43,
    text: {
      zh: '在涉密岗位工作的人员（以下简称涉密人员），按照涉密程度分为核心涉密人员、重要涉密人员和一般涉密人员，实行分类管理。\n任用、聘用涉密人员应当按照国家有关规定进行审查。\n涉密人员应当具有良好的政治素质和品行，经过保密教育培训，具备胜任涉密岗位的工作能力和保密知识技能，签订保密承诺书，严格遵守国家保密规定，承担保密责任。\n涉密人员的合法权益受法律保护。对因保密原因合法权益受到影响和限制的涉密人员，按照国家有关规定给予相应待遇或者补偿。',
      en: 'People working in secret-related posts are core, important or ordinary secret-related personnel and are managed by category.\nThey are reviewed before being appointed or hired, under the rules of the State.\nThey have been trained in secrecy, are fit for the post, sign a secrecy commitment letter, and follow the rules.\nTheir lawful rights and interests are protected; who is restricted for secrecy is given treatment or compensation.',
    },
    wording: 'verified',
  },
  {
    article: 44,
    text: {
      zh: '机关、单位应当建立健全涉密人员管理制度，明确涉密人员的权利、岗位责任和要求，对涉密人员履行职责情况开展经常性的监督检查。',
      en: 'Bodies have a system for managing secret-related personnel that states their rights, responsibilities and requirements, and supervise them regularly.',
    },
    wording: 'verified',
  },
  {
    article: 45,
    text: {
      zh: '涉密人员出境应当经有关部门批准，有关机关认为涉密人员出境将对国家安全造成危害或者对国家利益造成重大损失的，不得批准出境。',
      en: 'Secret-related personnel leave the country only with approval, which is refused where their leaving would endanger national security or gravely harm the interests of the State.',
    },
    wording: 'verified',
  },
  {
    article: 46,
    text: {
      zh: '涉密人员离岗离职应当遵守国家保密规定。机关、单位应当开展保密教育提醒，清退国家秘密载体，实行脱密期管理。涉密人员在脱密期内，不得违反规定就业和出境，不得以任何方式泄露国家秘密；脱密期结束后，应当遵守国家保密规定，对知悉的国家秘密继续履行保密义务。涉密人员严重违反离岗离职及脱密期国家保密规定的，机关、单位应当及时报告同级保密行政管理部门，由保密行政管理部门会同有关部门依法采取处置措施。',
      en: 'When secret-related personnel leave, the body reminds them, takes back carriers and manages the declassification period, in which they do not take up work or leave the country against the rules; serious breaches are reported.',
    },
    wording: 'verified',
  },
  {
    article: 47,
    text: {
      zh: '国家工作人员或者其他公民发现国家秘密已经泄露或者可能泄露时，应当立即采取补救措施并及时报告有关机关、单位。机关、单位接到报告后，应当立即作出处理，并及时向保密行政管理部门报告。',
      en: 'Whoever finds that state secrets have leaked or may leak remedies it at once and reports promptly; the body acts at once and reports promptly to the secrecy department.',
    },
    wording: 'verified',
  },
];

export const SECRETS_REGULATIONS_ARTICLES: readonly Article[] = [
  {
    article: 50,
    text: {
      zh: '机关、单位应当依法确定涉密岗位，对拟任用、聘用到涉密岗位工作的人员进行上岗前保密审查，确认其是否具备在涉密岗位工作的条件和能力。未通过保密审查的，不得任用、聘用到涉密岗位工作。\n机关、单位组织人事部门负责组织实施保密审查时，拟任用、聘用到涉密岗位工作的人员应当如实提供有关情况；需要其原工作、学习单位以及居住地有关部门和人员配合的，相关单位、部门和人员应当配合。必要时，公安机关、国家安全机关依申请协助审查。\n机关、单位组织人事部门应当定期组织复审，确保涉密人员符合涉密岗位工作要求。',
      en: 'Bodies determine secret-related posts and review those to be appointed to them before they take up the post; who has not passed is not appointed.\nPersonnel runs the review; the person gives true information, and others asked cooperate; public and state security organs assist on application where needed.\nPersonnel reviews again regularly.',
    },
    wording: 'verified',
  },
  {
    article: 52,
    text: {
      zh: '机关、单位组织人事部门会同保密工作机构负责涉密人员保密管理工作。机关、单位保密工作机构应当对涉密人员履行保密责任情况开展经常性的监督检查，会同组织人事部门加强保密教育培训。\n涉密人员出境，由机关、单位组织人事部门和保密工作机构提出意见，按照人事、外事审批权限审批。涉密人员出境应当经过保密教育培训，及时报告在境外相关情况。',
      en: 'Personnel and the secrecy body manage secret-related personnel together; the secrecy body supervises regularly and trains with personnel.\nTheir leaving the country is approved on the opinions of both; they are trained beforehand and report promptly on what concerns them abroad.',
    },
    wording: 'verified',
  },
  {
    article: 53,
    text: {
      zh: '涉密人员离岗离职应当遵守有关法律法规规定；离岗离职前，应当接受保密提醒谈话，签订离岗离职保密承诺书。机关、单位应当开展保密教育提醒，清退国家秘密载体、涉密设备，取消涉密信息系统访问权限，确定脱密期期限。涉密人员在脱密期内就业、出境应当遵守国家保密规定。涉密人员不得利用知悉的国家秘密为有关组织、个人提供服务或者谋取利益。',
      en: 'Before leaving, secret-related personnel have a reminder talk and sign a leaving letter; the body takes back carriers and devices, ends system access, and sets the declassification period.',
    },
    wording: 'verified',
  },
  {
    article: 55,
    text: {
      zh: '机关、单位应当建立健全涉密人员权益保障制度，按照国家有关规定给予因履行保密义务导致合法权益受到影响和限制的人员相应待遇或者补偿。',
      en: 'Bodies have a system that protects the rights of secret-related personnel and give treatment or compensation to those who are restricted.',
    },
    wording: 'verified',
  },
  {
    article: 61,
    text: {
      zh: '机关、单位发现国家秘密已经泄露或者可能泄露的，应当立即采取补救措施，并在24小时内向同级保密行政管理部门和上级主管部门报告。\n地方各级保密行政管理部门接到泄密报告的，应当在24小时内逐级报至国家保密行政管理部门。\n保密行政管理部门依法受理公民对涉嫌保密违法线索的举报，并保护举报人的合法权益。',
      en: 'A body that finds that state secrets have leaked or may leak remedies it at once and reports within 24 hours to the secrecy department of its level and to its superior.\nSecrecy departments pass reports up within 24 hours.\nThey receive citizens’ reports and protect those who report.',
    },
    wording: 'verified',
  },
];
