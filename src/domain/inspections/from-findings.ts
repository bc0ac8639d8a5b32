/**
 * What a report on an order can be drafted from: of each item of the order, what was done about the finding that it became. Words are proposed, for
 * the officer to change; nobody is named in them.
 */
import type { Day } from '../../law/day.ts';
import { dayInWords } from '../../law/day-in-words.ts';
import type { Context } from '../../platform/action.ts';
import type { FindingId } from '../../platform/ids.ts';
import type { FindingState } from '../findings/findings.ts';
import { filesOf } from '../findings/store/files.ts';
import { openFinding } from '../findings/store/findings.ts';
import { findLast } from '../findings/store/sources.ts';

/** By which an item of an order is known among the findings. */
export const itemKey = (arrivalId: number, at: number): string => `order/${arrivalId}/${at}`;

export type Done = {
  readonly item: string;
  readonly findingId: FindingId;
  readonly state: FindingState;
  readonly closedOn: Day | null;
  readonly files: number;
  readonly measures: string | undefined;
};
export type Proposed = Pick<Done, 'findingId' | 'state' | 'closedOn' | 'files'> & { readonly measure: string };

export const MEASURE_AT_MOST = 500;

/** Pure. Of what is not closed it says so: a report does not state more than is there. */
export function measureOf({ measures, files, state, closedOn }: Omit<Done, 'findingId' | 'item'>): string {
  const end =
    state === 'closed' && closedOn !== null
      ? `已于${dayInWords(closedOn).zh}由他人验收销号。`
      : state === 'submitted'
        ? '已整改，尚待验收。'
        : '正在整改。';
  const proof = files > 0 ? `佐证材料${files}份。` : '';
  const tail = `${proof}${end}`;
  const said = (measures ?? '').replace(/\s*\r?\n\s*/g, '；').trim();
  const stop = said === '' || /[。！？；]$/.test(said) ? said : `${said}。`;
  return `${stop.slice(0, MEASURE_AT_MOST - tail.length)}${tail}`;
}

/** In the order of the items; nothing for one that became no finding, or whose words were destroyed. */
export async function proposedFor(
  { sql, unitId }: Pick<Context, 'sql' | 'unitId'>,
  arrivalId: number,
  items: readonly string[],
): Promise<(Proposed | null)[]> {
  const known = await findLast(
    sql,
    unitId,
    'order',
    items.map((_, at) => itemKey(arrivalId, at)),
  );
  const proposed: (Proposed | null)[] = [];
  for (const at of items.keys()) {
    const findingId = known.get(itemKey(arrivalId, at));
    if (findingId === undefined) {
      proposed.push(null);
      continue;
    }
    const { whole, key } = await openFinding(sql, unitId, findingId);
    const { state, closedOn, measures } = whole;
    const files = (await filesOf(sql, unitId, { findingId, key })).length;
    proposed.push({ findingId, state, closedOn, files, measure: measureOf({ measures, files, state, closedOn }) });
  }
  return proposed;
}
