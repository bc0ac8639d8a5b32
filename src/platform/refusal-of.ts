/**
 * Which errors of the world around us are expected, and what the user is told for each. Whatever is not named here is a fault. Nothing
 * of the act was saved in any of these cases, save in one, where that cannot be known and is said.
 */
import { DatabaseTrouble } from '../database/connect.ts';
import { Refusal, type RefusalCode } from './refusal.ts';

/** Constraints of the schema that stand for an expected refusal, by name, never by error class alone. */
const CONSTRAINTS: Record<string, readonly [RefusalCode, Refusal['details']?]> = {
  login_name_pkey: ['already-exists', { what: '登录名 / Sign-in name' }],
  department_name_taken: ['already-exists', { what: '同名部门 / A department of this name' }],
  person_staff_number_taken: ['already-exists', { what: '工号 / The staff number' }],
  account_person: ['already-exists', { what: '该人员的账号 / An account of this person' }],
  account_roles_together: ['roles-not-together'],
  letter_unit_id_person_id_appointment_id_fkey: ['appointment-in-use'],
  review_open: ['already-exists', { what: '该任职未办结的审查 / An open review of this appointment' }],
  inspection_instrument: ['already-exists', { what: '该文号的检查 / An inspection under this instrument' }],
  register_item_number: ['already-exists', { what: '台账中的同一编号 / An item of this number' }],
  protected_object_of_place: ['already-exists', { what: '该场所的防护对象 / This place among what is protected' }],
  carrier_held_once: ['held-by-somebody'],
  carrier_move_waiting: ['carrier-on-its-way'],
  unit_status_check: ['wrong-order'],
  person_check: ['wrong-order'],
  appointment_check: ['wrong-order'],
  stationing_check: ['wrong-order'],
  post_term_check: ['wrong-order'],
};

/** SQLSTATE, or the operating system's word. */
const CODES: Record<string, RefusalCode> = {
  '55P03': 'busy', // waited too long for a lock
  '40P01': 'busy', // waited in a circle, and was chosen to give way
  '53300': 'busy', // the database has no connection to spare
  '53100': 'storage-full',
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  '53000': 'database-away',
  '53200': 'database-away', // out of memory
  '53400': 'database-away',
  '57P01': 'database-away', // shutting down, crashed, starting, dropped, cut while idle
  '57P02': 'database-away',
  '57P03': 'database-away',
  '57P04': 'database-away',
  '57P05': 'database-away',
};

const TROUBLES: Record<DatabaseTrouble['kind'], RefusalCode> = {
  'none-free': 'busy',
  away: 'database-away',
  uncertain: 'uncertain',
};

/** The refusal that an error stands for, itself included, if it is one of those expected. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof DatabaseTrouble) return new Refusal(TROUBLES[error.kind], {}, error);
  const { constraint, code } = (error ?? {}) as { constraint?: unknown; code?: unknown };
  const expected = typeof code === 'string' ? CODES[code] : undefined;
  if (expected) return new Refusal(expected, {}, error);
  const known = typeof constraint === 'string' ? CONSTRAINTS[constraint] : undefined;
  return known && new Refusal(known[0], known[1], error);
}
