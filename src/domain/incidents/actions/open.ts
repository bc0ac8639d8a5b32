/**
 * Opened by anybody of the unit with one tap: the kind alone is enough, a sentence may follow. The clock begins with it, or with the
 * earlier moment at which it was noticed. Sent again over a broken line, the same tap is one.
 */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { titleBearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { reference } from '../../../journal/entry.ts';
import { type Instant, plusDays } from '../../../law/day.ts';
import type { UnitStatus } from '../../../law/duty.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { IncidentId } from '../../../platform/ids.ts';
import { line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { unitFacts } from '../../duties/store/facts.ts';
import {
  clockOf,
  DEAL,
  ENTRIES_AT_MOST,
  EVERYBODY,
  EVIDENCE_AT_MOST,
  INCIDENT_KINDS,
  isOpen,
  mayDealWith,
  reportBy,
  WORDS_AT_MOST,
} from '../incidents.ts';
import {
  changeIncident,
  entriesOf,
  findAlike,
  getIncident,
  insertEntry,
  insertIncident,
  isOpener,
} from '../store/incidents.ts';
import { evidenceOf, insertCustody, insertEvidence } from '../store/parts.ts';
import { figuresOf, InstantField, inHand, named, OWN_ROW, ofUnit, ownNumber, refuseSecrets, tell } from '../within.ts';

const A_BROKEN_LINE_MS = 10 * 60_000;

/** What the unit is today. */
async function statusesOf({ sql, unitId, today }: Context): Promise<UnitStatus[]> {
  const { statuses } = await unitFacts(sql, unitId);
  return statuses.filter(({ from, to }) => from <= today && (!to || to >= today)).map(({ status }) => status);
}

export const open = action({
  name: 'incidents.open',
  inPerson: true,
  input: z.strictObject({
    kind: z.enum(INCIDENT_KINDS),
    words: paragraph(WORDS_AT_MOST).default(''),
    noticedAt: InstantField.optional(),
  }),
  by: EVERYBODY,
  within: ofUnit,
  async run(context, { kind, words, noticedAt: said }) {
    const { sql, unitId, now, today, actor } = context;
    const noticedAt = said ?? now;
    if (noticedAt > now) refuse('in-the-future');
    refuseSecrets(words);
    const since = new Date(Date.parse(now) - A_BROKEN_LINE_MS).toISOString() as Instant;
    for (const one of await findAlike(sql, unitId, { accountId: actor.accountId, kind, since })) {
      if ((await entriesOf(sql, unitId, one))[0]?.words !== words) continue;
      const { incidentId, reportBy } = one;
      return done({
        result: { incidentId, reportBy, again: true },
        record: { incidentId, again: true },
        touched: 'nothing',
      });
    }
    const figures = await figuresOf(context);
    const clock = clockOf(kind, await statusesOf(context));
    const facts = { kind, clock, noticedAt, reportBy: reportBy(noticedAt, figures[clock]) };
    const closeBy = plusDays(today, figures['incident.closing']);
    const one = await insertIncident(sql, unitId, { ...facts, openedAt: now, openedOn: today, closeBy });
    const by = await ownNumber(context, one.incidentId);
    await insertEntry(sql, unitId, one, { what: 'opened', words, happenedAt: noticedAt, at: now, by });
    return done({
      result: { incidentId: one.incidentId, reportBy: facts.reportBy, again: false },
      record: { incidentId: one.incidentId, ...facts, closeBy, words: sealedHash(one.salt, words, 'entry-1') },
      touched: OWN_ROW,
    });
  },
});

/** The kind and the moment as they prove to be: the clock is set anew, and both stand in the timeline. Not after the report. */
export const classify = action({
  name: 'incidents.classify',
  input: z.strictObject({
    incidentId: IncidentId,
    kind: z.enum(INCIDENT_KINDS),
    /** A central organ or a body under it: of a network incident its own clock runs. */
    centralOrgan: z.boolean().default(false),
    noticedAt: InstantField,
    words: paragraph(WORDS_AT_MOST).default(''),
  }),
  by: DEAL,
  within: named,
  async run(context, { incidentId, kind, centralOrgan, noticedAt, words }) {
    const { sql, unitId, now, actor } = context;
    const one = await inHand(context, incidentId);
    if (one.reportedAt) refuse('wrong-state');
    if (noticedAt > one.openedAt) refuse('noticed-after-opened');
    if (!mayDealWith(actor.roles, kind)) refuse('not-found');
    const clock = clockOf(kind, await statusesOf(context), centralOrgan);
    const by = reportBy(noticedAt, (await figuresOf(context))[clock]);
    await changeIncident(sql, unitId, incidentId, {
      ...{ kind, clock, noticed_at: noticedAt, report_by: by },
      ...(by > now && { escalated_at: null, overrun_at: null }),
    });
    const entry = await tell(context, one, { what: 'classified', words });
    const before = { kind: one.kind, clock: one.clock, noticedAt: one.noticedAt, reportBy: one.reportBy };
    return done({
      result: { reportBy: by },
      record: { incidentId, kind, clock, noticedAt, reportBy: by, before, ...entry },
      touched: OWN_ROW,
    });
  },
});

/** A sentence, or another, by who opened it: the tap did not wait for it. */
export const addWords = action({
  name: 'incidents.add-words',
  input: z.strictObject({
    incidentId: IncidentId,
    words: paragraph(WORDS_AT_MOST)
      .transform((text) => text.trim())
      .pipe(z.string().min(2)),
  }),
  by: EVERYBODY,
  within: named,
  async run(context, { incidentId, words }) {
    const { sql, unitId, actor } = context;
    const one = await getIncident(sql, unitId, incidentId, true);
    if (!(await isOpener(sql, unitId, incidentId, actor.accountId))) refuse('not-found');
    if (!isOpen(one.state)) refuse('wrong-state');
    if ((await entriesOf(sql, unitId, one)).length >= ENTRIES_AT_MOST)
      refuse('too-many-entries', { limit: ENTRIES_AT_MOST });
    const entry = await tell(context, one, { what: 'note', words });
    return done({ result: {}, record: { incidentId, ...entry }, touched: 'nothing' });
  },
});

/** By who deals with it, or who opened it: a photograph from the phone at once. Who adds it holds it until it is handed over. */
export const addEvidence = action({
  name: 'incidents.add-evidence',
  input: z.strictObject({ incidentId: IncidentId, name: line(100), place: line(100).optional() }),
  by: EVERYBODY,
  takesFile: true,
  within: named,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { incidentId, name, place }, file) {
    const { sql, unitId, actor } = context;
    const one = await getIncident(sql, unitId, incidentId, true);
    if (!mayDealWith(actor.roles, one.kind) && !(await isOpener(sql, unitId, incidentId, actor.accountId)))
      refuse('not-found');
    if (!isOpen(one.state)) refuse('wrong-state');
    if ((await evidenceOf(sql, unitId, one)).length >= EVIDENCE_AT_MOST)
      refuse('too-many-attachments', { limit: EVIDENCE_AT_MOST });
    if (titleBearsSecrecyMark(name)) refuse('secrecy-mark');
    refuseSecrets(place);
    await attach(context, file);
    const incidentEvidenceId = await kept(context, one, { name, place, file });
    const facts = { incidentId, incidentEvidenceId, file: reference(file.hash), content: reference(file.contentHash) };
    return done({ result: { incidentEvidenceId, contentHash: file.contentHash }, record: facts, touched: 'nothing' });
  },
});

/** A thing that is no file: a device, a log disk, a sheet. It lies somewhere, and somebody answers for it. */
export const addThing = action({
  name: 'incidents.add-thing',
  input: z.strictObject({ incidentId: IncidentId, name: line(100), place: line(100) }),
  by: DEAL,
  within: named,
  async run(context, { incidentId, name, place }) {
    const { sql, unitId } = context;
    const one = await inHand(context, incidentId);
    if ((await evidenceOf(sql, unitId, one)).length >= EVIDENCE_AT_MOST)
      refuse('too-many-attachments', { limit: EVIDENCE_AT_MOST });
    if (titleBearsSecrecyMark(name)) refuse('secrecy-mark');
    refuseSecrets(place);
    const incidentEvidenceId = await kept(context, one, { name, place });
    const thing = sealedHash(one.salt, name, `evidence-${incidentEvidenceId}`);
    return done({
      result: { incidentEvidenceId },
      record: { incidentId, incidentEvidenceId, thing },
      touched: 'nothing',
    });
  },
});

type Kept = { name: string; place?: string | undefined; file?: Parameters<typeof attach>[1] };
async function kept(context: Context, one: Parameters<typeof insertEvidence>[2], { name, place, file }: Kept) {
  const { sql, unitId, now } = context;
  const by = await ownNumber(context, one.incidentId);
  const evidenceId = await insertEvidence(sql, unitId, one, { name, file, at: now, by });
  await insertCustody(sql, unitId, one, evidenceId, { heldBy: by, place, since: now, at: now, by });
  return evidenceId;
}
