import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Wording } from './letters.ts';
import { type LintRule, lint, refusalInWords } from './lint.ts';
import { STARTING_TEMPLATE } from './starting-template.ts';

const END = '本承诺书自签署之日起生效，至本人离开该岗位之日终止。';
const withText = (zh: string, en?: string): Wording => ({
  title: { zh: '安全防范承诺书', en: 'Letter' },
  paragraphs: [{ zh, en }, { zh: END }],
});
const rulesFound = (wording: Wording): LintRule[] => [...new Set(lint(wording).map(({ rule }) => rule))];

const REFUSED: Record<Exclude<LintRule, 'no-end'>, { zh: string[]; en: string[] }> = {
  'waives-remedies': {
    zh: [
      '本人自愿放弃申诉和提起诉讼的权利。',
      '本人不会就处分决定提起行政复议。',
      '发生争议时，本人无权起诉单位。',
      '如有违反，本人放 弃一切 救 济 途 径。',
      '本人对单位的审查结论不得以任何理由提出异议。',
      '本人保证不向上级机关投诉。',
      '对处理决定，本人不申诉、不起诉。',
      '违反本承诺的，本人无条件接受单位的任何处分。',
      '由此造成的后果，单位概不承担任何责任。',
    ],
    en: [
      'I waive all rights of appeal.',
      'I agree that I shall not sue the unit.',
      'The undersigned will never complain to any authority about the decision.',
    ],
  },
  'unlimited-period': {
    zh: [
      '本承诺终身有效。',
      '离职后本人仍长期承担上述义务。',
      '本人永久承担上述义务。',
      '本承诺书长期有效。',
      '上述义务不因劳动合同解除而终止。',
      '本承诺无限期有效。',
    ],
    en: [
      'This commitment is perpetual.',
      'I am bound for life.',
      'It has no end date.',
      'It applies for the rest of my life.',
      'The restriction applies indefinitely.',
    ],
  },
  'unlimited-monitoring': {
    zh: [
      '本人同意单位随时检查本人的手机和电脑。',
      '本人接受单位对本人进行的一切监控。',
      '本人授权单位调取本人的通话记录。',
      '单位可以查看本人的微信聊天内容。',
      '本人不得拒绝单位查看手机。',
      '本人的行踪由单位予以跟踪。',
      '本人愿意无条件配合单位全天候的定位。',
    ],
    en: [
      'I consent to any monitoring by the unit.',
      'The unit may monitor everything I do.',
      'I agree that the unit may inspect my phone at any time.',
      'I accept that my messages are read: I authorise the unit to intercept my communications.',
    ],
  },
  'home-devices': {
    zh: [
      '本人如实登记家庭电脑和上网方式。',
      '家庭住址：____，住宅电话：____。',
      '本人家中使用的路由器、智能音箱应当报备。',
      '本人提供个人手机接受检查。',
      '配偶的手机号码、社交账号应当填报。',
    ],
    en: ['I register my home computers with the unit.', 'My home internet account shall be reported to the unit.'],
  },
};

for (const [rule, planted] of Object.entries(REFUSED)) {
  for (const language of ['zh', 'en'] as const) {
    for (const sentence of planted[language]) {
      test(`R17 ${rule}: "${sentence}" is refused with that sentence`, () => {
        const wording =
          language === 'zh'
            ? withText(`本人遵守保密规定。${sentence}`)
            : withText('本人遵守保密规定。', `I keep the rules. ${sentence}`);
        const found = lint(wording).filter((one) => one.rule === rule);
        assert.equal(found.length, 1, JSON.stringify(lint(wording)));
        assert.deepEqual({ ...found[0], rule: undefined }, { rule: undefined, paragraph: 1, language, sentence });
      });
    }
  }
}

