/** In the database itself, as one does who has the machine: what comes of it is to be seen. */
import type { RawBuilder } from 'kysely';
import { connect } from '../../src/database/connect.ts';
import { runningEmbedded } from '../../src/database/embedded-running.ts';
import type { Installation } from './installation.ts';

export async function pastTheProgram(
  { data }: Pick<Installation, 'data'>,
  statement: RawBuilder<unknown>,
): Promise<void> {
  const db = connect({ connection: (await runningEmbedded(data))!, connections: 1 });
  try {
    await db.outside((sql) => statement.execute(sql));
  } finally {
    await db.close();
  }
}
