/** The unit's own letters: a first version, a further one, or the letter that is shipped taken over as it is. */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { TemplateId } from '../../../platform/ids.ts';
import { DayField, line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { LETTER_LEVELS, type Wording } from '../letters.ts';
import { lint, refusalInWords } from '../lint.ts';
import { STARTING_EDITION, STARTING_LEVELS, STARTING_TEMPLATE } from '../starting-template.ts';
import { addTemplate, getTemplate, holdTemplates, listTemplates, type Template } from '../store/templates.ts';

/** English is of every paragraph or of none: half a reading aid misleads. */
export const WordingFields = {
  title: z.strictObject({ zh: line(100), en: line(200).optional() }),
  paragraphs: z
    .array(z.strictObject({ zh: line(1000), en: line(2000).optional() }))
    .min(1)
    .max(40)
    .refine((all) => new Set(all.map(({ en }) => en === undefined)).size === 1, { message: 'english' }),
};

type WordingInput = { title: { zh: string; en?: string }; paragraphs: { zh: string; en?: string }[] };
export const wordingOf = ({ title, paragraphs }: WordingInput): Wording => ({
  title: { zh: title.zh, en: title.en ?? '' },
  paragraphs: paragraphs.map(({ zh, en }) => (en === undefined ? { zh } : { zh, en })),
});

/** The text is read by everybody whom it is issued to, and the system is no place for a secret. */
function refuseUnfit(wording: Wording): void {
  const texts = [wording.title, ...wording.paragraphs].flatMap(({ zh, en }) => [zh, en ?? '']);
  if (texts.some(bearsSecrecyMark)) refuse('secrecy-mark');
  const findings = lint(wording);
  if (findings.length > 0) refuse('template-refused', refusalInWords(findings));
}

const factsOf = (added: { templateId: number; series: number; version: number; textHash: string }) => ({
  templateId: added.templateId,
  series: added.series,
  version: added.version,
  text: reference(added.textHash),
});

/**
 * Another wording is another version: letters already signed keep theirs. It takes effect today or later, never earlier. Where it calls
 * for signing anew, everybody in a post of its levels who has signed before owes a letter from its first day on.
 */
export const addVersion = action({
  name: 'letters.add-template',
  input: z.strictObject({
    follows: TemplateId.optional(),
    ...WordingFields,
    levels: z
      .array(z.enum(LETTER_LEVELS))
      .min(1)
      .max(3)
      .refine((levels) => new Set(levels).size === levels.length, { message: 'twice' }),
    effectiveFrom: DayField,
    callsAnew: z.boolean().default(false),
  }),
  by: ['security-officer'],
  within: async ({ sql, unitId }, { follows }) => {
    if (follows !== undefined) await getTemplate(sql, unitId, follows);
    return unitId;
  },
  async run({ sql, unitId, now, today }, { follows, levels, effectiveFrom, callsAnew, ...words }) {
    const wording = wordingOf(words);
    refuseUnfit(wording);
    if (callsAnew && follows === undefined) refuse('invalid-input', { field: 'callsAnew' });
    await holdTemplates(sql, unitId);
    const newest = follows === undefined ? undefined : await newestOf(sql, unitId, follows);
    if (effectiveFrom < today || (newest && effectiveFrom < newest.effectiveFrom)) {
      refuse('invalid-input', { field: 'effectiveFrom' });
    }
    const added = await addTemplate(
      sql,
      unitId,
      { ...wording, levels, effectiveFrom, callsAnew, shipped: null, follows: newest },
      now,
    );
    const { templateId, version } = added;
    return done({
      result: { templateId, version },
      record: { ...factsOf(added), levels, effectiveFrom, callsAnew },
      touched: callsAnew ? 'whole-unit' : 'nothing',
    });
  },
});

/** The last version of the letter that this one belongs to. */
async function newestOf(
  sql: Parameters<typeof listTemplates>[0],
  unitId: number,
  templateId: number,
): Promise<Template> {
  const all = await listTemplates(sql, unitId);
  const { series } = all.find((one) => one.templateId === templateId) ?? refuse('not-found');
  return all.find((one) => one.series === series)!;
}

export const adoptStartingTemplate = action({
  name: 'letters.adopt-starting-template',
  input: z.strictObject({}),
  by: ['security-officer'],
  within: ownUnit,
  async run({ sql, unitId, now, today }) {
    await holdTemplates(sql, unitId);
    const there = await listTemplates(sql, unitId);
    if (there.some(({ shipped }) => shipped === STARTING_EDITION)) {
      refuse('already-exists', { what: '系统自带的承诺书文本 / The letter that is shipped' });
    }
    const added = await addTemplate(
      sql,
      unitId,
      {
        ...STARTING_TEMPLATE,
        levels: STARTING_LEVELS,
        effectiveFrom: today,
        callsAnew: false,
        shipped: STARTING_EDITION,
        follows: undefined,
      },
      now,
    );
    const { templateId, version } = added;
    return done({
      result: { templateId, version },
      record: { ...factsOf(added), edition: reference(STARTING_EDITION), effectiveFrom: today },
      touched: 'nothing',
    });
  },
});
