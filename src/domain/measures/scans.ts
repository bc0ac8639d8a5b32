/**
 * Technical evidence: what a tool reported of a system, and what becomes of it. A rule that fails is a finding; the next scan of the same
 * set of rules closes what it no longer reports and finds again what returns. It is about systems, never about people; a score that a tool
 * gives a system is shown as the tool's own. And the yearly test and risk assessment (CII Regulations, Art. 17).
 */
import type { Localised } from '../../law/localised.ts';

export const SCAN_FORMATS = ['xccdf', 'lynis', 'ocsf', 'sarif', 'csv'] as const;
export type ScanFormat = (typeof SCAN_FORMATS)[number];
export const SCAN_FORMAT_NAMES: Record<ScanFormat, Localised> = {
  xccdf: { zh: 'XCCDF、ARF（OpenSCAP 等）', en: 'XCCDF or ARF (OpenSCAP and others)' },
  lynis: { zh: 'Lynis 报告', en: 'Lynis report' },
  ocsf: { zh: 'OCSF 合规发现（JSON）', en: 'OCSF compliance findings (JSON)' },
  sarif: { zh: 'SARIF 2.1.0', en: 'SARIF 2.1.0' },
  csv: { zh: 'CSV（任意扫描器，按列对应）', en: 'CSV of any scanner, by its columns' },
};

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SEVERITY_NAMES: Record<Severity, Localised> = {
  critical: { zh: '严重', en: 'Critical' },
  high: { zh: '高', en: 'High' },
  medium: { zh: '中', en: 'Medium' },
  low: { zh: '低', en: 'Low' },
  info: { zh: '提示', en: 'Info' },
};

export const CHANGES = ['opened', 'returned', 'still', 'passes', 'gone'] as const;
export type Change = (typeof CHANGES)[number];
export const CHANGE_NAMES: Record<Change, Localised> = {
  opened: { zh: '新发现', en: 'Found first' },
  returned: { zh: '再次出现', en: 'Found again' },
  still: { zh: '仍未通过', en: 'Still failing' },
  passes: { zh: '已通过', en: 'Passes now' },
  gone: { zh: '不再报告', en: 'Not reported any more' },
};
export const isFailing = (change: Change): boolean => change !== 'passes' && change !== 'gone';

export type Failing = { readonly rule: string; readonly title: string; readonly severity: Severity };
export type KnownRule = { readonly rule: string; readonly failing: boolean };
/** What a scan changes of what was known of its set of rules; of what passed before and passes now, nothing is said. */
export function changesOf(
  known: readonly KnownRule[],
  failing: readonly Failing[],
  passing: ReadonlySet<string>,
): Map<string, Change> {
  const before = new Map(known.map((one) => [one.rule, one.failing]));
  const changes = new Map<string, Change>();
  for (const { rule } of failing) {
    const was = before.get(rule);
    if (was === undefined) changes.set(rule, 'opened');
    else changes.set(rule, was ? 'still' : 'returned');
  }
  for (const { rule, failing: was } of known)
    if (was && !changes.has(rule)) changes.set(rule, passing.has(rule) ? 'passes' : 'gone');
  return changes;
}

/** The measure whose beginning is the longest of those that fit. */
export function measureFor<Mapping extends { readonly prefix: string }>(
  rule: string,
  mappings: readonly Mapping[],
): Mapping | undefined {
  return mappings
    .filter(({ prefix }) => rule.startsWith(prefix))
    .toSorted((one, other) => other.prefix.length - one.prefix.length)[0];
}

export const TEST_BY = ['own', 'service'] as const;
export type TestBy = (typeof TEST_BY)[number];
export const TEST_BY_NAMES: Record<TestBy, Localised> = {
  own: { zh: '自行开展', en: 'By the unit itself' },
  service: { zh: '委托网络安全服务机构', en: 'By a security service' },
};
export const TEST_FILES = ['test-report', 'risk-report'] as const;
export type TestFile = (typeof TEST_FILES)[number];
export const TEST_FILE_NAMES: Record<TestFile, Localised> = {
  'test-report': { zh: '网络安全检测报告', en: 'Test report' },
  'risk-report': { zh: '风险评估报告', en: 'Risk assessment' },
};

export type TestLack =
  | { readonly what: TestFile | 'conclusion' | 'no-object' }
  | { readonly what: 'uncovered'; readonly objectId: number; readonly name: string };
type Tested = {
  readonly conclusion: string | null;
  readonly files: readonly TestFile[];
  readonly objectIds: readonly number[];
};
/**
 * CII Regulations, Art. 17: both the test and the risk assessment, of all the infrastructure that the unit operates. A unit that operates
 * none covers what it names.
 */
export function lacksOfTest(
  one: Tested,
  operated: readonly { readonly objectId: number; readonly name: string }[],
): TestLack[] {
  return [
    ...TEST_FILES.filter((kind) => !one.files.includes(kind)).map((what): TestLack => ({ what })),
    ...(one.conclusion ? [] : [{ what: 'conclusion' } as const]),
    ...(one.objectIds.length > 0 ? [] : [{ what: 'no-object' } as const]),
    ...operated
      .filter(({ objectId }) => !one.objectIds.includes(objectId))
      .map(({ objectId, name }): TestLack => ({ what: 'uncovered', objectId, name })),
  ];
}
export const lackOfTestInWords = (lack: TestLack): Localised => {
  switch (lack.what) {
    case 'conclusion':
      return { zh: '没有填写结论', en: 'there is no conclusion' };
    case 'no-object':
      return { zh: '没有选择检测对象', en: 'nothing is named that was tested' };
    case 'uncovered':
      return { zh: `没有覆盖关键信息基础设施“${lack.name}”`, en: `“${lack.name}”, which is critical, was not covered` };
    default:
      return {
        zh: `没有上传${TEST_FILE_NAMES[lack.what].zh}`,
        en: `missing: ${TEST_FILE_NAMES[lack.what].en.toLowerCase()}`,
      };
  }
};
