/** The course of a system over its scans: how many rules failed, by severity. The same figures stand in a table. */
import { SEVERITIES, SEVERITY_NAMES } from '../../../src/domain/measures/scans.ts';
import { useQueryOf } from '../../api.ts';
import { Chart } from '../../kit/chart.tsx';
import { Link } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { useText } from '../../language.tsx';
import { failedOf } from './scans.tsx';
import type { ProtectedObject } from './words.tsx';

const COLOURS = ['#820014', '#cf1322', '#d48806', '#8c8c8c', '#bfbfbf'];
const SHOWN = 24;

export function Course({ one }: { one: ProtectedObject }) {
  const t = useText();
  const { protectedObjectId } = one;
  const { data } = useQueryOf('measures.scans', { protectedObjectId, limit: SHOWN });
  if (one.kind === 'key-part' || !data) return null;
  const scans = data.rows.toReversed();
  const nameOf = ({ scannedOn, tool }: (typeof scans)[number]) => `${scannedOn} ${tool}`;
  return (
    <Section title={{ zh: '扫描走势', en: 'Course of its scans' }}>
      {scans.length === 0 ? (
        <p className="quiet">
          {t({ zh: '还没有扫描结果。可在“扫描结果”中导入。', en: 'No scan yet; import one under “Scans”.' })}
        </p>
      ) : (
        <>
          <Chart
            label={{ zh: '各次扫描未通过的规则数', en: 'Rules that failed, scan by scan' }}
            option={{
              tooltip: { trigger: 'axis' },
              legend: {},
              xAxis: { type: 'category', data: scans.map(nameOf) },
              yAxis: { type: 'value', minInterval: 1 },
              series: SEVERITIES.map((severity, at) => ({
                ...{ type: 'bar', stack: 'failed', barMaxWidth: 40, name: t(SEVERITY_NAMES[severity]) },
                ...{ itemStyle: { color: COLOURS[at]! }, data: scans.map(({ failed }) => failed[severity]) },
              })),
            }}
            figures={{
              columns: [
                { zh: '扫描', en: 'Scan' },
                { zh: '通过', en: 'Passed' },
                { zh: '未通过', en: 'Failed' },
                ...SEVERITIES.map((severity) => SEVERITY_NAMES[severity]),
              ],
              rows: scans.map((row) => [
                ...[nameOf(row), row.passed, failedOf(row)],
                ...SEVERITIES.map((severity) => row.failed[severity]),
              ]),
            }}
          />
          <ul className="measure-papers">
            {data.rows.slice(0, 5).map((row) => (
              <li key={row.scanId}>
                <Link to={`/measures/scans/${row.scanId}`}>{nameOf(row)}</Link>
                <span className="quiet">
                  {t({
                    zh: `通过 ${row.passed}，未通过 ${failedOf(row)}，新发现 ${row.opened}，再次出现 ${row.returned}，不再报告 ${row.closed}`,
                    en: `${row.passed} passed, ${failedOf(row)} failed; ${row.opened} found first, ${row.returned} again, ${row.closed} gone`,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
