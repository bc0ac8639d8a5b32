/** Writes docs/coverage.md from the law as data. Run after a change to src/law; a test fails when the file is behind. */
import { writeFileSync } from 'node:fs';
import { coverage } from '../src/law/coverage.ts';

writeFileSync(new URL('../docs/coverage.md', import.meta.url), coverage());
