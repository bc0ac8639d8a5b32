/** Part of the registry: what is handed to who inspects. `modules.ts` joins the parts. */
import * as inspectionDraws from '../domain/inspection-packs/actions/draw.ts';
import * as inspectionPackExports from '../domain/inspection-packs/actions/export.ts';
import * as inspectionPacks from '../domain/inspection-packs/actions/pack.ts';
import * as inspectionPackQueries from '../domain/inspection-packs/queries.ts';

/** In the order of the modules. */
export const MODULES_OF_PACKS = { inspectionDraws, inspectionPacks, inspectionPackExports, inspectionPackQueries };
