/**
 * The registry: every action and query of every module, by name. What is not listed here does not exist for the outside. The
 * browser's types come from `Registry`; the permissions table is printed from it.
 */
import * as administerAccounts from '../domain/accounts/actions/administer.ts';
import * as changePassword from '../domain/accounts/actions/change-password.ts';
import * as exportAccounts from '../domain/accounts/actions/exports.ts';
import * as inviteAccounts from '../domain/accounts/actions/invite.ts';
import * as record from '../domain/accounts/actions/record.ts';
import * as accountTokens from '../domain/accounts/actions/tokens.ts';
import * as accountQueries from '../domain/accounts/queries.ts';
import * as backupQueries from '../domain/backups/queries.ts';
import * as clueComplaints from '../domain/clues/actions/complaints.ts';
import * as handleClue from '../domain/clues/actions/handle.ts';
import * as relayKeys from '../domain/clues/actions/keys.ts';
import * as openClue from '../domain/clues/actions/open.ts';
import * as relayClue from '../domain/clues/actions/relay.ts';
import * as relayFiles from '../domain/clues/actions/relay-files.ts';
import * as resealClue from '../domain/clues/actions/reseal.ts';
import * as clueQueries from '../domain/clues/queries.ts';
import * as cooperationFollowUps from '../domain/cooperation/actions/follow-ups.ts';
import * as cooperationRecord from '../domain/cooperation/actions/record.ts';
import * as cooperationQueries from '../domain/cooperation/queries.ts';
import * as assignCourses from '../domain/courses/actions/assign.ts';
import * as courseFiles from '../domain/courses/actions/files.ts';
import * as learnCourses from '../domain/courses/actions/learn.ts';
import * as writeCourses from '../domain/courses/actions/write.ts';
import { offerPartKind } from '../domain/courses/part-kinds.ts';
import * as courseQueries from '../domain/courses/queries.ts';
import * as changeCorrespondents from '../domain/dispatches/actions/changes.ts';
import * as correspondents from '../domain/dispatches/actions/correspondents.ts';
import * as draftDispatch from '../domain/dispatches/actions/draft.ts';
import * as exportDispatches from '../domain/dispatches/actions/exports.ts';
import * as parcels from '../domain/dispatches/actions/parcels.ts';
import * as receiveDispatch from '../domain/dispatches/actions/receive.ts';
import * as sendDispatch from '../domain/dispatches/actions/send.ts';
import * as dispatchQueries from '../domain/dispatches/queries.ts';
import * as dutyActions from '../domain/duties/actions.ts';
import * as dutyQueries from '../domain/duties/queries.ts';
import * as whatIf from '../domain/duties/what-if.ts';
import * as grantAccess from '../domain/emergency-access/actions/grant.ts';
import * as useAccess from '../domain/emergency-access/actions/use.ts';
import * as accessQueries from '../domain/emergency-access/queries.ts';
import * as decideExchange from '../domain/exchanges/actions/decide.ts';
import * as holdExchange from '../domain/exchanges/actions/hold.ts';
import * as openExchange from '../domain/exchanges/actions/open.ts';
import * as exchangePapers from '../domain/exchanges/actions/papers.ts';
import * as planExchange from '../domain/exchanges/actions/plan.ts';
import * as prepareExchange from '../domain/exchanges/actions/prepare.ts';
import * as exchangeQueries from '../domain/exchanges/queries.ts';
import * as endIncident from '../domain/incidents/actions/end.ts';
import * as handleIncident from '../domain/incidents/actions/handle.ts';
import * as openIncident from '../domain/incidents/actions/open.ts';
import * as printIncident from '../domain/incidents/actions/print.ts';
import * as incidentQueries from '../domain/incidents/queries.ts';
import * as industryActions from '../domain/industry/actions.ts';
import * as industryQueries from '../domain/industry/queries.ts';
import * as inspectionAfterCheck from '../domain/inspections/actions/after-check.ts';
import * as exportInspections from '../domain/inspections/actions/export.ts';
import * as inspect from '../domain/inspections/actions/inspect.ts';
import * as openInspection from '../domain/inspections/actions/open.ts';
import * as inspectionOrder from '../domain/inspections/actions/order.ts';
import * as proposeInspection from '../domain/inspections/actions/propose.ts';
import * as inspectionOfUnit from '../domain/inspections/actions/unit-side.ts';
import * as inspectionQueries from '../domain/inspections/queries.ts';
import * as inspectionQueriesOfUnits from '../domain/inspections/queries-of-units.ts';
import * as leaverLetter from '../domain/leavers/actions/letter.ts';
import * as openLeaver from '../domain/leavers/actions/open-case.ts';
import * as leaverPeriod from '../domain/leavers/actions/period.ts';
import * as printLeaver from '../domain/leavers/actions/print.ts';
import * as putLeaverRight from '../domain/leavers/actions/put-right.ts';
import * as leaverSteps from '../domain/leavers/actions/steps.ts';
import * as leaverQueries from '../domain/leavers/queries.ts';
import * as addTemplate from '../domain/letters/actions/add-template.ts';
import * as exportLetters from '../domain/letters/actions/exports.ts';
import * as issueLetters from '../domain/letters/actions/issue-letters.ts';
import * as readLetter from '../domain/letters/actions/read-letter.ts';
import * as signLetter from '../domain/letters/actions/sign-letter.ts';
import * as signOnPaper from '../domain/letters/actions/sign-on-paper.ts';
import * as letterQueries from '../domain/letters/queries.ts';
import * as libraryActions from '../domain/library/actions.ts';
import * as libraryQueries from '../domain/library/queries.ts';
import * as confirmMatters from '../domain/matters/actions/confirm.ts';
import * as handleMatter from '../domain/matters/actions/handle.ts';
import * as printMatter from '../domain/matters/actions/print.ts';
import * as reportMatter from '../domain/matters/actions/report.ts';
import * as matterQueries from '../domain/matters/queries.ts';
import * as noticeActions from '../domain/notices/actions.ts';
import * as remindByHand from '../domain/notices/by-hand.ts';
import * as noticeQueries from '../domain/notices/queries.ts';
import * as keyUnitCandidates from '../domain/organ/actions/candidates.ts';
import * as keyUnitConsult from '../domain/organ/actions/consult.ts';
import * as keyUnitDecide from '../domain/organ/actions/decide.ts';
import * as exportKeyUnits from '../domain/organ/actions/export.ts';
import * as keyUnitServe from '../domain/organ/actions/serve.ts';
import * as keyUnitOfUnit from '../domain/organ/actions/unit-side.ts';
import * as previewNotice from '../domain/organ/preview-notice.ts';
import * as organQueries from '../domain/organ/queries.ts';
import * as keepPackages from '../domain/packages/actions/keep.ts';
import * as learnPackages from '../domain/packages/actions/learn.ts';
import * as takeOverCompletions from '../domain/packages/actions/take-over.ts';
import * as withdrawCompletions from '../domain/packages/actions/withdraw.ts';
import { PACKAGE_PARTS } from '../domain/packages/part-kind.ts';
import * as packageQueries from '../domain/packages/queries.ts';
import * as appoint from '../domain/people/actions/appoint.ts';
import * as changePeople from '../domain/people/actions/change-people.ts';
import * as changePosts from '../domain/people/actions/change-posts.ts';
import * as exportPeople from '../domain/people/actions/exports.ts';
import * as leave from '../domain/people/actions/leave.ts';
import * as peopleQueries from '../domain/people/queries.ts';
import * as planDrills from '../domain/plans/actions/drill.ts';
import * as issuePlan from '../domain/plans/actions/issue.ts';
import * as planPapers from '../domain/plans/actions/papers.ts';
import * as writePlan from '../domain/plans/actions/write.ts';
import * as planQueries from '../domain/plans/queries.ts';
import * as questionBank from '../domain/questions/actions/bank.ts';
import * as exportQuestions from '../domain/questions/actions/export.ts';
import * as importQuestions from '../domain/questions/actions/import.ts';
import * as planTest from '../domain/questions/actions/plan-test.ts';
import * as answerSituations from '../domain/questions/actions/situations.ts';
import * as takeTest from '../domain/questions/actions/take-test.ts';
import * as ownQuestionQueries from '../domain/questions/own-queries.ts';
import * as questionQueries from '../domain/questions/queries.ts';
import * as situationQueries from '../domain/questions/situation-queries.ts';
import * as exportRecord from '../domain/record/actions/export.ts';
import * as takeNote from '../domain/record/actions/take-note.ts';
import * as witnessRecord from '../domain/record/actions/witness.ts';
import * as recordQueries from '../domain/record/queries.ts';
import * as handOverRequest from '../domain/requests/actions/hand-over.ts';
import * as requestItems from '../domain/requests/actions/items.ts';
import * as lookForRequest from '../domain/requests/actions/look.ts';
import * as openRequest from '../domain/requests/actions/open.ts';
import * as recordRequest from '../domain/requests/actions/record.ts';
import * as requestQueries from '../domain/requests/queries.ts';
import * as batches from '../domain/retention/actions/batches.ts';
import * as holds from '../domain/retention/actions/holds.ts';
import * as retentionQueries from '../domain/retention/queries.ts';
import * as returnDraft from '../domain/returns/actions/draft.ts';
import * as returnExports from '../domain/returns/actions/export.ts';
import * as returnOverdue from '../domain/returns/actions/name-overdue.ts';
import * as returnSchedule from '../domain/returns/actions/schedule.ts';
import * as returnQueries from '../domain/returns/queries.ts';
import * as reviewDecide from '../domain/reviews/actions/decide.ts';
import * as exportReviews from '../domain/reviews/actions/exports.ts';
import * as openPost from '../domain/reviews/actions/open-post.ts';
import * as openReview from '../domain/reviews/actions/open-review.ts';
import * as reviewOpinions from '../domain/reviews/actions/opinions.ts';
import * as setDeciders from '../domain/reviews/actions/set-deciders.ts';
import * as withhold from '../domain/reviews/actions/withhold.ts';
import * as reviewQueries from '../domain/reviews/queries.ts';
import * as rightsActions from '../domain/rights/actions.ts';
import * as rightsAssess from '../domain/rights/assess.ts';
import * as rightsQueries from '../domain/rights/queries.ts';
import * as acceptRoster from '../domain/rosters/actions/accept.ts';
import * as exportRosters from '../domain/rosters/actions/exports.ts';
import * as proposeRoster from '../domain/rosters/actions/propose.ts';
import * as rosterQueries from '../domain/rosters/queries.ts';
import * as stationedContact from '../domain/stationed/actions/contact.ts';
import * as exportStationed from '../domain/stationed/actions/export.ts';
import * as stationedHomeLeave from '../domain/stationed/actions/home-leave.ts';
import * as stationedInterview from '../domain/stationed/actions/interview.ts';
import * as stationedQueries from '../domain/stationed/queries.ts';
import * as checkIn from '../domain/training/actions/check-in.ts';
import * as decidePresence from '../domain/training/actions/decide-presence.ts';
import * as exportTraining from '../domain/training/actions/exports.ts';
import * as planTraining from '../domain/training/actions/plan-training.ts';
import * as recordAttendance from '../domain/training/actions/record-attendance.ts';
import * as trainingRooms from '../domain/training/actions/rooms.ts';
import * as yearPlanLines from '../domain/training/actions/year-plan-lines.ts';
import * as yearPlanPapers from '../domain/training/actions/year-plan-papers.ts';
import * as yearPlanSteps from '../domain/training/actions/year-plan-steps.ts';
import * as yearPlanQueries from '../domain/training/plan-queries.ts';
import * as trainingQueries from '../domain/training/queries.ts';
import * as roomQueries from '../domain/training/room-queries.ts';
import * as briefTravel from '../domain/travel/actions/brief.ts';
import * as decideTravel from '../domain/travel/actions/decide.ts';
import * as declareTravel from '../domain/travel/actions/declare.ts';
import * as documentsOfTravel from '../domain/travel/actions/documents.ts';
import * as exportTravel from '../domain/travel/actions/export.ts';
import * as feedTravel from '../domain/travel/actions/feed.ts';
import * as importTravel from '../domain/travel/actions/import.ts';
import * as interviewTravel from '../domain/travel/actions/interview.ts';
import * as journeyTravel from '../domain/travel/actions/journey.ts';
import * as feedQueries from '../domain/travel/feed-queries.ts';
import * as travelQueries from '../domain/travel/queries.ts';
import * as keepDocuments from '../domain/travel-documents/actions/keep.ts';
import * as printDocuments from '../domain/travel-documents/actions/print.ts';
import * as remindOfDocuments from '../domain/travel-documents/actions/remind.ts';
import * as documentQueries from '../domain/travel-documents/queries.ts';
import * as changeCalendar from '../domain/units/actions/change-calendar.ts';
import * as changeDepartments from '../domain/units/actions/change-departments.ts';
import * as changeUnit from '../domain/units/actions/change-unit.ts';
import * as unitQueries from '../domain/units/queries.ts';
import * as exportRelease from '../exports/release.ts';
import type { Action, Done } from '../platform/action.ts';
import type { Query } from '../platform/query.ts';

