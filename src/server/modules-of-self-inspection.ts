/** Part of the registry: self-inspection. `modules.ts` joins the parts. */
import * as answerSelfInspection from '../domain/self-inspections/actions/answer.ts';
import * as certifySelfInspection from '../domain/self-inspections/actions/certify.ts';
import * as exportSelfInspections from '../domain/self-inspections/actions/export.ts';
import * as sendOwnSelfInspection from '../domain/self-inspections/actions/members.ts';
import * as openSelfInspection from '../domain/self-inspections/actions/open.ts';
import * as selfInspectionTemplates from '../domain/self-inspections/actions/templates.ts';
import * as selfInspectionCalendar from '../domain/self-inspections/calendar-query.ts';
import * as selfInspectionQueries from '../domain/self-inspections/queries.ts';
import * as selfInspectionTemplateQueries from '../domain/self-inspections/template-queries.ts';

/** In the order of the modules. */
export const MODULES_OF_SELF_INSPECTION = {
  ...{ openSelfInspection, answerSelfInspection, sendOwnSelfInspection, certifySelfInspection, exportSelfInspections },
  ...{ selfInspectionTemplates, selfInspectionQueries, selfInspectionTemplateQueries, selfInspectionCalendar },
};
