/** The notice as it stands today, for this unit's name and periods. */
import type { Sql } from '../../database/connect.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { getUnit } from '../units/store/unit.ts';
import { type Notice, noticeOf, versionOf } from './notice.ts';

export async function currentNotice(sql: Sql, unitId: number): Promise<{ version: string; notice: Notice }> {
  const { name } = await getUnit(sql, unitId);
  const notice = noticeOf(name, effectiveFigures(await choicesOf(sql, unitId)));
  return { version: versionOf(notice), notice };
}
