/**
 * TypeScript and SQL derive the same ledger from the same random facts. One SQL derivation covers a whole random unit of many
 * random people at once; its rows are compared one by one with what src/law derives for each subject.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql as statement } from 'kysely';
import type { Sql } from '../../database/connect.ts';
import { aWorld, type TestWorld } from '../../fixtures/world.ts';
import type { DerivedRow, Outcome } from '../../law/applies.ts';
import { derivePerson, deriveUnit } from '../../law/applies.ts';
import { aPerson, aUnit, SEED, someChoices, TODAY } from '../../law/arbitraries.ts';
import { type Day, day } from '../../law/day.ts';
import { RULES, ruleOf } from '../../law/duties.ts';
import type { About } from '../../law/duty.ts';
import type { EvidenceFact, PersonFacts, UnitFacts } from '../../law/facts.ts';
import type { Occasion } from '../../law/occasion.ts';
import { effectiveFigures, type ParameterKey } from '../../law/parameters.ts';
import { codeOfEvidence } from './evidence.ts';
import { rederive } from './store/derive.ts';

const UNITS = 150;
const PEOPLE = 25;
const GIVE_ROWS: readonly About[] = ['unit', 'person', 'appointment', 'leaver'];
/** Of what records make owed, those put into the tables here (`insertKeyUnits`). */
const OCCASIONS_TRIED: readonly number[] = [9001, 9002];
const OUTCOMES: readonly Outcome[] = ['open', 'in-time', 'late', 'stated'];

type Choices = Partial<Record<ParameterKey, number>>;
type Facts = { readonly unit: UnitFacts; readonly people: readonly PersonFacts[]; readonly choices: Choices };
type Row = DerivedRow & { readonly person: number };

const someFacts: fc.Arbitrary<Facts> = fc.record({
  unit: aUnit,
  people: fc.array(aPerson, { minLength: PEOPLE, maxLength: PEOPLE, size: 'max' }),
  choices: someChoices,
});

let here: TestWorld;
before(async () => {
  here = await aWorld();
});
after(() => here.close());

test('the ledger from SQL equals the ledger from TypeScript, for many random units and their people', async () => {
  let compared = 0;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(someFacts, async (facts) => {
      const expected = fromTypeScript(facts);
      assert.deepEqual(differences(await fromSql(facts), expected), []);
      compared += expected.length;
      for (const { rule, outcome } of expected) seen.add(`${rule} ${outcome}`);
    }),
    { numRuns: UNITS, seed: SEED },
  );
  assert.ok(compared > UNITS * PEOPLE, `only ${compared} rows were compared`);
  const derivedRules = RULES.filter(
    ({ about, cases, number }) =>
      (GIVE_ROWS.includes(about) && cases[0]!.due.kind !== 'on-event') || OCCASIONS_TRIED.includes(number),
  );
  for (const { number, about } of derivedRules)
    for (const outcome of about === 'unit' || about === 'notice' ? ['open', 'in-time'] : OUTCOMES) {
      // What is owed only from a later day on is derived on no day that is tried here.
      if (ruleOf(number)!.inForce && ruleOf(number)!.inForce!.from > TODAY) continue;
      // A calendar year's row is met only by what lies within the year, so it is never late.
      const never = outcome === 'late' && ruleOf(number)!.cases[0]!.due.kind === 'every-year';
      assert.ok(never || seen.has(`${number} ${outcome}`), `rule ${number} was never derived as ${outcome}`);
    }
});

test('one person brought up to date alone gives the rows that the whole unit gives', async () => {
  await fc.assert(
    fc.asyncProperty(someFacts, async (facts) => {
      const unitId = await insert(facts);
      const [alone, whole] = await here.world.db.inUnit(unitId, async (sql) => {
        for (const person of [0, 1, 2, 3]) {
          const touched = person === 0 ? { people: [], unit: true } : { people: [person as never] };
          await rederive(sql, unitId, touched, TODAY);
        }
        const first = await rowsIn(sql, unitId);
        await rederive(sql, unitId, 'whole-unit', TODAY);
        return [first, await rowsIn(sql, unitId)];
      });
      assert.deepEqual(
        alone,
        whole!.filter(({ person }) => person <= 3),
      );
    }),
    { numRuns: 5, seed: SEED },
  );
});

