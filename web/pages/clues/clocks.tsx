/** The clocks of a case: by when it is to be told, acknowledged, answered; and how each stands now. */
import type { RowOf } from '../../api.ts';
import { DayText, InstantText } from '../../kit/days.tsx';
import { type Tone, ToneTag } from '../../kit/state-tag.tsx';
import { type Localised, useText } from '../../language.tsx';

type Row = Pick<
  RowOf<'clues.list'>,
  | 'relayPhoneBy'
  | 'relayWrittenBy'
  | 'acknowledgeBy'
  | 'feedbackBy'
  | 'relayedAt'
  | 'writtenAt'
  | 'acknowledgedAt'
  | 'fedBackAt'
  | 'receivedAt'
>;
export type Clock = {
  readonly key: string;
  readonly name: Localised;
  /** An instant or a day. */
  readonly by: string;
  readonly doneAt: string | null;
};

export const clocksIn = (one: Row): Clock[] => [
  { key: 'phone', name: { zh: '告知国家安全机关', en: 'Tell the organ' }, by: one.relayPhoneBy, doneAt: one.relayedAt },
  { key: 'written', name: { zh: '书面转报', en: 'In writing' }, by: one.relayWrittenBy, doneAt: one.writtenAt },
  {
    key: 'acknowledge',
    name: { zh: '向报告人确认', en: 'Acknowledge' },
    by: one.acknowledgeBy,
    doneAt: one.acknowledgedAt,
  },
  { key: 'feedback', name: { zh: '向报告人反馈', en: 'Feedback' }, by: one.feedbackBy, doneAt: one.fedBackAt },
];

const isDay = (by: string) => by.length === 10;
/** The end of a day by the browser's clock: near enough for a remark; what counts is the ledger's. */
const endOf = (by: string): number => new Date(isDay(by) ? `${by}T23:59:59` : by).getTime();

/** What runs out first of what is still to be done. */
export const nextClock = (one: Row): Clock | undefined =>
  clocksIn(one)
    .filter(({ doneAt }) => doneAt === null)
    .sort((a, b) => endOf(a.by) - endOf(b.by))[0];

const HOUR = 3_600_000;

export function leftOf(by: string, now = Date.now()): { tone: Tone; text: Localised } {
  const left = endOf(by) - now;
  const size = Math.abs(left);
  const [n, zh, en] =
    size >= 48 * HOUR
      ? [Math.floor(size / (24 * HOUR)), '天', 'days']
      : size >= HOUR
        ? [Math.floor(size / HOUR), '小时', 'h']
        : [Math.max(1, Math.floor(size / 60_000)), '分钟', 'min'];
  if (left < 0) return { tone: 'late', text: { zh: `已超 ${n} ${zh}`, en: `${n} ${en} over` } };
  return { tone: left < 24 * HOUR ? 'soon' : 'waiting', text: { zh: `还有 ${n} ${zh}`, en: `${n} ${en} left` } };
}

export function ClockState({ clock }: { clock: Clock }) {
  const t = useText();
  const { by, doneAt } = clock;
  if (doneAt) {
    const late = new Date(doneAt).getTime() > endOf(by);
    return (
      <span>
        <ToneTag
          tone={late ? 'soon' : 'good'}
          text={late ? { zh: '逾期完成', en: 'Done late' } : { zh: '已完成', en: 'Done' }}
        />{' '}
        <InstantText at={doneAt} />
      </span>
    );
  }
  const { tone, text } = leftOf(by);
  return (
    <span>
      <ToneTag tone={tone} text={text} />{' '}
      <span className="quiet">
        {t({ zh: '最迟', en: 'by' })} {isDay(by) ? <DayText day={by} /> : <InstantText at={by} />}
      </span>
    </span>
  );
}
