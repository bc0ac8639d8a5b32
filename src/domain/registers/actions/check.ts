/** All six registers are looked at together: what each holds is confirmed as it was shown, and nothing open is passed over. */
import { z } from 'zod';
import { action, done } from '../../../platform/action.ts';
import { refuse } from '../../../platform/refusal.ts';
import { CHECK_ANSWERS } from '../checks.ts';
import { giveRegistersChecked } from '../evidence.ts';
import { KEEP, SIX, SIX_NAMES } from '../registers.ts';
import { insertCheck, standOfSix } from '../store/checks.ts';
import { OWN_ROW, ofUnit, standingOf } from '../within.ts';

export const confirmCheck = action({
  name: 'registers.confirm-check',
  input: z.strictObject({
    lines: z
      .array(
        z.strictObject({
          register: z.enum(SIX),
          /** As the page showed them. */
          items: z.int().min(0).max(100_000_000),
          checkOverdue: z.int().min(0).max(100_000_000),
          differences: z.int().min(0).max(100_000_000),
          answer: z.enum(CHECK_ANSWERS).optional(),
        }),
      )
      .max(SIX.length),
  }),
  by: KEEP,
  within: ofUnit,
  async run(context, { lines }) {
    const { sql, unitId, now, today, actor } = context;
    if (new Set(lines.map(({ register }) => register)).size < SIX.length) refuse('registers-check-not-whole');
    const six = await standOfSix(sql, unitId, await standingOf(context));
    for (const stands of six) {
      const said = lines.find(({ register }) => register === stands.register)!;
      const isSame =
        said.items === stands.items &&
        said.checkOverdue === stands.checkOverdue &&
        said.differences === stands.differences;
      if (!isSame) refuse('registers-changed', SIX_NAMES[stands.register]);
      if (stands.checkOverdue + stands.differences > 0 && said.answer === undefined)
        refuse('registers-check-open', SIX_NAMES[stands.register]);
    }
    const checkId = await insertCheck(sql, unitId, lines, { today, at: now, by: actor.accountId });
    await giveRegistersChecked(context, checkId);
    return done({ result: { checkId }, record: { checkId, lines }, touched: OWN_ROW });
  },
});
