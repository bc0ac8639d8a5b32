/** What is kept of an inventory in the browser, and what the phone itself can say of a code. Needs neither page nor server: the kept page uses it, too. */
import type { Verdict } from '../../../src/domain/registers/inventory.ts';
import type { ResultOf } from '../../api.ts';

export type ToCount = ResultOf<'registers.to-count'>;
export type Count = { readonly code: string; readonly countedAt: string; readonly placeId?: number };
export type Told = { readonly code: string; readonly verdict: Verdict; readonly sent: boolean };

export type Kept = {
  readonly accountId: number;
  readonly list: ToCount;
  /** Written down and not sent. */
  readonly waiting: readonly Count[];
  /** All that was counted here, the newest first. */
  readonly told: readonly Told[];
};

export const keyOf = (inventoryId: number, accountId: number): string =>
  `bulwark.inventory-${accountId}-${inventoryId}`;

export function readKept(inventoryId: number, accountId: number): Kept | undefined {
  try {
    const text = localStorage.getItem(keyOf(inventoryId, accountId));
    return text ? (JSON.parse(text) as Kept) : undefined;
  } catch {
    return undefined;
  }
}
/** Answers whether it is kept. */
export function write(kept: Kept): boolean {
  try {
    localStorage.setItem(keyOf(kept.list.inventoryId, kept.accountId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export const expectedBy = (list: ToCount, code: string) => {
  const said = code.trim();
  return list.expected.find((one) => one.code === said.toUpperCase() || one.number === said);
};
/** What the phone itself can say, before the server does. */
export function judged(list: ToCount, told: readonly Told[], code: string, placeId: number | undefined): Verdict {
  const one = expectedBy(list, code);
  if (!one) return 'unexpected';
  if (one.counted || told.some((other) => expectedBy(list, other.code) === one)) return 'before';
  const here = list.placeId ?? placeId;
  return here !== undefined && one.placeId !== null && one.placeId !== here ? 'wrong-place' : 'as-expected';
}
export const leftOf = ({ list, told }: Kept) =>
  list.expected.filter((one) => !one.counted && !told.some(({ code }) => expectedBy(list, code) === one));

/** One count more; the same thing is counted once. Nothing is sent. */
export function counted(
  kept: Kept,
  { code, placeId, at }: { readonly code: string; readonly placeId: number | undefined; readonly at: Date },
): { readonly kept: Kept; readonly verdict: Verdict } {
  const said = code.trim();
  const verdict = judged(kept.list, kept.told, said, placeId);
  if (verdict === 'before') return { kept, verdict };
  const one: Count = { code: said, countedAt: at.toISOString(), ...(placeId !== undefined && { placeId }) };
  const told = [{ code: said, verdict, sent: false }, ...kept.told];
  return { kept: { ...kept, waiting: [...kept.waiting, one], told }, verdict };
}
