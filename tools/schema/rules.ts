/**
 * The rules that the schema keeps, as functions from schema to breaches (docs/decisions/0002-one-schema-for-every-size.md): the wall
 * between bodies, and what the serving role may not do.
 */
import type { Policy, Schema, Table } from './read-schema.ts';

/** Tables of the installation: no business content, no unit's rows. A table comes here only with a reason. */
const INSTALLATION_WIDE: Record<string, string> = {
  body: 'public keys and addresses of the bodies here: what a sender needs before the receiver’s unit is known',
  installation: 'one row: the installation itself',
  login_name: 'which unit a name signs in to, asked before a unit is known',
  sign_in: 'which account a cookie stands for, asked before a unit is known',
  sign_in_failure: 'hashes that slow down guessing',
  duty_case: 'the law, the same for every body',
  migration: 'which migrations ran',
  backup_plan: 'how the whole installation is backed up',
  backup_run: 'when the whole installation was backed up, and how it went',
  unit_job:
    'days and counts: when the daily work of a unit was last done and what it found, asked by /readyz and /metrics for all units',
};

const OWN_UNIT = "(unit_id = (NULLIF(current_setting('app.unit'::text, true), ''::text))::integer)";

export function tenancyBreaches(schema: Schema): string[] {
  return schema.tables.filter((table) => !(table.name in INSTALLATION_WIDE)).flatMap(breachesOf);
}

function breachesOf(table: Table): string[] {
  const breaches: string[] = [];
  const say = (what: string) => breaches.push(`${table.name}: ${what}`);
  const unit = table.columns.find((column) => column.name === 'unit_id');
  if (table.kind !== 'r') say('is no plain table');
  if (table.triggers) say('has a trigger');
  if (unit?.type !== 'integer' || !unit.notNull) say('has no unit_id integer not null');
  const leads = (columns: readonly string[]) => columns[0] === 'unit_id';
  if (!table.keys.some((key) => key.kind === 'p')) say('has no primary key');
  for (const key of table.keys) {
    if (key.kind !== 'c' && !leads(key.columns)) say(`${key.name} does not begin with unit_id`);
    if (key.kind === 'f' && !leads(key.foreignColumns)) say(`${key.name} does not refer to unit_id first`);
  }
  for (const index of table.indexes)
    if (index.unique && !leads(index.columns)) say(`${index.name} does not begin with unit_id`);
  if (!table.secured) say('row-level security is not enabled');
  if (!table.forced) say('row-level security is not forced');
  const [policy, ...others] = table.policies.filter(
    (one) => !isOfSequencer(table.name, one) && !isKeptSixMonths(table.name, one),
  );
  if (
    policy?.name !== 'own_unit' ||
    policy.using !== OWN_UNIT ||
    policy.command !== '*' ||
    policy.check !== null ||
    policy.roles.length
  ) {
    say('the policy own_unit is not the one that all tables have');
  }
  if (others.length) say('has a further policy');
  return breaches;
}

/** The only further policy: it takes away, and gives nothing. */
const isKeptSixMonths = (table: string, policy: Policy): boolean =>
  table === 'look' && policy.name === 'kept_six_months' && !policy.permissive && policy.command === 'd';

/**
 * The sequencer orders the entries of all units, and so must see that they exist: their hashes, never what they say. On these tables
 * alone, and no more than this, is one role let through the wall.
 */
const SEQUENCER = 'bulwark_sequencer';
const OF_SEQUENCER: Record<string, { readonly table: readonly string[]; readonly columns: readonly string[] }> = {
  journal_entry: { table: [], columns: ['select (unit_id, entry_id, tx, leaf)'] },
  journal_position: { table: ['insert', 'select'], columns: [] },
  journal_checkpoint: { table: ['insert', 'select'], columns: [] },
  installation: { table: ['select'], columns: [] },
};

const isOfSequencer = (table: string, { roles, command }: Table['policies'][number]): boolean =>
  roles.join() === SEQUENCER && table in OF_SEQUENCER && (table !== 'journal_entry' || command === 'r');

export function sequencerBreaches(rights: RoleRights, schema: Schema): string[] {
  const breaches = Object.entries(rights)
    .filter(([, value]) => Boolean(value))
    .map(([what]) => `${SEQUENCER}: ${what}`);
  for (const { name, grants, columnGrants } of schema.tables) {
    const allowed = OF_SEQUENCER[name] ?? { table: [], columns: [] };
    for (const one of grants[SEQUENCER] ?? [])
      if (!allowed.table.includes(one)) breaches.push(`${name}: ${one} is granted`);
    for (const one of columnGrants[SEQUENCER] ?? [])
      if (!allowed.columns.includes(one)) breaches.push(`${name}: ${one} is granted`);
  }
  return breaches;
}

export type RoleRights = {
  readonly superuser: boolean;
  readonly bypassesSecurity: boolean;
  readonly createsDatabases: boolean;
  readonly createsRoles: boolean;
  readonly memberOf: number;
  readonly owns: number;
};

/** Added to, never changed: the record, and who looked at whose file. A look is removed when its time is over, never in its first six months. */
const WRITTEN_ONCE: Record<string, readonly string[]> = {
  journal_entry: [],
  look: ['delete'],
  journal_cosignature: [],
};
/** The sequencer's alone: the serving role can give no position and keep no checkpoint of its own making. */
const READ_ONLY = ['journal_position', 'journal_checkpoint'];
/** `maintain` lets it renew the planner's figures (PostgreSQL 17 and later); no row is changed by it. */
const GRANTED_AT_MOST = ['select', 'insert', 'update', 'delete', 'maintain'];

export function roleBreaches(role: string, rights: RoleRights, schema: Schema): string[] {
  const breaches = Object.entries(rights)
    .filter(([, value]) => Boolean(value))
    .map(([what]) => `${role}: ${what}`);
  for (const table of schema.tables) {
    for (const other of Object.keys({ ...table.grants, ...table.columnGrants }))
      if (other !== role && other !== SEQUENCER) breaches.push(`${table.name}: granted to ${other}`);
    for (const privilege of table.grants[role] ?? []) {
      const further = WRITTEN_ONCE[table.name];
      const may = further ? ['select', 'insert', ...further] : GRANTED_AT_MOST;
      if (!may.includes(privilege)) breaches.push(`${table.name}: ${privilege} is granted`);
      if (privilege !== 'select' && READ_ONLY.includes(table.name))
        breaches.push(`${table.name}: ${privilege} is granted`);
    }
  }
  return breaches;
}
