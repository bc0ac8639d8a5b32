import { rmSync } from 'node:fs';

/** What the journeys of a run had in common goes with it. */
export default function endOfRun(): void {
  rmSync(process.env.BULWARK_JOURNEYS_RUN!, { recursive: true, force: true });
}
