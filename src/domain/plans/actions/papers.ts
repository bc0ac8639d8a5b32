/** What leaves as a file: a plan for the wall, the record of a drill, its scan. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { keepScan } from '../../../imports/scan.ts';
import { reference } from '../../../journal/entry.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { hashOf, readFile } from '../../../platform/files.ts';
import { DrillId, PlanVersionId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { findFile } from '../../../platform/store.ts';
import { getUnit } from '../../units/store/unit.ts';
import { drillPaper, planPaper } from '../documents.ts';
import { drillStand, EVERYBODY, READ, RUN } from '../plans.ts';
import { holdDrill, keepDrillFile, openDrill } from '../store/drills.ts';
import { reviewsOf } from '../store/lists.ts';
import { getPlan, holdersOf, isHolder, openVersion, versionOn } from '../store/plans.ts';
import { namedDrill, namedVersion } from '../within.ts';

const LanguageField = z.enum(['zh', 'en']).default('zh');

/** Officers and head read all of it; whoever is named in the version in force reads that one; for everybody else there is none. */
export async function readableVersion(context: Context, planVersionId: number) {
  const { sql, unitId, today, actor } = context;
  const version = await openVersion(sql, unitId, planVersionId);
  const inForce = (await versionOn(sql, unitId, version.planId, today))?.versionId === version.versionId;
  const plan = await getPlan(sql, unitId, version.planId);
  if (!READ.some((role) => actor.roles.includes(role))) {
    const named = actor.personId !== undefined && (await isHolder(sql, unitId, planVersionId, actor.personId));
    if (!named || !inForce || plan.endedOn !== null) return refuse('not-found');
  }
  const open = (await reviewsOf(sql, unitId, version.planId)).find(({ reviewedOn }) => reviewedOn === null);
  return {
    ...{ version, kind: plan.kind, endedOn: plan.endedOn, inForce: inForce && plan.endedOn === null },
    ...{ holders: await holdersOf(sql, unitId, planVersionId), reviewBy: open?.dueOn ?? null },
  };
}

export const printPlan = action({
  name: 'plans.print',
  input: z.strictObject({ planVersionId: PlanVersionId, language: LanguageField }),
  by: EVERYBODY,
  within: namedVersion,
  async prepare({ read, unitId, now, timeZone, services }, { planVersionId, language }) {
    const parts = await read(async (context) => ({
      ...(await readableVersion(context, planVersionId)),
      ...{ language, unitName: (await getUnit(context.sql, unitId)).name, asOf: now, timeZone },
    }));
    if (parts.version.words === undefined) return refuse('wrong-state');
    const bytes = await printed(planPaper(parts), services.fontsRoot);
    const name = `${{ zh: '应急预案', en: 'plan' }[language]}-${parts.version.planId}-${parts.version.number}.pdf`;
    return { file: { name, mediaType: 'application/pdf', bytes }, digest: reference(hashOf(bytes)) };
  },
  async run(_, { planVersionId }, { file, digest }) {
    return done({ result: { file }, record: { planVersionId, digest }, touched: 'nothing' });
  },
});

export const printDrill = action({
  name: 'plans.print-drill',
  input: z.strictObject({ drillId: DrillId, language: LanguageField }),
  by: READ,
  within: namedDrill,
  async prepare({ read, unitId, now, today, timeZone, services }, { drillId, language }) {
    const parts = await read(async ({ sql }) => {
      const drill = await openDrill(sql, unitId, drillId);
      const { words } = await openVersion(sql, unitId, drill.versionId);
      const unitName = (await getUnit(sql, unitId)).name;
      return { drill, planTitle: words?.title ?? '', unitName, stand: drillStand(drill, today) };
    });
    const bytes = await printed(drillPaper({ ...parts, language, asOf: now, timeZone }), services.fontsRoot);
    const name = `${{ zh: '应急演练记录', en: 'drill' }[language]}-${drillId}.pdf`;
    return { file: { name, mediaType: 'application/pdf', bytes }, digest: reference(hashOf(bytes)) };
  },
  async run(_, { drillId }, { file, digest }) {
    return done({ result: { file }, record: { drillId, digest }, touched: 'nothing' });
  },
});

/** The sheet that was signed, photographs: one file, once, of a drill that was held. */
export const addScan = action({
  name: 'plans.add-scan',
  input: z.strictObject({ drillId: DrillId }),
  by: RUN,
  takesFile: true,
  within: namedDrill,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { drillId }, file) {
    const { sql, unitId } = context;
    const one = await holdDrill(sql, unitId, drillId);
    if (one.state !== 'held') refuse('wrong-state');
    if (one.fileHash !== null) refuse('scanned-already');
    await attach(context, file);
    await keepDrillFile(sql, unitId, drillId, file);
    const facts = { drillId, file: reference(file.hash), content: reference(file.contentHash) };
    return done({ result: {}, record: facts, touched: 'nothing' });
  },
});

export const openScan = action({
  name: 'plans.open-scan',
  input: z.strictObject({ drillId: DrillId }),
  by: READ,
  within: namedDrill,
  prepare: ({ read, services }, { drillId }) =>
    read(async ({ sql, unitId }) => {
      const { fileHash, mediaType } = await openDrill(sql, unitId, drillId);
      const found = fileHash === null ? undefined : await findFile(sql, unitId, fileHash);
      const bytes = found && (await readFile(services.filesRoot, found.hash, found.key));
      const ending = { 'application/pdf': 'pdf', 'image/png': 'png' }[mediaType ?? ''] ?? 'jpg';
      return { name: `应急演练-${drillId}.${ending}`, mediaType: mediaType!, bytes: bytes ?? refuse('not-found') };
    }),
  async run(_, { drillId }, file) {
    return done({ result: { file }, record: { drillId }, touched: 'nothing' });
  },
});
