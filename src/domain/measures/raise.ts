/** What a scan or a check finds wrong becomes a finding, and is settled when it is gone (findings/raise.ts). */
import type { Day } from '../../law/day.ts';
import type { Context } from '../../platform/action.ts';
import type { DepartmentId, FindingId } from '../../platform/ids.ts';
import type { Severity as FindingSeverity } from '../findings/findings.ts';
import { raiseFinding, raiseFindings, settleFindings } from '../findings/raise.ts';
import type { CheckOutcome } from './measures.ts';
import { type Change, type Failing, isFailing, measureFor, type Severity } from './scans.ts';
import { listMappings } from './store/mappings.ts';
import { noteFindings } from './store/scans.ts';

/** What a tool calls info is no finding: it is shown with the scan. */
const SEVERITY_OF: Record<Severity, FindingSeverity | undefined> = {
  critical: 'critical',
  high: 'major',
  medium: 'general',
  low: 'minor',
  info: undefined,
};

export type Changed = Failing & { readonly scanRuleId: number; readonly what: Change };
type Scanned = {
  readonly scannedOn: Day;
  readonly object: {
    readonly protectedObjectId: number;
    readonly name: string;
    readonly departmentId: DepartmentId | null;
    readonly operated: boolean;
  };
  readonly digest: string;
  readonly rules: readonly Changed[];
};

const keyOf = ({ scanRuleId }: Changed) => `scan-rule/${scanRuleId}`;

/** How many were raised anew and how many were settled. A rule that is mapped names the measure it is about. */
export async function raiseFailing(context: Context, { scannedOn, object, digest, rules }: Scanned) {
  const { sql, unitId } = context;
  const mappings = await listMappings(sql, unitId);
  const failing = rules.flatMap((one) => {
    const severity = SEVERITY_OF[one.severity];
    return severity && isFailing(one.what) ? [{ ...one, as: severity }] : [];
  });
  const raised = await raiseFindings(
    context,
    failing.map((one) => {
      const measure = measureFor(one.rule, mappings)?.measure;
      return {
        ...{ source: 'scan' as const, sourceKey: keyOf(one), severity: one.as, title: one.title, where: object.name },
        what: measure ? `${one.rule} · ${measure}` : one.rule,
        thing: { kind: 'system' as const, id: object.protectedObjectId },
        duties: object.operated ? (['P10.3', 'C20'] as const) : (['C20'] as const),
        ...(object.departmentId !== null && { departmentId: object.departmentId }),
      };
    }),
  );
  const byRule = new Map<number, FindingId>();
  for (const [at, { findingId }] of raised.entries()) byRule.set(failing[at]!.scanRuleId, findingId);
  await noteFindings(sql, unitId, byRule);
  const gone = rules.filter(({ what }) => !isFailing(what)).map(keyOf);
  const settled = await settleFindings(context, 'scan', gone, `${scannedOn} SHA-256 ${digest}`);
  const isNew = raised.filter(({ outcome }) => outcome === 'new' || outcome === 'recurs');
  return { raised: isNew.length, settled: settled.length };
}

type Checked = {
  readonly measureId: number;
  readonly name: string | null;
  readonly departmentId: DepartmentId | null;
  readonly outcome: CheckOutcome;
  readonly words: string | undefined;
};
/** A measure that works again is put right by that, and another person verifies it. */
export async function raiseChecked(context: Context, one: Checked): Promise<void> {
  const { measureId, name, departmentId, outcome, words } = one;
  const sourceKey = `measure/${measureId}`;
  if (outcome === 'works') {
    await settleFindings(context, 'measure-check', [sourceKey]);
    return;
  }
  const fails = outcome === 'fails';
  await raiseFinding(context, {
    ...{ source: 'measure-check', sourceKey, severity: fails ? 'major' : 'general' },
    title: {
      zh: `防范措施${fails ? '失效' : '部分有效'}：${name ?? ''}`,
      en: `A measure works ${fails ? 'no more' : 'in part'}: ${name ?? ''}`,
    },
    ...(words && { what: words }),
    ...{ thing: { kind: 'measure', id: measureId }, duties: ['P8.2'] },
    ...(departmentId !== null && { departmentId }),
  });
}
