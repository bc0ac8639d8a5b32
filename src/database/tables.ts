/** The rows of every table. Written by tools/write-tables.ts from the migrated schema; not to be edited. */
import type { Generated } from 'kysely';

/** A day, 2026-11-23: `Day` of the law, which the database does not know. */
export type Day = string;
/** A moment, 2026-11-23T02:00:00.000Z: `Instant` of the law. */
export type Instant = string;

export type AccessTokenRow = {
  unit_id: number;
  token_id: Generated<number>;
  account_id: number;
  name: string;
  token_hash: Buffer;
  created_at: Instant;
  expires_at: Instant;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
  revoked_by: number | null;
};

export type AccountRow = {
  unit_id: number;
  account_id: Generated<number>;
  person_id: number | null;
  display_name: string;
  login: string;
  roles: string[];
  state: Generated<string>;
  password_hash: string | null;
  totp_secret: Buffer | null;
  totp_last_step: number | null;
  activation_hash: Buffer | null;
  activation_until: Instant | null;
  created_at: Instant;
  closed_at: Instant | null;
};

export type AppointmentRow = {
  unit_id: number;
  person_id: number;
  appointment_id: Generated<number>;
  post_id: number;
  from_day: Day;
  to_day: Day | null;
  entered_at: Instant;
  planned: Generated<boolean>;
};

export type ArrivalRow = {
  unit_id: number;
  arrival_id: Generated<number>;
  correspondent_id: number;
  sequence: number;
  type: string;
  number: string;
  day: Day;
  handling: string;
  urgency: string;
  about: number | null;
  sealed: Buffer;
  key: Buffer | null;
  salt: Buffer | null;
  envelope_hash: string;
  signature: Buffer;
  certificate: string;
  received_at: Instant;
  receipt_due: Day | null;
  opened_at: Instant | null;
  receipt: number | null;
  settled_at: Instant | null;
  answer_by: Day | null;
};

export type ArrivalFileRow = {
  unit_id: number;
  arrival_id: number;
  position: number;
  role: string;
  name: string;
  file_hash: string | null;
  content_hash: string;
  size: number;
  media_type: string;
  withheld: string | null;
};

export type ArrivalLookRow = {
  unit_id: number;
  arrival_id: number;
  look_id: Generated<number>;
  at: Instant;
  account_id: number;
  purpose: string;
};

export type AttendanceRow = {
  unit_id: number;
  training_id: number;
  person_id: number;
  attendance_id: Generated<number>;
  how: string;
  entered_at: Instant;
  entered_by: number;
  withdrawn_at: Instant | null;
  withdrawn_by: number | null;
  withdrawal_reason: string | null;
  hours: number | null;
  reason: string | null;
};

export type AttestationRow = {
  unit_id: number;
  attestation_id: Generated<number>;
  person_id: number;
  kind: string;
  year: number;
  ref_id: number;
  hours: number;
  basis: unknown;
  issued_at: Instant;
  issued_on: Day;
  issued_by: number;
  code_hash: Buffer;
  salt: Buffer;
};

export type BackupPlanRow = {
  one: Generated<boolean>;
  folder: string;
  recipients: string[];
  hour: number;
  daily: number;
  weekly: number;
  monthly: number;
};

export type BackupRunRow = {
  run_id: Generated<number>;
  occasion: string;
  began_at: Instant;
  ended_at: Instant | null;
  outcome: string | null;
  bytes: Generated<number>;
  rows: number | null;
  files: number | null;
  missing: number | null;
  file_name: string | null;
  sha256: string | null;
  problem: string | null;
};

export type BodyRow = {
  body_id: Generated<string>;
  unit_id: number;
  kind: string;
  name: string;
  credit_code: string | null;
  certificate: Buffer;
  recipient: string;
};

export type BriefingMaterialRow = {
  unit_id: number;
  material_id: Generated<number>;
  title: string;
  words: string;
  countries: Generated<string[]>;
  purposes: Generated<string[]>;
  added_at: Instant;
  added_by: number;
  withdrawn_at: Instant | null;
  replaces: number | null;
};

export type CalendarDayRow = {
  unit_id: number;
  day: Day;
  works: boolean;
  name: string;
  source: string;
  entered_at: Instant;
};

export type CarrierHoldingRow = {
  unit_id: number;
  holding_id: Generated<number>;
  item_id: number;
  person_id: number | null;
  since: Day;
  due_back: Day | null;
  handing_back_at: Instant | null;
  until: Day | null;
};

export type CarrierMoveRow = {
  unit_id: number;
  move_id: Generated<number>;
  item_id: number;
  what: string;
  state: string;
  from_id: number | null;
  person_id: number | null;
  department_id: number | null;
  due_back: Day | null;
  copies: Generated<string[]>;
  begun_on: Day;
  begun_at: Instant;
  begun_by: number;
  ended_on: Day | null;
  ended_at: Instant | null;
  ended_by: number | null;
  reason: string | null;
};

export type CarrierSignatureRow = {
  unit_id: number;
  move_id: number;
  part: string;
  person_id: number | null;
  signed_at: Instant | null;
  signed_by: number | null;
  on_paper: Generated<boolean>;
};

export type CheckInDeviceRow = {
  unit_id: number;
  training_id: number;
  device_hash: Buffer;
  person_id: number;
};

export type ClueRow = {
  unit_id: number;
  clue_id: Generated<number>;
  received_at: Instant;
  received_on: Day;
  relay_phone_by: Instant;
  relay_written_by: Instant;
  acknowledge_by: Day;
  feedback_by: Day;
  state: Generated<string>;
  acknowledged_at: Instant | null;
  acknowledged_by: number | null;
  relayed_at: Instant | null;
  written_at: Instant | null;
  fed_back_at: Instant | null;
  fed_back_by: number | null;
  closed_at: Instant | null;
  closed_by: number | null;
  closed_on: Day | null;
  code_hash: Buffer;
  key: Buffer;
  salt: Buffer;
  ground: string | null;
};

export type ClueComplaintRow = {
  unit_id: number;
  complaint_id: Generated<number>;
  clue_id: number;
  words: Buffer;
  said_at: Instant;
  answer: Buffer | null;
  answered_at: Instant | null;
  answered_by: number | null;
  key: Buffer;
  salt: Buffer;
};

export type ClueContactRow = {
  unit_id: number;
  clue_id: number;
  position: number;
  ciphertext: Buffer;
  given_at: Instant;
  sealed_to: Generated<string[]>;
  resealed_at: Instant | null;
  resealed_by: number | null;
};

export type ClueFileRow = {
  unit_id: number;
  clue_id: number;
  position: number;
  file_hash: string;
  given_at: Instant;
};

export type ClueRelayRow = {
  unit_id: number;
  relay_id: Generated<number>;
  clue_id: number;
  channel: string;
  relayed_at: Instant;
  entered_at: Instant;
  entered_by: number;
  receipt_number: string | null;
  receipt_at: Instant | null;
  receipt_by: number | null;
  document_hash: string | null;
  scan_hash: string | null;
};

export type ClueWordRow = {
  unit_id: number;
  clue_id: number;
  position: number;
  what: string;
  words: Buffer;
  said_at: Instant;
  said_by: number | null;
};

export type CompletionRow = {
  unit_id: number;
  completion_id: Generated<number>;
  person_id: number;
  way: string;
  package_id: number | null;
  statement_id: string | null;
  course: string;
  organiser_name: Generated<string>;
  subjects: string[];
  organiser: string | null;
  happened_on: Day;
  hours: number;
  entered_at: Instant;
  entered_by: number;
  withdrawn_at: Instant | null;
  withdrawn_by: number | null;
  withdrawal_reason: string | null;
  import_id: number | null;
};

export type CompletionImportRow = {
  unit_id: number;
  import_id: Generated<number>;
  way: string;
  file_hash: string;
  taken: number;
  left_out: number;
  salt: Buffer;
  entered_at: Instant;
  entered_by: number;
};

export type ContingencyPlanRow = {
  unit_id: number;
  plan_id: Generated<number>;
  kind: string;
  created_at: Instant;
  created_by: number;
  ended_on: Day | null;
  ended_by: number | null;
};

export type CooperationRow = {
  unit_id: number;
  cooperation_id: Generated<number>;
  kind: string;
  on_day: Day;
  held_on: Day | null;
  cancelled: Generated<boolean>;
  sealed: Buffer;
  key: Buffer;
  salt: Buffer;
  dispatch_id: number | null;
  entered_at: Instant;
  entered_by: number;
};

export type CooperationFileRow = {
  unit_id: number;
  cooperation_id: number;
  position: number;
  name: string;
  file_hash: string;
  size: number;
  media_type: string;
};

export type CooperationFollowUpRow = {
  unit_id: number;
  follow_up_id: Generated<number>;
  cooperation_id: number;
  sealed: Buffer;
  due_on: Day;
  done_on: Day | null;
  dropped: Generated<boolean>;
  entered_at: Instant;
  entered_by: number;
};

export type CorrectionRow = {
  unit_id: number;
  person_id: number;
  correction_id: Generated<number>;
  about: string;
  request: Buffer;
  asked_at: Instant;
  state: Generated<string>;
  answer: Buffer | null;
  answered_at: Instant | null;
  answered_by: number | null;
  key: Buffer | null;
  salt: Buffer;
  kind: string;
  answer_due: Day;
};

export type CorrespondentRow = {
  unit_id: number;
  correspondent_id: Generated<number>;
  body_id: string;
  kind: string;
  name: string;
  credit_code: string | null;
  certificate: Buffer;
  card_hash: string;
  recipient: string;
  state: string;
  is_here: boolean;
  is_superior: Generated<boolean>;
  sent: Generated<number>;
  received: Generated<number>;
  added_at: Instant;
  confirmed_at: Instant | null;
  revoked_at: Instant | null;
  added_by: Generated<number>;
  asked: string | null;
  asked_place: number | null;
  asked_at: Instant | null;
  asked_by: number | null;
  moved_at: Instant | null;
};

