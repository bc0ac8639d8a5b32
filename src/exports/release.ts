/** The second person: releases or declines what another asked to take away; and the list of requests. */
import { z } from 'zod';
import { instant } from '../law/day.ts';
import { action, type Context, done, ownUnit } from '../platform/action.ts';
import { Page } from '../platform/input.ts';
import type { World } from '../platform/perform.ts';
import { hasAny, type Role } from '../platform/permission.ts';
import { query } from '../platform/query.ts';
import { refuse } from '../platform/refusal.ts';
import { REQUEST_KEPT_DAYS } from './exports.ts';
import { decideRelease, listReleases, removeReleasesBefore } from './store.ts';

const RELEASES = ['security-officer', 'head'] as const satisfies readonly Role[];

async function decide({ sql, unitId, actor, now }: Context, releaseId: number, state: 'released' | 'declined') {
  const decided = await decideRelease(sql, unitId, { releaseId, state, by: actor.accountId, at: now });
  return decided ?? refuse('not-to-release');
}

export const release = action({
  name: 'exports.release',
  input: z.strictObject({ releaseId: z.int().positive() }),
  by: RELEASES,
  inPerson: true,
  within: ownUnit,
  async run(context, { releaseId }) {
    const { rows } = await decide(context, releaseId, 'released');
    return done({ result: {}, record: { releaseId, rows }, touched: 'nothing' });
  },
});

export const decline = action({
  name: 'exports.decline',
  input: z.strictObject({ releaseId: z.int().positive() }),
  by: RELEASES,
  inPerson: true,
  within: ownUnit,
  async run(context, { releaseId }) {
    const { rows } = await decide(context, releaseId, 'declined');
    return done({ result: {}, record: { releaseId, rows }, touched: 'nothing' });
  },
});

/** Everybody's for who may release; one's own for the others who take lists away. */
export const releases = query({
  name: 'exports.releases',
  input: z.strictObject(Page),
  by: [...RELEASES, 'personnel', 'system-admin', 'security-admin'],
  recorded: 'no',
  async run({ sql, unitId, actor }, slice) {
    const decides = hasAny(actor.roles, RELEASES);
    const found = await listReleases(sql, unitId, { accountId: decides ? undefined : actor.accountId, ...slice });
    return { ...found, decides };
  },
});

/** May run at any time and twice. */
export async function forgetReleases({ db, clock }: World, unitId: number): Promise<void> {
  const before = instant(new Date(clock().getTime() - REQUEST_KEPT_DAYS * 86_400_000));
  await db.inUnit(unitId, (sql) => removeReleasesBefore(sql, unitId, before));
}
