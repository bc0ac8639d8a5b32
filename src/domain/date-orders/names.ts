/** What a breach is about, in words: things are called by their number or day, kinds by their names. */
import type { Localised } from '../../law/localised.ts';
import { EVIDENCE_NAMES } from '../../law/names.ts';
import { DESIGNATION_ROLES, type DesignationRole } from '../../law/needed-bodies.ts';
import { ATTESTATION_KIND_NAMES } from '../attestations/attestations.ts';
import { evidenceOfCode } from '../duties/evidence.ts';
import { EMERGENCY_PART_NAMES } from '../emergency-access/emergency-access.ts';
import { INCIDENT_KIND_NAMES } from '../incidents/incidents.ts';
import { MATTER_TRIGGER_NAMES } from '../matters/matters.ts';
import { PLAN_KIND_NAMES } from '../plans/plans.ts';
import { DOCUMENT_KIND_NAMES } from '../travel-documents/travel-documents.ts';

type Names = (name: string) => Localised | undefined;
const kinds =
  (names: Readonly<Record<string, Localised>>): Names =>
  (name) =>
    names[name];
const called =
  (zh: (name: string) => string, en: (name: string) => string): Names =>
  (name) => ({ zh: zh(name), en: en(name) });

const TRIP = called(
  (on) => `${on}出行`,
  (on) => `journey of ${on}`,
);
const EXCHANGE = called(
  (on) => `${on}的涉外活动`,
  (on) => `exchange of ${on}`,
);
const CLUE = called(
  (number) => `线索${number}`,
  (number) => `clue ${number}`,
);
const VERSION = called(
  (number) => `第${number}版`,
  (number) => `version ${number}`,
);
const REQUEST = called(
  (on) => `${on}收到的要求`,
  (on) => `request received ${on}`,
);
const LEAVER = called(
  (on) => `${on}离岗离职`,
  (on) => `leaving on ${on}`,
);
const INSPECTION = called(
  (to) => `截至${to}的自查`,
  (to) => `self-inspection until ${to}`,
);
const FINDING = called(
  (on) => `${on}发现的问题`,
  (on) => `finding of ${on}`,
);
const DUE = called(
  (on) => `${on}到期`,
  (on) => `due ${on}`,
);
const LIMIT = called(
  (on) => `限期${on}的整改`,
  (on) => `order with the limit ${on}`,
);
const COOPERATION = called(
  (on) => `约定${on}的协作`,
  (on) => `cooperation planned for ${on}`,
);
const DOCUMENT = kinds(DOCUMENT_KIND_NAMES);
const GRANT = kinds(EMERGENCY_PART_NAMES);
const INCIDENT = kinds(INCIDENT_KIND_NAMES);
const PLAN = kinds(PLAN_KIND_NAMES);
const ROLE: Names = (name) => DESIGNATION_ROLES[name as DesignationRole]?.name;
const EVIDENCE: Names = (name) => EVIDENCE_NAMES[evidenceOfCode(Number(name))];

const OF_CHECK: Readonly<Record<number, Names>> = {
  ...{ 211: GRANT, 212: GRANT, 213: GRANT, 231: REQUEST, 232: REQUEST },
  ...{ 301: TRIP, 302: TRIP, 303: TRIP, 304: TRIP, 305: TRIP, 306: TRIP, 307: TRIP, 311: DOCUMENT, 312: DOCUMENT },
  ...{ 331: EXCHANGE, 332: EXCHANGE, 333: EXCHANGE, 334: EXCHANGE },
  ...{ 401: CLUE, 402: CLUE, 403: CLUE, 404: CLUE, 405: CLUE, 406: CLUE },
  ...{ 411: INCIDENT, 412: INCIDENT, 413: INCIDENT, 414: INCIDENT, 415: INCIDENT, 421: kinds(MATTER_TRIGGER_NAMES) },
  ...{ 501: LEAVER, 502: LEAVER, 503: LEAVER, 504: LEAVER, 505: LEAVER, 506: LEAVER, 507: LEAVER },
  ...{ 601: ROLE, 611: VERSION, 612: VERSION, 613: VERSION, 614: VERSION, 615: DUE, 616: DUE },
  ...{ 621: PLAN, 622: PLAN, 623: PLAN, 624: DUE, 625: PLAN, 815: kinds(ATTESTATION_KIND_NAMES) },
  ...{ 901: INSPECTION, 902: INSPECTION, 903: INSPECTION, 904: INSPECTION, 905: INSPECTION },
  ...{ 911: FINDING, 912: FINDING, 913: FINDING, 914: FINDING, 921: DUE },
  ...{ 1207: LIMIT, 1208: LIMIT, 1231: COOPERATION, 1101: EVIDENCE, 1102: EVIDENCE, 1104: ROLE },
};

export const nameOfBreach = ({ check, name }: { check: number; name: string }): Localised =>
  OF_CHECK[check]?.(name) ?? { zh: name, en: name };
