/**
 * A signature over bytes that stands beside them: CAdES baseline B (ETSI EN 319 122-1), CMS SignedData without its content, with the
 * signer's certificate and a signed attribute that binds it. Inside a PDF it is a PAdES signature (documents/pdf-signature.ts);
 * beside a dispatch it stands alone. Every CMS tool reads it.
 */
import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { SigningKey } from './signing-key.ts';

const [DATA, SIGNED_DATA] = ['1.2.840.113549.1.7.1', '1.2.840.113549.1.7.2'];
const [CONTENT_TYPE, MESSAGE_DIGEST] = ['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4'];
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** DER. */
export async function signDetached(bytes: Uint8Array, { privateKey, certificate }: SigningKey): Promise<Buffer> {
  const own = pkijs.Certificate.fromBER(buffered(certificate));
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        attribute(CONTENT_TYPE, new asn1js.ObjectIdentifier({ value: DATA })),
        attribute(MESSAGE_DIGEST, sha256(bytes)),
        attribute(SIGNING_CERTIFICATE_V2, essCertificate(certificate)),
      ],
    }),
  });
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: DATA }),
    signerInfos: [signer],
    certificates: [own],
  });
  await signed.sign(privateKey, 0, 'SHA-256', buffered(bytes));
  return Buffer.from(
    new pkijs.ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) }).toSchema().toBER(false),
  );
}

/**
 * Whether the signature was made over these bytes with the key of this certificate, whoever the certificate inside it names: the one
 * that counts is the one that two people compared. Never throws: what is no signature is not a right one.
 */
export async function verifyDetached(
  bytes: Uint8Array,
  signature: Uint8Array,
  certificate: Uint8Array,
): Promise<boolean> {
  try {
    const content = pkijs.ContentInfo.fromBER(buffered(signature));
    const signed = new pkijs.SignedData({ schema: content.content });
    const [signer, ...others] = signed.signerInfos;
    if (!signer || others.length > 0 || signed.encapContentInfo.eContent) return false;
    signed.certificates = [pkijs.Certificate.fromBER(buffered(certificate))];
    return await signed.verify({ signer: 0, data: buffered(bytes), checkChain: false });
  } catch {
    return false;
  }
}

const attribute = (type: string, value: asn1js.BaseBlock): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] });

const sha256 = (bytes: Uint8Array): asn1js.OctetString =>
  new asn1js.OctetString({ valueHex: buffered(createHash('sha256').update(bytes).digest()) });

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is its default and left out. */
const essCertificate = (certificate: Uint8Array): asn1js.Sequence => {
  const inSequence = (value: asn1js.BaseBlock) => new asn1js.Sequence({ value: [value] });
  return inSequence(inSequence(inSequence(sha256(certificate))));
};

/** A buffer of Node's may be a window on a larger one: these bytes and no others. */
const buffered = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
