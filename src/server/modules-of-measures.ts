/** Part of the registry: measures, scans, tests. `modules.ts` joins the parts. */
import * as assessSystems from '../domain/measures/actions/assess.ts';
import * as checkMeasures from '../domain/measures/actions/check.ts';
import * as keepMeasures from '../domain/measures/actions/keep.ts';
import * as mapRules from '../domain/measures/actions/map-rules.ts';
import * as protectedObjects from '../domain/measures/actions/objects.ts';
import * as measurePapers from '../domain/measures/actions/papers.ts';
import * as importScans from '../domain/measures/actions/scan.ts';
import * as measureQueries from '../domain/measures/queries.ts';
import * as scanQueries from '../domain/measures/scan-queries.ts';

export const MODULES_OF_MEASURES = {
  ...{ keepMeasures, checkMeasures, protectedObjects, measurePapers, measureQueries },
  ...{ importScans, mapRules, assessSystems, scanQueries },
};
