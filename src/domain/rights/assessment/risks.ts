/** The risks to the people concerned, each with what the system really does about it: the safeguard is a row of docs/rights.md. */
import type { Measure, Risk } from './assessment.ts';

const LOGGED: Measure = {
  safeguard: 'R8',
  text: {
    zh: '打开个人档案须说明用途，逐次留痕，本人在“我的”页面看到谁、何时、为何看过。',
    en: 'Opening a file takes a purpose, is logged each time, and the person sees who looked, when and why.',
  },
};
const BY_ROLE: Measure = {
  safeguard: 'R1',
  text: {
    zh: '按角色、经办范围和部门授权；管理员看不到业务内容。',
    en: 'Access by role, part and department; administrators read no business content.',
  },
};

export const READ_WITHOUT_NEED: Risk = {
  risk: { zh: '无关人员查看个人信息', en: 'Somebody reads what is no business of his' },
  measures: [BY_ROLE, LOGGED],
};
export const TAKEN_AWAY: Risk = {
  risk: { zh: '名单被大量导出、外泄', en: 'Lists of many people are taken away or leak' },
  measures: [
    {
      safeguard: 'R1',
      text: {
        zh: '较长的名单须由另一人放行；导出须说明用途，导出人、时间和行数进入日志。',
        en: 'A long list leaves only when a second person releases it; exports take a purpose and stand in the record.',
      },
    },
    {
      safeguard: 'R22',
      text: { zh: '数据不离开本单位服务器，软件不向外联网。', en: 'Nothing leaves the unit’s server by itself.' },
    },
  ],
};
export const WRONG: Risk = {
  risk: { zh: '信息有误，使人多做、少做或受到不当对待', en: 'Wrong data makes people owe or be treated wrongly' },
  measures: [
    {
      safeguard: 'R8',
      text: {
        zh: '本人可随时查看所登记的信息，申请更正，限期得到附理由的答复。',
        en: 'People see what is held, ask for corrections and are answered with reasons, within a time.',
      },
    },
  ],
};
export const KEPT_TOO_LONG: Risk = {
  risk: { zh: '保存超过必要期限', en: 'Kept longer than needed' },
  measures: [
    {
      safeguard: 'R10',
      text: {
        zh: '每类记录有期限；期满由系统列出，两人销毁并出具证明；加密内容销毁密钥。',
        en: 'Each kind has its period; what is past it is listed, destroyed by two persons and certified; keys are destroyed.',
      },
    },
  ],
};
export const TARGET: Risk = {
  risk: { zh: '泄露后成为境外间谍机构接触的对象', en: 'A leak makes people targets of espionage' },
  measures: [
    {
      safeguard: 'R22',
      text: {
        zh: '单机部署，不联外网，无遥测；备份整体加密。',
        en: 'On the unit’s own machine, no telemetry, no outside host; back-ups are sealed whole.',
      },
    },
    {
      safeguard: 'R4',
      text: {
        zh: '不收集受保护信息，名册中的此类列在保存前丢弃。',
        en: 'No protected attribute is collected; such columns are dropped before storing.',
      },
    },
  ],
};
export const WATCHED: Risk = {
  risk: { zh: '日志被用来监视员工', en: 'The record is used to watch staff' },
  measures: [
    {
      safeguard: 'R21',
      text: {
        zh: '日志只存编号和事实；只有审计员可读，读取本身留痕。',
        en: 'The record holds numbers and facts, is read by the auditor alone, and the reading stands in it.',
      },
    },
    { safeguard: 'R3', text: { zh: '不打分、不排名、不贴标签。', en: 'Nobody is scored, ranked or labelled.' } },
  ],
};
export const ADMINISTRATORS: Risk = {
  risk: { zh: '管理员越权查看或自我授权', en: 'An administrator reads or grants himself more' },
  measures: [
    {
      safeguard: 'R21',
      text: {
        zh: '系统、安全、审计三员分设，由三人担任，互不兼任。',
        en: 'Three administrators are three persons, and none holds another’s office.',
      },
    },
  ],
};
export const TAMPERED: Risk = {
  risk: { zh: '记录被事后改动', en: 'Records are changed afterwards' },
  measures: [
    {
      safeguard: 'R21',
      text: {
        zh: '日志成树签名并可由外部见证，每日核对，发现改动在各页面告警。',
        en: 'The record is a signed tree with witnesses, compared daily; a change is loud on every page.',
      },
    },
  ],
};
export const JUDGED: Risk = {
  risk: { zh: '完成情况被当作对人的评价', en: 'What is done or not is taken as a judgement of a person' },
  measures: [
    {
      safeguard: 'R3',
      text: {
        zh: '没有分数、排名、标签和预测；统计只针对单位和部门。',
        en: 'No score, rank, label or prediction exists; figures are of the unit and departments.',
      },
    },
  ],
};
export const REFUSED_UNHEARD: Risk = {
  risk: { zh: '未经陈述即不予任用', en: 'A post is refused to somebody unheard' },
  measures: [
    {
      safeguard: 'R6',
      text: {
        zh: '须有书面理由、告知、陈述期限，由另一人再次决定；任何角色不能跳过。',
        en: 'Written reasons, notice, time for a statement, another person decides again; no role skips it.',
      },
    },
    {
      safeguard: 'R7',
      text: {
        zh: '保留不告知须有法律依据、两人批准和复核日期，并告知“有内容未告知”。',
        en: 'Withholding takes a legal reference, two approvers and a day of review, and the person is told that.',
      },
    },
  ],
};
export const STORIES: Risk = {
  risk: { zh: '记录私生活、观点或传闻', en: 'Private life, opinions or hearsay are written down' },
  measures: [
    {
      safeguard: 'R5',
      text: {
        zh: '只记条件和材料，没有自由记述个人情况的字段。',
        en: 'Conditions and documents alone; no field takes a story about a person.',
      },
    },
  ],
};
export const RIGHTS_WAIVED: Risk = {
  risk: { zh: '承诺书剥夺法定权利', en: 'A letter takes away rights' },
  measures: [
    {
      safeguard: 'R17',
      text: {
        zh: '文本逐句检查：放弃救济、无限期、无限监控等条款不能保存。',
        en: 'Wording is checked: waivers, unlimited time or monitoring cannot be saved.',
      },
    },
    {
      safeguard: 'R24',
      text: { zh: '每份文书写明单位以外的投诉渠道。', en: 'Each paper names the ways to complain outside the unit.' },
    },
  ],
};
export const PROTECTED_COLUMNS: Risk = {
  risk: { zh: '名册带入受保护的信息', en: 'A roster brings protected attributes in' },
  measures: [
    {
      safeguard: 'R4',
      text: {
        zh: '此类列永远不能指定含义，保存之前丢弃并说明。',
        en: 'Such a column can be given no meaning; it is dropped before storing and named.',
      },
    },
  ],
};
export const RESTRICTED: Risk = {
  risk: {
    zh: '就业、出境受限而无理由、期限和补偿',
    en: 'Work or travel is restricted without reason, end or compensation',
  },
  measures: [
    {
      safeguard: 'R19',
      text: {
        zh: '须有书面理由、终止日期和补偿记录，本人均可看到，并知道向谁投诉。',
        en: 'A written reason, a last day and the record of compensation, read by the person with where to complain.',
      },
    },
  ],
};
export const UNANSWERED: Risk = {
  risk: { zh: '请求拖延、被本人所投诉的人答复', en: 'A request waits, or is answered by who asked' },
  measures: [
    {
      safeguard: 'R6',
      text: { zh: '不得答复自己的请求；不予更正须附理由。', en: 'Nobody answers himself; a refusal has its reasons.' },
    },
    {
      safeguard: 'R8',
      text: {
        zh: '有答复期限，逾期本人和专员都能看到。',
        en: 'There is a deadline; both sides see when it has passed.',
      },
    },
  ],
};
export const DESTROYED_WRONGLY: Risk = {
  risk: { zh: '仍需用于投诉、诉讼的记录被销毁', en: 'Records still needed for a complaint or suit are destroyed' },
  measures: [
    {
      safeguard: 'R10',
      text: {
        zh: '可设保全，须有理由和终止日；销毁须两人。',
        en: 'A hold with reason and end stops it; destruction takes two persons.',
      },
    },
  ],
};
export const HANDED_OUT: Risk = {
  risk: {
    zh: '超出法律文书的范围提供，或者提供后本人始终不知道',
    en: 'More is handed over than the law asks, or the person never learns of it',
  },
  measures: [
    {
      safeguard: 'R14',
      text: {
        zh: '每项内容对应文书载明的一项范围；主要负责人核对清单后批准，登记人不能自己批准；提供后由执法人员在回执上签名。',
        en: 'Each item answers a line of the instrument’s scope; the head approves the list, never who recorded it; the officers sign a receipt.',
      },
    },
    {
      safeguard: 'R9',
      text: {
        zh: '提供了本人的哪些记录，在“我的”页面告知；依法暂不告知的先计数，期满次日自动显示。',
        en: 'What was given of somebody stands on My page; what is not told yet by law is counted first, and shown by itself on the day after that ends.',
      },
    },
  ],
};
export const OPENED_WITHOUT_NEED: Risk = {
  risk: { zh: '以紧急为名查阅与职责无关的记录', en: 'Records are opened in the name of an emergency that is none' },
  measures: [
    {
      safeguard: 'R13',
      text: {
        zh: '一人申请、另一人同意，第三人三个工作日内复核；每次打开进入日志，期间在负责人每个页面显示；本人事后看到全部经过。',
        en: 'One asks, another agrees, a third reviews it within three working days; each opening stands in the record, while it lasts every page of those who answer for it says so; the person reads all of it afterwards.',
      },
    },
  ],
};
