/** Which rows of another learning system's file can be entered, by what the unit holds at this moment; and why the others cannot. */
import type { CompletionReason } from '../../imports/completion-reasons.ts';
import type { RefusedRow, TakenRow, Who } from '../../imports/completions-list.ts';
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import type { Context } from '../../platform/action.ts';
import { type Known, peopleMeant, standing } from './store/taken-over.ts';

export type ReadyRow = TakenRow & { readonly person: Known };
export type Judged = { readonly ready: readonly ReadyRow[]; readonly refused: readonly RefusedRow[] };

export async function judge({ sql, unitId }: Context, rows: readonly TakenRow[]): Promise<Judged> {
  const refused: RefusedRow[] = [];
  const refuse = ({ sheet, row, cell, who }: TakenRow, reason: CompletionReason): [] => {
    refused.push({ ...{ sheet, row, cell, reason }, raw: who.staffNumber ?? who.name ?? who.email ?? '' });
    return [];
  };
  const find = finder(await peopleMeant(sql, unitId, [...new Set(rows.flatMap(({ who }) => wordsOf(who)))]));
  const known = rows.flatMap((row): ReadyRow[] => {
    if ([row.course, row.organiserName ?? ''].some(bearsSecrecyMark)) return refuse(row, 'secrecy-mark');
    const person = find(row.who);
    if (typeof person === 'string') return refuse(row, person);
    const { joinedOn, leftOn } = person;
    const outside = (joinedOn !== null && row.day < joinedOn) || (leftOn !== null && row.day > leftOn);
    return outside ? refuse(row, 'not-in-the-unit') : [{ ...row, person }];
  });

  const there = await standing(
    sql,
    unitId,
    known.map(({ person: { personId }, course, day, statementId }) => ({ personId, course, day, statementId })),
  );
  const seen = new Set<string>();
  const ready = known.flatMap((row, place) => {
    if (there.has(place)) return refuse(row, 'there-already');
    const keys = [
      JSON.stringify([row.person.personId, row.course, row.day]),
      ...(row.statementId ? [row.statementId] : []),
    ];
    if (keys.some((key) => seen.has(key))) return refuse(row, 'twice-in-file');
    for (const key of keys) seen.add(key);
    return [row];
  });
  return { ready, refused };
}

const localPart = (email: string): string => email.replace(/@.*$/, '');

const wordsOf = ({ staffNumber, name, email }: Who): string[] =>
  [staffNumber, name, email, email && localPart(email)].filter((word) => word !== undefined && word !== '') as string[];

/** By staff number, and a name beside it must agree; by a name that one person alone has, in the department where one is given; by mail. */
function finder(people: readonly Known[]) {
  const byNumber = new Map(
    people.flatMap((one) => (one.staffNumber ? [[one.staffNumber.toLowerCase(), one] as const] : [])),
  );
  const byName = Map.groupBy(people, ({ name }) => name);
  const byMail = Map.groupBy(people, ({ email }) => email);
  const only = (found: readonly Known[]): Known | CompletionReason =>
    found.length > 1 ? 'two-of-that-name' : (found[0] ?? 'no-such-person');
  return ({ staffNumber, name, department, email }: Who): Known | CompletionReason => {
    if (staffNumber !== undefined) {
      const one = byNumber.get(staffNumber.toLowerCase());
      if (!one) return 'no-such-person';
      return name === undefined || name === one.name ? one : 'other-name';
    }
    if (email !== undefined) {
      const own = byMail.get(email) ?? [];
      return own.length > 0 ? only(own) : (byNumber.get(localPart(email)) ?? 'no-such-person');
    }
    const named = byName.get(name ?? '') ?? [];
    return only(department === undefined ? named : named.filter((one) => one.department === department));
  };
}
