/** How the record stands: for those who show it to others. */
import { z } from 'zod';
import { listMarks } from '../../database/unit-jobs.ts';
import { latestCheckpoint } from '../../journal/export.ts';
import { listOwnEntries } from '../../journal/read.ts';
import { wordsOfTrouble } from '../../journal/trouble.ts';
import { COSIGNER_KEY, fingerprint } from '../../journal/verify/note.ts';
import { line } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { keyOf } from './actions/witness.ts';
import { CHECKS } from './record.ts';
import { listWitnessed, listWitnesses } from './store.ts';

export const state = query({
  name: 'record.state',
  input: z.strictObject({}),
  by: ['auditor', 'head', 'security-officer'],
  recorded: 'no',
  async run({ sql, unitId, actor, services }) {
    const { signer, troubles } = services.record;
    const latest = await latestCheckpoint(sql, unitId);
    const auditor = actor.roles.includes('auditor');
    const [compared] = await listOwnEntries(sql, unitId, 'record.compared', 1);
    const found = await listOwnEntries(sql, unitId, 'record.trouble', 10);
    return {
      fingerprint: signer.fingerprint,
      keyOfRecord: signer.logKey(unitId).text,
      keyAsWitness: signer.cosigner.text,
      latest: latest && {
        size: latest.size,
        root: latest.root.toString('base64'),
        signedAt: latest.signedAt,
        note: latest.note,
      },
      troubles: troubles()
        .filter((one) => one.unitId === unitId)
        .map((one) => ({ kind: one.kind, ...wordsOfTrouble(one) })),
      compared: compared && { at: compared.at, facts: compared.facts },
      found: found.map(({ at, entryId, facts }) => ({ at, entryId, facts })),
      witnesses: auditor
        ? (await listWitnesses(sql, unitId)).map(({ name, size, takenAt }) => ({ name, size, takenAt }))
        : [],
      witnessed: auditor
        ? (await listWitnessed(sql, unitId)).map(({ origin, size, seenAt }) => ({ origin, size, seenAt }))
        : [],
    };
  },
});

/** What the nightly checks found and nobody has taken note of: counts, for those who answer for the record and the machine. */
export const found = query({
  name: 'record.found',
  input: z.strictObject({}),
  by: ['auditor', 'head', 'security-officer', 'system-admin'],
  recorded: 'no',
  async run({ sql, unitId }) {
    const marks = await listMarks(sql, unitId);
    return {
      found: CHECKS.flatMap((check) =>
        marks
          .filter(({ job, differences }) => job === check && differences > 0)
          .map(({ differences, foundAt }) => ({ check, rows: differences, foundAt })),
      ),
    };
  },
});

/** A key before it is trusted: whose it says it is, and what to read out. */
export const readKey = query({
  name: 'record.read-key',
  input: z.strictObject({ key: line(300) }),
  by: ['auditor'],
  recorded: 'no',
  async run(_, { key: text }) {
    const key = keyOf(text);
    return {
      name: key.name,
      of: key.kind === COSIGNER_KEY ? ('witness' as const) : ('record' as const),
      fingerprint: fingerprint(key),
    };
  },
});
