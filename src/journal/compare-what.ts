/** What the comparison of record and tables must know of them, as data. */

/** Tables whose rows are written without an entry of their own, each with what stands for it instead. */
export const UNRECORDED: Readonly<Record<string, string>> = {
  duty: 'follows from facts and evidence; compared with a rebuild',
  look: 'is itself a record, added to alone; shown to the person',
  journal_entry: 'the record itself: compared with its leaves and its own transactions',
  journal_position: 'the order of the record: compared with signed checkpoints',
  journal_checkpoint: 'signed',
  access_token: 'when it was last used is noted without an entry; made and revoked by acts that have one',
  roster_proposal: 'read in the background; counts for nothing until it is accepted, and that is an entry',
  roster_row: 'the same',
  roster_remark: 'the same',
  situation_offer: 'follows from person, year and a key; what is offered on a day is nobody’s act',
  notice_mail: 'kept before each mail goes; how many went is an entry',
  prompt_mail: 'the same',
};

export type NamedRow = {
  /** The fact of an entry that holds the id, or ids. */
  readonly fact: string;
  readonly table: string;
  readonly column: string;
  /** Entries of these acts say that the row is gone; `as` is the fact that names it there, where it is another. */
  readonly removed: readonly { readonly by: string; readonly as?: string }[];
  /** The kind under which the end of its time destroys it, by number (`retention.destroy`). */
  readonly kind?: string;
};

/** With what other records go that are destroyed: an entry that names both says so. */
export const GO_WITH: readonly { readonly fact: string; readonly kind: string }[] = [
  { fact: 'personId', kind: 'person' },
  { fact: 'person', kind: 'person' },
  { fact: 'appointmentId', kind: 'appointment' },
];

/** What entries name, and where it must be found. */
export const NAMED_ROWS: readonly NamedRow[] = [
  { fact: 'personId', table: 'person', column: 'person_id', removed: [], kind: 'person' },
  { fact: 'person', table: 'person', column: 'person_id', removed: [], kind: 'person' },
  { fact: 'postId', table: 'post', column: 'post_id', removed: [] },
  { fact: 'departmentId', table: 'department', column: 'department_id', removed: [] },
  { fact: 'statusId', table: 'unit_status', column: 'status_id', removed: [{ by: 'units.withdraw-status' }] },
  {
    fact: 'appointmentId',
    table: 'appointment',
    kind: 'appointment',
    column: 'appointment_id',
    removed: [
      { by: 'people.withdraw-appointment' },
      { by: 'people.record-leaving', as: 'appointmentsNeverBegun' },
      { by: 'leavers.open', as: 'appointmentsNeverBegun' },
      { by: 'leavers.move-leaving', as: 'appointmentsNeverBegun' },
    ],
  },
  {
    fact: 'stationingId',
    table: 'stationing',
    column: 'stationing_id',
    removed: [
      { by: 'people.withdraw-stationing' },
      { by: 'people.record-leaving', as: 'stationingsNeverBegun' },
      { by: 'leavers.open', as: 'stationingsNeverBegun' },
      { by: 'leavers.move-leaving', as: 'stationingsNeverBegun' },
    ],
  },
  { fact: 'trainingId', table: 'training', column: 'training_id', removed: [], kind: 'training' },
  { fact: 'templateId', table: 'letter_template', column: 'template_id', removed: [] },
  { fact: 'letterId', table: 'letter', column: 'letter_id', removed: [], kind: 'letter' },
  { fact: 'leaverCaseId', table: 'leaver_case', column: 'case_id', removed: [], kind: 'leaver-case' },
  { fact: 'followUpId', table: 'leaver_follow_up', column: 'follow_up_id', removed: [], kind: 'leaver-case' },
  { fact: 'correctionId', table: 'correction', column: 'correction_id', removed: [], kind: 'correction' },
  { fact: 'assessmentId', table: 'impact_assessment', column: 'assessment_id', removed: [], kind: 'impact-assessment' },
  { fact: 'holdId', table: 'legal_hold', column: 'hold_id', removed: [], kind: 'hold' },
  { fact: 'keyUnitId', table: 'key_unit', column: 'key_unit_id', removed: [] },
  { fact: 'changeId', table: 'key_unit_change', column: 'change_id', removed: [] },
  { fact: 'listReviewId', table: 'key_unit_review', column: 'review_id', removed: [] },
  { fact: 'inspectionId', table: 'inspection', column: 'inspection_id', removed: [] },
  { fact: 'orderId', table: 'rectification_order', column: 'order_id', removed: [] },
  { fact: 'stepId', table: 'inspection_step', column: 'step_id', removed: [] },
  { fact: 'account', table: 'account', column: 'account_id', removed: [] },
  { fact: 'accounts', table: 'account', column: 'account_id', removed: [] },
  { fact: 'proposalId', table: 'roster_proposal', column: 'proposal_id', removed: [], kind: 'roster' },
];
