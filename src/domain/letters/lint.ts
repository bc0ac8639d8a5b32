/**
 * Refuses a letter that takes away what no letter may take away (rights.md R17), with the sentence that offends. The rules look for
 * known ways of saying it, in Chinese and in the English reading aid; they do not replace reading the letter. A sentence that says
 * the opposite ("does not limit my right to appeal") is no offence.
 */
import type { Localised } from '../../law/localised.ts';
import type { Wording } from './letters.ts';

export const LINT_RULES = [
  'waives-remedies',
  'no-end',
  'unlimited-period',
  'unlimited-monitoring',
  'home-devices',
] as const;
export type LintRule = (typeof LINT_RULES)[number];

/** `paragraph` counts from 1; 0 is the title, or the letter as a whole where something is missing (then `sentence` is empty). */
export type Finding = {
  readonly rule: LintRule;
  readonly paragraph: number;
  readonly language: 'zh' | 'en';
  readonly sentence: string;
};

type Pattern = {
  readonly says: RegExp;
  /** What, in the same clause before or within the match, turns its meaning round. */
  readonly unless?: RegExp;
};

const REMEDY = '(权利|权益|申诉|申辩|陈述|复议|诉讼|起诉|上诉|仲裁|投诉|举报|控告|检举|信访|救济|异议|索赔|赔偿|补偿)';
const REMEDY_ACT = '(申诉|申辩|复议|诉讼|起诉|上诉|仲裁|投诉|控告|异议|信访|索赔)';
// "Must not refuse" denies nothing: it is another way of asking.
const DENIED =
  /(不(要求|需|必|涉及|包括|收集|视为|构成|意味|同意|接受|允许|得(?!拒绝|妨碍|阻|推诿|抗拒))|无[须需]|并非|免于|禁止|严禁)/;
const LAWFUL_ORGAN =
  /(国家安全机关|公安机关|监察机关|有关机关)[^,]{0,6}依法|依法[^,]{0,6}(国家安全机关|公安机关|监察机关)/;
const WORK_ISSUED = /(单位(配发|提供|配备)|工作(用|手机|电脑|邮箱|计算机)|涉密(设备|计算机|信息设备))/;
const PRIVATE_LIFE = '(手机|通话|通信|通讯|聊天|微信|短信|社交|朋友圈|邮箱|邮件|行踪|位置|轨迹|上网记录|浏览记录)';
const WATCH = '(监控|监视|监听|监测|查看|查阅|查验|检查|调取|定位|跟踪|追踪|搜查|录音|录像|采集|收集)';
const LIMITLESS = '(任何|一切|全部|所有|随时|不限|无限|不受限制|全天候|全方位|24小时|二十四小时|任意|无条件)';
const HOME = '(家庭|家中|家里|家用|住宅|住所|住处|私人|个人|自有|亲属|配偶|家属|家人)';
const HOME_THING =
  '(电脑|计算机|手机|平板|设备|终端|路由器|宽带|上网方式|wifi|u盘|硬盘|摄像头|智能音箱|电话|住址|地址|账号|密码|存储介质)';
const ASKED = '(提供|登记|填报|填写|申报|上报|报告|报备|备案|交由|上交|提交|安装|检查|公开|录入|告知|查验)';

