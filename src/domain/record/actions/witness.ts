/** Countersigning: keys exchanged, a request made, answered by the witness, the answer taken in. Files, carried by people. */
import { z } from 'zod';
import { reference } from '../../../journal/entry.ts';
import { latestCheckpoint, requestToWitness } from '../../../journal/export.ts';
import {
  COSIGNER_KEY,
  fingerprint,
  LOG_KEY,
  readCheckpoint,
  readVerifierKey,
  signedBy,
  type VerifierKey,
} from '../../../journal/verify/note.ts';
import type { Localised } from '../../../law/localised.ts';
import { action, type Done, done, ownUnit, type Preparing } from '../../../platform/action.ts';
import { line, paragraph } from '../../../platform/input.ts';
import { refuse } from '../../../platform/refusal.ts';
import { isNameOfOurs, readRequest, refusalOfWitness, weigh } from '../record.ts';
import {
  holdWitnessed,
  keepCosignature,
  keepWitness,
  keepWitnessed,
  listWitnesses,
  noteOfSize,
  setSeen,
} from '../store.ts';

const KeyField = line(300);
/** As two people read it to each other: given again, so that nobody trusts a key whose fingerprint he has not seen. */
const DigitsField = z.string().max(60);
const FileField = paragraph(40_000);

export function keyOf(text: string, kind?: VerifierKey['kind']): VerifierKey {
  const key = readVerifierKey(text);
  if (key && isNameOfOurs(key.name) && (kind === undefined || key.kind === kind)) return key;
  return refuse('file-refused', {
    zh:
      kind === COSIGNER_KEY
        ? '这不是见证方的公钥，没有保存。请向对方索取其“见证公钥”。'
        : '这不是日志的公钥，没有保存。请向对方索取其“日志公钥”。',
    en:
      kind === COSIGNER_KEY
        ? 'This is not the key of a witness, and was not kept. Ask the other side for its "key as a witness".'
        : 'This is not the key of a record, and was not kept. Ask the other side for its "key of the record".',
  });
}

function compared(key: VerifierKey, given: string): void {
  if (given.replace(/\D/g, '') !== fingerprint(key).replaceAll(' ', ''))
    refuse('file-refused', {
      zh: '指纹与公钥不符，没有保存。请与对方重新核对。',
      en: 'The fingerprint is not that of the key, and nothing was kept. Compare it with the other side again.',
    });
}

const ownKey = () =>
  refuse('file-refused', {
    zh: '这是本系统自己的公钥，没有保存。见证方须是另一套系统，否则什么也证明不了。',
    en: "This is this installation's own key, and was not kept. A witness must be another installation, or it proves nothing.",
  });

const signerOfOurs = async ({ services }: Preparing) => services.record.signer;

/** The installation that is asked to countersign this unit's record. */
export const addWitness = action({
  name: 'record.add-witness',
  input: z.strictObject({ key: KeyField, digits: DigitsField }),
  by: ['auditor'],
  inPerson: true,
  within: ownUnit,
  prepare: signerOfOurs,
  async run({ sql, unitId, now }, { key: text, digits: given }, signer) {
    const key = keyOf(text, COSIGNER_KEY);
    compared(key, given);
    if (key.bytes.equals(signer.cosigner.bytes)) ownKey();
    await keepWitness(sql, unitId, { name: key.name, key: key.text, at: now });
    return done({
      result: { name: key.name },
      record: { witness: reference(key.name), key: reference(key.text) },
      touched: 'nothing',
    });
  },
});

/** `seen`, where the witness says that it has seen another number of entries than is known here (an answer was lost). */
export const askWitness = action({
  name: 'record.ask-witness',
  input: z.strictObject({ witness: line(100), seen: z.int().min(0).max(1e12).optional() }),
  by: ['auditor'],
  within: ownUnit,
  async run({ sql, unitId, today }, { witness, seen }) {
    const known = (await listWitnesses(sql, unitId)).find((one) => one.name === witness) ?? refuse('not-found');
    const latest = (await latestCheckpoint(sql, unitId)) ?? refuse('not-found');
    const older = seen ?? known.size ?? 0;
    const text = await requestToWitness(sql, unitId, older);
    if (text === undefined)
      return refuse('file-refused', {
        zh: `本日志只有 ${latest.size} 条，见证方却见过 ${older} 条：没有生成请求。数据库可能被回退，请查明原因。`,
        en: `This record has ${latest.size} entries, and the witness has seen ${older}: no request was made. The database may have been rolled back; find out why.`,
      });
    return done({
      result: {
        file: {
          name: `bulwark-witness-request-${today}-${latest.size}.txt`,
          mediaType: 'text/plain; charset=utf-8',
          bytes: Buffer.from(text),
        },
      },
      record: { witness: reference(known.name), entries: latest.size, older },
      touched: 'nothing',
    });
  },
});