const LAWFUL = [
  '本承诺书不限制本人依法申诉、复议和提起诉讼的权利。',
  '签署本承诺书不视为放弃任何权利。',
  '单位无权阻止本人申诉。',
  '单位检查涉密设备时应当出示依据。',
  '工作手机由单位配发并接受保密检查。',
  '单位不得因本人投诉而打击报复，不得拒绝受理申诉。',
  '本人不得使用个人手机存储、处理国家秘密。',
  '本承诺书不要求本人提供家庭电脑、住址等信息。',
  '单位不得查看本人的通话记录和聊天内容。',
  '国家安全机关依法查验电子设备的，本人依法予以配合。',
  '本人接受单位对涉密计算机的保密检查。',
  '本人不将涉密载体带回家中。',
  '本人因故不能参加培训的，及时补课。',
  '本承诺书不设无限期的义务。',
  '本人发现泄密隐患的，立即报告。',
];
for (const sentence of LAWFUL) {
  test(`R17: "${sentence}" may stand`, () => assert.deepEqual(lint(withText(sentence)), []));
}

test('R17: a letter that nowhere ends is refused, as a whole', () => {
  const wording: Wording = { title: { zh: '承诺书', en: '' }, paragraphs: [{ zh: '本人遵守保密规定。' }] };
  assert.deepEqual(lint(wording), [{ rule: 'no-end', paragraph: 0, language: 'zh', sentence: '' }]);
});

test('R17: a sentence that says the letter does not end is no end, and neither is the end of something else', () => {
  for (const zh of ['本人的义务不因离职而终止。', '违反规定的，单位可以解除劳动合同。']) {
    const wording: Wording = { title: { zh: '承诺书', en: '' }, paragraphs: [{ zh }] };
    assert.ok(rulesFound(wording).includes('no-end'), zh);
  }
});

test('R17: a letter that ends after a time has an end', () => {
  for (const zh of ['本承诺书有效期三年。', '本承诺期限为2年，期满重新签署。', '上述义务至脱密期届满之日终止。']) {
    assert.deepEqual(lint({ title: { zh: '承诺书', en: '' }, paragraphs: [{ zh }] }), [], zh);
  }
});

test('the title is read as well', () => {
  const wording: Wording = { title: { zh: '终身保密承诺书', en: '' }, paragraphs: [{ zh: END }] };
  assert.deepEqual(lint(wording), [
    { rule: 'unlimited-period', paragraph: 0, language: 'zh', sentence: '终身保密承诺书' },
  ]);
});

test('invisible characters and full-width letters do not hide an offence', () => {
  assert.deepEqual(rulesFound(withText('本人放\u200b弃申\u2060诉。')), ['waives-remedies']);
  assert.deepEqual(rulesFound(withText('本人如实登记家庭ＷｉＦｉ。')), ['home-devices']);
});

test('the refusal names the paragraph, quotes the sentence, gives the reason and says what to do, in both languages', () => {
  const { zh, en } = refusalInWords(lint(withText('本人自愿放弃申诉的权利。')));
  assert.match(zh, /没有保存.*第1条“本人自愿放弃申诉的权利。”.*劳动合同法第二十六条.*请修改后重新提交/);
  assert.match(
    en,
    /not saved.*paragraph 1, “本人自愿放弃申诉的权利。”.*Labour Contract Law, Article 26.*Please change it/,
  );
});

test('the letter that is shipped passes its own rules, in both languages, and names law, end and complaint routes', () => {
  assert.deepEqual(lint(STARTING_TEMPLATE), []);
  const text = STARTING_TEMPLATE.paragraphs.map(({ zh }) => zh).join('\n');
  for (const wanted of [
    '《中华人民共和国反间谍法》',
    '《反间谍安全防范工作规定》第九条',
    '终止',
    '投诉',
    '仲裁',
    '诉讼',
    '补偿',
    '12339',
  ]) {
    assert.ok(text.includes(wanted), wanted);
  }
  assert.ok(STARTING_TEMPLATE.paragraphs.every(({ en }) => en));
});

test('a letter of the greatest length is read in bounded time: the patterns do not run away', () => {
  const long = '同意随时'.repeat(250);
  const wording: Wording = {
    title: { zh: '承诺书', en: '' },
    paragraphs: Array.from({ length: 40 }, () => ({ zh: long, en: 'i agree to any '.repeat(66) })),
  };
  assert.deepEqual(rulesFound(wording), ['no-end']);
});
