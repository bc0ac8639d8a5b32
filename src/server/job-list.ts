/** Which jobs there are. To add one is to add a line. */
import type { Logger } from 'pino';
import { forgetContacts } from '../domain/clues/forget.ts';
import { clueMail } from '../domain/clues/store/tell.ts';
import { crossCheck } from '../domain/cross-checks/run.ts';
import { checkDateOrders } from '../domain/date-orders/run.ts';
import { carry } from '../domain/dispatches/postman.ts';
import { timeZoneOf } from '../domain/duties/store/facts.ts';
import { turnOfDay } from '../domain/duties/turn-of-day.ts';
import { emergencyMail } from '../domain/emergency-access/store/tell.ts';
import { escalate } from '../domain/incidents/escalate.ts';
import { incidentMail } from '../domain/incidents/store/tell.ts';
import { comeIntoForce } from '../domain/industry/come-into-force.ts';
import { forgetPackFiles, makeWaiting } from '../domain/inspection-packs/make.ts';
import { mailAtOnce } from '../domain/notices/at-once.ts';
import { remind, remindByMail } from '../domain/notices/remind.ts';
import { endOverdueAttempts } from '../domain/questions/end-overdue.ts';
import { offerSituations } from '../domain/questions/offer-situations.ts';
import { compareOnceADay } from '../domain/record/compare.ts';
import { mailCheckpoint } from '../domain/record/mail-checkpoint.ts';
import { retentionRounds } from '../domain/retention/destruction.ts';
import { sendScheduled, takeReturns } from '../domain/returns/rounds.ts';
import { expireProposals } from '../domain/rosters/expire.ts';
import { nextTurns } from '../domain/rules/next-turns.ts';
import { forgetPhones } from '../domain/training/forget-phones.ts';
import { remindOfDocuments } from '../domain/travel-documents/remind.ts';
import { forgetReleases } from '../exports/release.ts';
import { sweep } from '../platform/files.ts';
import type { World } from '../platform/perform.ts';
import type { Job } from './jobs.ts';
import { type MailConfig, postBy } from './post.ts';

type Parts = {
  readonly world: World;
  readonly log: Logger;
  /** By which the ledger is derived: law and program (domain/duties/turn-of-day.ts). */
  readonly edition: string;
  /** The hashes of the files that a unit's records refer to. */
  readonly filesOf: (unitId: number) => Promise<string[]>;
  /** Where the operator has set up mail. */
  readonly mail?: MailConfig | undefined;
};

const EVERY_MINUTE = '* * * * *';
const EVERY_TEN_MINUTES = '*/10 * * * *';
const A_DAY_MS = 24 * 60 * 60 * 1000;

