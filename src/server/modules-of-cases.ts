/** Part of the registry: clues, requests, incidents, plans. `modules.ts` joins the parts. */
import * as clueComplaints from '../domain/clues/actions/complaints.ts';
import * as handleClue from '../domain/clues/actions/handle.ts';
import * as relayKeys from '../domain/clues/actions/keys.ts';
import * as openClue from '../domain/clues/actions/open.ts';
import * as relayClue from '../domain/clues/actions/relay.ts';
import * as relayFiles from '../domain/clues/actions/relay-files.ts';
import * as resealClue from '../domain/clues/actions/reseal.ts';
import * as clueQueries from '../domain/clues/queries.ts';
import * as decideCrossChecks from '../domain/cross-checks/actions/decide.ts';
import * as exportCrossChecks from '../domain/cross-checks/actions/export.ts';
import * as crossCheckQueries from '../domain/cross-checks/queries.ts';
import * as explainDateOrders from '../domain/date-orders/actions/explain.ts';
import * as exportDateOrders from '../domain/date-orders/actions/export.ts';
import * as dateOrderQueries from '../domain/date-orders/queries.ts';
import * as grantAccess from '../domain/emergency-access/actions/grant.ts';
import * as useAccess from '../domain/emergency-access/actions/use.ts';
import * as accessQueries from '../domain/emergency-access/queries.ts';
import * as exportFindings from '../domain/findings/actions/export.ts';
import * as raiseFindings from '../domain/findings/actions/raise.ts';
import * as verifyFindings from '../domain/findings/actions/verify.ts';
import * as workOnFindings from '../domain/findings/actions/work.ts';
import * as findingQueries from '../domain/findings/queries.ts';
import * as endIncident from '../domain/incidents/actions/end.ts';
import * as handleIncident from '../domain/incidents/actions/handle.ts';
import * as openIncident from '../domain/incidents/actions/open.ts';
import * as printIncident from '../domain/incidents/actions/print.ts';
import * as incidentQueries from '../domain/incidents/queries.ts';
import * as planDrills from '../domain/plans/actions/drill.ts';
import * as issuePlan from '../domain/plans/actions/issue.ts';
import * as planPapers from '../domain/plans/actions/papers.ts';
import * as writePlan from '../domain/plans/actions/write.ts';
import * as planQueries from '../domain/plans/queries.ts';
import * as handOverRequest from '../domain/requests/actions/hand-over.ts';
import * as requestItems from '../domain/requests/actions/items.ts';
import * as lookForRequest from '../domain/requests/actions/look.ts';
import * as openRequest from '../domain/requests/actions/open.ts';
import * as recordRequest from '../domain/requests/actions/record.ts';
import * as requestQueries from '../domain/requests/queries.ts';

/** In the order of the modules. */
export const MODULES_OF_CASES = {
  ...{ raiseFindings, workOnFindings, verifyFindings, exportFindings, findingQueries },
  ...{ relayKeys, openClue, handleClue, relayClue, relayFiles, resealClue, clueComplaints, clueQueries },
  ...{ grantAccess, useAccess, accessQueries },
  ...{ recordRequest, requestItems, lookForRequest, handOverRequest, openRequest, requestQueries },
  ...{ openIncident, handleIncident, endIncident, printIncident, incidentQueries },
  ...{ writePlan, issuePlan, planDrills, planPapers, planQueries },
  ...{ decideCrossChecks, exportCrossChecks, crossCheckQueries },
  ...{ explainDateOrders, exportDateOrders, dateOrderQueries },
};
