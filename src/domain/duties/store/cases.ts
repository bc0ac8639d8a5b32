/**
 * The regular part of the law as a small reference table, loaded from src/law at every start by the owner. The serving role
 * may only read it. What the table holds is a function of the program's version: it is replaced whole.
 */
import type pg from 'pg';
import { RULES } from '../../../law/duties.ts';
import type { Due, Rule } from '../../../law/duty.ts';
import { type ParameterKey, parameter } from '../../../law/parameters.ts';
import { codeOfEvidence } from '../evidence.ts';

/** The figure a case turns on, and the one for people already in post; nothing for an event, whose record sets the day. */
function figuresOf(due: Due): { main: ParameterKey; existing?: ParameterKey } | undefined {
  switch (due.kind) {
    case 'before-start':
      return { main: due.existing };
    case 'within':
    case 'after-change':
      return { main: due.days };
    case 'renewal':
      return { main: due.months, existing: due.existing };
    case 'every-year':
      return { main: due.atLeast };
    case 'on-event':
      return undefined;
  }
}

type CaseRow = readonly unknown[];

function rowsOf(rule: (typeof RULES)[number]): CaseRow[] {
  const inForce = rule.inForce ?? rule.duty.inForce;
  return rule.cases.map((one, index): CaseRow => {
    const figures = figuresOf(one.due);
    const main = figures && parameter(figures.main);
    const existing = figures?.existing && parameter(figures.existing);
    return [
      rule.number,
      index + 1,
      one.due.kind,
      rule.about satisfies Rule['about'],
      one.binds.statuses,
      one.binds.classes,
      rule.satisfiedBy.map(codeOfEvidence),
      figures?.main ?? null,
      main?.value ?? null,
      main?.stricter ?? null,
      main?.unit === 'hours-a-year',
      figures?.existing ?? null,
      existing?.value ?? null,
      inForce.from,
      inForce.to ?? null,
      one.due.kind === 'after-change' ? one.due.on : [],
    ];
  });
}

/** Replaces the table by the law as this program knows it. As the owner, before serving begins. */
export async function loadCases(owner: pg.Pool): Promise<void> {
  const rows = RULES.flatMap(rowsOf);
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query('lock table duty_case in share row exclusive mode'); // another start waits; readers do not
    await client.query('delete from duty_case');
    for (const row of rows) {
      await client.query(
        `insert into duty_case (rule, case_number, kind, about, statuses, classes, evidence, parameter, figure, stricter, in_hours,
           existing, existing_figure, from_day, to_day, changes)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        row as unknown[],
      );
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}
