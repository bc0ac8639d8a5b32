/** What a key unit owes about its secret-related and foreign-related people: Article 9, items 3, 4 and 7. */
import type { Duty } from '../../duty.ts';
import { SECRET_RELATED } from '../../duty.ts';
import { SINCE_PROVISIONS } from '../../parameters/sources.ts';
import {
  afterChange,
  beforeStart,
  counterEspionageLaw,
  everyYear,
  inLetters,
  inMatters,
  inReviews,
  inTraining,
  onEvent,
  provisions,
  renewal,
  secretsLaw,
  secretsRegulations,
  when,
} from '../writing.ts';

const secretRelated = when('key-unit', ...SECRET_RELATED);
const foreignRelated = when('key-unit', 'foreign-related');
const secretOrForeignRelated = when('key-unit', ...SECRET_RELATED, 'foreign-related');

export const SECRET_AND_FOREIGN_RELATED: readonly Duty[] = [
  {
    code: 'P9.3b',
    title: { zh: '涉密人员上岗前审查', en: 'Review of secret-related personnel before the post' },
    summary: {
      zh: '对涉密人员实行上岗前反间谍安全防范审查；未通过审查的，不得任用到涉密岗位。在岗期间定期复审。',
      en: 'Review secret-related personnel before they take up the post; who has not passed is not appointed to it. Review them again regularly while they hold it.',
    },
    citations: [provisions(9, 3), secretsLaw(43), secretsRegulations(50)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 9321,
        code: 'P9.3b',
        title: { zh: '上岗前审查', en: 'Review before the post' },
        about: 'appointment',
        cases: [{ binds: secretRelated, due: beforeStart('post.before-start') }],
        satisfiedBy: ['review-passed'],
        evidenceInWords: {
          zh: '审查结论，日期早于或等于上岗日期',
          en: 'The conclusion of the review, dated no later than the start of the post',
        },
      },
      {
        number: 9322,
        code: 'P9.3b.renewal',
        title: { zh: '涉密人员复审', en: 'Re-review' },
        about: 'person',
        cases: [
          { binds: when('key-unit', 'secret-core'), due: renewal('review.core') },
          { binds: when('key-unit', 'secret-important'), due: renewal('review.important') },
          { binds: when('key-unit', 'secret-ordinary'), due: renewal('review.ordinary') },
        ],
        satisfiedBy: ['review-passed'],
        evidenceInWords: { zh: '复审结论和日期', en: 'The conclusion of the re-review and its day' },
      },
      {
        number: 9323,
        code: 'P9.3b.change',
        title: { zh: '情况变化后复审', en: 'Re-review after a change' },
        about: 'appointment',
        cases: [{ binds: secretRelated, due: afterChange('review.on-change', 'level', 'circumstances') }],
        satisfiedBy: ['review-passed'],
        evidenceInWords: {
          zh: '变化之后的复审结论和日期',
          en: 'The conclusion of a re-review after the change, and its day',
        },
      },
    ],
    recordedIn: inReviews,
  },
  {
    code: 'P9.3c',
    title: { zh: '签订安全防范承诺书', en: 'Commitment letter' },
    summary: {
      zh: '与涉密人员签订安全防范承诺书。',
      en: 'Sign a security commitment letter with secret-related personnel.',
    },
    citations: [provisions(9, 3), secretsLaw(43)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 9331,
        code: 'P9.3c',
        title: { zh: '上岗前签订承诺书', en: 'Letter before the post' },
        about: 'appointment',
        cases: [{ binds: secretRelated, due: beforeStart('post.before-start') }],
        satisfiedBy: ['letter-signed'],
        evidenceInWords: {
          zh: '已签承诺书、文本版本、签署时间',
          en: 'The signed letter, its version, when it was signed',
        },
      },
      {
        number: 9332,
        code: 'P9.3c.renewal',
        title: { zh: '承诺书重新签订', en: 'Letter signed anew' },
        about: 'person',
        cases: [{ binds: secretRelated, due: renewal('letter.renewal') }],
        satisfiedBy: ['letter-signed'],
        evidenceInWords: { zh: '重新签订的承诺书', en: 'The letter signed anew' },
      },
      {
        number: 9333,
        code: 'P9.3c.change',
        title: { zh: '情况变化后重新签订承诺书', en: 'Letter signed anew after a change' },
        about: 'appointment',
        cases: [{ binds: secretRelated, due: afterChange('letter.on-change', 'level', 'text') }],
        satisfiedBy: ['letter-signed'],
        evidenceInWords: { zh: '变化之后签订的承诺书', en: 'A letter signed after the change' },
      },
    ],
    recordedIn: inLetters,
  },
  {
    code: 'P9.4',
    title: { zh: '涉密、涉外人员向本单位报告事项', en: 'Matters reported to the unit by its own people' },
    summary: {
      zh: '组织涉密、涉外人员向本单位报告涉及国家安全事项，并做好数据信息动态管理。报告对象是本单位。',
      en: 'Organise secret-related and foreign-related personnel to report matters touching national security to their own unit, and keep the data current.',
    },
    citations: [provisions(9, 4), secretsRegulations(52)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 9401,
        code: 'P9.4',
        title: { zh: '确认报告事项为最新', en: 'Confirmation that the data is current' },
        about: 'person',
        cases: [{ binds: secretOrForeignRelated, due: everyYear('matters.confirmation') }],
        satisfiedBy: ['matters-confirmed'],
        evidenceInWords: { zh: '本人确认记录和日期', en: 'The person’s confirmation and its day' },
      },
      {
        number: 9402,
        code: 'P9.4.report',
        title: { zh: '报告事项', en: 'A matter reported' },
        about: 'person',
        cases: [
          {
            binds: secretOrForeignRelated,
            due: onEvent({ zh: '事项发生后', en: 'After the matter arises' }, 'matter.report'),
          },
        ],
        satisfiedBy: ['matter-reported'],
        evidenceInWords: { zh: '事项类别、日期、办理情况', en: 'The kind of matter, its day, what was done' },
      },
    ],
    recordedIn: inMatters,
  },
  {
    code: 'P9.7',
    title: { zh: '定期教育、培训涉密、涉外人员', en: 'Regular training of secret- and foreign-related personnel' },
    summary: {
      zh: '定期对涉密、涉外人员开展反间谍安全防范教育、培训；涉密人员应当经过保密教育培训。',
      en: 'Educate and train secret-related and foreign-related personnel regularly; whoever works in a secret-related post has been trained in secrecy.',
    },
    citations: [provisions(9, 7), counterEspionageLaw(18), secretsLaw(43)],
    inForce: SINCE_PROVISIONS,
    bearer: 'unit',
    rules: [
      {
        number: 9701,
        code: 'P9.7',
        title: { zh: '年度培训学时', en: 'Hours of training in the year' },
        about: 'person',
        cases: [
          { binds: secretRelated, due: everyYear('training.secret-related') },
          { binds: foreignRelated, due: everyYear('training.foreign-related') },
        ],
        satisfiedBy: ['training-attended'],
        evidenceInWords: { zh: '每人每年学时、签到、测试结果', en: 'Hours a person a year, sign-in, test results' },
      },
      {
        number: 9702,
        code: 'P9.7.before-start',
        title: { zh: '涉密人员上岗前培训', en: 'Training before the post' },
        about: 'appointment',
        cases: [{ binds: secretRelated, due: beforeStart('post.before-start') }],
        satisfiedBy: ['training-attended'],
        evidenceInWords: {
          zh: '岗前培训签到和内容，日期早于或等于上岗日期',
          en: 'Sign-in and content of the training, dated no later than the start of the post',
        },
      },
    ],
    recordedIn: inTraining,
  },
];
