/**
 * The card of a body: what another installation needs to send to it and to know what comes from it. A card proves nothing by itself: two
 * people read its fingerprint to one another, by telephone or face to face, before it counts.
 */
import { X509Certificate } from 'node:crypto';
import { Encrypter } from 'age-encryption';
import { z } from 'zod';
import { canonical } from '../../journal/entry.ts';
import { line } from '../../platform/input.ts';
import type { BodyRow } from '../units/store/bodies.ts';
import { BODY_KINDS } from './dispatches.ts';
import { sha256 } from './envelope.ts';

const FORM = 'bulwark card 1';
const Shape = z.strictObject({
  form: z.literal(FORM),
  body: z.uuid(),
  kind: z.enum(BODY_KINDS),
  name: line(200),
  creditCode: z.string().max(18).optional(),
  certificate: z.base64().max(8_000),
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
});

export type Card = Omit<z.output<typeof Shape>, 'form' | 'certificate'> & { readonly certificate: Buffer };

export const cardText = ({ certificate, ...rest }: Card): string =>
  canonical({ form: FORM, ...rest, certificate: certificate.toString('base64') });

/** SHA-256 over the whole card: name, kind and both keys. */
export const fingerprintOfCard = (card: Card): string => sha256(Buffer.from(cardText(card)));

export const CARD_CHARACTERS_AT_MOST = 20_000;

/** Undefined where the text is no card, or its keys are none. */
export function readCard(text: string): Card | undefined {
  try {
    const { form: _, certificate, ...rest } = Shape.parse(JSON.parse(text));
    const der = Buffer.from(certificate, 'base64');
    new X509Certificate(der);
    new Encrypter().addRecipient(rest.recipient);
    return { ...rest, certificate: der };
  } catch {
    return undefined;
  }
}

/** Of a body of this installation. */
export const cardOf = ({ bodyId, kind, name, creditCode, certificate, recipient }: BodyRow): Card => ({
  ...{ body: bodyId, kind, name, certificate, recipient },
  ...(creditCode !== null && { creditCode }),
});
