/** Ending the program by SIGTERM, Ctrl+C or a closed terminal: what is under way is finished first, for so long. */

/** Long enough for an import that is being accepted; short of the 90 seconds after which service managers kill. */
const PATIENCE_MS = 30_000;
/** In which the database, where it is ours, ends in order or is made to. */
const AFTER_CUT_MS = 30_000;

/**
 * `end` finishes what is under way and closes everything; `cut` breaks off what does not end by itself. A second signal waits for
 * nothing: what was not committed is then undone by the database, which ends in order by itself.
 */
export function endOnSignals(end: () => Promise<void>, cut: () => void): { readonly ending: () => boolean } {
  let ending = false;
  const onSignal = async () => {
    if (ending) process.exit(1);
    ending = true;
    setTimeout(cut, PATIENCE_MS).unref();
    setTimeout(() => process.exit(1), PATIENCE_MS + AFTER_CUT_MS).unref();
    await end();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return { ending: () => ending };
}