offerPartKind('package', PACKAGE_PARTS);

/** In the order of the modules. */
const MODULES = {
  ...{ changeUnit, changeDepartments, changeCalendar, unitQueries },
  ...{ appoint, changePeople, changePosts, exportPeople, leave, peopleQueries },
  ...{ administerAccounts, inviteAccounts, changePassword, exportAccounts, record, accountTokens, accountQueries },
  ...{ exportRecord, takeNote, witnessRecord, recordQueries },
  ...{ backupQueries },
  ...{ exportRelease },
  ...{ dutyActions, dutyQueries, whatIf },
  ...{ noticeActions, remindByHand, noticeQueries },
  ...{
    correspondents,
    changeCorrespondents,
    exportDispatches,
    draftDispatch,
    sendDispatch,
    receiveDispatch,
    parcels,
    dispatchQueries,
  },
  ...{ planTraining, recordAttendance, checkIn, decidePresence, trainingRooms, exportTraining },
  ...{ trainingQueries, roomQueries },
  ...{ libraryActions, libraryQueries },
  ...{ writeCourses, courseFiles, assignCourses, learnCourses, courseQueries },
  ...{ keepPackages, learnPackages, takeOverCompletions, withdrawCompletions, packageQueries },
  ...{ yearPlanLines, yearPlanSteps, yearPlanPapers, yearPlanQueries },
  ...{ questionBank, importQuestions, exportQuestions },
  ...{ planTest, takeTest, answerSituations, questionQueries, ownQuestionQueries, situationQueries },
  ...{ openReview, reviewOpinions, withhold, setDeciders, reviewDecide, openPost, exportReviews, reviewQueries },
  ...{ addTemplate, exportLetters, issueLetters, readLetter, signLetter, signOnPaper, letterQueries },
  ...{ proposeRoster, acceptRoster, exportRosters, rosterQueries },
  ...{
    declareTravel,
    decideTravel,
    briefTravel,
    journeyTravel,
    documentsOfTravel,
    interviewTravel,
    importTravel,
    exportTravel,
    travelQueries,
    feedTravel,
    feedQueries,
  },
  ...{ keepDocuments, printDocuments, remindOfDocuments, documentQueries },
  ...{ stationedContact, stationedHomeLeave, stationedInterview, exportStationed, stationedQueries },
  ...{ planExchange, decideExchange, prepareExchange, holdExchange, exchangePapers, openExchange, exchangeQueries },
  ...{ reportMatter, handleMatter, confirmMatters, printMatter, matterQueries },
  ...{ relayKeys, openClue, handleClue, relayClue, relayFiles, resealClue, clueComplaints, clueQueries },
  ...{ grantAccess, useAccess, accessQueries },
  ...{ recordRequest, requestItems, lookForRequest, handOverRequest, openRequest, requestQueries },
  ...{ openIncident, handleIncident, endIncident, printIncident, incidentQueries },
  ...{ writePlan, issuePlan, planDrills, planPapers, planQueries },
  ...{ proposeInspection, inspect, inspectionOrder, inspectionAfterCheck, openInspection, inspectionOfUnit },
  ...{ exportInspections, inspectionQueries, inspectionQueriesOfUnits },
  ...{ openLeaver, leaverSteps, leaverLetter, leaverPeriod, putLeaverRight, printLeaver, leaverQueries },
  ...{ returnDraft, returnSchedule, returnOverdue, returnExports, returnQueries },
  ...{ cooperationRecord, cooperationFollowUps, cooperationQueries },
  ...{ industryActions, industryQueries },
  ...{ keyUnitCandidates, keyUnitConsult, keyUnitDecide, keyUnitServe, keyUnitOfUnit },
  ...{ exportKeyUnits, previewNotice, organQueries },
  ...{ rightsActions, rightsAssess, rightsQueries },
  ...{ batches, holds, retentionQueries },
};

type Operation = Action | Query;
type ExportedOf<Module> = Module[keyof Module];
type Exported = { [One in keyof typeof MODULES]: ExportedOf<(typeof MODULES)[One]> }[keyof typeof MODULES];
type OperationsOf<T> = T extends { readonly kind: 'action' | 'query'; readonly name: string } ? T : never;

/** name → the action or query of that name. */
export type Registry = { readonly [One in OperationsOf<Exported> as One['name']]: One };

type Answer<One> = One extends { readonly run: (...given: never) => Promise<infer Given> } ? Given : never;

/** name → what it gives: the browser's types, and the shapes that tools/write-results.ts reads from here. */
export type Results = {
  readonly [Name in keyof Registry]: Answer<Registry[Name]> extends Done<infer Result>
    ? Result
    : Answer<Registry[Name]>;
};

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'action' || value.kind === 'query') &&
  'run' in value;

const all = Object.values(MODULES).flatMap((module) =>
  Object.values(module as Record<string, unknown>).filter(isOperation),
);

export const registry: ReadonlyMap<string, Operation> = new Map(all.map((one) => [one.name, one]));

if (registry.size !== all.length) throw new Error('two actions or queries bear the same name');
