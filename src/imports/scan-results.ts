/**
 * Results of tools that look at systems (漏洞扫描、基线核查): what is read of a file, whatever tool wrote it, and why a file is not read.
 * Pure. A file is read whole or not at all: of one that ends too early, or is of another version, nothing is kept.
 */
import type { Localised } from '../law/localised.ts';
import { markedInWords } from './mark-place.ts';
import { secrecyMarkIn } from './secrecy-mark.ts';

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SCAN_FORMATS = ['xccdf', 'lynis', 'ocsf', 'sarif', 'csv'] as const;
export type ScanFormat = (typeof SCAN_FORMATS)[number];
export type Outcome = 'pass' | 'fail' | 'other';

export type RuleResult = {
  /** As the tool names it. */
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
};
export type ScanContent = {
  readonly tool: string;
  readonly toolVersion: string | null;
  /** Which set of rules was asked: results of another set say nothing about these. */
  readonly profile: string;
  /** When the tool was done, ISO, without a zone where the tool gives none; nothing where the file does not say. */
  readonly scannedAt: string | null;
  /** What the tool itself calls the system's score, in its own words. Never ours, never of people. */
  readonly toolSays: string | null;
  readonly results: readonly RuleResult[];
};

const nothingKept = (zh: string, en: string): Localised => ({
  zh: `${zh}，什么都没有保存。`,
  en: `${en} Nothing was saved.`,
});
export const RULES_AT_MOST = 50_000;
export const TITLE_AT_MOST = 300;
export const RULE_AT_MOST = 200;
/** Of the file as the tool wrote it; and packed, as it is kept. */
export const SCAN_BYTES = 256 * 1024 * 1024;
export const PACKED_BYTES = 64 * 1024 * 1024;

export const SCAN_REFUSED = {
  none: nothingKept(
    '没有收到扫描结果文件，请选择文件后重新提交',
    'No file with the results of a scan arrived; please choose it and send it again.',
  ),
  broken: nothingKept(
    '文件不完整或者格式有误，请从工具重新导出',
    'The file is cut off or not well formed; please export it from the tool anew.',
  ),
  defines: nothingKept(
    '文件含有文档类型定义或者自定义实体，为安全起见不读取，也不访问其中的地址，请从工具重新导出',
    'The file defines a document type or entities: it is not read, and nothing that it names is fetched. Please export it anew.',
  ),
  'other-version': nothingKept(
    '文件的格式版本不受支持（支持 XCCDF 1.1、1.2，ARF 1.1，SARIF 2.1.0，OCSF 1.x，Lynis 报告 1.x），请从工具导出为其中一种',
    'The file is of a version that is not read (read are XCCDF 1.1 and 1.2, ARF 1.1, SARIF 2.1.0, OCSF 1.x, Lynis report 1.x); please export it as one of these.',
  ),
  'other-content': nothingKept(
    '文件内容与所选格式不符，请核对格式',
    'The file is not of the format that was chosen; please check the format.',
  ),
  'no-results': nothingKept(
    '文件中没有检查结果（可能只是规则库）',
    'There is no result in the file (it may be the rules alone).',
  ),
  'no-runs': nothingKept('SARIF 文件中没有运行记录（runs）', 'The SARIF file holds no run.'),
  'several-results': nothingKept(
    '文件中有多次扫描或者多个系统的结果，请逐个导出',
    'The file holds several scans or systems; please export them one by one.',
  ),
  unfinished: nothingKept(
    '扫描没有正常结束，结果不完整，请重新扫描',
    'The scan did not come to its end, so its results are not whole; please scan again.',
  ),
  'too-many': nothingKept(`规则超过 ${RULES_AT_MOST} 条`, `There are more than ${RULES_AT_MOST} rules.`),
  'too-large': nothingKept('文件太大，请分系统导出', 'The file is too large; please export one system at a time.'),
  encoding: nothingKept('文件编码不受支持，请另存为 UTF-8', 'The encoding is not read; please save it as UTF-8.'),
  'no-such-column': nothingKept(
    '表格中没有所填的列名，请按表头填写',
    'There is no such column in the table; please name the columns as its head does.',
  ),
  'unknown-value': nothingKept(
    '“结果”或者“级别”列中有看不懂的值。结果可用：通过、不通过、pass、fail；级别可用：严重、高、中、低、提示或者 0 至 10 分',
    'A value of the outcome or severity is not understood. Outcomes: pass, fail, 通过, 不通过; severities: critical, high, medium, low, info, or 0 to 10.',
  ),
  'out-of-memory': nothingKept(
    '文件展开后过大，超出读取上限',
    'The file needs more memory than may be used to read it.',
  ),
  'took-too-long': nothingKept('读取超时', 'Reading it took too long.'),
  'reading-failed': nothingKept('读取失败', 'It could not be read.'),
  /** Said with its place. */
  'secrecy-mark': markedInWords({}),
} as const satisfies Record<string, Localised>;
export type ScanFault = Exclude<keyof typeof SCAN_REFUSED, 'none'>;
export type ScanRead =
  | { readonly ok: true; readonly content: ScanContent }
  | { readonly ok: false; readonly fault: ScanFault; readonly words?: Localised };