export type CourseRow = {
  unit_id: number;
  course_id: Generated<number>;
  open_to_all: Generated<boolean>;
  created_at: Instant;
  retired_at: Instant | null;
};

export type CourseFileRow = {
  unit_id: number;
  course_id: number;
  file_hash: string;
  kind: string;
  added_at: Instant;
};

export type CoursePartRow = {
  unit_id: number;
  part_id: Generated<number>;
  course_id: number;
  version: number;
  position: number;
  kind: string;
  title_zh: string;
  title_en: Generated<string>;
  blocks: Generated<unknown>;
  file_hash: string | null;
  captions_hash: string | null;
  seconds: number | null;
  ref_id: number | null;
};

export type CourseVersionRow = {
  unit_id: number;
  course_id: number;
  version: number;
  title_zh: string;
  title_en: Generated<string>;
  subjects: string[];
  hours: number;
  revision: Generated<number>;
  saved_at: Instant;
  published_at: Instant | null;
  effective_from: Day | null;
};

export type CrossCheckHitRow = {
  unit_id: number;
  hit_id: Generated<number>;
  rule: number;
  key: string;
  name: string;
  thing_id: number | null;
  person_id: number | null;
  department_id: number | null;
  since: Day | null;
  found_on: Day;
  found_at: Instant;
  gone_at: Instant | null;
  finding_id: number | null;
  accepted_on: Day | null;
  accepted_by: number | null;
  accepted_until: Day | null;
  words: Buffer | null;
  word_key: Buffer | null;
  salt: Buffer | null;
};

export type DataTransferRow = {
  unit_id: number;
  transfer_id: Generated<number>;
  item_id: number;
  sent_on: Day;
  receiver: string;
  country: string;
  ground: string;
  reference: string;
  entered_at: Instant;
  entered_by: number;
};

export type DataUserRow = {
  unit_id: number;
  grant_id: Generated<number>;
  item_id: number;
  department_id: number | null;
  post_id: number | null;
  from_day: Day;
};

export type DateOrderBreachRow = {
  unit_id: number;
  breach_id: Generated<number>;
  check_number: number;
  key: string;
  name: string;
  thing_id: number | null;
  person_id: number | null;
  department_id: number | null;
  first_on: Day | null;
  first_at: Instant | null;
  second_on: Day;
  second_at: Instant | null;
  found_on: Day;
  found_at: Instant;
  gone_at: Instant | null;
  finding_id: number | null;
};

export type DateOrderExplanationRow = {
  unit_id: number;
  explanation_id: Generated<number>;
  breach_id: number;
  words: Buffer;
  word_key: Buffer;
  salt: Buffer;
  said_at: Instant;
  said_on: Day;
  said_by: number;
  withdrawn_at: Instant | null;
  withdrawn_by: number | null;
};

export type DeliveryRow = {
  unit_id: number;
  dispatch_id: number;
  correspondent_id: number;
  state: Generated<string>;
  sequence: number | null;
  sealed: Buffer | null;
  envelope_hash: string | null;
  signature: Buffer | null;
  sent_at: Instant | null;
  exported_at: Instant | null;
  delivered_at: Instant | null;
  receipt_due: Day | null;
  receipted_at: Instant | null;
  receipt: number | null;
  fault: string | null;
  refused_at: Instant | null;
  refusal_noted_at: Instant | null;
};

export type DepartmentRow = {
  unit_id: number;
  department_id: Generated<number>;
  parent_id: number | null;
  name: string;
  path: string;
  closed_on: Day | null;
};

export type DesignationRow = {
  unit_id: number;
  designation_id: Generated<number>;
  role: string;
  department_id: number | null;
  deputy: boolean;
  person_id: number | null;
  phone: string | null;
  document: string;
  decided_on: Day;
  from_day: Day;
  to_day: Day | null;
  replace_within: number;
  entered_at: Instant;
  entered_by: number;
  ended_at: Instant | null;
  ended_by: number | null;
  end_reason: string | null;
  file_hash: string | null;
  content_hash: string | null;
  media_type: string | null;
};

export type DesignationItemRow = {
  unit_id: number;
  designation_id: number;
  item: string;
  how: string | null;
  settled_at: Instant | null;
  settled_by: number | null;
};

export type DispatchRow = {
  unit_id: number;
  dispatch_id: Generated<number>;
  type: string;
  state: Generated<string>;
  sign: string | null;
  year: number | null;
  number: number | null;
  day: Day | null;
  handling: string;
  urgency: string;
  about: number | null;
  sealed: Buffer;
  key: Buffer | null;
  salt: Buffer | null;
  drafted_at: Instant;
  drafted_by: number;
  approved_at: Instant | null;
  approved_by: number | null;
  sent_at: Instant | null;
  certificate: string | null;
  edited_by: Generated<string[]>;
};

export type DispatchFileRow = {
  unit_id: number;
  dispatch_id: number;
  position: number;
  role: string;
  name: string;
  file_hash: string;
  content_hash: string;
  size: number;
  media_type: string;
};

export type DispatchLookRow = {
  unit_id: number;
  dispatch_id: number;
  look_id: Generated<number>;
  at: Instant;
  account_id: number;
  purpose: string;
};

export type DispatchSeriesRow = {
  unit_id: number;
  sign: string;
  year: number;
  last: number;
};

export type DrillRow = {
  unit_id: number;
  drill_id: Generated<number>;
  plan_id: number;
  version_id: number;
  state: Generated<string>;
  planned_on: Day;
  planned_at: Instant;
  planned_by: number;
  held_on: Day | null;
  recorded_at: Instant | null;
  recorded_on: Day | null;
  recorded_by: number | null;
  cancelled_at: Instant | null;
  took: number | null;
  scenario: Buffer | null;
  outcome: Buffer | null;
  reason: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  file_hash: string | null;
  content_hash: string | null;
  media_type: string | null;
};

export type DrillChangeRow = {
  unit_id: number;
  change_id: Generated<number>;
  drill_id: number;
  what: Buffer;
  person_id: number | null;
  due_on: Day;
  given_at: Instant;
  done_at: Instant | null;
  done_by: number | null;
};

export type DrillParticipantRow = {
  unit_id: number;
  drill_id: number;
  person_id: number;
  present: boolean | null;
  disputed_at: Instant | null;
};

export type DutyRow = {
  person_id: number;
  occasion: number;
  due_at: Instant;
  done_by: number | null;
  unit_id: number;
  owed_from: Day;
  done_on: Day | null;
  rule: number;
  outcome: Generated<number>;
};

export type DutyCaseRow = {
  rule: number;
  case_number: number;
  kind: string;
  about: string;
  statuses: string[];
  classes: string[];
  evidence: number[];
  parameter: string | null;
  figure: number | null;
  stricter: string | null;
  in_hours: boolean;
  existing: string | null;
  existing_figure: number | null;
  from_day: Day;
  to_day: Day | null;
  changes: Generated<string[]>;
};

export type EmergencyGrantRow = {
  unit_id: number;
  grant_id: Generated<number>;
  person_id: number;
  part: string;
  ground: string;
  hours: number;
  asked_at: Instant;
  asked_by: number;
  state: Generated<string>;
  decided_at: Instant | null;
  decided_by: number | null;
  ends_at: Instant | null;
  ended_at: Instant | null;
  review_by: Day | null;
  account_by: Day | null;
  accounted_at: Instant | null;
  reviewed_at: Instant | null;
  reviewed_by: number | null;
  outcome: string | null;
  words: Buffer;
  key: Buffer;
  salt: Buffer;
  withdrawn_at: Instant | null;
};

export type EmergencyLookRow = {
  unit_id: number;
  grant_id: number;
  position: number;
  at: Instant;
};

export type EnrolmentRow = {
  unit_id: number;
  enrolment_id: Generated<number>;
  course_id: number;
  person_id: number;
  version: number | null;
  due_on: Day | null;
  assigned_at: Instant | null;
  started_at: Instant | null;
  finished_at: Instant | null;
  finished_on: Day | null;
};

export type EvidenceRow = {
  unit_id: number;
  person_id: number;
  evidence_id: Generated<number>;
  kind: number;
  appointment_id: Generated<number>;
  happened_on: Day;
  entered_at: Instant;
  hours: Generated<number>;
  taken_over: Generated<boolean>;
  source: string;
  source_id: number;
};

export type ExchangeRow = {
  unit_id: number;
  exchange_id: Generated<number>;
  kind: string;
  state: string;
  starts_on: Day;
  ends_on: Day;
  countries: string[];
  expected: number;
  series_id: number | null;
  words: Buffer | null;
  plan: Buffer | null;
  reasons: Buffer | null;
  report: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  visitors: Buffer | null;
  visitors_key: Buffer | null;
  visitors_salt: Buffer | null;
  listed: Generated<number>;
  prepare_by: Day;
  report_by: Day;
  planned_at: Instant;
  planned_by: number;
  decided_at: Instant | null;
  decided_by: number | null;
  briefed_on: Day | null;
  prepared_at: Instant | null;
  prepared_by: number | null;
  came: number | null;
  reported_at: Instant | null;
  reported_by: number | null;
  cancelled_at: Instant | null;
  cancelled_for: string | null;
};

export type ExchangeFileRow = {
  unit_id: number;
  exchange_id: number;
  position: number;
  name: string;
  file_hash: string;
  size: number;
  media_type: string;
};

