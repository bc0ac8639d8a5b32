/** The own records of cooperation: as a list, and one of them with its papers and what follows from it. */
import { z } from 'zod';
import { CooperationId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { COOPERATION_KINDS, COOPERATION_STATES, stateOf } from './cooperation.ts';
import { getCooperation, listCooperation, listFiles } from './store/cooperation.ts';
import { listFollowUps } from './store/follow-ups.ts';
import { READERS } from './within.ts';

export const cooperations = query({
  name: 'cooperation.list',
  input: z.strictObject({
    kind: z.enum(COOPERATION_KINDS).optional(),
    state: z.enum(COOPERATION_STATES).optional(),
    ...Page,
  }),
  by: READERS,
  recorded: 'no',
  async run({ sql, unitId }, { offset, limit, ...asked }) {
    const { total, rows } = await listCooperation(sql, unitId, asked, { offset, limit });
    return { total, rows: rows.map((row) => ({ ...row, state: stateOf(row) })) };
  },
});

export const cooperation = query({
  name: 'cooperation.get',
  input: z.strictObject({ cooperationId: CooperationId }),
  by: READERS,
  recorded: 'no',
  async run({ sql, unitId }, { cooperationId }) {
    const { key, salt: _, ...one } = await getCooperation(sql, unitId, cooperationId);
    return {
      ...{ ...one, state: stateOf(one) },
      files: await listFiles(sql, unitId, cooperationId),
      followUps: await listFollowUps(sql, unitId, { cooperationId: one.cooperationId, key }),
    };
  },
});
