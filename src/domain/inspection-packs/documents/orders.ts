/** The order of dates on paper: each check with both dates and its result; of the unit, what is broken. */
import type { PackChapter, PackColumn } from '../../../documents/pack.ts';
import type { Localised } from '../../../law/localised.ts';
import type { Fact, OrderOfDates } from '../../date-orders/orders.ts';
import type { Writing } from '../documents.ts';

/** Of the unit or of one person, on paper: what is out of order first. */
const ON_PAPER = 200;

const RESULT = {
  kept: { zh: '次序正确', en: 'In order' },
  broken: { zh: '次序颠倒', en: 'Out of order' },
  open: { zh: '尚不能判断', en: 'Nothing to judge yet' },
} as const satisfies Record<string, Localised>;

const columnsOf = ({ t }: Writing, who: boolean): PackColumn[] => [
  { title: t({ zh: '核验', en: 'Check' }), share: 3.2 },
  ...(who ? [{ title: t({ zh: '人员', en: 'Who' }), share: 1.8 }] : []),
  { title: t({ zh: '应先', en: 'First' }), share: 2 },
  { title: t({ zh: '应后', en: 'Then' }), share: 2 },
  { title: t({ zh: '结果', en: 'Result' }), share: 1.8 },
];

/** A moment where it was compared as one, otherwise a day. */
function factOf({ t, moment }: Writing, { what, on, at }: Fact): string {
  const when = at !== null && on === null ? moment(at) : (on ?? t({ zh: '没有', en: 'not there' }));
  const whole =
    at !== null && on !== null
      ? t({ zh: `${on}（${moment(at).slice(11)}）`, en: `${on} (${moment(at).slice(11)})` })
      : when;
  return t({ zh: `${what.zh}：${whole}`, en: `${what.en}: ${whole}` });
}

/** What was said of it names things of a person: only where people are named. */
function resultOf(
  { t, gathered }: Writing,
  { kept, daysLate, explanation }: Omit<OrderOfDates, 'kept'> & { kept: boolean | null },
): string {
  const parts = [t(kept === null ? RESULT.open : kept ? RESULT.kept : RESULT.broken)];
  if (daysLate > 0) parts.push(t({ zh: `晚${daysLate}天`, en: `${daysLate} days late` }));
  if (explanation && gathered.redaction.names === 'full')
    parts.push(t({ zh: `说明：${explanation.words}`, en: `explained: ${explanation.words}` }));
  else if (explanation) parts.push(t({ zh: `${explanation.on} 已说明`, en: `explained ${explanation.on}` }));
  return parts.join(t({ zh: '，', en: ', ' }));
}

export function ordersOfPersonChapter(writing: Writing, orders: readonly OrderOfDates[]): PackChapter {
  const { t } = writing;
  const broken = orders.filter(({ kept }) => kept === false).length;
  return {
    level: 2,
    heading: t({
      zh: `次序核验（${orders.length}项，颠倒${broken}项）`,
      en: `Order of dates (${orders.length} checks, ${broken} out of order)`,
    }),
    columns: columnsOf(writing, false),
    rows: orders
      .toSorted((one, other) => Number(other.kept === false) - Number(one.kept === false))
      .slice(0, ON_PAPER)
      .map((one) => [
        `${t(one.check.title)} ${t(one.of)}`.trim(),
        ...[factOf(writing, one.first), factOf(writing, one.second), resultOf(writing, one)],
      ]),
    ...leftOff(writing, orders.length),
  };
}

const leftOff = ({ t }: Writing, count: number): Pick<PackChapter, 'after'> =>
  count > ON_PAPER
    ? { after: [t({ zh: `此处列出前${ON_PAPER}处，共${count}处。`, en: `The first ${ON_PAPER} of ${count}.` })] }
    : {};

export function breachesChapter(writing: Writing): PackChapter[] {
  const { t, who, gathered } = writing;
  const { breaches } = gathered;
  if (breaches === undefined) return [];
  return [
    {
      level: 1,
      heading: t({ zh: `次序颠倒（${breaches.length}处）`, en: `Out of order (${breaches.length})` }),
      newPage: breaches.length > 0,
      text: [
        t({
          zh: `逐条核验各项义务的先后次序，${breaches.length === 0 ? '没有发现颠倒。' : '颠倒的列在这里。次序只能说明原因，不能补改日期。'}`,
          en: `Each record of these duties is checked for its order; ${breaches.length === 0 ? 'nothing was found out of order.' : 'what is out of order stands here. It can be explained, and never repaired by another date.'}`,
        }),
      ],
      columns: breaches.length === 0 ? [] : columnsOf(writing, true),
      rows: breaches
        .slice(0, ON_PAPER)
        .map((one) => [
          ...[`${t(one.check.title)} ${t(one.of)}`.trim(), one.personId === null ? '—' : who(one.personId)],
          ...[factOf(writing, one.first), factOf(writing, one.second), resultOf(writing, { ...one, kept: false })],
        ]),
      ...leftOff(writing, breaches.length),
    },
  ];
}