export type ExchangeHostRow = {
  unit_id: number;
  exchange_id: number;
  person_id: number;
  part: string;
  briefed_on: Day | null;
  acknowledged_at: Instant | null;
};

export type ExchangeMaterialRow = {
  unit_id: number;
  exchange_id: number;
  material_id: Generated<number>;
  name: Buffer;
  outcome: string | null;
  added_at: Instant;
  added_by: number;
  reviewed_at: Instant | null;
  reviewed_by: number | null;
};

export type ExchangePlanRow = {
  unit_id: number;
  plan_id: Generated<number>;
  number: string;
  issued_on: Day;
  file_hash: string;
  size: number;
  media_type: string;
  entered_at: Instant;
  entered_by: number;
};

export type ExportReleaseRow = {
  unit_id: number;
  release_id: Generated<number>;
  export: string;
  asked: unknown | null;
  rows: number;
  asked_by: number;
  asked_at: Instant;
  state: Generated<string>;
  decided_by: number | null;
  decided_at: Instant | null;
  taken_at: Instant | null;
};

export type FileRow = {
  unit_id: number;
  file_hash: string;
  size: number;
  media_type: string;
  key: Buffer | null;
  kept_at: Instant;
};

export type FindingRow = {
  unit_id: number;
  finding_id: Generated<number>;
  source: string;
  source_key: string;
  severity: string;
  state: string;
  duties: Generated<string[]>;
  thing_kind: string | null;
  thing_id: number | null;
  department_id: number | null;
  responsible_id: number | null;
  raised_on: Day;
  raised_at: Instant;
  raised_by: number;
  opened_on: Day | null;
  due_on: Day | null;
  round: Generated<number>;
  seen_at: Instant;
  seen: Generated<number>;
  submitted_at: Instant | null;
  submitted_by: number | null;
  closed_at: Instant | null;
  closed_on: Day | null;
  closed_by: number | null;
  dismissed_until: Day | null;
  evidence_digest: string | null;
  recurs_of: number | null;
  content: Buffer | null;
  cause: Buffer | null;
  measures: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
};

export type FindingEntryRow = {
  unit_id: number;
  finding_id: number;
  position: number;
  round: number;
  what: string;
  words: Buffer | null;
  at: Instant;
  by_account: number;
};

export type FindingFileRow = {
  unit_id: number;
  file_id: Generated<number>;
  finding_id: number;
  round: number;
  name: Buffer;
  file_hash: string;
  content_hash: string;
  size: number;
  media_type: string;
  added_at: Instant;
  added_by: number;
};

export type FindingPersonRow = {
  unit_id: number;
  finding_id: number;
  person_id: number;
};

export type HomeInterviewRow = {
  unit_id: number;
  interview_id: Generated<number>;
  home_leave_id: number;
  person_id: number;
  held_on: Day;
  held_by: number;
  answers: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  entered_at: Instant;
  correction: Buffer | null;
  signed_at: Instant | null;
  file_hash: string | null;
};

export type HomeLeaveRow = {
  unit_id: number;
  home_leave_id: Generated<number>;
  person_id: number;
  from_day: Day;
  to_day: Day;
  interview_by: Day;
  interviewed_on: Day | null;
  salt: Buffer;
  entered_at: Instant;
  entered_by: number;
};

export type ImpactAssessmentRow = {
  unit_id: number;
  assessment_id: Generated<number>;
  part: string;
  version: number;
  basis: string;
  content: unknown;
  added: unknown;
  state: string;
  completed_by: number;
  completed_at: Instant;
  signed_by: number | null;
  signed_at: Instant | null;
  file_hash: string | null;
};

export type IncidentRow = {
  unit_id: number;
  incident_id: Generated<number>;
  kind: string;
  clock: string;
  state: Generated<string>;
  noticed_at: Instant;
  opened_at: Instant;
  opened_on: Day;
  report_by: Instant;
  close_by: Day;
  contained_at: Instant | null;
  reported_at: Instant | null;
  waived: Generated<boolean>;
  escalated_at: Instant | null;
  overrun_at: Instant | null;
  reviewed_at: Instant | null;
  rectified_at: Instant | null;
  closed_at: Instant | null;
  closed_on: Day | null;
  set_aside_as: string | null;
  key: Buffer;
  salt: Buffer;
};

export type IncidentCustodyRow = {
  unit_id: number;
  evidence_id: number;
  position: number;
  held_by: number;
  place: Buffer | null;
  since: Instant;
  entered_at: Instant;
  entered_by: number;
};

export type IncidentEntryRow = {
  unit_id: number;
  incident_id: number;
  position: number;
  what: string;
  words: Buffer | null;
  happened_at: Instant;
  entered_at: Instant;
  by_position: number | null;
};

export type IncidentEvidenceRow = {
  unit_id: number;
  evidence_id: Generated<number>;
  incident_id: number;
  name: Buffer;
  file_hash: string | null;
  content_hash: string | null;
  size: number | null;
  media_type: string | null;
  added_at: Instant;
  added_by: number;
};

export type IncidentPersonRow = {
  unit_id: number;
  named_id: Generated<number>;
  incident_id: number;
  position: number;
  person_id: number | null;
  account_id: number | null;
  name: Buffer | null;
  key: Buffer | null;
};

export type IncidentReportRow = {
  unit_id: number;
  incident_id: number;
  position: number;
  which: string;
  receivers: string[];
  channel: string;
  receipt: Buffer | null;
  sent_at: Instant;
  entered_at: Instant;
  entered_by: number;
};

export type IncidentTaskRow = {
  unit_id: number;
  task_id: Generated<number>;
  incident_id: number;
  what: Buffer;
  is_lesson: boolean;
  for_position: number;
  due_on: Day;
  given_at: Instant;
  done_at: Instant | null;
  done_by: number | null;
};

export type InspectionRow = {
  unit_id: number;
  inspection_id: Generated<number>;
  correspondent_id: number;
  ground: string;
  technical: boolean;
  instrument: string;
  first_on: Day;
  last_on: Day;
  sealed: Buffer;
  key: Buffer | null;
  salt: Buffer | null;
  proposed_at: Instant;
  proposed_by: number;
  decision: string | null;
  decided_at: Instant | null;
  decided_by: number | null;
  decided_on: Day | null;
  approver_level: string | null;
  approval_number: string | null;
  withdrawn_at: Instant | null;
};

export type InspectionDrawRow = {
  unit_id: number;
  draw_id: Generated<number>;
  purpose: string;
  population: string;
  duty: string | null;
  wanted: number;
  members: string[];
  member_count: number;
  population_hash: string;
  part: string;
  commitment: string;
  spoken: string | null;
  drawn: Generated<string[]>;
  opened_at: Instant;
  opened_on: Day;
  opened_by: number;
  drawn_at: Instant | null;
  drawn_by: number | null;
};

export type InspectionPackRow = {
  unit_id: number;
  pack_id: Generated<number>;
  kind: string;
  purpose: string;
  language: string;
  duties: Generated<string[]>;
  people: Generated<string[]>;
  person_count: Generated<number>;
  draw_id: number | null;
  originals: boolean;
  recipient: string | null;
  words: Buffer | null;
  receipt: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  state: Generated<string>;
  phase: Generated<string>;
  percent: Generated<number>;
  tried: Generated<number>;
  heard_at: Instant | null;
  failure: string | null;
  counts: unknown | null;
  asked_at: Instant;
  asked_by: number;
  made_at: Instant | null;
  handed_at: Instant | null;
  handed_on: Day | null;
  handed_by: number | null;
  destroy_on: Day | null;
  destroyed_at: Instant | null;
};

export type InspectionPackFileRow = {
  unit_id: number;
  pack_id: number;
  form: string;
  file_hash: string | null;
  content_hash: string;
  size: number;
};

export type InspectionStepRow = {
  unit_id: number;
  step_id: Generated<number>;
  inspection_id: number | null;
  order_id: number | null;
  step: string;
  happened_on: Day;
  result: string | null;
  dispatch_id: number | null;
  sealed: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  entered_at: Instant;
  entered_by: number;
};

export type InstallationRow = {
  one: Generated<boolean>;
  installation_id: Generated<string>;
  set_up_code: Buffer | null;
  set_up_at: Instant | null;
  created_at: Generated<Instant>;
};

export type InventoryRow = {
  unit_id: number;
  inventory_id: Generated<number>;
  register: string;
  place_id: number | null;
  department_id: number | null;
  opened_on: Day;
  opened_at: Instant;
  opened_by: number;
  closed_on: Day | null;
  closed_at: Instant | null;
  closed_by: number | null;
};

export type InventoryCounterRow = {
  unit_id: number;
  inventory_id: number;
  person_id: number;
};

export type InventoryRowRow = {
  unit_id: number;
  row_id: Generated<number>;
  inventory_id: number;
  item_id: number | null;
  said: string | null;
  expected: boolean;
  place_id: number | null;
  found_at_id: number | null;
  counted_at: Instant | null;
  arrived_at: Instant | null;
  counted_by: number | null;
  difference: string | null;
  state: string | null;
  words: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  answered_at: Instant | null;
  answered_by: number | null;
  finding_id: number | null;
};

export type JournalCheckpointRow = {
  unit_id: number;
  size: number;
  root: Buffer;
  signed_at: Instant;
  note: string;
};

export type JournalCosignatureRow = {
  unit_id: number;
  size: number;
  witness: string;
  line: string;
  taken_at: Instant;
};

export type JournalEntryRow = {
  unit_id: number;
  entry_id: Generated<number>;
  tx: Generated<string>;
  body: string;
  leaf: Buffer;
};

export type JournalPositionRow = {
  unit_id: number;
  position: number;
  entry_id: number;
  leaf: Buffer;
};

