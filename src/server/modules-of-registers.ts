/** Part of the registry: the registers and custody. `modules.ts` joins the parts. */
import * as registerCustody from '../domain/registers/actions/custody.ts';
import * as keepRegisters from '../domain/registers/actions/keep.ts';
import * as ownCarriers from '../domain/registers/actions/own.ts';
import * as registerPapers from '../domain/registers/actions/papers.ts';
import * as registerQueries from '../domain/registers/queries.ts';

export const MODULES_OF_REGISTERS = {
  ...{ keepRegisters, registerCustody, ownCarriers, registerPapers, registerQueries },
};
