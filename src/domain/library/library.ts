/**
 * The library of materials (学习材料): guidance that a department or an organ sent (Provisions 11), kept with its source, and what of it
 * the body makes known to its own people. The words and files stay in the dispatch; that it was read there goes back as its receipt.
 *
 * It is no course and nothing is owed for it: who among the people reads is recorded nowhere; that a file was taken stands in the record, as of every file.
 */
import type { DispatchTypeName } from '../dispatches/dispatches.ts';

/** What can be made known: guidance, and nothing else that a body receives. */
export const isGuidance = (type: DispatchTypeName): boolean => type === 'guidance';