export type JournalWitnessRow = {
  unit_id: number;
  name: string;
  key: string;
  added_at: Instant;
};

export type KeyUnitRow = {
  unit_id: number;
  key_unit_id: Generated<number>;
  name: string;
  credit_code: string | null;
  correspondent_id: number | null;
  origin: string;
  nomination: number | null;
  added_at: Instant;
  added_by: number;
};

export type KeyUnitChangeRow = {
  unit_id: number;
  change_id: Generated<number>;
  key_unit_id: number;
  change: string;
  state: Generated<string>;
  findings: Buffer;
  reasons: Buffer | null;
  taken_by: Buffer | null;
  key: Buffer;
  salt: Buffer;
  proposed_at: Instant;
  proposed_by: number;
  decided_at: Instant | null;
  decided_by: number | null;
  decided_on: Day | null;
  serve_by: Day | null;
  dispatch_id: number | null;
  served_on: Day | null;
  served_how: string | null;
  service_file: string | null;
};

export type KeyUnitConsultationRow = {
  unit_id: number;
  change_id: number;
  dispatch_id: number;
  correspondent_id: number;
  answer_by: Day;
  arrival_id: number | null;
  opinion: string | null;
  answered_on: Day | null;
};

export type KeyUnitReviewRow = {
  unit_id: number;
  review_id: Generated<number>;
  key_unit_id: number;
  owed_from: Day;
  due_on: Day;
  held_on: Day | null;
  conclusion: string | null;
  grounds: Buffer | null;
  key: Buffer;
  salt: Buffer;
  entered_at: Instant | null;
  entered_by: number | null;
};

export type LawfulRequestRow = {
  unit_id: number;
  request_id: Generated<number>;
  organ: string;
  instrument: string | null;
  basis: string;
  approval: string;
  officers: number;
  credentials: number;
  scope_lines: number;
  received_on: Day;
  answer_by: Day;
  silent_until: Day | null;
  wholly: Generated<boolean>;
  state: string;
  ground: string | null;
  recorded_at: Instant;
  recorded_by: number;
  approved_at: Instant | null;
  approved_by: number | null;
  handed_over_at: Instant | null;
  handed_over_by: number | null;
  handed_over_on: Day | null;
  closed_at: Instant | null;
  closed_by: number | null;
  closed_on: Day | null;
  receipt: string | null;
  file_hash: string | null;
  scan_hash: string | null;
  words: Buffer;
  key: Buffer;
  salt: Buffer;
};

export type LeaverCaseRow = {
  unit_id: number;
  person_id: number;
  case_id: Generated<number>;
  appointment_id: number;
  level: string;
  leaves: string;
  noticed_on: Day;
  leaves_on: Day;
  state: Generated<string>;
  period_from: Day | null;
  period_to: Day | null;
  outside_range: Generated<boolean>;
  reason: Buffer | null;
  compensation: boolean | null;
  compensation_on: Day | null;
  compensation_by: Buffer | null;
  opened_at: Instant;
  opened_by: number;
  ended_at: Instant | null;
  key: Buffer;
  salt: Buffer;
};

export type LeaverFollowUpRow = {
  unit_id: number;
  person_id: number;
  case_id: number;
  follow_up_id: Generated<number>;
  happened_on: Day;
  how: string;
  outcome: string;
  entered_at: Instant;
  entered_by: number;
  withdrawn_at: Instant | null;
  withdrawn_by: number | null;
};

export type LeaverStepRow = {
  unit_id: number;
  person_id: number;
  case_id: number;
  step: string;
  done_on: Day;
  entered_at: Instant;
  entered_by: number;
  step_id: Generated<number>;
  period_from: Day | null;
  period_to: Day | null;
  file_hash: string | null;
  scan_hash: string | null;
  original_kept: string | null;
  withdrawn_at: Instant | null;
  withdrawn_by: number | null;
};

export type LegalHoldRow = {
  unit_id: number;
  hold_id: Generated<number>;
  person_id: number | null;
  kind: string | null;
  ground: string;
  reason: Buffer;
  withheld: Buffer | null;
  from_day: Day;
  ends_on: Day;
  set_by: number;
  set_at: Instant;
  lifted_by: number | null;
  lifted_at: Instant | null;
  key: Buffer;
  salt: Buffer;
};

export type LetterRow = {
  unit_id: number;
  letter_id: Generated<number>;
  person_id: number;
  appointment_id: number;
  template_id: number;
  state: Generated<string>;
  issued_at: Instant;
  issued_by: number;
  first_read_at: Instant | null;
  read_from: Instant | null;
  signed_at: Instant | null;
  signed_on: Day | null;
  file_hash: string | null;
  pdf_hash: string | null;
  text_hash: string | null;
  withdrawn_at: Instant | null;
  withdrawal_reason: string | null;
  certificate: string | null;
  on_paper: Generated<boolean>;
  registered_by: number | null;
  original_kept: string | null;
};

export type LetterTemplateRow = {
  unit_id: number;
  template_id: Generated<number>;
  series: number | null;
  version: number;
  title_zh: string;
  title_en: Generated<string>;
  paragraphs_zh: string[];
  paragraphs_en: string[];
  levels: string[];
  effective_from: Day;
  text_hash: string;
  shipped: string | null;
  added_at: Instant;
  calls_anew: Generated<boolean>;
};

export type LibraryItemRow = {
  unit_id: number;
  library_item_id: Generated<number>;
  arrival_id: number;
  shown_at: Instant;
  shown_by: number;
  ended_at: Instant | null;
};

export type ListTakenRow = {
  unit_id: number;
  list_id: Generated<number>;
  list: string;
  at: Instant;
  account_id: number;
  purpose: string;
  people: string[];
};

export type LoginNameRow = {
  login: string;
  unit_id: number;
  account_id: number;
};

export type LookRow = {
  unit_id: number;
  person_id: number;
  look_id: Generated<number>;
  at: Instant;
  account_id: number;
  purpose: string;
  query: string;
};

export type MatterRow = {
  unit_id: number;
  matter_id: Generated<number>;
  person_id: number;
  trigger: string;
  known_on: Day;
  report_by: Day;
  reported_at: Instant;
  reported_on: Day;
  by_officer: boolean;
  state: Generated<string>;
  outcome: string | null;
  acknowledged_at: Instant | null;
  acknowledged_by: number | null;
  handled_at: Instant | null;
  handled_by: number | null;
  closed_at: Instant | null;
  closed_by: number | null;
  closed_on: Day | null;
  key: Buffer;
  salt: Buffer;
};

export type MatterConfirmationRow = {
  unit_id: number;
  confirmation_id: Generated<number>;
  person_id: number;
  confirmed_at: Instant;
  confirmed_on: Day;
  data_right: boolean;
  salt: Buffer;
};

export type MatterWordRow = {
  unit_id: number;
  matter_id: number;
  position: number;
  what: string;
  words: Buffer;
  said_at: Instant;
  said_by: number;
};

export type MeasureRow = {
  unit_id: number;
  measure_id: Generated<number>;
  kind: string;
  form: string;
  name: string | null;
  what: string | null;
  place: string | null;
  department_id: number | null;
  owner_id: number | null;
  standard: string | null;
  effective_on: Day;
  check_months: number;
  salt: Buffer | null;
  entered_at: Instant;
  entered_by: number;
  ended_on: Day | null;
  ended_at: Instant | null;
  ended_by: number | null;
  end_reason: string | null;
};

export type MeasureChangeRow = {
  unit_id: number;
  measure_change_id: Generated<number>;
  measure_id: number;
  changed: string[];
  before: unknown | null;
  changed_on: Day;
  changed_at: Instant;
  changed_by: number;
};

export type MeasureCheckRow = {
  unit_id: number;
  measure_check_id: Generated<number>;
  measure_id: number;
  checked_on: Day;
  outcome: string;
  words: string | null;
  salt: Buffer | null;
  entered_on: Day;
  entered_at: Instant;
  entered_by: number;
};

export type MeasureFileRow = {
  unit_id: number;
  measure_file_id: Generated<number>;
  measure_id: number;
  measure_check_id: number | null;
  kind: string;
  title: string;
  document: number;
  version: number;
  issued_on: Day | null;
  expires_on: Day | null;
  file_hash: string;
  content_hash: string;
  media_type: string;
  entered_at: Instant;
  entered_by: number;
};

export type MeasureObjectRow = {
  unit_id: number;
  measure_id: number;
  protected_object_id: number;
};

export type MeasureRoundRow = {
  unit_id: number;
  measure_round_id: Generated<number>;
  kind: string;
  year: number;
  completed_on: Day;
  completed_at: Instant;
  measures: number;
};

export type MigrationRow = {
  name: string;
  hash: string;
  applied_at: Generated<Instant>;
};

export type NoticeRow = {
  unit_id: number;
  account_id: number;
  step: string;
  day: Day;
  items: number;
  given_at: Instant;
  read_at: Instant | null;
};

export type NoticeAcknowledgementRow = {
  unit_id: number;
  person_id: number;
  version: string;
  sheet: string;
  acknowledged_at: Instant;
};

export type NoticeMailRow = {
  unit_id: number;
  person_id: number;
  day: Day;
  items: number;
  sent_at: Instant | null;
  tries: Generated<number>;
  failed: string | null;
  failing_since: Instant | null;
  again_at: Instant | null;
};

export type PackageRow = {
  unit_id: number;
  package_id: Generated<number>;
  title: string;
  scorm: string;
  subjects: string[];
  hours: number;
  organiser: string | null;
  state: string;
  items: unknown;
  file_hash: string;
  bytes: number;
  files: number;
  salt: Buffer;
  entered_at: Instant;
  entered_by: number;
};

