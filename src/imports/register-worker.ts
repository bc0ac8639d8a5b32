/** A stranger's sheet of a register is read in a thread of its own (in-thread.ts), as every sheet is. */
import { type InThread, readInThread } from './in-thread.ts';
import type { Asking, RegisterList } from './register-list.ts';

export type RegisterRequest = Asking & { readonly bytes: Uint8Array; readonly fileName: string };
export type RegisterRead = InThread<RegisterList>;

/** Never rejects for anything in the file. */
export const readRegisterInWorker = (request: RegisterRequest): Promise<RegisterRead> =>
  readInThread<RegisterList>(new URL('./register-thread.ts', import.meta.url), request);
