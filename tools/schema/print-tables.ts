/** The rows of every table as TypeScript types, as they leave the database through src/database/connect.ts. */
import type { Column, Schema, Table } from './read-schema.ts';

/** What a column of this type is in a row. A type that is not here is not used yet: say how it is read, then add it. */
const TYPES: Record<string, string> = {
  bigint: 'number',
  integer: 'number',
  smallint: 'number',
  numeric: 'number',
  boolean: 'boolean',
  text: 'string',
  uuid: 'string',
  xid8: 'string',
  date: 'Day',
  'timestamp with time zone': 'Instant',
  bytea: 'Buffer',
  jsonb: 'unknown',
  'text[]': 'string[]',
  'bigint[]': 'string[]', // as the driver reads it
  'smallint[]': 'number[]',
  'integer[]': 'number[]',
};

export function printTables(schema: Schema): string {
  const types = schema.tables.map(printRow).join('\n\n');
  const entries = schema.tables.map((table) => `  ${table.name}: ${typeName(table)};`).join('\n');
  const used = (word: string) => new RegExp(`\\b${word}\\b`).test(types);
  return [
    '/** The rows of every table. Written by tools/write-tables.ts from the migrated schema; not to be edited. */',
    ...(used('Generated') ? ["import type { Generated } from 'kysely';"] : []),
    '',
    '/** A day, 2026-11-23: `Day` of the law, which the database does not know. */',
    'export type Day = string;',
    '/** A moment, 2026-11-23T02:00:00.000Z: `Instant` of the law. */',
    'export type Instant = string;',
    '',
    types,
    '',
    `export type Tables = {\n${entries}\n};`,
    '',
  ].join('\n');
}

const typeName = ({ name }: Table): string =>
  `${name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Row`;

const printRow = (table: Table): string =>
  `export type ${typeName(table)} = {\n${table.columns.map((column) => `  ${column.name}: ${typeOf(table, column)};`).join('\n')}\n};`;

/** What the database fills in by itself may be left out when a row is inserted. */
function typeOf(table: Table, column: Column): string {
  const known = TYPES[column.type.replace(/\(.*\)/, '')];
  if (!known) throw new Error(`${table.name}.${column.name}: no row type is known for ${column.type}`);
  const type = column.notNull ? known : `${known} | null`;
  return column.identity || column.default !== null ? `Generated<${type}>` : type;
}