export type PackageFileRow = {
  unit_id: number;
  package_id: number;
  path: string;
  at: number;
  packed: number;
  size: number;
  deflated: boolean;
  hash: string;
};

export type PackageStateRow = {
  unit_id: number;
  package_id: number;
  person_id: number;
  item: number;
  remembered: Buffer;
  key: Buffer;
  done_at: Instant | null;
  updated_at: Instant;
};

export type ParameterChoiceRow = {
  unit_id: number;
  parameter: string;
  value: number;
  reason: string;
  chosen_at: Instant;
};

export type ParcelRefusedRow = {
  unit_id: number;
  refused_id: Generated<number>;
  at: Instant;
  account_id: number;
  fault: string;
  parcel_hash: string;
};

export type PartProgressRow = {
  unit_id: number;
  enrolment_id: number;
  part_id: number;
  played: Generated<unknown>;
  place: Generated<number>;
  reported_at: Instant | null;
  done_at: Instant | null;
};

export type PersonRow = {
  unit_id: number;
  person_id: Generated<number>;
  staff_number: string | null;
  name: string;
  department_id: number | null;
  phone: string | null;
  email: string | null;
  presence: Generated<string>;
  joined_on: Day | null;
  left_on: Day | null;
  salt: Buffer;
  entered_at: Instant;
};

export type PlaceDayRow = {
  unit_id: number;
  entry_id: Generated<number>;
  place_id: number;
  what: string;
  day: Day;
  at: Instant;
  by: number;
  checked: string[];
};

export type PlaceVisitRow = {
  unit_id: number;
  visit_id: Generated<number>;
  place_id: number;
  visitor_unit: string;
  persons: number;
  names: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  escort_id: number | null;
  escorted: boolean;
  purpose: string;
  phones_left: boolean;
  came_on: Day;
  in_at: Instant;
  in_by: number;
  out_at: Instant | null;
  out_by: number | null;
};

export type PlanAuthorRow = {
  unit_id: number;
  version_id: number;
  account_id: number;
};

export type PlanHolderRow = {
  unit_id: number;
  version_id: number;
  role: number;
  deputy: boolean;
  person_id: number;
  phone: string | null;
};

export type PlanReviewRow = {
  unit_id: number;
  review_id: Generated<number>;
  plan_id: number;
  owed_from: Day;
  due_on: Day;
  reviewed_on: Day | null;
  reviewed_at: Instant | null;
  reviewed_by: number | null;
  outcome: string | null;
};

export type PlanVersionRow = {
  unit_id: number;
  version_id: Generated<number>;
  plan_id: number;
  number: number;
  state: Generated<string>;
  revision: Generated<number>;
  content: Buffer | null;
  returned: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  written_at: Instant;
  written_by: number;
  submitted_at: Instant | null;
  submitted_by: number | null;
  approved_at: Instant | null;
  approved_by: number | null;
  effective_from: Day | null;
  document: string | null;
};

export type PostRow = {
  unit_id: number;
  post_id: Generated<number>;
  department_id: number;
  title: string;
  closed_on: Day | null;
};

export type PostOpeningRow = {
  unit_id: number;
  person_id: number;
  appointment_id: number;
  how: string;
  opened_at: Instant;
  opened_by: number;
  starts_on: Day;
  missing: number[];
  reason: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
};

export type PostTermRow = {
  unit_id: number;
  post_id: number;
  from_day: Day;
  to_day: Day | null;
  level: string;
  foreign_related: boolean;
  foreign_reason: string | null;
  key_post: Generated<string>;
};

export type PresenceRow = {
  unit_id: number;
  training_id: number;
  person_id: number;
  room: Generated<number>;
  in_at: Instant | null;
  out_at: Instant | null;
  shared_at: Instant | null;
  decision: string | null;
  decided_at: Instant | null;
  decided_by: number | null;
};

export type PrivacyNoticeRow = {
  unit_id: number;
  version: string;
  content: unknown;
  since: Instant;
};

export type PromptMailRow = {
  unit_id: number;
  person_id: number;
  mark: string;
  claimed_at: Instant;
  sent_at: Instant | null;
  tries: Generated<number>;
  failed: string | null;
  failing_since: Instant | null;
  again_at: Instant | null;
};

export type ProtectedObjectRow = {
  unit_id: number;
  protected_object_id: Generated<number>;
  kind: string;
  name: string;
  place: string | null;
  department_id: number | null;
  system_kind: string | null;
  protection_level: number | null;
  operated: Generated<boolean>;
  salt: Buffer;
  entered_at: Instant;
  entered_by: number;
  ended_on: Day | null;
  ended_by: number | null;
  item_id: number | null;
  former_names: Generated<string[]>;
};

export type QuestionRow = {
  unit_id: number;
  question_id: Generated<number>;
  version: Generated<number>;
  subject: string;
  difficulty: number;
  kind: string;
  same_as: Buffer;
  entered_at: Instant;
  retired_at: Instant | null;
  salt: Buffer;
};

export type QuestionVersionRow = {
  unit_id: number;
  question_id: number;
  version: number;
  content: unknown;
  explanation: unknown;
  source: Generated<string>;
  entered_at: Instant;
  entered_by: number;
};

export type ReceivedPaperRow = {
  unit_id: number;
  arrival_id: number;
  correspondent_id: number;
  type: string;
  reference: string;
  first_on: Day | null;
  last_on: Day | null;
  result: string | null;
  sealed: Buffer;
  key: Buffer | null;
  taken_at: Instant;
  taken_by: number;
};

export type RectificationOrderRow = {
  unit_id: number;
  order_id: Generated<number>;
  correspondent_id: number;
  inspection_id: number | null;
  grounds: number[];
  limit_on: Day;
  sealed: Buffer;
  key: Buffer | null;
  salt: Buffer | null;
  drafted_at: Instant;
  drafted_by: number;
};

export type RegisterCheckRow = {
  unit_id: number;
  check_id: Generated<number>;
  checked_on: Day;
  at: Instant;
  by: number;
};

export type RegisterCheckLineRow = {
  unit_id: number;
  check_id: number;
  register: string;
  items: number;
  check_overdue: number;
  differences: number;
  answer: string | null;
};

export type RegisterEventRow = {
  unit_id: number;
  event_id: Generated<number>;
  item_id: number;
  what: string;
  before: string | null;
  after: string | null;
  reason: string | null;
  happened_on: Day;
  at: Instant;
  by: number;
};

export type RegisterItemRow = {
  unit_id: number;
  item_id: Generated<number>;
  register: string;
  number: string;
  designation: string;
  level: string;
  form: string | null;
  department_id: number | null;
  owner_id: number | null;
  place_id: number | null;
  valid_from: Day;
  valid_to: Day | null;
  reason: Generated<string>;
  basis: Generated<string>;
  systems: Generated<string>;
  important: Generated<boolean>;
  human: Generated<string>;
  physical: Generated<string>;
  technical: Generated<string>;
  copy_of: number | null;
  checked_on: Day;
  state: Generated<string>;
  ended_on: Day | null;
  salt: Buffer;
  entered_at: Instant;
  entered_by: number;
  certificate: Generated<string>;
  certificate_issuer: Generated<string>;
  certificate_until: Day | null;
};

export type RelayKeyRow = {
  unit_id: number;
  relay_key_id: Generated<number>;
  recipient: string;
  made_at: Instant;
  made_by: number;
  retired_at: Instant | null;
  retired_by: number | null;
};

export type ReminderRow = {
  unit_id: number;
  person_id: number;
  day: Day;
  rules: number[];
  items: number;
  reminded_by: number | null;
  reminded_at: Instant;
  read_at: Instant | null;
  documents: Generated<number>;
  courses: Generated<number>;
};

export type RequestItemRow = {
  unit_id: number;
  request_id: number;
  position: number;
  scope_line: number;
  form: string;
  about: string;
  hashes: string[];
  words: Buffer;
  entered_at: Instant;
  entered_by: number;
};

export type RequestLookRow = {
  unit_id: number;
  request_id: number;
  person_id: number;
  at: Instant;
  account_id: number;
};

export type RequestPersonRow = {
  unit_id: number;
  request_id: number;
  position: number;
  person_id: number;
};

export type RequiredFigureRow = {
  unit_id: number;
  arrival_id: number;
  parameter: string;
  value: number;
  stricter: string;
  from_day: Day;
  in_force: boolean;
  department: string;
  number: string;
  taken_at: Instant;
};

export type RequiredTaskRow = {
  unit_id: number;
  task_id: Generated<number>;
  arrival_id: number;
  words: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  every_months: number;
  first_due: Day;
  adopted_at: Instant;
  adopted_by: number;
  ended_on: Day | null;
  ended_by: number | null;
};

export type RequiredTaskTurnRow = {
  unit_id: number;
  turn_id: Generated<number>;
  task_id: number;
  number: number;
  owed_from: Day;
  due_on: Day;
  done_on: Day | null;
  done_at: Instant | null;
  done_by: number | null;
  note: Buffer | null;
  file_hash: string | null;
  content_hash: string | null;
  media_type: string | null;
};

export type RetentionBatchRow = {
  unit_id: number;
  batch_id: Generated<number>;
  state: Generated<string>;
  prepared_at: Instant;
  proposed_by: number | null;
  proposed_at: Instant | null;
  confirmed_by: number | null;
  confirmed_at: Instant | null;
  destroyed_at: Instant | null;
  counts: Generated<unknown>;
  file_hash: string | null;
};

export type RetentionItemRow = {
  unit_id: number;
  batch_id: number;
  kind: string;
  record_id: number;
  person_id: number;
  due_on: Day;
};

