/**
 * After a bulk change the planner's figures are stale and the index of open rows is full of what is gone; both make lists slow by
 * orders of magnitude until they are brought up to date. The serving role may not do it, so the owner does, in the background, one
 * round at a time; a round asked for while one runs follows it.
 */
import pg from 'pg';

/** The tables that grow with the people. */
const LARGE = [
  'person',
  'post',
  'post_term',
  'appointment',
  'stationing',
  'evidence',
  'duty',
  'department',
  'account',
  'attendance',
  'letter',
];

export type Tidy = { soon(): void; stop(): Promise<void> };

export function tidyAs(owner: pg.PoolConfig, onFault: (fault: unknown) => void): Tidy {
  let running: Promise<void> | undefined;
  let again = false;
  const round = async () => {
    const client = new pg.Client({ ...owner, statement_timeout: 600_000 });
    client.on('error', () => {}); // a connection that is cut fails the statement under way; that is enough
    try {
      await client.connect();
      for (const table of LARGE) await client.query(`vacuum (analyze) ${table}`);
    } catch (fault) {
      onFault(fault);
    } finally {
      await client.end().catch(() => {});
    }
  };
  const soon = () => {
    if (running) {
      again = true;
      return;
    }
    running = round().finally(() => {
      running = undefined;
      if (again) {
        again = false;
        soon();
      }
    });
  };
  return {
    soon,
    async stop() {
      again = false;
      await running;
    },
  };
}
