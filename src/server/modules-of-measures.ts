/** Part of the registry: measures, scans, tests. `modules.ts` joins the parts. */
import * as checkMeasures from '../domain/measures/actions/check.ts';
import * as keepMeasures from '../domain/measures/actions/keep.ts';
import * as protectedObjects from '../domain/measures/actions/objects.ts';
import * as measurePapers from '../domain/measures/actions/papers.ts';
import * as measureQueries from '../domain/measures/queries.ts';

export const MODULES_OF_MEASURES = {
  ...{ keepMeasures, checkMeasures, protectedObjects, measurePapers, measureQueries },
};
