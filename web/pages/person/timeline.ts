/** A person's facts, evidence and duties as one line of time: in the order of days, each with the instant of entry. Pure. */

import { ruleOf } from '../../../src/law/duties.ts';
import type { Localised } from '../../../src/law/localised.ts';
import { EVIDENCE_NAMES, LEVEL_NAMES } from '../../../src/law/names.ts';
import type { ResultOf } from '../../api.ts';

export type File = ResultOf<'duties.file'>;

export type Moment = {
  readonly key: string;
  readonly day: string;
  readonly enteredAt?: string;
  readonly text: Localised;
  readonly tone: 'good' | 'late' | 'plain';
  /** The record it comes from. */
  readonly from?: { readonly source: string; readonly sourceId: number };
  /** Stated by an imported sheet. */
  readonly takenOver?: boolean;
};

export function momentsOf({ person, rows }: File): Moment[] {
  const moments: Moment[] = [];
  const add = (moment: Moment) => moments.push(moment);
  if (person.joinedOn)
    add({
      key: 'joined',
      day: person.joinedOn,
      enteredAt: person.enteredAt,
      text: { zh: '入职', en: 'Joined' },
      tone: 'plain',
    });
  if (person.leftOn) add({ key: 'left', day: person.leftOn, text: { zh: '离职', en: 'Left' }, tone: 'plain' });
  for (const one of person.holdings) {
    const last = one.terms.at(-1);
    const level = last ? LEVEL_NAMES[last.level] : { zh: '', en: '' };
    const post = {
      zh: `${one.department} ${one.title}（${level.zh}）`,
      en: `${one.title}, ${one.department} (${level.en})`,
    };
    add({
      key: `from-${one.appointmentId}`,
      day: one.from,
      enteredAt: one.enteredAt,
      text: { zh: `任职：${post.zh}`, en: `Appointed: ${post.en}` },
      tone: 'plain',
    });
    if (one.to)
      add({
        key: `to-${one.appointmentId}`,
        day: one.to,
        text: { zh: `免职：${post.zh}`, en: `Appointment ended: ${post.en}` },
        tone: 'plain',
      });
  }
  for (const [index, one] of person.stationings.entries()) {
    add({ key: `abroad-${index}`, day: one.from, text: { zh: '长期驻外开始', en: 'Stationed abroad' }, tone: 'plain' });
    if (one.to)
      add({
        key: `home-${index}`,
        day: one.to,
        text: { zh: '长期驻外结束', en: 'Stationing abroad ended' },
        tone: 'plain',
      });
  }
  for (const one of person.evidence) {
    if (one.kind === 'training-own-unit') continue; // the same hours stand there already, as attended
    const hours = one.hours > 0 ? { zh: `，${one.hours} 学时`, en: `, ${one.hours} h` } : { zh: '', en: '' };
    const name = EVIDENCE_NAMES[one.kind];
    add({
      key: `evidence-${one.evidenceId}`,
      day: one.day,
      enteredAt: one.enteredAt,
      text: { zh: `${name.zh}${hours.zh}`, en: `${name.en}${hours.en}` },
      tone: 'good',
      takenOver: one.takenOver,
      from: one,
    });
  }
  for (const row of rows) {
    if (row.state !== 'overdue') continue;
    const { title } = ruleOf(row.rule)!;
    add({
      key: `row-${row.rule}-${row.occasion}`,
      day: row.due,
      text: { zh: `逾期：${row.duty} ${title.zh}`, en: `Overdue: ${row.duty} ${title.en}` },
      tone: 'late',
    });
  }
  return moments.sort((a, b) =>
    a.day === b.day ? (a.enteredAt ?? '').localeCompare(b.enteredAt ?? '') : a.day < b.day ? 1 : -1,
  );
}