test('a planted difference is seen: another figure, another beginning of the ledger, evidence left out', async () => {
  const facts: Facts = {
    unit: { statuses: [{ status: 'key-unit', from: day('2024-01-01') }], ledgerFrom: day('2026-01-01'), evidence: [] },
    people: [aPlainPerson],
    choices: {},
  };
  const rows = await fromSql(facts);
  assert.deepEqual(differences(rows, fromTypeScript(facts)), []);
  const planted: Record<string, Facts> = {
    figure: { ...facts, choices: { 'training.secret-related': 8 } },
    beginning: { ...facts, unit: { ...facts.unit, ledgerFrom: day('2025-12-31') } },
    evidence: { ...facts, people: [{ ...aPlainPerson, evidence: [] }] },
  };
  for (const [what, other] of Object.entries(planted))
    assert.ok(differences(rows, fromTypeScript(other)).length > 0, `another ${what} went unseen`);
});

const aPlainPerson: PersonFacts = {
  stationings: [],
  holdings: [
    {
      appointmentId: 1,
      from: day('2025-03-01'),
      terms: [{ from: day('1900-01-01'), level: 'core', foreignRelated: false, keyPost: 'none' }],
    },
  ],
  evidence: [
    {
      evidenceId: 1,
      kind: 'training-attended',
      appointmentId: 0,
      day: day('2026-05-06'),
      enteredOn: day('2026-05-06'),
      hours: 4,
      takenOver: false,
    },
  ],
};

function fromTypeScript({ unit, people, choices }: Facts): Row[] {
  const figures = effectiveFigures(choices);
  const rows = [
    ...deriveUnit(unit, figures, TODAY).map((row) => ({ person: 0, ...row })),
    ...people.flatMap((person, at) =>
      derivePerson(unit, withIds(person, at + 1), figures, TODAY).map((row) => ({ person: at + 1, ...row })),
    ),
  ];
  return rows;
}

async function fromSql(facts: Facts): Promise<Row[]> {
  const unitId = await insert(facts);
  return here.world.db.inUnit(unitId, async (sql) => {
    await rederive(sql, unitId, 'whole-unit', TODAY);
    return rowsIn(sql, unitId);
  });
}

type Read = {
  person_id: number;
  rule: number;
  occasion: number;
  owed_from: Day;
  due: Day;
  outcome: number;
  done_on: Day | null;
  done_by: number | null;
};

async function rowsIn(sql: Sql, unitId: number): Promise<Row[]> {
  const found = await statement<Read>`
    select person_id, rule, occasion, owed_from, (due_at at time zone 'Asia/Shanghai')::date as due, outcome, done_on, done_by
    from duty where unit_id = ${unitId}`.execute(sql);
  return found.rows.map((row) => ({
    person: Number(row.person_id),
    rule: row.rule,
    occasion: Number(row.occasion),
    owedFrom: row.owed_from,
    due: row.due,
    outcome: OUTCOMES[row.outcome]!,
    doneOn: row.done_on ?? undefined,
    doneBy: row.done_by === null ? undefined : Number(row.done_by),
  }));
}

/** What one side has and the other has not, or has otherwise; at most the first five, so that they can be read. */
function differences(sql: readonly Row[], typescript: readonly Row[]): string[] {
  const [theirs, ours] = [new Set(sql.map(inWords)), new Set(typescript.map(inWords))];
  return [
    ...[...theirs].filter((row) => !ours.has(row)).map((row) => `SQL alone: ${row}`),
    ...[...ours].filter((row) => !theirs.has(row)).map((row) => `TypeScript alone: ${row}`),
  ].slice(0, 5);
}

const inWords = ({ person, rule, occasion, owedFrom, due, outcome, doneOn, doneBy }: Row): string =>
  `person ${person} rule ${rule} occasion ${occasion} owed from ${owedFrom} due ${due} ${outcome} ${doneOn ?? '-'} ${doneBy ?? '-'}`;

