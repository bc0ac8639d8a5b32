/** What can be seen of packages and completions: the officer who has completed and when, members their own. How well, nobody. */
import { z } from 'zod';
import type { Context } from '../../platform/action.ts';
import { PackageId } from '../../platform/ids.ts';
import { Page } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { enteredAfterwards } from '../training/training.ts';
import { PACKAGE_STATES, WAYS } from './packages.ts';
import { type Completion, listCompletions, listOwnPackages } from './store/completions.ts';
import { getPackage, listPackages } from './store/packages.ts';

const withoutAddresses = <One extends { readonly items: readonly unknown[] }>({ items, ...one }: One) => ({
  ...one,
  parts: items.length,
});

export const packages = query({
  name: 'packages.list',
  input: z.strictObject({ state: z.enum(PACKAGE_STATES).optional(), ...Page }),
  by: ['security-officer', 'head'],
  recorded: 'no',
  async run({ sql, unitId }, asked) {
    const { total, rows } = await listPackages(sql, unitId, asked);
    return { total, rows: rows.map(withoutAddresses) };
  },
});

const shown = ({ timeZone }: Pick<Context, 'timeZone'>, one: Completion) => ({
  ...one,
  enteredAfterwards: enteredAfterwards(one.day, one.enteredAt, timeZone),
});

export const packageOf = query({
  name: 'packages.get',
  input: z.strictObject({ packageId: PackageId }),
  by: ['security-officer'],
  recorded: 'no',
  async run({ sql, unitId }, { packageId }) {
    const { salt: _, items, ...one } = await getPackage(sql, unitId, packageId);
    return { ...one, items: items.map(({ title, reports }) => ({ title, reports })) };
  },
});

export const completions = query({
  name: 'packages.completions',
  input: z.strictObject({ packageId: PackageId.optional(), way: z.enum(WAYS).optional(), ...Page }),
  by: ['security-officer'],
  recorded: 'no',
  async run(context, asked) {
    const { total, rows } = await listCompletions(context.sql, context.unitId, asked);
    return { total, rows: rows.map((one) => shown(context, one)) };
  },
});

const OWN_AT_MOST = 200;

export const myPackages = query({
  name: 'packages.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run(context) {
    const { sql, unitId, actor } = context;
    const personId = actor.personId ?? refuse('not-found');
    const own = await listCompletions(sql, unitId, { personId, offset: 0, limit: OWN_AT_MOST });
    return {
      packages: await listOwnPackages(sql, unitId, personId, OWN_AT_MOST),
      completions: own.rows.map((one) => {
        const { way, course, organiserName, day, hours, enteredAt, withdrawnAt } = one;
        return {
          ...{ completionId: one.completionId, way, course, organiserName, day, hours, enteredAt },
          ...{ withdrawn: withdrawnAt !== null, enteredAfterwards: shown(context, one).enteredAfterwards },
        };
      }),
    };
  },
});