export type ReturnReceivedRow = {
  unit_id: number;
  arrival_id: number;
  correspondent_id: number;
  as_of: Day;
  taken_at: Instant;
  people: number | null;
  region: string | null;
  industry: string | null;
  statuses: string[];
};

export type ReturnReceivedLineRow = {
  unit_id: number;
  arrival_id: number;
  duty: string;
  as_of: Day;
  owed: number | null;
  met: number | null;
  soon: number | null;
  overdue: number | null;
};

export type ReturnScheduleRow = {
  unit_id: number;
  schedule_id: Generated<number>;
  correspondent_id: number;
  every: string;
  asked_at: Instant;
  asked_by: number;
  approved_at: Instant | null;
  approved_by: number | null;
  approved_on: Day | null;
  sent_for: Day | null;
  ended_at: Instant | null;
  ended_by: number | null;
};

export type ReviewRow = {
  unit_id: number;
  review_id: Generated<number>;
  person_id: number;
  appointment_id: number;
  post_id: number;
  cause: string;
  state: Generated<string>;
  opened_at: Instant;
  opened_by: number;
  begun_at: Instant | null;
  due_on: Day | null;
  statement_due: Day | null;
  decide_again_due: Day | null;
  closed_at: Instant | null;
  closed_on: Day | null;
  withdrawal_reason: string | null;
  key: Buffer | null;
  salt: Buffer | null;
};

export type ReviewConditionRow = {
  unit_id: number;
  review_id: number;
  condition: string;
  met: boolean;
  document: string;
  seen_on: Day;
  recorded_at: Instant;
  recorded_by: number;
};

export type ReviewDeciderRow = {
  unit_id: number;
  roles: string[];
  account_ids: number[];
  set_at: Instant;
};

export type ReviewDecisionRow = {
  unit_id: number;
  review_id: number;
  round: number;
  secrecy: string;
  counter_espionage: string;
  reasons: Buffer | null;
  relied_on: Buffer | null;
  terms: Buffer | null;
  file_hash: string | null;
  decided_at: Instant;
  decided_by: number;
};

export type ReviewHelpRow = {
  unit_id: number;
  review_id: number;
  help_id: Generated<number>;
  organ: string;
  organ_name: string;
  file_hash: string;
  asked_at: Instant;
  asked_by: number;
  reply: string | null;
  replied_on: Day | null;
  reply_number: string | null;
  recorded_at: Instant | null;
  recorded_by: number | null;
};

export type ReviewOpinionRow = {
  unit_id: number;
  review_id: number;
  office: string;
  conclusion: string;
  note: Buffer | null;
  given_at: Instant;
  given_by: number;
};

export type ReviewStatementRow = {
  unit_id: number;
  review_id: number;
  statement_id: Generated<number>;
  words: Buffer;
  made_at: Instant;
  is_late: boolean;
};

export type ReviewWithheldRow = {
  unit_id: number;
  review_id: number;
  withheld_id: Generated<number>;
  what: Buffer;
  legal_reference: string;
  untold_reference: string | null;
  review_on: Day;
  proposed_at: Instant;
  proposed_by: number;
  approved_at: Instant | null;
  approved_by: number | null;
  lifted_at: Instant | null;
  lifted_by: number | null;
};

export type RosterProposalRow = {
  unit_id: number;
  proposal_id: Generated<number>;
  state: string;
  file_name: string;
  file_hash: string;
  file_size: number;
  proposed_by: number;
  proposed_at: Instant;
  decided_by: number | null;
  decided_at: Instant | null;
  read_on: Day;
  reader: string;
  reading: Generated<number>;
  phase: string;
  percent: Generated<number>;
  failure: unknown | null;
  columns: Generated<unknown>;
  choices: Generated<unknown>;
  counts: unknown | null;
  remarks: Generated<unknown>;
  outcome: unknown | null;
};

export type RosterRemarkRow = {
  unit_id: number;
  proposal_id: number;
  kind: string;
  remark_id: number;
  sheet: string;
  cell: string;
  header: Generated<string>;
  reason: string;
  raw: Generated<string>;
};

export type RosterRowRow = {
  unit_id: number;
  proposal_id: number;
  row_id: number;
  subject: number;
  sheet: string;
  row_number: number;
  staff_number: string | null;
  name: string;
  department: string[];
  post: string | null;
  level: string;
  foreign_related: boolean;
  key_post: boolean;
  joined_on: Day | null;
  post_from: Day | null;
  phone: string | null;
  email: string | null;
  training_on: Day | null;
  training_hours: number | null;
  review_on: Day | null;
  letter_on: Day | null;
  presence: string;
  unsaid: string[];
  months: string[];
  conflict: string | null;
  chosen: Generated<boolean>;
  verdict: Generated<string>;
  person_id: number | null;
  differences: Generated<unknown>;
};

export type ScanRow = {
  unit_id: number;
  scan_id: Generated<number>;
  protected_object_id: number;
  format: string;
  tool: string;
  tool_version: string | null;
  profile: string;
  scanned_at: Instant;
  scanned_on: Day;
  tool_says: string | null;
  passed: number;
  failed_critical: number;
  failed_high: number;
  failed_medium: number;
  failed_low: number;
  failed_info: number;
  other: number;
  file_hash: string | null;
  content_hash: string;
  size: number;
  entered_at: Instant;
  entered_by: number;
};

export type ScanChangeRow = {
  unit_id: number;
  scan_id: number;
  scan_rule_id: number;
  what: string;
};

export type ScanMappingRow = {
  unit_id: number;
  scan_mapping_id: Generated<number>;
  prefix: string;
  measure_id: number;
  entered_at: Instant;
  entered_by: number;
};

export type ScanRuleRow = {
  unit_id: number;
  scan_rule_id: Generated<number>;
  protected_object_id: number;
  format: string;
  profile: string;
  rule: string;
  title: string;
  severity: string;
  failing: boolean;
  finding_id: number | null;
};

export type SelfInspectionRow = {
  unit_id: number;
  self_inspection_id: Generated<number>;
  state: Generated<string>;
  period_from: Day;
  period_to: Day;
  due_on: Day;
  audience: string;
  template: unknown;
  opened_at: Instant;
  opened_on: Day;
  opened_by: number;
  read_at: Instant;
  submitted_at: Instant | null;
  submitted_by: number | null;
  returned: Buffer | null;
  certified_at: Instant | null;
  certified_on: Day | null;
  certified_by: number | null;
  cancelled_at: Instant | null;
  result: unknown | null;
  members_asked: number | null;
  members_sent: number | null;
  file_hash: string | null;
  content_hash: string | null;
  key: Buffer | null;
  salt: Buffer | null;
};

export type SelfInspectionAnswerRow = {
  unit_id: number;
  self_inspection_id: number;
  item: string;
  department_id: Generated<number>;
  proposed: string | null;
  proposed_occurrences: number | null;
  figures: unknown | null;
  answer: string | null;
  occurrences: Generated<number>;
  words: Buffer | null;
  answered_at: Instant | null;
  answered_by: number | null;
  finding_id: number | null;
};

export type SelfInspectionDepartmentRow = {
  unit_id: number;
  self_inspection_id: number;
  department_id: number;
  signed_off_at: Instant | null;
  signed_off_by: number | null;
  signed_instead: Generated<boolean>;
  signed_instead_because: Buffer | null;
};

export type SelfInspectionFileRow = {
  unit_id: number;
  file_id: Generated<number>;
  self_inspection_id: number;
  item: string;
  department_id: Generated<number>;
  name: Buffer;
  file_hash: string;
  content_hash: string;
  media_type: string;
  added_at: Instant;
  added_by: number;
};

export type SelfInspectionMemberRow = {
  unit_id: number;
  self_inspection_id: number;
  record_id: Generated<number>;
  person_id: number;
  answers: Buffer;
  key: Buffer;
  salt: Buffer;
  sent_at: Instant;
};

export type SelfInspectionTemplateRow = {
  unit_id: number;
  template_id: Generated<number>;
  code: string;
  version: number;
  title: unknown;
  content: unknown;
  source: string;
  created_at: Instant;
  created_by: number;
  retired_at: Instant | null;
};

export type SignInRow = {
  token_hash: Buffer;
  unit_id: number;
  account_id: number;
  second_step: boolean;
  created_at: Instant;
  last_used_at: Instant;
  expires_at: Instant;
  idle_seconds: Generated<number>;
};

export type SignInFailureRow = {
  key_hash: Buffer;
  failures: number;
  last_at: Instant;
};

export type SigningCertificateRow = {
  unit_id: number;
  certificate_hash: string;
  certificate: Buffer;
  first_used_at: Instant;
};

export type SituationCountRow = {
  unit_id: number;
  year: number;
  situation: number;
  counts: Buffer;
  hard: boolean | null;
  told: string | null;
  known: number | null;
};

export type SituationOfferRow = {
  unit_id: number;
  person_id: number;
  year: number;
  slot: number;
  situation: number;
  from_day: Day;
  closed: Generated<boolean>;
};

export type SituationTakingPartRow = {
  unit_id: number;
  person_id: number;
  year: number;
};

export type StationedContactRow = {
  unit_id: number;
  contact_id: Generated<number>;
  person_id: number;
  contact_person_id: number | null;
  way: string;
  happened_on: Day;
  words: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  entered_at: Instant;
  entered_by: number;
};

export type StationedHandoverRow = {
  unit_id: number;
  handover_id: Generated<number>;
  person_id: number;
  from_person_id: number | null;
  contact_person_id: number | null;
  on_day: Day;
  items: Generated<string[]>;
  note: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  entered_at: Instant;
  entered_by: number;
};

export type StationingRow = {
  unit_id: number;
  person_id: number;
  stationing_id: Generated<number>;
  from_day: Day;
  to_day: Day | null;
};

