/** Part of the registry: the registers, custody, inventories, doors. `modules.ts` joins the parts. */
import * as checkRegisters from '../domain/registers/actions/check.ts';
import * as closeInventories from '../domain/registers/actions/close.ts';
import * as registerCustody from '../domain/registers/actions/custody.ts';
import * as dataSets from '../domain/registers/actions/data.ts';
import * as importRegisters from '../domain/registers/actions/import.ts';
import * as inventories from '../domain/registers/actions/inventory.ts';
import * as keepRegisters from '../domain/registers/actions/keep.ts';
import * as registerLabels from '../domain/registers/actions/labels.ts';
import * as ownCarriers from '../domain/registers/actions/own.ts';
import * as registerPapers from '../domain/registers/actions/papers.ts';
import * as placeVisits from '../domain/registers/actions/visits.ts';
import * as inventoryQueries from '../domain/registers/inventory-queries.ts';
import * as placeQueries from '../domain/registers/place-queries.ts';
import * as registerQueries from '../domain/registers/queries.ts';

export const MODULES_OF_REGISTERS = {
  ...{ keepRegisters, registerCustody, ownCarriers, importRegisters, registerPapers, registerLabels, registerQueries },
  ...{ inventories, closeInventories, inventoryQueries, placeVisits, dataSets, checkRegisters, placeQueries },
};
