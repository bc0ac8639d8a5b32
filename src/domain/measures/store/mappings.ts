/** Which measure a rule of a tool is about, by how its name begins. */
import { sql as statement } from 'kysely';
import type { Sql } from '../../../database/connect.ts';
import type { Instant } from '../../../law/day.ts';
import type { MeasureId, ScanMappingId } from '../../../platform/ids.ts';

export type Mapping = {
  readonly scanMappingId: ScanMappingId;
  readonly prefix: string;
  readonly measureId: MeasureId;
  readonly measure: string | null;
};
export async function listMappings(sql: Sql, unitId: number): Promise<Mapping[]> {
  const found = await statement<Mapping>`
    select x.scan_mapping_id as "scanMappingId", x.prefix, x.measure_id as "measureId", m.name as measure
    from scan_mapping x join measure m on m.unit_id = x.unit_id and m.measure_id = x.measure_id
    where x.unit_id = ${unitId} order by x.prefix limit 1000`.execute(sql);
  return found.rows;
}

type NewMapping = { readonly prefix: string; readonly measureId: number; readonly at: Instant; readonly by: number };
/** What was said of the same beginning is said anew. */
export async function putMapping(sql: Sql, unitId: number, one: NewMapping): Promise<ScanMappingId> {
  const put = await statement<{ id: ScanMappingId }>`
    insert into scan_mapping (unit_id, prefix, measure_id, entered_at, entered_by)
    values (${unitId}, ${one.prefix}, ${one.measureId}, ${one.at}, ${one.by})
    on conflict (unit_id, prefix) do update set measure_id = excluded.measure_id, entered_at = excluded.entered_at,
      entered_by = excluded.entered_by returning scan_mapping_id as id`.execute(sql);
  return put.rows[0]!.id;
}

export async function dropMapping(sql: Sql, unitId: number, scanMappingId: number): Promise<void> {
  await statement`delete from scan_mapping where unit_id = ${unitId} and scan_mapping_id = ${scanMappingId}`.execute(
    sql,
  );
}

export async function hasMapping(sql: Sql, unitId: number, scanMappingId: number): Promise<boolean> {
  const found = await statement`select 1 from scan_mapping
    where unit_id = ${unitId} and scan_mapping_id = ${scanMappingId}`.execute(sql);
  return found.rows.length > 0;
}
