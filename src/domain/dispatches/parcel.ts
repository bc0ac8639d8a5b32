/**
 * A parcel: the letters to one receiver as one file on a disk, sealed to the receiver's key in the age format. It opens with the standard
 * tools: `age -d -i KEY PARCEL | tar -x`. A folder for each letter: `envelope.json`, `signature.p7s` (CMS, detached: `openssl cms -verify`),
 * and its files by hash.
 */
import { Decrypter, Encrypter } from 'age-encryption';
import { readTar, TAR_END, TarBroken, tarFile } from '../../platform/tar.ts';
import type { Letter } from './envelope.ts';
import type { ParcelFault } from './faults.ts';

const LETTERS_AT_MOST = 1_000;

export async function packParcel(letters: readonly Letter[], recipient: string, at: Date): Promise<Buffer> {
  const parts = letters.flatMap((letter, index) => {
    const folder = String(index + 1).padStart(4, '0');
    return [
      tarFile(`${folder}/envelope.json`, letter.bytes, at),
      tarFile(`${folder}/signature.p7s`, letter.signature, at),
      ...[...letter.files].map(([hash, bytes]) => tarFile(`${folder}/${hash}`, bytes, at)),
    ];
  });
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(Buffer.concat([...parts, TAR_END])));
}

/** Never throws for what the file holds: whatever it is, it is either letters or a fault. */
export async function openParcel(file: Uint8Array, identity: string): Promise<Letter[] | ParcelFault> {
  if (!Buffer.from(file.subarray(0, 22)).equals(Buffer.from('age-encryption.org/v1\n'))) return 'not-a-parcel';
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  let tar: Uint8Array;
  try {
    tar = await decrypter.decrypt(file);
  } catch (reason) {
    return /no identity matched/.test((reason as Error).message) ? 'wrong-receiver' : 'damaged';
  }
  try {
    return await readLetters(tar);
  } catch (reason) {
    if (reason instanceof TarBroken) return 'not-a-parcel';
    throw reason;
  }
}

async function readLetters(tar: Uint8Array): Promise<Letter[] | ParcelFault> {
  const folders = new Map<string, Map<string, Buffer>>();
  const once = async function* () {
    yield tar;
  };
  for await (const { name, body } of readTar(once())) {
    const [, folder, file] = /^(\d{4})\/(envelope\.json|signature\.p7s|[0-9a-f]{64})$/.exec(name) ?? [];
    if (!folder || !file) return 'not-a-parcel';
    const files = folders.get(folder) ?? new Map<string, Buffer>();
    if (files.has(file) || folders.size > LETTERS_AT_MOST) return 'not-a-parcel';
    const parts: Buffer[] = [];
    for await (const part of body) parts.push(part);
    folders.set(folder, files.set(file, Buffer.concat(parts)));
  }
  const letters = [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, files]) => letterOf(files));
  const whole = letters.filter((one) => one !== undefined);
  return whole.length === 0 || whole.length !== letters.length ? 'not-a-parcel' : whole;
}

function letterOf(all: ReadonlyMap<string, Buffer>): Letter | undefined {
  const files = new Map(all);
  const [bytes, signature] = [files.get('envelope.json'), files.get('signature.p7s')];
  files.delete('envelope.json');
  files.delete('signature.p7s');
  return bytes && signature && { bytes, signature, files };
}