export type TechnicalTestRow = {
  unit_id: number;
  technical_test_id: Generated<number>;
  done_by: string;
  service: string | null;
  tested_on: Day;
  conclusion: string | null;
  entered_at: Instant;
  entered_by: number;
  completed_at: Instant | null;
  completed_by: number | null;
  salt: Buffer | null;
  set_aside_at: Instant | null;
  set_aside_for: number | null;
};

export type TechnicalTestFileRow = {
  unit_id: number;
  technical_test_id: number;
  kind: string;
  file_hash: string;
  content_hash: string;
  media_type: string;
  entered_at: Instant;
  entered_by: number;
};

export type TechnicalTestObjectRow = {
  unit_id: number;
  technical_test_id: number;
  protected_object_id: number;
};

export type TestRow = {
  unit_id: number;
  test_id: Generated<number>;
  version: Generated<number>;
  opens_on: Day;
  closes_on: Day;
  entered_at: Instant;
  withdrawn_at: Instant | null;
  former_takers: Generated<number>;
  salt: Buffer;
};

export type TestAnswerRow = {
  unit_id: number;
  attempt_id: number;
  position: number;
  question_id: number;
  version: number;
  shown: unknown;
  answer: unknown | null;
  wrong: boolean | null;
};

export type TestAttemptRow = {
  unit_id: number;
  attempt_id: Generated<number>;
  test_id: number;
  version: number;
  person_id: number;
  part_id: number | null;
  begun_at: Instant;
  ends_at: Instant;
  ended_at: Instant | null;
  out_of: number;
  passed_on: Day | null;
};

export type TestVersionRow = {
  unit_id: number;
  test_id: number;
  version: number;
  title: unknown;
  draws: unknown;
  pass_percent: number;
  attempts: number;
  minutes: number;
  hours: number;
  entered_at: Instant;
  entered_by: number;
};

export type TrainingRow = {
  unit_id: number;
  training_id: Generated<number>;
  topic: string;
  subjects: string[];
  day: Day;
  start_time: string | null;
  hours: number;
  place: string;
  notes: Generated<string>;
  state: Generated<string>;
  entered_at: Instant;
  held_at: Instant | null;
  cancelled_at: Instant | null;
  corrected_at: Instant | null;
  correction_reason: string | null;
  salt: Buffer;
  former_attendees: Generated<number>;
  organiser: string | null;
  audiences: Generated<string[]>;
  plan_year: number | null;
  plan_line: number | null;
  check_in_secret: Buffer | null;
  closed_at: Instant | null;
  make_up_of: number | null;
};

export type TrainingPlanRow = {
  unit_id: number;
  plan_id: Generated<number>;
  year: number;
  version: number;
  state: string;
  room_size: number;
  drawn_up_at: Instant;
  drawn_up_by: number;
  submitted_at: Instant | null;
  submitted_by: number | null;
  returned_because: Generated<string>;
  approved_at: Instant | null;
  approved_by: number | null;
  salt: Buffer;
};

export type TrainingPlanItemRow = {
  unit_id: number;
  plan_id: number;
  line: number;
  kind: string;
  audiences: string[];
  topic: string;
  subjects: string[];
  month: number;
  hours: number;
  sittings: number;
  people: number;
  organiser: string;
};

export type TrainingRoomRow = {
  unit_id: number;
  training_id: number;
  position: number;
  name: string;
  capacity: number | null;
};

export type TrainingScanRow = {
  unit_id: number;
  training_id: number;
  position: number;
  file_hash: string;
  content_hash: string;
  size: number;
  media_type: string;
  attached_at: Instant;
  attached_by: number;
};

export type TravelDocumentRow = {
  unit_id: number;
  document_id: Generated<number>;
  person_id: number;
  kind: string;
  last_four: string;
  ground: string;
  reference: string | null;
  taken_in_on: Day;
  state: string;
  out_on: Day | null;
  due_back: Day | null;
  given_back_on: Day | null;
  salt: Buffer;
};

export type TravelDocumentMovementRow = {
  unit_id: number;
  document_id: number;
  position: number;
  what: string;
  happened_on: Day;
  reason: string | null;
  trip_id: number | null;
  due_back: Day | null;
  entered_at: Instant;
  entered_by: number;
};

export type TripRow = {
  unit_id: number;
  trip_id: Generated<number>;
  kind: string;
  purpose: string;
  funding: string;
  group_name: string | null;
  leader_id: number | null;
  leaves_on: Day;
  returns_on: Day;
  countries: string[];
  light: boolean;
  state: string;
  oral_notice_on: Day | null;
  report_by: Day | null;
  reported_at: Instant | null;
  details: Buffer | null;
  reasons: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  declared_at: Instant;
  declared_by: number;
  decided_at: Instant | null;
  decided_by: number | null;
  departed_on: Day | null;
  ended_at: Instant | null;
  cancelled_for: string | null;
};

export type TripBriefingRow = {
  unit_id: number;
  trip_id: number;
  person_id: number;
  material_id: number;
};

export type TripDeviationRow = {
  unit_id: number;
  trip_id: number;
  deviation_id: Generated<number>;
  person_id: number;
  happened_on: Day;
  words: Buffer;
  reported_at: Instant;
  reported_by: number;
};

export type TripFeedRow = {
  unit_id: number;
  account_id: number;
  feed_hash: Buffer;
  password_mark: Buffer;
  made_at: Instant;
};

export type TripInterviewRow = {
  unit_id: number;
  trip_id: number;
  interview_id: Generated<number>;
  held_on: Day;
  answers: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  held_by: number;
  entered_at: Instant;
};

export type TripInterviewedRow = {
  unit_id: number;
  interview_id: number;
  person_id: number;
  trip_id: number;
  correction: Buffer | null;
  signed_at: Instant | null;
  file_hash: string | null;
};

export type TripMemberRow = {
  unit_id: number;
  trip_id: number;
  person_id: number;
  member_id: Generated<number>;
  ground: string;
  stand_in_id: number | null;
  brief_by: Day;
  briefed_at: Instant | null;
  briefed_on: Day | null;
  returned_on: Day | null;
  interview_by: Day | null;
  interviewed_on: Day | null;
  asks_own: Generated<boolean>;
  left_out_at: Instant | null;
  briefed_for_trip: number | null;
};

export type TripOpinionRow = {
  unit_id: number;
  trip_id: number;
  office: string;
  conclusion: string;
  note: Buffer | null;
  given_at: Instant;
  given_by: number;
};

export type UnitRow = {
  unit_id: number;
  body: Generated<string>;
  name: string;
  credit_code: string | null;
  time_zone: Generated<string>;
  demonstration: Generated<boolean>;
  ledger_from: Day;
  created_at: Instant;
  sign: string | null;
  region: string | null;
  industry: string | null;
};

export type UnitJobRow = {
  unit_id: number;
  job: string;
  done_for: Day;
  done_at: Instant;
  basis: Generated<string>;
  differences: Generated<number>;
  found_at: Instant | null;
};

export type UnitStatusRow = {
  unit_id: number;
  status_id: Generated<number>;
  status: string;
  from_day: Day;
  to_day: Day | null;
  notice_number: string | null;
  notice_day: Day | null;
};

export type WitnessedLogRow = {
  unit_id: number;
  origin: string;
  key: string;
  size: Generated<number>;
  root: Buffer | null;
  seen_at: Instant;
};

export type WorkRuleRow = {
  unit_id: number;
  work_rule_id: Generated<number>;
  created_at: Instant;
  created_by: number;
  repealed_on: Day | null;
  repealed_at: Instant | null;
  repealed_by: number | null;
};

export type WorkRuleAuthorRow = {
  unit_id: number;
  version_id: number;
  account_id: number;
};

export type WorkRuleReadingRow = {
  unit_id: number;
  version_id: number;
  person_id: number;
  reminded_on: Day | null;
  read_at: Instant | null;
};

export type WorkRuleReviewRow = {
  unit_id: number;
  review_id: Generated<number>;
  work_rule_id: number;
  owed_from: Day;
  due_on: Day;
  reviewed_on: Day | null;
  reviewed_at: Instant | null;
  reviewed_by: number | null;
  outcome: string | null;
};

export type WorkRuleVersionRow = {
  unit_id: number;
  version_id: Generated<number>;
  work_rule_id: number;
  number: number;
  state: Generated<string>;
  on_paper: boolean;
  kinds: string[];
  implements: string[];
  revision: Generated<number>;
  content: Buffer | null;
  returned: Buffer | null;
  key: Buffer | null;
  salt: Buffer | null;
  written_at: Instant;
  written_by: number;
  submitted_at: Instant | null;
  submitted_by: number | null;
  approved_at: Instant | null;
  approved_by: number | null;
  document: string | null;
  issued_on: Day | null;
  issued_at: Instant | null;
  issued_by: number | null;
  effective_from: Day | null;
  effective_to: Day | null;
  audience: string | null;
  audience_departments: Generated<string[]>;
  audience_roles: Generated<string[]>;
  file_hash: string | null;
  content_hash: string | null;
  media_type: string | null;
};

export type YearlyReportRow = {
  unit_id: number;
  report_id: Generated<number>;
  year: number;
  version: number;
  state: Generated<string>;
  revision: Generated<number>;
  as_of: Day;
  figures: unknown;
  last_year: unknown | null;
  last_year_from: string | null;
  content: Buffer | null;
  returned: Buffer | null;
  written_at: Instant;
  written_by: number;
  submitted_at: Instant | null;
  submitted_by: number | null;
  issued_at: Instant | null;
  issued_on: Day | null;
  issued_by: number | null;
  number: string | null;
  file_hash: string | null;
  content_hash: string | null;
  key: Buffer | null;
  salt: Buffer | null;
  counted_on: Day | null;
};

