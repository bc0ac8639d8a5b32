/** The list of what is to be handed over: each thing answers one line of the scope, or says that the unit holds nothing of it. */
import { z } from 'zod';
import { canonical, reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { PersonId, RequestId } from '../../../platform/ids.ts';
import { line } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import {
  FILES_OF_ITEM_AT_MOST,
  ITEM_FORMS,
  ITEM_SUBJECTS,
  ITEMS_AT_MOST,
  PEOPLE_OF_ITEM_AT_MOST,
  RECORD,
} from '../requests.ts';
import { deleteItem, insertItem, knownPeople, listItems } from '../store/items.ts';
import { held, named, refuseSecrets } from '../within.ts';

/** Worked out in the browser: the file itself is never sent here. */
const Sha256 = z
  .string()
  .max(64)
  .regex(/^[0-9a-f]{64}$/);

export const addItem = action({
  name: 'requests.add-item',
  input: z.strictObject({
    requestId: RequestId,
    scopeLine: z.int().min(1).max(1000),
    form: z.enum(ITEM_FORMS),
    about: z.enum(ITEM_SUBJECTS),
    what: line(300),
    files: z.array(z.strictObject({ name: line(200), sha256: Sha256 })).max(FILES_OF_ITEM_AT_MOST),
    /** Whose records stand in it. */
    personIds: z.array(PersonId).max(PEOPLE_OF_ITEM_AT_MOST),
  }),
  by: RECORD,
  within: named,
  async run(context, { requestId, personIds, ...item }) {
    const { sql, unitId, actor, now } = context;
    const one = await held(context, requestId, 'recorded');
    if (item.scopeLine > one.scopeLines) refuse('no-such-scope-line', { lines: one.scopeLines });
    if ((item.form === 'file') !== item.files.length > 0) refuse('file-hashes');
    const people = [...new Set(personIds)];
    if (item.form === 'nothing-held' && people.length > 0) refuse('nothing-held');
    if (actor.personId !== undefined && people.includes(actor.personId)) refuse('own-records');
    if ((await knownPeople(sql, unitId, people)) !== people.length) refuse('not-found');
    if ((await listItems(sql, unitId, requestId)).length >= ITEMS_AT_MOST)
      refuse('too-many-items', { limit: ITEMS_AT_MOST });
    refuseSecrets([item.what, item.files.map(({ name }) => name)]);
    const position = await insertItem(sql, unitId, one, { ...item, personIds: people, at: now, by: actor.accountId });
    return done({
      result: { position },
      record: {
        ...{ requestId, position, scopeLine: item.scopeLine, form: item.form, about: item.about, personIds: people },
        hashes: item.files.map(({ sha256 }) => reference(sha256)),
        typed: sealedHash(one.salt, canonical([item.what, item.files.map(({ name }) => name)]), `item ${position}`),
      },
      touched: 'nothing',
    });
  },
});

export const removeItem = action({
  name: 'requests.remove-item',
  input: z.strictObject({ requestId: RequestId, position: z.int().min(1).max(10_000) }),
  by: RECORD,
  within: named,
  async run(context, { requestId, position }) {
    await held(context, requestId, 'recorded');
    if (!(await deleteItem(context.sql, context.unitId, requestId, position))) refuse('not-found');
    return done({ result: {}, record: { requestId, position }, touched: 'nothing' });
  },
});
