/** A table of any scanner: which column is what, whoever brings it says by the words of the table's own head. */
import { markedInWords, markedPlace } from './mark-place.ts';
import {
  gathered,
  type Outcome,
  type RuleResult,
  refuseScan,
  type ScanContent,
  ScanRefused,
  severityOf,
} from './scan-results.ts';
import { readSeparated } from './separated.ts';

export type CsvMapping = {
  readonly rule: string;
  readonly title?: string | undefined;
  readonly severity?: string | undefined;
  readonly outcome?: string | undefined;
};

const WORDS: Record<Outcome, readonly string[]> = {
  pass: ['pass', 'passed', 'ok', 'compliant', 'fixed', '通过', '合规', '符合', '已修复'],
  fail: ['fail', 'failed', 'non-compliant', 'open', '不通过', '未通过', '不合规', '不符合', '未修复', '存在'],
  other: ['n/a', 'not applicable', 'skipped', 'unknown', '不适用', '未检查'],
};
const OUTCOMES: ReadonlyMap<string, Outcome> = new Map(
  (Object.keys(WORDS) as Outcome[]).flatMap((outcome) => WORDS[outcome].map((word) => [word, outcome] as const)),
);

/** Without a column for the outcome every row is something that was found. */
export function readCsv(bytes: Buffer, mapping: CsvMapping): ScanContent {
  const file = readSeparated(bytes, 'csv');
  if (!file.ok) return refuseScan('broken');
  const marked = markedPlace(file.sheets, { data: true, titles: false });
  if (marked) throw new ScanRefused('secrecy-mark', markedInWords(marked));
  const [head = [], ...rows] = file.sheets[0]!.rows;
  const placeOf = (name: string | undefined): number | undefined => {
    if (name === undefined) return undefined;
    const at = head.findIndex((cell) => String(cell ?? '').trim() === name);
    return at < 0 ? refuseScan('no-such-column') : at;
  };
  const [rule, title] = [placeOf(mapping.rule), placeOf(mapping.title)];
  const [severity, outcome] = [placeOf(mapping.severity), placeOf(mapping.outcome)];
  const results = rows.map((row): RuleResult => {
    const cell = (place: number | undefined) => (place === undefined ? '' : String(row[place] ?? '').trim());
    const [id, grade, state] = [cell(rule), cell(severity), cell(outcome).toLowerCase()];
    if (id === '') return { rule: '', title: '', severity: 'info', outcome: 'other' };
    return {
      ...{ rule: id, title: cell(title) },
      severity: grade === '' ? 'medium' : (severityOf(grade) ?? refuseScan('unknown-value')),
      outcome: outcome === undefined ? 'fail' : (OUTCOMES.get(state) ?? refuseScan('unknown-value')),
    };
  });
  const nothing = { toolVersion: null, profile: '', scannedAt: null, toolSays: null };
  return { tool: 'CSV', ...nothing, results: gathered(results) };
}
