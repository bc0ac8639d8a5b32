/**
 * Invented people by the thousand, straight into the tables: for measuring, never for production. Everything follows from the
 * person's number, so that two runs measure the same rows.
 */
import type pg from 'pg';

/** A new unit with no people yet; returns its id. */
export async function aBenchUnit(owner: pg.Pool, { keyUnit = true } = {}): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(`select nextval('unit_id_seq')::int as id`);
  const unit = rows[0]!.id;
  await owner.query(
    `insert into unit (unit_id, name, ledger_from, created_at) values ($1, '量测单位', '2025-01-01', now())`,
    [unit],
  );
  if (keyUnit) {
    await owner.query(
      `insert into unit_status (unit_id, status, from_day, notice_number) values ($1, 'key-unit', '2024-03-01', '示〔2024〕1号')`,
      [unit],
    );
  }
  return unit;
}

/** Fills a unit. Two calendar years of ledger: about ten rows a person, as in docs/decisions/0003. */
export async function fillPeople(owner: pg.Pool, unit: number, people: number): Promise<void> {
  await owner.query(
    `insert into department (unit_id, name, path) select $1, '部门' || g, '/' || g || '/' from generate_series(1, 40) g`,
    [unit],
  );
  await owner.query(
    `insert into post (unit_id, department_id, title)
     select $1, d.department_id, '岗位' || g from department d, generate_series(1, 10) g where d.unit_id = $1`,
    [unit],
  );
  await owner.query(
    `insert into post_term (unit_id, post_id, from_day, level, foreign_related)
     select $1, post_id, '1900-01-01', (array['core','important','ordinary','ordinary','none','important','ordinary','ordinary','none','ordinary'])[1 + (post_id % 10)],
       post_id % 4 = 0 from post where unit_id = $1`,
    [unit],
  );
  await owner.query(
    `insert into person (unit_id, staff_number, name, department_id, joined_on, salt, entered_at)
     select $1, 'B' || g, '测试' || g, d.ids[1 + g % 40], date '2010-01-01' + (g * 7 % 5000), decode(repeat('00', 16), 'hex'), now()
     from generate_series(1, $2) g, (select array_agg(department_id order by department_id) ids from department where unit_id = $1) d`,
    [unit, people],
  );
  await owner.query(
    `insert into appointment (unit_id, person_id, post_id, from_day, entered_at)
     select $1, p.person_id, x.ids[1 + (p.person_id % 400)], p.joined_on, now()
     from person p, (select array_agg(post_id order by post_id) ids from post where unit_id = $1) x where p.unit_id = $1 and p.joined_on is not null`,
    [unit],
  );
  // Training twice a year, a review, a letter: kinds by their place in EVIDENCE_KINDS.
  await owner.query(
    `insert into evidence (unit_id, person_id, kind, happened_on, entered_at, hours, source, source_id, taken_over)
     select $1, p.person_id, k.kind, k.base + ((p.person_id * 13) % k.spread)::int, now(), k.hours, 'training', 1, k.taken
     from person p, (values (1, date '2025-01-10', 300, 4.0, false), (1, date '2026-01-10', 280, 4.0, false), (1, date '2024-02-01', 300, 2.0, true),
       (2, date '2023-01-10', 1200, 0.0, true), (3, date '2024-03-01', 800, 0.0, true)) k(kind, base, spread, hours, taken)
     where p.unit_id = $1 and (p.person_id + k.kind) % 7 > 0`,
    [unit],
  );
}
