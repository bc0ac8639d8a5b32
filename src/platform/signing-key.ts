/**
 * The key with which a body signs bytes as its own: signed letters now, dispatches to other bodies later. One for each unit, made at
 * first use with a certificate that it issues itself, kept in the folder of keys and never in the database.
 *
 * What a signature with it proves (Electronic Signature Law, Articles 13 and 14; docs/trust.md): the system of this unit sealed these
 * bytes, and they have not been changed since. It is no qualified certificate of a person and of no certification service: who
 * checks it compares the fingerprint with the one that the unit gives.
 */
import { createHash, generateKeyPair, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Instant } from '../law/day.ts';
import { findKey, keepKey } from './keys-folder.ts';

export type SigningKey = {
  readonly privateKey: CryptoKey;
  /** DER. */
  readonly certificate: Buffer;
  /** SHA-256 of the certificate, in hex. */
  readonly fingerprint: string;
};

export const RSA_SHA256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const BITS = 3072;
/** As long as any record is kept that it signs, and longer. */
const YEARS = 20;

/** The unit's key; made where it has none. `unitName` stands in the certificate as it was at that time. */
export async function signingKeyOf(
  keysRoot: string,
  { unitId, unitName, now }: { unitId: number; unitName: string; now: Instant },
): Promise<SigningKey> {
  const name = `unit-${unitId}-signing.pem`;
  return read(findKey(keysRoot, name) ?? keepKey(keysRoot, name, await make(unitName, now)), name);
}

/** A line `BEGIN PRIVATE KEY` block and a `BEGIN CERTIFICATE` block, as every tool reads them. */
async function read(pem: string, name: string): Promise<SigningKey> {
  const [privateKey, certificate] = ['PRIVATE KEY', 'CERTIFICATE'].map((label) =>
    new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`).exec(pem),
  );
  if (!privateKey || !certificate) throw new Error(`keys/${name} is damaged; put it back from a back-up`);
  const der = Buffer.from(certificate[1]!, 'base64');
  return {
    privateKey: await crypto.subtle.importKey('pkcs8', Buffer.from(privateKey[1]!, 'base64'), RSA_SHA256, false, [
      'sign',
    ]),
    certificate: der,
    fingerprint: fingerprintOf(der),
  };
}

export const fingerprintOf = (certificate: Uint8Array): string =>
  createHash('sha256').update(certificate).digest('hex');

async function make(unitName: string, now: Instant): Promise<string> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: BITS });
  const pkcs8 = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
  const [signing, checking] = await Promise.all([
    crypto.subtle.importKey('pkcs8', pair.privateKey.export({ type: 'pkcs8', format: 'der' }), RSA_SHA256, false, [
      'sign',
    ]),
    crypto.subtle.importKey('spki', pair.publicKey.export({ type: 'spki', format: 'der' }), RSA_SHA256, true, [
      'verify',
    ]),
  ]);
  const certificate = await selfIssued(unitName, new Date(now), signing, checking);
  return `${pkcs8}${new X509Certificate(certificate).toString()}`;
}

const [COUNTRY, ORGANISATION, COMMON_NAME] = ['2.5.4.6', '2.5.4.10', '2.5.4.3'];
const [BASIC_CONSTRAINTS, KEY_USAGE] = ['2.5.29.19', '2.5.29.15'];
/** digitalSignature and nonRepudiation: bits 0 and 1. */
const SIGNS = new Uint8Array([0b1100_0000]).buffer;

async function selfIssued(unitName: string, from: Date, signing: CryptoKey, checking: CryptoKey): Promise<Buffer> {
  const certificate = new pkijs.Certificate();
  certificate.version = 2; // X.509 v3
  certificate.serialNumber = new asn1js.Integer({ valueHex: positive(crypto.getRandomValues(new Uint8Array(16))) });
  // X.520 ends an organisation's and a common name at 64 characters.
  const name = [...unitName].slice(0, 64).join('');
  for (const party of [certificate.issuer, certificate.subject]) {
    party.typesAndValues.push(
      new pkijs.AttributeTypeAndValue({ type: COUNTRY, value: new asn1js.PrintableString({ value: 'CN' }) }),
      new pkijs.AttributeTypeAndValue({ type: ORGANISATION, value: new asn1js.Utf8String({ value: name }) }),
      new pkijs.AttributeTypeAndValue({ type: COMMON_NAME, value: new asn1js.Utf8String({ value: name }) }),
    );
  }
  certificate.notBefore.value = from;
  certificate.notAfter.value = new Date(Date.UTC(from.getUTCFullYear() + YEARS, from.getUTCMonth(), from.getUTCDate()));
  certificate.extensions = [
    extension(BASIC_CONSTRAINTS, new pkijs.BasicConstraints({ cA: false }).toSchema()),
    extension(KEY_USAGE, new asn1js.BitString({ valueHex: SIGNS, unusedBits: 6 })),
  ];
  await certificate.subjectPublicKeyInfo.importKey(checking);
  await certificate.sign(signing, 'SHA-256');
  return Buffer.from(certificate.toSchema(true).toBER(false));
}

const extension = (extnID: string, value: { toBER(sizeOnly: boolean): ArrayBuffer }): pkijs.Extension =>
  new pkijs.Extension({ extnID, critical: true, extnValue: value.toBER(false) });

/** A serial number is positive and not padded: the first bit is 0, the second 1. */
function positive(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return bytes.buffer;
}
