/** The list of people as a file. It leaves the system with names in it: an action, journalled with its purpose (rights.md R2). */
import { z } from 'zod';
import { toSheet } from '../../../documents/sheet.ts';
import { action, done, ownUnit } from '../../../platform/action.ts';
import { PurposeField } from '../../../platform/input.ts';
import { PeopleFilterFields, readPeople, sheetOfPeople } from '../lists.ts';
import { SEE_ALL } from '../sight.ts';

const EXPORTED_AT_MOST = 200_000;

/** Exactly the people that the filter shows. The record says how many and for what; a name searched for stays out of it. */
export const exportPeople = action({
  name: 'people.export',
  input: z.strictObject({
    ...PeopleFilterFields,
    format: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh', 'en']).default('zh'),
    purpose: PurposeField.exclude(['own']),
  }),
  by: SEE_ALL,
  within: ownUnit,
  async prepare({ read, today }, { format, language, purpose: _, ...filter }) {
    const { rows } = await read((context) => readPeople(context, filter, { offset: 0, limit: EXPORTED_AT_MOST }));
    const sheet = sheetOfPeople(rows, language);
    const name = `${{ zh: '人员名单', en: 'people' }[language]}-${today}`;
    return { file: await toSheet(name, format, sheet.columns, sheet.rows), people: rows.length };
  },
  async run(_context, { language: _, text, ...asked }, { file, people }) {
    return done({
      result: { file },
      record: { ...asked, text: text !== undefined, people },
      touched: 'nothing',
    });
  },
});
