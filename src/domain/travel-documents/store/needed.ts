/** What a journey to somewhere takes out of custody: the passport, or the permit for Hong Kong and Macao, or that for Taiwan. */
import { sql as statement } from 'kysely';
import type { Fragment } from '../../../database/connect.ts';

const CATEGORY = (of: Fragment): Fragment =>
  statement`case when ${of} like '%hk-macao-permit' then 'hk-macao' when ${of} like '%taiwan-permit' then 'taiwan' else 'passport' end`;

/**
 * A condition: something that the person needs for these countries is kept by the unit, and nothing of the kind is out. Who has an
 * official and a private one takes one of them.
 */
export const stillInCustody = (
  unitId: number,
  { personId, countries }: { readonly personId: Fragment; readonly countries: Fragment },
): Fragment => statement`exists (select from travel_document d
    where d.unit_id = ${unitId} and d.person_id = ${personId} and d.state = 'in'
      and case ${CATEGORY(statement`d.kind`)} when 'hk-macao' then ${countries} && array['HK', 'MO']
        when 'taiwan' then ${countries} && array['TW'] else not ${countries} <@ array['HK', 'MO', 'TW'] end
      and not exists (select from travel_document o
        where o.unit_id = ${unitId} and o.person_id = d.person_id and o.state = 'out'
          and ${CATEGORY(statement`o.kind`)} = ${CATEGORY(statement`d.kind`)}))`;
