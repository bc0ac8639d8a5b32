/** Papers of a journey. Content only; the form is documents/. */
import type { Paper } from '../../documents/paper.ts';
import { tablePaper } from '../../documents/table.ts';
import { COMPLAINT_ROUTES } from '../../law/complaint-routes.ts';
import { countryName } from '../../law/countries.ts';
import type { Day, Instant } from '../../law/day.ts';
import type { Localised } from '../../law/localised.ts';
import type { Trip } from './store/trips.ts';
import { type Answer, EVENT_QUESTIONS } from './travel.ts';

const both = ({ zh, en }: Localised): string => `${zh} ${en}`;

type Signing = { readonly picture: Uint8Array; readonly at: Instant; readonly timeZone: string };
type Told = {
  readonly unitName: string;
  readonly name: string;
  readonly heldOn: Day;
  readonly heldBy: string | null;
  readonly answers: readonly Answer[];
  readonly correction: string | undefined;
  readonly signing: Signing;
};
type AfterTrip = Told & { readonly trip: Pick<Trip, 'tripId' | 'countries' | 'leavesOn' | 'returnsOn'> };

/** What was told, as its traveller read, corrected and signed it; the traveller keeps a copy (rights.md R20). */
export const interviewPaper = ({ trip, ...told }: AfterTrip): Paper =>
  eventsPaper(told, {
    title: '回国（境）访谈记录',
    subtitle: 'Interview on return',
    facts: [
      ['出行编号 Journey', String(trip.tripId)],
      ['国家（地区） Where', trip.countries.map((one) => countryName(one).zh).join('、')],
      ['起止 Days', `${trip.leavesOn} – ${trip.returnsOn}`],
    ],
  });

type About = {
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly (readonly [string, string])[];
};

/** An interview about events, after whatever gave rise to it: a journey, home leave. */
export function eventsPaper(
  { unitName, name, heldOn, heldBy, answers, correction, signing }: Told,
  { title, subtitle, facts }: About,
): Paper {
  const said = ({ event, happened, facts }: Answer): [string, string, string] => [
    both(EVENT_QUESTIONS[event]),
    happened ? '是 Yes' : '否 No',
    facts ?? '',
  ];
  return tablePaper({
    ...{ language: 'zh', asOf: signing.at, timeZone: signing.timeZone, numbered: true },
    ...{ unitName, title, subtitle },
    facts: [['姓名 Name', name], ...facts, ['访谈日期 Held on', heldOn], ['访谈人 Interviewer', heldBy ?? '—']],
    columns: [
      { title: '询问的事项（只问事件，不问观点） Events asked about', share: 5 },
      { title: '回答 Answer', share: 1 },
      { title: '事实 Facts', share: 4 },
    ],
    rows: [
      ...answers.map(said),
      ...(correction === undefined ? [] : [['本人更正和补充 Corrected by the person', '', correction] as const]),
      ...COMPLAINT_ROUTES.map((route) => ['不同意见的反映渠道 Where to turn', '', both(route)] as const),
    ],
    signed: { label: '本人已核对（签名） Read and signed:', reads: `${name}的手写签名`, picture: signing.picture },
  });
}
