/**
 * What an inventory leaves open when it is closed becomes findings by itself, in the same transaction: nobody has to press, and none is forgotten.
 * Up to a number one by one; beyond it one of each department, for nobody works through thousands of findings with the same words.
 */
import type { FindingId } from '../../platform/ids.ts';
import type { Severity } from '../findings/findings.ts';
import { type Raising, raiseFindings, type ToRaise } from '../findings/raise.ts';
import { DIFFERENCE_NAMES, DIFFERENCES, type Difference, FINDING_OF, ONE_BY_ONE_AT_MOST } from './inventory.ts';
import {
  differencesByDepartment,
  differencesOneByOne,
  handOver,
  handOverByDepartment,
  howManyToCome,
  type OfDepartment,
  type ToCome,
} from './store/differences.ts';
import type { Inventory } from './store/inventories.ts';

/** What closing it now would make: how many differences, as how many findings. */
export async function findingsToCome(
  { sql, unitId }: Pick<Raising, 'sql' | 'unitId'>,
  inventory: Inventory,
): Promise<{ differences: number; findings: number }> {
  const { differences, departments } = await howManyToCome(sql, unitId, inventory, ONE_BY_ONE_AT_MOST);
  return { differences, findings: departments ?? differences };
}

/** Answers how many were made. */
export async function raiseDifferences(context: Raising, inventory: Inventory): Promise<number> {
  const { sql, unitId, now, actor } = context;
  const answered = { at: now, by: actor?.accountId ?? 0 };
  const one = await differencesOneByOne(sql, unitId, inventory, ONE_BY_ONE_AT_MOST + 1);
  if (one.length <= ONE_BY_ONE_AT_MOST) {
    const raised = await raiseFindings(
      context,
      one.map((row) => ofOne(inventory, row)),
    );
    await handOver(
      sql,
      unitId,
      one.map(({ rowId }) => rowId),
      idsOf(raised),
      answered,
    );
    return raised.length;
  }
  const departments = await differencesByDepartment(sql, unitId, inventory);
  const raised = await raiseFindings(
    context,
    departments.map((row) => ofDepartment(inventory, row)),
  );
  const of = departments.map(({ departmentId }) => departmentId);
  await handOverByDepartment(sql, unitId, inventory, of, idsOf(raised), answered);
  return raised.length;
}
const idsOf = (raised: readonly { readonly findingId: FindingId }[]): FindingId[] =>
  raised.map(({ findingId }) => findingId);

const OF_INVENTORY = { source: 'inventory', duties: ['P9.3a'] } as const;

function ofOne({ inventoryId }: Inventory, one: ToCome): ToRaise {
  const { zh, en } = DIFFERENCE_NAMES[one.difference];
  const { itemId, register } = one;
  return {
    ...OF_INVENTORY,
    sourceKey: `inventory/${inventoryId}/${one.rowId}`,
    severity: FINDING_OF[one.difference],
    title: { zh: `清点差异：${zh}（${one.number}）`, en: `Inventory: ${en.toLowerCase()} (${one.number})` },
    where: one.foundAt ?? one.place ?? undefined,
    thing:
      itemId !== null && register !== null && register !== 'secret-matter'
        ? { kind: register, id: itemId }
        : { kind: 'inventory', id: inventoryId },
    departmentId: one.departmentId ?? undefined,
    responsibleId: one.ownerId ?? undefined,
  };
}

function ofDepartment({ inventoryId }: Inventory, one: OfDepartment): ToRaise {
  const there = DIFFERENCES.filter((difference) => one.counts[difference] > 0);
  const total = there.reduce((sum, difference) => sum + one.counts[difference], 0);
  const each = (language: 'zh' | 'en') => there.map((of) => `${DIFFERENCE_NAMES[of][language]} ${one.counts[of]}`);
  const isMore = total > one.numbers.length;
  return {
    ...OF_INVENTORY,
    sourceKey: `inventory/${inventoryId}/department/${one.departmentId}`,
    severity: gravestOf(there),
    title: { zh: `清点差异 ${total} 项`, en: `Inventory: ${total} differences` },
    what: {
      zh: `${each('zh').join('；')}。编号：${one.numbers.join('、')}${isMore ? '等' : ''}。逐项由安全防范专员从这次清点提供。`,
      en: `${each('en').join('; ')}. Numbers: ${one.numbers.join(', ')}${isMore ? ' and others' : ''}. The security officer has each of them in the inventory.`,
    },
    thing: { kind: 'inventory', id: inventoryId },
    departmentId: one.departmentId === 0 ? undefined : one.departmentId,
  };
}
const gravestOf = (differences: readonly Difference[]): Severity =>
  differences.some((one) => FINDING_OF[one] === 'major') ? 'major' : 'general';
