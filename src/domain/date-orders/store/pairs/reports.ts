/** The selects of catalogue/reports.ts. Of a clue nothing but its number and its times. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../../database/connect.ts';
import { type Asked, dayOf, NOBODY, type Pairs, personOf } from '../asked.ts';

const clues = ({ unitId }: Asked, first: Fragment, second: Fragment, where: Fragment): Fragment => statement`
  select c.clue_id::text as key, c.clue_id::text as name, c.clue_id as thing_id, ${NOBODY}, ${first} as first, ${second} as second
  from clue c where c.unit_id = ${unitId} and ${where}`;
const incidents = ({ unitId }: Asked, first: Fragment, second: Fragment, where: Fragment): Fragment => statement`
  select i.incident_id::text as key, i.kind as name, i.incident_id as thing_id, ${NOBODY}, ${first} as first, ${second} as second
  from incident i where i.unit_id = ${unitId} and i.state <> 'set-aside' and ${where}`;
/** Closed without a relay: it was none, or there was nothing to relay. */
const TO_RELAY = statement`c.ground is null`;

export const REPORTS: Pairs = {
  401: (asked) => clues(asked, statement`c.received_at`, statement`c.relayed_at`, statement`true`),
  402: (asked) => clues(asked, statement`c.relayed_at`, statement`c.relay_phone_by`, TO_RELAY),
  403: (asked) => clues(asked, statement`c.written_at`, statement`c.relay_written_by`, TO_RELAY),
  404: (asked) =>
    clues(
      asked,
      dayOf(asked, 'c.acknowledged_at'),
      statement`c.acknowledge_by`,
      statement`c.state <> 'closed' or c.acknowledged_at is not null`,
    ),
  405: (asked) =>
    clues(
      asked,
      dayOf(asked, 'c.fed_back_at'),
      statement`c.feedback_by`,
      statement`c.state <> 'closed' or c.fed_back_at is not null`,
    ),
  406: ({ unitId }) => statement`
    select r.relay_id::text as key, r.clue_id::text as name, r.clue_id as thing_id, ${NOBODY}, r.relayed_at as first, r.receipt_at as second
    from clue_relay r where r.unit_id = ${unitId}`,
  411: (asked) => incidents(asked, statement`i.reported_at`, statement`i.report_by`, statement`not i.waived`),
  412: (asked) => incidents(asked, statement`i.noticed_at`, statement`i.reported_at`, statement`true`),
  413: (asked) => incidents(asked, statement`i.contained_at`, statement`i.closed_at`, statement`true`),
  414: (asked) => incidents(asked, statement`i.rectified_at`, statement`i.closed_at`, statement`true`),
  415: (asked) => incidents(asked, statement`i.closed_on`, statement`i.close_by`, statement`true`),
  421: (asked) => statement`
    select m.matter_id::text as key, m.trigger as name, m.matter_id as thing_id, m.person_id, p.department_id,
      m.reported_on as first, m.report_by as second
    from matter m ${personOf(asked, 'm.person_id')} where m.unit_id = ${asked.unitId}`,
};