/** The witness's answer: our checkpoint with its line. Kept beside the checkpoint, given along in every export. */
export const takeCosignature = action({
  name: 'record.take-cosignature',
  input: z.strictObject({ text: FileField }),
  by: ['auditor'],
  within: ownUnit,
  async run({ sql, unitId, now }, { text }) {
    const given = readCheckpoint(text);
    const own = given && (await noteOfSize(sql, unitId, given.size));
    if (!given || !own || readCheckpoint(own)!.body !== given.body)
      return refuse('file-refused', {
        zh: '这不是对本日志某个检查点的见证答复，没有保存。请选择见证方给出的答复文件。',
        en: 'This is no answer to a checkpoint of this record, and nothing was kept. Choose the file that the witness answered with.',
      });
    for (const witness of await listWitnesses(sql, unitId)) {
      const key = readVerifierKey(witness.key)!;
      const signed = signedBy(given, key);
      if (signed.state !== 'good') continue;
      const { line: written } = given.signatures.find((one) => one.name === key.name && one.id.equals(key.id))!;
      await keepCosignature(sql, unitId, { size: given.size, witness: witness.name, line: `${written}\n`, at: now });
      return done({
        result: { witness: witness.name, size: given.size },
        record: { witness: reference(witness.name), entries: given.size },
        touched: 'nothing',
      });
    }
    return refuse('file-refused', {
      zh: '答复上没有本单位认可的见证方的有效签名，没有保存。请先登记见证方的公钥。',
      en: 'The answer bears no valid signature of a witness that this unit knows, and nothing was kept. Register the key of the witness first.',
    });
  },
});

/** A record of another installation for which this unit is the witness from now on. */
export const witnessLog = action({
  name: 'record.witness-log',
  input: z.strictObject({ key: KeyField, digits: DigitsField }),
  by: ['auditor'],
  inPerson: true,
  within: ownUnit,
  prepare: signerOfOurs,
  async run({ sql, unitId, now }, { key: text, digits: given }, signer) {
    const key = keyOf(text, LOG_KEY);
    compared(key, given);
    if (key.bytes.equals(signer.cosigner.bytes)) ownKey();
    await keepWitnessed(sql, unitId, { origin: key.name, key: key.text, at: now });
    return done({
      result: { origin: key.name },
      record: { log: reference(key.name), key: reference(key.text) },
      touched: 'nothing',
    });
  },
});

/** The answer as a file; or why there is none. */
type Countersigned =
  | { readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } }
  | { readonly refused: Localised };

/** Countersigns what continues what was seen last, and nothing else. That something else was asked is recorded, too. */
export const countersign = action({
  name: 'record.countersign',
  input: z.strictObject({ text: FileField }),
  by: ['auditor'],
  within: ownUnit,
  prepare: signerOfOurs,
  async run({ sql, unitId, now }, { text }, signer): Promise<Done<Countersigned>> {
    const request = readRequest(text);
    const log = request && (await holdWitnessed(sql, unitId, request.checkpoint.origin));
    if (!request || !log || signedBy(request.checkpoint, readVerifierKey(log.key)!).state !== 'good')
      return refuse('file-refused', {
        zh:
          request && !log
            ? '本单位没有登记为该日志的见证方，没有签名。请先登记对方的日志公钥。'
            : '这不是完好的见证请求：不能读取，或签名不是所登记的公钥的。没有签名。',
        en:
          request && !log
            ? 'This unit is not registered as a witness of that record, and did not sign. Register the key of their record first.'
            : 'This is no sound request: it cannot be read, or is not signed with the registered key. Nothing was signed.',
      });
    const { checkpoint } = request;
    const verdict = weigh(request, log);
    const facts = {
      log: reference(log.origin),
      entries: checkpoint.size,
      root: reference(checkpoint.root.toString('hex')),
      seen: log.size,
    };
    if (verdict !== 'fine')
      return done({
        result: { refused: refusalOfWitness(verdict, request, log) },
        record: { ...facts, refused: verdict, seenRoot: reference(log.root?.toString('hex') ?? '') },
        touched: 'nothing',
      });
    await setSeen(sql, unitId, { origin: log.origin, size: checkpoint.size, root: checkpoint.root, at: now });
    const signatures = checkpoint.signatures.map((one) => `${one.line}\n`).join('');
    const answer = `${checkpoint.body}\n${signatures}${signer.cosign(checkpoint.body, new Date(now))}`;
    const name = `bulwark-witness-answer-${checkpoint.size}.checkpoint`;
    return done({
      result: { file: { name, mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from(answer) } },
      record: facts,
      touched: 'nothing',
    });
  },
});

/** The head of the unit answers for a database that is behind what was signed: a back-up was restored. It stands in the record for good. */
export const acceptRestored = action({
  name: 'record.accept-restored',
  input: z.strictObject({}),
  by: ['head'],
  inPerson: true,
  within: ownUnit,
  prepare: async ({ services }) => services.record,
  async run({ unitId }, _, ours) {
    const trouble = ours.troubles().find((one) => one.unitId === unitId) ?? refuse('wrong-state');
    const { kind } = trouble;
    const signed = 'signedSize' in trouble ? trouble.signedSize : trouble.kind === 'clock-went-back' ? 0 : trouble.size;
    ours.acceptRestored(unitId); // signing again is the sequencer's, after this transaction
    return done({ result: {}, record: { kind, signed }, touched: 'nothing' });
  },
});
