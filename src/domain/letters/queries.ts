/**
 * What can be seen of letters: officers and personnel see who owes and who has signed; members see their own. A signed letter is
 * its person's at any time; the officer opens it for a purpose, which is logged and shown to that person.
 */
import { z } from 'zod';
import { ruleOf } from '../../law/duties.ts';
import { readAttached } from '../../platform/attach.ts';
import { DepartmentId, LetterId, PersonId } from '../../platform/ids.ts';
import { DayField, line, Page, PurposeField } from '../../platform/input.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import { startOfDay } from '../duties/ledger.ts';
import { owingAsk, readOwing } from '../duties/owing.ts';
import { countOwing } from '../duties/store/owing.ts';
import { preview } from '../duties/store/preview.ts';
import { WordingFields, wordingOf } from './actions/add-template.ts';
import { fileNameOf } from './documents.ts';
import { KIND } from './evidence.ts';
import { inEffect, LETTER_LEVELS, LETTER_STATES } from './letters.ts';
import { findingInWords, lint } from './lint.ts';
import { STARTING_EDITION, STARTING_LEVELS, STARTING_TEMPLATE } from './starting-template.ts';
import { getLetter } from './store/letters.ts';
import { LETTERS_WORK, listLetters } from './store/lists.ts';
import { listTemplates } from './store/templates.ts';

/** Every version of the unit's letters with its words, and the letter that is shipped while it has not been taken over. */
export const templates = query({
  name: 'letters.templates',
  input: z.strictObject({}),
  by: ['security-officer'],
  recorded: 'no',
  async run({ sql, unitId, today }) {
    const all = await listTemplates(sql, unitId);
    const current = new Set(inEffect(all, today).map(({ templateId }) => templateId));
    const adopted = all.some(({ shipped }) => shipped === STARTING_EDITION);
    return {
      templates: all.map((one) => ({ ...one, inEffect: current.has(one.templateId) })),
      starting: adopted ? null : { edition: STARTING_EDITION, levels: STARTING_LEVELS, ...STARTING_TEMPLATE },
    };
  },
});

/** What the rules find in a wording before it is submitted; nothing is kept. */
export const checkTemplate = query({
  name: 'letters.check-template',
  input: z.strictObject(WordingFields),
  by: ['security-officer'],
  recorded: 'no',
  async run(_context, words) {
    return { findings: lint(wordingOf(words)).map((finding) => ({ ...finding, words: findingInWords(finding) })) };
  },
});

/** "If a text for these levels called for signing anew from that day, whom would it touch?" Nothing is changed. */
export const previewVersion = query({
  name: 'letters.preview-version',
  input: z.strictObject({ levels: z.array(z.enum(LETTER_LEVELS)).min(1).max(3), effectiveFrom: DayField }),
  by: ['security-officer'],
  recorded: 'no',
  async run({ sql, unitId, today, timeZone }, { levels, effectiveFrom: on }) {
    const rows = await preview(sql, { unitId, today, supposedText: { on, levels } }, startOfDay(today, timeZone));
    const added = rows.find(({ rule }) => ruleOf(rule)!.satisfiedBy.includes(KIND));
    return { people: added?.people ?? 0, letters: added?.added ?? 0 };
  },
});

/** Appointments whose letter is owed and not out, most pressing first; renewals from thirty days before they fall due. */
export const whoOwes = query({
  name: 'letters.who-owes',
  input: z.strictObject({ departmentId: DepartmentId.optional(), ...Page }),
  by: ['security-officer', 'personnel'],
  recorded: 'no',
  async run(context, { offset, limit, ...filter }) {
    const asked = owingAsk(context, filter);
    const levels = await countOwing(context.sql, context.unitId, LETTERS_WORK, asked);
    const rows = await readOwing(context, LETTERS_WORK, asked, { offset, limit });
    return { total: levels.reduce((sum, { appointments }) => sum + appointments, 0), levels, rows };
  },
});

export const letters = query({
  name: 'letters.list',
  input: z.strictObject({
    state: z.enum(LETTER_STATES).optional(),
    departmentId: DepartmentId.optional(),
    text: line(60).optional(),
    letterId: LetterId.optional(),
    ...Page,
  }),
  by: ['security-officer', 'personnel'],
  recorded: 'no',
  run: ({ sql, unitId }, { offset, limit, ...asked }) => listLetters(sql, unitId, asked, { offset, limit }),
});

const OWN_AT_MOST = 100;

/** One's own letters, the newest first. */
export const ownLetters = query({
  name: 'letters.mine',
  input: z.strictObject({}),
  by: ['member'],
  recorded: 'no',
  async run({ sql, unitId, actor }) {
    const personId = actor.personId ?? refuse('not-found');
    const { rows } = await listLetters(sql, unitId, { personId }, { offset: 0, limit: OWN_AT_MOST });
    return { letters: rows };
  },
});

/** The bytes that were signed. `purpose` is 'own' for one's own; a letter is named with its person, so that the look can be logged. */
export const download = query({
  name: 'letters.download',
  input: z.strictObject({ letterId: LetterId, personId: PersonId, purpose: PurposeField }),
  by: ['member', 'security-officer'],
  recorded: 'purpose',
  async run(looking, { letterId, personId }) {
    const { sql, unitId, actor, today } = looking;
    const letter = await getLetter(sql, unitId, letterId, today);
    const own = letter.personId === actor.personId;
    if (letter.personId !== personId || !(own || actor.roles.includes('security-officer'))) refuse('not-found');
    if (!letter.fileHash) return refuse('wrong-state');
    const file = await readAttached(looking, letter.fileHash);
    return { file: { name: fileNameOf(letter, looking.timeZone, file.mediaType), ...file } };
  },
});
