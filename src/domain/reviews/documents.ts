/** Reviews on paper: the letter that asks an organ for help, and the notices of decisions to the person. Content only; the form is documents/notice.ts. */
import { codeOf, toPdf, UnprintableCharacters } from '../../documents/compile.ts';
import { noticePaper } from '../../documents/notice.ts';
import type { Paper } from '../../documents/paper.ts';
import { COMPLAINT_ROUTES } from '../../law/complaint-routes.ts';
import { type Day, dayAt, type Instant, yearOf } from '../../law/day.ts';
import { dayInWords } from '../../law/day-in-words.ts';
import type { Localised } from '../../law/localised.ts';
import { KEY_POST_NAMES, LEVEL_NAMES } from '../../law/names.ts';
import { refuse } from '../../platform/refusal.ts';
import {
  CONCLUSION_NAMES,
  type Conclusions,
  ORGAN_NAMES,
  type Organ,
  outcomeOf,
  REVIEW_STATE_NAMES,
} from './reviews.ts';
import type { Review } from './store/reviews.ts';

/** As people quote it: the year, on the unit's own calendar, in which it was opened, and its number in the unit. */
export const numberOf = ({ reviewId, openedAt }: Pick<Review, 'reviewId' | 'openedAt'>, timeZone: string): string =>
  `${yearOf(dayAt(new Date(openedAt), timeZone))}-${String(reviewId).padStart(6, '0')}`;

const postOf = (review: Review): Localised => {
  const natures = [
    ...(review.level === 'none' ? [] : [LEVEL_NAMES[review.level]]),
    ...(review.keyPost === 'none' ? [] : [KEY_POST_NAMES[review.keyPost]]),
  ];
  return {
    zh: `${review.department}${review.post}（${natures.map(({ zh }) => zh).join('、') || '—'}）`,
    en: `${review.post}, ${review.department} (${natures.map(({ en }) => en).join(', ') || '—'})`,
  };
};

type When = { readonly day: Day; readonly at: Instant; readonly timeZone: string };

/** To a public or state security organ: who is to be reviewed for what, on which ground; nothing else about the person. */
export function requestPaper(
  review: Review,
  { organ, organName }: { organ: Organ; organName: string },
  { day, at, timeZone }: When,
): Paper {
  const post = postOf(review);
  const number = review.staffNumber;
  return noticePaper({
    ...{ unitName: review.unitName, day, at, number: `审查〔${numberOf(review, timeZone)}〕协` },
    title: { zh: '关于申请协助审查的函', en: 'Request for help with a review' },
    addressee: { zh: organName, en: `${organName} (${ORGAN_NAMES[organ].en})` },
    parts: [
      {
        text: {
          zh: `我单位拟任用${review.name}${number ? `（工号${number}）` : ''}到${post.zh}岗位工作。依据《反间谍安全防范工作规定》第九条第（三）项、第十条第（一）项，《保守国家秘密法实施条例》第五十条和《关键信息基础设施安全保护条例》第十四条，申请贵机关协助审查。`,
          en: `We intend to appoint ${review.name}${number ? ` (staff number ${number})` : ''} as ${post.en}. By Provisions, Arts. 9(3) and 10(1), Secrets Regulations, Art. 50 and CII Regulations, Art. 14 we apply for your help with the review.`,
        },
      },
      {
        text: {
          zh: '请就该人员是否存在法律法规规定的不宜在上述岗位工作的情形提出意见。只需说明有无，不需提供具体情况。核验身份所需的证件信息由我单位派员当面提供。',
          en: 'Please say whether there is any ground in law against the appointment: only whether, no particulars. What is needed to verify the identity will be shown in person by our staff.',
        },
      },
      { text: { zh: '请予函复。', en: 'Please reply in writing.' } },
    ],
    byHand: [
      { zh: '联系人：                    电话：', en: 'Contact:                    Phone:' },
      { zh: '（单位印章）', en: '(seal of the unit)' },
    ],
  });
}

