/**
 * A unit with something in every table and, wherever a text can be typed, a text that stands nowhere else: made through HTTP alone, as
 * its users would. Where such a text turns up afterwards, it has come through a wall.
 */
import assert from 'node:assert/strict';
import { LETTER_LEVELS } from '../src/domain/letters/letters.ts';
import { STARTING_TEMPLATE } from '../src/domain/letters/starting-template.ts';
import { aSignature } from '../src/fixtures/signature.ts';
import { mayChoose, PARAMETER_KEYS, parameter } from '../src/law/parameters.ts';
import type { Role } from '../src/platform/permission.ts';
import type { Ids } from '../src/server/made-input.ts';
import { aMarkedAssessment } from './a-marked-assessment.ts';
import { aMarkedBody } from './a-marked-body.ts';
import { aMarkedClue } from './a-marked-clue.ts';
import { aMarkedCourse } from './a-marked-course.ts';
import { aMarkedDocument } from './a-marked-document.ts';
import { aMarkedExchange } from './a-marked-exchange.ts';
import { FILES } from './a-marked-export.ts';
import { aMarkedGrant } from './a-marked-grant.ts';
import { aMarkedIncident } from './a-marked-incident.ts';
import { aMarkedLeaver } from './a-marked-leaver.ts';
import { aMarkedLetter } from './a-marked-letter.ts';
import { aMarkedMatter } from './a-marked-matter.ts';
import { aMarkedPack } from './a-marked-pack.ts';
import { aMarkedPackage } from './a-marked-package.ts';
import { aMarkedQuestion } from './a-marked-question.ts';
import { aMarkedRecord } from './a-marked-record.ts';
import { aMarkedRegister } from './a-marked-register.ts';
import { aMarkedRequest } from './a-marked-request.ts';
import { aMarkedReview } from './a-marked-review.ts';
import { aMarkedSelfInspection } from './a-marked-self-inspection.ts';
import { aMarkedSession } from './a-marked-session.ts';
import { aMarkedStationed } from './a-marked-stationed.ts';
import { aMarkedTrip } from './a-marked-trip.ts';
import { activated, uploaded } from './a-marked-upload.ts';
import { aMarkedYearPlan } from './a-marked-year-plan.ts';
import { aMarkedYearlyReport } from './a-marked-yearly-report.ts';
import { nightAndMorning } from './night-and-morning.ts';
import { type Outside, type OutsideUnit, tableNames } from './outside.ts';

export type Marks = {
  /** In every text: Chinese and Latin. */
  readonly zh: string;
  readonly latin: string;
  readonly phone: string;
  /** In the unit's own name and in numbers of notices: these alone may stand in the record. */
  readonly open: string;
};
export const marksOf = (zh: string, latin: string, phone: string): Marks => ({
  zh: `${zh}记号`,
  latin: `${latin}jihao`,
  phone,
  open: `${zh}公开`,
});

/** Which of these marks a text holds, whatever its case. */
export const marksIn = (text: string, marks: readonly string[]): string[] =>
  marks.filter((mark) => text.toLowerCase().includes(mark.toLowerCase()));
export const protectedMarks = ({ zh, latin, phone }: Marks): string[] => [zh, latin, phone];
export const allMarks = (marks: Marks): string[] => [...protectedMarks(marks), marks.open];

export type MarkedUnit = OutsideUnit & {
  readonly marks: Marks;
  /** One id of every kind that an input can name. */
  readonly ids: Ids;
  /** Every answer that was given while it was made. */
  readonly answers: readonly { readonly name: string; readonly text: string }[];
  /** Every mail that was written to its people. */
  readonly mails: readonly string[];
};

