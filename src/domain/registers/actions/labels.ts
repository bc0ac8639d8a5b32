/** Labels of the items chosen, 24 on a sheet. */
import { z } from 'zod';
import { printed } from '../../../exports/printed.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done } from '../../../platform/action.ts';
import { hashOf } from '../../../platform/files.ts';
import { RegisterItemId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { getUnit } from '../../units/store/unit.ts';
import { LABELS_AT_MOST, labelsPaper } from '../labels.ts';
import { KEEP, labelOf } from '../registers.ts';
import { findItem } from '../store/items.ts';
import { namedItem } from '../within.ts';

export const printLabels = action({
  name: 'registers.print-codes',
  input: z.strictObject({
    itemIds: z.array(RegisterItemId).min(1).max(LABELS_AT_MOST),
    language: z.enum(['zh', 'en']).default('zh'),
  }),
  by: KEEP,
  within: async (context, { itemIds }) => {
    for (const itemId of itemIds) await namedItem(context, { itemId });
    return context.unitId;
  },
  async prepare({ read, unitId, now, services }, { itemIds, language }) {
    const { labels, unitName } = await read(async ({ sql }) => {
      const found: { number: string; code: string }[] = [];
      for (const itemId of new Set(itemIds)) {
        const { number, state } = (await findItem(sql, unitId, itemId)) ?? refuse('not-found');
        if (state === 'destroyed') refuse('item-destroyed');
        found.push({ number, code: labelOf(unitId, itemId) });
      }
      return { labels: found, unitName: (await getUnit(sql, unitId)).name };
    });
    return { bytes: await printed(await labelsPaper({ labels, unitName, language, asOf: now }), services.fontsRoot) };
  },
  async run(_, { itemIds }, { bytes }) {
    return done({
      result: { file: { name: '台账二维码.pdf', mediaType: 'application/pdf', bytes } },
      record: { itemIds, digest: reference(hashOf(bytes)) },
      touched: 'nothing',
    });
  },
});
