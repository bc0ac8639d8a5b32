/** Templates: the versions of the unit's letters. Added, never changed. */
import { createHash } from 'node:crypto';
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import { canonical } from '../../../journal/entry.ts';
import type { Day, Instant } from '../../../law/day.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { LetterLevel, Wording } from '../letters.ts';

export type Template = Wording & {
  readonly templateId: number;
  readonly series: number;
  readonly version: number;
  readonly levels: readonly LetterLevel[];
  readonly effectiveFrom: Day;
  /** From its first day on, whoever signed before, in a post of these levels, signs anew. */
  readonly callsAnew: boolean;
  readonly textHash: string;
  /** The edition of the product's own letter, where it is that one unchanged. */
  readonly shipped: string | null;
  readonly addedAt: Instant;
};

/** SHA-256 of the canonical wording, in hex: the same words give the same hash on every machine. */
export const textHashOf = ({ title, paragraphs }: Wording): string =>
  createHash('sha256').update(canonical({ title, paragraphs }), 'utf8').digest('hex');

type Row = {
  templateId: number;
  series: number;
  version: number;
  titleZh: string;
  titleEn: string;
  zh: string[];
  en: string[];
  levels: LetterLevel[];
  effectiveFrom: Day;
  callsAnew: boolean;
  textHash: string;
  shipped: string | null;
  addedAt: Instant;
};

const COLUMNS = statement`template_id as "templateId", coalesce(series, template_id) as series, version, title_zh as "titleZh", title_en as "titleEn",
  paragraphs_zh as zh, paragraphs_en as en, levels, effective_from as "effectiveFrom", calls_anew as "callsAnew", text_hash as "textHash", shipped,
  added_at as "addedAt"`;

const templateOf = ({ titleZh, titleEn, zh, en, ...rest }: Row): Template => ({
  ...rest,
  title: { zh: titleZh, en: titleEn },
  paragraphs: zh.map((text, index) => (en[index] === undefined ? { zh: text } : { zh: text, en: en[index] })),
});

/** Nobody else adds a version in this unit until this transaction ends: numbers follow one another, and none is given twice. */
export async function holdTemplates(sql: Sql, unitId: number): Promise<void> {
  await statement`select from unit where unit_id = ${unitId} for no key update`.execute(sql);
}

/** Every version of every letter, the newest of each first. A unit has a handful. */
export async function listTemplates(sql: Sql, unitId: number): Promise<Template[]> {
  const found = await statement<Row>`select ${COLUMNS} from letter_template where unit_id = ${unitId}
    order by coalesce(series, template_id), version desc limit 500`.execute(sql);
  return found.rows.map(templateOf);
}

export async function getTemplate(sql: Sql, unitId: number, templateId: number): Promise<Template> {
  const found = await statement<Row>`select ${COLUMNS} from letter_template
    where unit_id = ${unitId} and template_id = ${templateId}`.execute(sql);
  return found.rows[0] ? templateOf(found.rows[0]) : refuse('not-found');
}

type NewTemplate = Pick<Template, 'levels' | 'effectiveFrom' | 'callsAnew' | 'shipped' | 'title' | 'paragraphs'> & {
  /** The version that this one follows; without it the first of a new letter. */
  readonly follows: Template | undefined;
};

export async function addTemplate(
  sql: Sql,
  unitId: number,
  { title, paragraphs, levels, effectiveFrom, callsAnew, shipped, follows }: NewTemplate,
  at: Instant,
): Promise<{ templateId: number; series: number; version: number; textHash: string }> {
  const textHash = textHashOf({ title, paragraphs });
  const english = paragraphs.flatMap(({ en }) => (en === undefined ? [] : [en]));
  const added = await statement<{ templateId: number; series: number; version: number }>`
    insert into letter_template (unit_id, series, version, title_zh, title_en, paragraphs_zh, paragraphs_en, levels, effective_from,
      calls_anew, text_hash, shipped, added_at)
    values (${unitId}, ${follows?.series ?? null}, ${(follows?.version ?? 0) + 1}, ${title.zh}, ${title.en}, ${paragraphs.map(({ zh }) => zh)}, ${english}, ${levels}, ${effectiveFrom},
      ${callsAnew}, ${textHash}, ${shipped}, ${at})
    returning template_id as "templateId", coalesce(series, template_id) as series, version`.execute(sql);
  return { ...added.rows[0]!, textHash };
}
