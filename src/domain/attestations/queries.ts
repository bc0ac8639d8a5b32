/** What is seen of certificates: the officer those issued and who could have one, members their own. */
import { z } from 'zod';
import { DepartmentId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { FilterFields, WhatFields, whatOf } from './actions.ts';
import { listAttestable, listAttestations, listCandidates, listOwn } from './store/attestations.ts';

export const attestations = query({
  name: 'attestations.list',
  input: z.strictObject({ ...FilterFields, ...Page }),
  by: ['security-officer'],
  recorded: 'no',
  run: ({ sql, unitId }, asked) => listAttestations(sql, unitId, asked),
});

/** Who of those who are here has learnt it, for choosing whose are printed. */
export const candidates = query({
  name: 'attestations.candidates',
  input: z.strictObject({ ...WhatFields, departmentId: DepartmentId.optional(), ...Page }),
  by: ['security-officer'],
  recorded: 'no',
  run: ({ sql, unitId, today }, asked) => listCandidates(sql, unitId, { ...asked, ...whatOf(asked), today }),
});

const OWN_AT_MOST = 100;

/** One's own: what can be attested, and what was and whether it stands. The code is on the paper alone. */
export const ownAttestations = query({
  name: 'attestations.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor }) {
    const personId = actor.personId ?? refuse('not-found');
    const issued = await listOwn(sql, unitId, personId, OWN_AT_MOST);
    return {
      attestable: await listAttestable(sql, unitId, personId),
      issued: issued.map(({ attestationId, kind, year, refId, hours, issuedOn, stands, titleZh, titleEn }) => ({
        ...{ attestationId, kind, year, refId, hours, issuedOn, stands, titleZh, titleEn },
      })),
    };
  },
});
