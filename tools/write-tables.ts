/**
 * Writes src/database/tables.ts (row types) and src/database/schema.sql (to read and compare) from a freshly migrated database.
 * To be run after every change of a migration: node tools/write-tables.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabase } from '../src/database/testing.ts';
import { printSchema } from './schema/print-schema.ts';
import { printTables } from './schema/print-tables.ts';
import { readSchema } from './schema/read-schema.ts';

const folder = join(import.meta.dirname, '../src/database');
const database = await testDatabase();
try {
  const schema = await readSchema(database.owner);
  writeFileSync(join(folder, 'tables.ts'), printTables(schema));
  writeFileSync(join(folder, 'schema.sql'), printSchema(schema));
  console.log(`${schema.tables.length} tables written`);
} finally {
  await database.close();
}
