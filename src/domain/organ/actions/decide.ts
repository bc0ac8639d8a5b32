/** The decision, by another person than who proposed it, and the notice that tells the unit. */
import { z } from 'zod';
import { dayInWords } from '../../../law/day-in-words.ts';
import { effectiveFigures } from '../../../law/parameters.ts';
import { addWorkingDays } from '../../../law/working-days.ts';
import { action, type Context, done } from '../../../platform/action.ts';
import { ListChangeId } from '../../../platform/ids.ts';
import { paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import type { ContentOf } from '../../dispatches/content.ts';
import { draftDispatch } from '../../dispatches/draft.ts';
import { getDispatch } from '../../dispatches/store/dispatches.ts';
import { choicesOf } from '../../duties/store/facts.ts';
import { readCalendar } from '../../units/store/calendar.ts';
import { refuseSecrets } from '../fields.ts';
import { FACTOR_NAMES, factorsMissing, type ListChange, wereConsulted } from '../organ.ts';
import { type ChangeWithTexts, holdChange, markDecided, noteNotice } from '../store/changes.ts';
import { listConsultations } from '../store/consultations.ts';
import { getKeyUnit } from '../store/key-units.ts';
import { namedChange, OFFICER } from '../within.ts';

/** To decline it needs neither all factors nor the departments' say; to decide on it both. */
export const decide = action({
  name: 'organ.decide',
  input: z.strictObject({
    changeId: ListChangeId,
    decision: z.enum(['approved', 'declined']),
    reasons: paragraph(5_000).refine((text) => text.trim().length > 0, { message: 'reasons' }),
  }),
  by: ['head'],
  inPerson: true,
  within: namedChange,
  async run(context, { changeId, decision, reasons }) {
    const { sql, unitId, now, today, actor } = context;
    const one = await holdChange(sql, unitId, changeId);
    if (one.state !== 'open') refuse('wrong-state');
    if (one.proposedBy === actor.accountId) refuse('decided-by-proposer');
    refuseSecrets(reasons);
    const approved = decision === 'approved';
    if (approved) await refuseUnready(context, one);
    const serveBy = await serviceDeadline(context);
    await markDecided(sql, unitId, one, { approved, reasons, at: now, by: actor.accountId, on: today, serveBy });
    const record = { changeId, change: one.change, decision, reasons: sealedHash(one.salt, reasons, 'reasons') };
    return done({
      result: { serveBy: approved ? serveBy : undefined },
      record: { ...record, serveBy: approved ? serveBy : undefined },
      touched: { people: [], unit: true },
    });
  },
});

async function refuseUnready({ sql, unitId, today }: Context, { changeId, findings }: ChangeWithTexts): Promise<void> {
  const missing = factorsMissing(findings);
  if (missing.length > 0) {
    const names = missing.map((one) => FACTOR_NAMES[one]);
    refuse('factors-missing', { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') });
  }
  if (!wereConsulted(await listConsultations(sql, unitId, [changeId]), today)) refuse('not-consulted');
}

async function serviceDeadline({ sql, unitId, today }: Context) {
  const figures = effectiveFigures(await choicesOf(sql, unitId));
  return addWorkingDays(today, figures['notice.service'], await readCalendar(sql, unitId));
}

const TITLES: Record<ListChange, string> = {
  listing: '关于列入反间谍安全防范重点单位名录的告知书',
  adjustment: '关于调整反间谍安全防范重点单位名录的告知书',
  removal: '关于移出反间谍安全防范重点单位名录的告知书',
};
const EFFECTS: Record<ListChange, string> = {
  listing:
    '自本告知书送达之日起，你单位除履行《反间谍安全防范工作规定》第八条规定的义务外，还应当履行第九条规定的义务。',
  adjustment: '你单位仍在名录中，自本告知书送达之日起按调整后的情况履行《反间谍安全防范工作规定》第九条规定的义务。',
  removal:
    '自本告知书送达之日起，你单位不再承担《反间谍安全防范工作规定》第九条规定的义务，仍应当履行第八条规定的义务。',
};

/** Drafts what was decided; another person approves it, and it is sent, as every dispatch is. One that was withdrawn is drafted anew. */
export const draftNotice = action({
  name: 'organ.draft-notice',
  input: z.strictObject({ changeId: ListChangeId }),
  by: OFFICER,
  within: namedChange,
  async run(context, { changeId }) {
    const { sql, unitId } = context;
    const one = await holdChange(sql, unitId, changeId);
    if (one.state !== 'decided' || one.reasons === undefined || one.decidedOn === null) return refuse('wrong-state');
    if (one.dispatchId !== null && (await getDispatch(sql, unitId, one.dispatchId)).state !== 'withdrawn')
      refuse('draft-in-hand');
    const { name, correspondentId } = await getKeyUnit(sql, unitId, one.keyUnitId);
    if (correspondentId === null) return refuse('no-correspondent');
    const content = {
      title: TITLES[one.change],
      text: `${name}：\n经会同有关部门研究，${dayInWords(one.decidedOn).zh}决定${TITLES[one.change].replace(/^关于|的告知书$/g, '')}。理由如下：\n${one.reasons}\n${EFFECTS[one.change]}\n请在收到后回执。如对本决定有异议，可以向本机关书面提出。`,
      ...{ change: one.change, reasons: one.reasons },
    } satisfies ContentOf<'key-unit-notice'>;
    const { dispatchId, contentHash } = await draftDispatch(context, {
      ...({ type: 'key-unit-notice', handling: 'internal', urgency: 'none' } as const),
      ...{ to: [correspondentId], content },
    });
    await noteNotice(sql, unitId, changeId, dispatchId);
    const record = { changeId, dispatchId, correspondentId, content: contentHash };
    return done({ result: { dispatchId }, record, touched: 'nothing' });
  },
});
