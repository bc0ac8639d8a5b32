/** A review with a marked text wherever one can be typed, and a post opened in an emergency: a part of the marked unit. */
import type { Role } from '../src/platform/permission.ts';

type Made = Readonly<Record<'reviewId' | 'helpId' | 'withheldId' | 'postId' | 'appointmentId', number>>;
type Does = (role: Role, name: string, input: object) => Promise<Made>;
type Parts = {
  readonly does: Does;
  readonly word: (what: string) => string;
  readonly today: string;
  /** Who is reviewed: the member, in a post of the unit. */
  readonly member: { readonly personId: number; readonly appointmentId: number };
  /** Who is to start in another post. */
  readonly starting: { readonly personId: number; readonly departmentId: number };
};

const SECRET_CONDITIONS = {
  'prc-nationality': 'identity-card',
  'no-foreign-residence': 'own-declaration',
  'no-criminal-record': 'organ-reply',
  'not-dismissed': 'personnel-file',
  'not-removed-for-breach': 'former-unit-reply',
};

export async function aMarkedReview({ does, word, today, member, starting }: Parts) {
  const { reviewId } = await does('personnel', 'reviews.open', { ...member, cause: 're-review' });
  await does('personnel', 'reviews.begin', { reviewId });
  for (const [condition, document] of Object.entries(SECRET_CONDITIONS))
    await does('personnel', 'reviews.record-condition', { reviewId, condition, document, met: true, seenOn: today });
  await does('personnel', 'reviews.ask-opinions', { reviewId });
  const help = { reviewId, organ: 'state-security', organName: word('机关') };
  const { helpId } = await does('personnel', 'reviews.ask-help', help);
  const reply = { reviewId, helpId, reply: 'nothing-against', repliedOn: today, replyNumber: word('复函') };
  await does('personnel', 'reviews.record-reply', reply);
  const opinion = { reviewId, conclusion: 'with-conditions', note: word('意见') };
  await does('personnel', 'reviews.give-opinion', { ...opinion, office: 'personnel' });
  await does('security-officer', 'reviews.give-opinion', { ...opinion, office: 'security' });
  const closed = { what: word('保留内容'), legalReference: word('依据条文'), untoldReference: word('不得告知的依据') };
  const { withheldId } = await does('security-officer', 'reviews.withhold', {
    reviewId,
    ...closed,
    reviewOn: '2027-05-24',
  });
  await does('head', 'reviews.set-deciders', { roles: ['head', 'security-officer', 'personnel'] });
  await does('head', 'reviews.approve-withholding', { reviewId, withheldId });
  const decision = {
    ...{ reviewId, secrecy: 'with-conditions', counterEspionage: 'passed' },
    ...{ reasons: word('决定理由'), reliedOn: word('所据材料'), terms: word('所附条件') },
  };
  await does('security-officer', 'reviews.decide', decision);
  await does('member', 'reviews.make-statement', { reviewId, words: word('陈述') });
  await does('head', 'reviews.decide-again', decision);
  const { personId, departmentId } = starting;
  const nature = { level: 'ordinary', foreignRelated: false };
  const { postId } = await does('personnel', 'people.add-post', {
    ...{ departmentId, title: word('值守岗'), from: '2020-01-01', ...nature },
  });
  const { appointmentId } = await does('personnel', 'people.appoint', { personId, postId, from: today });
  const opening = { personId, appointmentId, from: today, reason: word('紧急理由') };
  await does('head', 'reviews.open-post-in-emergency', opening);
  return { reviewId, helpId, withheldId };
}
