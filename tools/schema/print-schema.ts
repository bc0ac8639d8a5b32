/** The schema as one readable SQL text: the same schema gives the same text. To read and to compare, not to run. */
import type { Column, Policy, Schema, Table } from './read-schema.ts';

export function printSchema(schema: Schema): string {
  const parts = [
    '-- The schema as the migrations leave it, to read and to compare. Written by tools/write-tables.ts; not to be edited, not to be run.',
    ...schema.sequences.map((sequence) =>
      [`create sequence ${sequence.name};`, ...grantsOn('sequence ', sequence)].join('\n'),
    ),
    ...schema.tables.map(printTable),
  ];
  return `${parts.join('\n\n')}\n`;
}

function printTable(table: Table): string {
  const width = Math.max(...table.columns.map((column) => column.name.length));
  const lines = [
    ...table.columns.map((column) => printColumn(column, width)),
    ...table.keys.map((key) => `constraint ${key.name} ${plain(key.definition)}`),
  ];
  const options = table.options.length ? ` with (${table.options.join(', ')})` : '';
  return [
    `create table ${table.name} (\n${lines.map((text) => `  ${text}`).join(',\n')}\n)${options};`,
    ...table.indexes.map((index) => `${plain(index.definition)};`),
    ...(table.secured ? [`alter table ${table.name} enable row level security;`] : []),
    ...(table.forced ? [`alter table ${table.name} force row level security;`] : []),
    ...table.policies.map((policy) => printPolicy(table.name, policy)),
    ...grantsOn('', table),
    ...grantsOn('', { name: table.name, grants: table.columnGrants }),
  ].join('\n');
}

function printPolicy(table: string, { name, permissive, command, roles, using, check }: Policy): string {
  return [
    `create policy ${name} on ${table}`,
    ...(permissive ? [] : ['as restrictive']),
    ...(command === 'r' ? ['for select'] : command === 'd' ? ['for delete'] : []),
    ...(roles.length ? [`to ${roles.join(', ')}`] : []),
    `using ${plain(using ?? 'true')}`,
    ...(check === null ? [] : [`with check ${plain(check)}`]),
  ]
    .join(' ')
    .concat(';');
}

function printColumn({ name, type, notNull, default: preset, identity }: Column, width: number): string {
  return [
    name.padEnd(width),
    type,
    ...(notNull ? ['not null'] : []),
    ...(identity ? ['generated always as identity'] : []),
    ...(preset === null ? [] : [`default ${plain(preset)}`]),
  ].join(' ');
}

const grantsOn = (kind: string, { name, grants }: Pick<Table, 'name' | 'grants'>): string[] =>
  Object.entries(grants).map(([role, privileges]) => `grant ${privileges.join(', ')} on ${kind}${name} to ${role};`);

/** PostgreSQL's own wording with its key words in small letters and without the schema's name; quoted text stays. */
const plain = (sql: string): string =>
  sql
    .split(/('(?:[^']|'')*')/)
    .map((part, at) =>
      at % 2 ? part : part.replace(/\b[A-Z]+\b/g, (word) => word.toLowerCase()).replaceAll('public.', ''),
    )
    .join('');
