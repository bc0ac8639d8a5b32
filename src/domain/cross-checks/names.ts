/** What a hit is about, in words: things are called by their number, kinds by their names. */

import type { Localised } from '../../law/localised.ts';
import { LEVEL_NAMES } from '../../law/names.ts';
import { ROLE_NAMES } from '../../platform/permission.ts';
import { INCIDENT_KIND_NAMES } from '../incidents/incidents.ts';
import { PLAN_KIND_NAMES } from '../plans/plans.ts';
import { DOCUMENT_KIND_NAMES } from '../travel-documents/travel-documents.ts';

const KINDS: Readonly<Record<number, Readonly<Record<string, Localised>>>> = {
  203: LEVEL_NAMES,
  205: DOCUMENT_KIND_NAMES,
  302: DOCUMENT_KIND_NAMES,
  303: DOCUMENT_KIND_NAMES,
  601: ROLE_NAMES,
  603: ROLE_NAMES,
  604: ROLE_NAMES,
  621: PLAN_KIND_NAMES,
  622: PLAN_KIND_NAMES,
  623: PLAN_KIND_NAMES,
  631: INCIDENT_KIND_NAMES,
  632: INCIDENT_KIND_NAMES,
};

export const nameOfHit = ({ rule, name }: { rule: number; name: string }): Localised =>
  KINDS[rule]?.[name] ?? { zh: name, en: name };