const FORBIDDEN: Record<Exclude<LintRule, 'no-end'>, { zh: readonly Pattern[]; en: readonly Pattern[] }> = {
  'waives-remedies': {
    zh: [
      {
        says: new RegExp(`放弃.{0,30}${REMEDY}`),
        unless: /(不|未|无需|无须|并非|禁止|不得要求.{0,8})放弃|不(视为|构成|意味着|等于).{0,12}放弃/,
      },
      {
        says: new RegExp(`(不得|不能|不可|不再|不会|不予|不准|不应|不向|不提|绝不|决不|保证不).{0,12}${REMEDY_ACT}`),
        unless: /不(得|能|可|会|应).{0,12}(限制|影响|妨碍|阻|剥夺|拒绝|打击|报复|因|以.{0,8}为由|处分|推诿)/,
      },
      { says: /不(申诉|申辩|复议|起诉|上诉|仲裁|投诉|控告)/ },
      {
        says: new RegExp(`不(会|再|得|能|可).{0,14}(提起|提出|申请).{0,6}${REMEDY_ACT}`),
        unless: /不(得|能|可|会|应).{0,12}(限制|影响|妨碍|阻|剥夺|拒绝|打击|报复|因|以.{0,8}为由|推诿)/,
      },
      {
        says: new RegExp(`无权.{0,12}${REMEDY_ACT}`),
        unless: /(单位|公司|任何人)[^本]{0,4}无权|无权(限制|阻|妨碍|剥夺|拒绝|干涉|干预)/,
      },
      { says: /(无条件|一律|绝对)(接受|服从).{0,20}(处分|处理|处罚|决定|解除)/, unless: DENIED },
      {
        says: /(单位|公司|甲方).{0,10}(不承担|免除|概不).{0,8}责任/,
        unless: /不(得|能|可).{0,6}(免除|不承担)|并不免除|不免除/,
      },
    ],
    en: [
      {
        says: /\b(waiv|forgo|give up|relinquish|renounc)\w*\b.{0,60}\b(right|remed|appeal|claim|suit|action|arbitrat|complain|object)/,
        unless: /\b(not|no|never|nothing|without|nor)\b/,
      },
      {
        says: /\b(shall|will|may|must|agrees?|undertakes?|promises?) (not|never)\b( to)?.{0,30}\b(appeal|sue|complain|object|litigate|arbitrate|challenge|contest)/,
        unless: /\b(limit|restrict|affect|prevent|punish|retaliat|hinder)/,
      },
    ],
  },
  'unlimited-period': {
    zh: [
      {
        says: /(永久|永远|终身|终生|无限期|不限期|无期限|长期有效|一直有效|永不(解除|失效|终止)|有效期为?(长期|终身|永久)|直[至到](死亡|去世)|(离职|离岗|退休)后.{0,6}(长期|一直|始终)|不因.{0,20}(终止|解除|失效|离职|离岗|退休)而(终止|解除|失效))/,
        unless:
          /(不(是|属于|设|得|为|要求)|并非|没有|无须|无需|禁止).{0,6}(永久|永远|终身|终生|无限期|不限期|无期限|长期有效)/,
      },
    ],
    en: [
      {
        says: /\b(perpetual|perpetuity|permanent|forever|for life|lifelong|indefinite|unlimited (period|term|duration|time)|without (end|any end|limit of time|time limit))/,
        unless: /\b(not|no|never|nor)\b/,
      },
      { says: /\b(has|have|with) no end\b|\brest of (my|his|her|their) li(fe|ves)\b/ },
    ],
  },
  'unlimited-monitoring': {
    zh: [
      {
        says: new RegExp(`(同意|接受|授权|允许|配合|服从|委托|自愿|愿意|许可).{0,30}${LIMITLESS}.{0,30}${WATCH}`),
        unless: new RegExp(`${DENIED.source}|${LAWFUL_ORGAN.source}`),
      },
      {
        says: new RegExp(`${LIMITLESS}.{0,20}${WATCH}.{0,30}${PRIVATE_LIFE}`),
        unless: new RegExp(`${DENIED.source}|${LAWFUL_ORGAN.source}|${WORK_ISSUED.source}`),
      },
      {
        says: new RegExp(`${WATCH}.{0,15}${PRIVATE_LIFE}`),
        unless: new RegExp(`${DENIED.source}|${LAWFUL_ORGAN.source}|${WORK_ISSUED.source}`),
      },
      {
        says: new RegExp(`${PRIVATE_LIFE}.{0,15}(进行|予以|加以|实施)${WATCH}`),
        unless: new RegExp(`${DENIED.source}|${LAWFUL_ORGAN.source}|${WORK_ISSUED.source}`),
      },
    ],
    en: [
      {
        says: /\b(consent|agree|accept|submit|authori[sz]|permit|allow)\w*\b.{0,60}\b(any|all|unlimited|unrestricted|at any time|without limit).{0,40}\b(monitor|surveil|search|inspect|track|intercept|record)/,
        unless: /\b(not|no|never|nor)\b/,
      },
      {
        says: /\b(unit|company|employer)\b.{0,20}\b(may|can|is entitled to|has the right to)\b.{0,30}\b(monitor|surveil|search|inspect|track|intercept|record)\w*\b.{0,30}\b(everything|anything|any|all|at any time|without limit)\b/,
        unless: /\b(not|no|never|nor)\b/,
      },
      {
        says: /\b(consent|agree|accept|submit|authori[sz]|permit|allow)\w*\b.{0,60}\b(monitor|surveil|search|inspect|track|intercept|record)\w*\b.{0,60}\b(at any time|without limit|unlimited|unrestricted|phone|messages|e-?mail|communications|movements|location)/,
        unless: /\b(not|no|never|nor)\b/,
      },
    ],
  },
  'home-devices': {
    zh: [
      {
        says: new RegExp(`${ASKED}.{0,20}${HOME}.{0,10}${HOME_THING}`),
        unless: new RegExp(`${DENIED.source}|${LAWFUL_ORGAN.source}`),
      },
      {
        says: new RegExp(`${HOME}.{0,10}${HOME_THING}.{0,30}${ASKED}`),
        unless: /(不(得|在|将|用|使用|以|通过|要求|涉及|包括|需|必|收集)|禁止|严禁|无[须需])/,
      },
      { says: new RegExp(`(家庭|家中|住宅).{0,4}${HOME_THING}[^,。;]{0,6}[:_]`) },
    ],
    en: [
      {
        says: /\b(provid|regist|declar|report|submit|hand over|install|list|disclos)\w*\b.{0,50}\b(home|personal|private|family)\b.{0,20}\b(computer|phone|device|router|internet|network|address|account|password)/,
        unless: /\b(not|no|never|nor)\b/,
      },
      {
        says: /\b(home|personal|private|family)\b.{0,20}\b(computer|phone|device|router|internet|network|address|account|password)\w*\b.{0,40}\b(provided|registered|declared|reported|submitted|handed over|inspected|disclosed)/,
        unless: /\b(not|no|never|nor)\b/,
      },
    ],
  },
};

