/**
 * THE DOOR for self-inspections: how each area of the catalogue stands. `met`: rules that find nothing; `overdue`: contradictions with which nobody has
 * dealt; `open`: those that are accepted or in hand. Nothing at all before the rules were first run.
 */
import type { Sql } from '../../database/connect.ts';
import type { Day } from '../../law/day.ts';
import { CROSS_CHECKS } from './catalogue.ts';
import type { Area } from './cross-checks.ts';
import { CROSS_CHECK_JOB } from './run.ts';
import { countHits } from './store/hits.ts';
import { readMark } from './store/run.ts';

type Standing = { readonly met: number; readonly late: number; readonly overdue: number; readonly open: number };

export async function standingByArea(sql: Sql, unitId: number, today: Day): Promise<ReadonlyMap<Area, Standing>> {
  const areas = new Map<Area, Standing>();
  if (!(await readMark(sql, unitId, CROSS_CHECK_JOB))) return areas;
  const counted = new Map((await countHits(sql, unitId, today)).map((one) => [one.rule, one]));
  for (const { number, area } of CROSS_CHECKS) {
    const { stands, open } = counted.get(number) ?? { stands: 0, open: 0 };
    const sum = areas.get(area) ?? { met: 0, late: 0, overdue: 0, open: 0 };
    areas.set(area, {
      ...{ met: sum.met + (stands === 0 ? 1 : 0), late: 0 },
      ...{ overdue: sum.overdue + open, open: sum.open + stands - open },
    });
  }
  return areas;
}
