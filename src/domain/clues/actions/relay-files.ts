/** What is kept of a relay on paper: the document as it was handed over, and the organ's receipt as it was given. */
import { z } from 'zod';
import { keepScan } from '../../../imports/scan.ts';
import { reference } from '../../../journal/entry.ts';
import { action, done, type Preparing } from '../../../platform/action.ts';
import { attach } from '../../../platform/attach.ts';
import { ClueId, RelayId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { numberOf } from '../clues.ts';
import { getClue } from '../store/clues.ts';
import { putScan, relaysOf } from '../store/relays.ts';
import { namedClue } from './handle.ts';
import { ENDINGS, fileOf } from './open.ts';

const Named = z.strictObject({ clueId: ClueId, relayId: RelayId });
type Named = z.infer<typeof Named>;

/** Also where the case was closed meanwhile: organs give theirs in their own time. */
export const keepReceiptScan = action({
  name: 'clues.keep-receipt-scan',
  inPerson: true,
  takesFile: true,
  input: Named,
  by: ['relay-officer'],
  within: namedClue,
  prepare: (preparing) => keepScan(preparing),
  async run(context, { clueId, relayId }, scan) {
    const fileHash = await attach(context, scan);
    if (!(await putScan(context.sql, context.unitId, { clueId, relayId }, fileHash))) refuse('no-receipt-to-scan');
    const record = { clueId, relayId, file: reference(fileHash), scan: reference(scan.contentHash) };
    return done({ result: {}, record, touched: 'nothing' });
  },
});

const kept = ({ read, services }: Preparing, { clueId, relayId }: Named, what: 'document' | 'scan') =>
  read(async ({ sql, unitId }) => {
    const clue = await getClue(sql, unitId, clueId);
    const relay = (await relaysOf(sql, unitId, clueId)).find((one) => one.relayId === relayId);
    const file = await fileOf({ sql, unitId, services }, relay?.[`${what}Hash`] ?? refuse('not-found'));
    const name = what === 'document' ? '可疑情况转报件' : '国家安全机关回执';
    return { name: `${name}-${numberOf(clue)}.${ENDINGS[file.mediaType] ?? 'bin'}`, ...file };
  });

export const openDocument = action({
  name: 'clues.open-document',
  input: Named,
  by: ['relay-officer'],
  within: namedClue,
  prepare: (preparing, named) => kept(preparing, named, 'document'),
  run: async (_, named, file) => done({ result: { file }, record: { ...named }, touched: 'nothing' }),
});

export const openReceiptScan = action({
  name: 'clues.open-receipt-scan',
  input: Named,
  by: ['relay-officer'],
  within: namedClue,
  prepare: (preparing, named) => kept(preparing, named, 'scan'),
  run: async (_, named, file) => done({ result: { file }, record: { ...named }, touched: 'nothing' }),
});
