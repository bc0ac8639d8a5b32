/**
 * What stands in the way of submitting a self-inspection, or of signing a department's part: all of it, item by item. One list for the refusal and for
 * the page, so that both say the same. Beside it, what stands in nobody's way and is better known before: a veto, a “met” that nothing proves. Pure.
 */
import type { Localised } from '../../law/localised.ts';
import { type Answer, differsFromProposal, type Item, itemsOf, type Template } from './self-inspections.ts';

export const WAYS = ['unanswered', 'differs', 'veto-unexplained', 'unsigned'] as const;
export type InTheWay = (typeof WAYS)[number];
export const WAY_NAMES: Record<InTheWay, Localised> = {
  unanswered: { zh: '尚未作答', en: 'Not answered yet' },
  differs: { zh: '与台账现在所答不一致，须写明理由', en: 'Is not what the ledger says by now: say why' },
  'veto-unexplained': { zh: '否决项发生过，须写明情况', en: 'A veto item happened: say what' },
  unsigned: { zh: '部门尚未签署确认', en: 'The department has not signed off' },
};

/** Said before it is submitted; nothing is refused for it. */
export const NOTED = ['vetoed', 'unproved'] as const;
export type Noted = (typeof NOTED)[number];
export const NOTED_NAMES: Record<Noted, Localised> = {
  vetoed: {
    zh: '否决项发生过：无论得分多少，结果为“不符合要求”',
    en: 'A veto item happened: whatever the points, the result is “does not meet the requirements”',
  },
  unproved: {
    zh: '答“符合”，没有材料也没有说明：检查时会要求出示',
    en: '“Met”, with neither a file nor a word: an inspector will ask to see it',
  },
};

type Row = {
  readonly item: string;
  readonly departmentId: number;
  readonly proposed: Answer | null;
  readonly proposedOccurrences: number | null;
  readonly answer: Answer | null;
  readonly occurrences: number;
  readonly words?: string | undefined;
};
type Signing = { readonly departmentId: number; readonly signedOffAt: unknown };
type Asked = { readonly template: Pick<Template, 'sections'>; readonly answers: readonly Row[] };

/** `item` is empty where it is the department's signature that is wanted. */
export type Left<Why extends string = InTheWay> = {
  readonly why: Why;
  readonly item: string;
  readonly departmentId: number;
};

/** In the order of the template, the unit's own before the departments'; signatures last. */
export function inTheWay({ template, answers }: Asked, departments: readonly Signing[] = []): Left[] {
  const left = inOrder({ template, answers }, (item, row): InTheWay | undefined => {
    if (row.answer === null) return 'unanswered';
    if (row.words) return undefined;
    if (differsFromProposal(row, { answer: row.answer, occurrences: row.occurrences })) return 'differs';
    return item.kind === 'veto' && row.answer === 'not-met' ? 'veto-unexplained' : undefined;
  });
  const unsigned = departments.filter(({ signedOffAt }) => signedOffAt === null);
  return [...left, ...unsigned.map(({ departmentId }): Left => ({ why: 'unsigned', item: '', departmentId }))];
}

type Files = readonly { readonly item: string; readonly departmentId: number }[];

export const worthKnowing = (asked: Asked, files: Files): Left<Noted>[] =>
  inOrder(asked, (item, row): Noted | undefined => {
    if (item.kind === 'veto' && row.answer === 'not-met') return 'vetoed';
    const wants = row.answer === 'met' && row.proposed === null && item.evidence.zh !== '' && !row.words;
    const has = files.some((file) => file.item === row.item && file.departmentId === row.departmentId);
    return wants && !has ? 'unproved' : undefined;
  });

function inOrder<Why extends string>(
  { template, answers }: Asked,
  whyOf: (item: Item, row: Row) => Why | undefined,
): Left<Why>[] {
  return itemsOf(template).flatMap((item) =>
    answers
      .filter((row) => row.item === item.ref)
      .sort((a, b) => a.departmentId - b.departmentId)
      .flatMap((row) => {
        const why = whyOf(item, row);
        return why ? [{ why, item: row.item, departmentId: row.departmentId }] : [];
      }),
  );
}
