/** What stands in the record and is no act of somebody signed in: named in act-names.ts as the acts are. */

/** Written by the door itself (src/server/session*.ts). */
export type AtTheDoor =
  | 'accounts.set-up'
  | 'accounts.activate'
  | 'accounts.sign-in'
  | 'accounts.sign-out'
  | 'accounts.second-step-failed'
  | 'accounts.begin-enrol'
  | 'accounts.enrol'
  | 'accounts.recover'
  /** Bodies added at the terminal (src/server/add-bodies.ts). */
  | 'accounts.add-body'
  /** By the passing of time (src/domain/rosters/expire.ts). */
  | 'rosters.expire'
  | 'inspection-packs.made'
  | 'inspection-packs.forget-files'
  /** What the turn of the day found (src/domain/duties/turn-of-day.ts). */
  | 'duties.differed'
  /** What contradicts itself, or does no more (src/domain/cross-checks/run.ts). */
  | 'cross-checks.found'
  /** What came in the wrong order of dates, or is no longer found (src/domain/date-orders/run.ts). */
  | 'date-orders.found'
  /** Reminders (src/domain/notices/remind.ts, src/domain/travel-documents/remind.ts). */
  | 'notices.given'
  | 'notices.mailed'
  | 'notices.mailed-at-once'
  | 'travel-documents.reminded'
  | 'record.checkpoint-mailed'
  /** A back-up was taken, or this installation was restored from one (src/backup/record.ts). */
  | 'backup.taken'
  | 'backup.restored'
  /** What the record finds wrong with itself (src/server/record.ts), and its daily comparison with the tables. */
  | 'record.trouble'
  | 'record.compared'
  | 'record.keys'
  /** Requirements whose day has come (src/domain/industry/come-into-force.ts). */
  | 'industry.in-force'
  /** Tasks of requirements whose day has passed (src/domain/rules/next-turns.ts). */
  | 'rules.next-turns'
  /** Returns by standing approval, and taken in (src/domain/returns/rounds.ts). */
  | 'returns.sent'
  | 'returns.taken-in'
  /** The postman (src/domain/dispatches/postman.ts). */
  | 'dispatches.signed'
  | 'dispatches.delivered'
  | 'dispatches.not-delivered'
  | 'dispatches.arrived'
  | 'dispatches.refused'
  /** By anybody at the public page, without an account (src/domain/clues/outside.ts). */
  | 'clues.receive'
  | 'clues.add'
  | 'clues.add-file'
  | 'clues.complain'
  /** Contact data of reporters whose time is over (src/domain/clues/forget.ts). */
  | 'clues.forget-contacts'
  | 'training.forget-phones'
  /** The clocks of incidents (src/domain/incidents/escalate.ts). */
  | 'incidents.escalated'
  | 'incidents.overrun'
  /** Attempts at tests whose time is over (src/domain/questions/end-overdue.ts). */
  | 'questions.time-over'
  /** A demonstration is filled (src/fixtures/demo.ts). */
  | 'demo.fill';
