/**
 * The uploaded files, in memory and nowhere else (docs/decisions/0004-rosters-are-a-module.md): a file holds protected attributes that
 * must not be stored. It is here while it is read and, so that columns can be mapped anew, until its proposal is decided: an
 * hour at most, and never more than so many bytes in all. After that the user is asked for the file again.
 */
import type { UploadedFile } from '../../platform/action.ts';
import { refuse } from '../../platform/refusal.ts';

type Held = UploadedFile & { readonly unitId: number; readonly timer: NodeJS.Timeout; busy: boolean };

const HOLD_MS = 60 * 60 * 1000;
const BYTES_AT_MOST = 192 * 1024 * 1024;
const files = new Map<string, Held>();

/** Holds a file under a name only its uploader knows, as being worked on; refuses where too many are being read already. */
export function hold(token: string, unitId: number, file: UploadedFile): void {
  makeRoom(file.bytes.length);
  const timer = setTimeout(() => files.delete(token), HOLD_MS);
  timer.unref();
  files.set(token, { ...file, unitId, timer, busy: true });
}

/** Older files give way, but none that is being read. */
function makeRoom(bytes: number): void {
  let sum = [...files.values()].reduce((total, one) => total + one.bytes.length, bytes);
  for (const [token, one] of files) {
    if (sum <= BYTES_AT_MOST) return;
    if (one.busy) continue;
    sum -= one.bytes.length;
    letGo(token);
  }
  if (sum > BYTES_AT_MOST) refuse('too-many', { seconds: 60 });
}

/** The file, if it is this unit's and still here. */
export function held(token: string, unitId: number): UploadedFile | undefined {
  const one = files.get(token);
  return one?.unitId === unitId ? { fileName: one.fileName, bytes: one.bytes } : undefined;
}

export function setBusy(token: string, busy: boolean): void {
  const one = files.get(token);
  if (one) one.busy = busy;
}

/** The file of an upload becomes the file of a proposal. */
export function rename(token: string, to: string): void {
  const one = files.get(token);
  if (!one) return;
  files.delete(token);
  clearTimeout(one.timer);
  const timer = setTimeout(() => files.delete(to), HOLD_MS);
  timer.unref();
  files.set(to, { ...one, timer });
}

export function letGo(token: string): void {
  const one = files.get(token);
  if (one) clearTimeout(one.timer);
  files.delete(token);
}

export const fileOfProposal = (unitId: number, proposalId: number): string => `${unitId}/${proposalId}`;
