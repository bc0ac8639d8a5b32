/** What every act on the bank and on tests asks first. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import { compact } from '../../imports/text.ts';
import type { Language } from '../../law/localised.ts';
import type { Context } from '../../platform/action.ts';
import { line, paragraph } from '../../platform/input.ts';
import { refuse } from '../../platform/refusal.ts';
import { SUBJECT_NAMES, SUBJECTS } from '../training/training.ts';
import {
  DIFFICULTY_NAMES,
  type Draw,
  ITEM_KINDS,
  ITEMS_AT_MOST,
  OPTIONS_AT_MOST,
  QUESTION_KINDS,
  type QuestionContent,
  type Wanting,
  wanting,
} from './questions.ts';
import { bankOf } from './store/questions.ts';
import { openDraws } from './store/tests.ts';

export const STEM_AT_MOST = 1000;
export const OPTION_AT_MOST = 300;

const inBoth = (most: number) => z.strictObject({ zh: paragraph(most), en: paragraph(most).default('') });
const ItemField = z.strictObject({
  kind: z.enum(ITEM_KINDS),
  stem: inBoth(STEM_AT_MOST),
  options: z.array(inBoth(OPTION_AT_MOST)).max(OPTIONS_AT_MOST),
  right: z
    .array(
      z
        .int()
        .min(0)
        .max(OPTIONS_AT_MOST - 1),
    )
    .max(OPTIONS_AT_MOST),
});
export const DifficultyField = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export const SubjectField = z.enum(SUBJECTS);

export const QuestionFields = {
  kind: z.enum(QUESTION_KINDS),
  subject: SubjectField,
  difficulty: DifficultyField,
  content: z.strictObject({ stem: inBoth(STEM_AT_MOST), items: z.array(ItemField).max(ITEMS_AT_MOST) }),
  explanation: inBoth(STEM_AT_MOST),
  source: z.union([z.literal(''), line(200)]).default(''),
};
export const TitleField = z.strictObject({ zh: line(100), en: z.union([z.literal(''), line(150)]).default('') });

/** Every text is for everybody to read. */
export function refuseSecrets(value: unknown): void {
  const marked = (one: unknown): boolean =>
    typeof one === 'string'
      ? one.split('\n').some(bearsSecrecyMark)
      : typeof one === 'object' && one !== null && Object.values(one).some(marked);
  if (marked(value)) refuse('secrecy-mark');
}

const key = (text: string): string =>
  compact(text)
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, '');

/** Two questions of one wording, options too, are one question: whatever their blanks, signs and width, and the order of the options. */
export const sameAs = ({ stem, items }: QuestionContent): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        key(stem.zh),
        ...items.map((one) => [key(one.stem.zh), ...one.options.map(({ zh }) => key(zh)).sort()]),
      ]),
    )
    .digest();

/** After a question left the bank or changed its place in it: what is drawn until it closes must still be there. */
export async function refuseTooFew({ sql, unitId, today }: Context): Promise<void> {
  const bank = await bankOf(sql, unitId);
  for (const { title, draws } of await openDraws(sql, unitId, today)) {
    const [first] = wanting(draws, bank);
    if (first) refuse('still-drawn', { test: title.zh, count: first.count, there: first.there });
  }
}

export async function refuseWanting(
  { sql, unitId }: Pick<Context, 'sql' | 'unitId'>,
  draws: readonly Draw[],
): Promise<void> {
  const missing = wanting(draws, await bankOf(sql, unitId));
  if (missing.length > 0) refuse('bank-too-small', inWords(missing));
}

/** Each with its numbers: the draw that is too large may be one of several. */
const inWords = (missing: readonly Wanting[]) => {
  const said = (language: Language) => {
    const of = ({ subject, difficulty }: Draw) =>
      [SUBJECT_NAMES[subject][language], ...(difficulty ? [DIFFICULTY_NAMES[difficulty][language]] : [])].join(' · ');
    return missing.map((one) => `${of(one)} ${one.there}/${one.count}`).join(language === 'zh' ? '；' : '; ');
  };
  return { zh: said('zh'), en: said('en') };
};
