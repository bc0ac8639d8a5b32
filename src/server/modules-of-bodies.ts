/** Part of the registry: what bodies owe one another. `modules.ts` joins the parts. */
import * as cooperationFollowUps from '../domain/cooperation/actions/follow-ups.ts';
import * as cooperationRecord from '../domain/cooperation/actions/record.ts';
import * as cooperationQueries from '../domain/cooperation/queries.ts';
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
import * as keyUnitCandidates from '../domain/organ/actions/candidates.ts';
import * as keyUnitConsult from '../domain/organ/actions/consult.ts';
import * as keyUnitDecide from '../domain/organ/actions/decide.ts';
import * as exportKeyUnits from '../domain/organ/actions/export.ts';
import * as keyUnitServe from '../domain/organ/actions/serve.ts';
import * as keyUnitOfUnit from '../domain/organ/actions/unit-side.ts';
import * as previewNotice from '../domain/organ/preview-notice.ts';
import * as organQueries from '../domain/organ/queries.ts';
import * as returnDraft from '../domain/returns/actions/draft.ts';
import * as returnExports from '../domain/returns/actions/export.ts';
import * as returnOverdue from '../domain/returns/actions/name-overdue.ts';
import * as returnSchedule from '../domain/returns/actions/schedule.ts';
import * as returnQueries from '../domain/returns/queries.ts';

/** In the order of the modules. */
export const MODULES_OF_BODIES = {
  ...{ proposeInspection, inspect, inspectionOrder, inspectionAfterCheck, openInspection, inspectionOfUnit },
  ...{ exportInspections, inspectionQueries, inspectionQueriesOfUnits },
  ...{ returnDraft, returnSchedule, returnOverdue, returnExports, returnQueries },
  ...{ cooperationRecord, cooperationFollowUps, cooperationQueries },
  ...{ industryActions, industryQueries },
  ...{ keyUnitCandidates, keyUnitConsult, keyUnitDecide, keyUnitServe, keyUnitOfUnit },
  ...{ exportKeyUnits, previewNotice, organQueries },
};
