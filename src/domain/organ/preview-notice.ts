/** What accepting a notice would make owed, or owed no more: asked by the unit beforehand, by rule and count; nothing is changed. */
import { z } from 'zod';
import { type Day, dayAt } from '../../law/day.ts';
import { ArrivalId } from '../../platform/ids.ts';
import { query } from '../../platform/query.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ContentOf } from '../dispatches/content.ts';
import { getArrival } from '../dispatches/store/arrivals.ts';
import { startOfDay } from '../duties/ledger.ts';
import { preview } from '../duties/store/preview.ts';
import type { Supposed } from '../duties/store/supposed.ts';
import { previewed } from '../duties/what-if.ts';
import type { StatusRow } from '../units/store/unit.ts';
import { keyUnitPeriods, lastDayOf, openPeriod } from './actions/unit-side.ts';

export const previewNotice = query({
  name: 'organ.preview-notice',
  input: z.strictObject({ arrivalId: ArrivalId }),
  by: ['head', 'security-officer'],
  recorded: 'no',
  async run(context, { arrivalId }) {
    const { sql, unitId, today, timeZone } = context;
    const { type, receivedAt, envelope } = await getArrival(sql, unitId, arrivalId);
    if (type !== 'key-unit-notice') refuse('wrong-state');
    const { change } = envelope.content as ContentOf<'key-unit-notice'>;
    /** The day that the receipt names. */
    const on = dayAt(new Date(receivedAt), timeZone);
    const supposed = SUPPOSED[change](await keyUnitPeriods(context), on);
    const found = supposed && (await preview(sql, { unitId, today, supposed }, startOfDay(today, timeZone)));
    return { change, on, ...previewed(found ?? []) };
  },
});

type Suppose = (periods: readonly StatusRow[], on: Day) => Supposed | undefined;

/** As `organ.accept-notice` carries each out. */
const SUPPOSED: Record<ContentOf<'key-unit-notice'>['change'], Suppose> = {
  listing: (periods, on) => (openPeriod(periods, on) ? undefined : { status: 'key-unit', from: on }),
  adjustment: () => undefined,
  removal: (periods, on) => {
    const open = openPeriod(periods, on);
    return open && { status: 'key-unit', last: lastDayOf(open, on) };
  },
};
