/**
 * Every figure of the product, once: value, unit, who says so, source. The marks: S statutory, P common or local practice,
 * D our suggestion. Only S may be shown as what the law requires; the mark stands beside every deadline that is shown.
 *
 * A unit may change a figure within what its mark allows: a statutory figure can only be tightened; P and D figures move within
 * their range. Which way is stricter belongs to the figure.
 */
import type { Day } from './day.ts';
import type { Figures } from './facts.ts';
import type { Localised } from './localised.ts';
import { ACCESS_AND_RECORDS } from './parameters/access-and-records.ts';
import { CHECKS } from './parameters/checks.ts';
import { FINDINGS } from './parameters/findings.ts';
import { INCIDENTS } from './parameters/incidents.ts';
import { MEASURES } from './parameters/measures.ts';
import { ORGAN_AND_REMEDIES } from './parameters/organ-and-remedies.ts';
import { PACKS } from './parameters/packs.ts';
import { POSTS_AND_TRAINING } from './parameters/posts-and-training.ts';
import { REGISTERS_FIGURES } from './parameters/registers.ts';
import { REMINDERS } from './parameters/reminders.ts';
import { REPORTS } from './parameters/reports.ts';
import { RETENTION } from './parameters/retention.ts';
import { RULES_AND_BODIES } from './parameters/rules.ts';
import { SELF_INSPECTIONS } from './parameters/self-inspections.ts';
import { TRIPS } from './parameters/trips.ts';
import { UNIT_AND_SYSTEMS } from './parameters/unit-and-systems.ts';
import { YEARLY_REPORTS } from './parameters/yearly-reports.ts';

export type Mark = 'S' | 'P' | 'D';
export type FigureUnit =
  | 'days'
  | 'working-days'
  | 'hours'
  | 'months'
  | 'years'
  | 'hours-a-year'
  | 'times-a-year'
  | 'people'
  | 'rows'
  | 'percent';

export type Parameter = {
  readonly title: Localised;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly mark: Mark;
  readonly source: Localised;
  /** Which way a change is stricter: for a limit less, for hours of training more. */
  readonly stricter: 'less' | 'more';
  /** The range a unit may choose from; for a statutory figure its looser end is the figure itself. */
  readonly range: readonly [min: number, max: number];
  readonly inForce: { readonly from: Day; readonly to?: Day };
};

export const PARAMETERS = {
  ...POSTS_AND_TRAINING,
  ...UNIT_AND_SYSTEMS,
  ...RULES_AND_BODIES,
  ...MEASURES,
  ...FINDINGS,
  ...CHECKS,
  ...SELF_INSPECTIONS,
  ...YEARLY_REPORTS,
  ...PACKS,
  ...INCIDENTS,
  ...REGISTERS_FIGURES,
  ...REPORTS,
  ...TRIPS,
  ...ORGAN_AND_REMEDIES,
  ...ACCESS_AND_RECORDS,
  ...RETENTION,
  ...REMINDERS,
} satisfies Record<string, Parameter>;

export type ParameterKey = keyof typeof PARAMETERS;

/** In the order in which Settings shows them. */
export const PARAMETER_KEYS = Object.keys(PARAMETERS) as readonly ParameterKey[];

export const parameter = (key: ParameterKey): Parameter => PARAMETERS[key];

/**
 * The figures of a unit that made these choices. A stored choice that a later edition of the law no longer permits does not
 * count: the product's figure does, so that a choice can never leave a unit looser than the law.
 */
export function effectiveFigures(choices: Partial<Record<ParameterKey, number>>): Figures {
  const figures = {} as Record<ParameterKey, number>;
  for (const key of PARAMETER_KEYS) {
    const chosen = choices[key];
    figures[key] = chosen !== undefined && mayChoose(key, chosen).ok ? chosen : parameter(key).value;
  }
  return figures;
}

/** Why a unit may not have this figure. Closed. */
export type FigureDeclined = 'not-a-whole-number' | 'fixed-by-law' | 'looser-than-the-law' | 'outside-the-range';
export type FigureChoice = {
  readonly key: ParameterKey;
  readonly value: number;
  readonly min: number;
  readonly max: number;
};
export type MayChoose =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: FigureDeclined; readonly details: FigureChoice };

/** May a unit choose this value? A statutory figure can only be tightened; P and D figures move within their range. */
export function mayChoose(key: ParameterKey, value: number): MayChoose {
  const { mark, stricter, range, value: own } = parameter(key);
  const [min, max] = range;
  const declined = (reason: FigureDeclined): MayChoose => ({
    ok: false,
    reason,
    details: { key, value, min, max },
  });
  if (!Number.isInteger(value)) return declined('not-a-whole-number');
  if (value === own) return { ok: true };
  if (mark === 'S') {
    if (min === max) return declined('fixed-by-law');
    if (stricter === 'less' ? value > own : value < own) return declined('looser-than-the-law');
  }
  return value >= min && value <= max ? { ok: true } : declined('outside-the-range');
}

