/** Incidents: the list, one of them whole, the clocks that run, and what is one's own. */
import { z } from 'zod';
import type { Context } from '../../platform/action.ts';
import { IncidentId } from '../../platform/ids.ts';
import { line, Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { peopleCalled } from '../people/store/called.ts';
import { IncidentsFilterFields, wholeIncident } from './actions/print.ts';
import { nameIn, numberOf } from './documents.ts';
import { clockStand, DEAL, EVERYBODY } from './incidents.ts';
import { entriesOf, getIncident, isOpener } from './store/incidents.ts';
import { countOpen, listIncidents, openedBy, runningClocks, tasksFor } from './store/lists.ts';
import { evidenceOf } from './store/parts.ts';
import { figuresOf, logLooks, sightOf } from './within.ts';

export const incidents = query({
  name: 'incidents.list',
  input: z.strictObject({ ...IncidentsFilterFields, ...Page }),
  by: DEAL,
  recorded: 'no',
  async run({ sql, unitId, actor, timeZone, now }, { offset, limit, ...filter }) {
    const { total, rows } = await listIncidents(sql, unitId, sightOf(actor), filter, { offset, limit });
    return {
      total,
      rows: rows.map((row) => ({
        ...row,
        number: numberOf(row, timeZone),
        stand: clockStand(row, Date.parse(now)),
      })),
    };
  },
});

/** With the hours of its clock as they are in force. Whoever is named in it, and is not the one who opens it, sees on My page that he did. */
export const incident = query({
  name: 'incidents.get',
  input: z.strictObject({ incidentId: IncidentId }),
  by: DEAL,
  recorded: 'of-each',
  async run(context, { incidentId }) {
    const { one, entries, tasks, evidence, reports, names } = await wholeIncident(context, incidentId);
    await logLooks(context, names, 'incidents.get');
    const { key: _, ...shown } = one;
    const named = (position: number | null) => nameIn(names, position);
    const first = reports.find(({ which }) => which === 'first');
    return {
      ...shown,
      number: numberOf(one, context.timeZone),
      hours: (await figuresOf(context))[one.clock],
      stand: clockStand({ ...one, enteredAt: first?.enteredAt ?? null }, Date.parse(context.now)),
      entries: entries.map(({ by, ...entry }) => ({ ...entry, by: named(by) })),
      tasks: tasks.map(({ holder, doneBy, ...task }) => ({
        ...task,
        holder: named(holder),
        doneBy: doneBy === null ? null : named(doneBy),
      })),
      evidence: evidence.map(({ addedBy, custody, fileHash, ...item }) => ({
        ...item,
        isFile: fileHash !== null,
        addedBy: named(addedBy),
        custody: custody.map(({ heldBy, enteredBy, ...held }) => ({
          ...held,
          heldBy: named(heldBy),
          enteredBy: named(enteredBy),
        })),
      })),
      reports: reports.map(({ enteredBy, ...report }) => ({ ...report, enteredBy: named(enteredBy) })),
    };
  },
});

/** For every page of who deals with them: the clocks that run, the shortest time first, and how many are open. */
export const clocks = query({
  name: 'incidents.clocks',
  input: z.strictObject({}),
  by: DEAL,
  recorded: 'no',
  async run({ sql, unitId, actor, timeZone, now }) {
    const sight = sightOf(actor);
    const running = await runningClocks(sql, unitId, sight);
    return {
      now,
      open: await countOpen(sql, unitId, sight),
      running: running.map(({ incidentId, kind, clock, openedAt, reportBy, escalatedAt, overrunAt }) => ({
        ...{ incidentId, kind, clock, openedAt, reportBy, escalatedAt, overrunAt },
        number: numberOf({ incidentId, openedAt }, timeZone),
      })),
    };
  },
});

/** What one has opened, the newest first, and what one is to do in those that are open. */
export const ownIncidents = query({
  name: 'incidents.mine',
  input: z.strictObject(Page),
  by: EVERYBODY,
  recorded: 'no',
  async run({ sql, unitId, actor, timeZone }, slice) {
    const { total, rows } = await openedBy(sql, unitId, actor.accountId, slice);
    const tasks = actor.personId === undefined ? [] : await tasksFor(sql, unitId, actor.personId);
    return {
      total,
      rows: rows.map(({ incidentId, kind, state, openedAt, containedAt, reportedAt, closedAt, waived }) => ({
        ...{ incidentId, kind, state, openedAt, containedAt, reportedAt, closedAt, waived },
        number: numberOf({ incidentId, openedAt }, timeZone),
      })),
      tasks: tasks.map((task) => ({ ...task, number: numberOf(task, timeZone) })),
    };
  },
});

async function ownOnes({ sql, unitId, actor }: Context, incidentId: number) {
  if (!(await isOpener(sql, unitId, incidentId, actor.accountId))) return refuse('not-found');
  return getIncident(sql, unitId, incidentId);
}

/** One that one has opened: how far it is, what one said and added oneself; nothing of what others did. */
export const ownIncident = query({
  name: 'incidents.my-incident',
  input: z.strictObject({ incidentId: IncidentId }),
  by: EVERYBODY,
  recorded: 'no',
  async run(context, { incidentId }) {
    const { sql, unitId, timeZone } = context;
    const one = await ownOnes(context, incidentId);
    const [first, ...others] = await entriesOf(sql, unitId, one);
    const { kind, state, noticedAt, openedAt, containedAt, reportedAt, reviewedAt, rectifiedAt, closedAt } = one;
    const added = (await evidenceOf(sql, unitId, one)).filter(({ addedBy }) => addedBy === first!.by);
    return {
      ...{ incidentId, kind, state, noticedAt, openedAt, containedAt, reportedAt, reviewedAt, rectifiedAt, closedAt },
      waived: one.waived,
      number: numberOf(one, timeZone),
      words: first!.words,
      added: others
        .filter(({ what, by }) => what === 'note' && by === first!.by)
        .map(({ position, words, enteredAt }) => ({ position, words, enteredAt })),
      evidence: added.map(({ evidenceId, name, contentHash, addedAt }) => ({ evidenceId, name, contentHash, addedAt })),
    };
  },
});

/** To whom a task or a piece of evidence may be given: by name or staff number, of those who are here. */
export const findPeople = query({
  name: 'incidents.find-people',
  input: z.strictObject({ text: line(60) }),
  by: DEAL,
  recorded: 'no',
  run: async ({ sql, unitId, today }, { text }) => ({ people: await peopleCalled(sql, unitId, text, today) }),
});
