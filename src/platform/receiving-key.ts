/**
 * The key to which files for a body are sealed (age, X25519): one for each body of the installation, made at first use, kept in the folder
 * of keys as `age-keygen` would write it, so that the standard tool opens what was sealed to it. Who sealed a file it does not say:
 * that is the signature's part (signing-key.ts).
 */
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { findKey, keepKey } from './keys-folder.ts';

export type ReceivingKey = { readonly identity: string; readonly recipient: string };

export async function receivingKeyOf(keysRoot: string, unitId: number): Promise<ReceivingKey> {
  const name = `unit-${unitId}-receiving.txt`;
  const file = findKey(keysRoot, name) ?? keepKey(keysRoot, name, await newKeyFile());
  const identity = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(file)?.[0];
  if (!identity) throw new Error(`keys/${name} is damaged; put it back from a back-up`);
  return { identity, recipient: await identityToRecipient(identity) };
}

async function newKeyFile(): Promise<string> {
  const identity = await generateX25519Identity();
  return `# public key: ${await identityToRecipient(identity)}\n${identity}\n`;
}