export function jobsOf({ world, log, edition, filesOf, mail }: Parts): Job[] {
  return [
    {
      name: 'turn-of-day',
      cron: EVERY_TEN_MINUTES,
      forUnit: async (unitId) => {
        const rows = await turnOfDay(world, unitId, edition);
        if (rows > 0) log.error({ job: 'turn-of-day', unitId, rows }, 'the ledger was not what the facts say');
      },
    },
    {
      name: 'compare-record',
      cron: EVERY_TEN_MINUTES,
      forUnit: async (unitId) => {
        const timeZone = await world.db.inUnit(unitId, (sql) => timeZoneOf(sql, unitId), 'reads');
        for (const { rows, ...where } of await compareOnceADay(world, unitId, timeZone))
          log.error({ job: 'compare-record', unitId, rows, ...where }, 'the tables are not what the record says');
      },
    },
    {
      name: 'remind',
      cron: EVERY_TEN_MINUTES,
      forUnit: async (unitId) => {
        await remind(world, unitId);
        await remindOfDocuments(world, unitId);
      },
    },
    /** The shortest clock is one hour: it is looked at every minute, by night as well. */
    {
      name: 'incident-clocks',
      cron: EVERY_MINUTE,
      forUnit: async (unitId) => void (await escalate(world, unitId)),
    },
    /** What was done is crossed within a minute; all of it once a day. */
    { name: 'cross-checks', cron: EVERY_MINUTE, forUnit: async (unitId) => void (await crossCheck(world, unitId)) },
    {
      name: 'date-orders',
      cron: EVERY_MINUTE,
      forUnit: async (unitId) => void (await checkDateOrders(world, unitId)),
    },
    /** Mostly made already, begun by the act that asked: this takes up what fell. */
    {
      name: 'inspection-packs',
      cron: EVERY_MINUTE,
      forUnit: async (unitId) => void (await makeWaiting(world, unitId)),
    },
    { name: 'inspection-pack-files', cron: EVERY_TEN_MINUTES, forUnit: (unitId) => forgetPackFiles(world, unitId) },
    { name: 'tests', cron: EVERY_MINUTE, forUnit: async (unitId) => void (await endOverdueAttempts(world, unitId)) },
    {
      name: 'situations',
      cron: EVERY_TEN_MINUTES,
      forUnit: async (unitId) => void (await offerSituations(world, unitId)),
    },
    /** What an act's own round left: a letter not yet signed, or not yet brought. */
    { name: 'requirements', cron: EVERY_TEN_MINUTES, forUnit: (unitId) => comeIntoForce(world, unitId) },
    { name: 'required-tasks', cron: EVERY_TEN_MINUTES, forUnit: (unitId) => nextTurns(world, unitId) },
    { name: 'dispatches', cron: EVERY_TEN_MINUTES, forUnit: (unitId) => carry(world, unitId) },
    {
      name: 'returns',
      cron: EVERY_TEN_MINUTES,
      forUnit: async (unitId) => {
        await takeReturns(world, unitId);
        await sendScheduled(world, unitId);
      },
    },
    { name: 'clue-contacts', cron: EVERY_TEN_MINUTES, forUnit: (unitId) => forgetContacts(world, unitId) },
    { name: 'check-in-phones', cron: EVERY_TEN_MINUTES, forUnit: (unitId) => forgetPhones(world, unitId) },
    { name: 'retention', cron: EVERY_TEN_MINUTES, forUnit: retentionRounds(world) },
    { name: 'forget-releases', cron: EVERY_TEN_MINUTES, forUnit: (unitId) => forgetReleases(world, unitId) },
    { name: 'expire-proposals', cron: EVERY_TEN_MINUTES, forUnit: (unitId) => expireProposals(world, unitId) },
    {
      name: 'sweep-files',
      cron: '5 * * * *',
      /** Files that no record refers to and that are older than a day: an upload or a signature that came to nothing. */
      forAll: async (unitIds) => {
        const olderThan = new Date(world.clock().getTime() - A_DAY_MS);
        const referenced = new Set<string>();
        for (const unitId of unitIds) for (const hash of await filesOf(unitId)) referenced.add(hash);
        await sweep(world.services.filesRoot, referenced, olderThan);
      },
    },
    ...(mail ? mailJobs(world, mail) : []),
  ];
}

function mailJobs(world: World, mail: MailConfig): Job[] {
  const post = postBy(mail);
  const reminders: Job = {
    name: 'mail-reminders',
    cron: EVERY_TEN_MINUTES,
    forUnit: async (unitId) => void (await remindByMail(world, unitId, { post, systemName: mail.systemName })),
  };
  const wants = [clueMail, emergencyMail, incidentMail];
  const atOnce: Job = {
    name: 'mail-at-once',
    cron: EVERY_MINUTE,
    forUnit: async (unitId) => void (await mailAtOnce(world, unitId, { wants, post, systemName: mail.systemName })),
  };
  const { checkpointsTo: to } = mail;
  if (to === undefined) return [reminders, atOnce];
  const checkpoints: Job = {
    name: 'mail-checkpoint',
    cron: EVERY_TEN_MINUTES,
    forUnit: async (unitId) => {
      const timeZone = await world.db.inUnit(unitId, (sql) => timeZoneOf(sql, unitId), 'reads');
      await mailCheckpoint(world, unitId, { to, post, timeZone });
    },
  };
  return [reminders, atOnce, checkpoints];
}