/** Ids within a person count from 1; in the tables they must differ between people. */
const idIn = (person: number, id: number): number => (id === 0 ? 0 : person * 100 + id);

const withIds = (person: PersonFacts, at: number): PersonFacts => ({
  ...person,
  holdings: person.holdings.map((holding) => ({ ...holding, appointmentId: idIn(at, holding.appointmentId) })),
  declassifications: person.declassifications?.map((one) => ({ ...one, appointmentId: idIn(at, one.appointmentId) })),
  reportedChanges: person.reportedChanges?.map((one) => ({ ...one, appointmentId: idIn(at, one.appointmentId) })),
  evidence: person.evidence.map((fact) => ({
    ...fact,
    evidenceId: idIn(at, fact.evidenceId),
    appointmentId: idIn(at, fact.appointmentId),
  })),
});

/** Straight into the tables, with ids of our choosing, so that both sides speak of the same records. */
async function insert({ unit, people, choices }: Facts): Promise<number> {
  const unitId = await here.world.db.outside(async (sql) => {
    const next = await statement<{ id: number }>`select nextval('unit_id_seq')::int as id`.execute(sql);
    return next.rows[0]!.id;
  });
  const known = people.map((person, at) => ({ at: at + 1, ...withIds(person, at + 1) }));
  const holdings = known.flatMap(({ at, holdings }) => holdings.map((holding) => ({ at, ...holding })));
  await here.world.db.inUnit(unitId, async (sql) => {
    await statement`insert into unit (unit_id, name, body, ledger_from, created_at) values (${unitId}, '示例', ${unit.body ?? 'unit'}, ${unit.ledgerFrom}, now())`.execute(
      sql,
    );
    await statement`insert into department (unit_id, department_id, name, path) overriding system value
      values (${unitId}, 1, '部门', '/1/')`.execute(sql);
    await statement`insert into unit_status (unit_id, status, from_day, to_day)
      select ${unitId}, s.status, s."from", s."to" from ${listOf(unit.statuses)} as s(status text, "from" date, "to" date)`.execute(
      sql,
    );
    await statement`insert into parameter_choice (unit_id, parameter, value, reason, chosen_at)
      select ${unitId}, key, value::int, '', now() from jsonb_each_text(${JSON.stringify(choices)}::jsonb)`.execute(
      sql,
    );
    await statement`insert into person (unit_id, person_id, name, joined_on, left_on, salt, entered_at) overriding system value
      select ${unitId}, p.at, '员工', p."joinedOn", p."leftOn", decode('00', 'hex'), now()
      from ${listOf(known)} as p(at bigint, "joinedOn" date, "leftOn" date)`.execute(sql);
    await statement`insert into stationing (unit_id, person_id, from_day, to_day)
      select ${unitId}, s.at, s."from", s."to"
      from ${listOf(known.flatMap(({ at, stationings }) => stationings.map((period) => ({ at, ...period }))))}
        as s(at bigint, "from" date, "to" date)`.execute(sql);
    await statement`insert into post (unit_id, post_id, department_id, title) overriding system value
      select ${unitId}, h."appointmentId", 1, '岗位' from ${listOf(holdings)} as h("appointmentId" bigint)`.execute(
      sql,
    );
    await statement`insert into post_term (unit_id, post_id, from_day, to_day, level, foreign_related, key_post)
      select ${unitId}, t.post, t."from", t."to", t.level, t."foreignRelated", t."keyPost"
      from ${listOf(holdings.flatMap(({ appointmentId, terms }) => terms.map((term) => ({ post: appointmentId, ...term }))))}
        as t(post bigint, "from" date, "to" date, level text, "foreignRelated" boolean, "keyPost" text)`.execute(sql);
    await statement`insert into appointment (unit_id, person_id, appointment_id, post_id, from_day, to_day, planned, entered_at) overriding system value
      select ${unitId}, h.at, h."appointmentId", h."appointmentId", h."from", h."to", coalesce(h.planned, false), now()
      from ${listOf(holdings)} as h(at bigint, "appointmentId" bigint, "from" date, "to" date, planned boolean)`.execute(
      sql,
    );
    const periods = known.flatMap(({ at, declassifications = [] }) => declassifications.map((one) => ({ at, ...one })));
    await statement`insert into leaver_case (unit_id, person_id, appointment_id, level, leaves, noticed_on, leaves_on, state, period_from,
        period_to, opened_at, opened_by, key, salt)
      select ${unitId}, l.at, l."appointmentId", 'core', 'post', l."from", l."from", 'running', l."from", l."to", now(), 0,
        decode('00', 'hex'), decode('00', 'hex')
      from ${listOf(periods)} as l(at bigint, "appointmentId" bigint, "from" date, "to" date)`.execute(sql);
    await statement`insert into letter_template (unit_id, version, title_zh, paragraphs_zh, paragraphs_en, levels, effective_from, text_hash,
        added_at, calls_anew)
      select ${unitId}, 1, '承诺书', '{文本}', '{}', array(select jsonb_array_elements_text(t.levels)), t."on", '', now(), true
      from ${listOf(unit.newTexts ?? [])} as t("on" date, levels jsonb)`.execute(sql);
    const reported = known.flatMap(({ at, reportedChanges = [] }) => reportedChanges.map((one) => ({ at, ...one })));
    await statement`insert into review (unit_id, person_id, appointment_id, post_id, cause, state, opened_at, opened_by, closed_at, closed_on)
      select ${unitId}, r.at, r."appointmentId", r."appointmentId", 'circumstances-changed', 'not-appointed',
        (r."on" + time '12:00') at time zone 'Asia/Shanghai', 0, now(), r."on"
      from ${listOf(reported)} as r(at bigint, "appointmentId" bigint, "on" date)`.execute(sql);
    await insertKeyUnits(sql, unitId, unit.occasions ?? []);
    const evidence = [
      ...unit.evidence.map((fact) => ({ at: 0, ...coded(fact) })),
      ...known.flatMap(({ at, evidence }) => evidence.map((fact) => ({ at, ...coded(fact) }))),
    ];
    await statement`insert into evidence
        (unit_id, person_id, evidence_id, kind, appointment_id, happened_on, entered_at, hours, taken_over, source, source_id)
      overriding system value
      select ${unitId}, e.at, e."evidenceId", e.code, e."appointmentId", e.day,
        (e."enteredOn" + time '12:00') at time zone 'Asia/Shanghai', e.hours, e."takenOver",
        coalesce(e.source, 'training'), coalesce(e."sourceId", 1)
      from ${listOf(evidence)} as e(at bigint, "evidenceId" bigint, code smallint, "appointmentId" bigint, day date,
        "enteredOn" date, hours numeric, "takenOver" boolean, source text, "sourceId" bigint)`.execute(sql);
  });
  return unitId;
}

