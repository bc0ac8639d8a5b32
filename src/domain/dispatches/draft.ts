/** Drafting, for the acts of this module and of the flows that raise dispatches: who may send what to whom, and that it is whole. */
import { bearsSecrecyMark } from '../../imports/secrecy-mark.ts';
import type { Context } from '../../platform/action.ts';
import { refuse } from '../../platform/refusal.ts';
import { getOwnBody } from '../units/store/bodies.ts';
import { type AnyContent, CONTENT } from './content.ts';
import { passes } from './dispatches.ts';
import { getCorrespondent } from './store/correspondents.ts';
import { type Draft, insertDispatch } from './store/dispatches.ts';

export const RECEIVERS_AT_MOST = 2_000;

/** Refuses a receiver who cannot be sent this type, or whose key does not count; a text that bears a secrecy mark; content that is not its type's. */
export async function draftDispatch(context: Context, draft: Draft) {
  const { sql, unitId, now, actor } = context;
  const content = checkedContent(draft);
  const own = await getOwnBody(sql, unitId);
  if (draft.to.length === 0 || draft.to.length > RECEIVERS_AT_MOST) refuse('invalid-input', { field: 'to' });
  for (const to of draft.to) {
    const { kind, state, name } = await getCorrespondent(sql, unitId, to);
    if (!passes(draft.type, own.kind, kind)) refuse('wrong-receiver-kind', { name });
    if (state !== 'confirmed') refuse('receiver-not-confirmed', { name });
  }
  return insertDispatch(sql, unitId, { draft: { ...draft, content }, at: now, by: actor.accountId });
}

export function checkedContent({ type, content }: Pick<Draft, 'type' | 'content'>): AnyContent {
  const read = CONTENT[type].safeParse(content);
  if (!read.success) return refuse('invalid-input', { field: `content.${read.error.issues[0]?.path.join('.') ?? ''}` });
  const texts = JSON.stringify(read.data);
  if (bearsSecrecyMark(texts)) refuse('secrecy-mark');
  return read.data;
}
