/** Templates of the unit's own, in versions: one that was brought in is never changed, another version takes its place. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { SelfInspectionTemplateId, UnitId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Template } from '../self-inspections.ts';

export type TemplateSource = 'sheet' | 'library';
export type TemplateRow = {
  readonly templateId: SelfInspectionTemplateId;
  readonly code: string;
  readonly version: number;
  readonly title: Template['title'];
  readonly source: TemplateSource;
  readonly createdAt: Instant;
  readonly retiredAt: Instant | null;
  readonly items: number;
};

/** The next version of its code. */
export async function insertTemplate(
  sql: Sql,
  unitId: number,
  template: Omit<Template, 'version'>,
  { source, at, by }: { source: TemplateSource; at: Instant; by: number },
): Promise<{ templateId: SelfInspectionTemplateId; version: number }> {
  await statement`select pg_advisory_xact_lock(${unitId}::int, hashtext(${`self-inspection-template ${template.code}`}))`.execute(
    sql,
  );
  const made = await statement<{ templateId: SelfInspectionTemplateId; version: number }>`
    insert into self_inspection_template (unit_id, code, version, title, content, source, created_at, created_by)
    select ${unitId}, ${template.code}, coalesce(max(version), 0) + 1, ${JSON.stringify(template.title)}::jsonb,
      ${JSON.stringify(template)}::jsonb, ${source}, ${at}, ${by}
    from self_inspection_template where unit_id = ${unitId} and code = ${template.code}
    returning template_id as "templateId", version`.execute(sql);
  return made.rows[0]!;
}

export async function listTemplates(sql: Sql, unitId: number): Promise<TemplateRow[]> {
  const found = await statement<TemplateRow>`
    select template_id as "templateId", code, version, title, source, created_at as "createdAt", retired_at as "retiredAt",
      (select sum(jsonb_array_length(s -> 'items'))::int from jsonb_array_elements(content -> 'sections') s) as items
    from self_inspection_template where unit_id = ${unitId} order by code, version desc`.execute(sql);
  return found.rows;
}

export async function getTemplate(
  sql: Sql,
  unitId: number,
  templateId: number,
): Promise<{ template: Template; retiredAt: Instant | null }> {
  const found = await statement<{ content: Omit<Template, 'version'>; version: number; retiredAt: Instant | null }>`
    select content, version, retired_at as "retiredAt" from self_inspection_template
    where unit_id = ${unitId} and template_id = ${templateId}`.execute(sql);
  const { content, version, retiredAt } = found.rows[0] ?? refuse('not-found');
  return { template: { ...content, version }, retiredAt };
}

export const unitOfTemplate = async (sql: Sql, unitId: UnitId, templateId: number): Promise<UnitId> => {
  await getTemplate(sql, unitId, templateId);
  return unitId;
};

/** Whether it was in use until now. */
export async function retireTemplate(sql: Sql, unitId: number, templateId: number, at: Instant): Promise<boolean> {
  const retired = await statement`update self_inspection_template set retired_at = ${at}
    where unit_id = ${unitId} and template_id = ${templateId} and retired_at is null returning template_id`.execute(
    sql,
  );
  return retired.rows.length > 0;
}
