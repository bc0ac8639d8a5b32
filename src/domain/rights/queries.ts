/** Requests for correction: one's own, and for those who answer them. */
import { z } from 'zod';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { CORRECTION_STATES } from './rights.ts';
import { countCorrections, listCorrections } from './store.ts';

export const myCorrections = query({
  name: 'rights.my-corrections',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor }) {
    const personId = actor.personId ?? refuse('not-found');
    return { corrections: await listCorrections(sql, unitId, { personId, offset: 0, limit: 100 }) };
  },
});

export const corrections = query({
  name: 'rights.corrections',
  input: z.strictObject({ state: z.enum(CORRECTION_STATES).optional(), ...Page }),
  by: ['security-officer', 'personnel'],
  recorded: 'no',
  async run({ sql, unitId }, { state, offset, limit }) {
    return {
      rows: await listCorrections(sql, unitId, { state, offset, limit }),
      total: await countCorrections(sql, unitId, state),
    };
  },
});
