/**
 * Runs the sequencer beside the server: a look every while at whether there is something new (a read that costs next to nothing), and
 * at the end a last round, so that nothing that was done stays unsigned. What it finds wrong is written to the log and, as soon as the
 * unit can be written to, into the unit's own record.
 */
import { join } from 'node:path';
import type pg from 'pg';
import type { Logger } from 'pino';
import { connect, type Database } from '../database/connect.ts';
import { appendEntry } from '../journal/append.ts';
import { type Signer, signerOf } from '../journal/checkpoint.ts';
import { keptCheckpoints } from '../journal/kept.ts';
import { installationId, type Sequencer, sequencerOf } from '../journal/sequence.ts';
import { factsOfTrouble, type Trouble, wordsOfTrouble } from '../journal/trouble.ts';
import { instant } from '../law/day.ts';
import type { Config } from './config.ts';
import { keepSecret } from './data-folder.ts';
import { traceOf } from './http.ts';
import { type Gauge, lagGauges } from './metrics.ts';

export type RunningRecord = {
  readonly signer: Signer;
  readonly troubles: Sequencer['troubles'];
  readonly acceptRestored: Sequencer['acceptRestored'];
  /** For whoever watches over the machine. */
  readonly gauges: () => Promise<readonly Gauge[]>;
  stop(): Promise<void>;
};

/** With the round itself, the record is at most one second behind. */
const EVERY_MS = 700;
/** A database that is away is not asked every second. */
const AFTER_FAULT_MS = 10_000;

type Parts = {
  readonly place: { readonly sequencer: pg.PoolConfig };
  readonly config: Pick<Config, 'data' | 'checkpoints'>;
  readonly log: Logger;
  readonly clock: () => Date;
  /** As the serving role: for entries about the record itself. */
  readonly db: Database;
};

/** Answers after the first round: what stands wrong at the start is known then. */
export async function startRecord({ place, config, log, clock, db }: Parts): Promise<RunningRecord> {
  const sequencerDb = connect({ connection: place.sequencer, connections: 1 });
  const signer = signerOf(await installationId(sequencerDb.direct), keepSecret(config.data, 'record', 32));
  const kept = keptCheckpoints(join(config.data, 'checkpoints'), config.checkpoints, (fault) =>
    log.error(traceOf(fault), 'the folder for checkpoints cannot be written'),
  );
  const unwritten: Trouble[] = [];
  const sequencer = sequencerOf({
    db: sequencerDb,
    signer,
    clock,
    kept,
    onTrouble: (trouble) => {
      log.error({ trouble: factsOfTrouble(trouble) }, wordsOfTrouble(trouble).en);
      unwritten.push(trouble);
    },
  });
  const record = async (trouble: Trouble) => {
    const { unitId } = trouble;
    const facts = factsOfTrouble(trouble);
    await db.inUnit(unitId, (sql) =>
      appendEntry(sql, { unit: unitId, at: instant(clock()), action: 'record.trouble', by: 0, facts }),
    );
  };
  const round = async (): Promise<number> => {
    try {
      await sequencer.round();
      for (let trouble = unwritten[0]; trouble; trouble = unwritten[0]) {
        await record(trouble);
        unwritten.shift();
      }
      return EVERY_MS;
    } catch (fault) {
      log.error(traceOf(fault), 'a round of the sequencer failed; it is made up for in the next');
      return AFTER_FAULT_MS;
    }
  };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const again = (wait: number) => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = round().then(again);
    }, wait);
    timer.unref();
  };
  again(await round());
  return {
    signer,
    troubles: sequencer.troubles,
    acceptRestored: sequencer.acceptRestored,
    gauges: async () => lagGauges(await sequencer.lag()),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      await round();
      kept.flush();
      await sequencerDb.close();
    },
  };
}