// An end: that the letter or its duties stop, on an event or after a time.
const ENDS =
  /(承诺|义务|有效期|期限|本文件|本责任书).{0,60}(终止|失效|届满|期满|为止|截止|解除)|(承诺|有效期|期限).{0,20}([0-9]+|[一二三四五六七八九十]+)(年|个月)|至.{1,40}(终止|失效|为止)/;
const ENDS_NOT = /不因|不随|不(会|得|予)?(终止|失效|解除)|仍然?有效|继续有效/;

const SENTENCE_END = { zh: /(?<=[。！？；\n])/, en: /(?<=[.;!?])\s+|\n/ } as const;

/** Letters alone: widths made equal, spaces and what cannot be seen taken out of Chinese, so that 放 弃 reads as 放弃. */
const plain = (sentence: string, language: 'zh' | 'en'): string => {
  const equal = sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  return language === 'zh' ? equal.replace(/[\s·•"'“”‘’]/g, '') : equal.replace(/\s+/g, ' ');
};

function offends({ says, unless }: Pattern, text: string): boolean {
  for (const match of text.matchAll(new RegExp(says, 'g'))) {
    const clause = text.lastIndexOf(',', match.index) + 1;
    if (!unless?.test(text.slice(clause, match.index + match[0].length))) return true;
  }
  return false;
}

const sentencesOf = (text: string, language: 'zh' | 'en'): string[] =>
  text
    .split(SENTENCE_END[language])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);

/** Every offence, in the order of the paragraphs; none for a letter that may be used. */
export function lint({ title, paragraphs }: Wording): Finding[] {
  const texts = [title, ...paragraphs].flatMap((text, paragraph) =>
    (['zh', 'en'] as const).flatMap((language) =>
      sentencesOf(text[language] ?? '', language).map((sentence) => ({ paragraph, language, sentence })),
    ),
  );
  const findings = texts.flatMap((at): Finding[] => {
    const text = plain(at.sentence, at.language);
    return LINT_RULES.filter(
      (rule) => rule !== 'no-end' && FORBIDDEN[rule][at.language].some((one) => offends(one, text)),
    ).map((rule) => ({ rule, ...at }));
  });
  const ends = texts.some(({ language, sentence }) => {
    const text = plain(sentence, language);
    return language === 'zh' && ENDS.test(text) && !ENDS_NOT.test(text);
  });
  return ends ? findings : [...findings, { rule: 'no-end', paragraph: 0, language: 'zh', sentence: '' }];
}

const WHY: Record<LintRule, Localised> = {
  'waives-remedies': {
    zh: '要求放弃法律救济或者免除单位责任，此类条款无效（劳动合同法第二十六条）',
    en: 'it waives legal remedies or frees the unit from liability; such a clause is void (Labour Contract Law, Article 26)',
  },
  'no-end': {
    zh: '全文没有写明承诺何时终止',
    en: 'nowhere does the letter say when the commitment ends',
  },
  'unlimited-period': {
    zh: '承诺没有期限，限制应当有终止的时间或者条件',
    en: 'it binds without end; a restriction must end at a time or on a condition',
  },
  'unlimited-monitoring': {
    zh: '要求同意对本人进行不受限制的检查或者监控，个人信息处理应当限于必要范围（个人信息保护法第六条）',
    en: 'it consents to checks or monitoring without limit; personal information is handled only as far as necessary (Personal Information Protection Law, Article 6)',
  },
  'home-devices': {
    zh: '要求提供家庭或者个人的设备、网络、住址等信息，超出岗位管理的必要范围（个人信息保护法第六条）',
    en: 'it asks about devices, networks or the address of the home, beyond what the post needs (Personal Information Protection Law, Article 6)',
  },
};

const shortened = (sentence: string): string => (sentence.length > 80 ? `${sentence.slice(0, 80)}…` : sentence);

/** One offence in words: where, the sentence, and why. */
export function findingInWords({ rule, paragraph, sentence }: Finding): Localised {
  if (!sentence) return WHY[rule];
  const quoted = shortened(sentence);
  return {
    zh: `${paragraph ? `第${paragraph}条` : '标题'}“${quoted}”：${WHY[rule].zh}`,
    en: `${paragraph ? `paragraph ${paragraph}` : 'the title'}, “${quoted}”: ${WHY[rule].en}`,
  };
}

const SAID_AT_MOST = 5;

/** The whole refusal: what happened, which sentences, what to do. */
export function refusalInWords(findings: readonly Finding[]): Localised {
  const said = findings.slice(0, SAID_AT_MOST).map(findingInWords);
  const more = findings.length - said.length;
  return {
    zh: `承诺书文本没有保存。${said.map(({ zh }) => zh).join('；')}${more > 0 ? `；另有${more}处` : ''}。请修改后重新提交。`,
    en: `The letter was not saved. ${said.map(({ en }) => en).join('; ')}${more > 0 ? `; and ${more} more` : ''}. Please change it and submit it again.`,
  };
}
