/**
 * Originals: the files that belong to what is given as evidence. Each module says which of its records has which (store/originals.ts), and what
 * of them is for nobody outside; whoever hands them on asks all modules in one statement.
 */
import type { Fragment } from '../database/connect.ts';

/**
 * Rows (source, source_id, file_hash, content_hash, of_many, called, called_id) for those of `wanted` (source, source_id, at: when it was given).
 * `of_many`: it bears the names of several people. `called`, `called_id`: how the entry that names the file calls its record.
 */
export type Originals = (unitId: number) => Fragment;