export type YearlyReportAuthorRow = {
  unit_id: number;
  report_id: number;
  account_id: number;
};

export type YearlyReportDispatchRow = {
  unit_id: number;
  report_id: number;
  dispatch_id: number;
};

export type Tables = {
  access_token: AccessTokenRow;
  account: AccountRow;
  appointment: AppointmentRow;
  arrival: ArrivalRow;
  arrival_file: ArrivalFileRow;
  arrival_look: ArrivalLookRow;
  attendance: AttendanceRow;
  attestation: AttestationRow;
  backup_plan: BackupPlanRow;
  backup_run: BackupRunRow;
  body: BodyRow;
  briefing_material: BriefingMaterialRow;
  calendar_day: CalendarDayRow;
  carrier_holding: CarrierHoldingRow;
  carrier_move: CarrierMoveRow;
  carrier_signature: CarrierSignatureRow;
  check_in_device: CheckInDeviceRow;
  clue: ClueRow;
  clue_complaint: ClueComplaintRow;
  clue_contact: ClueContactRow;
  clue_file: ClueFileRow;
  clue_relay: ClueRelayRow;
  clue_word: ClueWordRow;
  completion: CompletionRow;
  completion_import: CompletionImportRow;
  contingency_plan: ContingencyPlanRow;
  cooperation: CooperationRow;
  cooperation_file: CooperationFileRow;
  cooperation_follow_up: CooperationFollowUpRow;
  correction: CorrectionRow;
  correspondent: CorrespondentRow;
  course: CourseRow;
  course_file: CourseFileRow;
  course_part: CoursePartRow;
  course_version: CourseVersionRow;
  cross_check_hit: CrossCheckHitRow;
  data_transfer: DataTransferRow;
  data_user: DataUserRow;
  date_order_breach: DateOrderBreachRow;
  date_order_explanation: DateOrderExplanationRow;
  delivery: DeliveryRow;
  department: DepartmentRow;
  designation: DesignationRow;
  designation_item: DesignationItemRow;
  dispatch: DispatchRow;
  dispatch_file: DispatchFileRow;
  dispatch_look: DispatchLookRow;
  dispatch_series: DispatchSeriesRow;
  drill: DrillRow;
  drill_change: DrillChangeRow;
  drill_participant: DrillParticipantRow;
  duty: DutyRow;
  duty_case: DutyCaseRow;
  emergency_grant: EmergencyGrantRow;
  emergency_look: EmergencyLookRow;
  enrolment: EnrolmentRow;
  evidence: EvidenceRow;
  exchange: ExchangeRow;
  exchange_file: ExchangeFileRow;
  exchange_host: ExchangeHostRow;
  exchange_material: ExchangeMaterialRow;
  exchange_plan: ExchangePlanRow;
  export_release: ExportReleaseRow;
  file: FileRow;
  finding: FindingRow;
  finding_entry: FindingEntryRow;
  finding_file: FindingFileRow;
  finding_person: FindingPersonRow;
  home_interview: HomeInterviewRow;
  home_leave: HomeLeaveRow;
  impact_assessment: ImpactAssessmentRow;
  incident: IncidentRow;
  incident_custody: IncidentCustodyRow;
  incident_entry: IncidentEntryRow;
  incident_evidence: IncidentEvidenceRow;
  incident_person: IncidentPersonRow;
  incident_report: IncidentReportRow;
  incident_task: IncidentTaskRow;
  inspection: InspectionRow;
  inspection_draw: InspectionDrawRow;
  inspection_pack: InspectionPackRow;
  inspection_pack_file: InspectionPackFileRow;
  inspection_step: InspectionStepRow;
  installation: InstallationRow;
  inventory: InventoryRow;
  inventory_counter: InventoryCounterRow;
  inventory_row: InventoryRowRow;
  journal_checkpoint: JournalCheckpointRow;
  journal_cosignature: JournalCosignatureRow;
  journal_entry: JournalEntryRow;
  journal_position: JournalPositionRow;
  journal_witness: JournalWitnessRow;
  key_unit: KeyUnitRow;
  key_unit_change: KeyUnitChangeRow;
  key_unit_consultation: KeyUnitConsultationRow;
  key_unit_review: KeyUnitReviewRow;
  lawful_request: LawfulRequestRow;
  leaver_case: LeaverCaseRow;
  leaver_follow_up: LeaverFollowUpRow;
  leaver_step: LeaverStepRow;
  legal_hold: LegalHoldRow;
  letter: LetterRow;
  letter_template: LetterTemplateRow;
  library_item: LibraryItemRow;
  list_taken: ListTakenRow;
  login_name: LoginNameRow;
  look: LookRow;
  matter: MatterRow;
  matter_confirmation: MatterConfirmationRow;
  matter_word: MatterWordRow;
  measure: MeasureRow;
  measure_change: MeasureChangeRow;
  measure_check: MeasureCheckRow;
  measure_file: MeasureFileRow;
  measure_object: MeasureObjectRow;
  measure_round: MeasureRoundRow;
  migration: MigrationRow;
  notice: NoticeRow;
  notice_acknowledgement: NoticeAcknowledgementRow;
  notice_mail: NoticeMailRow;
  package: PackageRow;
  package_file: PackageFileRow;
  package_state: PackageStateRow;
  parameter_choice: ParameterChoiceRow;
  parcel_refused: ParcelRefusedRow;
  part_progress: PartProgressRow;
  person: PersonRow;
  place_day: PlaceDayRow;
  place_visit: PlaceVisitRow;
  plan_author: PlanAuthorRow;
  plan_holder: PlanHolderRow;
  plan_review: PlanReviewRow;
  plan_version: PlanVersionRow;
  post: PostRow;
  post_opening: PostOpeningRow;
  post_term: PostTermRow;
  presence: PresenceRow;
  privacy_notice: PrivacyNoticeRow;
  prompt_mail: PromptMailRow;
  protected_object: ProtectedObjectRow;
  question: QuestionRow;
  question_version: QuestionVersionRow;
  received_paper: ReceivedPaperRow;
  rectification_order: RectificationOrderRow;
  register_check: RegisterCheckRow;
  register_check_line: RegisterCheckLineRow;
  register_event: RegisterEventRow;
  register_item: RegisterItemRow;
  relay_key: RelayKeyRow;
  reminder: ReminderRow;
  request_item: RequestItemRow;
  request_look: RequestLookRow;
  request_person: RequestPersonRow;
  required_figure: RequiredFigureRow;
  required_task: RequiredTaskRow;
  required_task_turn: RequiredTaskTurnRow;
  retention_batch: RetentionBatchRow;
  retention_item: RetentionItemRow;
  return_received: ReturnReceivedRow;
  return_received_line: ReturnReceivedLineRow;
  return_schedule: ReturnScheduleRow;
  review: ReviewRow;
  review_condition: ReviewConditionRow;
  review_decider: ReviewDeciderRow;
  review_decision: ReviewDecisionRow;
  review_help: ReviewHelpRow;
  review_opinion: ReviewOpinionRow;
  review_statement: ReviewStatementRow;
  review_withheld: ReviewWithheldRow;
  roster_proposal: RosterProposalRow;
  roster_remark: RosterRemarkRow;
  roster_row: RosterRowRow;
  scan: ScanRow;
  scan_change: ScanChangeRow;
  scan_mapping: ScanMappingRow;
  scan_rule: ScanRuleRow;
  self_inspection: SelfInspectionRow;
  self_inspection_answer: SelfInspectionAnswerRow;
  self_inspection_department: SelfInspectionDepartmentRow;
  self_inspection_file: SelfInspectionFileRow;
  self_inspection_member: SelfInspectionMemberRow;
  self_inspection_template: SelfInspectionTemplateRow;
  sign_in: SignInRow;
  sign_in_failure: SignInFailureRow;
  signing_certificate: SigningCertificateRow;
  situation_count: SituationCountRow;
  situation_offer: SituationOfferRow;
  situation_taking_part: SituationTakingPartRow;
  stationed_contact: StationedContactRow;
  stationed_handover: StationedHandoverRow;
  stationing: StationingRow;
  technical_test: TechnicalTestRow;
  technical_test_file: TechnicalTestFileRow;
  technical_test_object: TechnicalTestObjectRow;
  test: TestRow;
  test_answer: TestAnswerRow;
  test_attempt: TestAttemptRow;
  test_version: TestVersionRow;
  training: TrainingRow;
  training_plan: TrainingPlanRow;
  training_plan_item: TrainingPlanItemRow;
  training_room: TrainingRoomRow;
  training_scan: TrainingScanRow;
  travel_document: TravelDocumentRow;
  travel_document_movement: TravelDocumentMovementRow;
  trip: TripRow;
  trip_briefing: TripBriefingRow;
  trip_deviation: TripDeviationRow;
  trip_feed: TripFeedRow;
  trip_interview: TripInterviewRow;
  trip_interviewed: TripInterviewedRow;
  trip_member: TripMemberRow;
  trip_opinion: TripOpinionRow;
  unit: UnitRow;
  unit_job: UnitJobRow;
  unit_status: UnitStatusRow;
  witnessed_log: WitnessedLogRow;
  work_rule: WorkRuleRow;
  work_rule_author: WorkRuleAuthorRow;
  work_rule_reading: WorkRuleReadingRow;
  work_rule_review: WorkRuleReviewRow;
  work_rule_version: WorkRuleVersionRow;
  yearly_report: YearlyReportRow;
  yearly_report_author: YearlyReportAuthorRow;
  yearly_report_dispatch: YearlyReportDispatchRow;
};
