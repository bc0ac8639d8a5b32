/** Bodies and persons appointed: all of them with what is vacant; and for everybody, whom to turn to. */
import { z } from 'zod';
import { line } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { peopleCalled } from '../people/store/called.ts';
import { appointedSince, gapsOf, liaisonFor } from './bodies.ts';
import { EVERYBODY, READ, RUN } from './rules.ts';
import { designationsOf, itemsOf, openDepartments, pathOf } from './store/designations.ts';

export const bodies = query({
  name: 'rules.bodies',
  input: z.strictObject({}),
  by: READ,
  recorded: 'no',
  async run({ sql, unitId, today }) {
    const all = await designationsOf(sql, unitId, today);
    const departments = await openDepartments(sql, unitId);
    const items = await itemsOf(sql, unitId);
    return {
      designations: all.map((one) => ({
        ...one,
        items: items
          .filter(({ designationId }) => designationId === one.designationId)
          .map(({ item, how, settledAt }) => ({ item, how, settledAt })),
      })),
      departments: departments.map(({ path: _, ...one }) => one),
      gaps: gapsOf(all, departments),
      completeSince: appointedSince(all, departments) ?? null,
    };
  },
});

/** Names, and numbers of duty: the liaison of one's own department, and the few in the unit whom anybody may need. */
export const contacts = query({
  name: 'rules.contacts',
  input: z.strictObject({}),
  by: EVERYBODY,
  recorded: 'no',
  async run({ sql, unitId, today, actor }) {
    const all = (await designationsOf(sql, unitId, today)).filter(({ away }) => away === null);
    const path = actor.personId === undefined ? undefined : await pathOf(sql, unitId, actor.personId);
    const liaisons = liaisonFor(path, all, await openDepartments(sql, unitId));
    const asked = all.filter(({ role }) => ['security-officer', 'relay-officer', 'office-head'].includes(role));
    return {
      contacts: [...liaisons, ...asked].map(({ designationId, role, deputy, name, phone, department }) => ({
        ...{ designationId, role, deputy, name, phone, department },
      })),
    };
  },
});

/** Whom something can be given to: by name or staff number, of those who are here. */
export const findPeople = query({
  name: 'rules.find-people',
  input: z.strictObject({ text: line(60) }),
  by: RUN,
  recorded: 'no',
  run: async ({ sql, unitId, today }, { text }) => ({ people: await peopleCalled(sql, unitId, text, today) }),
});
