/**
 * A matter is reported by the person himself, and he may add to it until it is closed. What was said stands with its instant and is never
 * changed: the time of one's own report has a value in law (Provisions 9(4)). Sent again over a broken line, the same report is one.
 *
 * The record is kept for ever, and is read by the auditor: it commits to the kind, the day and the words, and holds none of them.
 */
import { z } from 'zod';
import { bearsSecrecyMark } from '../../../imports/secrecy-mark.ts';
import { effectiveFigures } from '../../../law/parameters.ts';
import { action, type Context, done, ownUnit } from '../../../platform/action.ts';
import { MatterId } from '../../../platform/ids.ts';
import { DayField, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { sealedHash } from '../../../platform/sealing.ts';
import { choicesOf, findPersonFacts, unitFacts } from '../../duties/store/facts.ts';
import { lockPerson } from '../../people/store/people.ts';
import { readCalendar } from '../../units/store/calendar.ts';
import { giveReported } from '../evidence.ts';
import { ADDITIONS_AT_MOST, committed, FACTS_AT_MOST, hasGround, MATTER_TRIGGERS, reportBy } from '../matters.ts';
import { findAlike, getMatter, insertMatter, insertWord, unitOfMatter, wordsOf } from '../store/matters.ts';

const Facts = paragraph(FACTS_AT_MOST).min(2);

export const reportMatter = action({
  name: 'matters.report',
  inPerson: true,
  input: z.strictObject({ trigger: z.enum(MATTER_TRIGGERS), knownOn: DayField, facts: Facts }),
  by: ['member'],
  within: ownUnit,
  async run(context, { trigger, knownOn, facts }) {
    const { sql, unitId, actor, now, today } = context;
    const personId = await reporting(context);
    if (knownOn > today) refuse('in-the-future');
    if (bearsSecrecyMark(facts)) refuse('secrecy-mark');
    for (const one of await findAlike(sql, unitId, { personId, trigger, knownOn })) {
      const [first] = await wordsOf(sql, unitId, one);
      if (first?.words !== facts) continue;
      const { matterId, reportedAt, reportBy } = one;
      const record = { personId, matterId, again: true };
      return done({ result: { matterId, reportedAt, reportBy, again: true }, record, touched: 'nothing' });
    }
    const figures = effectiveFigures(await choicesOf(sql, unitId));
    const due = reportBy(trigger, knownOn, figures, await readCalendar(sql, unitId));
    const byOfficer = actor.roles.includes('security-officer');
    const { matterId, salt } = await insertMatter(sql, unitId, {
      ...{ personId, trigger, knownOn, reportBy: due, reportedOn: today, byOfficer, facts },
      ...{ at: now, by: actor.accountId },
    });
    await giveReported(context, matterId, personId);
    return done({
      result: { matterId, reportedAt: now, reportBy: due, again: false },
      record: {
        ...{ personId, matterId },
        matter: sealedHash(salt, committed({ trigger, knownOn }), 'matter'),
        facts: sealedHash(salt, facts, 'facts'),
      },
      touched: { people: [personId] },
    });
  },
});

/** The person, held until the transaction ends, of whose post the article asks reports (rights.md R2). */
export async function reporting({ sql, unitId, actor, today }: Context) {
  const personId = actor.personId ?? refuse('no-matter-ground');
  await lockPerson(sql, unitId, personId);
  const person = (await findPersonFacts(sql, unitId, personId)) ?? refuse('not-found');
  return hasGround(await unitFacts(sql, unitId), person, today) ? personId : refuse('no-matter-ground');
}

/** More of the facts, with an instant of its own. */
export const addToMatter = action({
  name: 'matters.add',
  inPerson: true,
  input: z.strictObject({ matterId: MatterId, facts: Facts }),
  by: ['member'],
  within: ({ sql, unitId }, { matterId }) => unitOfMatter(sql, unitId, matterId),
  async run({ sql, unitId, actor, now }, { matterId, facts }) {
    const matter = await getMatter(sql, unitId, matterId, true);
    if (matter.personId !== actor.personId) refuse('not-found');
    if (matter.state === 'closed') refuse('matter-closed');
    if (bearsSecrecyMark(facts)) refuse('secrecy-mark');
    const said = (await wordsOf(sql, unitId, matter)).filter(({ what }) => what === 'addition');
    const again = said.find(({ words }) => words === facts);
    if (!again && said.length >= ADDITIONS_AT_MOST) refuse('too-many-additions', { limit: ADDITIONS_AT_MOST });
    const word = { what: 'addition', words: facts, at: now, by: actor.accountId } as const;
    const position = again?.position ?? (await insertWord(sql, unitId, matter, word));
    return done({
      result: { position, saidAt: again?.saidAt ?? now },
      record: {
        ...{ personId: matter.personId, matterId, position, again: again !== undefined },
        facts: sealedHash(matter.salt, facts, `addition-${position}`),
      },
      touched: 'nothing',
    });
  },
});
