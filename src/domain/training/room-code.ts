/**
 * What a room's screen shows and what a phone brings back. Everything is made of the session's secret, which lives while its check-in
 * is open.
 *
 * The code changes every ten seconds and is taken in its own step and the next: a photograph of it is worth nothing after twenty
 * seconds. That is too short for somebody who must sign in first, so a scan is exchanged at once, before anybody is asked who he is,
 * for a claim: that this browser saw the code of this room at this moment. The claim lies in the browser's cookie, where no page and no
 * picture can carry it further, and is redeemed within some minutes by who signs in there. It also bears a random number by which
 * a second person on the same phone is noticed; it is of this session alone and its hash is deleted with the session's end.
 *
 * Not kept off: who shows the screen to somebody elsewhere over a video call. Against that a code cannot help; who was in the room
 * is seen by who holds the session.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const DIRECTIONS = ['in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** `[D]` */
export const STEP_MS = 10_000;
/** `[D]` Enough to sign in on a telephone, with a second step. */
export const CLAIM_MS = 10 * 60_000;

export const newSecret = (): Buffer => randomBytes(32);
export const stepAt = (at: Date): number => Math.floor(at.getTime() / STEP_MS);

type Place = { readonly room: number; readonly direction: Direction };

const macOf = (secret: Buffer, ...parts: readonly (string | number)[]): Buffer =>
  createHmac('sha256', secret).update(parts.join('|')).digest();

const codeAt = (secret: Buffer, { room, direction }: Place, step: number): Buffer =>
  macOf(secret, 'code', direction, room, step);
const markOf = (code: Buffer): string => code.subarray(0, 12).toString('base64url');
/** For who cannot scan: typed. */
const digitsOf = (code: Buffer): string => String(code.readUInt32BE(16) % 1_000_000).padStart(6, '0');

export type RoomCode = { readonly path: string; readonly digits: string };
export type Named = Place & { readonly unitId: number; readonly trainingId: number };

/** What the screen shows in this step. */
export function roomCode(secret: Buffer, { unitId, trainingId, ...place }: Named, step: number): RoomCode {
  const code = codeAt(secret, place, step);
  const { room, direction } = place;
  return {
    path: `/check-in/${unitId}-${trainingId}-${room}-${direction}-${markOf(code)}`,
    digits: digitsOf(code),
  };
}

export type Scanned = Named & { readonly mark: string };

/** What stands in the address that a phone opened; nothing of it is proven. */
export function readScanned(text: string): Scanned | undefined {
  const [, unitId, trainingId, room, direction, mark] =
    /^(\d{1,9})-(\d{1,15})-(\d{1,2})-(in|out)-([\w-]{16})$/.exec(text) ?? [];
  if (mark === undefined) return undefined;
  return {
    unitId: Number(unitId),
    trainingId: Number(trainingId),
    room: Number(room),
    direction: direction as Direction,
    mark,
  };
}

/** Of the step that is now, or the one before. */
const stepsGoodAt = (now: Date): readonly number[] => [stepAt(now), stepAt(now) - 1];

export const isShown = (secret: Buffer, { mark, ...place }: Scanned, now: Date): boolean =>
  stepsGoodAt(now).some((step) => same(markOf(codeAt(secret, place, step)), mark));

/** The room, among the session's, that shows these six digits now. */
export function placeOfDigits(
  secret: Buffer,
  rooms: readonly number[],
  digits: string,
  now: Date,
): { readonly room: number; readonly direction: Direction } | undefined {
  const places = rooms.flatMap((room) => DIRECTIONS.map((direction) => ({ room, direction })));
  return places.find((place) => stepsGoodAt(now).some((step) => same(digitsOf(codeAt(secret, place, step)), digits)));
}

export type Claim = Named & { readonly seenAt: Date; readonly device: string };

/** `device`: what the browser had from an earlier scan of this session; otherwise a new one. */
export function newClaim(secret: Buffer, named: Named, seenAt: Date, device: string | undefined): string {
  const claim = { ...named, seenAt, device: device ?? randomBytes(16).toString('base64url') };
  return `${partsOf(claim).join('.')}.${markOfClaim(secret, claim)}`;
}

const partsOf = ({ unitId, trainingId, room, direction, seenAt, device }: Claim) => [
  ...[unitId, trainingId, room, direction, seenAt.getTime()],
  device,
];
const markOfClaim = (secret: Buffer, claim: Claim): string =>
  macOf(secret, 'claim', ...partsOf(claim)).toString('base64url');

/** Nothing of it is proven before `isOurs`. */
export function readClaim(text: string): Claim | undefined {
  const [, unitId, trainingId, room, direction, ms, device] =
    /^(\d{1,9})\.(\d{1,15})\.(\d{1,2})\.(in|out)\.(\d{13})\.([\w-]{22})\.[\w-]{43}$/.exec(text) ?? [];
  if (device === undefined) return undefined;
  return {
    unitId: Number(unitId),
    trainingId: Number(trainingId),
    room: Number(room),
    direction: direction as Direction,
    seenAt: new Date(Number(ms)),
    device,
  };
}

export const isOurs = (secret: Buffer, claim: Claim, text: string): boolean =>
  same(text.slice(text.lastIndexOf('.') + 1), markOfClaim(secret, claim));

export const isFresh = ({ seenAt }: Claim, now: Date): boolean => now.getTime() - seenAt.getTime() <= CLAIM_MS;

/** What is kept of a phone until the session is closed. */
export const deviceHash = ({ unitId, trainingId, device }: Claim): Buffer =>
  createHash('sha256').update(`${unitId} ${trainingId} ${device}`).digest();

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1'));
