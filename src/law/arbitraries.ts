/**
 * Random facts, for the properties of the derivation and for its equality with the SQL. Days gather around where mistakes are
 * made: ends of months and years, the days on which the law came into force, and today. For tests only.
 */
import fc from 'fast-check';
import type { Day } from './day.ts';
import { day, plusDays, plusMonths } from './day.ts';
import { RULES } from './duties.ts';
import { EVIDENCE_KINDS, KEY_POSTS, POST_LEVELS, UNIT_STATUSES } from './duty.ts';
import type { EvidenceFact, Holding, Period, PersonFacts, PostTerm, StatusPeriod, UnitFacts } from './facts.ts';
import { OCCASIONS, type Occasion } from './occasion.ts';
import type { ParameterKey } from './parameters.ts';
import { mayChoose, PARAMETER_KEYS, parameter } from './parameters.ts';

export const TODAY = day('2026-11-23');
/** The same facts in every run: a failure can be looked at again, and what is said to be covered stays covered. */
export const SEED = 20_261_123;

const TELLING_DAYS = [
  '2020-02-29',
  '2021-04-25',
  '2021-04-26',
  '2023-06-30',
  '2023-07-01',
  '2024-01-31',
  '2024-02-29',
  '2025-12-31',
  '2026-01-01',
  '2026-08-31',
  '2026-11-23',
  '2026-12-31',
].map(day);

export const aDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3650 }).map((days) => plusDays(day('2018-07-01'), days)) },
  { weight: 1, arbitrary: fc.constantFrom(...TELLING_DAYS) },
);

/** Those that equal.test.ts can put into the tables as they are. */
const OCCASIONS_TRIED = ['key-unit-changes', 'key-unit-reviews'] as const;

const LENGTHS = [0, 1, 29, 30, 89, 90, 91, 200, 364, 365, 366, 800, 1500];

/** Both ends inclusive, some of one day only, some without an end. */
export const aPeriod: fc.Arbitrary<Period> = fc
  .tuple(aDay, fc.option(fc.oneof(fc.constantFrom(...LENGTHS), fc.integer({ min: 0, max: 2000 })), { nil: undefined }))
  .map(([from, days]) => (days === undefined ? { from } : { from, to: plusDays(from, days) }));

const aStatusPeriod: fc.Arbitrary<StatusPeriod> = fc
  .tuple(
    fc.constantFrom('key-unit', 'cii-operator', ...UNIT_STATUSES.filter((status) => status !== 'unit')),
    fc.oneof(aPeriod, fc.constant({ from: day('2020-02-29') })),
  )
  .map(([status, period]) => ({ status, ...period }));

