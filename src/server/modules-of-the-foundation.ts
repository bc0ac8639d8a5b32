/** Part of the registry: what all stands on: units, people, accounts, the record, the ledger, dispatches, rights. `modules.ts` joins the parts. */
import * as administerAccounts from '../domain/accounts/actions/administer.ts';
import * as changePassword from '../domain/accounts/actions/change-password.ts';
import * as exportAccounts from '../domain/accounts/actions/exports.ts';
import * as inviteAccounts from '../domain/accounts/actions/invite.ts';
import * as record from '../domain/accounts/actions/record.ts';
import * as accountTokens from '../domain/accounts/actions/tokens.ts';
import * as accountQueries from '../domain/accounts/queries.ts';
import * as backupQueries from '../domain/backups/queries.ts';
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
import * as noticeActions from '../domain/notices/actions.ts';
import * as remindByHand from '../domain/notices/by-hand.ts';
import * as noticeQueries from '../domain/notices/queries.ts';
import * as appoint from '../domain/people/actions/appoint.ts';
import * as changePeople from '../domain/people/actions/change-people.ts';
import * as changePosts from '../domain/people/actions/change-posts.ts';
import * as exportPeople from '../domain/people/actions/exports.ts';
import * as leave from '../domain/people/actions/leave.ts';
import * as peopleQueries from '../domain/people/queries.ts';
import * as exportRecord from '../domain/record/actions/export.ts';
import * as takeNote from '../domain/record/actions/take-note.ts';
import * as witnessRecord from '../domain/record/actions/witness.ts';
import * as recordQueries from '../domain/record/queries.ts';
import * as batches from '../domain/retention/actions/batches.ts';
import * as holds from '../domain/retention/actions/holds.ts';
import * as retentionQueries from '../domain/retention/queries.ts';
import * as rightsActions from '../domain/rights/actions.ts';
import * as rightsAssess from '../domain/rights/assess.ts';
import * as rightsQueries from '../domain/rights/queries.ts';
import * as acceptRoster from '../domain/rosters/actions/accept.ts';
import * as exportRosters from '../domain/rosters/actions/exports.ts';
import * as proposeRoster from '../domain/rosters/actions/propose.ts';
import * as rosterQueries from '../domain/rosters/queries.ts';
import * as changeCalendar from '../domain/units/actions/change-calendar.ts';
import * as changeDepartments from '../domain/units/actions/change-departments.ts';
import * as changeUnit from '../domain/units/actions/change-unit.ts';
import * as unitQueries from '../domain/units/queries.ts';
import * as exportRelease from '../exports/release.ts';

/** In the order of the modules. */
export const MODULES_OF_THE_FOUNDATION = {
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
  ...{ proposeRoster, acceptRoster, exportRosters, rosterQueries },
  ...{ rightsActions, rightsAssess, rightsQueries },
  ...{ batches, holds, retentionQueries },
};
