/** Scans that are no XML and no table: Lynis reports, OCSF compliance findings, SARIF. */
import {
  gathered,
  type Outcome,
  type RuleResult,
  refuseScan,
  type ScanContent,
  type Severity,
  severityOf,
} from './scan-results.ts';

/** What the tool warns of is high, what it suggests is low: Lynis itself knows no more. */
export function readLynis(text: string): ScanContent {
  const lines = text.split(/\r?\n/);
  const valueFor = (key: string) => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1);
  if (valueFor('lynis_version') === undefined) refuseScan('other-content');
  if (valueFor('report_version_major') !== '1') refuseScan('other-version');
  if (valueFor('finish') !== 'true') refuseScan('unfinished');
  const reported = (key: string, severity: Severity): RuleResult[] =>
    lines
      .filter((line) => line.startsWith(`${key}[]=`))
      .map((line) => {
        const [id = '', said = '', details = '-'] = line.slice(key.length + 3).split('|');
        // One test may say several things: the first word of the detail tells them apart and stays the same from scan to scan.
        const which = details === '-' || details === '' ? '' : `:${details.split(/[\s(]/)[0]}`;
        return { rule: `${id}${which}`, title: said, severity, outcome: 'fail' };
      });
  const failing = [...reported('warning', 'high'), ...reported('suggestion', 'low')];
  const ids = new Set(failing.map(({ rule }) => rule.split(':')[0]));
  const passing = (valueFor('tests_executed') ?? '')
    .split('|')
    .filter((id) => id !== '' && !ids.has(id))
    .map((id): RuleResult => ({ rule: id, title: id, severity: 'low', outcome: 'pass' }));
  const index = valueFor('hardening_index');
  return {
    ...{
      tool: 'Lynis',
      toolVersion: valueFor('lynis_version')!.slice(0, 40),
      profile: valueFor('test_category') ?? 'all',
    },
    scannedAt: (valueFor('report_datetime_end') ?? valueFor('report_datetime_start'))?.replace(' ', 'T') ?? null,
    toolSays: index ? `hardening index ${index.slice(0, 10)}` : null,
    results: gathered([...failing, ...passing]),
  };
}

type Json = Readonly<Record<string, unknown>>;
const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 1_000) : '';

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const COMPLIANCE_FINDING = 2003;
const OCSF_WORDS: ReadonlyMap<string, Outcome> = new Map([
  ['pass', 'pass'],
  ['warning', 'fail'],
  ['fail', 'fail'],
]);
/** By number, where there is no word: unknown, pass, warning, fail. */
const OCSF_NUMBERS: readonly Outcome[] = ['other', 'pass', 'fail', 'fail'];

/** An array, one object, or one object a line. */
function eventsOf(text: string): Json[] {
  const whole = jsonOf(text);
  if (whole !== undefined) return (Array.isArray(whole) ? whole : [whole]).map(objectOf);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((line) => objectOf(jsonOf(line) ?? refuseScan('broken')));
}

export function readOcsf(text: string): ScanContent {
  const events = eventsOf(text);
  if (events.length === 0) refuseScan('no-results');
  if (events.some(({ class_uid: uid }) => uid !== COMPLIANCE_FINDING)) refuseScan('other-content');
  if (events.some(({ metadata }) => !textOf(objectOf(metadata).version).startsWith('1.'))) refuseScan('other-version');
  const results = events.map((event): RuleResult => {
    const [compliance, finding] = [objectOf(event.compliance), objectOf(event.finding_info)];
    const word = OCSF_WORDS.get(textOf(compliance.status).toLowerCase());
    return {
      // Many resources are asked by one rule: the finding's own id would tell each of them apart, and every scan from the last.
      rule: textOf(objectOf(event.metadata).event_code) || textOf(compliance.control) || textOf(finding.uid),
      title: textOf(finding.title),
      severity: severityOf(textOf(event.severity)) ?? 'medium',
      outcome: word ?? OCSF_NUMBERS[Number(compliance.status_id)] ?? 'other',
    };
  });
  const product = objectOf(objectOf(events[0]!.metadata).product);
  const last = events.reduce((most, { time }) => (typeof time === 'number' ? Math.max(most, time) : most), 0);
  const standards = listOf(objectOf(events[0]!.compliance).standards).map(textOf);
  return {
    ...{ tool: textOf(product.name).slice(0, 60) || 'OCSF', toolVersion: textOf(product.version).slice(0, 40) || null },
    profile: standards.join(', ').slice(0, 100),
    scannedAt: last > 0 && last < 8e15 ? new Date(last).toISOString() : null,
    toolSays: null,
    results: gathered(results),
  };
}

export function readSarif(text: string): ScanContent {
  const whole = objectOf(jsonOf(text) ?? refuseScan('broken'));
  if (typeof whole.version !== 'string') refuseScan('other-content');
  if (whole.version !== '2.1.0') refuseScan('other-version');
  const runs = listOf(whole.runs).map(objectOf);
  if (runs.length === 0) refuseScan('no-runs');
  const invocations = runs.flatMap((run) => listOf(run.invocations).map(objectOf));
  if (invocations.some(({ executionSuccessful: well }) => well === false)) refuseScan('unfinished');
  const results = runs.flatMap((run) => {
    const rules = listOf(objectOf(objectOf(run.tool).driver).rules).map(objectOf);
    return listOf(run.results).flatMap((one) => sarifResult(objectOf(one), rules));
  });
  const driver = objectOf(objectOf(runs[0]!.tool).driver);
  const ended = invocations.map((one) => textOf(one.endTimeUtc)).filter(Boolean);
  return {
    ...{ tool: textOf(driver.name).slice(0, 60) || 'SARIF', profile: '' },
    toolVersion: (textOf(driver.semanticVersion) || textOf(driver.version)).slice(0, 40) || null,
    scannedAt: ended.toSorted().at(-1) ?? null,
    toolSays: null,
    // A run that found nothing is a scan: it closes what the last one found.
    results: results.length === 0 ? [] : gathered(results),
  };
}

/** What was accepted in the tool, and what it says is not there any more, it does not report. */
function sarifResult(one: Json, rules: readonly Json[]): RuleResult[] {
  if (one.baselineState === 'absent' || listOf(one.suppressions).length > 0) return [];
  const byIndex = typeof one.ruleIndex === 'number' ? rules[one.ruleIndex] : undefined;
  const rule = rules.find(({ id }) => id !== undefined && id === one.ruleId) ?? byIndex ?? {};
  const kind = textOf(one.kind) || 'fail';
  const level = textOf(one.level) || textOf(objectOf(rule.defaultConfiguration).level) || 'warning';
  const graded = severityOf(textOf(objectOf(rule.properties)['security-severity']));
  const title = textOf(objectOf(rule.shortDescription).text) || textOf(rule.name) || textOf(objectOf(one.message).text);
  return [
    {
      ...{ rule: textOf(one.ruleId) || textOf(rule.id), title, severity: graded ?? severityOf(level) ?? 'medium' },
      outcome: kind === 'pass' ? 'pass' : kind === 'fail' ? 'fail' : 'other',
    },
  ];
}