export type Told = Conclusions & {
  readonly round: 1 | 2;
  readonly reasons: string | undefined;
  readonly reliedOn: string | undefined;
  readonly terms: string | undefined;
  /** Until when the person can make a statement; only after the first decision. */
  readonly statementDue: Day | undefined;
  readonly workingDays: number;
  /** By which provisions something is withheld, of those that may be told, and when each is looked at again. */
  readonly withheld: readonly { legalReference: string; reviewOn: Day }[];
};

/** What the person is told: the result, its reasons, what they rest on, the time for a statement, where else to turn (rights.md R6, R7, R24). */
export function decisionPaper(review: Review, told: Told, { day, at, timeZone }: When): Paper {
  const post = postOf(review);
  const outcome = REVIEW_STATE_NAMES[outcomeOf(told)];
  const first = told.round === 1;
  const same = (text: string): Localised => ({ zh: text, en: text });
  const part = (heading: Localised, text: string | undefined) => (text ? [{ heading, text: same(text) }] : []);
  return noticePaper({
    ...{ unitName: review.unitName, day, at, number: `审查〔${numberOf(review, timeZone)}〕${told.round}` },
    title: first
      ? { zh: '审查拟作决定告知书', en: 'Notice of an intended decision' }
      : { zh: '审查决定书', en: 'Decision on a review' },
    addressee: same(review.name),
    parts: [
      {
        text: {
          zh: `您拟任${post.zh}岗位的审查，${first ? '拟' : ''}作出“${outcome.zh}”的决定（保密：${CONCLUSION_NAMES[told.secrecy].zh}；反间谍安全防范：${CONCLUSION_NAMES[told.counterEspionage].zh}）。`,
          en: `The review for your appointment as ${post.en} ${first ? 'is to end' : 'ends'} with: ${outcome.en} (secrecy: ${CONCLUSION_NAMES[told.secrecy].en}; counter-espionage: ${CONCLUSION_NAMES[told.counterEspionage].en}).`,
        },
      },
      ...part({ zh: '一、理由', en: 'Reasons' }, told.reasons),
      ...part({ zh: '二、所依据的材料', en: 'What they rest on' }, told.reliedOn),
      ...part({ zh: '三、所附条件', en: 'Conditions' }, told.terms),
      ...told.withheld.map(({ legalReference, reviewOn }) => ({
        heading: { zh: '不予告知的内容', en: 'Withheld' },
        text: {
          zh: `依据${legalReference}，部分内容不予告知；${dayInWords(reviewOn).zh}前重新审视是否仍须不予告知。`,
          en: `By ${legalReference} part of this is withheld; whether it must be is looked at again by ${dayInWords(reviewOn).en}.`,
        },
      })),
      ...(told.statementDue
        ? [
            {
              heading: { zh: '您的陈述', en: 'Your statement' },
              text: {
                zh: `您可以在${told.workingDays}个工作日内（${dayInWords(told.statementDue).zh}前）在“我的审查”中或者书面陈述意见。逾期提出的仍予收取并注明。陈述之后或者期限届满后，由另一人重新决定，结果和理由书面告知您。`,
                en: `You may state your view under “My reviews” or in writing within ${told.workingDays} working days (by ${dayInWords(told.statementDue).en}). A later statement is still accepted and marked as such. After it, or after that day, another person decides again; you are told the result and the reasons in writing.`,
              },
            },
          ]
        : []),
    ],
    routes: COMPLAINT_ROUTES,
  });
}

/** A name may hold a character that no font here has: expected, and said in words. */
export async function printed(paper: Paper, fontsRoot: string | undefined): Promise<Uint8Array> {
  try {
    return await toPdf(paper, fontsRoot);
  } catch (reason) {
    if (!(reason instanceof UnprintableCharacters)) throw reason;
    const named = reason.characters.map((character) => `${character}（${codeOf(character)}）`).join('、');
    return refuse('file-refused', {
      zh: `系统字库中没有以下字符：${named}，文书没有生成，审查仍在原状态。请联系系统管理员补充字库后再办理。`,
      en: `The fonts have no glyph for: ${named}. The paper was not made and the review is as it was. Please ask the system administrator to add a font, then try again.`,
    });
  }
}
