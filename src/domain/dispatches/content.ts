/** What each type of dispatch says, as schemas: the same for who drafts it and for who takes it in. A released schema only grows. */
import { z } from 'zod';
import { PARAMETER_KEYS } from '../../law/parameters.ts';
import { INDUSTRIES, REGIONS } from '../../law/places.ts';
import { DayField, line, paragraph } from '../../platform/input.ts';
import { HELD_STATUSES } from '../units/unit.ts';
import { type DispatchTypeName, RETURN_FIGURES } from './dispatches.ts';

/** Every dispatch: what it is about, and its text; a line is a paragraph. */
const letter = { title: line(120), text: paragraph(20_000) };

export const FACTORS = ['nature', 'industry', 'secrecy', 'foreign', 'incidents'] as const;
export const CHANGES_OF_LIST = ['listing', 'adjustment', 'removal'] as const;
/** The six ways of guiding (Provisions 11). */
export const GUIDANCE_FORMS = ['material', 'written-opinion', 'training', 'meeting', 'reminder', 'other'] as const;
/** The four kinds of cooperation (Provisions 7). */
export const COOPERATION_KINDS = [
  'information-exchange',
  'joint-study',
  'coordinated-guidance',
  'joint-inspection',
] as const;

const subject = z.strictObject({ name: line(200), creditCode: z.string().max(18).optional() });
const factors = z
  .array(z.strictObject({ factor: z.enum(FACTORS), finding: line(500), source: line(200) }))
  .max(FACTORS.length);
/** Null: withheld (returns/withhold.ts). */
const CountField = z.int().min(0).max(100_000_000).nullable();
/** What is to be put right, point by point; and what is done about each. */
const items = z.array(line(500)).max(50).optional();
const measures = z
  .array(z.strictObject({ item: line(500), measure: line(500), by: DayField.optional() }))
  .max(50)
  .optional();
/** The number of the order that it belongs to. */
const ofOrder = line(80).optional();
const duties = z.array(z.strictObject({ duty: line(20), overdue: z.int().min(0).nullable() })).max(100);

export const CONTENT = {
  'key-unit-consultation': z.strictObject({
    ...{ ...letter, subject, factors, proposes: z.enum(CHANGES_OF_LIST), answerBy: DayField },
  }),
  'key-unit-opinion': z.strictObject({
    ...{ ...letter, subject, proposes: z.enum(CHANGES_OF_LIST), opinion: z.enum(['agrees', 'disagrees', 'none']) },
  }),
  'key-unit-notice': z.strictObject({ ...letter, change: z.enum(CHANGES_OF_LIST), reasons: paragraph(5_000) }),
  receipt: z.strictObject({
    ...letter,
    of: z.string().regex(/^[0-9a-f]{64}$/),
    number: line(80),
    receivedOn: DayField,
    /** The first day on which somebody there read it, where anybody had. */
    openedOn: DayField.optional(),
  }),
  requirement: z.strictObject({
    ...letter,
    articles: z.array(line(40)).max(20),
    effectiveFrom: DayField,
    figures: z.array(z.strictObject({ parameter: z.enum(PARAMETER_KEYS), value: z.int() })).max(40),
  }),
  guidance: z.strictObject({ ...letter, form: z.enum(GUIDANCE_FORMS) }),
  urging: z.strictObject({ ...letter, duties, answerBy: DayField.optional() }),
  return: z.strictObject({
    ...letter,
    asOf: DayField,
    people: CountField,
    peopleAsOf: DayField.optional(),
    region: z.enum(REGIONS).optional(),
    industry: z.enum(INDUSTRIES).optional(),
    statuses: z.array(z.enum(HELD_STATUSES)).max(HELD_STATUSES.length).optional(),
    duties: z
      .array(
        z.strictObject({
          duty: line(20),
          /** Of the figures that are as they were stated before: their days. */
          asOf: z.partialRecord(z.enum(RETURN_FIGURES), DayField).optional(),
          owed: CountField,
          met: CountField,
          soon: CountField,
          overdue: CountField,
        }),
      )
      .max(100),
  }),
  nomination: z.strictObject({ ...letter, subject, factors, own: z.boolean() }),
  'clue-relay': z.strictObject({ ...letter, receivedOn: DayField, clueNumber: line(40) }),
  'review-help-request': z.strictObject({ ...letter, reviewNumber: line(40) }),
  'review-help-reply': z.strictObject({ ...letter, reviewNumber: line(40) }),
  'inspection-notice': z.strictObject({
    ...letter,
    instrument: line(80),
    ground: z.enum(['risk-found', 'problem-reported', 'unit-asked', 'other']),
    technical: z.boolean(),
    from: DayField,
    to: DayField,
    scope: paragraph(2_000),
    inspectors: z.array(line(60)).min(2).max(20),
  }),
  'inspection-record': z.strictObject({ ...letter, instrument: line(80) }),
  'inspection-opinion': z.strictObject({ ...letter, instrument: line(80), answerBy: DayField.optional() }),
  order: z.strictObject({ ...letter, grounds: z.array(z.int().min(1).max(5)).min(1).max(5), limit: DayField, items }),
  'rectification-plan': z.strictObject({ ...letter, measures }),
  'rectification-report': z.strictObject({ ...letter, measures }),
  'check-result': z.strictObject({
    ...{ ...letter, result: z.enum(['met', 'not-met']), checkedOn: DayField, order: ofOrder },
  }),
  talk: z.strictObject({ ...letter, on: DayField, place: line(200), order: ofOrder }),
  'superior-notice': z.strictObject({ ...letter, subject, order: ofOrder }),
  statement: z.strictObject({ ...letter, kind: z.enum(['answer', 'objection']) }),
  cooperation: z.strictObject({
    ...{ ...letter, kind: z.enum(COOPERATION_KINDS), on: DayField, participants: z.array(line(200)).max(50) },
  }),
  'yearly-report': z.strictObject({ ...letter, year: z.int().min(2014).max(2200) }),
} as const satisfies Record<DispatchTypeName, z.ZodType<{ title: string; text: string }>>;

export type ContentOf<Type extends DispatchTypeName> = z.output<(typeof CONTENT)[Type]>;
export type AnyContent = ContentOf<DispatchTypeName>;
