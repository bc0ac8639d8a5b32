/** What a person can ask for, and how it is answered. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ownExport, tableExport } from '../../exports/table-export.ts';
import { reference } from '../../journal/entry.ts';
import { effectiveFigures } from '../../law/parameters.ts';
import { addWorkingDays } from '../../law/working-days.ts';
import { action, done, ownUnit } from '../../platform/action.ts';
import { PersonId } from '../../platform/ids.ts';
import { line, paragraph } from '../../platform/input.ts';
import { ROLE_NAMES } from '../../platform/permission.ts';
import { PURPOSE_NAMES } from '../../platform/purposes.ts';
import { refuse } from '../../platform/refusal.ts';
import { sealedHash } from '../../platform/sealing.ts';
import { choicesOf } from '../duties/store/facts.ts';
import { readCalendar } from '../units/store/calendar.ts';
import { SHEETS } from './notice.ts';
import { currentNotice } from './notice-now.ts';
import { readListsWithMe } from './queries.ts';
import {
  ABOUT_NAMES,
  CORRECTION_ABOUT,
  CORRECTION_KIND_NAMES,
  CORRECTION_KINDS,
  CORRECTION_STATE_NAMES,
  CORRECTION_STATES,
} from './rights.ts';
import { acknowledge, keepNotice } from './store/notice.ts';
import { answerOpen, insertCorrection, listCorrections } from './store.ts';

export const askCorrection = action({
  name: 'rights.ask-correction',
  input: z.strictObject({
    kind: z.enum(CORRECTION_KINDS).default('correction'),
    about: z.enum(CORRECTION_ABOUT),
    request: paragraph(2000).min(2),
  }),
  by: ['member'],
  within: ownUnit,
  async run({ sql, unitId, actor, now, today }, { kind, about, request }) {
    const personId = actor.personId ?? refuse('not-found');
    const salt = randomBytes(16);
    const days = effectiveFigures(await choicesOf(sql, unitId))['subject-request.answer'];
    const answerDue = addWorkingDays(today, days, await readCalendar(sql, unitId));
    const asked = { personId, kind, about, request, at: now, answerDue, salt };
    const correctionId = await insertCorrection(sql, unitId, asked);
    return done({
      result: { correctionId, answerDue },
      record: { personId, correctionId, kind, about, answerDue, request: sealedHash(salt, request, 'request') },
      touched: 'nothing',
    });
  },
});

/** Answers with reasons. The correction itself is made where the fact stands; this says that it was, or why not. Nobody answers himself (rights.md R6). */
export const answerCorrection = action({
  name: 'rights.answer-correction',
  input: z.strictObject({
    personId: PersonId,
    correctionId: z.int().positive(),
    state: z.enum(['corrected', 'declined']),
    answer: paragraph(2000).min(2),
  }),
  by: ['security-officer', 'personnel'],
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId, actor, now }, { personId, correctionId, state, answer }) {
    if (personId === actor.personId) refuse('own-request');
    const salt = await answerOpen(sql, unitId, { personId, correctionId, state, answer, at: now, by: actor.accountId });
    if (!salt) return refuse('wrong-state');
    return done({
      result: {},
      record: { personId, correctionId, state, answer: sealedHash(salt, answer, 'answer') },
      touched: 'nothing',
    });
  },
});

/** Says that one has read a sheet of the notice as it now stands; the words are kept under their version. A second time changes nothing. */
export const acknowledgeNotice = action({
  name: 'rights.acknowledge-notice',
  input: z.strictObject({ version: line(40), sheet: z.enum(SHEETS) }),
  by: ['member'],
  inPerson: true,
  within: ownUnit,
  async run({ sql, unitId, actor, now }, { version, sheet }) {
    const personId = actor.personId ?? refuse('not-found');
    const current = await currentNotice(sql, unitId);
    if (current.version !== version) refuse('wrong-state');
    await keepNotice(sql, unitId, { ...current, at: now });
    const again = !(await acknowledge(sql, unitId, { personId, version, sheet, at: now }));
    return done({ result: {}, record: { personId, sheet, version: reference(version), again }, touched: 'nothing' });
  },
});

/** Who asked about what and whether it is answered; the words of a request are opened one by one, where the look is logged. */
export const exportCorrections = tableExport({
  name: 'rights.export-corrections',
  file: { zh: '更正申请', en: 'corrections' },
  by: ['security-officer', 'personnel'],
  filter: { state: z.enum(CORRECTION_STATES).optional() },
  rows: ({ sql, unitId }, filter, slice) => listCorrections(sql, unitId, { ...filter, ...slice }),
  ofPeople: (row) => row.personId,
  columns: [
    { zh: '申请人', en: 'Asked by', of: (row) => row.personName },
    { zh: '部门', en: 'Department', of: (row) => row.department },
    { zh: '申请时间', en: 'Asked at', of: (row, { moment }) => moment(row.askedAt) },
    { zh: '种类', en: 'Kind', of: (row) => CORRECTION_KIND_NAMES[row.kind] },
    { zh: '事项', en: 'About', of: (row) => ABOUT_NAMES[row.about] },
    { zh: '状态', en: 'State', of: (row) => CORRECTION_STATE_NAMES[row.kind][row.state] },
    { zh: '答复期限', en: 'To be answered by', of: (row) => row.answerDue },
    { zh: '答复时间', en: 'Answered at', of: (row, { moment }) => moment(row.answeredAt) },
  ],
});

/** What my page shows of the lists in which I stood, to take away. */
export const exportListsWithMe = ownExport({
  name: 'rights.export-lists-with-me',
  file: { zh: '含有本人的导出名单', en: 'lists-with-me' },
  by: ['member'],
  filter: {},
  rows: (context, _filter, { limit }) => readListsWithMe(context, { limit }),
  columns: [
    { zh: '时间', en: 'When', of: (row, { moment }) => moment(row.at) },
    { zh: '导出人', en: 'Taken by', of: (row) => row.by },
    { zh: '角色', en: 'Roles', of: (row) => row.roles.map((role) => ROLE_NAMES[role]) },
    { zh: '用途', en: 'Purpose', of: (row) => PURPOSE_NAMES[row.purpose] },
    { zh: '名单', en: 'List', of: (row) => row.list },
    { zh: '名单人数', en: 'People in it', of: (row) => row.people },
  ],
});