/** What a post is over time: one stretch after another, with a gap now and then; the last one may be open. */
const termsOfPost: fc.Arbitrary<PostTerm[]> = fc
  .tuple(
    aDay,
    fc.array(
      fc.record({
        gap: fc.constantFrom(1, 1, 1, 40),
        days: fc.integer({ min: 0, max: 1200 }),
        level: fc.constantFrom(...POST_LEVELS),
        foreignRelated: fc.boolean(),
        keyPost: fc.constantFrom(...KEY_POSTS),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    fc.boolean(),
  )
  .map(([first, stretches, open]) => {
    let from = first;
    return stretches.map(({ gap, days, ...kind }, at): PostTerm => {
      const to = plusDays(from, days);
      const term = open && at === stretches.length - 1 ? { from, ...kind } : { from, to, ...kind };
      from = plusDays(to, gap);
      return term;
    });
  });

const aHolding: fc.Arbitrary<Omit<Holding, 'appointmentId'>> = fc
  .tuple(aPeriod, termsOfPost, fc.boolean(), fc.constantFrom(false, false, false, true))
  .map(([period, terms, sinceBeginning, planned]) => {
    const [first, ...rest] = terms;
    return { ...period, planned, terms: sinceBeginning ? [{ ...first!, from: day('1900-01-01') }, ...rest] : terms };
  });

const kindsAbout = (...about: string[]) =>
  EVIDENCE_KINDS.filter((kind) =>
    RULES.some(
      (rule) => about.includes(rule.about) && rule.cases[0]!.due.kind !== 'on-event' && rule.satisfiedBy.includes(kind),
    ),
  );

/** Evidence of a person, or of the unit where there are no appointments; entered on its day, later, or (taken over) much later. */
function evidenceOf(
  kinds: readonly EvidenceFact['kind'][],
  appointments: number,
  most: number,
  telling: readonly Day[] = TELLING_DAYS,
): fc.Arbitrary<EvidenceFact[]> {
  const one = fc.record({
    kind: fc.constantFrom(...kinds),
    appointmentId: fc.integer({ min: 0, max: appointments }),
    day: fc.oneof(aDay, fc.constantFrom(...telling)),
    enteredLater: fc.constantFrom(0, 0, 1, 10, 400),
    tenths: fc.constantFrom(0, 5, 10, 13, 20, 37, 40, 80),
    takenOver: fc.boolean(),
  });
  return fc.array(one, { maxLength: most, size: 'max' }).map((all) =>
    all.map(({ enteredLater, tenths, ...fact }, at) => ({
      ...fact,
      evidenceId: at + 1,
      enteredOn: plusDays(fact.day, enteredLater),
      hours: tenths / 10,
    })),
  );
}

/** Where a holding begins and ends, where what changed is to be done anew, and where what is renewed would just then fall due again. */
function tellingOf(holdings: readonly Omit<Holding, 'appointmentId'>[]): readonly Day[] {
  const edges = holdings.flatMap(({ from, to, terms }) => [from, to, ...terms.map((term) => term.to)]);
  const days = edges.filter((edge) => edge !== undefined);
  return [
    ...TELLING_DAYS,
    ...TELLING_DAYS.map((telling) => plusDays(telling, 10)), // after a new text, within its time
    ...days,
    ...days.map((edge) => plusDays(edge, 10)), // after a change, within its time
    ...days.flatMap((edge) => [-12, -36, -60].map((months) => plusMonths(edge, months))),
  ];
}

/** Of a post left; of most there is none. */
const aDeclassification = fc.option(
  fc.tuple(aDay, fc.constantFrom(11, 12, 24, 36, 60)).map(([from, months]) => ({ from, to: plusMonths(from, months) })),
  { nil: undefined, freq: 2 },
);

/** Evidence for one appointment before and after a day, now and then, on which what is owed of a change on that day turns. */
const around = (kind: EvidenceFact['kind'], appointmentId: number, on: Day): fc.Arbitrary<EvidenceFact[]> =>
  fc.tuple(fc.subarray([-400, -1, 0, 7, 30, 31, 90]), fc.boolean()).map(([days, takenOver]) =>
    days.map((days) => {
      const day = plusDays(on, days);
      return { evidenceId: 0, kind, appointmentId, day, enteredOn: day, hours: 0, takenOver };
    }),
  );

const aReportedChange = (appointments: number) =>
  fc
    .record({ appointmentId: fc.integer({ min: 1, max: Math.max(1, appointments) }), on: aDay })
    .chain((change) =>
      around('review-passed', change.appointmentId, change.on).map((evidence) => ({ change, evidence })),
    );

/** Letters around the days on which a post became another. */
const lettersAround = (holdings: readonly Omit<Holding, 'appointmentId'>[]): fc.Arbitrary<EvidenceFact[]> =>
  fc
    .tuple(
      ...holdings.flatMap(({ terms }, at) => terms.slice(1).map(({ from }) => around('letter-signed', at + 1, from))),
    )
    .map((all) => all.flat());

/** Ids of appointments and evidence count from 1 within the person. */
export const aPerson: fc.Arbitrary<PersonFacts> = fc
  .tuple(
    fc.option(aDay, { nil: undefined }),
    fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined, freq: 2 }),
    fc.array(aPeriod, { maxLength: 2 }),
    fc.array(aHolding, { maxLength: 3, size: 'max' }),
  )
  .chain(([joinedOn, stayed, stationings, holdings]) =>
    fc
      .tuple(
        evidenceOf(kindsAbout('person', 'appointment'), holdings.length, 10, tellingOf(holdings)),
        fc.array(aDeclassification, { minLength: holdings.length, maxLength: holdings.length }),
        evidenceOf(kindsAbout('leaver'), holdings.length, 6),
        fc.array(aReportedChange(holdings.length), { maxLength: holdings.length === 0 ? 0 : 3, size: 'max' }),
        lettersAround(holdings),
      )
      .map(
        ([own, declassifications, ofLeaving, reported, letters]) =>
          [
            [...own, ...letters, ...reported.flatMap(({ evidence }) => evidence)].map((fact, at) => ({
              ...fact,
              evidenceId: at + 1,
            })),
            declassifications,
            ofLeaving,
            reported.map(({ change }) => change),
          ] as const,
      )
      .map(([evidence, declassifications, ofLeaving, reportedChanges]) => ({
        ...(joinedOn && { joinedOn }),
        ...(stayed !== undefined && { leftOn: plusDays(joinedOn ?? day('2020-01-01'), stayed) }),
        stationings,
        reportedChanges,
        holdings: holdings.map((holding, at) => ({ ...holding, appointmentId: at + 1 })),
        declassifications: declassifications.flatMap((period, at) =>
          period ? [{ ...period, appointmentId: at + 1 }] : [],
        ),
        evidence: [
          ...evidence,
          ...ofLeaving.map((fact) => ({ ...fact, evidenceId: fact.evidenceId + evidence.length })),
        ],
      })),
  );

/** Records of an organ that make something owed, each with what was given for it: in time or late, of another kind, of another record. */
const someOccasions = fc.array(
  fc.record({
    source: fc.constantFrom(...OCCASIONS_TRIED),
    from: fc.oneof(aDay, fc.constantFrom(...TELLING_DAYS)),
    within: fc.constantFrom(0, 1, 10, 15, 365),
    given: fc.array(
      fc.record({
        kind: fc.constantFrom('notice-served' as const, 'list-reviewed' as const, 'guidance-given' as const),
        after: fc.constantFrom(-1, 0, 1, 10, 15, 16, 400),
        ofAnother: fc.constantFrom(false, false, false, true),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 6, size: 'max' },
);

/** With its evidence beside its own, numbered after it. */
function withOccasions(
  unit: UnitFacts,
  made: typeof someOccasions extends fc.Arbitrary<infer T> ? T : never,
): UnitFacts {
  const occasions = made.map(({ source, from, within }, at): Occasion => {
    const rule = OCCASIONS[source][0];
    return { rule, source, sourceId: at + 1, from, due: plusDays(from, within) };
  });
  const given = made.flatMap(({ source, from, given }, at) =>
    given.map(({ kind, after, ofAnother }) => {
      const on = plusDays(from, after);
      const record = { source, sourceId: ofAnother ? at + 100 : at + 1 };
      return { kind, appointmentId: 0, day: on, enteredOn: on, hours: 0, takenOver: false, ...record };
    }),
  );
  const evidence = given.map((one, at): EvidenceFact => ({ ...one, evidenceId: 1_001 + at }));
  return { ...unit, body: 'organ', occasions, evidence: [...unit.evidence, ...evidence] };
}

export const aUnit: fc.Arbitrary<UnitFacts> = fc
  .tuple(
    fc.record({
      statuses: fc.array(aStatusPeriod, { maxLength: 5, size: 'max' }),
      ledgerFrom: fc.oneof(aDay, fc.constant(day('2026-01-01'))),
      newTexts: fc.array(
        fc.record({
          on: fc.oneof(aDay, fc.constantFrom(...TELLING_DAYS)),
          levels: fc.uniqueArray(fc.constantFrom('ordinary' as const, 'important' as const, 'core' as const), {
            minLength: 1,
          }),
        }),
        { maxLength: 2, size: 'max' },
      ),
      evidence: evidenceOf(kindsAbout('unit'), 0, 60),
    }),
    someOccasions,
  )
  .map(([unit, made]) => withOccasions(unit, made));

/** Figures a unit may have chosen, each within what its mark allows. */
export const someChoices: fc.Arbitrary<Partial<Record<ParameterKey, number>>> = fc
  .array(
    fc.constantFrom(...PARAMETER_KEYS).chain((key) => {
      const [min, max] = parameter(key).range;
      return fc.integer({ min, max }).map((value) => [key, value] as const);
    }),
    { maxLength: 12 },
  )
  .map((chosen) => Object.fromEntries(chosen.filter(([key, value]) => mayChoose(key, value).ok)));
