/** What the program says at the terminal: sentences, both languages, and nothing else. */
import { BackupFault } from '../backup/fault.ts';
import { DatabaseStartError } from '../database/embedded-host.ts';
import { GivenDatabaseError } from '../database/given-problems.ts';
import { SchemaRefused } from '../database/migrate.ts';
import { ConfigWrong } from './config.ts';
import { DataFolderUnusable } from './data-folder.ts';

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const EXPECTED = [ConfigWrong, DataFolderUnusable, DatabaseStartError, GivenDatabaseError, SchemaRefused, BackupFault];

/** A sentence for what an operator can mend; for everything else, where it happened. Exit code 2: called wrongly; 1: all else. */
export function failWith(notDone: readonly [zh: string, en: string]): (reason: Error) => void {
  return (reason) => {
    const expected = EXPECTED.some((kind) => reason instanceof kind);
    const words = expected
      ? reason.message
      : `${notDone[0]}原因如下，请告知系统的维护者。\n${notDone[1]} The reason follows; please tell its maintainers.\n${reason.stack ?? reason.message}`;
    process.stderr.write(`${words}\n`);
    process.exit(reason instanceof ConfigWrong ? 2 : 1);
  };
}

// A terminal that is gone, or a reader that has seen enough, must not end the program.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
