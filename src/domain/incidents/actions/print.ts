/** What leaves as a file: the report, a piece of evidence, the list. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { tableExport } from '../../../exports/table-export.ts';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { hashOf, readFile } from '../../../platform/files.ts';
import { IncidentEvidenceId, IncidentId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { findFile } from '../../../platform/store.ts';
import { getUnit } from '../../units/store/unit.ts';
import { numberOf, reportPaper } from '../documents.ts';
import {
  DEAL,
  INCIDENT_KIND_NAMES,
  INCIDENT_KINDS,
  INCIDENT_REPORT_NAMES,
  INCIDENT_REPORTS,
  INCIDENT_STATE_NAMES,
  INCIDENT_STATES,
  mayDealWith,
} from '../incidents.ts';
import { entriesOf, getIncident, namesIn } from '../store/incidents.ts';
import { listIncidents } from '../store/lists.ts';
import { evidenceOf, incidentOfEvidence, reportsOf, tasksOf } from '../store/parts.ts';
import { logLooks, named, sightOf } from '../within.ts';

/** The whole of it, for who deals with its kind; also when it is closed. */
export async function wholeIncident({ sql, unitId, actor }: Context, incidentId: number) {
  const { salt: _, ...one } = await getIncident(sql, unitId, incidentId);
  if (!mayDealWith(actor.roles, one.kind)) refuse('not-found');
  return {
    one,
    entries: await entriesOf(sql, unitId, one),
    tasks: await tasksOf(sql, unitId, one),
    evidence: await evidenceOf(sql, unitId, one),
    reports: await reportsOf(sql, unitId, one),
    names: await namesIn(sql, unitId, incidentId),
  };
}

export const printReport = action({
  name: 'incidents.print-report',
  input: z.strictObject({ incidentId: IncidentId, which: z.enum(INCIDENT_REPORTS) }),
  by: DEAL,
  within: named,
  async prepare({ read, unitId, now, timeZone, services }, { incidentId, which }) {
    const parts = await read(async (context) => ({
      ...(await wholeIncident(context, incidentId)),
      ...{ which, unitName: (await getUnit(context.sql, unitId)).name, asOf: now, timeZone },
    }));
    const bytes = await printed(reportPaper(parts), services.fontsRoot);
    const name = `突发情况报告-${INCIDENT_REPORT_NAMES[which].zh}-${numberOf(parts.one, timeZone)}.pdf`;
    const file = { name, mediaType: 'application/pdf', bytes };
    return { file, digest: reference(hashOf(bytes)), names: parts.names };
  },
  async run(context, { incidentId, which }, { file, digest, names }) {
    await logLooks(context, names, 'incidents.print-report');
    return done({ result: { file }, record: { incidentId, which, digest }, touched: 'nothing' });
  },
});

export const openFile = action({
  name: 'incidents.open-file',
  input: z.strictObject({ incidentEvidenceId: IncidentEvidenceId }),
  by: DEAL,
  within: async ({ sql, unitId }, { incidentEvidenceId }) => {
    await incidentOfEvidence(sql, unitId, incidentEvidenceId);
    return unitId;
  },
  async prepare({ read, services }, { incidentEvidenceId }) {
    const found = await read(async (context) => {
      const incidentId = await incidentOfEvidence(context.sql, context.unitId, incidentEvidenceId);
      const { evidence, names } = await wholeIncident(context, incidentId);
      const one = evidence.find(({ evidenceId }) => evidenceId === incidentEvidenceId)!;
      const kept = one.fileHash === null ? undefined : await findFile(context.sql, context.unitId, one.fileHash);
      return { incidentId, names, name: one.name, mediaType: one.mediaType, kept };
    });
    const bytes = (found.kept && (await readFile(services.filesRoot, found.kept.hash, found.kept.key))) ?? undefined;
    return {
      incidentId: found.incidentId,
      names: found.names,
      file: { name: found.name, mediaType: found.mediaType!, bytes: bytes ?? refuse('not-found') },
    };
  },
  async run(context, { incidentEvidenceId }, { incidentId, names, file }) {
    await logLooks(context, names, 'incidents.open-file');
    return done({ result: { file }, record: { incidentId, incidentEvidenceId }, touched: 'nothing' });
  },
});

export const IncidentsFilterFields = {
  state: z.enum([...INCIDENT_STATES, 'open']).optional(),
  kind: z.enum(INCIDENT_KINDS).optional(),
  text: line(60).optional(),
};

/** Which kinds, when, and how far; nothing of what was said, and nobody's name. */
export const exportIncidents = tableExport({
  name: 'incidents.export',
  file: { zh: '突发情况台账', en: 'incidents' },
  by: ['security-officer', 'head'],
  filter: IncidentsFilterFields,
  rows: async ({ sql, unitId, actor }, filter, slice) =>
    (await listIncidents(sql, unitId, sightOf(actor), filter, slice)).rows,
  ofPeople: false,
  columns: ({ timeZone }) => [
    { zh: '编号', en: 'Number', of: (row) => numberOf(row, timeZone) },
    { zh: '类别', en: 'Kind', of: (row) => INCIDENT_KIND_NAMES[row.kind] },
    { zh: '发现时间', en: 'Noticed at', of: (row, { moment }) => moment(row.noticedAt) },
    { zh: '报出时间', en: 'Opened at', of: (row, { moment }) => moment(row.openedAt) },
    { zh: '上报期限', en: 'Report by', of: (row, { moment }) => moment(row.reportBy) },
    { zh: '首报时间', en: 'Reported at', of: (row, { moment }) => (row.waived ? '' : moment(row.reportedAt)) },
    { zh: '控制时间', en: 'Contained at', of: (row, { moment }) => moment(row.containedAt) },
    { zh: '复盘时间', en: 'Reviewed at', of: (row, { moment }) => moment(row.reviewedAt) },
    { zh: '办结时间', en: 'Closed at', of: (row, { moment }) => moment(row.closedAt) },
    { zh: '状态', en: 'State', of: (row) => INCIDENT_STATE_NAMES[row.state] },
  ],
});