/** One unit on the list, of which each change and each review is a record that makes something owed. */
async function insertKeyUnits(sql: Sql, unitId: number, occasions: readonly Occasion[]): Promise<void> {
  const of = (source: Occasion['source']) => listOf(occasions.filter((one) => one.source === source));
  await statement`insert into key_unit (unit_id, key_unit_id, name, origin, added_at, added_by) overriding system value
    values (${unitId}, 1, '示例设计院', 'own', now(), 0)`.execute(sql);
  await statement`insert into key_unit_change (unit_id, change_id, key_unit_id, change, state, findings, key, salt, proposed_at, proposed_by,
      decided_on, serve_by, served_on) overriding system value
    select ${unitId}, c."sourceId", 1, 'listing', 'served', '', '', '', now(), 0, c."from", c.due, c.due
    from ${of('key-unit-changes')} as c("sourceId" bigint, "from" date, due date)`.execute(sql);
  await statement`insert into key_unit_review (unit_id, review_id, key_unit_id, owed_from, due_on, held_on, key, salt) overriding system value
    select ${unitId}, r."sourceId", 1, r."from", r.due, r.due, '', ''
    from ${of('key-unit-reviews')} as r("sourceId" bigint, "from" date, due date)`.execute(sql);
}

const coded = (fact: EvidenceFact) => ({ ...fact, code: codeOfEvidence(fact.kind) });

const listOf = (rows: readonly unknown[]) => statement`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`;
