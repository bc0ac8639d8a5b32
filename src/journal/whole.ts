/** The record of one unit as a whole: how many entries, one digest over all leaves, and which entries no longer fit theirs. */

/** For one unit, given as $1. The digest is over the leaves in the order of their ids. */
export const RECORD_OF_UNIT = `
  select count(*)::int as entries, encode(sha256(coalesce(string_agg(leaf, ''::bytea order by entry_id), '')), 'hex') as digest,
    coalesce(array_agg(entry_id::int8 order by entry_id) filter (where leaf <> sha256('\\x00'::bytea || convert_to(body, 'UTF8'))), '{}')::text[] as altered
  from journal_entry where unit_id = $1`;

export type RecordOfUnit = { readonly entries: number; readonly digest: string; readonly altered: readonly string[] };