/** What the acts answer, of which each answers a part. */
type Made = {
  readonly [Id in
    | 'statusId'
    | 'departmentId'
    | 'postId'
    | 'personId'
    | 'appointmentId'
    | 'trainingId'
    | 'templateId'
    | 'correctionId'
    | 'assessmentId'
    | 'tokenId'
    | 'accountId'
    | 'batchId'
    | 'holdId'
    | 'asked']: number;
} & {
  readonly version: string;
  readonly activationCode: string;
  readonly issued: readonly { readonly letterId: number; readonly personId: number }[];
};

const TODAY = '2026-11-23';

export async function aMarkedUnit(o: Outside, marks: Marks): Promise<MarkedUnit> {
  const unit = await o.aUnit(`${marks.open}单位`);
  const { cookies, memberId } = unit;
  const answers: { name: string; text: string }[] = [];
  const does = async (cookie: string, name: string, input: object): Promise<Made> => {
    const answer = await o.ask(cookie, name, input);
    assert.equal(answer.status, 200, `${name}: ${answer.text.slice(0, 300)}`);
    answers.push({ name, text: answer.text });
    return (answer.body?.result ?? {}) as Made;
  };
  const officer = (name: string, input: object) => does(cookies['security-officer'], name, input);
  const member = (name: string, input: object) => does(cookies.member, name, input);
  const word = (what: string) => `${marks.zh}${what}`;

  await officer('units.update-profile', { name: `${marks.open}单位`, ledgerFrom: '2026-01-01' });
  const notice = { noticeNumber: `${marks.open}〔2026〕1号`, noticeDay: '2026-01-05' };
  const { statusId } = await officer('units.add-status', { status: 'key-unit', from: '2026-01-05', ...notice });
  await officer('units.correct-status', { statusId, from: '2026-01-06', ...notice });
  const { departmentId } = await officer('units.add-department', { name: word('处') });
  await officer('units.rename-department', { departmentId, name: word('部门') });

  const secret = { level: 'core', foreignRelated: true, foreignReason: word('涉外理由') };
  const { postId } = await officer('people.add-post', {
    departmentId,
    title: word('职'),
    from: '2020-01-01',
    ...secret,
  });
  await officer('people.change-post', { postId, from: '2026-02-01', ...secret });
  await officer('people.rename-post', { postId, departmentId, title: word('岗位') });
  const texts = { name: word('姓名'), phone: marks.phone, email: `${marks.latin}@unit.example` };
  await officer('people.change-person', {
    personId: memberId,
    ...texts,
    staffNumber: `${marks.latin}-1`,
    departmentId,
  });
  const colleague = { ...texts, staffNumber: `${marks.latin}-2`, departmentId, joinedOn: '2021-03-01' };
  const { personId } = await officer('people.add-person', colleague);
  const held = await officer('people.appoint', { personId: memberId, postId, from: '2026-03-02' });
  const { appointmentId } = await officer('people.appoint', { personId, postId, from: '2026-03-02' });
  await officer('people.station-abroad', { personId, from: '2026-04-01' });

  const session = {
    topic: word('主题'),
    subjects: ['law'],
    day: TODAY,
    hours: 2,
    place: word('地点'),
    notes: word('备注'),
  };
  const { trainingId } = await officer('training.plan', session);
  await officer('training.change', { trainingId, ...session, startTime: '09:00' });
  await aMarkedSession(o, { officer, member, unit, word, answers, trainingId, personId, today: TODAY });
  const { templateId } = await officer('letters.add-template', {
    title: { zh: word('承诺书'), en: `A letter ${marks.latin}` },
    paragraphs: STARTING_TEMPLATE.paragraphs.map(({ zh, en }) => ({
      zh: `${zh}（${marks.zh}）`,
      en: `${en} (${marks.latin})`,
    })),
    levels: [...LETTER_LEVELS],
    effectiveFrom: TODAY,
  });
  const { issued } = await officer('letters.issue', { templateId, personIds: [memberId, personId] });
  const letterId = issued.find((one) => one.personId === memberId)!.letterId;
  await member('letters.read', { letterId });
  const signing = { letterId, signature: aSignature().toString('base64') };
  await member('letters.sign', { ...signing, readFrom: '2026-11-23T01:59:00Z' });
  answers.push(await aMarkedLetter(o, { unit, issued, personId, originalKept: word('文件柜') }));
  const { version } = await member('rights.my-notice', {});
  await member('rights.acknowledge-notice', { version, sheet: 'general' });

  const review = await aMarkedReview({
    does: async (role, name, input) => ({ ...(await does(cookies[role], name, input)) }) as never,
    ...{ word, today: TODAY, member: { personId: memberId, appointmentId: held.appointmentId } },
    starting: { personId, departmentId },
  });
  const matterId = await aMarkedMatter({ member, officer, word, today: TODAY, memberId });
  const { correctionId } = await member('rights.ask-correction', { about: 'name', request: word('请求') });
  await officer('rights.answer-correction', {
    personId: memberId,
    correctionId,
    state: 'declined',
    answer: word('答复'),
  });
  await member('rights.ask-correction', { about: 'other', request: word('第二项请求') });

  const key = PARAMETER_KEYS.find((one) => parameter(one).mark !== 'S' && mayChoose(one, parameter(one).range[0]).ok)!;
  await officer('duties.choose-figure', { parameter: key, value: parameter(key).range[0], reason: word('理由') });
  const holiday = { from: '2027-04-05', to: '2027-04-06', works: false, name: word('假期'), source: word('通知') };
  await officer('units.set-calendar-days', holiday);
  await officer('units.remove-calendar-day', { day: '2027-04-06' });
  await officer('notices.remind-people', { people: [memberId, personId] });
  await officer('duties.file', { personId, purpose: 'training' });
  const exported = { text: marks.zh, format: 'csv', language: 'zh', purpose: 'inspection' };
  const { text: _, ...everything } = exported;
  for (const [list, filter] of FILES) await officer(list, filter === 'by text' ? exported : everything);
  await officer('duties.choose-figure', { parameter: 'export.alone-at-most', value: 1, reason: word('理由') });
  const { asked } = await officer('people.export', { ...everything, release: 'ask' });
  await officer('duties.restore-figure', { parameter: 'export.alone-at-most' });
  await officer('people.export', { text: marks.zh, format: 'csv', purpose: 'inspection' });

  await does(cookies['system-admin'], 'accounts.export', exported);
  // Somebody who left long ago and is due for destruction, and somebody whose records are on hold.
  const gone = await officer('people.add-person', { name: word('离职'), joinedOn: '2015-03-02' });
  await officer('people.record-leaving', { personId: gone.personId, leftOn: '2019-03-02' });
  const given = { cookie: cookies['security-officer'], does: officer, word, postId, today: TODAY };
  const { leaverCaseId, followUpId, text: registered } = await aMarkedLeaver(o, given);
  answers.push({ name: 'leavers.register-letter', text: registered });
  const onHold = { on: { personId }, ground: 'incident', endsOn: '2027-03-02' };
  const why = { reason: word('保全理由'), withheld: word('不告知依据') };
  const { holdId } = await officer('retention.set-hold', { ...onHold, ...why });
  const { batchId } = await officer('retention.prepare', {});
  await aMarkedRecord(o, unit, (name, input) => does(cookies.auditor, name, input), answers);

  const login = `${marks.latin}-login`;
  const invited = { displayName: word('账号'), login };
  const { accountId, activationCode } = await does(cookies['system-admin'], 'accounts.invite', invited);
  const owing = { name: invited.displayName, staffNumber: `${marks.latin}-3`, email: `${marks.latin}3@unit.example` };
  const { personId: owingId } = await officer('people.add-person', owing);
  await officer('people.appoint', { personId: owingId, postId, from: '2026-03-02' }); // owes what was due before: is reminded
  const tied = { accountId, staffNumber: `${marks.latin}-3` };
  await does(cookies['system-admin'], 'accounts.tie', tied);
  const own = await activated(o, login, activationCode, `${marks.latin} 密码 2026`);
  const { tokenId } = await does(own, 'accounts.make-token', {
    name: word('令牌'),
    days: 30,
    password: `${marks.latin} 密码 2026`,
  });
  const password = { current: `${marks.latin} 密码 2026`, next: `${marks.latin} 新密码 2027` };
  await does(own, 'accounts.change-password', password);
  const signedInAgain = await o.cookieOf({ ...unit.as.member, accountId: accountId as never });
  await does(signedInAgain, 'travel.make-feed', { password: password.next });

  await officer('rosters.accept', { proposalId: await uploaded(o, unit, marks, '李') });
  const proposalId = await uploaded(o, unit, marks, '王');
  await officer('rosters.export-rows', { ...exported, proposalId, verdict: 'new' });
  answers.push({ name: 'rosters.propose', text: '{}' }); // an upload does it, and names the file
  const as = async (role: Role, name: string, input: object) => ({ ...(await does(cookies[role], name, input)) });
  const body = await aMarkedBody(o, { unit, word, open: marks.open.slice(0, 12), answers, does: as });
  const ids = {
    ...{ statusId, departmentId, postId, personId, appointmentId, trainingId },
    ...{ leaverCaseId, followUpId, matterId, templateId, letterId, correctionId },
    assessmentId: await aMarkedAssessment(word, (role, name, input) => does(cookies[role], name, input)),
    ...{ accountId, tokenId, batchId, holdId, proposalId },
    releaseId: asked,
    ...(await aMarkedCourse(o, { does: as as never, unit, word, answers, today: TODAY })),
    ...review,
    ...(await aMarkedExchange(o, { does: as, unit, word, answers, today: TODAY })),
    requestId: await aMarkedRequest(o, { does: as as never, unit, word, answers, today: TODAY }),
    ...(await aMarkedClue(o, { does: as as never, unit, word, marks })),
    grantId: await aMarkedGrant({ does: as as never, word, name: word('姓名'), staffNumber: `${marks.latin}-1` }),
    ...(await aMarkedQuestion(o, { does: as, unit, word, answers, cookie: cookies['security-officer'] })),
    ...(await aMarkedIncident(o, { does: as, unit, word, answers, today: TODAY, personId })),
    ...(await aMarkedRegister(personId, { does: as, memberId, departmentId, postId, word, today: TODAY })),
    ...(await aMarkedSelfInspection(o, { does: as, unit, word, answers, today: TODAY, departmentId })),
    ...(await aMarkedPack({ does: as as never, word })),
    yearPlanId: await aMarkedYearPlan({ does: as as never, word }),
    documentId: await aMarkedDocument({ does: as as never, word, today: TODAY, memberId }),
    ...(await aMarkedTrip(o, { does: as as never, unit, answers, word, today: TODAY, memberId, personId })),
    ...(await aMarkedPackage(o, { unit, does: as as never, word, number: `${marks.latin}-2`, answers })),
    ...(await aMarkedStationed({ does: as as never, word, today: TODAY, memberId, personId })),
    ...body,
    yearlyReportId: await aMarkedYearlyReport({ does: as, word, correspondentId: body.correspondentId, year: 2026 }),
    rowId: 1, // a row's number in its proposal
  };
  return { ...unit, marks, ids, answers, mails: await nightAndMorning(o, unit.unitId) };
}

/** The tables that hold units' rows: all but those of the installation. */
export async function tablesOfUnits(o: Outside): Promise<string[]> {
  const ofInstallation = [
    ...['installation', 'login_name', 'sign_in', 'sign_in_failure', 'duty_case', 'body'],
    ...['backup_run', 'backup_plan', 'unit_job'],
  ];
  return (await tableNames(o.w)).filter((name) => !ofInstallation.includes(name));
}
