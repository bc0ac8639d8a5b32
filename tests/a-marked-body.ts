/** All that passes between the marked unit and other bodies: its dispatches, returns, cooperation, inspections and key-unit list. */
import { aMarkedCooperation } from './a-marked-cooperation.ts';
import { aMarkedDispatch } from './a-marked-dispatch.ts';
import { aMarkedInspection } from './a-marked-inspection.ts';
import { aMarkedKeyUnit } from './a-marked-key-unit.ts';
import { aMarkedReturn } from './a-marked-return.ts';
import type { Outside } from './outside.ts';

export async function aMarkedBody(o: Outside, given: Parameters<typeof aMarkedDispatch>[1]) {
  const passed = await aMarkedDispatch(o, given);
  return {
    ...passed,
    ...(await aMarkedReturn(o, given.unit.unitId, passed.correspondentId, given.does as never)),
    ...(await aMarkedCooperation(o, given)),
    ...(await aMarkedInspection(o, given)),
    ...(await aMarkedKeyUnit(o, given)),
  };
}
