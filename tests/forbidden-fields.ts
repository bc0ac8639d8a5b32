/**
 * Words that no column and no field may have in its name (rights.md R3, R4): what would score, rank, label or predict a person, and
 * what nobody may be judged by. A name is taken apart into its words; in Chinese, parts of a name count.
 */
type Forbidden = {
  readonly what: string;
  readonly source: string;
  /** Single words, and several in a row. */
  readonly en: readonly string[];
  readonly zh: readonly string[];
};

const words = (all: string): readonly string[] => all.split('|');

export const FORBIDDEN: readonly Forbidden[] = [
  {
    what: 'a score, rank or rating of a person',
    source: 'R3: PIPL 24, 55(2), 73(2); Provisions 3',
    en: words(
      'score|scores|scoring|scored|rank|ranks|ranking|rating|rated|grade|points|percentile|credit score|credit rating',
    ),
    zh: words('评分|得分|分数|打分|积分|排名|排行|名次|评级|信用分'),
  },
  {
    what: 'a risk, suspicion, prediction or label about a person',
    source: 'R3, R12: PIPL 24, 73(2); Provisions 3',
    en: words(
      'risk|risks|risky|threat|suspect|suspects|suspected|suspicion|suspicious|label|labels|labelled|tag|tags|prediction|predicted|probability|' +
        'propensity|likelihood|blacklist|watchlist|watch list|loyalty|loyal|trustworthiness|reliability|dangerous|sentiment|attitude|persona',
    ),
    zh: words('风险|嫌疑|可疑|标签|画像|预测|黑名单|关注名单|忠诚|可靠程度|危险|思想动态'),
  },
  {
    what: 'ethnicity',
    source: 'R4: Employment Promotion Law 3; PIPL 6, 28',
    en: words('ethnicity|ethnic|race|racial|minority'),
    zh: words('民族|族别|种族|族裔'),
  },
  {
    what: 'religion or belief',
    source: 'R4: Constitution 36; PIPL 28',
    en: words('religion|religious|belief|beliefs|faith|creed'),
    zh: words('宗教|信仰|信教'),
  },
  {
    what: 'political status or opinion',
    source: 'R4: Constitution 33; PIPL 6',
    en: words('party|political|politics|politically'),
    zh: words('政治面貌|党派|党员|政治态度|政治表现|入党'),
  },
  {
    what: 'native place or birthplace',
    source: 'R4: PIPL 6',
    en: words('native place|birthplace|birth place|place of birth|hometown|home town|ancestral'),
    zh: words('籍贯|出生地|祖籍|原籍|生源地|家乡'),
  },
  {
    what: 'health',
    source: 'R4: PIPL 28',
    en: words(
      'health|medical|illness|disease|diagnosis|disability|disabled|blood|psychological|mental|pregnancy|pregnant',
    ),
    zh: words('健康|病史|疾病|血型|残疾|体检|心理测评|医疗'),
  },
  {
    what: 'marriage, childbearing, sexual life',
    source: "R4: Women's Law 43; PIPL 6, 28",
    en: words('marriage|marital|married|spouse|childbearing|children|sexual|sexuality|orientation|divorced'),
    zh: words('婚姻|婚育|生育|配偶|子女|性取向'),
  },
  {
    what: 'biometric features',
    source: 'R4: PIPL 28',
    en: words('biometric|biometrics|fingerprint|fingerprints|face|facial|iris|voiceprint|dna|gait'),
    zh: words('生物特征|指纹|人脸|虹膜|声纹|面部'),
  },
  {
    what: 'social media',
    source: 'R4: PIPL 6',
    en: words('social media|wechat|weixin|weibo|qq|douyin|tiktok|twitter|facebook|linkedin'),
    zh: words('社交媒体|社交账号|微信|微博|抖音'),
  },
];

/** The words of a name, in small letters: `nativePlace`, `native_place` and `native-place` are the same two. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What is forbidden about a name, if anything. */
export function forbiddenIn(name: string): Forbidden | undefined {
  const spaced = ` ${wordsOf(name).join(' ')} `;
  return FORBIDDEN.find(
    (one) => one.en.some((word) => spaced.includes(` ${word} `)) || one.zh.some((part) => name.includes(part)),
  );
}
