/** Whom a check is shown to: clues to the relay officer, requests and matters to whoever may read the case; dispatches to those who  deal with them, and what an organ or a department does itself to its officer and head; the rest to the office. */
import type { Actor } from '../../platform/action.ts';
import { hasAny } from '../../platform/permission.ts';
import { SEE_REQUESTS } from '../requests/requests.ts';
import type { DateOrder } from './catalogue/check.ts';
import { DATE_ORDERS, dateOrderOf } from './catalogue.ts';
import { BODY_OFFICERS, OFFICE, RUN } from './date-orders.ts';

export type Reader = Pick<Actor, 'roles'> & { readonly personId?: number | undefined };

function maySee({ roles }: Reader, { sees }: DateOrder): boolean {
  switch (sees) {
    case 'office':
      return hasAny(roles, OFFICE);
    case 'clerks':
      return hasAny(roles, RUN);
    case 'bodies':
      return hasAny(roles, [...BODY_OFFICERS, 'head']);
    case 'clues':
      return roles.includes('relay-officer');
    case 'requests':
      return hasAny(roles, SEE_REQUESTS);
    case 'matters':
      return roles.includes('security-officer');
  }
}

export const seen = (reader: Reader): number[] =>
  DATE_ORDERS.filter((one) => maySee(reader, one)).map(({ number }) => number);
export const isSeen = (reader: Reader, number: number): boolean => {
  const check = dateOrderOf(number);
  return check !== undefined && maySee(reader, check);
};

const sightOfKind = (kind: DateOrder['sees']): number[] =>
  DATE_ORDERS.filter(({ sees }) => sees === kind).map(({ number }) => number);
/** Whoever is named in a request does not see it; one’s own matter is read on one’s own page. */
export const OF_REQUESTS = sightOfKind('requests');
export const OF_MATTERS = sightOfKind('matters');