/**
 * Whether a department may require this figure of its units (Provisions 7(1)): within what a unit may choose, and never looser than the figure
 * that counts without it.
 */
export function mayRequire(key: ParameterKey, value: number): MayChoose {
  const may = mayChoose(key, value);
  if (!may.ok) return may;
  const { stricter, value: own, range } = parameter(key);
  const looser = stricter === 'less' ? value > own : value < own;
  return looser
    ? { ok: false, reason: 'looser-than-the-law', details: { key, value, min: range[0], max: range[1] } }
    : { ok: true };
}

/** The sentence shown where a choice is declined: what happened, what is kept, what to do. */
export function whyDeclined(reason: FigureDeclined, { key, min, max }: FigureChoice): Localised {
  const { title, value, unit } = parameter(key);
  return DECLINED[reason]({ title, own: inUnit(value, unit), min: inUnit(min, unit), max: inUnit(max, unit) });
}

type DeclinedWords = { title: Localised; own: Localised; min: Localised; max: Localised };

const DECLINED: Record<FigureDeclined, (words: DeclinedWords) => Localised> = {
  'not-a-whole-number': ({ title, min, max }) => ({
    zh: `“${title.zh}”须填整数，未作修改。请填${min.zh}至${max.zh}之间的整数。`,
    en: `“${title.en}” takes a whole number; nothing was changed. Enter one between ${min.en} and ${max.en}.`,
  }),
  'fixed-by-law': ({ title, own }) => ({
    zh: `“${title.zh}”由法律法规确定为${own.zh}，不能调整，仍按原值执行。`,
    en: `“${title.en}” is set by law at ${own.en} and cannot be changed; it stays as it is.`,
  }),
  'looser-than-the-law': ({ title, own, min, max }) => ({
    zh: `“${title.zh}”的法定要求为${own.zh}，只能从严，不能放宽，未作修改。可选范围为${min.zh}至${max.zh}。`,
    en: `“${title.en}” is ${own.en} by law: it can be tightened, not loosened, so nothing was changed. Choose from ${min.en} to ${max.en}.`,
  }),
  'outside-the-range': ({ title, min, max }) => ({
    zh: `“${title.zh}”超出可选范围，未作修改。请在${min.zh}至${max.zh}之间选择。`,
    en: `“${title.en}” is outside the range that can be chosen; nothing was changed. Choose from ${min.en} to ${max.en}.`,
  }),
};

/** A figure with its unit, as a reader says it: 90天 / 90 days. */
export function inUnit(value: number, unit: FigureUnit): Localised {
  const { zh, one, many } = FIGURE_UNITS[unit];
  return { zh: zh(value), en: `${value} ${value === 1 ? one : many}` };
}

const FIGURE_UNITS: Record<FigureUnit, { zh: (value: number) => string; one: string; many: string }> = {
  days: { zh: (n) => `${n}天`, one: 'day', many: 'days' },
  'working-days': { zh: (n) => `${n}个工作日`, one: 'working day', many: 'working days' },
  hours: { zh: (n) => `${n}小时`, one: 'hour', many: 'hours' },
  months: { zh: (n) => `${n}个月`, one: 'month', many: 'months' },
  years: { zh: (n) => `${n}年`, one: 'year', many: 'years' },
  'hours-a-year': { zh: (n) => `每年${n}学时`, one: 'hour a year', many: 'hours a year' },
  'times-a-year': { zh: (n) => `每年${n}次`, one: 'time a year', many: 'times a year' },
  people: { zh: (n) => `${n}人`, one: 'person', many: 'people' },
  rows: { zh: (n) => `${n}行`, one: 'row', many: 'rows' },
  percent: { zh: (n) => `${n}%`, one: 'percent', many: 'percent' },
};

/** The mark in words, as it stands beside a figure. Nothing marked P or D is ever called a requirement of the law. */
export const MARKS: Record<Mark, { readonly name: Localised; readonly words: Localised }> = {
  S: {
    name: { zh: '法定', en: 'Statutory' },
    words: { zh: '法律法规规定，只能从严', en: 'Set by law or regulation; it can only be tightened' },
  },
  P: {
    name: { zh: '惯例', en: 'Practice' },
    words: {
      zh: '通行做法或地方、行业做法，法律未规定具体数字',
      en: 'Common, local or sector practice; the law gives no figure',
    },
  },
  D: {
    name: { zh: '建议', en: 'Suggested' },
    words: { zh: '本系统建议值，法律未规定具体数字', en: 'Our suggestion; the law gives no figure' },
  },
};