/** Thrown by the readers, answered by the thread. */
export class ScanRefused extends Error {
  override readonly name = 'ScanRefused';
  readonly fault: ScanFault;
  readonly words: Localised | undefined;
  constructor(fault: ScanFault, words?: Localised) {
    super(`not a scan that is read: ${fault}`);
    this.fault = fault;
    this.words = words;
  }
}
export const refuseScan = (fault: ScanFault): never => {
  throw new ScanRefused(fault);
};

const oneLine = (text: string, max: number): string =>
  [
    ...text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are taken out
      .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\s]+/g, ' ')
      .trim()
      .toWellFormed(),
  ]
    .slice(0, max)
    .join('');

/** The rule is named where its own name bears none: by it the tool's report is searched. */
function refuseMarked({ rule, title }: RuleResult): void {
  const mark = secrecyMarkIn(rule) ?? secrecyMarkIn(title);
  if (mark === undefined) return;
  const named = secrecyMarkIn(rule) === undefined ? rule : undefined;
  throw new ScanRefused('secrecy-mark', markedInWords({ where: 'rule', mark, ...(named && { rule: named }) }));
}

const WEIGHT: Record<Outcome, number> = { fail: 2, pass: 1, other: 0 };
const graver = (one: Severity, other: Severity): Severity =>
  SEVERITIES.indexOf(one) <= SEVERITIES.indexOf(other) ? one : other;

/** One line for each rule: where several results are of one rule (many resources, many places), it fails if one of them does. */
export function gathered(results: Iterable<RuleResult>): RuleResult[] {
  const byRule = new Map<string, RuleResult>();
  for (const one of results) {
    const rule = oneLine(one.rule, RULE_AT_MOST);
    if (rule === '') continue;
    const next = { ...one, rule, title: oneLine(one.title, TITLE_AT_MOST) || rule };
    refuseMarked(next);
    const before = byRule.get(rule);
    if (!before && byRule.size >= RULES_AT_MOST) refuseScan('too-many');
    if (!before || WEIGHT[next.outcome] > WEIGHT[before.outcome]) byRule.set(rule, next);
    else if (next.outcome === before.outcome)
      byRule.set(rule, { ...before, severity: graver(before.severity, next.severity) });
  }
  return byRule.size === 0 ? refuseScan('no-results') : [...byRule.values()];
}

const SEVERITY_WORDS: Readonly<Record<string, Severity>> = {
  ...{ critical: 'critical', fatal: 'critical', 严重: 'critical', 紧急: 'critical', 超危: 'critical' },
  ...{ high: 'high', error: 'high', 高: 'high', 高危: 'high' },
  ...{ medium: 'medium', moderate: 'medium', warning: 'medium', unknown: 'medium', 中: 'medium', 中危: 'medium' },
  ...{ low: 'low', note: 'low', 低: 'low', 低危: 'low' },
  ...{ info: 'info', informational: 'info', none: 'info', 信息: 'info', 提示: 'info' },
};
/** By a word of either language, or by a number of CVSS; nothing where it is neither. */
export function severityOf(text: string): Severity | undefined {
  const word = text.trim().toLowerCase();
  if (Object.hasOwn(SEVERITY_WORDS, word)) return SEVERITY_WORDS[word];
  const number = /^\d{1,2}(\.\d+)?$/.test(word) ? Number(word) : Number.NaN;
  if (!(number >= 0 && number <= 10)) return undefined;
  if (number >= 7) return number >= 9 ? 'critical' : 'high';
  if (number >= 4) return 'medium';
  return number > 0 ? 'low' : 'info';
}
